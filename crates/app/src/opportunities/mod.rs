//! The school's menu of opportunities, and what of it fits a pupil.

mod fitting;
mod menu;

pub(crate) use fitting::{best_fits, suggest};
pub(crate) use menu::{Lines, menu, save};
