//! The printed recovery key, as far as the workspace knows of it: whether somebody said that it is stored, and who may
//! still know it although they should not. It is kept nowhere itself.

use crate::error::StoreError;
use crate::log::{self, Filter};
use crate::op::Op;
use crate::persons;
use crate::settings::{self, Of};
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::PersonId;

const STORED: &str = "recovery_stored";
const KNOWN_TO: &str = "recovery_known_to";

/// Whether somebody said that the present key is stored.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn is_stored(read: &ReadTx<'_>) -> Result<bool, StoreError> {
    Ok(settings::get(read, Of::School, STORED)?.unwrap_or(false))
}

/// Somebody says that the present key is stored.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn stored(tx: &WriteTx<'_>) -> Result<(), StoreError> {
    settings::set(tx, Of::School, STORED, &true)
}

/// Who lost the restricted tier's key, or every key, and may know the present recovery key, which gives both; in the order
/// in which they did. Nobody once a new one is made.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn known_to(read: &ReadTx<'_>) -> Result<Vec<PersonId>, StoreError> {
    Ok(settings::get(read, Of::School, KNOWN_TO)?.unwrap_or_default())
}

/// A new key takes the place of the former one: in the same write nobody knows it and nobody has stored it.
pub(crate) fn replaced(tx: &WriteTx<'_>) -> Result<(), StoreError> {
    settings::set(tx, Of::School, STORED, &false)?;
    settings::set(tx, Of::School, KNOWN_TO, &Vec::<PersonId>::new())
}

/// Somebody is about to lose a key. Whoever held the restricted tier's may have been given the recovery key, and whoever made
/// it saw it.
pub(crate) fn loses_key(tx: &WriteTx<'_>, person: PersonId) -> Result<(), StoreError> {
    const MADE: &[Op] = &[Op::WorkspaceCreated, Op::RecoveryKeyReplaced];
    let made = log::list(tx, &Filter { ops: MADE, limit: 1, ..Filter::default() })?;
    let saw_it = made.first().is_some_and(|entry| entry.person == person);
    if !saw_it && !persons::get(tx, person)?.person.restricted {
        return Ok(());
    }
    let mut known = known_to(tx)?;
    known.retain(|other| *other != person);
    known.push(person);
    settings::set(tx, Of::School, KNOWN_TO, &known)
}
