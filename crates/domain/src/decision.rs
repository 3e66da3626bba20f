//! Decisions about a pupil: made by a named person, with a reason, appended and never edited.

use crate::ids::{DecisionId, PersonId, RulesId, TalkId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What was decided. Deciding not to act is a decision too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// Talk with the pupil first.
    TalkFirst,
    /// Offer an opportunity.
    Offer,
    /// Refer to another service.
    Refer,
    /// Look again on a set day.
    CheckAgain,
    /// The support every pupil has.
    UsualSupport,
}

impl DecisionKind {
    /// Every kind, in the order of the buttons.
    pub const ALL: [Self; 5] =
        [Self::TalkFirst, Self::Offer, Self::Refer, Self::CheckAgain, Self::UsualSupport];

    /// The words on the button.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::TalkFirst => "talk first",
            Self::Offer => "offer",
            Self::Refer => "refer",
            Self::CheckAgain => "check again",
            Self::UsualSupport => "usual support",
        }
    }
}

/// A THRIVE grouping: agreed with the family and held, never computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ThriveGroup {
    /// Thriving.
    Thriving,
    /// Getting Advice.
    GettingAdvice,
    /// Getting Help.
    GettingHelp,
    /// Getting More Help.
    GettingMoreHelp,
    /// Getting Risk Support.
    GettingRiskSupport,
}

/// A grouping with whom and when it was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThriveAgreed {
    /// The grouping.
    pub group: ThriveGroup,
    /// With whom it was agreed, for example "Amira and her mother".
    pub with: String,
    /// The day.
    pub on: NaiveDate,
}

/// Whether the family was told, and if not, why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FamilyTold {
    /// Not yet.
    NotYet,
    /// Told: how, by whom and when.
    Told {
        /// How, for example "phone call".
        how: String,
        /// By whom.
        by: String,
        /// The day.
        on: NaiveDate,
    },
    /// Not to be contacted, with the reason.
    DoNotContact {
        /// Why.
        reason: String,
    },
}

/// Who does what by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The member of staff.
    pub who: PersonId,
    /// What they do.
    pub what: String,
    /// By which day.
    pub by: NaiveDate,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its identity.
    pub id: DecisionId,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: DecisionKind,
    /// Why, in the decider's words; never empty.
    pub reason: String,
    /// Who does what by when.
    pub task: Option<Task>,
    /// Whether the family was told.
    pub family: FamilyTold,
    /// A grouping, if one was agreed with the family.
    pub thrive: Option<ThriveAgreed>,
    /// The day to look again.
    pub review: Option<NaiveDate>,
    /// The rules in force, which is what the decider was looking at.
    pub rules: RulesId,
    /// The pattern and the reasons as they stood on the decider's screen, in words.
    pub saw: String,
    /// The decision this one corrects.
    pub supersedes: Option<DecisionId>,
}

/// A talk that was held, with what the child said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// Its identity.
    pub id: TalkId,
    /// Who talked with the pupil.
    pub by: PersonId,
    /// The day.
    pub on: NaiveDate,
    /// What the child said, in the child's words.
    pub child_said: String,
    /// What was agreed.
    pub agreed: String,
}
