//! Commands named `intake.*` and `arrivals.*`: files come in, are looked at before anything is kept, accepted as one, and
//! undone as one while nothing rests on them.
//!
//! A file is read once ([`desk`]) and matched against what is kept ([`register`], [`matching`]); what it would change is
//! planned row by row ([`planned`]) and shown ([`preview`]) or written ([`accept`]) from the same plan. What is left open waits in
//! the workspace ([`waiting`]) and is planned by the same rules once somebody answers.

mod accept;
mod arrivals;
mod batches;
mod carried;
mod conflicts;
mod desk;
mod fixes;
mod held_letters;
mod home_questions;
mod home_said;
mod kept;
mod levels;
mod matching;
mod merge;
mod names;
mod note;
mod obstacles;
mod planned;
mod preview;
mod register;
mod settle;
mod settled;
mod shown;
mod suggest;
mod templates;
mod together;
mod undo;
mod waiting;

pub(crate) use accept::{accept, accept_all};
pub(crate) use arrivals::{list as list_arrivals, record as record_arrival};
pub(crate) use batches::list as list_batches;
pub(crate) use desk::Desk;
pub(crate) use held_letters::{HeldLetter, all as held_letters};
pub(crate) use home_questions::{
    count as count_home_questions, list as home_questions, settle as settle_home,
};
pub(crate) use names::same as same_name;
pub(crate) use note::note;
pub(crate) use preview::{let_go, look, preview};
pub(crate) use settle::{settle, skip, take_up};
pub(crate) use templates::{
    export as export_template, list as list_templates, remove as remove_template, rename as rename_template,
    take as take_template,
};
pub(crate) use undo::undo;
pub(crate) use waiting::list as list_waiting;
