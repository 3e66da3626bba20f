//! What the school agreed of each standard, its strengths and its priorities.

use super::answers::{answer, unreadable};
use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::programme::audit::{Agreement, Mark, Priority};
use rusqlite::{OptionalExtension, params};

/// Appends what was agreed. It must name the agreement that stood until now, or none if none did.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when another agreement stands.
pub fn agree(tx: &WriteTx<'_>, round: AuditRoundId, agreement: &Agreement) -> Result<(), StoreError> {
    let stands: Option<String> = tx
        .query_row(
            "SELECT agreement_id FROM audit_agreements WHERE school_id = ?1 AND round_id = ?2 AND standard = ?3
             ORDER BY agreed_at DESC, agreement_id DESC LIMIT 1",
            params![tx.school_key(), round.to_string(), agreement.standard],
            |row| row.get(0),
        )
        .optional()?;
    if stands != agreement.supersedes.map(|id| id.to_string()) {
        return Err(StoreError::ChangedMeanwhile("agreed level"));
    }
    let reason_not = agreement.answer.reason();
    tx.execute(
        "INSERT INTO audit_agreements (school_id, agreement_id, round_id, standard, answer, reason, agreed_by,
             agreed_at, supersedes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            tx.school_key(),
            agreement.id.to_string(),
            round.to_string(),
            agreement.standard,
            agreement.answer.kind().key(),
            if reason_not.is_empty() { &agreement.reason } else { reason_not },
            agreement.by.to_string(),
            sql::instant(agreement.at),
            stands,
        ],
    )?;
    tx.about(round);
    Ok(())
}

/// Every agreement of a round, the oldest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn of_round(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Agreement>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT agreement_id, standard, answer, reason, agreed_by, agreed_at, supersedes FROM audit_agreements
         WHERE school_id = ?1 AND round_id = ?2 ORDER BY agreed_at, agreement_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], |row| {
        Ok(Agreement {
            id: sql::get_text(row, 0)?,
            standard: row.get(1)?,
            answer: answer(row, 2)?,
            reason: row.get(3)?,
            by: sql::get_text(row, 4)?,
            at: sql::get_text(row, 5)?,
            supersedes: sql::get_text_or_none(row, 6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Marks a standard as a strength or a priority, or as neither; the last word counts.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn mark(tx: &WriteTx<'_>, round: AuditRoundId, mark: &Mark) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO audit_marks (school_id, round_id, standard, celebrate, priority, marked_by, marked_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (school_id, round_id, standard) DO UPDATE
         SET celebrate = excluded.celebrate, priority = excluded.priority, marked_by = excluded.marked_by,
             marked_at = excluded.marked_at",
        params![
            tx.school_key(),
            round.to_string(),
            mark.standard,
            mark.celebrate,
            mark.priority.map(Priority::key),
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(round);
    Ok(())
}

/// Every mark of a round.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn marks(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Mark>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT standard, celebrate, priority FROM audit_marks
         WHERE school_id = ?1 AND round_id = ?2 ORDER BY standard",
    )?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], |row| {
        let key: Option<String> = row.get(2)?;
        let priority = key.map(|key| Priority::from_key(&key).ok_or_else(|| unreadable(2))).transpose()?;
        Ok(Mark { standard: row.get(0)?, celebrate: row.get(1)?, priority })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
