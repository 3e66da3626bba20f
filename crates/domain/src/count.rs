//! A count that may be published, or the fact that it may not.

use serde::{Deserialize, Serialize};

/// Why a count is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HiddenBecause {
    /// It is small enough to point at a child.
    Small,
    /// It would let a small count be worked out.
    WouldRevealAnother,
    /// Everybody, or nobody, in a small group: that says something about each member.
    TellsAboutEveryMember,
    /// A rate on fewer than 20 pupils.
    SmallBase,
    /// Beside what was published before, no choice of what to hide would keep a small count safe.
    PublishedBefore,
    /// No choice of what to hide could be shown to keep a small count safe.
    NotProven,
}

impl HiddenBecause {
    /// The reason in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Small => "the number is small enough to point at a child",
            Self::WouldRevealAnother => "a small number could be worked out from it",
            Self::TellsAboutEveryMember => "it would say something about every child in a small group",
            Self::SmallBase => "a percentage of fewer than 20 pupils",
            Self::PublishedBefore => {
                "together with what was published before, a small number could be worked out"
            }
            Self::NotProven => "it could not be shown that a small number stays safe beside it",
        }
    }
}

/// A count in a public document, after disclosure control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Count {
    /// May be shown.
    Shown(u32),
    /// May not.
    Hidden(HiddenBecause),
}

impl Count {
    /// The number, if it may be shown.
    #[must_use]
    pub const fn shown(self) -> Option<u32> {
        match self {
            Self::Shown(number) => Some(number),
            Self::Hidden(_) => None,
        }
    }
}
