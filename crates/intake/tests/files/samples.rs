//! Every figure of the samples' README.

use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::pupil::Sen;
use bridgewell_domain::sdq::Scores;
use bridgewell_domain::social_care::SocialCare;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::row::fault::{Level, Trouble};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing::{Aside, Standing};
use bridgewell_intake::value::ks2::Ks2;
use bridgewell_intake::{FileRead, Limits, read_file};
use std::collections::BTreeMap;

pub(crate) const CLEAN: &[u8] = include_bytes!("../../../../tests/fixtures/samples/intake-240.csv");
pub(crate) const SIMS: &[u8] = include_bytes!("../../../../tests/fixtures/samples/sims-year7-profile.csv");
pub(crate) const ARBOR: &[u8] = include_bytes!("../../../../tests/fixtures/samples/arbor-intake.xlsx");
pub(crate) const SDQ: &[u8] = include_bytes!("../../../../tests/fixtures/samples/sdq.csv");
pub(crate) const SCORES: &[u8] = include_bytes!("../../../../tests/fixtures/samples/sdq-scores-check.csv");
pub(crate) const LETTERS: &[u8] = include_bytes!("../../../../tests/fixtures/samples/letters-intake.jsonl");
const DEV_LETTERS: &[u8] = include_bytes!("../../../../tests/fixtures/samples/letters-dev.jsonl");
const CTF: &[u8] = include_bytes!("../../../../tests/fixtures/samples/8929931_CTF_8929950_001.xml");

pub(crate) fn read(bytes: &[u8]) -> FileRead {
    let read = read_file(bytes, &Mapping::default(), &Limits::default()).unwrap();
    assert!(read.adds_up());
    read
}

fn records(read: &FileRead) -> impl Iterator<Item = &Record<'static>> {
    read.rows.iter().map(|row| &row.record)
}

fn tally<T: Ord>(values: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// Scores, scores of 100 or more, and the codes with their counts; a blank is "".
fn results(results: impl Iterator<Item = Option<Ks2>>) -> (usize, usize, Vec<(&'static str, usize)>) {
    let (mut scores, mut expected, mut other) = (0, 0, BTreeMap::new());
    for result in results {
        match result {
            Some(Ks2::Score(score)) => {
                scores += 1;
                expected += usize::from(score >= 100);
            }
            Some(Ks2::Code(code)) => *other.entry(code).or_default() += 1,
            None => *other.entry("").or_default() += 1,
        }
    }
    (scores, expected, other.into_iter().collect())
}

fn check_attendance(read: &FileRead) {
    let known: Vec<Attendance> = records(read).filter_map(|record| record.attendance).collect();
    let at_most = |hundredths: u16| known.iter().filter(|a| a.percent.hundredths() <= hundredths).count();
    assert_eq!(known.len(), 237);
    assert_eq!(at_most(9000), 34);
    assert_eq!(at_most(5000), 5);
}

#[test]
fn the_clean_file_gives_every_figure_of_its_description() {
    let read = read(CLEAN);
    assert_eq!((read.rows_in_file, read.rows.len(), read.set_aside.len()), (241, 240, 1));
    assert_eq!(read.count(Standing::Ready), 240);
    assert_eq!(read.questions, []);
    assert_eq!((read.encoding, read.delimiter, read.heading_row), ("UTF-8", Some(','), Some(1)));

    check_attendance(&read);
    let known: Vec<u32> =
        records(&read).filter_map(|r| r.attendance).map(|a| a.percent.hundredths().into()).collect();
    let mean = f64::from(known.iter().sum::<u32>()) / 100.0 / known.len() as f64;
    assert_eq!(format!("{mean:.2}"), "92.98");
    assert_eq!(known.iter().filter(|h| **h == 9000).count(), 4);
    assert_eq!(known.iter().filter(|h| **h == 5000).count(), 1);

    assert_eq!(
        results(records(&read).map(|r| r.reading)),
        (223, 175, vec![("", 4), ("A", 1), ("B", 5), ("N", 1), ("T", 6)])
    );
    assert_eq!(
        results(records(&read).map(|r| r.maths)),
        (225, 167, vec![("", 4), ("A", 3), ("B", 2), ("T", 6)])
    );
    assert_eq!(
        results(records(&read).map(|r| r.gps)),
        (224, 169, vec![("", 4), ("B", 5), ("N", 1), ("T", 6)])
    );
    let writing = tally(records(&read).map(|r| r.writing.map_or("", |code| code.word())));
    let writing: Vec<_> = writing.into_iter().collect();
    assert_eq!(writing, [("", 4), ("EM", 1), ("EXS", 129), ("GDS", 25), ("PK5", 1), ("PK6", 3), ("WTS", 77)]);

    check_context(&read);
    assert_eq!(records(&read).filter(|r| r.fsm_now == Some(true)).count(), 62);
    assert_eq!(records(&read).filter(|r| r.upn.unwrap().is_temporary()).count(), 3);
    let faults: Vec<_> = read.rows.iter().flat_map(|row| &row.faults).collect();
    assert_eq!(faults.iter().filter(|f| f.trouble == Trouble::TemporaryUpn).count(), 3);
    let new: Vec<_> =
        read.rows.iter().filter(|row| row.record.upn.unwrap().local_authority() == 943).collect();
    assert_eq!((new.len(), new[0].standing), (1, Standing::Ready));
    assert!(faults.iter().all(|fault| fault.level == Level::Notice), "{faults:?}");
    let twins =
        read.rows.iter().filter(|row| row.faults.iter().any(|f| matches!(f.trouble, Trouble::Twins { .. })));
    assert_eq!(twins.count(), 2);
}

fn check_context(read: &FileRead) {
    let sen = |wanted| records(read).filter(|r| r.sen == Some(wanted)).count();
    assert_eq!((sen(Sen::Plan), sen(Sen::Support), sen(Sen::None)), (9, 37, 194));
    assert_eq!(records(read).filter(|r| r.pupil_premium == Some(true)).count(), 75);
    assert_eq!(records(read).filter(|r| r.eal == Some(true)).count(), 69);
    check_home(read);
}

fn check_home(read: &FileRead) {
    let care = |wanted| records(read).filter(|r| r.social_care == Some(wanted)).count();
    let found = (
        care(SocialCare::InNeed),
        care(SocialCare::ProtectionPlan),
        care(SocialCare::LookedAfter),
        care(SocialCare::PreviouslyLookedAfter),
    );
    assert_eq!(found, (6, 3, 2, 3));
    assert_eq!(
        records(read)
            .filter(|r| r.young_carer.and_then(bridgewell_intake::value::home::Carer::yes_no) == Some(true))
            .count(),
        5
    );
}

#[test]
fn the_web_systems_workbook_gives_the_same_figures() {
    let read = read(ARBOR);
    assert_eq!((read.rows_in_file, read.rows.len(), read.heading_row), (244, 240, Some(4)));
    assert_eq!(read.count(Standing::Ready), 240);
    let asides: Vec<_> = read.set_aside.iter().map(|aside| (aside.row, aside.why)).collect();
    assert_eq!(asides, [(1, Aside::Title), (2, Aside::Title), (3, Aside::Blank), (4, Aside::Headings)]);
    assert_eq!(read.questions, []);
    check_attendance(&read);
    let sen = |wanted| records(&read).filter(|r| r.sen == Some(wanted)).count();
    assert_eq!((sen(Sen::Plan), sen(Sen::Support), sen(Sen::None)), (9, 37, 97));
    assert_eq!(records(&read).filter(|r| r.eal == Some(true)).count(), 69);
    assert_eq!(records(&read).filter(|r| r.fsm_now == Some(true)).count(), 62);
    assert_eq!(records(&read).filter(|r| r.fsm_ever == Some(true)).count(), 73);
    check_home(&read);
    assert!(read.rows.iter().flat_map(|row| &row.faults).all(|fault| fault.level == Level::Notice));

    let clean = self::read(CLEAN);
    let by_upn: BTreeMap<_, _> = records(&clean).map(|record| (record.upn, record)).collect();
    for record in records(&read) {
        let same = by_upn[&record.upn];
        assert_eq!(record.born, same.born, "{:?}", record.upn);
        assert_eq!((record.reading, record.maths, record.gps), (same.reading, same.maths, same.gps));
        assert_eq!(record.writing, same.writing);
        assert_eq!(record.social_care, same.social_care);
        assert_eq!(record.legal_surname, same.legal_surname);
    }
}

#[test]
fn the_desktop_systems_report_is_read_round_its_mess() {
    let read = read(SIMS);
    assert_eq!(read.encoding, "Windows-1252");
    assert_eq!(read.heading_row, Some(5));
    assert_eq!(read.rows.len(), 239);
    let held: Vec<String> =
        read.rows.iter().filter(|row| row.standing == Standing::Held).map(|row| row.record.name()).collect();
    assert_eq!((read.count(Standing::Ready), held), (238, vec!["Layla El-Sayed".to_owned()]));
    let asides: Vec<Aside> = read.set_aside.iter().map(|aside| aside.why).collect();
    assert_eq!(
        asides,
        [
            Aside::Title,
            Aside::Title,
            Aside::Title,
            Aside::Blank,
            Aside::Headings,
            Aside::Blank,
            Aside::Footer,
            Aside::Footer
        ]
    );
    let lost =
        |row: &&bridgewell_intake::ReadRow| row.faults.iter().any(|f| f.trouble == Trouble::LostLetter);
    assert_eq!(read.rows.iter().filter(lost).count(), 8);
    assert_eq!(
        records(&read).filter(|r| r.upn.is_none()).map(Record::name).collect::<Vec<_>>(),
        ["Layla El-Sayed"]
    );
    let from_sessions =
        |row: &&bridgewell_intake::ReadRow| row.faults.iter().any(|f| f.trouble == Trouble::FromSessions);
    assert_eq!(read.rows.iter().filter(from_sessions).count(), 2);
    assert_eq!(records(&read).filter(|r| r.attendance.is_some()).count(), 236);
    assert_eq!(read.questions, []);

    let clean = self::read(CLEAN);
    let by_upn: BTreeMap<_, _> = records(&clean).map(|record| (record.upn, record)).collect();
    let (here, only): (Vec<_>, Vec<_>) = records(&read).partition(|r| by_upn.contains_key(&r.upn));
    let mut late: Vec<String> = only.iter().filter_map(|r| r.upn).map(|upn| upn.to_string()).collect();
    late.sort();
    assert_eq!(late, ["A892993219991", "L892993219990", "P892993219992"]);
    assert_eq!(here.len(), 235);
    for record in here {
        let same = by_upn[&record.upn];
        assert_eq!(record.born, same.born);
        assert_eq!((record.reading, record.maths, record.gps), (same.reading, same.maths, same.gps));
        assert_eq!(record.social_care, same.social_care, "{:?}", record.upn);
    }
    let missing: Vec<String> = records(&clean)
        .filter(|r| {
            !records(&read).any(|other| other.upn == r.upn) && r.legal_surname.as_deref() != Some("El-Sayed")
        })
        .map(|r| r.upn.unwrap().to_string())
        .collect();
    for upn in ["D891993819425", "C892993419007", "J892993619697", "G892993219584"] {
        assert!(missing.iter().any(|found| found == upn), "{upn} in {missing:?}");
    }
}

#[test]
fn a_heading_that_stands_twice_with_the_same_content_is_no_question() {
    let read = read(SIMS);
    let forms: Vec<_> = read.columns.iter().filter(|column| column.field == Some(Field::Form)).collect();
    assert_eq!(forms.len(), 2);
    assert!(records(&read).all(|record| record.form.is_some()));
}

#[test]
fn questionnaires_score_as_the_check_file_says() {
    let answers = read(SDQ);
    let scores = read(SCORES);
    assert_eq!((answers.rows.len(), scores.rows.len()), (240, 240));
    assert_eq!(answers.count(Standing::Ready), 240);
    assert_eq!(answers.questions, []);
    assert_eq!(
        scores.questions.iter().map(bridgewell_intake::columns::question::Question::word).collect::<Vec<_>>(),
        ["informant"]
    );
    assert!(answers.carries.sdq && !answers.carries.pupils);
    let expected: BTreeMap<_, Scores> = records(&scores).map(|r| (r.upn, r.sdq.scores)).collect();
    for record in records(&answers) {
        let sdq = record.sdq;
        let found = Scores::from_answers(&sdq.answers, &sdq.impact, sdq.informant.unwrap());
        assert_eq!(found, expected[&record.upn]);
    }
    assert_eq!(records(&answers).filter(|r| !r.sdq.says_anything()).count(), 3);
    let some_blank = records(&answers).filter(|r| (1..25).contains(&r.sdq.answers.answered())).count();
    assert_eq!(some_blank, 7);
}

#[test]
fn letters_come_with_their_pupils_or_are_held() {
    let letters = read(LETTERS);
    assert_eq!((letters.rows.len(), letters.count(Standing::Ready)), (120, 120));
    let clean = read(CLEAN);
    assert!(records(&letters).all(|letter| records(&clean).any(|pupil| pupil.upn == letter.upn)));
    let unnamed = read(DEV_LETTERS);
    assert_eq!((unnamed.rows.len(), unnamed.count(Standing::Held)), (120, 120));
}

#[test]
fn the_transfer_file_gives_the_same_figures_for_its_thirty_pupils() {
    let read = read(CTF);
    assert_eq!((read.rows_in_file, read.rows.len(), read.set_aside.len()), (30, 30, 0));
    assert_eq!(read.count(Standing::Ready), 30);
    assert_eq!((read.notices.len(), read.questions.len()), (0, 0), "{:?}", read.notices);
    assert_eq!(records(&read).map(|r| r.row).collect::<Vec<_>>(), (1..=30).collect::<Vec<_>>());
    assert_eq!(records(&read).filter(|r| r.social_care == Some(SocialCare::LookedAfter)).count(), 1);
    assert!(records(&read).all(|r| !matches!(r.social_care, Some(care) if care != SocialCare::LookedAfter)));
    let support = |r: &&Record<'_>| matches!(r.sen, Some(Sen::Support | Sen::Plan));
    assert_eq!(records(&read).filter(support).count(), 3);
    assert_eq!(records(&read).filter(|r| r.fsm_ever == Some(true)).count(), 6);
    assert_eq!(records(&read).filter(|r| r.fsm_now == Some(true)).count(), 4);
    assert!(records(&read).all(|r| r.pupil_premium.is_none() && r.young_carer.is_none()));
    assert!(records(&read).all(|r| r.primary.as_deref() == Some("Larkmeadow Primary School")));
    assert!(read.rows.iter().flat_map(|row| &row.faults).all(|fault| fault.level == Level::Notice));

    let clean = self::read(CLEAN);
    let by_upn: BTreeMap<_, _> = records(&clean).map(|record| (record.upn, record)).collect();
    for record in records(&read) {
        let same = by_upn[&record.upn];
        assert_eq!(
            (record.born, record.sex, record.eal),
            (same.born, same.sex, same.eal),
            "{:?}",
            record.upn
        );
        assert_eq!(record.legal_surname, same.legal_surname);
        assert_eq!(record.preferred_forename, same.preferred_forename);
        let score = |result: Option<Ks2>| result.filter(|result| matches!(result, Ks2::Score(_)));
        assert_eq!(score(record.reading), score(same.reading), "{:?}", record.upn);
        assert_eq!(score(record.maths), score(same.maths), "{:?}", record.upn);
        assert_eq!(score(record.gps), score(same.gps), "{:?}", record.upn);
        assert_eq!(record.writing, same.writing, "{:?}", record.upn);
        if let (Some(listed), Some(found)) = (same.attendance, record.attendance) {
            let apart = listed.percent.hundredths().abs_diff(found.percent.hundredths());
            assert!(apart <= 5, "{:?} {found:?}", record.upn);
        }
    }
}

#[test]
fn the_transfer_file_and_the_list_it_belongs_to_are_looked_at_together() {
    use bridgewell_intake::preview::{OneOf, together};
    let one = |name: &str, bytes: &[u8]| OneOf { name: name.to_owned(), read: Ok(self::read(bytes)) };
    let files = together(vec![one("list.csv", CLEAN), one("primary.xml", CTF)]);
    let counts: Vec<_> = files
        .iter()
        .map(|file| {
            let read = file.read.as_ref().unwrap();
            assert!(read.adds_up());
            (read.count(Standing::Ready), read.count(Standing::Held), read.set_aside.len())
        })
        .collect();
    assert_eq!(counts, [(240, 0, 1), (0, 0, 30)]);
    let again = together(vec![one("a.xml", CTF), one("b.xml", CTF)]);
    assert_eq!(again[1].read.as_ref().unwrap().set_aside.len(), 30);
}
