//! Talks that were held, with what the child said. Added, never edited.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::decision::Talk;
use bridgewell_domain::ids::PupilId;
use rusqlite::{Row, params};

/// A talk with the pupil it was held with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkRow {
    /// With whom.
    pub pupil: PupilId,
    /// The talk.
    pub talk: Talk,
}

/// Records a talk.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, talk: &Talk) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO talks (school_id, talk_id, pupil_id, talked_by, held_on, child_said, agreed, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            tx.school_key(),
            talk.id.to_string(),
            pupil.to_string(),
            talk.by.to_string(),
            sql::day(talk.on),
            talk.child_said,
            talk.agreed,
            sql::instant(tx.at())
        ],
    )?;
    tx.about(pupil);
    tx.about(talk.id);
    Ok(())
}

const COLUMNS: &str = "pupil_id, talk_id, talked_by, held_on, child_said, agreed";

/// Every talk of the school, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<TalkRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM talks WHERE school_id = ?1 ORDER BY held_on DESC, recorded_at DESC, talk_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's talks, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<TalkRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM talks WHERE school_id = ?1 AND pupil_id = ?2
         ORDER BY held_on DESC, recorded_at DESC, talk_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<TalkRow> {
    Ok(TalkRow {
        pupil: sql::get_text(row, 0)?,
        talk: Talk {
            id: sql::get_text(row, 1)?,
            by: sql::get_text(row, 2)?,
            on: sql::get_text(row, 3)?,
            child_said: row.get(4)?,
            agreed: row.get(5)?,
        },
    })
}
