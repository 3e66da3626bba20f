//! Counts of national questions on wellbeing, asked of a whole cohort: how many gave each answer, never who.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::WellbeingCountId;
use chrono::NaiveDate;
use rusqlite::params;

/// One question asked of one cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WellbeingRow {
    /// Its identity.
    pub id: WellbeingCountId,
    /// The question's key in the file of national questions.
    pub question: String,
    /// Of whom, for example "Year 7".
    pub cohort: String,
    /// The day.
    pub on: NaiveDate,
    /// How many gave each answer, in the order of the file.
    pub counts: Vec<u32>,
    /// The version.
    pub version: u32,
}

/// All of them, the newest day first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<WellbeingRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT count_id, question, cohort, asked_on, counts, version FROM wellbeing_counts
         WHERE school_id = ?1 ORDER BY asked_on DESC, count_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(WellbeingRow {
            id: sql::get_text(row, 0)?,
            question: row.get(1)?,
            cohort: row.get(2)?,
            on: sql::get_text(row, 3)?,
            counts: sql::get_json(row, 4)?,
            version: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Enters counts.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be written.
pub fn insert(tx: &WriteTx<'_>, one: &WellbeingRow) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO wellbeing_counts (school_id, count_id, question, cohort, asked_on, counts, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        params![
            tx.school_key(),
            one.id.to_string(),
            one.question,
            one.cohort,
            sql::day(one.on),
            sql::json(&one.counts)?
        ],
    )?;
    Ok(())
}

/// Changes them.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(tx: &WriteTx<'_>, one: &WellbeingRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE wellbeing_counts SET question = ?4, cohort = ?5, asked_on = ?6, counts = ?7, version = version + 1
         WHERE school_id = ?1 AND count_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            one.id.to_string(),
            one.version,
            one.question,
            one.cohort,
            sql::day(one.on),
            sql::json(&one.counts)?
        ],
    )?;
    one_row(changed, "counts")
}

/// Takes them out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, id: WellbeingCountId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM wellbeing_counts WHERE school_id = ?1 AND count_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "counts")
}
