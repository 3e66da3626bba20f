//! Parcels of letters and their replies: the sealed file as it is, and what anybody who has a reader's code could seal in one.
#![no_main]

use bridgewell_exchange::{Parcel, ReadingKey, Reply, kind_of};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static KEY: LazyLock<ReadingKey> = LazyLock::new(ReadingKey::random);

fuzz_target!(|bytes: &[u8]| {
    let _ = kind_of(bytes);
    for head in ["Bridgewell parcel of letters, version 1\n", "Bridgewell reply to a parcel, version 1\n", ""]
    {
        let file = [head.as_bytes(), bytes].concat();
        assert!(Parcel::open(&file, &KEY).is_err(), "nobody sealed this for a key that was just made");
        assert!(Reply::open(&file, &[]).is_err());
    }
    if let Ok(parcel) = serde_json::from_slice::<Parcel>(bytes) {
        let sealed = parcel.seal(&KEY.public()).expect("sealed");
        let opened = Parcel::open(&sealed, &KEY).expect("what was sealed opens");
        assert_eq!((opened.letters, opened.staff), (parcel.letters, parcel.staff));
    }
    if let Ok(reply) = serde_json::from_slice::<Reply>(bytes) {
        assert!(reply.seal(&KEY.public()).is_ok());
    }
});
