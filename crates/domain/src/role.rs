//! Who uses Bridgewell, and what each may see.

use crate::ids::PersonId;
use serde::{Deserialize, Serialize};

/// What a person is in this school's programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The wellbeing lead (senior mental health lead).
    Lead,
    /// Head of year, form tutor, SENCO: the pupils they are responsible for.
    Pastoral,
    /// The designated safeguarding lead or a deputy.
    Dsl,
    /// Brings files in and fixes rows; never reads letters.
    DataManager,
}

impl Role {
    /// Every role, in the order in which screens list them.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Pastoral, Self::Dsl, Self::DataManager];

    /// The role in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Lead => "wellbeing lead",
            Self::Pastoral => "pastoral staff",
            Self::Dsl => "designated safeguarding lead",
            Self::DataManager => "data manager",
        }
    }

    /// Whether a holder of this role can be entitled to the restricted tier at all.
    #[must_use]
    pub const fn may_hold_restricted_key(self) -> bool {
        matches!(self, Self::Lead | Self::Dsl)
    }
}

/// Which pupils a person is responsible for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "forms")]
pub enum Scope {
    /// Every pupil of the intake.
    WholeYear,
    /// Only the pupils of these forms; an empty list means no pupil.
    Forms(Vec<String>),
}

impl Scope {
    /// Whether a pupil of this form (if it is known) is within the scope.
    #[must_use]
    pub fn covers(&self, form: Option<&str>) -> bool {
        match self {
            Self::WholeYear => true,
            Self::Forms(forms) => form.is_some_and(|form| forms.iter().any(|own| own == form)),
        }
    }
}

/// What a viewer may see: everything below is computed for one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Without social care, young carer, safeguarding notes and red-routed letters.
    Open,
    /// With them.
    Restricted,
}

/// A member of staff who can open the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their identity in this workspace.
    pub id: PersonId,
    /// The name as colleagues know it, for example "Priya Nair".
    pub name: String,
    /// What they are in the programme.
    pub role: Role,
    /// The post in the school's own words, for example "Head of Year 7"; may be empty.
    pub post: String,
    /// The pupils they are responsible for.
    pub scope: Scope,
    /// Whether they hold the restricted tier's key. Always for a DSL, by choice for a lead, never for others.
    pub restricted: bool,
}

impl Person {
    /// The tier this person's tables are computed for.
    #[must_use]
    pub const fn tier(&self) -> Tier {
        if self.restricted { Tier::Restricted } else { Tier::Open }
    }
}
