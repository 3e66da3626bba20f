//! The answer to "may this person do this?", which is always also an answer to "why".

use crate::ids::PersonId;
use crate::role::{Role, Tier};
use serde::{Deserialize, Serialize};

/// Why a person may do something; kept in the log beside what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Their role includes it.
    Role,
    /// The pupil is in a form or year they are responsible for.
    ResponsibleForPupil,
    /// They hold the restricted tier's key.
    HoldsRestrictedKey,
    /// It is about themselves: their own passphrase, their own drafts.
    Self_,
    /// They are setting the workspace up or opening it.
    OpeningWorkspace,
    /// They might not, and were refused: an entry of the log that says so.
    Refused,
}

/// Leave for one person to do one kind of thing, made only after the permission table was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permit {
    person: PersonId,
    role: Role,
    tier: Tier,
    because: Because,
}

impl Permit {
    /// Grants leave. Only the permission table in the app calls this; the name says that nothing is checked here.
    #[must_use]
    pub const fn grant_unchecked(person: PersonId, role: Role, tier: Tier, because: Because) -> Self {
        Self { person, role, tier, because }
    }

    /// Who.
    #[must_use]
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// In which role.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Which tier they see.
    #[must_use]
    pub const fn tier(&self) -> Tier {
        self.tier
    }

    /// Why.
    #[must_use]
    pub const fn because(&self) -> Because {
        self.because
    }
}
