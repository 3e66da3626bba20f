//! What the other readers of the cohort's counts are told beside them: governors, families, pupils, partners. All of them
//! are made from the one [`CohortSummary`], so that a number cannot differ between documents of one day.

use bridgewell_domain::programme::directory::Service;
use bridgewell_domain::programme::voice::RecommendationState;
use bridgewell_domain::school::Contact;
use chrono::NaiveDate;

use super::CohortSummary;

/// Where the audit stands, in two numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditStanding {
    /// The round's name.
    pub round: String,
    /// Standards established or embedded.
    pub in_place: u16,
    /// Standards that apply to the school.
    pub standards: u16,
}

/// Where the action plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanStanding {
    /// Actions that were not dropped.
    pub actions: u16,
    /// Of these, done.
    pub done: u16,
    /// Of these, past their day and not done.
    pub late: u16,
}

/// One page for governors.
#[derive(Debug, Clone, PartialEq)]
pub struct GovernorsSummary {
    /// The counts.
    pub cohort: CohortSummary,
    /// The audit; none while there is no round.
    pub audit: Option<AuditStanding>,
    /// The plan; none while it is empty.
    pub plan: Option<PlanStanding>,
}

/// For parents and carers, in plain words.
#[derive(Debug, Clone, PartialEq)]
pub struct ParentsSummary {
    /// The counts.
    pub cohort: CohortSummary,
    /// Whom to find at school.
    pub at_school: Vec<Contact>,
    /// The directory in force; only what parents may call is printed.
    pub services: Vec<Service>,
}

/// What pupils recommended, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// What they recommended.
    pub asked: String,
    /// What came of it.
    pub state: RecommendationState,
    /// What was done, or why it cannot be; may be empty while it is open.
    pub answer: String,
}

/// "You said, we did."
#[derive(Debug, Clone, PartialEq)]
pub struct PupilsSummary {
    /// The counts.
    pub cohort: CohortSummary,
    /// Recommendations, the newest activity first.
    pub heard: Vec<Heard>,
    /// Whom to find at school.
    pub at_school: Vec<Contact>,
    /// The directory in force; only what pupils may call is printed.
    pub services: Vec<Service>,
}

/// A promise of a partner in the action plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeLine {
    /// The partner.
    pub partner: String,
    /// What was promised.
    pub promise: String,
    /// The number and the title of the action.
    pub action: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// For partners and the link worker.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnersSummary {
    /// The counts.
    pub cohort: CohortSummary,
    /// The audit; none while there is no round.
    pub audit: Option<AuditStanding>,
    /// Promises in open actions.
    pub pledges: Vec<PledgeLine>,
}
