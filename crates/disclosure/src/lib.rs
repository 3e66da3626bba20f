//! Counts become counts that may be published, with the reason for each one hidden.
//!
//! A public document never shows a count from 1 up to just under the school's threshold, nor one that could be worked
//! out. Put every count of a document into one [`Figures`], say which are sums of which, and publish only what
//! [`Figures::protect`] gives back: counts shared by two tables are one count, so that tables cannot be played off
//! against each other.
//!
//! What an attacker is taken to know: everything shown, which counts add up to which, the threshold, and of every
//! hidden inner count whether it is a small one. Each hidden count keeps at least three possible values even so. The
//! reason of a hidden count is for people inside the school; print one and the same mark for all of them.

mod attack;
mod complement;
mod figures;
mod protect;
mod rate;
mod threshold;

pub use figures::{Figure, Figures, List, Table};
pub use protect::Protected;
pub use rate::{Rate, rate};
pub use threshold::Threshold;
