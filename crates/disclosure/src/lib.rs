//! Counts become counts that may be published, with the reason for each one hidden.
//!
//! A public document never shows a count from 1 up to just under the school's threshold, nor one that could be worked
//! out. Put every count of a document into one [`Figures`], say which are sums of which, and publish only what
//! [`Figures::protect`] gives back: counts shared by two tables are one count, so that tables cannot be played off
//! against each other.
//!
//! What an attacker is taken to know: everything shown, now and before; which counts add up to which; that equal names
//! mean the same group; the threshold; and the rule itself, so that a hidden count is no zero unless it stands in a line
//! that one part holds whole, and that something hidden in a group is small. What is not told is which: print one and
//! the same mark for every hidden count, and keep the reasons inside the school. Each hidden count, also each one hidden
//! earlier, keeps at least three possible values even so, proven by tables that agree with all of it.
//!
//! What is hidden beside the small counts is the least that does, as a whole-number programme finds it: fewest pupils,
//! with a few pupils' weight on every cell. Where its work runs out, the answer hides more, never less. Where a group with
//! everything hidden is still not safe, its zeros may be hidden too; only what is beyond help even so is withheld whole,
//! with the reason: what is out, or that nothing could be proven.
//!
//! What this does not hold: a reader who runs this very crate on every possible truth and rules out those that would
//! have been hidden otherwise, and one who knows some of the children counted.

mod attack;
mod complement;
mod cut;
mod earlier;
mod figures;
mod moves;
mod path;
mod protect;
mod rate;
mod system;
mod tables;
mod threshold;

pub use earlier::{Publication, Published, PublishedSum};
pub use figures::{Figure, Figures, List, Table};
pub use protect::{DoesNotAddUp, Protected};
pub use rate::{Rate, rate};
pub use tables::{CountTable, ProtectedTable, PublishedTable, TableFault, protect_tables};
pub use threshold::Threshold;
