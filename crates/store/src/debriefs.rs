//! A colleague's own words after hard letters: sealed to that colleague alone, tied to no child.

use crate::error::StoreError;
use crate::persons;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{DebriefId, PersonId};
use chrono::{DateTime, Utc};
use rusqlite::params;

/// Somebody's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// Its identity.
    pub id: DebriefId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Whether they would like time to talk about it.
    pub wants_time: bool,
    /// The words; none when they were sealed to a key that its owner has since lost.
    pub words: Option<String>,
}

/// Keeps words of whoever writes, for nobody else.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, id: DebriefId, words: &str, wants_time: bool) -> Result<(), StoreError> {
    let sealed = persons::public_of(tx, tx.by())?.seal_value(&words)?;
    tx.execute(
        "INSERT INTO staff_debriefs (school_id, debrief_id, person_id, written_at, wants_time, sealed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            tx.school_key(),
            id.to_string(),
            tx.by().to_string(),
            sql::instant(tx.at()),
            wants_time,
            sealed
        ],
    )?;
    Ok(())
}

/// Says that the writer had, or no longer wants, time for it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not the writer's own.
pub fn settle(tx: &WriteTx<'_>, id: DebriefId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE staff_debriefs SET wants_time = 0 WHERE school_id = ?1 AND debrief_id = ?2 AND person_id = ?3",
        params![tx.school_key(), id.to_string(), tx.by().to_string()],
    )?;
    one_row(changed, "debrief")
}

/// Takes out words of the writer's own.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not the writer's own.
pub fn remove(tx: &WriteTx<'_>, id: DebriefId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM staff_debriefs WHERE school_id = ?1 AND debrief_id = ?2 AND person_id = ?3",
        params![tx.school_key(), id.to_string(), tx.by().to_string()],
    )?;
    one_row(changed, "debrief")
}

/// What one person wrote, the newest first. Only they can read the words.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of(read: &ReadTx<'_>, person: PersonId) -> Result<Vec<Debrief>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT debrief_id, written_at, wants_time, sealed FROM staff_debriefs
         WHERE school_id = ?1 AND person_id = ?2 ORDER BY written_at DESC, debrief_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), person.to_string()], |row| {
        let sealed = row.get(3)?;
        Ok(Debrief {
            id: sql::get_text(row, 0)?,
            at: sql::get_text(row, 1)?,
            wants_time: row.get(2)?,
            words: read.own().and_then(|key| key.open_value(&sealed).ok()),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many colleagues would like time.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be counted.
pub fn wanting_time(read: &ReadTx<'_>) -> Result<u32, StoreError> {
    Ok(read.query_row(
        "SELECT COUNT(DISTINCT person_id) FROM staff_debriefs WHERE school_id = ?1 AND wants_time = 1",
        [read.school_key()],
        |row| row.get(0),
    )?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::testing::{DSL, LEAD, at, founded, lead};
    use bridgewell_domain::permit::{Because, Permit};
    use bridgewell_domain::role::{Role, Tier};
    use uuid::Uuid;

    #[test]
    fn only_the_writer_reads_the_words_and_everybody_sees_that_time_is_wanted() {
        let (_place, mut workspace, _) = founded();
        let id = DebriefId::from_uuid(Uuid::from_u128(1));
        workspace
            .write(&lead(), at(1), Op::DebriefWritten, |tx| insert(tx, id, "The third letter stays.", true))
            .unwrap();
        let mine = workspace.read(&lead(), |read| of(read, LEAD)).unwrap();
        assert_eq!(mine[0].words.as_deref(), Some("The third letter stays."));
        let other = Permit::grant_unchecked(DSL, Role::Dsl, Tier::Restricted, Because::Role);
        let theirs = workspace.read(&other, |read| of(read, LEAD)).unwrap();
        assert_eq!(theirs[0].words, None);
        assert_eq!(workspace.read(&other, wanting_time).unwrap(), 1);
        let meddled = workspace.write(&other, at(2), Op::DebriefWritten, |tx| remove(tx, id));
        assert!(matches!(meddled, Err(StoreError::ChangedMeanwhile(_))));
        workspace.write(&lead(), at(3), Op::DebriefWritten, |tx| settle(tx, id)).unwrap();
        assert_eq!(workspace.read(&other, wanting_time).unwrap(), 0);
    }
}
