//! Letters as files: the bytes as they are under a name made of them, and as the text of a Word document.
#![no_main]

use bridgewell_fuzz::packed;
use bridgewell_intake::Limits;
use bridgewell_intake::papers::paper;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let document = packed(&[("word/document.xml", bytes)]);
    let name = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]);
    for file in [bytes, &document] {
        let looked_at = paper(&name, file, &Limits::default());
        assert!(!looked_at.whose.words().is_empty());
    }
});
