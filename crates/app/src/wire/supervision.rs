//! Supervision with the link team, and a colleague's own words after hard letters.

use super::common::PupilName;
use bridgewell_domain::ids::{AgendaLineId, DebriefId, NextStepId, PupilId, SupervisionId};
use bridgewell_domain::programme::supervision::{AgendaKind, SharingBasis};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line that may go on the agenda. It never holds a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedLine {
    /// What it is known by, for leaving it out.
    pub key: String,
    /// Why it is there.
    pub kind: AgendaKind,
    /// What it says.
    pub words: String,
    /// The pupil it is about, whose page this person may open.
    pub pupil: Option<PupilId>,
}

/// What the next session could talk through, from what this person may see without the restricted tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedAgenda {
    /// Its lines in order.
    pub lines: Vec<ProposedLine>,
    /// With whom the last session was.
    pub with: String,
    /// Who of the school was there last time, else who asks.
    pub present: Vec<String>,
}

/// On what ground a pupil may be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedShown {
    /// The ground.
    pub basis: SharingBasis,
    /// What it rests on.
    pub why: String,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaLineShown {
    /// Its identity.
    pub id: AgendaLineId,
    /// Why it is there.
    pub kind: AgendaKind,
    /// What it says.
    pub words: String,
    /// The pupil it is about, whose page this person may open.
    pub pupil: Option<PupilId>,
    /// The pupil's name, where a ground for naming is recorded.
    pub named: Option<PupilName>,
    /// What was said about it.
    pub said: String,
    /// The ground.
    pub shared: Option<SharedShown>,
    /// The version, for changing.
    pub version: u32,
}

/// Something agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStepShown {
    /// Its identity.
    pub id: NextStepId,
    /// The line it came from.
    pub line: Option<AgendaLineId>,
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: NaiveDate,
    /// Whether that day has passed without it.
    pub overdue: bool,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// Whether it could become a review: it is about a pupil and is not one yet.
    pub may_be_review: bool,
    /// Whether it could become an action of the plan: it is open, about no single pupil, and not one yet.
    pub may_be_action: bool,
    /// Whether it became a review.
    pub is_review: bool,
    /// Whether it became an action of the plan.
    pub planned: bool,
    /// The version, for changing.
    pub version: u32,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SupervisionShown {
    /// Its identity.
    pub id: SupervisionId,
    /// The day.
    pub on: NaiveDate,
    /// Whether it is still to come.
    pub to_come: bool,
    /// With whom of the link team.
    pub with: String,
    /// Who of the school was, or will be, there.
    pub present: Vec<String>,
    /// What was talked about beyond the lines.
    pub notes: String,
    /// Who made the agenda.
    pub prepared_by: String,
    /// The agenda.
    pub lines: Vec<AgendaLineShown>,
    /// Lines about pupils of other forms, which are not shown.
    pub of_other_forms: u32,
    /// What was agreed.
    pub steps: Vec<NextStepShown>,
    /// The version, for changing.
    pub version: u32,
}

/// Every session, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Supervisions {
    /// The sessions.
    pub sessions: Vec<SupervisionShown>,
    /// Steps of all of them that are not done.
    pub open_steps: u32,
    /// Of these, steps whose day has passed.
    pub late_steps: u32,
    /// Colleagues who would like time for what they read.
    pub wanting_time: u32,
    /// Names to choose from.
    pub staff: Vec<String>,
    /// Whether this person may record that a pupil can be named.
    pub may_share: bool,
}

/// A session to prepare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrepareSupervision {
    /// The day.
    pub on: NaiveDate,
    /// With whom.
    pub with: String,
    /// Who of the school will be there.
    pub present: Vec<String>,
    /// Keys of proposed lines to leave out.
    pub leave_out: Vec<String>,
}

/// A session's day, people and notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveSupervision {
    /// Which.
    pub id: SupervisionId,
    /// The version that was looked at.
    pub version: u32,
    /// The day.
    pub on: NaiveDate,
    /// With whom.
    pub with: String,
    /// Who of the school was there.
    pub present: Vec<String>,
    /// What was talked about beyond the lines.
    pub notes: String,
}

/// One session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SupervisionAsk {
    /// Which.
    pub id: SupervisionId,
    /// The version that was looked at.
    pub version: u32,
}

/// A line of one's own for the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddAgendaLine {
    /// The session.
    pub supervision: SupervisionId,
    /// What it says, without a pupil's name.
    pub words: String,
}

/// What was said about a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SayOnLine {
    /// Which.
    pub line: AgendaLineId,
    /// The version that was looked at.
    pub version: u32,
    /// What was said.
    pub said: String,
}

/// A line to take off the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaLineAsk {
    /// Which.
    pub line: AgendaLineId,
    /// The version that was looked at.
    pub version: u32,
}

/// On what ground the pupil of a line may be named; none takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharePupil {
    /// Which line.
    pub line: AgendaLineId,
    /// The version that was looked at.
    pub version: u32,
    /// The ground.
    pub basis: Option<SharingBasis>,
    /// What it rests on; required with a ground.
    pub why: String,
}

/// Something agreed, to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveNextStep {
    /// Which; none adds one.
    pub id: Option<NextStepId>,
    /// The session.
    pub supervision: SupervisionId,
    /// The line it comes from, if from one.
    pub line: Option<AgendaLineId>,
    /// The version that was looked at.
    pub version: u32,
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: NaiveDate,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStepAsk {
    /// Which.
    pub id: NextStepId,
    /// The version that was looked at.
    pub version: u32,
}

/// A colleague's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DebriefShown {
    /// Its identity.
    pub id: DebriefId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Whether they would like time to talk about it.
    pub wants_time: bool,
    /// The words; none when they were written under a passphrase that was reset since.
    pub words: Option<String>,
}

/// Everything this person wrote for themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Debriefs {
    /// The newest first.
    pub debriefs: Vec<DebriefShown>,
}

/// Words for oneself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WriteDebrief {
    /// The words.
    pub words: String,
    /// Whether they would like time to talk about it.
    pub wants_time: bool,
}

/// One of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DebriefAsk {
    /// Which.
    pub id: DebriefId,
}
