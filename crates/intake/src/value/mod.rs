//! What the text of a cell means: one small strict reader for each kind of value.

pub mod date;
pub mod home;
pub mod ks2;
pub mod number;
pub mod person;
pub mod questionnaire;
pub mod word;
