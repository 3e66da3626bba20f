//! What open answers are sorted into: themes of one question each, in the order in which they were named.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ConsultationId, ThemeId};
use bridgewell_domain::programme::consultation::Theme;
use rusqlite::params;

/// Themes of every question of a consultation.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<Theme>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT t.theme_id, t.question_id, t.name FROM consultation_themes t
         JOIN consultation_questions q ON q.school_id = t.school_id AND q.question_id = t.question_id
         WHERE t.school_id = ?1 AND q.consultation_id = ?2 ORDER BY q.place, t.place",
    )?;
    let rows = statement.query_map(params![read.school_key(), of.to_string()], |row| {
        Ok(Theme { id: sql::get_text(row, 0)?, question: sql::get_text(row, 1)?, name: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Names a theme, after those that are there.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, theme: &Theme) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_themes (school_id, theme_id, question_id, place, name)
         SELECT ?1, ?2, ?3, COALESCE(MAX(place), 0) + 1, ?4 FROM consultation_themes
         WHERE school_id = ?1 AND question_id = ?3",
        params![tx.school_key(), theme.id.to_string(), theme.question.to_string(), theme.name],
    )?;
    Ok(())
}

/// Calls a theme otherwise.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there any more.
pub fn rename(tx: &WriteTx<'_>, id: ThemeId, name: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE consultation_themes SET name = ?3 WHERE school_id = ?1 AND theme_id = ?2",
        params![tx.school_key(), id.to_string(), name],
    )?;
    one_row(changed, "theme")
}

/// Takes a theme out. Its answers go to another theme, or to none. A line of "you said, we did" that answered it moves
/// with them.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there any more.
pub fn remove(tx: &WriteTx<'_>, id: ThemeId, into: Option<ThemeId>) -> Result<(), StoreError> {
    let (gone, into) = (id.to_string(), into.map(|into| into.to_string()));
    if let Some(into) = &into {
        tx.execute(
            "INSERT INTO consultation_answer_themes (school_id, response_id, question_id, theme_id)
             SELECT school_id, response_id, question_id, ?3 FROM consultation_answer_themes
             WHERE school_id = ?1 AND theme_id = ?2
             ON CONFLICT (school_id, response_id, theme_id) DO NOTHING",
            params![tx.school_key(), gone, into],
        )?;
    }
    tx.execute(
        "UPDATE consultation_changes SET theme_id = ?3, version = version + 1 WHERE school_id = ?1 AND theme_id = ?2",
        params![tx.school_key(), gone, into],
    )?;
    let changed = tx.execute(
        "DELETE FROM consultation_themes WHERE school_id = ?1 AND theme_id = ?2",
        params![tx.school_key(), gone],
    )?;
    one_row(changed, "theme")
}
