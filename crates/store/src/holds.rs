//! Safeguarding holds: a record that may not be erased, whatever the schedule says. About whom and why is sealed, and
//! log entries name the hold and never the pupil, so that nobody learns of a red route by it.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{HoldId, PersonId, PupilId};
use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::{Deserialize, Serialize};

/// A hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// About whom.
    pub pupil: PupilId,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who let it go, when and why.
    pub released: Option<(PersonId, DateTime<Utc>, String)>,
}

/// A hold with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldRow {
    /// Its identity.
    pub id: HoldId,
    /// The hold.
    pub hold: Hold,
    /// The version.
    pub version: u32,
}

/// Sets a hold.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn set(tx: &WriteTx<'_>, id: HoldId, pupil: PupilId, reason: &str) -> Result<(), StoreError> {
    let hold = Hold { pupil, reason: reason.to_owned(), by: tx.by(), at: tx.at(), released: None };
    tx.execute(
        "INSERT INTO safeguarding_holds (school_id, hold_id, hold, version) VALUES (?1, ?2, ?3, 1)",
        params![tx.school_key(), id.to_string(), tx.public().seal_value(&hold)?],
    )?;
    tx.about(id);
    Ok(())
}

/// Lets a hold go, with the reason.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn release(tx: &WriteTx<'_>, row: &HoldRow, why: &str) -> Result<(), StoreError> {
    let hold = Hold { released: Some((tx.by(), tx.at(), why.to_owned())), ..row.hold.clone() };
    let changed = tx.execute(
        "UPDATE safeguarding_holds SET hold = ?4, version = version + 1
         WHERE school_id = ?1 AND hold_id = ?2 AND version = ?3",
        params![tx.school_key(), row.id.to_string(), row.version, tx.public().seal_value(&hold)?],
    )?;
    tx.about(row.id);
    one_row(changed, "hold")
}

/// Every hold, those that were let go included, in the order in which they were set; none without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when one cannot be opened.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<HoldRow>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(Vec::new()) };
    let mut statement = read.prepare_cached(
        "SELECT hold_id, hold, version FROM safeguarding_holds WHERE school_id = ?1 ORDER BY hold_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((sql::get_text(row, 0)?, row.get::<_, Sealed>(1)?, row.get(2)?))
    })?;
    rows.map(|row| {
        let (id, sealed, version) = row?;
        Ok(HoldRow { id, hold: key.open_value(&sealed)?, version })
    })
    .collect()
}

/// The holds on one pupil.
///
/// # Errors
/// As [`list`].
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<HoldRow>, StoreError> {
    Ok(list(read)?.into_iter().filter(|row| row.hold.pupil == pupil).collect())
}

/// Whether a hold stands on one pupil; false without the restricted key, which alone tells.
///
/// # Errors
/// As [`list`].
pub fn stands(read: &ReadTx<'_>, pupil: PupilId) -> Result<bool, StoreError> {
    Ok(of_pupil(read, pupil)?.iter().any(|row| row.hold.released.is_none()))
}

/// Takes out the holds on one pupil, with the pupil.
pub(crate) fn erase_of_pupil(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    for row in of_pupil(tx, pupil)? {
        tx.execute(
            "DELETE FROM safeguarding_holds WHERE school_id = ?1 AND hold_id = ?2",
            params![tx.school_key(), row.id.to_string()],
        )?;
    }
    Ok(())
}
