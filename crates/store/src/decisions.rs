//! Decisions about pupils: appended, never edited. What the decider saw is kept beside each, its restricted part sealed.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::decision::{Decision, Task};
use bridgewell_domain::ids::{DecisionId, PersonId, PupilId};
use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

/// A decision with the pupil it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// About whom.
    pub pupil: PupilId,
    /// The decision. `saw` holds what every reader may know of the screen it was made from.
    pub decision: Decision,
    /// What the decider saw with the restricted tier, for those who hold it.
    pub saw_restricted: Option<String>,
    /// Who said that the task is done, and when.
    pub done: Option<(PersonId, DateTime<Utc>)>,
}

/// Appends a decision. `saw_restricted` is sealed.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    decision: &Decision,
    saw_restricted: Option<&str>,
) -> Result<(), StoreError> {
    let sealed = saw_restricted.map(|saw| tx.public().seal_value(&saw)).transpose()?;
    tx.execute(
        "INSERT INTO decisions (school_id, decision_id, pupil_id, decided_by, decided_at, kind, reason, task,
             task_who, task_by, family, thrive, review_on, rules_id, saw, saw_sealed, supersedes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            tx.school_key(),
            decision.id.to_string(),
            pupil.to_string(),
            decision.by.to_string(),
            sql::instant(decision.at),
            sql::word(&decision.kind)?,
            decision.reason,
            decision.task.as_ref().map(|task| task.what.as_str()),
            decision.task.as_ref().map(|task| task.who.to_string()),
            decision.task.as_ref().map(|task| sql::day(task.by)),
            sql::json(&decision.family)?,
            decision.thrive.as_ref().map(sql::json).transpose()?,
            decision.review.map(sql::day),
            decision.rules.to_string(),
            decision.saw,
            sealed,
            decision.supersedes.map(|former| former.to_string()),
        ],
    )?;
    tx.about(pupil);
    tx.about(decision.id);
    Ok(())
}

const COLUMNS: &str =
    "pupil_id, decisions.decision_id, decided_by, decided_at, kind, reason, task, task_who, task_by, family,
    thrive, review_on, rules_id, saw, saw_sealed, supersedes, done_by, done_at";

const TABLES: &str = "decisions LEFT JOIN tasks_done
    ON tasks_done.school_id = decisions.school_id AND tasks_done.decision_id = decisions.decision_id";

/// Says that a decision's task is done, or takes that back. Saying it again changes nothing.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn set_task_done(
    tx: &WriteTx<'_>,
    (pupil, decision): (PupilId, DecisionId),
    done: Option<PersonId>,
) -> Result<(), StoreError> {
    match done {
        Some(by) => tx.execute(
            "INSERT INTO tasks_done (school_id, decision_id, done_by, done_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (school_id, decision_id) DO NOTHING",
            params![tx.school_key(), decision.to_string(), by.to_string(), sql::instant(tx.at())],
        ),
        None => tx.execute(
            "DELETE FROM tasks_done WHERE school_id = ?1 AND decision_id = ?2",
            params![tx.school_key(), decision.to_string()],
        ),
    }?;
    tx.about(pupil);
    tx.about(decision);
    Ok(())
}

/// Every decision of the school, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<DecisionRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE decisions.school_id = ?1
         ORDER BY decided_at DESC, decisions.decision_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    rows.map(|row| open(read, row?)).collect()
}

/// One pupil's decisions, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<DecisionRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE decisions.school_id = ?1 AND pupil_id = ?2
         ORDER BY decided_at DESC, decisions.decision_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    rows.map(|row| open(read, row?)).collect()
}

fn open(
    read: &ReadTx<'_>,
    (mut row, sealed): (DecisionRow, Option<Sealed>),
) -> Result<DecisionRow, StoreError> {
    if let (Some(key), Some(sealed)) = (read.restricted(), sealed) {
        row.saw_restricted = Some(key.open_value(&sealed)?);
    }
    Ok(row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(DecisionRow, Option<Sealed>)> {
    let what: Option<String> = row.get(6)?;
    let task = match (what, sql::get_text_or_none(row, 7)?, sql::get_text_or_none(row, 8)?) {
        (Some(what), Some(who), Some(by)) => Some(Task { who, what, by }),
        _ => None,
    };
    let thrive: Option<String> = row.get(10)?;
    let decision = Decision {
        id: sql::get_text(row, 1)?,
        by: sql::get_text(row, 2)?,
        at: sql::get_text(row, 3)?,
        kind: sql::get_word(row, 4)?,
        reason: row.get(5)?,
        task,
        family: sql::get_json(row, 9)?,
        thrive: if thrive.is_some() { Some(sql::get_json(row, 10)?) } else { None },
        review: sql::get_text_or_none(row, 11)?,
        rules: sql::get_text(row, 12)?,
        saw: row.get(13)?,
        supersedes: sql::get_text_or_none(row, 15)?,
    };
    let done = match (sql::get_text_or_none(row, 16)?, sql::get_text_or_none(row, 17)?) {
        (Some(by), Some(at)) => Some((by, at)),
        _ => None,
    };
    Ok((DecisionRow { pupil: sql::get_text(row, 0)?, decision, saw_restricted: None, done }, row.get(14)?))
}
