//! What a link worker says of a school's programme, and what the school answers. Remarks are added, never edited:
//! both sides keep the same history.

use crate::ids::RemarkId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What kind of word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// A comment.
    Comment,
    /// A question that waits for an answer.
    Question,
    /// The link worker agrees with the level or the action as it stands.
    Agreed,
    /// Not yet; the text says what is missing.
    NotYetAgreed,
    /// The link worker signs a round off, by name and on a day.
    SignOff,
}

impl RemarkKind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Comment, Self::Question, Self::Agreed, Self::NotYetAgreed, Self::SignOff];

    /// The kind in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Question => "question",
            Self::Agreed => "agreed",
            Self::NotYetAgreed => "not yet agreed",
            Self::SignOff => "signed off",
        }
    }

    /// Whether it says nothing without words of its own.
    #[must_use]
    pub const fn needs_text(self) -> bool {
        matches!(self, Self::Comment | Self::Question | Self::NotYetAgreed)
    }

    /// Whether the school is asked to accept, answer or decline it.
    #[must_use]
    pub const fn waits_for_an_answer(self) -> bool {
        self.needs_text()
    }
}

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AboutKind {
    /// The programme as a whole.
    Programme,
    /// A round of the audit.
    Round,
    /// One standard.
    Standard,
    /// One action of the plan.
    Action,
}

/// What a remark is about, by the identity it had in the pack and the title it was read under.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct About {
    /// Which kind of thing.
    pub kind: AboutKind,
    /// Its identity in the pack; empty for the programme as a whole.
    pub id: String,
    /// Its title then, so that the remark reads on its own.
    pub title: String,
}

/// One word of the link worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Which.
    pub id: RemarkId,
    /// What it is about.
    pub about: About,
    /// What kind.
    pub kind: RemarkKind,
    /// The words; may be empty where the kind says enough.
    pub text: String,
    /// Who said it, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the school does with a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// It is taken up.
    Accepted,
    /// It is answered in words.
    Answered,
    /// It is not taken up; the words say why.
    Declined,
}

impl AnswerKind {
    /// The kind in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Answered => "answered",
            Self::Declined => "declined",
        }
    }

    /// Whether it says nothing without words of its own.
    #[must_use]
    pub const fn needs_text(self) -> bool {
        !matches!(self, Self::Accepted)
    }
}

/// The school's answer to a remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// To which remark.
    pub remark: RemarkId,
    /// What is done with it.
    pub kind: AnswerKind,
    /// In words; may be empty where it was accepted.
    pub text: String,
    /// Who answered, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}
