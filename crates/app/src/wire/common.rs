//! Small shapes that many screens share.

use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::role::Role;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing goes in, or nothing more than "done" comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// One pupil, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilAsk {
    /// Which pupil.
    pub pupil: PupilId,
}

/// A member of staff as screens name them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffName {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The post in the school's words; may be empty.
    pub post: String,
}

/// A pupil as lists name them: tellable apart from every namesake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilName {
    /// Which pupil.
    pub id: PupilId,
    /// Forename and surname as everybody says them.
    pub name: String,
    /// Surname, then forename, for sorting.
    pub sort: String,
    /// The form, once known.
    pub form: Option<String>,
    /// The primary school, if known.
    pub primary: Option<String>,
    /// What tells this pupil from another of the same name, for example "born 3 January"; none when nobody shares it.
    pub apart: Option<String>,
}

/// A dated thing with a name to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signed {
    /// Who, by name.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
}
