//! Review packs and their replies: the sealed file as it is, and the text that was signed inside it.
#![no_main]

use bridgewell_exchange::{Pack, PackReply, ReadingKey, kind_of};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static KEY: LazyLock<ReadingKey> = LazyLock::new(ReadingKey::random);

fuzz_target!(|bytes: &[u8]| {
    let _ = kind_of(bytes);
    for head in ["Bridgewell review pack, version 1\n", ""] {
        let file = [head.as_bytes(), bytes].concat();
        assert!(Pack::open(&file, &KEY).is_err(), "nobody sealed this for a key that was just made");
        assert!(PackReply::open(&file, &KEY).is_err());
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(pack) = Pack::from_kept(text)
    {
        let figures = pack.contents.figures();
        assert_eq!(figures.rounds.len(), pack.contents.rounds.len());
        assert!(!pack.contents.shown().is_empty());
    }
});
