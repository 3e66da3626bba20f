//! Workbooks as systems and people make them.

use crate::hostile::{cell, sheet, workbook_of};
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{FileRead, Limits, read_file};

fn pupils(surname: &str) -> String {
    sheet(&format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}{}{}</row><row r=\"4\">{}{}<c r=\"C4\" t=\"n\"><v>0.9</v></c></row>",
        cell("A1", "Intake 2026"),
        cell("A3", "UPN"),
        cell("B3", "Surname"),
        cell("C3", "KS2 reading"),
        cell("A4", "B801200005001"),
        cell("B4", surname),
    ))
}

fn read(bytes: &[u8], mapping: &Mapping) -> FileRead {
    let read = read_file(bytes, mapping, &Limits::default()).unwrap();
    assert!(read.adds_up());
    read
}

#[test]
fn a_hidden_sheet_is_passed_over_and_a_sheet_without_a_table_too() {
    let notes = sheet(&format!("<row r=\"1\">{}</row>", cell("A1", "Please return by Friday")));
    let bytes = workbook_of(&[
        ("Old", "hidden", &pupils("Brown")),
        ("Notes", "visible", &notes),
        ("Pupils", "visible", &pupils("Abdi")),
    ]);
    let read = read(&bytes, &Mapping::default());
    assert_eq!(read.sheet.as_deref(), Some("Pupils"));
    assert_eq!((read.rows_in_file, read.rows.len(), read.heading_row), (4, 1, Some(3)));
    assert_eq!(read.rows[0].record.legal_surname.as_deref(), Some("Abdi"));
    assert!(read.questions.is_empty());
    assert_eq!(read.notices[0].code, "sheet_chosen");
    assert!(read.notices[0].words.contains("“Old” (hidden), “Notes”"), "{}", read.notices[0].words);
}

#[test]
fn of_two_sheets_with_tables_one_is_asked_for_and_even_a_hidden_one_can_be_chosen() {
    let bytes = workbook_of(&[
        ("7A", "visible", &pupils("Abdi")),
        ("7B", "visible", &pupils("Brown")),
        ("Old", "hidden", &pupils("Cole")),
    ]);
    let asked = read(&bytes, &Mapping::default());
    assert_eq!(asked.questions[0].word(), "which_sheet");
    assert!(asked.questions[0].words(&[]).contains("7A, 7B"));
    assert_eq!(asked.rows[0].standing, Standing::Held);
    assert_eq!(asked.rows[0].faults.last().map(|fault| fault.trouble.word()), Some("which_sheet"));
    for (sheet, surname) in [("7B", "Brown"), ("Old", "Cole")] {
        let mapping = Mapping { sheet: Some(sheet.to_owned()), ..Mapping::default() };
        let chosen = read(&bytes, &mapping);
        assert!(chosen.questions.is_empty());
        assert_eq!(chosen.rows[0].record.legal_surname.as_deref(), Some(surname));
    }
}

#[test]
fn cells_of_every_kind_are_read_and_a_failed_formula_is_flagged() {
    let heads = ["UPN", "Surname", "Pupil premium", "KS2 maths", "Attendance", "Born", "Admission number"];
    let headings: String = heads
        .iter()
        .enumerate()
        .map(|(place, text)| cell(&format!("{}1", (b'A' + place as u8) as char), text))
        .collect();
    let row = format!(
        "{}{}<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c><c r=\"E2\" t=\"n\"><v>91.25</v></c>\
         <c r=\"F2\" t=\"n\"><v>42064</v></c><c r=\"G2\" t=\"n\"><v>5200</v></c>",
        cell("A2", "B801200005001"),
        cell("B2", "Abdi")
    );
    let xml = sheet(&format!("<row r=\"1\">{headings}</row><row r=\"2\">{row}</row>"));
    let read = read(&workbook_of(&[("Pupils", "visible", &xml)]), &Mapping::default());
    let row = &read.rows[0];
    assert_eq!(row.standing, Standing::Ready);
    assert_eq!(row.record.pupil_premium, Some(true));
    assert_eq!(row.record.attendance.unwrap().percent.hundredths(), 9125);
    assert_eq!(row.record.born.unwrap().to_string(), "2015-03-01");
    assert_eq!(row.record.admission_number.as_deref(), Some("5200"));
    assert_eq!(row.record.maths, None);
    assert_eq!(row.faults[0].trouble.word(), "formula_error");
}
