//! Whom packs are exchanged with: link workers in a school's workspace, schools in a link worker's.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PartyId, SchoolId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

/// One of them as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptParty {
    /// Which.
    pub id: PartyId,
    /// The name.
    pub name: String,
    /// The code that was compared by voice, as text.
    pub code: String,
    /// The signing key that is trusted, as text; none before the first reply of a link worker.
    pub signer: Option<String>,
    /// A school's identity in its own workspace; none before its first pack.
    pub own_id: Option<SchoolId>,
    /// The next visit that is planned.
    pub next_visit: Option<NaiveDate>,
    /// When it was added, or its newest code was.
    pub added: DateTime<Utc>,
    /// When it was taken off the list.
    pub removed: Option<DateTime<Utc>>,
}

/// Adds one, or gives one that is known a new name and code. A new code forgets the signing key that was trusted
/// unless `signer` names one.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn save(
    tx: &WriteTx<'_>,
    id: PartyId,
    (name, code): (&str, &str),
    signer: Option<&str>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO link_parties
         (school_id, party_id, name, code, signer, own_id, next_visit, added_by, added_at, removed_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, NULL, NULL, ?6, ?7, NULL, 1)
         ON CONFLICT (school_id, party_id) DO UPDATE
         SET name = excluded.name, code = excluded.code, signer = excluded.signer, added_by = excluded.added_by,
             added_at = excluded.added_at, removed_at = NULL, version = link_parties.version + 1",
        params![
            tx.school_key(),
            id.to_string(),
            name,
            code,
            signer,
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    tx.about(id);
    Ok(())
}

/// Remembers who signs for a link worker, or which school a party is.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when there is no such party.
pub fn known_by(
    tx: &WriteTx<'_>,
    id: PartyId,
    signer: &str,
    own_id: Option<SchoolId>,
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE link_parties SET signer = ?3, own_id = COALESCE(?4, own_id), version = version + 1
         WHERE school_id = ?1 AND party_id = ?2",
        params![tx.school_key(), id.to_string(), signer, own_id.map(|own| own.to_string())],
    )?;
    one_row(changed, "party")
}

/// Plans the next visit, or none.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when there is no such party.
pub fn plan_visit(tx: &WriteTx<'_>, id: PartyId, on: Option<NaiveDate>) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE link_parties SET next_visit = ?3, version = version + 1 WHERE school_id = ?1 AND party_id = ?2",
        params![tx.school_key(), id.to_string(), on.map(sql::day)],
    )?;
    tx.about(id);
    one_row(changed, "party")
}

/// Takes one off the list. What was exchanged stays.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is off already.
pub fn remove(tx: &WriteTx<'_>, id: PartyId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE link_parties SET removed_at = ?3, version = version + 1
         WHERE school_id = ?1 AND party_id = ?2 AND removed_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    tx.about(id);
    one_row(changed, "party")
}

/// All of them by name, those taken off the list too.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptParty>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT party_id, name, code, signer, own_id, next_visit, added_at, removed_at FROM link_parties
         WHERE school_id = ?1 ORDER BY name, party_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(KeptParty {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            code: row.get(2)?,
            signer: row.get(3)?,
            own_id: sql::get_text_or_none(row, 4)?,
            next_visit: sql::get_text_or_none(row, 5)?,
            added: sql::get_text(row, 6)?,
            removed: sql::get_text_or_none(row, 7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One of them that is on the list.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not.
pub fn get(read: &ReadTx<'_>, id: PartyId) -> Result<KeptParty, StoreError> {
    let found = list(read)?.into_iter().find(|party| party.id == id && party.removed.is_none());
    found.ok_or(StoreError::NotFound("party"))
}
