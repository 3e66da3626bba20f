//! Delimited text: whatever the bytes, the rows add up or the file is refused.
#![no_main]

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

/// Headings that let the rows below be read as pupils.
const HEADINGS: &[u8] = b"UPN,Surname,Forename,DOB,Attendance,KS2 reading,SEN,LAC\n";

fuzz_target!(|bytes: &[u8]| {
    for file in [bytes.to_vec(), [HEADINGS, bytes].concat()] {
        if let Ok(read) = read_file(&file, &Mapping::default(), &Limits::default()) {
            assert!(read.adds_up());
        }
    }
});
