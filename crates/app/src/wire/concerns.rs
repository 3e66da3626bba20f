//! Concerns by adults, and the red route.

use super::common::{PupilName, StaffName};
use bridgewell_domain::concern::{ConcernedAdult, RedRouteAbout};
use bridgewell_domain::ids::{ConcernId, PersonId, PupilId, RedRouteId};
use bridgewell_domain::school::{FindNow, PrimaryLead};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A concern to record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RaiseConcern {
    /// About whom.
    pub pupil: PupilId,
    /// Who is concerned.
    pub from: ConcernedAdult,
    /// Their name.
    pub name: String,
    /// What they said.
    pub said: String,
    /// The day.
    pub on: NaiveDate,
}

/// A concern to close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseConcern {
    /// Which.
    pub concern: ConcernId,
    /// Why; required.
    pub reason: String,
}

/// A concern as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConcernShown {
    /// Its identity.
    pub id: ConcernId,
    /// Who was concerned.
    pub from: ConcernedAdult,
    /// Their name.
    pub name: String,
    /// What they said.
    pub said: String,
    /// The day.
    pub on: NaiveDate,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Why.
    pub closed_why: Option<String>,
}

/// Something cannot wait: put this pupil on the red route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RaiseRedRoute {
    /// Which pupil.
    pub pupil: PupilId,
    /// Whether an adult here, or the head, is named.
    pub about: RedRouteAbout,
    /// The member of staff with an account from whom the entry is hidden, if one is named.
    pub hidden_from: Option<PersonId>,
}

/// Somebody was told, in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordTold {
    /// Which entry.
    pub entry: RedRouteId,
    /// The name of the person who was told.
    pub whom: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The reference in the school's own system, no more.
    pub reference: String,
}

/// Puts right, after it was raised, whether an adult here is named, and who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeAbout {
    /// Which entry.
    pub entry: RedRouteId,
    /// Whether an adult here, or the head, is named.
    pub about: RedRouteAbout,
    /// The member of staff with an account from whom the entry is hidden from now on, if one is named.
    pub hidden_from: Option<PersonId>,
}

/// Closed by a DSL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseRedRoute {
    /// Which entry.
    pub entry: RedRouteId,
    /// Why; required.
    pub reason: String,
}

/// Someone who was told, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldShown {
    /// Whom.
    pub whom: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The reference.
    pub reference: String,
    /// Who recorded it.
    pub recorded_by: String,
}

/// An entry on the red route as it is shown to those who may see it (and, right after raising, to the one who raised it).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RedRouteShown {
    /// Its identity.
    pub id: RedRouteId,
    /// Whom it is about.
    pub pupil: PupilName,
    /// Who raised it.
    pub raised_by: StaffName,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// Whether an adult here is named.
    pub about: RedRouteAbout,
    /// The adult from whom it is hidden; not shown to somebody without the restricted key.
    pub hidden_from: Option<StaffName>,
    /// Whether this person can still put right whom it is about.
    pub may_change: bool,
    /// Who was told.
    pub told: Vec<ToldShown>,
    /// Closed: by whom, when and why.
    pub closed: Option<String>,
    /// Whom to find now, from the school's settings.
    pub find_now: FindNow,
    /// The primary school and its safeguarding lead, who is told as well in the weeks of transition; none after those,
    /// or when the primary school is not known.
    pub primary: Option<PrimaryLead>,
    /// Shown to somebody without the restricted key who raised it: their own entry and whom they told, no more.
    pub own: bool,
    /// A colleague recorded that somebody was told, which is not shown here.
    pub others_told: bool,
}
