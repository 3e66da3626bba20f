//! Commands named `pupil.*`: the pupil page.

mod cards;
mod open;
mod opt_out;
mod timeline;

pub(crate) use open::{open, seen};
pub(crate) use opt_out::opt_out;
