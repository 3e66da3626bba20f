//! Parcels and replies as they travel: what was sealed comes back, and nothing that was altered is ever taken.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bridgewell_domain::concern::{RedRouteAbout, Told};
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, PupilId, ReadingId, RedRouteId};
use bridgewell_domain::letter::{Hand, Letter, Passage, Passages, Reading, Theme, WorryLevel};
use bridgewell_domain::page::{Beside, PageKind, Turn};
use bridgewell_domain::school::{Contact, FindNow, SchoolYear};
use bridgewell_exchange::{
    ExchangeError, Judged, Kind, Parcel, ParcelLetter, ParcelPage, RaisedHere, ReadingKey, Reply, ReturnKey,
    StaffMember, Token, kind_of,
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use std::sync::LazyLock;
use uuid::Uuid;

const LETTER: LetterId = LetterId::from_uuid(Uuid::from_u128(2));
const TOM: PersonId = PersonId::from_uuid(Uuid::from_u128(4));

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_751_900_000 + minute * 60, 0).unwrap()
}

fn parcel(return_key: &ReturnKey) -> Parcel {
    Parcel {
        id: ParcelId::from_uuid(Uuid::from_u128(1)),
        made: at(0),
        from: "Priya Nair".into(),
        school: "Wrenfield Academy".into(),
        year: SchoolYear::starting(2026),
        reader: TOM,
        reader_name: "Tom Ellis".into(),
        find_now: FindNow::default(),
        talk_through: Contact::default(),
        prompts: vec!["What are you looking forward to?".into()],
        staff: vec![StaffMember { id: PersonId::from_uuid(Uuid::from_u128(5)), name: "Priya Nair".into() }],
        letters: vec![ParcelLetter {
            pupil: PupilId::from_uuid(Uuid::from_u128(3)),
            forename: "Amira".into(),
            form: Some("7B".into()),
            letter: Letter {
                id: LETTER,
                text: "im scard of the big kids 😟\n\n- Amira".into(),
                hand: Hand::Own,
                language: None,
                written: None,
            },
            beside: Beside { translation: "I am scared.".into(), ..Beside::default() },
            pages: vec![ParcelPage {
                kind: PageKind::Drawing,
                turned: Turn::default(),
                added_by: TOM,
                added_at: at(0),
                bytes: vec![0, 159, 146, 150, 255],
            }],
        }],
        token: Token::random().unwrap(),
        return_to: return_key.public(),
        log_head: Some("2f3a-91bc at entry 412".into()),
        local_words: "travel | worry | the cut | the canal path".into(),
    }
}

fn reply(to: &Parcel) -> Reply {
    Reply {
        parcel: to.id,
        token: to.token.clone(),
        written: at(30),
        readings: vec![Reading {
            id: ReadingId::from_uuid(Uuid::from_u128(6)),
            letter: LETTER,
            by: TOM,
            at: at(10),
            level: WorryLevel::Marked,
            looks_forward: false,
            themes: vec![Theme::LostOlder],
            interests: vec!["drawing".into()],
            strengths: Vec::new(),
            young_carer: false,
            note: "Find her at break.".into(),
        }],
        judged: vec![Judged {
            letter: LETTER,
            passages: Passages {
                added: vec![Passage { start: 0, end: 8, theme: Theme::LostOlder }],
                rejected: Vec::new(),
            },
        }],
        raised: vec![RaisedHere {
            id: RedRouteId::from_uuid(Uuid::from_u128(7)),
            letter: LETTER,
            at: at(12),
            about: RedRouteAbout::AdultHere,
            hidden_from: Some(PersonId::from_uuid(Uuid::from_u128(5))),
            told: vec![Told {
                whom: "the head".into(),
                at: at(15),
                reference: String::new(),
                recorded_by: TOM,
            }],
        }],
        log_head: Some("77aa-0b1c at entry 9".into()),
        school_log_head: to.log_head.clone(),
    }
}

struct Sealed {
    reader: ReadingKey,
    school: ReturnKey,
    parcel: Vec<u8>,
    reply: Vec<u8>,
}

static SEALED: LazyLock<Sealed> = LazyLock::new(|| {
    let (reader, school) = (ReadingKey::random(), ReturnKey::random());
    let out = parcel(&school);
    Sealed {
        parcel: out.seal(&reader.public()).unwrap(),
        reply: reply(&out).seal(&school.public()).unwrap(),
        reader,
        school,
    }
});

#[test]
fn letters_go_out_and_readings_come_back_as_they_were() {
    let opened = Parcel::open(&SEALED.parcel, &SEALED.reader).unwrap();
    assert_eq!(opened.letters, parcel(&SEALED.school).letters);
    assert_eq!(opened.return_to, SEALED.school.public());
    let back = Reply::open(&SEALED.reply, &[ReturnKey::random(), SEALED.school.clone()]).unwrap();
    let sent = reply(&opened);
    assert_eq!((back.readings, back.judged, back.raised), (sent.readings, sent.judged, sent.raised));
    assert_eq!((back.log_head, back.school_log_head), (sent.log_head, opened.log_head));
    assert!(back.token.fits(&opened.token));
    assert!(!back.token.fits(&Token::random().unwrap()));
}

#[test]
fn no_word_of_a_letter_and_no_name_stands_in_the_file() {
    for bytes in [&SEALED.parcel, &SEALED.reply] {
        let text = String::from_utf8_lossy(bytes);
        for word in ["Amira", "scard", "Wrenfield", "Tom", "break"] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn a_parcel_opens_for_its_reader_alone_and_a_reply_for_its_school_alone() {
    let other = Parcel::open(&SEALED.parcel, &ReadingKey::random()).unwrap_err();
    assert_eq!(other, ExchangeError::ForSomebodyElse);
    for keys in [&[][..], &[ReturnKey::random()]] {
        assert_eq!(Reply::open(&SEALED.reply, keys).unwrap_err(), ExchangeError::ForSomebodyElse);
    }
}

#[test]
fn the_wrong_kind_a_newer_version_and_anything_else_are_told_apart() {
    let wrong = Parcel::open(&SEALED.reply, &SEALED.reader).unwrap_err();
    assert_eq!(wrong, ExchangeError::OtherKind { found: "reply to a parcel", wanted: "parcel of letters" });
    assert_eq!(kind_of(&SEALED.reply), Ok(Kind::Reply));
    let newer = [b"Bridgewell parcel of letters, version 2\n".as_slice(), b"whatever"].concat();
    assert_eq!(Parcel::open(&newer, &SEALED.reader).unwrap_err(), ExchangeError::Newer { version: 2 });
    for bytes in [&b""[..], b"\n", b"PK\x03\x04 a workbook", b"Bridgewell parcel of letters, version 0\n"] {
        assert_eq!(kind_of(bytes), Err(ExchangeError::NotOurs));
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for end in 0..SEALED.parcel.len() {
        assert!(Parcel::open(&SEALED.parcel[..end], &SEALED.reader).is_err(), "cut at {end}");
    }
}

proptest! {
    #[test]
    fn one_altered_byte_is_always_noticed(place in any::<prop::sample::Index>(), change in 1_u8..) {
        let mut bytes = SEALED.reply.clone();
        let at = place.index(bytes.len());
        bytes[at] ^= change;
        prop_assert!(Reply::open(&bytes, std::slice::from_ref(&SEALED.school)).is_err(), "byte {}", at);
    }

    #[test]
    fn more_bytes_at_the_end_are_noticed(more in proptest::collection::vec(any::<u8>(), 1..40)) {
        let bytes = [SEALED.parcel.as_slice(), &more].concat();
        prop_assert!(Parcel::open(&bytes, &SEALED.reader).is_err());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), ours in any::<bool>()) {
        let line: &[u8] = if ours { b"Bridgewell reply to a parcel, version 1\nage-encryption.org/v1\n" } else { b"" };
        let bytes = [line, &bytes].concat();
        prop_assert!(Reply::open(&bytes, std::slice::from_ref(&SEALED.school)).is_err());
        prop_assert!(Parcel::open(&bytes, &SEALED.reader).is_err());
        prop_assert!(ReadingKey::unlock(&bytes, "three green herons").is_err());
    }
}
