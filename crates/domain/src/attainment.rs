//! Key stage 2 results. A code is information, never a low score.

use serde::{Deserialize, Serialize};

/// Why there is no scaled score, as the result files code it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TestCode {
    /// A: absent from the test.
    Absent,
    /// B, and the pre-key-stage codes PK1 to PK6 and EM: working below the test.
    WorkingBelow,
    /// N: took the test and gained too few marks for a score.
    NoScore,
    /// T: could not take the test.
    UnableToAccess,
    /// L: had left the school.
    Left,
    /// M: result missing.
    Missing,
    /// Any other listed code (F, P, H, Q, D, J, CA, CN): no result to read.
    Other,
}

/// A reading, maths or GPS test result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum TestResult {
    /// Scaled score, 80 to 120; 100 is the expected standard.
    Score(u8),
    /// A code in place of a score.
    Code(TestCode),
}

impl TestResult {
    /// A scaled score, when it is one.
    #[must_use]
    pub const fn score(self) -> Option<u8> {
        match self {
            Self::Score(score) => Some(score),
            Self::Code(_) => None,
        }
    }
}

/// Writing, judged by the teacher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Writing {
    /// WTS: working towards the expected standard.
    Towards,
    /// EXS: working at the expected standard.
    Expected,
    /// GDS: working at greater depth.
    GreaterDepth,
    /// PK1 to PK6, EM and the older codes: working below the standard of the curriculum test.
    Below,
    /// A, L, F, P and other codes: no judgement.
    NoJudgement,
}

/// What is known of a pupil's attainment. `None`: no file said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attainment {
    /// Reading test.
    pub reading: Option<TestResult>,
    /// Maths test.
    pub maths: Option<TestResult>,
    /// Grammar, punctuation and spelling test.
    pub gps: Option<TestResult>,
    /// Writing.
    pub writing: Option<Writing>,
}

impl Attainment {
    /// Whether anything at all is recorded.
    #[must_use]
    pub const fn is_recorded(&self) -> bool {
        self.reading.is_some() || self.maths.is_some() || self.gps.is_some() || self.writing.is_some()
    }
}
