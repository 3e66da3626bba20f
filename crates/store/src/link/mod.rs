//! Review packs between a school and its link worker, on both sides: whom they are exchanged with, what went to and fro,
//! what was said of it, and visits.

pub mod files;
pub mod parties;
pub mod remarks;
pub mod visits;

#[cfg(test)]
mod tests;
