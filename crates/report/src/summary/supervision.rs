//! The notes of one supervision on paper.

use chrono::NaiveDate;

use crate::document::Imprint;

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineNoted {
    /// What it says.
    pub words: String,
    /// The pupil's name and the ground for naming; none where no ground is recorded.
    pub named: Option<(String, String)>,
    /// What was said.
    pub said: String,
}

/// Something agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepNoted {
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: NaiveDate,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

/// The notes.
#[derive(Debug, Clone, PartialEq)]
pub struct SupervisionNotes {
    /// Who printed them, where and when.
    pub imprint: Imprint,
    /// The day.
    pub on: NaiveDate,
    /// Whether it is still to come, so that this is the agenda.
    pub to_come: bool,
    /// With whom of the link team.
    pub with: String,
    /// Who of the school was there.
    pub present: Vec<String>,
    /// The agenda with what was said.
    pub lines: Vec<LineNoted>,
    /// What was talked about beyond the lines.
    pub notes: String,
    /// What was agreed.
    pub steps: Vec<StepNoted>,
}
