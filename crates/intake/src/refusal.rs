//! Why a whole file cannot be read: a stable word for programs and one plain sentence for people.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The file is refused and nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{why}")]
pub struct Refusal {
    /// A stable short word.
    pub code: RefusalCode,
    /// What happened and what to do, in one or two sentences.
    pub why: String,
}

/// The kinds of refusal of a whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// Nothing in the file.
    Empty,
    /// A format that is recognised and cannot be read here.
    Unsupported,
    /// Not a format that carries rows.
    Unknown,
    /// Cut short or damaged.
    Damaged,
    /// Locked with a password.
    Locked,
    /// Larger than the limits allow, or claiming to be.
    TooLarge,
    /// No row of headings was found.
    NoHeadings,
    /// No column says whose row it is.
    NoIdentity,
    /// There is nothing below the headings.
    NoRows,
    /// Built in a way that can only be meant to do harm, or broken beyond trust.
    Unsafe,
}

impl RefusalCode {
    /// The word as it stands in machine-readable output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unsupported => "unsupported",
            Self::Unknown => "unknown_format",
            Self::Damaged => "damaged",
            Self::Locked => "locked",
            Self::TooLarge => "too_large",
            Self::NoHeadings => "no_headings",
            Self::NoIdentity => "no_identity",
            Self::NoRows => "no_rows",
            Self::Unsafe => "unsafe",
        }
    }
}

impl Refusal {
    /// A refusal with its sentence.
    pub(crate) fn new(code: RefusalCode, why: impl Into<String>) -> Self {
        Self { code, why: why.into() }
    }
}
