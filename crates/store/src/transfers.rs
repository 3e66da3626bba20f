//! Files for a pupil's next school: what was in them and whom they went to.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{PersonId, PupilId, TransferId};
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Which.
    pub id: TransferId,
    /// About whom.
    pub pupil: PupilId,
    /// The school it went to.
    pub to_school: String,
    /// The person there.
    pub to_person: String,
    /// What was in it, by the words of its parts.
    pub parts: Vec<String>,
    /// What was in it of the restricted tier; empty without that tier's key.
    pub restricted: Vec<String>,
    /// Who made it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Records a file; who and when are the transaction's.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, transfer: &Transfer) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO transfers (school_id, transfer_id, pupil_id, to_school, to_person, parts, restricted, made_by, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            tx.school_key(),
            transfer.id.to_string(),
            transfer.pupil.to_string(),
            transfer.to_school,
            transfer.to_person,
            sql::json(&transfer.parts)?,
            tx.public().seal_value(&transfer.restricted)?,
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(transfer.pupil);
    Ok(())
}

/// Every file, the newest first.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed part was altered.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<Transfer>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT transfer_id, pupil_id, to_school, to_person, parts, restricted, made_by, made_at FROM transfers
         WHERE school_id = ?1 ORDER BY made_at DESC, transfer_id DESC",
    )?;
    let mut rows = statement.query([read.school_key()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let restricted = match read.restricted() {
            Some(key) => key.open_value(&row.get(5)?)?,
            None => Vec::new(),
        };
        found.push(Transfer {
            id: sql::get_text(row, 0)?,
            pupil: sql::get_text(row, 1)?,
            to_school: row.get(2)?,
            to_person: row.get(3)?,
            parts: sql::get_json(row, 4)?,
            restricted,
            by: sql::get_text(row, 6)?,
            at: sql::get_text(row, 7)?,
        });
    }
    Ok(found)
}
