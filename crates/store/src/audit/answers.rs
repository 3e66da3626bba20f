//! Who answers in a round, and what they answered.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{AuditRoundId, RaterId};
use bridgewell_domain::programme::audit::{Answer, AnswerGiven, Rater, RaterGroup, Rating};
use rusqlite::types::Type;
use rusqlite::{Row, params};

/// Adds somebody who answers. Their place in the group is given by the caller and must be free.
///
/// # Errors
/// [`StoreError::Sql`] when the place is taken.
pub fn add_rater(tx: &WriteTx<'_>, round: AuditRoundId, rater: &Rater) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO audit_raters (school_id, rater_id, round_id, rater_group, place, name, added_by, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            tx.school_key(),
            rater.id.to_string(),
            round.to_string(),
            rater.group.key(),
            rater.place,
            rater.name,
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(round);
    Ok(())
}

/// Takes somebody out with everything they answered.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when they are not there.
pub fn remove_rater(tx: &WriteTx<'_>, round: AuditRoundId, rater: RaterId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM audit_raters WHERE school_id = ?1 AND round_id = ?2 AND rater_id = ?3",
        params![tx.school_key(), round.to_string(), rater.to_string()],
    )?;
    tx.about(round);
    one_row(changed, "rater")
}

/// Sets what a rater answered to a standard; the last word counts.
///
/// # Errors
/// [`StoreError::Sql`] when there is no such rater.
pub fn rate(tx: &WriteTx<'_>, rater: RaterId, standard: &str, answer: &Answer) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO audit_ratings (school_id, rater_id, standard, answer, reason, entered_by, entered_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (school_id, rater_id, standard) DO UPDATE
         SET answer = excluded.answer, reason = excluded.reason, entered_by = excluded.entered_by,
             entered_at = excluded.entered_at",
    )?;
    statement.execute(params![
        tx.school_key(),
        rater.to_string(),
        standard,
        answer.kind().key(),
        answer.reason(),
        tx.by().to_string(),
        sql::instant(tx.at()),
    ])?;
    Ok(())
}

/// Takes an answer back, as if it had not been given. Nothing happens where there is none.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn unrate(tx: &WriteTx<'_>, rater: RaterId, standard: &str) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM audit_ratings WHERE school_id = ?1 AND rater_id = ?2 AND standard = ?3",
        params![tx.school_key(), rater.to_string(), standard],
    )?;
    Ok(())
}

/// Those who answer in a round, by group in its order and by number.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn raters(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Rater>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT rater_id, rater_group, place, name FROM audit_raters
         WHERE school_id = ?1 AND round_id = ?2 ORDER BY place",
    )?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], |row| {
        let key: String = row.get(1)?;
        Ok(Rater {
            id: sql::get_text(row, 0)?,
            group: RaterGroup::from_key(&key).ok_or_else(|| unreadable(1))?,
            place: row.get(2)?,
            name: row.get(3)?,
        })
    })?;
    let mut raters: Vec<Rater> = rows.collect::<Result<_, _>>()?;
    raters.sort_by_key(|rater| (rater.group, rater.place));
    Ok(raters)
}

/// Every answer of a round.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn of_round(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Rating>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT a.rater_id, a.standard, a.answer, a.reason, a.entered_by, a.entered_at
         FROM audit_ratings a JOIN audit_raters r ON r.school_id = a.school_id AND r.rater_id = a.rater_id
         WHERE a.school_id = ?1 AND r.round_id = ?2 ORDER BY a.standard, r.place",
    )?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], |row| {
        Ok(Rating {
            rater: sql::get_text(row, 0)?,
            standard: row.get(1)?,
            answer: answer(row, 2)?,
            by: sql::get_text(row, 4)?,
            at: sql::get_text(row, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An answer from a column with its kind and the next one with its reason.
pub(super) fn answer(row: &Row<'_>, column: usize) -> rusqlite::Result<Answer> {
    let (key, reason): (String, String) = (row.get(column)?, row.get(column + 1)?);
    let kind = AnswerGiven::from_key(&key).ok_or_else(|| unreadable(column))?;
    Answer::new(kind, &reason).map_err(|_| unreadable(column))
}

pub(super) fn unreadable(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, "a word of a closed list".to_owned(), Type::Text)
}
