//! Rows of accepted files that wait for a person. What a row says is kept until it is settled, and while it is skipped,
//! so that somebody may take it up again; once settled only who and when remain.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{BatchId, PersonId, PupilId, WaitingId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// A row that waits. `T` is what the row says, in whatever form the app keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting<T> {
    /// Its identity.
    pub id: WaitingId,
    /// The file it came with.
    pub batch: BatchId,
    /// Its row in that file.
    pub row: u32,
    /// The pupil, when the row was taken with a value left unknown; none for a row that was held.
    pub pupil: Option<PupilId>,
    /// What it says.
    pub content: T,
    /// What it says about home, sealed; none when the file has no such column.
    pub home: Option<Sealed>,
    /// When a note to the primary school last named it.
    pub asked: Option<DateTime<Utc>>,
    /// Who skipped it, when and why.
    pub skipped: Option<(PersonId, DateTime<Utc>, String)>,
    /// The version that a change must name.
    pub version: u32,
}

/// A row that begins to wait.
#[derive(Clone, Debug)]
pub struct NewWaiting<'a, T> {
    /// Its identity.
    pub id: WaitingId,
    /// Its row in the file.
    pub row: u32,
    /// The pupil, when the row was taken.
    pub pupil: Option<PupilId>,
    /// What it says.
    pub content: &'a T,
    /// What it says about home, sealed.
    pub home: Option<&'a Sealed>,
}

/// How many rows of a file still wait, and how many were settled or skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaitingCounts {
    /// Still open.
    pub open: u32,
    /// Settled since the file was accepted.
    pub settled: u32,
    /// Skipped.
    pub skipped: u32,
}

/// Keeps a row of a batch until somebody says what is to be done with it.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert<T: Serialize>(
    tx: &WriteTx<'_>,
    batch: BatchId,
    new: &NewWaiting<'_, T>,
) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO waiting_rows (school_id, waiting_id, batch_id, row_number, pupil_id, content, home, why, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', 1)",
    )?;
    statement.execute(params![
        tx.school_key(),
        new.id.to_string(),
        batch.to_string(),
        new.row,
        new.pupil.map(|pupil| pupil.to_string()),
        sql::json(new.content)?,
        new.home,
    ])?;
    Ok(())
}

const COLUMNS: &str =
    "waiting_id, batch_id, row_number, pupil_id, content, home, asked_at, ended_by, ended_at, why, version";

/// Every row that is open or skipped, by file and row.
///
/// # Errors
/// [`StoreError::Unreadable`] or [`StoreError::Sql`] when one cannot be read.
pub fn list<T: DeserializeOwned>(read: &ReadTx<'_>) -> Result<Vec<Waiting<T>>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM waiting_rows
         WHERE school_id = ?1 AND (ended IS NULL OR ended = 'skipped') ORDER BY batch_id, row_number, waiting_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One row that is open or skipped.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none, or it was settled.
pub fn get<T: DeserializeOwned>(read: &ReadTx<'_>, id: WaitingId) -> Result<Waiting<T>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM waiting_rows
         WHERE school_id = ?1 AND waiting_id = ?2 AND (ended IS NULL OR ended = 'skipped')"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("row that waits"))
}

/// The row is in: what it said is forgotten here.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn settle(tx: &WriteTx<'_>, id: WaitingId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE waiting_rows SET ended = 'settled', ended_by = ?4, ended_at = ?5, content = 'null', home = NULL,
             version = version + 1
         WHERE school_id = ?1 AND waiting_id = ?2 AND version = ?3 AND ended IS NULL",
        params![tx.school_key(), id.to_string(), version, tx.by().to_string(), sql::instant(tx.at())],
    )?;
    one_row(changed, "row that waits")
}

/// What remains to be said about a row, while it goes on waiting.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn change<T: Serialize>(
    tx: &WriteTx<'_>,
    id: WaitingId,
    version: u32,
    content: &T,
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE waiting_rows SET content = ?4, version = version + 1
         WHERE school_id = ?1 AND waiting_id = ?2 AND version = ?3 AND ended IS NULL",
        params![tx.school_key(), id.to_string(), version, sql::json(content)?],
    )?;
    one_row(changed, "row that waits")
}

/// Nobody needs to answer it any more, and why.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn skip(tx: &WriteTx<'_>, id: WaitingId, version: u32, why: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE waiting_rows SET ended = 'skipped', ended_by = ?4, ended_at = ?5, why = ?6, version = version + 1
         WHERE school_id = ?1 AND waiting_id = ?2 AND version = ?3 AND ended IS NULL",
        params![tx.school_key(), id.to_string(), version, tx.by().to_string(), sql::instant(tx.at()), why],
    )?;
    one_row(changed, "row that waits")
}

/// Takes a skipped row up again.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since or is not skipped.
pub fn take_up(tx: &WriteTx<'_>, id: WaitingId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE waiting_rows SET ended = NULL, ended_by = NULL, ended_at = NULL, why = '', version = version + 1
         WHERE school_id = ?1 AND waiting_id = ?2 AND version = ?3 AND ended = 'skipped'",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "row that waits")
}

/// A note to the primary school names these rows.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn mark_asked(tx: &WriteTx<'_>, ids: &[WaitingId]) -> Result<(), StoreError> {
    let mut statement =
        tx.prepare_cached("UPDATE waiting_rows SET asked_at = ?3 WHERE school_id = ?1 AND waiting_id = ?2")?;
    for id in ids {
        statement.execute(params![tx.school_key(), id.to_string(), sql::instant(tx.at())])?;
    }
    Ok(())
}

/// The same file was accepted again: what its earlier batches left open is answered by the new one.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn settle_of_same_file(tx: &WriteTx<'_>, hash: &str) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE waiting_rows SET ended = 'settled', ended_by = ?3, ended_at = ?4, content = 'null', home = NULL,
             version = version + 1
         WHERE school_id = ?1 AND (ended IS NULL OR ended = 'skipped')
           AND batch_id IN (SELECT batch_id FROM batches WHERE school_id = ?1 AND hash = ?2)",
        params![tx.school_key(), hash, tx.by().to_string(), sql::instant(tx.at())],
    )?;
    Ok(())
}

/// How each batch stands.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be counted.
pub fn counts(read: &ReadTx<'_>) -> Result<HashMap<BatchId, WaitingCounts>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT batch_id, SUM(ended IS NULL), SUM(COALESCE(ended = 'settled', 0)),
                SUM(COALESCE(ended = 'skipped', 0))
         FROM waiting_rows WHERE school_id = ?1 GROUP BY batch_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let counts = WaitingCounts { open: row.get(1)?, settled: row.get(2)?, skipped: row.get(3)? };
        Ok((sql::get_text(row, 0)?, counts))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes out what waits of a batch.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be taken out.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), StoreError> {
    for table in ["waiting_rows", "waiting_home"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE school_id = ?1 AND batch_id = ?2"),
            params![tx.school_key(), batch.to_string()],
        )?;
    }
    Ok(())
}

/// Seals what a batch's columns about home leave to be asked, in the place of what was sealed before. Seal an empty list
/// too, for every file with such columns.
///
/// # Errors
/// [`StoreError::Cipher`] or [`StoreError::Sql`] when it cannot be written.
pub fn seal_home<T: Serialize>(tx: &WriteTx<'_>, batch: BatchId, open: &[T]) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO waiting_home (school_id, batch_id, sealed) VALUES (?1, ?2, ?3)
         ON CONFLICT (school_id, batch_id) DO UPDATE SET sealed = excluded.sealed",
        params![tx.school_key(), batch.to_string(), tx.public().seal_value(&open)?],
    )?;
    Ok(())
}

/// What is to be asked about home, by batch; nothing without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed list was altered.
pub fn home<T: DeserializeOwned>(read: &ReadTx<'_>) -> Result<Vec<(BatchId, Vec<T>)>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(Vec::new()) };
    let mut statement = read
        .prepare_cached("SELECT batch_id, sealed FROM waiting_home WHERE school_id = ?1 ORDER BY batch_id")?;
    let rows = statement
        .query_map([read.school_key()], |row| Ok((sql::get_text(row, 0)?, row.get::<_, Sealed>(1)?)))?;
    rows.map(|row| {
        let (batch, sealed) = row?;
        Ok((batch, key.open_value(&sealed)?))
    })
    .collect()
}

fn from_row<T: DeserializeOwned>(row: &Row<'_>) -> rusqlite::Result<Waiting<T>> {
    let by: Option<PersonId> = sql::get_text_or_none(row, 7)?;
    let at: Option<DateTime<Utc>> = sql::get_text_or_none(row, 8)?;
    let why: String = row.get(9)?;
    Ok(Waiting {
        id: sql::get_text(row, 0)?,
        batch: sql::get_text(row, 1)?,
        row: row.get(2)?,
        pupil: sql::get_text_or_none(row, 3)?,
        content: sql::get_json(row, 4)?,
        home: row.get(5)?,
        asked: sql::get_text_or_none(row, 6)?,
        skipped: by.zip(at).map(|(by, at)| (by, at, why)),
        version: row.get(10)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batches::{self, BatchCounts};
    use crate::op::Op;
    use crate::testing::{at, founded, lead, tutor};
    use uuid::Uuid;

    const BATCH: BatchId = BatchId::from_uuid(Uuid::from_u128(8));
    const ROW: WaitingId = WaitingId::from_uuid(Uuid::from_u128(9));

    fn with_a_row() -> (crate::testing::Place, crate::Workspace) {
        let (place, mut workspace, _) = founded();
        workspace
            .write(&lead(), at(1), Op::BatchAccepted, |tx| {
                batches::insert(tx, BATCH, "intake.csv", "abc", &BatchCounts::default())?;
                let content = "row 12".to_owned();
                insert(
                    tx,
                    BATCH,
                    &NewWaiting { id: ROW, row: 12, pupil: None, content: &content, home: None },
                )?;
                seal_home(tx, BATCH, &["early help".to_owned()])
            })
            .unwrap();
        (place, workspace)
    }

    fn rows(workspace: &crate::Workspace) -> Vec<Waiting<String>> {
        workspace.read(&lead(), list).unwrap()
    }

    #[test]
    fn a_row_waits_is_skipped_with_a_reason_taken_up_again_and_settled_once() {
        let (_place, mut workspace) = with_a_row();
        assert_eq!((rows(&workspace)[0].content.as_str(), rows(&workspace)[0].row), ("row 12", 12));
        workspace.write(&lead(), at(2), Op::RowSkipped, |tx| skip(tx, ROW, 1, "moved away")).unwrap();
        assert_eq!(rows(&workspace)[0].skipped.as_ref().unwrap().2, "moved away");
        let stale = workspace.write(&lead(), at(3), Op::RowSettled, |tx| settle(tx, ROW, 1));
        assert!(matches!(stale, Err(StoreError::ChangedMeanwhile(_))));
        workspace.write(&lead(), at(3), Op::RowTakenUp, |tx| take_up(tx, ROW, 2)).unwrap();
        workspace.write(&lead(), at(4), Op::RowSettled, |tx| settle(tx, ROW, 3)).unwrap();
        assert!(rows(&workspace).is_empty());
        let counts = workspace.read(&lead(), counts).unwrap()[&BATCH];
        assert_eq!(counts, WaitingCounts { open: 0, settled: 1, skipped: 0 });
    }

    #[test]
    fn the_same_file_again_answers_and_undoing_takes_it_away() {
        let (_place, mut workspace) = with_a_row();
        workspace.write(&lead(), at(2), Op::BatchAccepted, |tx| settle_of_same_file(tx, "abc")).unwrap();
        assert!(rows(&workspace).is_empty());
        workspace.write(&lead(), at(3), Op::BatchUndone, |tx| undo_batch(tx, BATCH)).unwrap();
        assert!(workspace.read(&lead(), counts).unwrap().is_empty());
    }

    #[test]
    fn words_about_home_open_with_the_restricted_key_alone() {
        let (_place, workspace) = with_a_row();
        let open: Vec<(BatchId, Vec<String>)> = workspace.read(&lead(), home).unwrap();
        assert_eq!(open[0].1, ["early help"]);
        assert!(workspace.read(&tutor(), home::<String>).unwrap().is_empty());
    }
}
