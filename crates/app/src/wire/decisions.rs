//! Decisions and talks.

use super::common::{Signed, StaffName};
use bridgewell_domain::decision::{DecisionKind, FamilyTold, ThriveGroup};
use bridgewell_domain::ids::{DecisionId, PersonId, PupilId, TalkId, TalkRequestId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who does what by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskWords {
    /// Who.
    pub who: PersonId,
    /// What.
    pub what: String,
    /// By which day.
    pub by: NaiveDate,
}

/// A grouping agreed with the family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ThriveWords {
    /// The grouping.
    pub group: ThriveGroup,
    /// With whom.
    pub with: String,
    /// When.
    pub on: NaiveDate,
}

/// A decision to record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveDecision {
    /// About whom.
    pub pupil: PupilId,
    /// What.
    pub kind: DecisionKind,
    /// Why; required.
    pub reason: String,
    /// Who does what by when.
    pub task: Option<TaskWords>,
    /// Whether the family was told.
    pub family: FamilyTold,
    /// A grouping, if agreed.
    pub thrive: Option<ThriveWords>,
    /// The day to look again.
    pub review: Option<NaiveDate>,
    /// The decision this one corrects.
    pub supersedes: Option<DecisionId>,
}

/// A decision as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionShown {
    /// Its identity.
    pub id: DecisionId,
    /// Who decided.
    pub by: StaffName,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: DecisionKind,
    /// Why.
    pub reason: String,
    /// Who does it, by name.
    pub task_who: Option<String>,
    /// What they do.
    pub task_what: Option<String>,
    /// By when.
    pub task_by: Option<NaiveDate>,
    /// Who said that it is done, and on which day.
    pub task_done: Option<Signed>,
    /// Whether the family was told.
    pub family: FamilyTold,
    /// A grouping.
    pub thrive: Option<ThriveWords>,
    /// The day to look again.
    pub review: Option<NaiveDate>,
    /// What the decider was looking at, for this viewer's tier.
    pub saw: String,
    /// Whether a later decision corrects it.
    pub superseded: bool,
}

/// Says that a decision's task is done, or that it is not done after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettleTask {
    /// About whom.
    pub pupil: PupilId,
    /// The decision.
    pub decision: DecisionId,
    /// Whether it is done.
    pub done: bool,
}

/// A draft, saved as it is typed; it survives a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveDraft {
    /// About whom.
    pub pupil: PupilId,
    /// Which form on the pupil page, for example "decision" or "reading".
    pub form: String,
    /// The window's own text of it (JSON); empty forgets it.
    pub text: String,
}

/// A draft to bring back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftAsk {
    /// About whom.
    pub pupil: PupilId,
    /// Which form.
    pub form: String,
}

/// A draft, if there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// The window's own text of it.
    pub text: Option<String>,
    /// When it was saved.
    pub at: Option<DateTime<Utc>>,
}

/// A talk that was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveTalk {
    /// With whom.
    pub pupil: PupilId,
    /// The day.
    pub on: NaiveDate,
    /// What the child said, in the child's words.
    pub child_said: String,
    /// What was agreed.
    pub agreed: String,
    /// The wish to talk that it settles, if any.
    pub settles: Option<TalkRequestId>,
}

/// A talk as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TalkShown {
    /// Its identity.
    pub id: TalkId,
    /// Who talked with the pupil.
    pub by: StaffName,
    /// The day.
    pub on: NaiveDate,
    /// In the child's words.
    pub child_said: String,
    /// What was agreed.
    pub agreed: String,
}
