//! Workbooks that staff keep by hand: titles, merged cells, headings in two rows, formulas, odd dates.

use crate::hostile::{cell, sheet, workbook_of, workbook_with};
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::row::standing::{Aside, Standing};
use bridgewell_intake::{FileRead, Limits, read_file};

/// Rows of a sheet: a cell that begins with `<` stands as it is, with `@` for its place; any other is text.
fn rows(rows: &[&[&str]]) -> String {
    let mut xml = String::new();
    for (number, cells) in (1..).zip(rows) {
        xml.push_str(&format!("<row r=\"{number}\">"));
        for (column, text) in (b'A'..).zip(*cells) {
            let place = format!("{}{number}", char::from(column));
            match text.strip_prefix('<') {
                Some(own) => xml.push_str(&format!("<{}", own.replace('@', &place))),
                None if text.is_empty() => {}
                None => xml.push_str(&cell(&place, text)),
            }
        }
        xml.push_str("</row>");
    }
    xml
}

fn one(xml: &str) -> Vec<u8> {
    workbook_of(&[("Year 7", "visible", xml)])
}

fn read(bytes: &[u8]) -> FileRead {
    let read = read_file(bytes, &Mapping::default(), &Limits::default()).unwrap();
    assert!(read.adds_up());
    read
}

fn notices(read: &FileRead) -> Vec<&str> {
    read.notices.iter().map(|notice| notice.code).collect()
}

const UPN: &str = "B801200005001";
const OTHER: &str = "P207000016049";

#[test]
fn headings_in_two_rows_under_a_merged_title() {
    let table = rows(&[
        &["Year 7 intake 2026"],
        &["UPN", "Name", "", "Key stage 2", "", "Attendance"],
        &["", "Surname", "Forename", "Reading", "Maths", "%"],
        &[UPN, "Abdi", "Noor", "<c r=\"@\"><v>105</v></c>", "<c r=\"@\"><v>98</v></c>", "94.5"],
        &[OTHER, "Brown", "Ida", "<c r=\"@\"><v>99</v></c>", "<c r=\"@\"><v>101</v></c>", "88"],
        &["Average", "", "", "<c r=\"@\"><v>102</v></c>"],
    ]);
    let merged = "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/></mergeCells>";
    let xml = sheet(&table).replace("</sheetData>", &format!("</sheetData>{merged}"));
    let read = read(&one(&xml));
    assert_eq!(read.heading_row, Some(3));
    let record = &read.rows[0].record;
    assert_eq!(record.legal_forename.as_deref(), Some("Noor"));
    assert_eq!(record.attendance.unwrap().percent.hundredths(), 9450);
    assert!(record.reading.is_some() && record.maths.is_some());
    let asides: Vec<_> = read.set_aside.iter().map(|aside| (aside.row, aside.why)).collect();
    assert_eq!(asides, [(1, Aside::Title), (2, Aside::Headings), (3, Aside::Headings), (6, Aside::Footer)]);
    assert!(read.rows.iter().all(|row| row.standing == Standing::Ready));
}

#[test]
fn a_formula_without_a_result_and_an_error_newer_than_the_reader_stay_unknown() {
    let table = rows(&[
        &["UPN", "Surname", "Attendance", "KS2 reading"],
        &[UPN, "Abdi", "<c r=\"@\"><f>B9/C9</f></c>", "<c r=\"@\" t=\"e\"><v>#SPILL!</v></c>"],
        &[OTHER, "Brown", "<c r=\"@\"><f>B9/C9</f><v>94.5</v></c>", "<c r=\"@\"><v>101</v></c>"],
        &["", "", "<c r=\"@\" t=\"str\"><f>\"\"</f><v></v></c>", ""],
    ]);
    let read = read(&one(&sheet(&table)));
    assert_eq!(read.rows.len(), 2);
    assert_eq!((read.rows[0].record.attendance, read.rows[0].standing), (None, Standing::Ready));
    assert_eq!(read.rows[0].faults[0].trouble.word(), "uncalculated");
    assert_eq!(read.rows[1].record.attendance.unwrap().percent.hundredths(), 9450);
    assert_eq!(notices(&read), ["uncalculated", "unreadable_cells"]);
}

#[test]
fn days_counted_from_1904_formatted_or_not() {
    // 1 March 2015 is day 40,602 when days are counted from 1 January 1904.
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let table = rows(&[
        &["UPN", "Surname", "DOB", "Admission number"],
        &[UPN, "Abdi", "<c r=\"@\" s=\"1\"><v>40602</v></c>", "<c r=\"@\"><v>40602</v></c>"],
        &[OTHER, "Brown", "<c r=\"@\"><v>40602</v></c>", ""],
    ]);
    let bytes = workbook_with(
        &[("Year 7", "visible", &sheet(&table))],
        "<workbookPr date1904=\"1\"/>",
        &[("xl/styles.xml", styles)],
    );
    let read = read(&bytes);
    for row in &read.rows {
        assert_eq!(row.record.born.unwrap().to_string(), "2015-03-01");
    }
    assert_eq!(read.rows[0].record.admission_number.as_deref(), Some("40602"));
    assert_eq!(notices(&read), ["from_1904"]);
}

#[test]
fn dates_as_days_as_text_and_in_iso_stand_together() {
    let table = rows(&[
        &["UPN", "Surname", "DOB"],
        &[UPN, "Abdi", "<c r=\"@\"><v>42064</v></c>"],
        &[OTHER, "Brown", "24/12/2014"],
        &["", "Cole", "<c r=\"@\" t=\"d\"><v>2015-03-01T00:00:00</v></c>"],
    ]);
    let read = read(&one(&sheet(&table)));
    let born: Vec<_> = read.rows.iter().map(|row| row.record.born.unwrap().to_string()).collect();
    assert_eq!(born, ["2015-03-01", "2014-12-24", "2015-03-01"]);
}

#[test]
fn shared_texts_rich_texts_and_a_school_merged_over_its_pupils() {
    let strings = "<sst count=\"3\" uniqueCount=\"3\"><si><t>UPN</t></si><si><r><t>Sur</t></r><r><t>name</t></r></si>\
                   <si><t>Primary school</t></si></sst>";
    let table = rows(&[
        &[
            "<c r=\"@\" t=\"s\"><v>0</v></c>",
            "<c r=\"@\" t=\"s\"><v>1</v></c>",
            "<c r=\"@\" t=\"s\"><v>2</v></c>",
        ],
        &[UPN, "Abdi", "Hill Primary"],
        &[OTHER, "Brown", ""],
    ]);
    let xml = sheet(&table)
        .replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>");
    let read = read(&workbook_with(&[("Year 7", "visible", &xml)], "", &[("xl/sharedStrings.xml", strings)]));
    let schools: Vec<_> = read.rows.iter().map(|row| row.record.primary.as_deref().unwrap()).collect();
    assert_eq!(schools, ["Hill Primary", "Hill Primary"]);
    assert_eq!(notices(&read), ["merged_cells"]);
}

#[test]
fn macros_are_told_and_not_looked_at() {
    let table = rows(&[&["UPN", "Surname"], &[UPN, "Abdi"]]);
    let bytes = workbook_with(
        &[("A", "visible", &sheet(&table))],
        "",
        &[("xl/vbaProject.bin", "not even a project")],
    );
    let read = read(&bytes);
    assert_eq!((read.rows.len(), notices(&read)), (1, vec!["macros"]));
}

#[test]
fn pupils_on_hidden_sheets_only_are_asked_about() {
    let table = sheet(&rows(&[&["UPN", "Surname"], &[UPN, "Abdi"]]));
    let notes = sheet(&rows(&[&["Please return by Friday"]]));
    let read = read(&workbook_of(&[("Notes", "visible", &notes), ("Pupils", "veryHidden", &table)]));
    assert_eq!(read.questions[0].word(), "which_sheet");
    assert_eq!((read.rows.len(), read.rows[0].standing), (1, Standing::Held));
}

#[test]
fn headings_repeated_at_each_page_are_set_aside_in_two_rows_too() {
    let table = rows(&[
        &["UPN", "Name", "", "Key stage 2", ""],
        &["", "Surname", "Forename", "Reading", "Maths"],
        &[UPN, "Abdi", "Noor", "105", "98"],
        &["UPN", "Name", "", "Key stage 2", ""],
        &["", "Surname", "Forename", "Reading", "Maths"],
        &[OTHER, "Brown", "Ida", "99", "101"],
        &["Total: 2 pupils"],
    ]);
    let read = read(&one(&sheet(&table)));
    assert_eq!(read.rows.len(), 2);
    let why: Vec<_> = read.set_aside.iter().map(|aside| aside.why).collect();
    assert_eq!(
        why,
        [Aside::Headings, Aside::Headings, Aside::RepeatedHeadings, Aside::RepeatedHeadings, Aside::Footer]
    );
    assert!(read.columns.iter().any(|column| column.field == Some(Field::Maths)));
}
