//! The audit of the whole-school approach: standards that anybody can read, answers from five groups of people, and a
//! level that the school agrees on with its reason.
//!
//! Nothing is averaged. A standard has a level or it has none yet; a principle has so many standards at each level; and
//! where people see it differently, that is said, because it is the most useful thing an audit finds.

mod answer;
mod benchmark;
mod change;
mod evidence;
mod frame;
mod profile;
mod round;
mod spread;
mod template;

pub use answer::{Answer, AnswerFault, AnswerGiven, Level, Priority, RaterGroup};
pub use benchmark::{Benchmark, MOST_SHARE};
pub use change::{Change, Changed, Moves, compare};
pub use evidence::{FileKind, LARGEST_FILE, MOST_FILES};
pub use frame::{Cell, Frame};
pub use profile::{Counts, Coverage, GroupCoverage, Standing, coverage, profile, standing};
pub use round::{Agreement, Attachment, Closed, Mark, Note, Rater, Rating, Record, Round, TemplateRef};
pub use spread::{Spread, Tally, spread};
pub use template::{Catalogue, Standard, Template};

#[cfg(test)]
mod tests;
