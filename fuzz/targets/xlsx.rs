//! Workbooks: the bytes as they are, as the rows of a sheet, and as the texts that its cells share.
#![no_main]

use bridgewell_fuzz::{packed, panics_may_be_caught};
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

const BOOK: &[u8] =
    b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
    <sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const ROOT: &[u8] =
    b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
    Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";
const SHEET: &[u8] =
    b"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
    Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
    Target=\"worksheets/sheet1.xml\"/></Relationships>";
const TEXTS: &[u8] = b"<sst><si><t>UPN</t></si><si><t>Surname</t></si><si><t>x</t></si></sst>";
const ROWS: &[u8] = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

fn workbook(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", SHEET),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ])
}

fuzz_target!(init: panics_may_be_caught(), |bytes: &[u8]| {
    let sheet = workbook(&[ROWS, bytes, b"</sheetData></worksheet>"].concat(), TEXTS);
    let texts = workbook(&[ROWS, b"</sheetData></worksheet>"].concat(), bytes);
    for file in [bytes, &sheet, &texts] {
        if let Ok(read) = read_file(file, &Mapping::default(), &Limits::default()) {
            assert!(read.adds_up());
        }
    }
});
