//! One invented school, its people and its files: the demo, the screenshots and the tests use the same cast.
//!
//! Wrenfield Academy, its staff, its pupils and every letter are invented. The day is always Monday 21 September 2026,
//! half-way through the first month: some letters are unread, some decisions made, some promises due.

pub mod audit;
mod awkward;
mod consultation;
mod figures;
mod letters;
mod link;
mod menu;
mod passports;
mod people;
mod plan;
mod roster;
mod staff;
mod work;

pub use awkward::Awkward;
pub use consultation::{DemoConsultation, DemoCounts, consultations, wellbeing_counts};
pub use link::{LINK_SCHOOLS, LINK_WORKER, link_contents, link_school};
pub use menu::menu;
pub use passports::{DemoPassport, passports};
pub use people::{
    DemoChampion, DemoCourse, DemoRecommendation, DemoStaff, DemoVoice, champions, directory, voice,
    workforce, workforce_targets,
};
pub use plan::{DemoEntry, DemoPlan, plan};
pub use staff::{Cast, FOUNDER, PASSPHRASE, school, staff};
pub use work::{DemoConcern, DemoDecision, DemoOffer, DemoReview, DemoTalk};

use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::letter::{Hand, LetterState, Theme, WorryLevel};
use bridgewell_domain::pupil::{Arrival, Pupil};
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant};
use bridgewell_domain::social_care::Home;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

/// A day of the demo's year.
pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}

/// A time on a day.
#[must_use]
pub fn at(on: NaiveDate, hour: u32) -> DateTime<Utc> {
    on.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()).and_utc()
}

/// Today in the demo school: Monday 21 September 2026.
#[must_use]
pub fn today() -> NaiveDate {
    day(9, 21)
}

/// The day the workspace was made.
#[must_use]
pub fn founded() -> NaiveDate {
    day(6, 22)
}

/// The day the intake's file was brought in.
#[must_use]
pub fn intake_day() -> NaiveDate {
    day(6, 29)
}

/// Transition day, when the letters were written and typed in.
#[must_use]
pub fn letters_day() -> NaiveDate {
    day(7, 2)
}

/// The first day of term for Year 7.
#[must_use]
pub fn first_day() -> NaiveDate {
    day(9, 3)
}

/// The day the SDQ forms were keyed in.
#[must_use]
pub fn sdq_keyed() -> NaiveDate {
    day(9, 16)
}

/// Identities are the same every time: the kind of thing and its number.
pub(crate) fn id(kind: u16, number: usize) -> Uuid {
    Uuid::from_u128((u128::from(kind) << 96) | (0x7_u128 << 76) | (0x8_u128 << 60) | number as u128)
}

/// An SDQ form as it was ticked.
#[derive(Clone, Debug)]
pub struct DemoSdq {
    /// Who filled it in.
    pub informant: Informant,
    /// The day.
    pub on: NaiveDate,
    /// The 25 answers.
    pub answers: Answers,
    /// The impact supplement.
    pub impact: ImpactAnswers,
}

/// What a reader said about a letter.
#[derive(Clone, Debug)]
pub struct DemoReading {
    /// Who read it.
    pub by: Cast,
    /// When.
    pub at: DateTime<Utc>,
    /// The level.
    pub level: WorryLevel,
    /// Themes the reader confirmed.
    pub themes: Vec<Theme>,
    /// Interests the reader confirmed.
    pub interests: Vec<String>,
    /// Strengths the reader confirmed.
    pub strengths: Vec<String>,
}

/// A letter that was written.
#[derive(Clone, Debug)]
pub struct DemoLetter {
    /// The child's words.
    pub text: String,
    /// Who held the pen.
    pub hand: Hand,
    /// The day.
    pub written: NaiveDate,
    /// Its readings.
    pub readings: Vec<DemoReading>,
    /// With whom the child would like to talk; empty: anyone.
    pub talk: Option<String>,
    /// The promise made for that talk: who, and for which day.
    pub promised: Option<(Cast, NaiveDate)>,
    /// Whether the letter is on the red route.
    pub red: bool,
}

/// A pupil with everything that is known.
#[derive(Clone, Debug)]
pub struct DemoPupil {
    /// Identity and context.
    pub pupil: Pupil,
    /// The first week.
    pub arrival: Arrival,
    /// Attendance.
    pub attendance: Option<Attendance>,
    /// Key stage 2.
    pub attainment: Option<Attainment>,
    /// Social care and young carers.
    pub home: Option<Home>,
    /// SDQ forms.
    pub sdq: Vec<DemoSdq>,
    /// The state of the letter when there is none: not written, absent or declined.
    pub without_letter: LetterState,
    /// The letter.
    pub letter: Option<DemoLetter>,
    /// Concerns of adults.
    pub concerns: Vec<DemoConcern>,
    /// Decisions.
    pub decisions: Vec<DemoDecision>,
    /// Talks.
    pub talks: Vec<DemoTalk>,
    /// Offers.
    pub offers: Vec<DemoOffer>,
    /// Reviews.
    pub reviews: Vec<DemoReview>,
}

/// The whole intake: 180 pupils in six forms.
#[must_use]
pub fn pupils() -> Vec<DemoPupil> {
    let mut all: Vec<DemoPupil> = (0..roster::PUPILS).map(roster::pupil).collect();
    work::half_done(&mut all);
    all.sort_by_key(|pupil| pupil.pupil.id);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_school_is_the_same_every_time_and_nobody_is_there_twice() {
        let (one, two) = (pupils(), pupils());
        assert_eq!(one.len(), 180);
        assert!(one.iter().zip(&two).all(|(a, b)| a.pupil == b.pupil && a.attendance == b.attendance));
        let names: HashSet<String> = one.iter().map(|pupil| pupil.pupil.names.spoken()).collect();
        assert_eq!(names.len(), 180);
        let upns: HashSet<_> = one.iter().filter_map(|pupil| pupil.pupil.upn).collect();
        assert_eq!(upns.len(), 180);
    }

    #[test]
    fn work_is_half_done() {
        let all = pupils();
        let letters: Vec<_> = all.iter().filter_map(|pupil| pupil.letter.as_ref()).collect();
        let unread = letters.iter().filter(|letter| letter.readings.is_empty()).count();
        assert!(
            letters.len() > 120 && unread > 15 && unread < 45,
            "{} letters, {unread} unread",
            letters.len()
        );
        assert_eq!(letters.iter().filter(|letter| letter.red).count(), 1);
        assert!(all.iter().filter(|pupil| !pupil.decisions.is_empty()).count() >= 10);
        assert!(all.iter().any(|pupil| pupil.reviews.iter().any(|review| review.due < today())));
    }

    #[test]
    fn every_letter_is_used_once() {
        let all = pupils();
        let texts: HashSet<_> =
            all.iter().filter_map(|pupil| Some(pupil.letter.as_ref()?.text.clone())).collect();
        assert_eq!(texts.len(), all.iter().filter(|pupil| pupil.letter.is_some()).count());
    }
}
