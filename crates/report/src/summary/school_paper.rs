//! The papers a school needs for its data protection, and what of its settings stands in them. Nothing about a pupil.

use bridgewell_domain::retention::{Kind, Line};

use crate::document::Imprint;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchoolPaperKind {
    /// A data protection impact assessment to be finished.
    Dpia,
    /// The privacy notice for parents.
    PrivacyParents,
    /// The privacy notice for pupils, in their words.
    PrivacyPupils,
    /// The appropriate policy document.
    PolicyDocument,
    /// The record of processing.
    RecordOfProcessing,
    /// The retention schedule.
    RetentionSchedule,
    /// How to complain.
    Complaints,
}

/// A paper with what fills it.
#[derive(Debug, Clone)]
pub struct SchoolPaper {
    /// Which.
    pub kind: SchoolPaperKind,
    /// Who made it.
    pub imprint: Imprint,
    /// The school year of the intake.
    pub year: String,
    /// Who answers for the data, if it is not the school by its own name.
    pub controller: String,
    /// The data-protection officer and how to reach them.
    pub officer: String,
    /// Registration with the Information Commissioner.
    pub registration: String,
    /// To whom complaints go, and how.
    pub complaints: String,
    /// The wellbeing lead.
    pub lead: String,
    /// The safeguarding lead and how to reach them.
    pub dsl: String,
    /// How many people can open the workspace.
    pub people: u32,
    /// The smallest count a public document shows.
    pub smallest_shown: u32,
    /// On what basis the SDQ is used, in words.
    pub sdq: String,
    /// How long each kind of record is kept.
    pub schedule: Vec<(Kind, Line)>,
}
