//! Consultations: the draft and where it stands, its questions, what was done to reach people, what came back, the themes
//! of it, and what changed because of it. Everything hangs on the consultation's row and goes with it.

pub mod changes;
pub mod events;
pub mod imports;
pub mod responses;
#[cfg(test)]
mod tests;
pub mod themes;

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::ConsultationId;
use bridgewell_domain::programme::consultation::{Consultation, Question};
use rusqlite::{OptionalExtension, Row, params};

/// A consultation with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsultationRow {
    /// The consultation.
    pub consultation: Consultation,
    /// The version.
    pub version: u32,
}

const COLUMNS: &str =
    "consultation_id, title, stage, opens_on, closes_on, draft, audiences, put, only_words, version";

fn row(row: &Row<'_>) -> rusqlite::Result<ConsultationRow> {
    let put: Option<String> = row.get(7)?;
    let consultation = Consultation {
        id: sql::get_text(row, 0)?,
        title: row.get(1)?,
        stage: sql::get_word(row, 2)?,
        opens: sql::get_text_or_none(row, 3)?,
        closes: sql::get_text_or_none(row, 4)?,
        draft: sql::get_json(row, 5)?,
        audiences: sql::get_json(row, 6)?,
        put: put.map(|_| sql::get_json(row, 7)).transpose()?,
        only_words: sql::get_json(row, 8)?,
    };
    Ok(ConsultationRow { consultation, version: row.get(9)? })
}

/// Every consultation, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<ConsultationRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM consultations WHERE school_id = ?1 ORDER BY made_at DESC, consultation_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One of them.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there.
pub fn get(read: &ReadTx<'_>, id: ConsultationId) -> Result<ConsultationRow, StoreError> {
    let found = read.query_row(
        &format!("SELECT {COLUMNS} FROM consultations WHERE school_id = ?1 AND consultation_id = ?2"),
        params![read.school_key(), id.to_string()],
        row,
    );
    found.optional()?.ok_or(StoreError::NotFound("consultation"))
}

/// Begins one.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, one: &Consultation) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultations (school_id, consultation_id, title, stage, opens_on, closes_on, draft, audiences, put,
             only_words, made_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
        params![
            tx.school_key(),
            one.id.to_string(),
            one.title,
            sql::word(&one.stage)?,
            one.opens.map(sql::day),
            one.closes.map(sql::day),
            sql::json(&one.draft)?,
            sql::json(&one.audiences)?,
            one.put.as_ref().map(sql::json).transpose()?,
            sql::json(&one.only_words)?,
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(one.id);
    Ok(())
}

/// Changes one.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(tx: &WriteTx<'_>, one: &Consultation, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE consultations SET title = ?4, stage = ?5, opens_on = ?6, closes_on = ?7, draft = ?8, audiences = ?9,
             put = ?10, only_words = ?11, version = version + 1
         WHERE school_id = ?1 AND consultation_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            one.id.to_string(),
            version,
            one.title,
            sql::word(&one.stage)?,
            one.opens.map(sql::day),
            one.closes.map(sql::day),
            sql::json(&one.draft)?,
            sql::json(&one.audiences)?,
            one.put.as_ref().map(sql::json).transpose()?,
            sql::json(&one.only_words)?,
        ],
    )?;
    tx.about(one.id);
    one_row(changed, "consultation")
}

/// Takes one out with everything that hangs on it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, id: ConsultationId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM consultations WHERE school_id = ?1 AND consultation_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    tx.about(id);
    one_row(changed, "consultation")
}

/// The questions in the order in which they are asked.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn questions(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<Question>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT asked FROM consultation_questions WHERE school_id = ?1 AND consultation_id = ?2 ORDER BY place",
    )?;
    let rows =
        statement.query_map(params![read.school_key(), of.to_string()], |row| sql::get_json(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts these questions in the place of those that are there. For a draft that nobody has answered: answers to a question
/// that is left out would go with it.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be written.
pub fn replace_questions(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    questions: &[Question],
) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM consultation_questions WHERE school_id = ?1 AND consultation_id = ?2",
        params![tx.school_key(), of.to_string()],
    )?;
    for (place, question) in (1_u32..).zip(questions) {
        tx.execute(
            "INSERT INTO consultation_questions (school_id, question_id, consultation_id, place, asked)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![tx.school_key(), question.id.to_string(), of.to_string(), place, sql::json(question)?],
        )?;
    }
    tx.about(of);
    Ok(())
}
