//! What documents are made from: typed summaries, gathered under a permit and cleared for their readers before
//! they come here. Nothing in this crate can add to them.

mod audit;
mod cohort;
mod consultation;
mod directory;
mod erasure;
mod invitation;
mod kept_about;
mod letter_home;
mod log;
mod passport;
mod plan;
mod pupil;
mod readers;
mod recovery;
mod school_paper;
mod supervision;
mod visit;

pub use audit::{AuditChange, AuditForm, AuditSummary, FormStandard, StandardLine};
pub use cohort::{
    CohortSummary, CountOf, DecisionCount, Known, LETTERS_READ, OpportunityPlaces, PatternCount, Spread,
    ThemeCount,
};
pub use consultation::{
    ChangeLine, ConsultationDraft, ConsultationResults, DraftLength, EventLine, PeopleLine, QuestionResult,
    QuotedAnswer,
};
pub use directory::DirectorySheet;
pub use erasure::ErasureCertificate;
pub use invitation::Invitation;
pub use kept_about::{KeptAbout, KeptPart, KeptSection};
pub use letter_home::{LetterHome, OwnPage};
pub use log::{LogLine, LogSheet};
pub use passport::{PassportCopy, PassportSheet, SaidLine};
pub use plan::{Measured, PlanReviewSheet, PlanSummary, PlannedAction};
pub use pupil::{
    DecisionRecord, FactFrom, LetterText, OfferRecord, OwnWords, PupilSummary, ReasonGiven,
    RestrictedSection, ReviewRecord, TalkRecord, TalkWish,
};
pub use readers::{
    AuditStanding, GovernorsSummary, Heard, ParentsSummary, PartnersSummary, PlanStanding, PledgeLine,
    PupilsSummary,
};
pub use recovery::RecoverySheet;
pub use school_paper::{SchoolPaper, SchoolPaperKind};
pub use supervision::{LineNoted, StepNoted, SupervisionNotes};
pub use visit::{PrincipleLine, VisitBrief};
