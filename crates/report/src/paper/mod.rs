//! The words of each kind of document: from a typed summary to blocks.

mod audit;
mod audit_form;
mod cohort;
mod cohort_figures;
mod consultation;
mod consultation_results;
mod directory;
mod invitation;
mod letter_home;
mod passport;
mod plan;
mod plan_review;
mod pupil;
mod pupil_history;
mod recovery;
mod rules_words;
mod supervision;
mod visit;

pub use audit::{audit, moves_title, profile_title};
pub use audit_form::audit_form;
pub use cohort::cohort;
pub use consultation::consultation_draft;
pub use consultation_results::consultation_results;
pub use directory::directory;
pub use invitation::invitation;
pub use letter_home::letter_home;
pub use passport::passport;
pub use plan::plan;
pub use plan_review::plan_review;
pub use pupil::pupil;
pub use recovery::recovery;
pub use supervision::supervision;
pub use visit::visit;
