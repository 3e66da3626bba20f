//! Concerns raised by adults, and the red route.

use crate::ids::{ConcernId, PersonId, RedRouteId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Who was concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConcernedAdult {
    /// A member of staff of this school.
    Staff,
    /// A parent or carer.
    Parent,
    /// The primary school.
    Primary,
}

/// A concern, always with a name and a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its identity.
    pub id: ConcernId,
    /// Who was concerned.
    pub from: ConcernedAdult,
    /// The adult's name.
    pub name: String,
    /// What they said.
    pub said: String,
    /// The day it was raised.
    pub on: NaiveDate,
    /// The member of staff who recorded it.
    pub recorded_by: PersonId,
    /// The day it was closed, with the reason.
    pub closed: Option<(NaiveDate, String)>,
}

/// Whom to find, which depends on whether the child names an adult of the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RedRouteAbout {
    /// Nobody has been asked yet whether an adult here is named: the pupil raised it in the writing place. Until somebody
    /// says, as if none is.
    NotAsked,
    /// No adult in the school is named: find the DSL or the deputy.
    NoAdultHere,
    /// An adult in the school is named: find the head. The entry is hidden from that adult.
    AdultHere,
    /// The head is named: find the chair of governors.
    Head,
}

/// Someone was told, in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The name of the person who was told.
    pub whom: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The reference in the school's own child-protection system, no more.
    pub reference: String,
    /// Who recorded it.
    pub recorded_by: PersonId,
}

/// An entry on the red route. Bridgewell tells nobody: the entry stays until a person records whom they told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RedRoute {
    /// Its identity.
    pub id: RedRouteId,
    /// Who raised it.
    pub raised_by: PersonId,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// Whom the words are about.
    pub about: RedRouteAbout,
    /// The adult of this workspace from whom the entry is hidden, if one is named.
    pub hidden_from: Option<PersonId>,
    /// Whom somebody told, in order.
    pub told: Vec<Told>,
    /// Closed by a DSL: who, when and why.
    pub closed: Option<(PersonId, DateTime<Utc>, String)>,
}
