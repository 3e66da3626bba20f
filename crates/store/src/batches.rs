//! Files that were accepted: who, when, which file, what came of its rows; and what now rests on them.

use crate::error::StoreError;
use crate::op::{Op, SubjectKind};
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{BatchId, PersonId, PupilId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How the rows of the file added up, and what they brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BatchCounts {
    /// Rows in the file.
    pub in_file: u32,
    /// Rows that were accepted.
    pub accepted: u32,
    /// Rows that were left out because nobody had answered yet.
    pub left: u32,
    /// Rows that could not be used.
    pub refused: u32,
    /// Rows that are no data or were here already.
    pub set_aside: u32,
    /// Pupils who were new.
    pub new_pupils: u32,
    /// Pupils who were here already.
    pub known_pupils: u32,
    /// SDQ forms.
    pub sdq_forms: u32,
    /// Letters.
    pub letters: u32,
}

/// An accepted file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its identity.
    pub id: BatchId,
    /// The file's name.
    pub name: String,
    /// The file's SHA-256 hash in hexadecimal.
    pub hash: String,
    /// What came of its rows.
    pub counts: BatchCounts,
    /// Who accepted it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who undid it, and when.
    pub undone: Option<(PersonId, DateTime<Utc>)>,
}

/// Records that a file is accepted. The log entry carries its counts.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(
    tx: &WriteTx<'_>,
    id: BatchId,
    name: &str,
    hash: &str,
    counts: &BatchCounts,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO batches (school_id, batch_id, name, hash, counts, accepted_by, accepted_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            tx.school_key(),
            id.to_string(),
            name,
            hash,
            sql::json(counts)?,
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    tx.about(id);
    tx.count("rows", counts.accepted);
    tx.count("left", counts.left);
    tx.count("refused", counts.refused);
    tx.count("set_aside", counts.set_aside);
    Ok(())
}

const COLUMNS: &str = "batch_id, name, hash, counts, accepted_by, accepted_at, undone_by, undone_at";

/// Every batch, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<Batch>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM batches WHERE school_id = ?1 ORDER BY accepted_at DESC, batch_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Which step of the log each batch was accepted in: files that were kept together share one.
///
/// # Errors
/// [`StoreError::Sql`] when the log cannot be read.
pub fn steps(read: &ReadTx<'_>) -> Result<HashMap<BatchId, u32>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT subject_id, MIN(seq) FROM log_subjects WHERE school_id = ?1 AND kind = ?2 GROUP BY subject_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), SubjectKind::Batch.word()], |row| {
        Ok((sql::get_text(row, 0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts right how the rows of a batch add up, once a row that had waited is in.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the batch was undone.
pub fn recount(tx: &WriteTx<'_>, id: BatchId, counts: &BatchCounts) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE batches SET counts = ?3 WHERE school_id = ?1 AND batch_id = ?2 AND undone_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::json(counts)?],
    )?;
    tx.about(id);
    one_row(changed, "batch")
}

/// One batch.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: BatchId) -> Result<Batch, StoreError> {
    let mut statement = read
        .prepare_cached(&format!("SELECT {COLUMNS} FROM batches WHERE school_id = ?1 AND batch_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("batch"))
}

/// Marks a batch as undone. What it brought is taken out by the files of each noun.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was undone already.
pub fn mark_undone(tx: &WriteTx<'_>, id: BatchId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE batches SET undone_by = ?3, undone_at = ?4
         WHERE school_id = ?1 AND batch_id = ?2 AND undone_at IS NULL",
        params![tx.school_key(), id.to_string(), tx.by().to_string(), sql::instant(tx.at())],
    )?;
    tx.about(id);
    one_row(changed, "batch")
}

/// Pupils whom a batch said anything about: identity, facts, forms or letters.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn touched(read: &ReadTx<'_>, id: BatchId) -> Result<Vec<PupilId>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id FROM pupil_said WHERE school_id = ?1 AND batch_id = ?2
         UNION SELECT pupil_id FROM facts WHERE school_id = ?1 AND batch_id = ?2
         UNION SELECT pupil_id FROM home_facts WHERE school_id = ?1 AND batch_id = ?2
         UNION SELECT pupil_id FROM sdq_forms WHERE school_id = ?1 AND batch_id = ?2
         UNION SELECT pupil_id FROM letters WHERE school_id = ?1 AND batch_id = ?2
         ORDER BY pupil_id",
    )?;
    let rows =
        statement.query_map(params![read.school_key(), id.to_string()], |row| sql::get_text(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Letters of a batch, and letters beside which it put pages, that somebody has read, taken in hand or put something beside
/// since; and those under the restricted tier.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be counted.
pub fn letters_in_use(read: &ReadTx<'_>, id: BatchId) -> Result<u32, StoreError> {
    // A page that came with the batch was put beside its letter in the very same step, by the same person.
    const CAME_WITH_IT: &str = "EXISTS (SELECT 1 FROM batches WHERE school_id = ?1 AND batch_id = ?2
                                 AND accepted_at = letter_pages.added_at AND accepted_by = letter_pages.added_by)";
    let question = format!(
        "SELECT COUNT(*) FROM letters WHERE school_id = ?1
           AND (batch_id = ?2
                OR letter_id IN (SELECT letter_id FROM letter_pages WHERE school_id = ?1 AND {CAME_WITH_IT}))
           AND (held_by IS NOT NULL OR sealed_text IS NOT NULL
                OR letter_id IN (SELECT letter_id FROM readings WHERE school_id = ?1)
                OR letter_id IN (SELECT letter_id FROM parcel_letters WHERE school_id = ?1)
                OR letter_id IN (SELECT letter_id FROM letter_beside WHERE school_id = ?1)
                OR batch_id = ?2 AND letter_id IN
                   (SELECT letter_id FROM letter_pages WHERE school_id = ?1 AND NOT {CAME_WITH_IT}))"
    );
    Ok(read.query_row(&question, params![read.school_key(), id.to_string()], |row| row.get(0))?)
}

/// Whether anything that is not of these batches refers to a pupil whom they made: such a pupil cannot go with them.
/// What is sealed is not looked into.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn is_worked_with(read: &ReadTx<'_>, pupil: PupilId, batches: &[BatchId]) -> Result<bool, StoreError> {
    let places: Vec<String> = (3..batches.len() + 3).map(|place| format!("?{place}")).collect();
    let of_others = format!("(batch_id IS NULL OR batch_id NOT IN ({}))", places.join(", "));
    let question = format!(
        "SELECT EXISTS (SELECT 1 FROM offers WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM reviews WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM concerns WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM talk_requests WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM talks WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM arrivals WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM letters_not_here WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM letter_plans WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM opt_outs WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM kept_longer WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM pupils_left WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM corrections WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM disputes WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM access_requests WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM transfers WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM pupil_said_by_hand WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM champions WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM supervision_lines WHERE school_id = ?1 AND pupil_id = ?2)
             OR EXISTS (SELECT 1 FROM passports WHERE school_id = ?1 AND pupil_id = ?2 AND restricted = 0)
             OR EXISTS (SELECT 1 FROM letters WHERE school_id = ?1 AND pupil_id = ?2 AND {of_others})
             OR EXISTS (SELECT 1 FROM sdq_forms WHERE school_id = ?1 AND pupil_id = ?2 AND {of_others})
             OR EXISTS (SELECT 1 FROM facts WHERE school_id = ?1 AND pupil_id = ?2 AND {of_others})
             OR EXISTS (SELECT 1 FROM home_facts WHERE school_id = ?1 AND pupil_id = ?2 AND {of_others})"
    );
    let named = [read.school_key(), pupil.to_string()];
    let all = named.into_iter().chain(batches.iter().map(BatchId::to_string));
    Ok(read.query_row(&question, rusqlite::params_from_iter(all), |row| row.get(0))?)
}

/// Pupils whose record or letter somebody has opened or read since this moment.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn opened_since(read: &ReadTx<'_>, at: DateTime<Utc>) -> Result<Vec<PupilId>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT DISTINCT subject_id FROM log_subjects WHERE school_id = ?1 AND kind = ?3
           AND seq IN (SELECT seq FROM log WHERE school_id = ?1 AND at >= ?2 AND op IN (?4, ?5))",
    )?;
    let rows = statement.query_map(
        params![
            read.school_key(),
            sql::instant(at),
            SubjectKind::Pupil.word(),
            Op::RecordRead.word(),
            Op::LetterRead.word()
        ],
        |row| sql::get_text(row, 0),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether any entry was put on the red route after this moment, or a safeguarding hold set. About whom is sealed.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn red_route_since(read: &ReadTx<'_>, at: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(read.query_row(
        "SELECT EXISTS (SELECT 1 FROM red_routes WHERE school_id = ?1 AND raised_at >= ?2)
             OR EXISTS (SELECT 1 FROM log WHERE school_id = ?1 AND at >= ?2 AND op = ?3)",
        params![read.school_key(), sql::instant(at), Op::HoldSet.word()],
        |row| row.get(0),
    )?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Batch> {
    let undone: (Option<PersonId>, Option<DateTime<Utc>>) =
        (sql::get_text_or_none(row, 6)?, sql::get_text_or_none(row, 7)?);
    Ok(Batch {
        id: sql::get_text(row, 0)?,
        name: row.get(1)?,
        hash: row.get(2)?,
        counts: sql::get_json(row, 3)?,
        by: sql::get_text(row, 4)?,
        at: sql::get_text(row, 5)?,
        undone: undone.0.zip(undone.1),
    })
}
