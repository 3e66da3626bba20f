//! The action plan as it crosses to the window. Money crosses as whole pence.

use super::common::StaffName;
use bridgewell_domain::ids::{ActionId, MilestoneId, PersonId, PlanReviewId};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea, Principle};
use bridgewell_domain::programme::plan::review::{Line, Prompt, Reflection};
use bridgewell_domain::programme::plan::terms::HalfTerm;
use bridgewell_domain::programme::plan::walk::Presses;
use bridgewell_domain::programme::plan::{Measure, Partner, Status};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A step of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MilestoneFields {
    /// Which; none for a new one.
    pub id: Option<MilestoneId>,
    /// What will be there.
    pub title: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The day it was reached.
    pub done: Option<NaiveDate>,
}

/// Everything of an action that a person types.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ActionFields {
    /// What will be done; required.
    pub title: String,
    /// The outcome it serves.
    pub outcome_area: Option<OutcomeArea>,
    /// Whom it reaches.
    pub level_of_need: Option<LevelOfNeed>,
    /// The principle it belongs to.
    pub principle: Option<Principle>,
    /// The audit standard it grew from, by its stable id.
    pub standard: Option<String>,
    /// That standard's title; empty without one.
    pub standard_title: String,
    /// The good practice and the evidence it rests on.
    pub rests_on: String,
    /// Who leads it, by name; empty while nobody has been found.
    pub lead: String,
    /// That person, if it is somebody with an account.
    pub lead_person: Option<PersonId>,
    /// Who helps, and what they promised.
    pub partners: Vec<Partner>,
    /// When it begins.
    pub start: Option<NaiveDate>,
    /// When it shall be done.
    pub due: Option<NaiveDate>,
    /// What it costs, in pence.
    pub cost_pence: Option<i32>,
    /// What is paid from which money.
    pub cost_note: String,
    /// Steps on the way.
    pub milestones: Vec<MilestoneFields>,
    /// How success is measured.
    pub measure: Measure,
}

/// A progress note, or a status that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanEntryShown {
    /// Who, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The status; none for a plain note.
    pub status: Option<Status>,
    /// The words.
    pub words: String,
    /// Whether it was said in a half-term review.
    pub in_review: bool,
}

/// An action as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ActionShown {
    /// Its identity.
    pub id: ActionId,
    /// The version that a change must name.
    pub version: u32,
    /// Its number, which stays for ever.
    pub number: u32,
    /// Everything a person typed.
    pub fields: ActionFields,
    /// How it stands: what was said, or late where the date tells so.
    pub standing: Status,
    /// What was said last.
    pub said: Status,
    /// Who said it, by name.
    pub said_by: String,
    /// On which day.
    pub said_on: NaiveDate,
    /// Why; may be empty.
    pub why: String,
    /// Whether the date alone tells that it is late.
    pub late_by_date: bool,
    /// Whether the due day has passed and there is still something to do.
    pub overdue: bool,
    /// Whether it is due within 14 days.
    pub due_soon: bool,
    /// The soonest open milestone or the due day.
    pub next_day: Option<NaiveDate>,
    /// Notes and statuses, the newest first.
    pub history: Vec<PlanEntryShown>,
    /// Whether this person may say how it stands and tick its milestones.
    pub may_move: bool,
}

/// One action that a review comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WalkStep {
    /// Which.
    pub action: ActionId,
    /// Why it comes here.
    pub because: Presses,
}

/// A half-term review, under way or finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanReviewShown {
    /// Its identity.
    pub id: PlanReviewId,
    /// The version that a change must name.
    pub version: u32,
    /// What it is the review of.
    pub period: String,
    /// The last day of that half-term.
    pub ends: NaiveDate,
    /// Who began it, by name.
    pub begun_by: String,
    /// When.
    pub begun_at: DateTime<Utc>,
    /// Who finished it, by name.
    pub finished_by: Option<String>,
    /// When.
    pub finished_at: Option<DateTime<Utc>>,
    /// What was said, action by action.
    pub lines: Vec<Line>,
    /// What was thought about.
    pub reflections: Vec<Reflection>,
    /// The review in words, once finished.
    pub text: String,
    /// The open actions in the order in which they are talked about; empty once finished.
    pub walk: Vec<WalkStep>,
    /// What was finished since the last review; empty once this one is finished.
    pub finished_since: Vec<ActionId>,
}

/// A question that helps when something is stuck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromptShown {
    /// Which.
    pub prompt: Prompt,
    /// The question.
    pub words: String,
}

/// The whole plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Plan {
    /// The day it is.
    pub today: NaiveDate,
    /// Whether this person may change the plan.
    pub may_change: bool,
    /// The actions by number.
    pub actions: Vec<ActionShown>,
    /// What the command made or changed; empty after a look.
    pub touched: Vec<ActionId>,
    /// The school's half-terms.
    pub half_terms: Vec<HalfTerm>,
    /// Whether they are only a proposal so far.
    pub half_terms_proposed: bool,
    /// Reviews, the newest first.
    pub reviews: Vec<PlanReviewShown>,
    /// Questions for reflection.
    pub prompts: Vec<PromptShown>,
    /// People with an account who could lead an action.
    pub people: Vec<StaffName>,
}

/// An action to add or to change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SaveAction {
    /// Which; none adds one.
    pub id: Option<ActionId>,
    /// The version that was looked at; 0 for a new one.
    pub version: u32,
    /// Everything.
    pub fields: ActionFields,
}

/// A standard from which an action shall grow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GrowFrom {
    /// Its stable id, for example "lead-01".
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its principle.
    pub principle: Option<Principle>,
    /// The outcome area it belongs to.
    pub outcome_area: Option<OutcomeArea>,
    /// The level of need it belongs to.
    pub level_of_need: Option<LevelOfNeed>,
    /// What good looks like, to begin "rests on" with; may be empty.
    pub rests_on: String,
}

/// Standards from which actions shall grow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FromStandards {
    /// Which.
    pub standards: Vec<GrowFrom>,
}

/// An action by number and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionRef {
    /// Which.
    pub id: ActionId,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The standard.
    pub standard: String,
}

/// What grew from standards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Grown {
    /// Actions that were made.
    pub made: Vec<ActionRef>,
    /// Actions that were open for these standards before, and were left as they are.
    pub already: Vec<ActionRef>,
}

/// How an action stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SayStatus {
    /// Which action.
    pub action: ActionId,
    /// The version that was looked at.
    pub version: u32,
    /// The status.
    pub status: Status,
    /// Why; required when it is dropped.
    pub why: String,
}

/// A progress note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddNote {
    /// About which action.
    pub action: ActionId,
    /// The words; required.
    pub words: String,
}

/// A milestone ticked, or ticked off again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TickMilestone {
    /// Of which action.
    pub action: ActionId,
    /// The version that was looked at.
    pub version: u32,
    /// Which milestone.
    pub milestone: MilestoneId,
    /// The day it was reached; none: not reached after all.
    pub done: Option<NaiveDate>,
}

/// The school's half-terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveHalfTerms {
    /// All of them; none goes back to what is proposed.
    pub half_terms: Vec<HalfTerm>,
}

/// Which review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanReviewAsk {
    /// Which.
    pub id: PlanReviewId,
    /// The version that was looked at.
    pub version: u32,
}

/// What was said in a review so far. Of a finished one only its text can still be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavePlanReview {
    /// Which.
    pub id: PlanReviewId,
    /// The version that was looked at.
    pub version: u32,
    /// What it is the review of; required.
    pub period: String,
    /// Action by action.
    pub lines: Vec<Line>,
    /// What was thought about.
    pub reflections: Vec<Reflection>,
    /// The review in words; used of a finished one alone.
    pub text: String,
}

/// In which form a table leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Text with commas.
    Csv,
    /// A workbook.
    Xlsx,
}

/// The plan as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanTableAsk {
    /// In which form.
    pub kind: TableKind,
}
