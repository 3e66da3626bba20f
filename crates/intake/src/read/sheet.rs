//! A worksheet's rows in memory, whatever kind of workbook they come from, and how many of them are taken.

use super::cell::OwnedCell;
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// One worksheet's rows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Hidden from people who open the workbook.
    pub hidden: bool,
    /// Days are counted from 1904, as Excel for the Mac once did.
    pub from_1904: bool,
    /// Rows that hold anything, by rising number.
    pub rows: Vec<SheetRow>,
    /// What was met on the way.
    pub met: Met,
}

/// What was met while a sheet was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// Cells that lie beyond the limits and were left out.
    pub beyond: u64,
    /// Formulas whose result was never stored.
    pub uncalculated: u64,
    /// Cells that are not written as a cell must be.
    pub unreadable: u64,
    /// Cells filled from the one they are merged with.
    pub merged: u64,
}

/// One row of a worksheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The number beside the row in the spreadsheet program.
    pub number: u64,
    /// Its cells from column A; `None` where nothing is.
    pub cells: Vec<Option<OwnedCell>>,
}

/// Rows further down than this many below the row before them are stray: real tables do not have such gaps.
const GAP: u64 = 1_000;

/// Cells that are looked at in all merged regions together. No workbook of a school has near so many.
const FILLED: u64 = 2_000_000;

/// How much of a workbook is still taken. One for all its sheets together.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    columns: usize,
    rows: u64,
    cells: u64,
    text: u64,
    filling: u64,
}

impl Room {
    /// All that the limits allow.
    #[must_use]
    pub const fn new(limits: &Limits) -> Self {
        Self {
            columns: limits.columns,
            rows: limits.rows,
            cells: limits.cells,
            text: limits.text_bytes,
            filling: FILLED,
        }
    }

    /// Puts a cell into its sheet. Cells must come row by row; one that lies far from the others is counted and left out.
    ///
    /// # Errors
    /// [`Refusal`] when the workbook holds more than is taken.
    pub fn place(
        &mut self,
        sheet: &mut Sheet,
        number: u64,
        column: usize,
        value: OwnedCell,
    ) -> Result<(), Refusal> {
        let last = sheet.rows.last().map_or(0, |row| row.number);
        if column >= self.columns || number < last.max(1) || number > last + GAP {
            sheet.met.beyond += 1;
            return Ok(());
        }
        if number > self.rows {
            let why = format!(
                "The sheet “{}” has more than {} rows. Split it and bring in the parts.",
                sheet.name, self.rows
            );
            return Err(Refusal::new(RefusalCode::TooLarge, why));
        }
        if let OwnedCell::Text(text) = &value {
            take(&mut self.text, text.len())?;
        }
        if number > last {
            sheet.rows.push(SheetRow { number, cells: Vec::new() });
        }
        if let Some(row) = sheet.rows.last_mut() {
            if row.cells.len() <= column {
                take(&mut self.cells, column + 1 - row.cells.len())?;
                row.cells.resize(column + 1, None);
            }
            row.cells[column] = Some(value);
        }
        Ok(())
    }

    /// Copies the first cell of each merged column of cells into the ones below it that are there and empty. `merged` holds
    /// the first and the last row, counted from 1, and the column, counted from 0.
    ///
    /// # Errors
    /// [`Refusal`] as [`place`](Self::place).
    pub fn fill_merged(&mut self, sheet: &mut Sheet, merged: &[(u64, u64, usize)]) -> Result<(), Refusal> {
        for &(first, last, column) in merged {
            let from = sheet.rows.partition_point(|row| row.number < first);
            let until = sheet.rows.partition_point(|row| row.number <= last);
            let Some((top, below)) = sheet.rows.get_mut(from..until).and_then(<[_]>::split_first_mut) else {
                continue;
            };
            let Some(Some(value)) = top.cells.get(column).filter(|_| top.number == first) else { continue };
            for row in below {
                let Some(left) = self.filling.checked_sub(1) else { return Ok(()) };
                self.filling = left;
                if row.cells.get(column).is_some_and(Option::is_some) {
                    continue;
                }
                if let OwnedCell::Text(text) = value {
                    take(&mut self.text, text.len())?;
                }
                if row.cells.len() <= column {
                    take(&mut self.cells, column + 1 - row.cells.len())?;
                    row.cells.resize(column + 1, None);
                }
                row.cells[column] = Some(value.clone());
                sheet.met.merged += 1;
            }
        }
        Ok(())
    }
}

fn take(left: &mut u64, wanted: usize) -> Result<(), Refusal> {
    *left = left.checked_sub(wanted as u64).ok_or_else(|| {
        Refusal::new(
            RefusalCode::TooLarge,
            "This workbook holds far more than a list of pupils. Save only the sheet with the pupils as a new file, and bring that in.",
        )
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> OwnedCell {
        OwnedCell::Text(words.into())
    }

    #[test]
    fn cells_are_taken_in_order_and_strays_are_counted() {
        let limits = Limits { rows: 5_000, columns: 4, ..Limits::default() };
        let (mut room, mut sheet) = (Room::new(&limits), Sheet::default());
        for (row, column) in [(1, 0), (3, 2), (2, 0), (3, 4), (2_000, 0), (4, 1)] {
            room.place(&mut sheet, row, column, text("x")).unwrap();
        }
        let numbers: Vec<u64> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!((numbers, sheet.met.beyond), (vec![1, 3, 4], 3));
    }

    #[test]
    fn one_text_a_thousand_times_over_is_too_large() {
        let limits = Limits { text_bytes: 1_000, ..Limits::default() };
        let (mut room, mut sheet) = (Room::new(&limits), Sheet::default());
        let outcome = (1..=11).try_for_each(|row| room.place(&mut sheet, row, 0, text(&"x".repeat(100))));
        assert_eq!(outcome.unwrap_err().code, RefusalCode::TooLarge);
    }

    #[test]
    fn many_rows_with_one_far_cell_each_are_too_large() {
        let limits = Limits { cells: 3_000, ..Limits::default() };
        let (mut room, mut sheet) = (Room::new(&limits), Sheet::default());
        let outcome = (1..=11).try_for_each(|row| room.place(&mut sheet, row, 300, OwnedCell::Number(1.0)));
        assert_eq!(outcome.unwrap_err().code, RefusalCode::TooLarge);
    }

    #[test]
    fn a_cell_merged_downwards_stands_for_every_row_it_covers() {
        let (mut room, mut sheet) = (Room::new(&Limits::default()), Sheet::default());
        for (row, column, words) in
            [(1, 0, "Hill Primary"), (1, 1, "Noor"), (2, 1, "Ida"), (4, 0, "x"), (4, 1, "Tom")]
        {
            room.place(&mut sheet, row, column, text(words)).unwrap();
        }
        room.fill_merged(&mut sheet, &[(1, 4, 0), (9, 12, 0), (2, 4, 7)]).unwrap();
        let schools: Vec<_> = sheet.rows.iter().map(|row| row.cells[0].clone()).collect();
        assert_eq!(schools, [Some(text("Hill Primary")), Some(text("Hill Primary")), Some(text("x"))]);
        assert_eq!(sheet.met.merged, 1);
    }
}
