//! Days on which somebody looks again, and what they found.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PupilId, ReviewId};
use bridgewell_domain::opportunity::Review;
use rusqlite::{OptionalExtension, Row, params};

/// A review with the pupil it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// About whom.
    pub pupil: PupilId,
    /// The review.
    pub review: Review,
    /// The version that a change must name.
    pub version: u32,
}

/// Plans a review.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, review: &Review) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO reviews (school_id, review_id, pupil_id, due_on, offer_id, decision_id, done, done_on, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
        params![
            tx.school_key(),
            review.id.to_string(),
            pupil.to_string(),
            sql::day(review.due),
            review.offer.map(|offer| offer.to_string()),
            review.decision.map(|decision| decision.to_string()),
            review.done.as_ref().map(sql::json).transpose()?,
            review.done.as_ref().map(|done| sql::day(done.on)),
        ],
    )?;
    tx.about(pupil);
    tx.about(review.id);
    Ok(())
}

/// Records what the review in `row` found.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn finish(tx: &WriteTx<'_>, row: &ReviewRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE reviews SET done = ?4, done_on = ?5, version = version + 1
         WHERE school_id = ?1 AND review_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            row.review.id.to_string(),
            row.version,
            row.review.done.as_ref().map(sql::json).transpose()?,
            row.review.done.as_ref().map(|done| sql::day(done.on)),
        ],
    )?;
    tx.about(row.pupil);
    tx.about(row.review.id);
    one_row(changed, "review")
}

const COLUMNS: &str = "pupil_id, review_id, due_on, offer_id, decision_id, done, version";

/// Every review of the school, the soonest due first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<ReviewRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM reviews WHERE school_id = ?1 ORDER BY due_on, review_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's reviews, the soonest due first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<ReviewRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM reviews WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY due_on, review_id"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One review.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: ReviewId) -> Result<ReviewRow, StoreError> {
    let mut statement = read
        .prepare_cached(&format!("SELECT {COLUMNS} FROM reviews WHERE school_id = ?1 AND review_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("review"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ReviewRow> {
    let done: Option<String> = row.get(5)?;
    let review = Review {
        id: sql::get_text(row, 1)?,
        due: sql::get_text(row, 2)?,
        offer: sql::get_text_or_none(row, 3)?,
        decision: sql::get_text_or_none(row, 4)?,
        done: if done.is_some() { Some(sql::get_json(row, 5)?) } else { None },
    };
    Ok(ReviewRow { pupil: sql::get_text(row, 0)?, review, version: row.get(6)? })
}
