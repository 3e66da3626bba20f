//! The action plan and a half-term review of it. Neither names a pupil; numbers of people are cleared before they come
//! here.

use bridgewell_domain::programme::plan::{Action, Status};
use chrono::NaiveDate;

use crate::document::Imprint;
use crate::figure::ChangeRow;

/// How success is measured, in words that may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// What is looked at.
    pub what: String,
    /// How it was before; empty where nothing is known.
    pub before: String,
    /// What is hoped for.
    pub aim: String,
    /// How it was afterwards.
    pub after: String,
}

/// An action with how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedAction {
    /// The action. Its own measure is not printed: [`Self::measured`] is.
    pub action: Action,
    /// How it stands on the day.
    pub standing: Status,
    /// How its success is measured, if that was said.
    pub measured: Option<Measured>,
}

/// Everything the printed plan says.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanSummary {
    /// Who made it, where and when.
    pub imprint: Imprint,
    /// The school year in words, such as "2026/27".
    pub year: String,
    /// The day it is of.
    pub today: NaiveDate,
    /// The smallest number of people shown, 5 or more.
    pub smallest_shown: u32,
    /// The actions by number.
    pub actions: Vec<PlannedAction>,
    /// Measures with a number before and after, of which neither is hidden.
    pub changes: Vec<ChangeRow>,
}

/// A finished review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReviewSheet {
    /// Who made it, where and when.
    pub imprint: Imprint,
    /// What it is the review of.
    pub period: String,
    /// Who finished it.
    pub finished_by: String,
    /// The day.
    pub finished_on: NaiveDate,
    /// The review in words, as the school left it.
    pub text: String,
    /// Questions that were left out, for next time.
    pub questions: Vec<String>,
}
