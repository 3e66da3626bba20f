//! A table on its way to a spreadsheet, as CSV or as a workbook. Whatever a cell says, a spreadsheet shows it and never
//! works it out: text that begins like a formula stays text.

use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// The most letters a cell of a workbook can hold.
const LONGEST: usize = 32_767;

/// The byte order mark, by which spreadsheets know that a CSV file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// Money, in pence.
    Pence(i32),
    /// A day.
    Day(NaiveDate),
}

impl Cell {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A day, if there is one.
    #[must_use]
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnOut {
    /// Its heading.
    pub title: String,
    /// Its width in a workbook, in letters.
    pub width: f64,
}

impl ColumnOut {
    /// A column of this heading and width.
    #[must_use]
    pub fn new(title: &str, width: f64) -> Self {
        Self { title: title.to_owned(), width }
    }
}

/// A table with one heading row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableOut {
    /// The name of the sheet, at most 31 letters.
    pub name: String,
    /// When it was made; a workbook says so.
    pub made_on: NaiveDate,
    /// The columns.
    pub columns: Vec<ColumnOut>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum TableFault {
    /// The workbook's writer refused.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] XlsxError),
    /// The CSV writer refused.
    #[error("the CSV file could not be written: {0}")]
    Csv(#[from] csv::Error),
}

impl TableOut {
    /// As CSV in UTF-8 with a byte order mark, lines ended as RFC 4180 says. Days are written 2026-09-21, money 12.50.
    ///
    /// # Errors
    /// When a row has another number of cells than the table has columns.
    pub fn to_csv(&self) -> Result<Vec<u8>, TableFault> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.to_vec());
        writer.write_record(self.columns.iter().map(|column| inert(&column.title)))?;
        for row in &self.rows {
            writer.write_record(row.iter().map(csv_words))?;
        }
        writer.into_inner().map_err(|error| TableFault::Csv(error.into_error().into()))
    }

    /// As a workbook with one sheet: headings that stay in sight, days and money as such, long texts wrapped.
    ///
    /// # Errors
    /// When the writer refuses, for example a name it cannot take.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, TableFault> {
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::parse_from_str(&self.made_on.format("%Y-%m-%d").to_string())?;
        workbook.set_properties(&DocProperties::new().set_title(&self.name).set_creation_datetime(&made));
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name)?;
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        for (place, column) in (0..).zip(&self.columns) {
            sheet.set_column_width(place, column.width)?;
            sheet.write_string_with_format(0, place, &column.title, &head)?;
        }
        for (line, row) in (1..).zip(&self.rows) {
            for (place, cell) in (0..).zip(row) {
                write_cell(sheet, (line, place), cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        if let (Ok(last), Some(right)) = (u32::try_from(self.rows.len()), self.columns.len().checked_sub(1)) {
            sheet.autofilter(0, 0, last, u16::try_from(right).unwrap_or(u16::MAX))?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

fn write_cell(sheet: &mut Worksheet, (line, place): (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    let plain = Format::new().set_align(FormatAlign::Top);
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let mut format = plain.set_text_wrap();
            if begins_like_a_formula(text) {
                // It stays text, also when somebody goes into the cell and leaves it again.
                format = format.set_quote_prefix();
            }
            let text: String = text.chars().take(LONGEST).collect();
            sheet.write_string_with_format(line, place, text, &format)?;
        }
        Cell::Number(number) => {
            sheet.write_number_with_format(line, place, *number, &plain)?;
        }
        Cell::Pence(pence) => {
            let format = plain.set_num_format("£#,##0.00");
            sheet.write_number_with_format(line, place, f64::from(*pence) / 100.0, &format)?;
        }
        Cell::Day(day) => {
            let format = plain.set_num_format("d mmm yyyy");
            sheet.write_date_with_format(line, place, *day, &format)?;
        }
    }
    Ok(())
}

fn csv_words(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => inert(text),
        Cell::Number(number) => number.to_string(),
        Cell::Pence(pence) => format!("{}.{:02}", pence / 100, pence.unsigned_abs() % 100),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
    }
}

/// What spreadsheets take for the beginning of a formula, in a cell of a text file.
fn begins_like_a_formula(text: &str) -> bool {
    text.trim_start_matches([' ', '\u{a0}', '\n'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

fn inert(text: &str) -> String {
    if begins_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use rstest::rstest;
    use std::io::Cursor;

    fn table(cells: Vec<Cell>) -> TableOut {
        TableOut {
            name: "Action plan".into(),
            made_on: NaiveDate::from_ymd_opt(2026, 9, 21).unwrap(),
            columns: cells.iter().map(|_| ColumnOut::new("-Words", 30.0)).collect(),
            rows: vec![cells],
        }
    }

    fn from_csv(table: &TableOut) -> Vec<Vec<String>> {
        let bytes = table.to_csv().unwrap();
        let bytes = bytes.strip_prefix(MARK).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn from_xlsx(table: &TableOut) -> (Vec<Data>, usize) {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(table.to_xlsx().unwrap())).unwrap();
        let formulas = book.worksheet_formula("Action plan").unwrap();
        let formulas = formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()).count();
        let range = book.worksheet_range("Action plan").unwrap();
        (range.rows().nth(1).unwrap().to_vec(), formulas)
    }

    #[rstest]
    #[case("=1+1")]
    #[case("+44 121 496 0000")]
    #[case("-2")]
    #[case("@SUM(A1)")]
    #[case("\t=1+1")]
    #[case("\r=1+1")]
    #[case(" =HYPERLINK(\"http://example.org\",\"open\")")]
    #[case("＝1+1")]
    fn what_begins_like_a_formula_is_text_when_it_is_read_back(#[case] words: &str) {
        let table = table(vec![Cell::words(words)]);
        let rows = from_csv(&table);
        assert_eq!(rows[0], ["'-Words"]);
        assert_eq!(rows[1], [format!("'{words}")]);
        let (cells, formulas) = from_xlsx(&table);
        assert_eq!(formulas, 0);
        assert!(matches!(&cells[0], Data::String(text) if text.trim() == words.trim()), "{cells:?}");
    }

    #[test]
    fn days_money_and_numbers_are_what_they_are() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 9).unwrap();
        let cells = vec![
            Cell::Day(day),
            Cell::Pence(1_250),
            Cell::Number(42.5),
            Cell::words(""),
            Cell::words("two lines\nand a \"quotation\", here"),
        ];
        let table = table(cells);
        assert_eq!(
            from_csv(&table)[1],
            ["2026-10-09", "12.50", "42.5", "", "two lines\nand a \"quotation\", here"]
        );
        let (cells, _) = from_xlsx(&table);
        assert!(matches!(&cells[0], Data::DateTime(at) if at.as_datetime().map(|at| at.date()) == Some(day)));
        assert_eq!(cells[1], Data::Float(12.5));
        assert_eq!(cells[2], Data::Float(42.5));
        assert_eq!(cells[3], Data::Empty);
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_in_the_workbook_alone() {
        let table = table(vec![Cell::words("é".repeat(40_000))]);
        let (cells, _) = from_xlsx(&table);
        assert!(matches!(&cells[0], Data::String(text) if text.chars().count() == LONGEST));
        assert_eq!(from_csv(&table)[1][0].chars().count(), 40_000);
    }
}
