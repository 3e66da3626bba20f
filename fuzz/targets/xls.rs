//! Workbooks of the old kind and binary ones, as the confined process reads them. Their readers may use much memory and may
//! panic inside, which is why they are confined; what must hold is that a panic is caught and that nothing hangs.
#![no_main]

use bridgewell_fuzz::panics_may_be_caught;
use bridgewell_intake::Limits;
use bridgewell_intake::read::format::Format;
use bridgewell_intake::read::old_workbook::sheets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: panics_may_be_caught(), |bytes: &[u8]| {
    for format in [Format::Xls, Format::Xlsb] {
        let _ = sheets(format, bytes, &Limits::default());
    }
});
