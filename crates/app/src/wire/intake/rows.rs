//! A row with something to say: what is wrong, what differs, who it could be, and what can be answered.

use super::files::{FixedValue, RowAct};
use crate::wire::common::PupilName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StandingName {
    /// Can be accepted.
    Ready,
    /// Waits for a person.
    Held,
    /// Cannot be used.
    Refused,
}

/// A row with something to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowShown {
    /// The line a text editor shows, or the worksheet row.
    pub row: u32,
    /// The name in the row, as far as there is one.
    pub name: String,
    /// The UPN in the row, when it is a valid one.
    pub upn: String,
    /// Where it stands.
    pub standing: StandingName,
    /// What accepting would do with it, or why it waits, in words.
    pub what: String,
    /// What is wrong or worth knowing.
    pub faults: Vec<FaultShown>,
    /// Values that differ from what is kept here.
    pub conflicts: Vec<ConflictShown>,
    /// Pupils whom it could be about.
    pub candidates: Vec<PupilName>,
    /// Which answers make sense: "pupil", "new_pupil", "as_it_stands", "leave_out".
    pub answers: Vec<String>,
    /// The answer that was given, if one was.
    pub answered: Option<RowAct>,
    /// What was typed in the place of what the file says.
    pub fixed: Vec<FixedValue>,
    /// The worst level of its troubles.
    pub level: LevelName,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LevelName {
    /// Read, and told.
    Notice,
    /// The pupil is kept; the value is unknown.
    Flag,
    /// A person must say.
    Ask,
    /// The row cannot be used.
    Refuse,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FaultShown {
    /// How bad.
    pub level: LevelName,
    /// The stable short word of the kind of fault.
    pub code: String,
    /// The field by its name; empty for the row as a whole.
    pub field: String,
    /// What was found; empty where the row as a whole is meant.
    pub found: String,
    /// What was found and what happens or what to do.
    pub message: String,
    /// What a person can do about it now.
    pub to_do: String,
    /// The short word under which a right value can be typed; none where typing is no answer.
    pub fix: Option<String>,
    /// A likely reading of the value, offered and never taken by itself.
    pub suggestion: Option<String>,
}

/// A value that differs from what is kept here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictShown {
    /// The field by its short word.
    pub field: String,
    /// The field by its name.
    pub words: String,
    /// What is kept here.
    pub ours: String,
    /// What the file says.
    pub file: String,
}
