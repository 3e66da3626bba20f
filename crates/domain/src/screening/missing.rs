//! What is not known, and why. Missing is unknown, never fine.

use super::source::Source;
use crate::attainment::{TestCode, TestResult};
use crate::letter::LetterState;
use std::borrow::Cow;

/// A source that is not, or not fully, known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Which source.
    pub source: Source,
    /// Why.
    pub why: Why,
}

/// Why a source is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No file or person said.
    NoneRecorded,
    /// A test result is missing or is a code that says nothing: what there is of reading and of maths.
    Results {
        /// Reading.
        reading: Option<TestResult>,
        /// Maths.
        maths: Option<TestResult>,
    },
    /// No SDQ form has come back.
    NotGivenYet,
    /// A form came back with too few answers for a total.
    TooFewAnswers,
    /// The letter's state: not written yet, absent, declined or not read yet.
    Letter(LetterState),
}

impl Missing {
    /// The source and the reason in words: "letter not read yet".
    #[must_use]
    pub fn words(&self) -> Cow<'static, str> {
        match (self.source, self.why) {
            (_, Why::Results { reading, maths }) => {
                let parts = [("reading", reading), ("maths", maths)];
                let unknown =
                    parts.into_iter().filter_map(|(subject, result)| Some((subject, unread(result)?)));
                unknown.map(|(subject, why)| format!("{subject} {why}")).collect::<Vec<_>>().join(", ").into()
            }
            // The commonest ones, ready made: a national cohort lacks a million things.
            (Source::Home, Why::NoneRecorded) => "social care not recorded".into(),
            (Source::Sdq, Why::NotGivenYet) => "SDQ not given yet".into(),
            (Source::Letter, Why::Letter(LetterState::NotWritten)) => "letter not written yet".into(),
            (Source::Letter, Why::Letter(LetterState::Unread)) => "letter not read yet".into(),
            (source, why) => format!("{} {}", source.words(), why.words()).into(),
        }
    }
}

impl Why {
    /// The reason in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoneRecorded => "not recorded",
            Self::Results { .. } => "results not known",
            Self::NotGivenYet => "not given yet",
            Self::TooFewAnswers => "given, with too few answers for a total",
            Self::Letter(LetterState::NotWritten) => "not written yet",
            Self::Letter(LetterState::Absent) => "not written: absent on the day",
            Self::Letter(LetterState::Declined) => "declined",
            Self::Letter(LetterState::Unread | LetterState::Read) => "not read yet",
        }
    }
}

/// Why a result says nothing; `None` when it does say something.
const fn unread(result: Option<TestResult>) -> Option<&'static str> {
    match result {
        None => Some("not recorded"),
        Some(TestResult::Score(_)) => None,
        Some(TestResult::Code(code)) => match code {
            TestCode::WorkingBelow | TestCode::NoScore => None,
            TestCode::Absent => Some("absent from the test"),
            TestCode::UnableToAccess => Some("could not take the test"),
            TestCode::Left => Some("had left before the test"),
            TestCode::Missing => Some("result missing"),
            TestCode::Other => Some("no result to read"),
        },
    }
}

/// Whether a result says something the rule can read.
pub(super) const fn is_readable(result: Option<TestResult>) -> bool {
    unread(result).is_none()
}
