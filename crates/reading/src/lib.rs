//! The letter reading aid: text becomes marked passages with reasons.
//!
//! The aid never clears a letter and its level is never a reader's level: it orders the reading queue, and after a
//! person has chosen a level it shows what it saw and why. What it knows is in the lexicon files, which are readable
//! text and which a school can add to, not in code.

mod fold;
mod hash;
mod interest;
mod judge;
mod letter;
mod level;
mod lexicon;
mod mark;
pub mod score;
#[doc(hidden)]
pub mod second;
mod signs;
mod unread;

pub use interest::NAMES as INTERESTS;
pub use lexicon::{Fault, Lexicon};
pub use mark::{Marked, Span, Weight};

/// Marks a letter with the built-in lexicon. Never fails and takes time in proportion to the letter's length.
#[must_use]
pub fn mark(text: &str) -> Marked {
    Lexicon::built_in().mark(text)
}
