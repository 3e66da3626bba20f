//! Workbooks: the bytes as they are.
#![no_main]

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = read_file(bytes, &Mapping::default(), &Limits::default()) {
        assert!(read.adds_up());
    }
});
