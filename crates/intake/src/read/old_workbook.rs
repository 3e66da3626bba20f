//! Workbooks whose readers hold whole sheets: XLS, XLSB and OpenDocument.
//!
//! A small file can make these readers ask for any amount of memory. They only run in the [`confined`](crate::confined)
//! process.

use super::format::Format;
use super::sheet::{Room, Sheet};
use super::workbook::{damaged, downwards, guarded, locked, owned_of};
use super::zip_claims::{self, Packed};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use calamine::{Data, Dimensions, Ods, OdsError, Range, Reader, SheetVisible, Xls, XlsError, Xlsb};
use quick_xml::events::Event;
use std::io::{BufReader, Cursor, Read, Seek};
use zip::ZipArchive;

type Bytes<'b> = Cursor<&'b [u8]>;

/// Reads every worksheet of an [`Xls`](Format::Xls), [`Xlsb`](Format::Xlsb) or [`Ods`](Format::Ods) file.
///
/// # Errors
/// [`Refusal`] when the workbook is damaged, locked, too large or of another kind.
pub fn sheets(format: Format, bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    if matches!(format, Format::Xlsb | Format::Ods) {
        zip_claims::check(bytes, limits, Packed::Workbook)?;
    }
    if format == Format::Ods {
        whole(bytes, limits, "META-INF/manifest.xml")?;
        whole(bytes, limits, "content.xml")?;
    }
    let file = Cursor::new(bytes);
    guarded(|| match format {
        Format::Xls => {
            let workbook: Xls<Bytes<'_>> = Xls::new(file).map_err(|error| match error {
                XlsError::Password => locked(),
                _ if is_locked(bytes) => locked(),
                _ => damaged(),
            })?;
            let from_1904 = workbook.has_1904_epoch();
            let merged = |workbook: &Xls<Bytes<'_>>, name: &str| {
                workbook.merge_cells_by_sheet_name(name).unwrap_or_default()
            };
            every_sheet(workbook, from_1904, limits, merged)
        }
        Format::Ods => {
            let workbook: Ods<Bytes<'_>> = Ods::new(file).map_err(|error| match error {
                OdsError::Password => locked(),
                _ => damaged(),
            })?;
            every_sheet(workbook, false, limits, |_, _| Vec::new())
        }
        Format::Xlsb => {
            let workbook: Xlsb<Bytes<'_>> = Xlsb::new(file).map_err(|_| damaged())?;
            every_sheet(workbook, false, limits, |_, _| Vec::new())
        }
        other => {
            let why = format!("This is {}, which is not a workbook of the older kinds.", other.words());
            Err(Refusal::new(RefusalCode::Unsupported, why))
        }
    })
}

/// Makes sure that a part of an open document is whole. Its reader waits for the end of what was begun, and waits for ever where
/// the part ends first.
fn whole(bytes: &[u8], limits: &Limits, name: &str) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let part = archive.by_name(name).map_err(|_| damaged())?;
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part.take(limits.unpacked_bytes)));
    let (mut depth, mut event) = (0_u32, Vec::new());
    loop {
        event.clear();
        match xml.read_event_into(&mut event).map_err(|_| damaged())? {
            // The list of parts says which are locked; those hold no XML any more.
            Event::Start(start) | Event::Empty(start) if start.local_name().into_inner() == ENCRYPTED => {
                return Err(locked());
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.checked_sub(1).ok_or_else(damaged)?,
            Event::DocType(_) => {
                let why = "This document brings definitions of its own, which no spreadsheet program writes. It was not read.";
                return Err(Refusal::new(RefusalCode::Unsafe, why));
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

/// The element by which an open document says that a part is locked.
const ENCRYPTED: &str = "encryption-data";

/// Whether an old workbook is locked in the oldest of its ways, which its reader takes for damage: right after the record with
/// which its contents begin stands one about a password.
fn is_locked(bytes: &[u8]) -> bool {
    const BEGIN: &[u8] = &[0x09, 0x08];
    const PASSWORD: &[u8] = &[0x2F, 0x00];
    memchr::memmem::find_iter(bytes, &[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]).any(|at| {
        let long = bytes.get(at + BEGIN.len()..at + 4).map_or(0, |long| usize::from(long[0]));
        bytes.get(at + 4 + long..).is_some_and(|next| next.starts_with(PASSWORD))
    })
}

fn every_sheet<'b, W: Reader<Bytes<'b>>>(
    mut workbook: W,
    from_1904: bool,
    limits: &Limits,
    merged: impl Fn(&W, &str) -> Vec<Dimensions>,
) -> Result<Vec<Sheet>, Refusal>
where
    Bytes<'b>: Read + Seek,
{
    let listed: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut room = Room::new(limits);
    let mut sheets = Vec::with_capacity(listed.len());
    for (name, hidden) in listed {
        // Charts and macro sheets are listed as well and have no cells.
        let Ok(cells) = workbook.worksheet_range(&name) else { continue };
        let formulas = workbook.worksheet_formula(&name).unwrap_or_default();
        let mut sheet = Sheet { name, hidden, from_1904, ..Sheet::default() };
        place_all(&cells, &formulas, &mut sheet, &mut room)?;
        let merged = merged(&workbook, &sheet.name);
        room.fill_merged(&mut sheet, &downwards(&merged))?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn place_all(
    cells: &Range<Data>,
    formulas: &Range<String>,
    sheet: &mut Sheet,
    room: &mut Room,
) -> Result<(), Refusal> {
    let (top, left) = cells.start().unwrap_or_default();
    for (place, row) in cells.rows().enumerate() {
        let number = u64::from(top) + place as u64 + 1;
        for (column, value) in row.iter().enumerate() {
            let column = left as usize + column;
            if let Some(value) = owned_of(value) {
                room.place(sheet, number, column, value)?;
            } else if matches!(value, Data::Empty)
                && let Ok(row) = u32::try_from(number - 1)
                && let Ok(across) = u32::try_from(column)
                && formulas.get_value((row, across)).is_some_and(|formula| !formula.is_empty())
            {
                sheet.met.uncalculated += 1;
                room.place(sheet, number, column, super::cell::OwnedCell::Uncalculated)?;
            }
        }
    }
    Ok(())
}
