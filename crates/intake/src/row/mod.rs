//! From a row of cells to a record of typed values and the faults that were found on the way.

pub mod fault;
mod figures;
mod forms;
pub(crate) mod identity;
pub mod interpret;
pub mod record;
mod results;
pub mod standing;
mod ticks;
