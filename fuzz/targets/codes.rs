//! What people type or paste from paper: reading codes, signing codes, recovery keys, heads of the log, UPNs. What is taken is
//! taken again as it is printed.
#![no_main]

use bridgewell_domain::upn::Upn;
use bridgewell_exchange::{ReadingPublic, SignPublic};
use bridgewell_store::RecoveryKey;
use bridgewell_store::log::Mark;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let typed = String::from_utf8_lossy(bytes);
    if let Ok(key) = ReadingPublic::parse(&typed) {
        assert!(ReadingPublic::parse(&key.code()).is_ok_and(|again| again == key));
    }
    if let Ok(key) = SignPublic::parse(&typed) {
        assert!(SignPublic::parse(&key.code()).is_ok_and(|again| again == key));
    }
    if let Ok(key) = RecoveryKey::parse(&typed) {
        assert!(RecoveryKey::parse(&key.groups()).is_ok_and(|again| *again.groups() == *key.groups()));
    }
    if let Some(mark) = Mark::parse(&typed) {
        assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
    }
    if let Ok(upn) = Upn::parse(&typed) {
        assert_eq!(Upn::parse(upn.as_str()), Ok(upn));
    }
    let _ = Upn::from_bytes(bytes);
});
