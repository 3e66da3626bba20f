//! Half-term reviews of the plan. One that is under way can be changed or given up; a finished one stays, and only its
//! text may still be edited.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PlanReviewId;
use bridgewell_domain::programme::plan::review::Review;
use rusqlite::{OptionalExtension, Row, params};

/// A review with the version that a change must name.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanReviewRow {
    /// The review.
    pub review: Review,
    /// Its version.
    pub version: u32,
}

/// Begins a review.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, review: &Review) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO plan_reviews (school_id, review_id, period, ends_on, begun_by, begun_at, lines, reflections,
             finished_by, finished_at, words, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
        params![
            tx.school_key(),
            review.id.to_string(),
            review.period,
            sql::day(review.ends),
            review.begun_by.to_string(),
            sql::instant(review.begun_at),
            sql::json(&review.lines)?,
            sql::json(&review.reflections)?,
            review.finished_by.map(|by| by.to_string()),
            review.finished_at.map(sql::instant),
            review.text,
        ],
    )?;
    tx.about(review.id);
    Ok(())
}

/// Changes a review.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn change(tx: &WriteTx<'_>, review: &Review, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE plan_reviews SET period = ?4, ends_on = ?5, lines = ?6, reflections = ?7, finished_by = ?8,
             finished_at = ?9, words = ?10, version = version + 1
         WHERE school_id = ?1 AND review_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            review.id.to_string(),
            version,
            review.period,
            sql::day(review.ends),
            sql::json(&review.lines)?,
            sql::json(&review.reflections)?,
            review.finished_by.map(|by| by.to_string()),
            review.finished_at.map(sql::instant),
            review.text,
        ],
    )?;
    tx.about(review.id);
    one_row(changed, "review")
}

/// Gives up a review that is under way.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands, or the review is finished.
pub fn give_up(tx: &WriteTx<'_>, id: PlanReviewId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM plan_reviews
         WHERE school_id = ?1 AND review_id = ?2 AND version = ?3 AND finished_at IS NULL",
        params![tx.school_key(), id.to_string(), version],
    )?;
    tx.about(id);
    one_row(changed, "review")
}

const COLUMNS: &str = "review_id, period, ends_on, begun_by, begun_at, lines, reflections, finished_by, finished_at, words, version";

/// Every review, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<PlanReviewRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM plan_reviews WHERE school_id = ?1 ORDER BY begun_at DESC, review_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One review.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: PlanReviewId) -> Result<PlanReviewRow, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM plan_reviews WHERE school_id = ?1 AND review_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("review"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PlanReviewRow> {
    let review = Review {
        id: sql::get_text(row, 0)?,
        period: row.get(1)?,
        ends: sql::get_text(row, 2)?,
        begun_by: sql::get_text(row, 3)?,
        begun_at: sql::get_text(row, 4)?,
        lines: sql::get_json(row, 5)?,
        reflections: sql::get_json(row, 6)?,
        finished_by: sql::get_text_or_none(row, 7)?,
        finished_at: sql::get_text_or_none(row, 8)?,
        text: row.get(9)?,
    };
    Ok(PlanReviewRow { review, version: row.get(10)? })
}
