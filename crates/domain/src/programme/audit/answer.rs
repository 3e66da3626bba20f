//! What can be said of a standard, and who says it.

use crate::programme::frames::frame;
use serde::{Deserialize, Serialize};

frame! {
    /// How far a standard is in place. In order: each includes what the one before it describes.
    Level {
        /// Nothing of it can be seen yet.
        NotYet = "not_yet", "Not yet";
        /// Begun in places.
        Emerging = "emerging", "Emerging";
        /// The usual way here.
        Established = "established", "Established";
        /// Would go on by itself if people left.
        Embedded = "embedded", "Embedded";
    }
}

frame! {
    /// Everything that can be answered to a standard, in the order of the paper form.
    AnswerGiven {
        /// Nothing of it can be seen yet.
        NotYet = "not_yet", "Not yet";
        /// Begun in places.
        Emerging = "emerging", "Emerging";
        /// The usual way here.
        Established = "established", "Established";
        /// Would go on by itself if people left.
        Embedded = "embedded", "Embedded";
        /// Whoever answers cannot tell. Not the same as "not yet".
        NotKnown = "not_known", "Not known yet";
        /// The standard is not about this school; the reason is said.
        DoesNotApply = "does_not_apply", "Does not apply";
    }
}

frame! {
    /// Who answers. A school asks as many of the groups as it can, each apart from the others.
    RaterGroup {
        /// The leadership team.
        Leaders = "leaders", "Leaders";
        /// Everybody else who works here.
        Staff = "staff", "Staff";
        /// Pupils; never by name.
        Pupils = "pupils", "Pupils";
        /// Parents and carers.
        Parents = "parents", "Parents and carers";
        /// Governors.
        Governors = "governors", "Governors";
    }
}

frame! {
    /// When a standard is to be worked on.
    Priority {
        /// Before the others.
        First = "first", "Do first";
        /// After those.
        Next = "next", "Do next";
        /// Kept in mind.
        Later = "later", "Later";
    }
}

impl Level {
    /// Its place, from 0 for "not yet" to 3.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Whether the standard can be relied on: established or embedded.
    #[must_use]
    pub const fn is_in_place(self) -> bool {
        matches!(self, Self::Established | Self::Embedded)
    }

    /// How many steps lie between two levels.
    #[must_use]
    pub const fn steps_to(self, other: Self) -> u8 {
        (self as u8).abs_diff(other as u8)
    }
}

impl RaterGroup {
    /// Whether a rater of this group may be named. Pupils never are: nothing in the programme names a pupil.
    #[must_use]
    pub const fn may_be_named(self) -> bool {
        !matches!(self, Self::Pupils)
    }
}

/// An answer to one standard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is in place this far.
    At(Level),
    /// Whoever answered cannot tell.
    NotKnown,
    /// It is not about this school, because.
    DoesNotApply(String),
}

/// Why something typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerFault {
    /// "Does not apply" without a reason could hide anything.
    #[error("say in a few words why this does not apply to the school")]
    NoReason,
}

impl Answer {
    /// The answer of this kind. The reason counts for "does not apply" alone.
    ///
    /// # Errors
    /// [`AnswerFault::NoReason`] when a standard does not apply and nobody says why.
    pub fn new(kind: AnswerGiven, reason: &str) -> Result<Self, AnswerFault> {
        Ok(match kind {
            AnswerGiven::NotYet => Self::At(Level::NotYet),
            AnswerGiven::Emerging => Self::At(Level::Emerging),
            AnswerGiven::Established => Self::At(Level::Established),
            AnswerGiven::Embedded => Self::At(Level::Embedded),
            AnswerGiven::NotKnown => Self::NotKnown,
            AnswerGiven::DoesNotApply if reason.trim().is_empty() => return Err(AnswerFault::NoReason),
            AnswerGiven::DoesNotApply => Self::DoesNotApply(reason.trim().to_owned()),
        })
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> AnswerGiven {
        match self {
            Self::At(Level::NotYet) => AnswerGiven::NotYet,
            Self::At(Level::Emerging) => AnswerGiven::Emerging,
            Self::At(Level::Established) => AnswerGiven::Established,
            Self::At(Level::Embedded) => AnswerGiven::Embedded,
            Self::NotKnown => AnswerGiven::NotKnown,
            Self::DoesNotApply(_) => AnswerGiven::DoesNotApply,
        }
    }

    /// The level, where one was given.
    #[must_use]
    pub const fn level(&self) -> Option<Level> {
        match self {
            Self::At(level) => Some(*level),
            Self::NotKnown | Self::DoesNotApply(_) => None,
        }
    }

    /// Why it does not apply; empty for every other answer.
    #[must_use]
    pub fn reason(&self) -> &str {
        match self {
            Self::DoesNotApply(reason) => reason,
            Self::At(_) | Self::NotKnown => "",
        }
    }
}
