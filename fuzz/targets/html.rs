//! Pages and XML of 2003: the bytes as they are, and inside a table.
#![no_main]

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

const PAGE: &[u8] = b"<html><table><tr><th>UPN<th>Surname<th>DOB<tr>";
const XML: &[u8] =
    b"<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row>";

fuzz_target!(|bytes: &[u8]| {
    for file in [bytes.to_vec(), [PAGE, bytes].concat(), [XML, bytes].concat()] {
        if let Ok(read) = read_file(&file, &Mapping::default(), &Limits::default()) {
            assert!(read.adds_up());
        }
    }
});
