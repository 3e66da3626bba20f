//! Common Transfer Files: the bytes stand inside a pupil, where nearly everything of the format is.
#![no_main]

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

const BEFORE: &[u8] = b"<CTfile><Header><CTFversion>25.0</CTFversion></Header><CTFpupilData><Pupil>";
const AFTER: &[u8] = b"</Pupil></CTFpupilData></CTfile>";

fuzz_target!(|bytes: &[u8]| {
    for file in [bytes.to_vec(), [BEFORE, bytes, AFTER].concat()] {
        if let Ok(read) = read_file(&file, &Mapping::default(), &Limits::default()) {
            assert!(read.adds_up());
        }
    }
});
