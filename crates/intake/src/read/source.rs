//! A file opened as rows: the same view of a row whether it came from text or from a worksheet.

use super::cell::{Cell, OwnedCell};
use super::delimited::delimiter_of;
use super::encoding::{Encoding, normalise};
use super::format::Format;
use super::html;
use super::sheet::Sheet;
use super::split::{Fields, Splitter};
use super::spreadsheet_xml;
use crate::columns::field::Field;
use crate::columns::heading::Headings;
use crate::columns::mapping::Mapping;
use crate::confined;
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use chrono::{Days, NaiveDate};
use std::borrow::Cow;

/// The day that workbooks which count from 1904 call 0.
const DAY_0_OF_1904: NaiveDate = match NaiveDate::from_ymd_opt(1904, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// One row, lent for as long as it is looked at.
#[derive(Clone, Copy, Debug)]
pub enum RowView<'a> {
    /// A record of delimited text.
    Text {
        /// The text that was split.
        data: &'a [u8],
        /// Where its fields are.
        fields: &'a Fields,
    },
    /// A row of a worksheet, blank rows included.
    Sheet {
        /// The number beside the row.
        number: u64,
        /// Its cells.
        cells: &'a [Option<OwnedCell>],
    },
}

impl<'a> RowView<'a> {
    /// The line a text editor shows, or the worksheet row.
    #[must_use]
    pub fn number(&self) -> u64 {
        match self {
            Self::Text { fields, .. } => fields.line,
            Self::Sheet { number, .. } => *number,
        }
    }

    /// How many cells the row has.
    #[must_use]
    #[inline]
    pub fn len(&self) -> usize {
        match self {
            Self::Text { fields, .. } => fields.len(),
            Self::Sheet { cells, .. } => cells.len(),
        }
    }

    /// Whether every cell is blank.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        (0..self.len()).all(|index| self.cell(index).is_blank())
    }

    /// A cell; blank past the end.
    #[must_use]
    #[inline]
    pub fn cell(&self, index: usize) -> Cell<'a> {
        match self {
            Self::Text { data, fields } => Cell::text(fields.get(data, index)),
            Self::Sheet { cells, .. } => match cells.get(index) {
                Some(Some(cell)) => cell.view(),
                _ => Cell::BLANK,
            },
        }
    }
}

/// An opened file.
#[derive(Debug)]
pub enum Source<'d> {
    /// Delimited text, already UTF-8 or cell-wise decodable.
    Text {
        /// The text without a byte order mark.
        text: Cow<'d, [u8]>,
        /// How it was written.
        encoding: Encoding,
        /// What stands between cells.
        delimiter: u8,
    },
    /// Worksheets, or tables of a page.
    Workbook {
        /// Them.
        sheets: Vec<Sheet>,
        /// How the text of the file is written, where it is a text file.
        encoding: Option<Encoding>,
    },
}

impl<'d> Source<'d> {
    /// Opens delimited text.
    ///
    /// # Errors
    /// [`Refusal`] when the bytes are not text or a line is too long to be a row.
    pub fn text(bytes: &'d [u8]) -> Result<Self, Refusal> {
        let (text, encoding) = normalise(bytes);
        if memchr::memchr(0, &text).is_some() {
            return Err(Refusal::new(
                RefusalCode::Damaged,
                "The file holds bytes that no text file has. It was damaged, or it is not the kind of file its name says.",
            ));
        }
        let text = old_line_ends(text);
        let delimiter = delimiter_of(&text);
        Ok(Self::Text { text, encoding, delimiter })
    }

    /// Opens a workbook.
    ///
    /// # Errors
    /// [`Refusal`] as [`confined::sheets`] gives it.
    pub fn workbook(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let sheets = confined::sheets(format, bytes, limits)?;
        Ok(Self::Workbook { sheets, encoding: None })
    }

    /// Opens a web page, or Excel's XML of 2003.
    ///
    /// # Errors
    /// [`Refusal`] when it is damaged or too large.
    pub fn markup(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        let (sheets, encoding) = match format {
            Format::Html => html::tables(bytes, limits)?,
            _ => spreadsheet_xml::sheets(bytes, limits)?,
        };
        Ok(Self::Workbook { sheets, encoding: Some(encoding) })
    }

    /// In a workbook that counts its days from 1904, turns the plain numbers below headings of dates into dates. Those that are
    /// formatted as dates are right already.
    pub fn date_from_1904(&mut self, sheet: usize, headings: &Headings, mapping: &Mapping) {
        let Self::Workbook { sheets, .. } = self else { return };
        let Some(sheet) = sheets.get_mut(sheet).filter(|sheet| sheet.from_1904) else { return };
        let field = |column: usize| match &mapping.fields {
            Some(fields) => fields.get(column).copied().flatten(),
            None => headings.guesses.get(column).copied().flatten().map(|(field, _)| field),
        };
        let dates: Vec<usize> =
            (0..headings.texts.len()).filter(|column| field(*column).is_some_and(Field::is_date)).collect();
        for row in sheet.rows.iter_mut().filter(|row| row.number > headings.row) {
            for column in &dates {
                if let Some(Some(cell)) = row.cells.get_mut(*column)
                    && let OwnedCell::Number(days) = *cell
                    && days.fract() == 0.0
                    && (0.0..80_000.0).contains(&days)
                    && let Some(date) = DAY_0_OF_1904.checked_add_days(Days::new(days as u64))
                {
                    *cell = OwnedCell::Date(date);
                }
            }
        }
    }

    /// Lends every row in turn until `each` answers false. `sheet` picks a worksheet by its place.
    pub fn rows(&self, sheet: usize, limits: &Limits, mut each: impl FnMut(RowView<'_>) -> bool) {
        match self {
            Self::Text { text, delimiter, .. } => {
                let mut splitter = Splitter::new(text, *delimiter, 1, limits.line_bytes);
                let mut fields = Fields::default();
                while splitter.next_into(&mut fields) && each(RowView::Text { data: text, fields: &fields }) {
                }
            }
            Self::Workbook { sheets, .. } => {
                let mut next = 1;
                for row in sheets.get(sheet).into_iter().flat_map(|sheet| &sheet.rows) {
                    while next < row.number {
                        if !each(RowView::Sheet { number: next, cells: &[] }) {
                            return;
                        }
                        next += 1;
                    }
                    if !each(RowView::Sheet { number: row.number, cells: &row.cells }) {
                        return;
                    }
                    next = row.number + 1;
                }
            }
        }
    }
}

/// Files from before 2001 end their lines with a carriage return alone.
fn old_line_ends(text: Cow<'_, [u8]>) -> Cow<'_, [u8]> {
    let head = &text[..text.len().min(64 << 10)];
    if memchr::memchr(b'\n', head).is_some() || memchr::memchr(b'\r', head).is_none() {
        return text;
    }
    Cow::Owned(text.iter().map(|&byte| if byte == b'\r' { b'\n' } else { byte }).collect())
}
