//! XLSX worksheets, cell by cell, with a limit on rows and columns.
//!
//! A worksheet is never read as a whole range: two kilobytes with one stray cell in the far corner would ask for
//! hundreds of gigabytes.

use super::cell::OwnedCell;
use super::zip_claims;
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// One worksheet's rows.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Hidden from people who open the workbook.
    pub hidden: bool,
    /// Rows that hold anything, by rising number.
    pub rows: Vec<SheetRow>,
    /// Cells that lie beyond the limits and were left out.
    pub beyond: u64,
}

/// One row of a worksheet.
#[derive(Clone, Debug, Default)]
pub struct SheetRow {
    /// The number beside the row in the spreadsheet program.
    pub number: u64,
    /// Its cells from column A; `None` where nothing is.
    pub cells: Vec<Option<OwnedCell>>,
}

/// Rows further down than this many below the row before them are stray: real tables do not have such gaps.
const GAP: u64 = 1_000;

/// Reads every worksheet of a workbook.
///
/// # Errors
/// [`Refusal`] when the workbook is damaged, locked or too large.
pub fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    zip_claims::check(bytes, limits)?;
    // The reader is not ours; a file that makes it panic is a damaged file, not the end of the program.
    catch_unwind(AssertUnwindSafe(|| read(bytes, limits))).unwrap_or_else(|_| Err(zip_claims::damaged()))
}

fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| zip_claims::damaged())?;
    let listed: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, hidden) in listed {
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| zip_claims::damaged())?;
        let mut sheet = Sheet { name, hidden, ..Sheet::default() };
        while let Some(cell) = reader.next_cell().map_err(|_| zip_claims::damaged())? {
            let (row, column) = cell.get_position();
            if let Some(value) = owned(cell.get_value()) {
                place(&mut sheet, u64::from(row) + 1, column as usize, value, limits)?;
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn place(
    sheet: &mut Sheet,
    number: u64,
    column: usize,
    value: OwnedCell,
    limits: &Limits,
) -> Result<(), Refusal> {
    let last = sheet.rows.last().map_or(0, |row| row.number);
    if column >= limits.columns || number < last || number > last + GAP {
        sheet.beyond += 1;
        return Ok(());
    }
    if number > limits.rows {
        let why = format!(
            "The sheet “{}” has more than {} rows. Split it and bring in the parts.",
            sheet.name, limits.rows
        );
        return Err(Refusal::new(RefusalCode::TooLarge, why));
    }
    if number > last {
        sheet.rows.push(SheetRow { number, cells: Vec::new() });
    }
    if let Some(row) = sheet.rows.last_mut() {
        if row.cells.len() <= column {
            row.cells.resize(column + 1, None);
        }
        row.cells[column] = Some(value);
    }
    Ok(())
}

fn owned(value: &DataRef<'_>) -> Option<OwnedCell> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(OwnedCell::Number(*number as f64)),
        DataRef::Float(number) => Some(OwnedCell::Number(*number)),
        DataRef::String(text) => written(text),
        DataRef::SharedString(text) => written(text),
        DataRef::Bool(value) => Some(OwnedCell::Bool(*value)),
        DataRef::DateTime(moment) => Some(match moment.as_datetime() {
            Some(moment) => OwnedCell::Date(moment.date()),
            None => OwnedCell::Number(moment.as_f64()),
        }),
        DataRef::DateTimeIso(text) => written(text.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(text) => written(text),
        DataRef::Error(_) => Some(OwnedCell::Error),
    }
}

fn written(text: &str) -> Option<OwnedCell> {
    (!text.trim().is_empty()).then(|| OwnedCell::Text(text.into()))
}
