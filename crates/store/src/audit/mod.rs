//! The audit in the workspace: templates as they were, rounds, who answered what, what was agreed, and what shows it.
//!
//! Nothing in it is about a pupil, so none of it is sealed: it lies under the workspace's own key like everything else.
//! What may be written to a round that is closed is decided in the app; the tables hold what is given to them.

pub mod agreed;
pub mod answers;
pub mod benchmarks;
pub mod evidence;
pub mod rounds;
pub mod templates;

use crate::error::StoreError;
use crate::tx::ReadTx;
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::programme::audit::Record;

/// Everything recorded in one round.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such round.
pub fn record(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Record, StoreError> {
    Ok(Record {
        round: rounds::get(read, round)?.round,
        raters: answers::raters(read, round)?,
        ratings: answers::of_round(read, round)?,
        agreements: agreed::of_round(read, round)?,
        marks: agreed::marks(read, round)?,
        notes: evidence::notes(read, round)?,
        files: evidence::files(read, round)?,
    })
}

#[cfg(test)]
mod tests;
