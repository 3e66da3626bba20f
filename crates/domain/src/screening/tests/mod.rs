//! The screen's rules as tables: what raises each source, which pattern fits, what each tier sees.

mod patterns;
mod sources;

use super::*;
use crate::attainment::{Attainment, TestCode, TestResult, Writing};
use crate::attendance::{Attendance, Percent, Sessions};
use crate::concern::ConcernedAdult;
use crate::ids::{LetterId, PersonId, ReadingId};
use crate::letter::{LetterState, Reading, WorryLevel};
use crate::sdq::{Informant, Scheme, Scores};
use crate::social_care::{Home, SocialCare, YoungCarer};
use chrono::{NaiveDate, TimeZone, Utc};
use rstest::rstest;
use uuid::Uuid;

const SCORED: TestResult = TestResult::Score(104);

fn dated<T>(value: T) -> Option<Dated<T>> {
    Some(Dated { value, on: NaiveDate::from_ymd_opt(2026, 7, 2) })
}

fn attended(hundredths: u16, possible: u16) -> Option<Dated<Attendance>> {
    let sessions = (possible > 0).then_some(Sessions { possible, attended: 0 });
    dated(Attendance { percent: Percent::from_hundredths(hundredths).unwrap(), sessions })
}

fn results(reading: Option<TestResult>, maths: Option<TestResult>) -> Option<Dated<Attainment>> {
    dated(Attainment { reading, maths, ..Attainment::default() })
}

fn letter(level: WorryLevel, looks_forward: bool) -> KnownLetter {
    KnownLetter { state: LetterState::Read, level, looks_forward, ..KnownLetter::unread(LetterState::Read) }
}

fn form(informant: Informant, scores: Scores) -> KnownSdq {
    KnownSdq { informant, completed: NaiveDate::from_ymd_opt(2026, 9, 15), scores }
}

/// A pupil of whom everything is known and nothing raised.
fn settled(sdq: &[KnownSdq]) -> Known<'_> {
    Known {
        attendance: attended(9_710, 372),
        attainment: results(Some(SCORED), Some(SCORED)),
        sdq,
        home: dated(Home { social_care: Some(SocialCare::NoneRecorded), young_carer: None }),
        letter: letter(WorryLevel::None, true),
        ..Known::NOTHING
    }
}

fn calm() -> [KnownSdq; 1] {
    [form(
        Informant::Teacher,
        Scores { emotional: Some(2), peer: Some(3), total: Some(8), ..Scores::default() },
    )]
}

fn screened<'a>(known: &Known<'a>) -> Screening<'a> {
    let screening = screen(known, &Thresholds::default(), Tier::Restricted);
    assert_eq!(
        (screening.standing, screening.overlays),
        standing(known, &Thresholds::default(), Tier::Restricted)
    );
    screening
}

fn sources(screening: &Screening<'_>) -> Vec<Source> {
    screening.reasons.iter().map(Reason::source).collect()
}
