//! Files that were made, or came out, to do harm: refused quickly and in a sentence.

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{FileRead, Limits, Refusal, RefusalCode, read_file};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn try_read(bytes: &[u8]) -> Result<FileRead, Refusal> {
    read_file(bytes, &Mapping::default(), &Limits::default())
}

/// A workbook with one sheet of this XML.
fn workbook(sheet: &str) -> Vec<u8> {
    workbook_of(&[("Pupils", "visible", sheet)])
}

/// A workbook with sheets of these names, states and XML.
pub(crate) fn workbook_of(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    workbook_with(sheets, "", &[])
}

/// The same with words in the workbook's part, and with further parts.
pub(crate) fn workbook_with(sheets: &[(&str, &str, &str)], words: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let related = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{office}/{kind}\" Target=\"{target}\"></Relationship>")
    };
    let mut listed = String::new();
    let mut relations = String::new();
    for (place, (name, state, _)) in sheets.iter().enumerate() {
        let id = place + 1;
        listed.push_str(&format!(
            "<sheet name=\"{name}\" state=\"{state}\" sheetId=\"{id}\" r:id=\"rId{id}\"></sheet>"
        ));
        relations.push_str(&related(id, "worksheet", &format!("worksheets/sheet{id}.xml")));
    }
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types></Types>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}\">{}</Relationships>",
                related(1, "officeDocument", "xl/workbook.xml")
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns:r=\"{office}\">{words}<sheets>{listed}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{package}\">{relations}</Relationships>"),
        ),
    ];
    for (place, (_, _, xml)) in sheets.iter().enumerate() {
        parts.push((format!("xl/worksheets/sheet{}.xml", place + 1), (*xml).to_owned()));
    }
    parts.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn sheet(rows: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

pub(crate) fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_stray_cell_in_the_far_corner_is_left_out() {
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row><row r=\"1048576\">{}</row>",
        cell("A1", "UPN"),
        cell("B1", "Surname"),
        cell("A2", "B801200005001"),
        cell("B2", "Abdi"),
        cell("XFD1048576", "x"),
    );
    let read = try_read(&workbook(&sheet(&rows))).unwrap();
    assert_eq!((read.rows.len(), read.rows_in_file), (1, 2));
    assert!(read.adds_up());
}

#[test]
fn a_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    let bomb = sheet(&" ".repeat(40 << 20));
    let refusal = try_read(&workbook(&bomb)).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::TooLarge);
}

#[test]
fn a_workbook_cut_short_anywhere_is_refused_and_nothing_breaks() {
    let whole = include_bytes!("../../../../tests/fixtures/samples/arbor-intake.xlsx");
    for length in (4..whole.len()).step_by(997) {
        assert!(try_read(&whole[..length]).is_err());
    }
}

#[test]
fn a_worksheet_cut_short_inside_a_good_zip_is_refused() {
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}",
        cell("A1", "UPN"),
        cell("B1", "Surname"),
        cell("A2", "x")
    );
    let cut = sheet(&rows).replace("</sheetData></worksheet>", "");
    assert_eq!(try_read(&workbook(&cut)).unwrap_err().code, RefusalCode::Damaged);
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    assert_eq!(try_read(b"UPN,Surname\nB80\0,Abdi\n").unwrap_err().code, RefusalCode::Damaged);
}

#[test]
fn a_line_of_many_megabytes_costs_one_row() {
    let mut text = b"UPN,Surname\nB801200005001,Abdi\n".to_vec();
    text.extend(std::iter::repeat_n(b'x', 20 << 20));
    text.extend(b"\nP207000016049,Brown\n");
    let read = try_read(&text).unwrap();
    assert!(read.adds_up());
    let words: Vec<_> = read.rows.iter().map(|row| row.faults.first().map(|f| f.trouble.word())).collect();
    assert_eq!(words, [None, Some("too_long"), None]);
}

#[test]
fn too_many_rows_are_refused() {
    let limits = Limits { rows: 100, ..Limits::default() };
    let text = format!("UPN,Surname\n{}", "B801200005001,Abdi\n".repeat(101));
    let refusal = read_file(text.as_bytes(), &Mapping::default(), &limits).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::TooLarge);
    let small = Limits { file_bytes: 100, ..Limits::default() };
    assert_eq!(
        read_file(text.as_bytes(), &Mapping::default(), &small).unwrap_err().code,
        RefusalCode::TooLarge
    );
}

#[test]
fn a_locked_or_other_packed_file_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("notes.txt", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"hello").unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(try_read(&bytes).unwrap_err().code, RefusalCode::Unknown);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(read) = try_read(&bytes) {
            prop_assert!(read.adds_up());
        }
    }

    #[test]
    fn any_text_under_good_headings_adds_up(text in "(?s)[A-Z0-9,;\"\\n\\r /.-]{0,300}") {
        let read = try_read(format!("UPN,Surname,DOB,Attendance\n{text}").as_bytes());
        if let Ok(read) = read {
            prop_assert!(read.adds_up());
        }
    }
}
