//! What is put to people: the school's own words, and what is pulled from the audit, the plan and the counts of national
//! questions on wellbeing.

use crate::count::Count;
use crate::programme::frames::OutcomeArea;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The words of the draft. Any may be empty while it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ConsultationDraft"))]
pub struct Draft {
    /// The vision: one or two sentences.
    pub vision: String,
    /// The aims, a line each.
    pub aims: Vec<String>,
    /// The outcomes that people would notice, a line each.
    pub outcomes: Vec<String>,
    /// What the school knows, in its own words.
    pub know: String,
    /// What the school plans, in its own words.
    pub plan: String,
    /// How people answer and where they get help with it.
    pub how_to_answer: String,
    /// Whether strengths and priorities of the latest round of the audit are shown under what the school knows.
    pub pull_audit: bool,
    /// Whether open actions of the plan are shown under what the school plans.
    pub pull_plan: bool,
    /// Whether counts of national questions on wellbeing are shown under what the school knows.
    pub pull_wellbeing: bool,
}

/// What was pulled from the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PutAudit {
    /// The name of the round.
    pub round: String,
    /// The day it was closed; none while it is open.
    pub closed: Option<NaiveDate>,
    /// Standards that are celebrated as strengths.
    pub strengths: Vec<String>,
    /// Standards that are priorities.
    pub priorities: Vec<String>,
}

/// An open action of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PutAction {
    /// Its number in the plan.
    pub number: u32,
    /// What will be done.
    pub title: String,
    /// The outcome area.
    pub outcome: Option<OutcomeArea>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// How many gave one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PutCount {
    /// The answer.
    pub answer: String,
    /// How many, if it may be shown.
    pub count: Count,
}

/// Counts of a national question, cleared for publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PutWellbeing {
    /// The question as it is asked.
    pub question: String,
    /// Of whom, for example "Year 7".
    pub cohort: String,
    /// The day.
    pub on: NaiveDate,
    /// How many gave each answer.
    pub counts: Vec<PutCount>,
    /// How many answered.
    pub answered: Count,
    /// Where the question comes from and under which licence.
    pub source: String,
}

/// Counts of a national question that are not put to anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PutWithheld {
    /// The question as it is asked.
    pub question: String,
    /// Of whom.
    pub cohort: String,
    /// The day.
    pub on: NaiveDate,
}

/// Everything that was pulled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Put {
    /// From the audit, if it was wanted and there is a round.
    pub audit: Option<PutAudit>,
    /// From the plan.
    pub actions: Vec<PutAction>,
    /// Counts of national questions.
    pub wellbeing: Vec<PutWellbeing>,
    /// Counts of national questions that stay in school, because their groups may overlap with one that goes out.
    #[serde(default)]
    pub withheld: Vec<PutWithheld>,
}
