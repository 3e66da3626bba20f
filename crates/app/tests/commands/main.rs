//! What people do, through the command table, against a real encrypted workspace.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod documents;
mod intake;
mod people;
mod record;
mod refusals;
mod rules;
mod school;
mod workspace;
