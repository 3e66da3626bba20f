//! What each file said about a pupil's identity and context, so that undoing one file leaves what the others said.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::pupil::Context;
use bridgewell_domain::upn::Upn;
use chrono::NaiveDate;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One file's word about one pupil. What it did not say, or what was not taken from it, is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// UPN.
    pub upn: Option<Upn>,
    /// Legal surname.
    pub legal_surname: Option<String>,
    /// Legal forename.
    pub legal_forename: Option<String>,
    /// Preferred surname.
    pub preferred_surname: Option<String>,
    /// Preferred forename.
    pub preferred_forename: Option<String>,
    /// Birth date.
    pub born: Option<NaiveDate>,
    /// Form.
    pub form: Option<String>,
    /// Primary school.
    pub primary: Option<String>,
    /// Background.
    pub context: Context,
    /// Interests.
    pub interests: Vec<String>,
    /// Strengths.
    pub strengths: Vec<String>,
}

/// Keeps a file's word. `made` says that the pupil was not here before.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(
    tx: &WriteTx<'_>,
    batch: BatchId,
    pupil: PupilId,
    said: &Said,
    made: bool,
) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO pupil_said (school_id, batch_id, pupil_id, place, came_at, said, made_the_pupil)
         SELECT ?1, ?2, ?3, COALESCE(MAX(place), 0) + 1, ?4, ?5, ?6 FROM pupil_said
         WHERE school_id = ?1 AND batch_id = ?2 AND pupil_id = ?3",
    )?;
    statement.execute(params![
        tx.school_key(),
        batch.to_string(),
        pupil.to_string(),
        sql::instant(tx.at()),
        sql::json(said)?,
        made
    ])?;
    tx.about(pupil);
    Ok(())
}

/// Keeps a person's word. It stays when a file about the pupil is undone.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_by_hand(tx: &WriteTx<'_>, pupil: PupilId, said: &Said) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO pupil_said_by_hand (school_id, said_id, pupil_id, said_by, came_at, said)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            tx.school_key(),
            Uuid::now_v7().to_string(),
            pupil.to_string(),
            tx.by().to_string(),
            sql::instant(tx.at()),
            sql::json(said)?
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Everything files and people said about a pupil, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<Said>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT said FROM (
             SELECT said, came_at, batch_id AS source, place FROM pupil_said
             WHERE school_id = ?1 AND pupil_id = ?2
             UNION ALL
             SELECT said, came_at, said_id AS source, 0 AS place FROM pupil_said_by_hand
             WHERE school_id = ?1 AND pupil_id = ?2
         ) AS everything ORDER BY came_at, source, place",
    )?;
    let rows =
        statement.query_map(params![read.school_key(), pupil.to_string()], |row| sql::get_json(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether any other batch than these says something of a pupil.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn spoken_of_by_others(
    read: &ReadTx<'_>,
    pupil: PupilId,
    batches: &[BatchId],
) -> Result<bool, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT DISTINCT batch_id FROM pupil_said WHERE school_id = ?1 AND pupil_id = ?2 AND batch_id IS NOT NULL",
    )?;
    let said = statement
        .query_map(params![read.school_key(), pupil.to_string()], |row| sql::get_text::<BatchId>(row, 0))?;
    for batch in said {
        if !batches.contains(&batch?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The pupils a batch said something about, and whether it made them.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn of_batch(read: &ReadTx<'_>, batch: BatchId) -> Result<Vec<(PupilId, bool)>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, MAX(made_the_pupil) FROM pupil_said WHERE school_id = ?1 AND batch_id = ?2
         GROUP BY pupil_id ORDER BY pupil_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), batch.to_string()], |row| {
        Ok((sql::get_text(row, 0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes out what a batch said.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be taken out.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM pupil_said WHERE school_id = ?1 AND batch_id = ?2",
        params![tx.school_key(), batch.to_string()],
    )?;
    Ok(())
}
