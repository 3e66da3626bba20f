//! Letters, one JSON object a line.
#![no_main]

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::{Limits, read_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [b"{\"upn\":\"B801200005001\",\"text\":\"Dear me\"}\n", bytes].concat();
    if let Ok(read) = read_file(&file, &Mapping::default(), &Limits::default()) {
        assert!(read.adds_up());
    }
});
