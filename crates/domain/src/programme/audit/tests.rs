//! The rules of the audit, on small invented rounds.

use super::*;
use crate::ids::{AgreementId, AuditRoundId, BenchmarkId, PersonId, RaterId};
use crate::programme::frames::{CorePrinciple, LevelOfNeed, OutcomeArea, Principle, Shanarri, Step};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const LEAD: PersonId = PersonId::from_uuid(Uuid::from_u128(1));

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_000_000, 0).unwrap()
}

fn standard(id: &str, principle: Principle) -> Standard {
    Standard {
        id: id.into(),
        principle,
        title: id.into(),
        seen: "seen".into(),
        emerging: "begun".into(),
        established: "usual".into(),
        embedded: "lasting".into(),
        evidence: vec![],
        prompts: vec![],
        steps: vec![Step::LeadingChange],
        shanarri: vec![Shanarri::Safe, Shanarri::Included],
        grid: vec![(OutcomeArea::Access, LevelOfNeed::Universal)],
        core: vec![CorePrinciple::RightHelp],
    }
}

fn catalogue(ids: &[&str]) -> Catalogue {
    let standards = ids.iter().map(|id| standard(id, Principle::Leadership)).collect();
    Catalogue::of([&Template { id: "t".into(), version: 1, title: "T".into(), standards }])
}

fn empty() -> Record {
    let round = Round {
        id: AuditRoundId::from_uuid(Uuid::from_u128(9)),
        name: "Summer".into(),
        started_by: LEAD,
        started_at: now(),
        closed: None,
        conclusion: String::new(),
        templates: vec![],
    };
    Record {
        round,
        raters: vec![],
        ratings: vec![],
        agreements: vec![],
        marks: vec![],
        notes: vec![],
        files: vec![],
    }
}

fn agree(record: &mut Record, standard: &str, answer: Answer) {
    let id = AgreementId::from_uuid(Uuid::from_u128(record.agreements.len() as u128));
    let (by, at, standard) = (LEAD, now(), standard.to_owned());
    let reason = "we looked".into();
    record.agreements.push(Agreement { id, standard, answer, reason, by, at, supersedes: None });
}

fn rate(record: &mut Record, group: RaterGroup, standard: &str, answer: Answer) {
    let place = u16::try_from(record.raters.len()).unwrap() + 1;
    let rater = Rater { id: RaterId::from_uuid(Uuid::from_u128(place.into())), group, place, name: None };
    record.ratings.push(Rating { rater: rater.id, standard: standard.into(), answer, by: LEAD, at: now() });
    record.raters.push(rater);
}

fn tally(levels: [u16; 4]) -> Tally {
    Tally { levels, ..Tally::default() }
}

use RaterGroup::{Leaders, Pupils, Staff};

#[rstest]
#[case::nobody(&[], Spread::Nobody)]
#[case::nobody_who_knows(&[(Staff, [0, 0, 0, 0])], Spread::Nobody)]
#[case::one(&[(Staff, [0, 1, 0, 0])], Spread::OneAnswer)]
#[case::all_the_same(&[(Leaders, [0, 0, 2, 0]), (Pupils, [0, 0, 3, 0])], Spread::OneVoice)]
#[case::one_step(&[(Leaders, [0, 0, 2, 0]), (Pupils, [0, 3, 0, 0])], Spread::Close)]
#[case::leaders_see_more(&[(Leaders, [0, 0, 0, 2]), (Pupils, [0, 3, 0, 0])],
    Spread::Apart { low: Pupils, high: Leaders, steps: 2 })]
#[case::one_loud_voice_moves_no_group(&[(Leaders, [0, 0, 3, 0]), (Staff, [1, 0, 5, 0])],
    Spread::Divided { group: Staff, steps: 2 })]
fn how_far_people_see_it_alike(#[case] groups: &[(RaterGroup, [u16; 4])], #[case] expected: Spread) {
    let groups: Vec<_> = groups.iter().map(|(group, levels)| (*group, tally(*levels))).collect();
    assert_eq!(spread(&groups), expected);
    assert_eq!(expected.asks_for_talk(), expected.weight() > 0);
}

#[test]
fn the_middle_is_an_answer_somebody_gave() {
    assert_eq!(tally([1, 0, 0, 1]).middle(), Some(Level::NotYet), "between two, the lower");
    assert_eq!(tally([1, 0, 3, 9]).middle(), Some(Level::Embedded));
    assert_eq!(tally([0; 4]).middle(), None);
    let some =
        Tally::of(&[Answer::NotKnown, Answer::DoesNotApply("boarders".into()), Answer::At(Level::Emerging)]);
    assert_eq!((some.all(), some.with_level(), some.middle()), (3, 1, Some(Level::Emerging)));
}

proptest! {
    #[test]
    fn the_middle_lies_between_the_ends_and_was_given(levels in prop::array::uniform4(0_u16..20)) {
        let tally = tally(levels);
        if let Some(middle) = tally.middle() {
            prop_assert!(tally.levels[middle.place()] > 0);
            prop_assert!(tally.lowest() <= Some(middle) && Some(middle) <= tally.highest());
        } else {
            prop_assert_eq!(tally.with_level(), 0);
        }
    }
}

#[test]
fn does_not_apply_needs_a_reason_and_not_known_is_not_not_yet() {
    assert_eq!(Answer::new(AnswerGiven::DoesNotApply, "  "), Err(AnswerFault::NoReason));
    for kind in AnswerGiven::ALL.iter().copied() {
        assert_eq!(Answer::new(kind, "no boarders").unwrap().kind(), kind);
    }
    assert_eq!(Answer::new(AnswerGiven::NotKnown, "").unwrap().level(), None);
}

#[test]
fn the_last_agreement_stands_and_every_standard_is_counted_once() {
    let catalogue = catalogue(&["a", "b", "c", "d", "e"]);
    let mut record = empty();
    agree(&mut record, "a", Answer::At(Level::Emerging));
    agree(&mut record, "a", Answer::At(Level::Embedded));
    agree(&mut record, "b", Answer::NotKnown);
    agree(&mut record, "c", Answer::DoesNotApply("no sixth form".into()));
    rate(&mut record, Staff, "d", Answer::At(Level::NotYet));
    let (cell, counts) = profile(Frame::Principles, &catalogue, &record)[0];
    assert_eq!(cell, Cell::Principle(Principle::Leadership));
    let expected =
        Counts { levels: [0, 0, 0, 1], not_known: 1, does_not_apply: 1, not_agreed: 1, untouched: 1 };
    assert_eq!(counts, expected);
    assert_eq!((counts.in_place(), counts.that_apply(), counts.open()), (1, 4, 3));
    let done = coverage(&catalogue, &record);
    assert_eq!((done.standards, done.looked_at, done.agreed, done.with_evidence), (5, 4, 3, 0));
    assert_eq!(done.groups.iter().filter(|group| group.standards > 0).count(), 1);
}

#[test]
fn one_answer_shows_under_every_frame() {
    let catalogue = catalogue(&["a"]);
    let mut record = empty();
    agree(&mut record, "a", Answer::At(Level::Established));
    for frame in Frame::ALL.iter().copied() {
        let shown = profile(frame, &catalogue, &record);
        let places = shown.iter().filter(|(_, counts)| counts.in_place() == 1).count();
        assert_eq!(places, if frame == Frame::Shanarri { 2 } else { 1 }, "{frame:?}");
    }
    assert_eq!(Cell::of(Frame::Grid).len(), 25);
}

#[rstest]
#[case(Some(Level::Emerging), Some(Level::Embedded), Change::Up(2))]
#[case(Some(Level::Embedded), Some(Level::Established), Change::Down(1))]
#[case(Some(Level::Emerging), Some(Level::Emerging), Change::Same)]
#[case(None, Some(Level::NotYet), Change::NowKnown)]
#[case(Some(Level::NotYet), None, Change::NoLongerKnown)]
#[case(None, None, Change::NotKnown)]
fn what_became_of_a_standard(
    #[case] before: Option<Level>,
    #[case] after: Option<Level>,
    #[case] expected: Change,
) {
    let (mut then, mut now) = (empty(), empty());
    for (record, level) in [(&mut then, before), (&mut now, after)] {
        agree(record, "a", level.map_or(Answer::NotKnown, Answer::At));
    }
    let one = catalogue(&["a"]);
    assert_eq!(compare((&one, &then), (&one, &now))[0].change, expected);
}

#[test]
fn a_standard_only_one_round_had_is_neither_better_nor_worse() {
    let (mut then, mut now) = (empty(), empty());
    agree(&mut then, "old", Answer::At(Level::Embedded));
    agree(&mut now, "new", Answer::At(Level::NotYet));
    let (old, new) = (catalogue(&["old"]), catalogue(&["new"]));
    let changes = compare((&old, &then), (&new, &now));
    assert_eq!(changes.iter().map(|one| one.change).collect::<Vec<_>>(), [Change::New, Change::Gone]);
    assert_eq!(Moves::of(&changes), Moves { unsaid: 2, ..Moves::default() });
}

#[test]
fn own_standards_join_their_principle_and_never_take_anothers_identity() {
    let main = Template {
        id: "main".into(),
        version: 1,
        title: "Main".into(),
        standards: vec![standard("a", Principle::Leadership), standard("z", Principle::TargetedSupport)],
    };
    let mut clash = standard("a", Principle::Ethos);
    clash.title = "another".into();
    let own = Template {
        id: "own".into(),
        version: 3,
        title: "Own".into(),
        standards: vec![clash, standard("b", Principle::Leadership)],
    };
    let all = Catalogue::of([&main, &own]);
    assert_eq!(all.standards().iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b", "z"]);
    assert_eq!(all.get("a").unwrap().title, "a");
}

#[test]
fn a_benchmark_speaks_of_whole_standards() {
    let benchmark = Benchmark {
        id: BenchmarkId::from_uuid(Uuid::from_u128(1)),
        name: "County".into(),
        source: "Report".into(),
        as_of: NaiveDate::from_ymd_opt(2025, 7, 1).unwrap(),
        shares: [(Principle::Ethos, 55), (Principle::Leadership, 100)].into(),
    };
    assert_eq!(benchmark.about(Principle::Ethos, 6), Some(3));
    assert_eq!(benchmark.about(Principle::Leadership, 7), Some(7));
    assert_eq!(benchmark.about(Principle::Curriculum, 5), None);
}

#[rstest]
#[case(b"%PDF-1.7 ...", Some(FileKind::Pdf))]
#[case(b"\x89PNG\r\n\x1a\n....", Some(FileKind::Png))]
#[case(b"\xff\xd8\xff\xe0....", Some(FileKind::Jpeg))]
#[case(b"PK\x03\x04..word/document.xml..", Some(FileKind::Docx))]
#[case(b"PK\x03\x04..xl/workbook.xml..", Some(FileKind::Xlsx))]
#[case(b"PK\x03\x04..word/document.xml..word/vbaProject.bin", None)]
#[case(b"MZ\x90\x00", None)]
fn a_file_is_what_its_bytes_are(#[case] bytes: &[u8], #[case] kind: Option<FileKind>) {
    assert_eq!(FileKind::of(bytes), kind);
}
