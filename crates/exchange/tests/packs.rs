//! Review packs as they travel: what was sealed comes back with its signer, and nothing that was altered is taken.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bridgewell_domain::ids::{PackId, RemarkId, SchoolId};
use bridgewell_domain::programme::pack::PackContents;
use bridgewell_domain::programme::remark::{About, AboutKind, Remark, RemarkKind};
use bridgewell_exchange::{
    ExchangeError, Kind, Pack, PackReply, Place, ReadingKey, ReadingPublic, SignKey, Token, kind_of,
};
use chrono::DateTime;
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

struct Two {
    school: SignKey,
    school_opens: ReadingKey,
    link_signs: SignKey,
    link: ReadingKey,
    pack: Vec<u8>,
}

static TWO: LazyLock<Two> = LazyLock::new(|| {
    let (school, school_opens) = (SignKey::random().unwrap(), ReadingKey::random());
    let (link_signs, link) = (SignKey::random().unwrap(), ReadingKey::random());
    let pack = pack(&link.public(), &school_opens.public()).seal(&school).unwrap().bytes;
    Two { school, school_opens, link_signs, link, pack }
});

fn place(to: &ReadingPublic, number: u32, previous: Option<String>) -> Place {
    Place {
        id: PackId::from_uuid(Uuid::from_u128(number.into())),
        number,
        previous,
        made: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
        from: "Priya Nair".into(),
        to: to.clone(),
        log_head: Some("2f3a-91bc at entry 412".into()),
    }
}

fn pack(to: &ReadingPublic, reply_to: &ReadingPublic) -> Pack {
    Pack {
        place: place(to, 1, None),
        school: SchoolId::from_uuid(Uuid::from_u128(9)),
        to_name: "Joan Hale".into(),
        token: Token::random().unwrap(),
        reply_to: reply_to.clone(),
        contents: PackContents {
            school: "Alder Park School".into(),
            year: "2026/27".into(),
            smallest_count: 6,
            rounds: Vec::new(),
            plan: None,
            workforce: None,
            activity: None,
            voice: None,
            consultation: None,
            answers: Vec::new(),
        },
    }
}

#[test]
fn a_pack_and_its_reply_come_back_with_their_signers() {
    let two = &*TWO;
    assert_eq!(kind_of(&two.pack), Ok(Kind::Pack));
    let opened = Pack::open(&two.pack, &two.link).unwrap();
    assert_eq!(opened.signer, two.school.public());
    assert_eq!(opened.value.contents.school, "Alder Park School");
    assert_eq!(Pack::from_kept(&opened.text).unwrap().place, opened.value.place);
    let reply = PackReply {
        place: place(&opened.value.reply_to, 1, None),
        school: opened.value.school,
        pack: opened.value.place.id,
        token: opened.value.token.clone(),
        remarks: vec![Remark {
            id: RemarkId::from_uuid(Uuid::from_u128(5)),
            about: About {
                kind: AboutKind::Standard,
                id: "lead-01".into(),
                title: "Led from the top".into(),
            },
            kind: RemarkKind::Question,
            text: "Who stands in?".into(),
            by: "Joan Hale".into(),
            at: opened.value.place.made,
        }],
        last_visit: None,
        next_visit: "2026-11-30".parse().ok(),
    };
    let sealed = reply.seal(&two.link_signs).unwrap();
    let back = PackReply::open(&sealed.bytes, &two.school_opens).unwrap();
    assert_eq!(back.signer, two.link_signs.public());
    assert!(back.value.token.fits(&opened.value.token));
    assert_eq!(back.value.remarks, reply.remarks);
    assert_eq!(back.hash, sealed.hash);
}

#[test]
fn each_fault_is_told_apart() {
    let two = &*TWO;
    let refused = |bytes: &[u8]| Pack::open(bytes, &two.link).unwrap_err();
    assert_eq!(Pack::open(&two.pack, &ReadingKey::random()).unwrap_err(), ExchangeError::ForSomebodyElse);
    assert_eq!(refused(&two.pack[..two.pack.len() - 9]), ExchangeError::Damaged);
    assert_eq!(refused(b"PK\x03\x04 some other file\n"), ExchangeError::NotOurs);
    let newer = [b"Bridgewell review pack, version 2\n".as_slice(), &two.pack[34..]].concat();
    assert_eq!(refused(&newer), ExchangeError::Newer { version: 2 });
    let reply = PackReply::open(&two.pack, &two.school_opens).unwrap_err();
    assert_eq!(reply, ExchangeError::OtherKind { found: "review pack", wanted: "reply to a review pack" });
}

proptest! {
    #[test]
    fn one_altered_byte_is_always_noticed(at in 0_usize..4096, flip in 1_u8..=255) {
        let two = &*TWO;
        let mut bytes = two.pack.clone();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        prop_assert!(Pack::open(&bytes, &two.link).is_err());
    }

    #[test]
    fn a_pack_cut_anywhere_is_refused(cut in 0_usize..4096) {
        let two = &*TWO;
        let cut = cut % two.pack.len();
        prop_assert!(Pack::open(&two.pack[..cut], &two.link).is_err());
    }

    #[test]
    fn no_bytes_make_opening_panic(tail in proptest::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [b"Bridgewell review pack, version 1\n".as_slice(), &tail].concat();
        prop_assert!(Pack::open(&bytes, &TWO.link).is_err());
        prop_assert!(PackReply::open(&tail, &TWO.school_opens).is_err());
    }
}
