//! Commands named `plan.*`: the action plan, what is said about it, half-term reviews, and what leaves of it.

mod demo;
mod few;
mod fields;
mod figures;
mod half_terms;
mod home;
mod out;
mod review;
mod save;
mod say;
mod shown;
mod summary;
mod unnamed;

pub(crate) use demo::write as write_demo;
pub(crate) use figures::figures;
pub(crate) use half_terms::save as save_half_terms;
pub(crate) use home::due;
pub(crate) use out::{calendar, document, review_document, table};
pub(crate) use review::{begin, finish, give_up, save as save_review};
pub(crate) use save::{from_standards, save};
pub(crate) use say::{note, status, tick};
pub(crate) use shown::look;
pub(crate) use unnamed::refuse_names;
