//! Excel's XML of 2003, which some systems still write under a name that ends in .xls.

use super::cell::OwnedCell;
use super::encoding::Encoding;
use super::markup::text;
use super::sheet::{Room, Sheet};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Elements stand at most this deep in one another: real files have nine.
const DEEPEST: usize = 64;

/// Reads every worksheet, and says how the text is written.
///
/// # Errors
/// [`Refusal`] when the file is damaged, cut short, too large, or brings definitions of its own.
pub fn sheets(bytes: &[u8], limits: &Limits) -> Result<(Vec<Sheet>, Encoding), Refusal> {
    let (text, encoding) = text(bytes)?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut book = Book::new(limits);
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(damaged());
                }
                book.start(&tag);
            }
            Event::End(tag) => {
                depth = depth.checked_sub(1).ok_or_else(damaged)?;
                book.end(tag.local_name().as_ref())?;
            }
            Event::Text(words) => book.text(&words.xml10_content())?,
            Event::CData(words) => book.text(&words)?,
            Event::GeneralRef(reference) => {
                let letter = letter(&reference).ok_or_else(damaged)?;
                book.text(letter.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => {
                let why = "This XML file brings definitions of its own, which no system's export does. It was not read.";
                return Err(Refusal::new(RefusalCode::Damaged, why));
            }
            Event::Eof if depth == 0 => break,
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
    Ok((book.finish()?, encoding))
}

/// The letter that a reference stands for: one of the five every XML file knows, or one by number.
pub(crate) fn letter(reference: &BytesRef<'_>) -> Option<char> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => Some(letter),
        Ok(None) => match &**reference {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        },
        Err(_) => None,
    }
}

/// An attribute by the name behind its prefix. Attributes are not checked for repeats: that takes the square of their number.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .map(|attribute| match unescape(&attribute.value) {
            Ok(text) => text.into_owned(),
            Err(_) => attribute.value.into_owned(),
        })
}

struct Book {
    limits: Limits,
    room: Room,
    sheets: Vec<Sheet>,
    merged: Vec<(u64, u64, usize)>,
    row: u64,
    column: usize,
    cell: Option<Cell>,
    /// Inside the part that says whether the sheet is hidden.
    visible: Option<String>,
}

#[derive(Default)]
struct Cell {
    across: usize,
    down: u64,
    formula: bool,
    kind: Option<String>,
    text: String,
}

impl Book {
    fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            room: Room::new(limits),
            sheets: Vec::new(),
            merged: Vec::new(),
            row: 0,
            column: 0,
            cell: None,
            visible: None,
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| attribute(tag, name).and_then(|text| text.trim().parse::<u64>().ok());
        match tag.local_name().as_ref() {
            "Worksheet" if self.sheets.len() < self.limits.parts => {
                let name = attribute(tag, "Name").unwrap_or_default();
                self.sheets.push(Sheet { name, ..Sheet::default() });
                (self.row, self.column) = (0, 0);
            }
            "Row" => {
                self.row = number("Index").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
            }
            "Cell" => {
                if let Some(place) = number("Index") {
                    self.column = usize::try_from(place.saturating_sub(1)).unwrap_or(usize::MAX);
                }
                self.cell = Some(Cell {
                    across: number("MergeAcross").and_then(|n| usize::try_from(n).ok()).unwrap_or(0),
                    down: number("MergeDown").unwrap_or(0),
                    formula: attribute(tag, "Formula").is_some(),
                    ..Cell::default()
                });
            }
            "Data" => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = Some(attribute(tag, "Type").unwrap_or_default());
                }
            }
            "Visible" => self.visible = Some(String::new()),
            _ => {}
        }
    }

    fn text(&mut self, words: &str) -> Result<(), Refusal> {
        if let Some(visible) = &mut self.visible {
            visible.extend(words.chars().take(20));
        } else if let Some(cell) = self.cell.as_mut().filter(|cell| cell.kind.is_some()) {
            cell.text.push_str(words);
            if cell.text.len() > self.limits.line_bytes {
                return Err(Refusal::new(
                    RefusalCode::TooLarge,
                    "A cell of this file is far longer than any cell of a table. Ask for the same pupils as CSV or XLSX.",
                ));
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "Cell" => {
                let Some(cell) = self.cell.take() else { return Ok(()) };
                let (row, column) = (self.row, self.column);
                self.column = column.saturating_add(1).saturating_add(cell.across);
                if cell.down > 0 && self.merged.len() < 10_000 {
                    self.merged.push((row, row.saturating_add(cell.down), column));
                }
                let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
                let value = match value(&cell) {
                    None if cell.formula && cell.kind.is_none() => {
                        sheet.met.uncalculated += 1;
                        Some(OwnedCell::Uncalculated)
                    }
                    value => value,
                };
                value.map_or(Ok(()), |value| self.room.place(sheet, row, column, value))
            }
            "Visible" => {
                let visible = self.visible.take().unwrap_or_default();
                if let Some(sheet) = self.sheets.last_mut() {
                    sheet.hidden = matches!(visible.trim(), "SheetHidden" | "SheetVeryHidden");
                }
                Ok(())
            }
            "Worksheet" => self.end_sheet(),
            _ => Ok(()),
        }
    }

    fn end_sheet(&mut self) -> Result<(), Refusal> {
        let merged = std::mem::take(&mut self.merged);
        self.sheets.last_mut().map_or(Ok(()), |sheet| self.room.fill_merged(sheet, &merged))
    }

    fn finish(mut self) -> Result<Vec<Sheet>, Refusal> {
        self.end_sheet()?;
        Ok(self.sheets)
    }
}

fn value(cell: &Cell) -> Option<OwnedCell> {
    let text = cell.text.trim();
    if text.is_empty() {
        return None;
    }
    let number = || text.parse::<f64>().ok().filter(|number| number.is_finite()).map(OwnedCell::Number);
    let date = || text.get(..10)?.parse::<NaiveDate>().ok().map(OwnedCell::Date);
    let known = match cell.kind.as_deref() {
        Some("Number") => number(),
        Some("DateTime") => date(),
        Some("Boolean") => Some(OwnedCell::Bool(matches!(text, "1" | "true" | "True"))),
        Some("Error") => Some(OwnedCell::Error),
        _ => None,
    };
    known.or_else(|| Some(OwnedCell::Text(text.into())))
}

fn damaged() -> Refusal {
    Refusal::new(
        RefusalCode::Damaged,
        "This XML file is damaged or was cut short on its way. Ask for it again, or open and save it once.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

    fn read(inner: &str) -> Result<Vec<Sheet>, Refusal> {
        sheets(format!("{HEAD}{inner}</Workbook>").as_bytes(), &Limits::default()).map(|(sheets, _)| sheets)
    }

    #[test]
    fn cells_of_every_kind_stand_where_they_belong() {
        let read = read(
            "<Worksheet ss:Name=\"A &amp; B\"><Table><Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">O&#8217;Neill &lt;1></Data></Cell>\
             <Cell ss:Index=\"4\" ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">94.5</Data></Cell>\
             <Cell><Data ss:Type=\"DateTime\">2015-03-01T00:00:00.000</Data></Cell></Row>\
             <Row><Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#N/A</Data></Cell>\
             <Cell ss:Formula=\"=RC[-1]\"/></Row></Table>\
             <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>",
        )
        .unwrap();
        let sheet = &read[0];
        assert_eq!((sheet.name.as_str(), sheet.hidden, sheet.met.uncalculated), ("A & B", true, 1));
        let shown: Vec<Vec<String>> = sheet
            .rows
            .iter()
            .map(|row| {
                row.cells
                    .iter()
                    .map(|c| c.as_ref().map_or(String::new(), |c| c.view().shown().into()))
                    .collect()
            })
            .collect();
        assert_eq!(shown[0], ["O’Neill <1>", "", "", "94.5", "", "2015-03-01"]);
        assert_eq!((sheet.rows[0].number, sheet.rows[1].number), (3, 4));
        assert_eq!(sheet.rows[1].cells[1..], [Some(OwnedCell::Error), Some(OwnedCell::Uncalculated)]);
    }

    #[test]
    fn a_file_with_its_own_definitions_or_cut_short_is_refused() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Workbook/>";
        assert!(sheets(bomb.as_bytes(), &Limits::default()).is_err());
        let cut = format!("{HEAD}<Worksheet ss:Name=\"A\"><Table><Row><Cell><Data ss:Type=\"String\">x");
        assert_eq!(sheets(cut.as_bytes(), &Limits::default()).unwrap_err().code, RefusalCode::Damaged);
        assert!(
            read("<Worksheet><Table><Row><Cell><Data>&unknown;</Data></Cell></Row></Table></Worksheet>")
                .is_err()
        );
    }

    #[test]
    fn elements_without_end_are_refused() {
        assert!(read(&"<a>".repeat(100_000)).is_err());
    }
}
