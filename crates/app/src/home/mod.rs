//! Commands named `home.*`: today's work, each thing one click from done.

mod lists;
mod today;

pub(crate) use lists::Lists;
pub(crate) use today::today;
