//! The SDQ, numbers only: items are known by number and scale, never by wording, which is copyright.
//!
//! Every score travels with its informant, its version and, once banded, the scheme it was banded by.

mod answers;
mod bands;
mod caution;
mod form;
mod impact;
mod informant;
mod scale;
mod scores;
mod tables;

pub use answers::{AnswerFault, Answers, ITEMS, Tick};
pub use bands::{Band, Confidence, Scheme, band, confidence};
pub use caution::Caution;
pub use form::{Basis, SdqForm, Version};
pub use impact::{ImpactAnswers, ImpactNote, ImpactScore};
pub use informant::Informant;
pub use scale::{Item, Measure, Scale};
pub use scores::{ScoreFault, Scores};
