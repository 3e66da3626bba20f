//! Values that a person put right, with what they were; and what a family says is wrong and the school has not put right.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{CorrectionId, DisputeId, PersonId, PupilId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

/// A value that was put right, in words, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its identity.
    pub id: CorrectionId,
    /// Which value: the field's stable word.
    pub field: String,
    /// What it was; empty when it was not known.
    pub was: String,
    /// Where that came from.
    pub was_from: String,
    /// What it is since; empty when it is not known any more.
    pub became: String,
    /// Why.
    pub reason: String,
    /// Who asked for it; empty when nobody did.
    pub asked_by: String,
    /// Who put it right; whoever writes.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that is disputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Its identity.
    pub id: DisputeId,
    /// What it is about, in words.
    pub about: String,
    /// What they say.
    pub said: String,
    /// Who says so, for example "his mother".
    pub said_by: String,
    /// Who recorded it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The day it was settled, how, and by whom.
    pub settled: Option<(NaiveDate, String, PersonId)>,
    /// The version that a change must name.
    pub version: u32,
}

/// Keeps what was put right, beside the value itself, which the caller writes.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, one: &Correction) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO corrections (school_id, correction_id, pupil_id, field, was, was_from, became, reason, asked_by,
             corrected_by, corrected_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            tx.school_key(),
            one.id.to_string(),
            pupil.to_string(),
            one.field,
            one.was,
            one.was_from,
            one.became,
            one.reason,
            one.asked_by,
            one.by.to_string(),
            sql::instant(one.at),
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// What was put right of one pupil, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<Correction>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT correction_id, field, was, was_from, became, reason, asked_by, corrected_by, corrected_at
         FROM corrections WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY corrected_at DESC, correction_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], |row| {
        Ok(Correction {
            id: sql::get_text(row, 0)?,
            field: row.get(1)?,
            was: row.get(2)?,
            was_from: row.get(3)?,
            became: row.get(4)?,
            reason: row.get(5)?,
            asked_by: row.get(6)?,
            by: sql::get_text(row, 7)?,
            at: sql::get_text(row, 8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records that something is disputed.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn dispute(
    tx: &WriteTx<'_>,
    (id, pupil): (DisputeId, PupilId),
    (about, said, said_by): (&str, &str, &str),
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO disputes (school_id, dispute_id, pupil_id, about, said, said_by, recorded_by, recorded_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
        params![
            tx.school_key(),
            id.to_string(),
            pupil.to_string(),
            about,
            said,
            said_by,
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Says how a dispute was settled. It stays in the record.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was settled or changed since.
pub fn settle(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    (id, version): (DisputeId, u32),
    (on, how): (NaiveDate, &str),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE disputes SET settled_on = ?5, settled_how = ?6, settled_by = ?7, version = version + 1
         WHERE school_id = ?1 AND dispute_id = ?2 AND pupil_id = ?3 AND version = ?4 AND settled_on IS NULL",
        params![
            tx.school_key(),
            id.to_string(),
            pupil.to_string(),
            version,
            sql::day(on),
            how,
            tx.by().to_string(),
        ],
    )?;
    tx.about(pupil);
    one_row(changed, "dispute")
}

/// What is or was disputed of one pupil, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn disputes_of(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<Dispute>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT dispute_id, about, said, said_by, recorded_by, recorded_at, settled_on, settled_how, settled_by, version
         FROM disputes WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY recorded_at DESC, dispute_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], |row| {
        let on: Option<NaiveDate> = sql::get_text_or_none(row, 6)?;
        let (how, by): (Option<String>, Option<PersonId>) = (row.get(7)?, sql::get_text_or_none(row, 8)?);
        Ok(Dispute {
            id: sql::get_text(row, 0)?,
            about: row.get(1)?,
            said: row.get(2)?,
            said_by: row.get(3)?,
            by: sql::get_text(row, 4)?,
            at: sql::get_text(row, 5)?,
            settled: on.zip(how).zip(by).map(|((on, how), by)| (on, how, by)),
            version: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
