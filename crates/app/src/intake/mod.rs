//! Commands named `intake.*` and `arrivals.*`: files come in, are looked at before anything is kept, accepted as one, and
//! undone as one while nothing rests on them.
//!
//! A file is read once ([`desk`]) and matched against what is kept ([`register`], [`matching`]); what it would change is
//! planned row by row ([`planned`]) and shown ([`preview`]) or written ([`accept`]) from the same plan.

mod accept;
mod arrivals;
mod batches;
mod conflicts;
mod desk;
mod matching;
mod merge;
mod names;
mod planned;
mod preview;
mod register;
mod settled;
mod shown;

pub(crate) use accept::accept;
pub(crate) use arrivals::{list as list_arrivals, record as record_arrival};
pub(crate) use batches::{list as list_batches, undo};
pub(crate) use desk::Desk;
pub(crate) use preview::{let_go, preview};
