//! Commands named `cohort.*`: the pupils side by side, and finding one.

mod cells;
mod compare;
mod find;
mod quote;

pub(crate) use cells::result_words;
pub(crate) use compare::compare;
pub(crate) use find::{find, folded};
pub(crate) use quote::quote;
