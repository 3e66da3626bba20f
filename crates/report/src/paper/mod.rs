//! The words of each kind of document: from a typed summary to blocks.

mod cohort;
mod cohort_figures;
mod letter_home;
mod pupil;
mod pupil_history;
mod recovery;
mod rules_words;

pub use cohort::cohort;
pub use letter_home::letter_home;
pub use pupil::pupil;
pub use recovery::recovery;
