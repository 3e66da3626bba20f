//! XLSX worksheets, cell by cell, with a limit on rows, columns, cells and text.
//!
//! A worksheet is never read as a whole range: two kilobytes with one stray cell in the far corner would ask for
//! hundreds of gigabytes.

use super::cell::OwnedCell;
use super::sheet::{Room, Sheet};
use super::zip_claims::{self, Packed};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Cells that are written wrongly before the whole sheet is taken for damaged.
const UNREADABLE: u64 = 10_000;
/// Merged regions that are looked at in one sheet.
const MERGED: usize = 20_000;

/// Reads every worksheet of a workbook.
///
/// # Errors
/// [`Refusal`] when the workbook is damaged, locked or too large.
pub fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    zip_claims::check(bytes, limits, Packed::Workbook)?;
    guarded(|| read(bytes, limits))
}

/// The reader is not ours; a file that makes it panic is a damaged file, not the end of the program.
pub(super) fn guarded(read: impl FnOnce() -> Result<Vec<Sheet>, Refusal>) -> Result<Vec<Sheet>, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged()))
}

fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => locked(),
        _ => damaged(),
    })?;
    let from_1904 = workbook.has_1904_epoch();
    let listed: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut room = Room::new(limits);
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, hidden) in listed {
        let mut sheet = Sheet { name, hidden, from_1904, ..Sheet::default() };
        cells(&mut workbook, &mut sheet, &mut room)?;
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        room.fill_merged(&mut sheet, &downwards(&merged))?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet, room: &mut Room) -> Result<(), Refusal> {
    let mut reader = workbook.worksheet_cells_reader(&sheet.name).map_err(|_| damaged())?;
    if reader.dimensions().end.0 >= ROWS {
        return Err(beyond_any_sheet(&sheet.name));
    }
    loop {
        let cell = match reader.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => cell,
            Ok(None) => return Ok(()),
            Err(error) if is_of_one_cell(&error) && sheet.met.unreadable < UNREADABLE => {
                sheet.met.unreadable += 1;
                continue;
            }
            Err(_) => return Err(damaged()),
        };
        let value = match owned(&cell.value) {
            None if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) => {
                sheet.met.uncalculated += 1;
                Some(OwnedCell::Uncalculated)
            }
            value => value,
        };
        if let Some(value) = value {
            let (row, column) = cell.pos;
            if row >= ROWS {
                return Err(beyond_any_sheet(&sheet.name));
            }
            room.place(sheet, u64::from(row) + 1, column as usize, value)?;
        }
    }
}

/// Rows of the largest sheet that a spreadsheet program can make. One far cell above it is a slip of somebody's hand; a claim
/// beyond it is none.
const ROWS: u32 = 1 << 20;

fn beyond_any_sheet(name: &str) -> Refusal {
    let why = format!(
        "The sheet “{name}” claims rows beyond the last one that any spreadsheet program has. It was made to do harm, or is \
         broken. It was not read."
    );
    Refusal::new(RefusalCode::Unsafe, why)
}

/// Whether the reader can go on behind the cell: the kinds of error newer than the reader, or a number that is none.
fn is_of_one_cell(error: &XlsxError) -> bool {
    matches!(
        error,
        XlsxError::CellError(_)
            | XlsxError::CellTAttribute(_)
            | XlsxError::ParseFloat(_)
            | XlsxError::Unexpected(_)
            | XlsxError::Unrecognized { .. }
    )
}

/// Merged regions that go down, as [`Room::fill_merged`] takes them.
pub(super) fn downwards(merged: &[Dimensions]) -> Vec<(u64, u64, usize)> {
    merged
        .iter()
        .filter(|region| region.end.0 > region.start.0)
        .take(MERGED)
        .map(|region| (u64::from(region.start.0) + 1, u64::from(region.end.0) + 1, region.start.1 as usize))
        .collect()
}

/// A cell of a reader that keeps whole sheets.
pub(super) fn owned_of(value: &Data) -> Option<OwnedCell> {
    let lent = match value {
        Data::Empty => DataRef::Empty,
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    };
    owned(&lent)
}

fn owned(value: &DataRef<'_>) -> Option<OwnedCell> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(OwnedCell::Number(*number as f64)),
        DataRef::Float(number) => Some(number_of(*number)),
        DataRef::String(text) => written(text),
        DataRef::SharedString(text) => written(text),
        DataRef::Bool(value) => Some(OwnedCell::Bool(*value)),
        // Below one day it is a time of day, which no column here holds.
        DataRef::DateTime(moment) if moment.as_f64() < 1.0 => Some(number_of(moment.as_f64())),
        DataRef::DateTime(moment) => Some(match moment.as_datetime() {
            Some(moment) => OwnedCell::Date(moment.date()),
            None => number_of(moment.as_f64()),
        }),
        DataRef::DateTimeIso(text) => written(text.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(text) => written(text),
        DataRef::Error(_) => Some(OwnedCell::Error),
    }
}

fn number_of(number: f64) -> OwnedCell {
    if number.is_finite() { OwnedCell::Number(number) } else { OwnedCell::Error }
}

fn written(text: &str) -> Option<OwnedCell> {
    (!text.trim().is_empty()).then(|| OwnedCell::Text(text.into()))
}

/// The refusal of a workbook that cannot be opened.
pub(super) fn damaged() -> Refusal {
    zip_claims::damaged(Packed::Workbook)
}

/// The refusal of a workbook that is locked with a password.
pub(crate) fn locked() -> Refusal {
    Refusal::new(
        RefusalCode::Locked,
        "This workbook is locked with a password. Open it in your spreadsheet program, save a copy without the password, and bring that in.",
    )
}
