//! Which column holds what: the heading row, the guess, the person's correction, and what the cohort shows.

pub mod evidence;
pub mod field;
pub mod guess;
pub mod heading;
pub mod mapping;
pub mod plan;
pub mod question;
mod synonyms;
mod two_rows;
