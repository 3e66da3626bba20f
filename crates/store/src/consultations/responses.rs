//! Responses and their answers.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ConsultationId, QuestionId, ResponseId, ResponseImportId};
use bridgewell_domain::programme::consultation::{Answer, Response};
use rusqlite::params;
use std::collections::HashMap;

/// A response with where it came from and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseRow {
    /// The response.
    pub response: Response,
    /// The file it came from, if it came from one.
    pub import: Option<ResponseImportId>,
    /// The fingerprint of the row or line it came from.
    pub mark: Option<String>,
    /// The version.
    pub version: u32,
}

/// Responses to a consultation in the order in which they came.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<ResponseRow>, StoreError> {
    let key = params![read.school_key(), of.to_string()];
    let mut statement = read.prepare_cached(
        "SELECT response_id, audience, people, received_on, came, import_id, mark, version FROM consultation_responses
         WHERE school_id = ?1 AND consultation_id = ?2 ORDER BY received_on, response_id",
    )?;
    let rows = statement.query_map(key, |row| {
        let response = Response {
            id: sql::get_text(row, 0)?,
            audience: sql::get_word(row, 1)?,
            people: row.get(2)?,
            on: sql::get_text(row, 3)?,
            came: sql::get_word(row, 4)?,
            answers: Vec::new(),
        };
        Ok(ResponseRow {
            response,
            import: sql::get_text_or_none(row, 5)?,
            mark: row.get(6)?,
            version: row.get(7)?,
        })
    })?;
    let mut all = rows.collect::<Result<Vec<_>, _>>()?;
    let places: HashMap<ResponseId, usize> =
        all.iter().enumerate().map(|(place, row)| (row.response.id, place)).collect();
    let mut statement = read.prepare_cached(
        "SELECT a.response_id, a.question_id, a.words, a.chosen, a.looked_at, a.quoted
         FROM consultation_answers a
         JOIN consultation_questions q ON q.school_id = a.school_id AND q.question_id = a.question_id
         WHERE a.school_id = ?1 AND q.consultation_id = ?2 ORDER BY q.place",
    )?;
    let answers = statement.query_map(key, |row| {
        let answer = Answer {
            question: sql::get_text(row, 1)?,
            words: row.get(2)?,
            chosen: sql::get_json(row, 3)?,
            looked_at: row.get(4)?,
            themes: Vec::new(),
            quoted: row.get(5)?,
        };
        Ok((sql::get_text::<ResponseId>(row, 0)?, answer))
    })?;
    for pair in answers {
        let (of, answer) = pair?;
        if let Some(row) = places.get(&of).and_then(|place| all.get_mut(*place)) {
            row.response.answers.push(answer);
        }
    }
    let mut statement = read.prepare_cached(
        "SELECT l.response_id, l.question_id, l.theme_id FROM consultation_answer_themes l
         JOIN consultation_themes t ON t.school_id = l.school_id AND t.theme_id = l.theme_id
         JOIN consultation_questions q ON q.school_id = t.school_id AND q.question_id = t.question_id
         WHERE l.school_id = ?1 AND q.consultation_id = ?2 ORDER BY t.place",
    )?;
    let links = statement.query_map(key, |row| {
        Ok((
            sql::get_text::<ResponseId>(row, 0)?,
            sql::get_text::<QuestionId>(row, 1)?,
            sql::get_text(row, 2)?,
        ))
    })?;
    for link in links {
        let (of, question, theme) = link?;
        let answers =
            places.get(&of).and_then(|place| all.get_mut(*place)).map(|row| &mut row.response.answers);
        if let Some(answer) = answers.into_iter().flatten().find(|answer| answer.question == question) {
            answer.themes.push(theme);
        }
    }
    Ok(all)
}

/// Adds a response with its answers.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (response, import, mark): (&Response, Option<ResponseImportId>, Option<&str>),
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_responses (school_id, response_id, consultation_id, audience, people, received_on, came,
             import_id, mark, added_by, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)",
        params![
            tx.school_key(),
            response.id.to_string(),
            of.to_string(),
            sql::word(&response.audience)?,
            response.people,
            sql::day(response.on),
            sql::word(&response.came)?,
            import.map(|import| import.to_string()),
            mark,
            tx.by().to_string(),
        ],
    )?;
    for answer in &response.answers {
        write_answer(tx, response.id, answer)?;
    }
    tx.about(of);
    Ok(())
}

/// Changes who answered, when and what. Themes of an answer whose words stay the same stay; the caller passes
/// `looked_at` and `quoted` as they shall stand.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (response, version): (&Response, u32),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE consultation_responses SET audience = ?5, people = ?6, received_on = ?7, version = version + 1
         WHERE school_id = ?1 AND consultation_id = ?2 AND response_id = ?3 AND version = ?4",
        params![
            tx.school_key(),
            of.to_string(),
            response.id.to_string(),
            version,
            sql::word(&response.audience)?,
            response.people,
            sql::day(response.on),
        ],
    )?;
    one_row(changed, "response")?;
    let mut statement = tx.prepare_cached(
        "SELECT question_id FROM consultation_answers WHERE school_id = ?1 AND response_id = ?2",
    )?;
    let answered = statement
        .query_map(params![tx.school_key(), response.id.to_string()], |row| {
            sql::get_text::<QuestionId>(row, 0)
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for gone in answered.into_iter().filter(|question| response.answer(*question).is_none()) {
        tx.execute(
            "DELETE FROM consultation_answers WHERE school_id = ?1 AND response_id = ?2 AND question_id = ?3",
            params![tx.school_key(), response.id.to_string(), gone.to_string()],
        )?;
    }
    for answer in &response.answers {
        write_answer(tx, response.id, answer)?;
        if !answer.looked_at {
            sort(tx, response.id, answer)?;
        }
    }
    tx.about(of);
    Ok(())
}

fn write_answer(tx: &WriteTx<'_>, of: ResponseId, answer: &Answer) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_answers (school_id, response_id, question_id, words, chosen, looked_at, quoted)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (school_id, response_id, question_id) DO UPDATE SET words = excluded.words,
             chosen = excluded.chosen, looked_at = excluded.looked_at, quoted = excluded.quoted",
        params![
            tx.school_key(),
            of.to_string(),
            answer.question.to_string(),
            answer.words,
            sql::json(&answer.chosen)?,
            answer.looked_at,
            answer.quoted,
        ],
    )?;
    Ok(())
}

/// Takes a response out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (id, version): (ResponseId, u32),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM consultation_responses
         WHERE school_id = ?1 AND consultation_id = ?2 AND response_id = ?3 AND version = ?4",
        params![tx.school_key(), of.to_string(), id.to_string(), version],
    )?;
    tx.about(of);
    one_row(changed, "response")
}

/// Says of an answer whether it was looked at, which themes it has, and in which words it is quoted.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when there is no such answer any more.
pub fn sort(tx: &WriteTx<'_>, of: ResponseId, answer: &Answer) -> Result<(), StoreError> {
    let key = (tx.school_key(), of.to_string(), answer.question.to_string());
    let changed = tx.execute(
        "UPDATE consultation_answers SET looked_at = ?4, quoted = ?5
         WHERE school_id = ?1 AND response_id = ?2 AND question_id = ?3",
        params![key.0, key.1, key.2, answer.looked_at, answer.quoted],
    )?;
    one_row(changed, "answer")?;
    tx.execute(
        "DELETE FROM consultation_answer_themes WHERE school_id = ?1 AND response_id = ?2 AND question_id = ?3",
        params![key.0, key.1, key.2],
    )?;
    for theme in &answer.themes {
        tx.execute(
            "INSERT INTO consultation_answer_themes (school_id, response_id, question_id, theme_id)
             VALUES (?1, ?2, ?3, ?4)",
            params![key.0, key.1, key.2, theme.to_string()],
        )?;
    }
    Ok(())
}
