//! Social-care status and young carers: the restricted tier.

use serde::{Deserialize, Serialize};

/// A child's status with children's social care; the highest that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SocialCare {
    /// LAC: looked after by a local authority.
    LookedAfter,
    /// CP: on a child protection plan.
    ProtectionPlan,
    /// CIN: child in need, section 17 of the Children Act 1989.
    InNeed,
    /// PLAC: previously looked after.
    PreviouslyLookedAfter,
    /// A source that records social care recorded none for this child.
    NoneRecorded,
}

impl SocialCare {
    /// Whether the home source is raised by it.
    #[must_use]
    pub const fn raises(self) -> bool {
        !matches!(self, Self::NoneRecorded)
    }

    /// The status in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::LookedAfter => "looked after",
            Self::ProtectionPlan => "child protection plan",
            Self::InNeed => "child in need",
            Self::PreviouslyLookedAfter => "previously looked after",
            Self::NoneRecorded => "none recorded",
        }
    }
}

/// Whether the child cares for somebody at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum YoungCarer {
    /// S: identified by the school.
    BySchool,
    /// P: identified by a parent.
    ByParent,
    /// Said in the letter and confirmed by its reader.
    InLetter,
    /// N: not declared, which is not the same as "no".
    NotDeclared,
}

impl YoungCarer {
    /// Whether the home source is raised by it.
    #[must_use]
    pub const fn raises(self) -> bool {
        !matches!(self, Self::NotDeclared)
    }

    /// The status in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::BySchool => "young carer, identified by the school",
            Self::ByParent => "young carer, identified by a parent",
            Self::InLetter => "young carer, from the letter",
            Self::NotDeclared => "young carer not declared",
        }
    }
}

/// What the restricted tier knows of home. `None`: no source said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Social-care status.
    pub social_care: Option<SocialCare>,
    /// Young carer.
    pub young_carer: Option<YoungCarer>,
}

impl Home {
    /// Whether anything in it raises the home source.
    #[must_use]
    pub fn raises(&self) -> bool {
        self.social_care.is_some_and(SocialCare::raises) || self.young_carer.is_some_and(YoungCarer::raises)
    }
}
