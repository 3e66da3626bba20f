//! What was noted about an action and how it was said to stand: appended, never edited.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{ActionId, PersonId, PlanEntryId, PlanReviewId};
use bridgewell_domain::programme::plan::Status;
use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

/// A progress note, or a status with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity.
    pub id: PlanEntryId,
    /// About which action.
    pub action: ActionId,
    /// Who said it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The status that was said; none for a plain note.
    pub status: Option<Status>,
    /// The words; may be empty where a status speaks for itself.
    pub words: String,
    /// The review in which it was said, if it was one.
    pub review: Option<PlanReviewId>,
}

/// Appends an entry.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example because there is no such action.
pub fn insert(tx: &WriteTx<'_>, entry: &Entry) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO plan_entries (school_id, entry_id, action_id, said_by, said_at, status, words, review_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            tx.school_key(),
            entry.id.to_string(),
            entry.action.to_string(),
            entry.by.to_string(),
            sql::instant(entry.at),
            entry.status.as_ref().map(sql::word).transpose()?,
            entry.words,
            entry.review.map(|review| review.to_string()),
        ],
    )?;
    tx.about(entry.action);
    Ok(())
}

/// Every entry of the plan, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<Entry>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT entry_id, action_id, said_by, said_at, status, words, review_id FROM plan_entries
         WHERE school_id = ?1 ORDER BY said_at DESC, entry_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let status: Option<String> = row.get(4)?;
    Ok(Entry {
        id: sql::get_text(row, 0)?,
        action: sql::get_text(row, 1)?,
        by: sql::get_text(row, 2)?,
        at: sql::get_text(row, 3)?,
        status: status.map(|_| sql::get_word(row, 4)).transpose()?,
        words: row.get(5)?,
        review: sql::get_text_or_none(row, 6)?,
    })
}
