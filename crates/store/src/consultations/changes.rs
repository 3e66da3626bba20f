//! You said, we did.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ChangeId, ConsultationId};
use bridgewell_domain::programme::consultation::Change;
use rusqlite::params;

/// A line with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// The line.
    pub change: Change,
    /// The version.
    pub version: u32,
}

/// Lines of a consultation in the order in which they were written.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<ChangeRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT change_id, said, did, state, theme_id, action_id, version FROM consultation_changes
         WHERE school_id = ?1 AND consultation_id = ?2 ORDER BY change_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), of.to_string()], |row| {
        let change = Change {
            id: sql::get_text(row, 0)?,
            said: row.get(1)?,
            did: row.get(2)?,
            state: sql::get_word(row, 3)?,
            theme: sql::get_text_or_none(row, 4)?,
            action: sql::get_text_or_none(row, 5)?,
        };
        Ok(ChangeRow { change, version: row.get(6)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes one.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, of: ConsultationId, one: &Change) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_changes (school_id, change_id, consultation_id, said, did, state, theme_id, action_id,
             version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
        params![
            tx.school_key(),
            one.id.to_string(),
            of.to_string(),
            one.said,
            one.did,
            sql::word(&one.state)?,
            one.theme.map(|theme| theme.to_string()),
            one.action.map(|action| action.to_string()),
        ],
    )?;
    tx.about(of);
    Ok(())
}

/// Changes one.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (one, version): (&Change, u32),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE consultation_changes SET said = ?5, did = ?6, state = ?7, theme_id = ?8, action_id = ?9,
             version = version + 1
         WHERE school_id = ?1 AND consultation_id = ?2 AND change_id = ?3 AND version = ?4",
        params![
            tx.school_key(),
            of.to_string(),
            one.id.to_string(),
            version,
            one.said,
            one.did,
            sql::word(&one.state)?,
            one.theme.map(|theme| theme.to_string()),
            one.action.map(|action| action.to_string()),
        ],
    )?;
    tx.about(of);
    one_row(changed, "line")
}

/// Takes one out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (id, version): (ChangeId, u32),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM consultation_changes
         WHERE school_id = ?1 AND consultation_id = ?2 AND change_id = ?3 AND version = ?4",
        params![tx.school_key(), of.to_string(), id.to_string(), version],
    )?;
    tx.about(of);
    one_row(changed, "line")
}
