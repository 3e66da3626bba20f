//! Tables with tags, under whatever name, and other files whose name is wrong.

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::read::format::Format;
use bridgewell_intake::{FileRead, Limits, read_file};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> FileRead {
    let read = read_file(bytes, &Mapping::default(), &Limits::default()).unwrap();
    assert!(read.adds_up());
    read
}

const PAGE: &str = "\u{feff}<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8></head><body>\
    <table><tr><td colspan=4>Year 7 intake</td></tr></table>\
    <table border=1><tr><td>Year 7 intake, printed 3 July</td></tr><tr></tr>\
    <tr><th>UPN</th><th>Surname</th><th>Forename</th><th>DOB</th><th>Attendance</th></tr>\
    <tr><td>B801200005001</td><td>O&#8217;Neill</td><td>Zo&euml;</td><td>03/01/2015</td><td>94.5%</td></tr>\
    <tr><td>P207000016049</td><td>Brown</td><td>Ida</td><td>24/12/2014</td><td>&nbsp;</td></tr>\
    <tr><td>Total</td><td></td><td></td><td></td><td>94.5%</td></tr></table></body></html>";

#[test]
fn a_page_saved_as_a_workbook_is_read() {
    let read = read(PAGE.as_bytes());
    assert_eq!((read.format, read.heading_row, read.encoding), (Format::Html, Some(3), "UTF-8"));
    assert_eq!(read.rows.len(), 2);
    let record = &read.rows[0].record;
    assert_eq!(
        (record.legal_surname.as_deref(), record.legal_forename.as_deref()),
        (Some("O’Neill"), Some("Zoë"))
    );
    assert_eq!(record.attendance.unwrap().percent.hundredths(), 9450);
    let notice = read.format.named_otherwise("Year 7.xls").unwrap();
    assert!(notice.words.contains(".xls") && notice.words.contains("web page"));
}

#[test]
fn a_page_in_utf16_or_in_the_code_page_of_windows_is_read() {
    let utf16: Vec<u8> = PAGE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).rows.len(), 2);
    let windows = PAGE.trim_start_matches('\u{feff}').replace("&euml;", "\u{1}").into_bytes();
    let windows: Vec<u8> = windows.into_iter().map(|byte| if byte == 1 { 0xEB } else { byte }).collect();
    let read = read(&windows);
    assert_eq!(read.rows[0].record.legal_forename.as_deref(), Some("Zoë"));
    assert_eq!(read.encoding, "Windows-1252");
}

#[test]
fn the_xml_of_2003_is_read_whatever_it_is_called() {
    let text = |words: &str| format!("<Cell><Data ss:Type=\"String\">{words}</Data></Cell>");
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"Pupils\"><Table><Row>{}{}{}</Row><Row>{}{}\
         <Cell><Data ss:Type=\"DateTime\">2015-03-01T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>",
        text("UPN"),
        text("Surname"),
        text("DOB"),
        text("B801200005001"),
        text("Ab&amp;di"),
    );
    let read = read(xml.as_bytes());
    assert_eq!((read.format, read.sheet.as_deref()), (Format::SpreadsheetXml, Some("Pupils")));
    assert_eq!(read.rows[0].record.legal_surname.as_deref(), Some("Ab&di"));
    assert_eq!(read.rows[0].record.born.unwrap().to_string(), "2015-03-01");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_tags_are_read_or_refused(inner in "(<(/?(table|tr|td|th|b|br|script|style|!--)( (row|col)span=[0-9]{1,6})?>)?|[ -~é]{0,6}|&[a-z#0-9]{1,4};){0,60}") {
        let page = format!("<html><table><tr><td>UPN<td>Surname<tr>{inner}");
        if let Ok(read) = read_file(page.as_bytes(), &Mapping::default(), &Limits::default()) {
            prop_assert!(read.adds_up());
        }
    }

    #[test]
    fn any_xml_of_2003_is_read_or_refused(inner in "(</?(Row|Cell|Data|Table|Worksheet)( ss:(Index|MergeDown|Type)=\"[0-9A-Z]{0,20}\")?/?>|[ -~]{0,6}){0,40}") {
        let xml = format!("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>{inner}");
        if let Ok(read) = read_file(xml.as_bytes(), &Mapping::default(), &Limits::default()) {
            prop_assert!(read.adds_up());
        }
    }
}
