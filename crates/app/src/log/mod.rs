//! Commands named `log.*`: who did and who read what, who looked at one pupil, and whether the record of it is whole.

mod hidden;
mod list;
mod looked;
mod out;
mod refused;
mod verify;

pub(crate) use hidden::WITH_RESTRICTED;
pub(crate) use list::list;
pub(crate) use looked::{looked, looks_at};
pub(crate) use out::{export, whole_as_csv};
pub(crate) use refused::or_refused;
pub(crate) use verify::{compare, compare_with, head_in_words, verify};
