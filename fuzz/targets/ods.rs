//! OpenDocument spreadsheets: the bytes as they are, and as the content of one.
#![no_main]

use bridgewell_fuzz::{packed, panics_may_be_caught};
use bridgewell_intake::Limits;
use bridgewell_intake::read::format::Format;
use bridgewell_intake::read::old_workbook::sheets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: panics_may_be_caught(), |bytes: &[u8]| {
    let content = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", bytes),
    ]);
    for file in [bytes, &content] {
        let _ = sheets(Format::Ods, file, &Limits::default());
    }
});
