//! Letters to self: at most one a pupil, kept exactly as the child wrote it. A letter that was put on the red route
//! is sealed for good; without the restricted key it has no words then.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use crate::{letter_beside, letter_pages, letter_plans, passports, readings, workspace};
use bridgewell_domain::ids::{BatchId, LetterId, PersonId, PupilId};
use bridgewell_domain::letter::{Hand, Letter, LetterState};
use bridgewell_domain::origin::{Origin, Source};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row, params};

/// A letter as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLetter {
    /// Its identity.
    pub id: LetterId,
    /// Whose.
    pub pupil: PupilId,
    /// The child's words; `None` when they are sealed and the reader of this row cannot open them.
    pub text: Option<String>,
    /// Whether it is or was on the red route, which is what sealed it.
    pub red_routed: bool,
    /// Who held the pen.
    pub hand: Hand,
    /// The language, when it is not English.
    pub language: Option<String>,
    /// The day it was written.
    pub written: Option<NaiveDate>,
    /// Where it came from.
    pub origin: Origin,
    /// When it came.
    pub came: DateTime<Utc>,
    /// The reader who has it in hand and has not chosen a level yet.
    pub held_by: Option<PersonId>,
    /// Since when they have it in hand.
    pub held_since: Option<DateTime<Utc>>,
    /// The version that a change must name.
    pub version: u32,
}

/// Why a pupil has no letter, as somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHere {
    /// Whose.
    pub pupil: PupilId,
    /// Not written yet, absent or declined.
    pub state: LetterState,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Puts a letter in. What was said about its absence is forgotten.
///
/// # Errors
/// [`StoreError::Sql`] when the pupil has one already: a letter is never overwritten by another.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, letter: &Letter, origin: &Origin) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO letters (school_id, letter_id, pupil_id, text, sealed_text, hand, language, written_on, origin,
             batch_id, came_at, held_by, version)
         VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7, ?8, ?9, ?10, NULL, 1)",
    )?;
    statement.execute(params![
        tx.school_key(),
        letter.id.to_string(),
        pupil.to_string(),
        letter.text,
        sql::word(&letter.hand)?,
        letter.language,
        letter.written.map(sql::day),
        sql::json(origin)?,
        batch_of(origin),
        sql::instant(tx.at()),
    ])?;
    forget_not_here(tx, pupil)?;
    letter_plans::forget(tx, pupil)?;
    tx.about(pupil);
    tx.about(letter.id);
    Ok(())
}

/// Types a letter again that nobody has read or taken in hand yet. One that has only pages so far is typed for the
/// first time, whoever has it in hand; a sealed one stays sealed.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed, taken in hand or sealed since.
pub fn retype(tx: &WriteTx<'_>, kept: &KeptLetter, letter: &Letter) -> Result<(), StoreError> {
    let (open, sealed) = match kept.red_routed {
        true => (None, Some(tx.public().seal_value(&letter.text)?)),
        false => (Some(&letter.text), None),
    };
    let changed = tx.execute(
        "UPDATE letters SET text = ?4, sealed_text = ?5, hand = ?6, language = ?7, written_on = ?8, version = version + 1
         WHERE school_id = ?1 AND letter_id = ?2 AND version = ?3 AND (text IS NULL) = (?4 IS NULL)
           AND (held_by IS NULL OR text = '')",
        params![
            tx.school_key(),
            kept.id.to_string(),
            kept.version,
            open,
            sealed,
            sql::word(&letter.hand)?,
            letter.language,
            letter.written.map(sql::day),
        ],
    )?;
    tx.about(kept.pupil);
    tx.about(kept.id);
    one_row(changed, "letter")
}

/// Says anew where a letter came from: the pupil wrote the words of one that had only pages.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when there is no such letter.
pub fn comes_from(tx: &WriteTx<'_>, letter: LetterId, origin: &Origin) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE letters SET origin = ?3 WHERE school_id = ?1 AND letter_id = ?2",
        params![tx.school_key(), letter.to_string(), sql::json(origin)?],
    )?;
    one_row(changed, "letter")
}

/// Says why there is no letter. The last word counts.
///
/// # Errors
/// [`StoreError::Sql`] when `state` is one that only a letter can have.
pub fn say_not_here(tx: &WriteTx<'_>, pupil: PupilId, state: LetterState) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO letters_not_here (school_id, pupil_id, state, said_by, said_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (school_id, pupil_id) DO UPDATE
         SET state = excluded.state, said_by = excluded.said_by, said_at = excluded.said_at",
        params![
            tx.school_key(),
            pupil.to_string(),
            sql::word(&state)?,
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Takes a letter in hand for whoever writes, and lets go of any other they had: a reader has one at a time.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn take_in_hand(tx: &WriteTx<'_>, letter: LetterId) -> Result<(), StoreError> {
    let (school, by) = (tx.school_key(), tx.by().to_string());
    tx.execute(
        "UPDATE letters SET held_by = NULL, held_since = NULL, version = version + 1
         WHERE school_id = ?1 AND held_by = ?2 AND letter_id <> ?3",
        params![school, by, letter.to_string()],
    )?;
    tx.execute(
        "UPDATE letters SET held_by = ?3, held_since = ?4, version = version + 1
         WHERE school_id = ?1 AND letter_id = ?2 AND (held_by IS NULL OR held_by <> ?3)",
        params![school, letter.to_string(), by, sql::instant(tx.at())],
    )?;
    Ok(())
}

/// Lays a letter out of the hand that has it.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn let_go(tx: &WriteTx<'_>, letter: LetterId) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE letters SET held_by = NULL, held_since = NULL, version = version + 1
         WHERE school_id = ?1 AND letter_id = ?2 AND held_by IS NOT NULL",
        params![tx.school_key(), letter.to_string()],
    )?;
    Ok(())
}

/// Takes a letter out that has neither words nor anything beside it any more.
///
/// # Errors
/// [`StoreError::Sql`] when somebody has read it.
pub fn remove_empty(tx: &WriteTx<'_>, letter: LetterId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM letters WHERE school_id = ?1 AND letter_id = ?2 AND text = ''
           AND letter_id NOT IN (SELECT letter_id FROM letter_pages WHERE school_id = ?1)
           AND letter_id NOT IN (SELECT letter_id FROM letter_beside WHERE school_id = ?1)
           AND letter_id NOT IN (SELECT letter_id FROM readings WHERE school_id = ?1)",
        params![tx.school_key(), letter.to_string()],
    )?;
    Ok(())
}

/// Seals a pupil's letter, its readings and everything beside it under the restricted tier, for good. Raising an entry
/// does so; a letter that comes while its writer knows of an entry is covered on its way in.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn cover(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    seal(tx, pupil)?;
    readings::seal(tx, pupil)?;
    letter_pages::seal(tx, pupil)?;
    letter_beside::seal(tx, pupil)?;
    workspace::seal_begun_page(tx, pupil)?;
    passports::seal(tx, pupil)
}

/// Seals a pupil's letter under the restricted tier. Nothing happens when there is none or it is sealed already.
fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let open: Option<(String, String)> = tx
        .query_row(
            "SELECT letter_id, text FROM letters WHERE school_id = ?1 AND pupil_id = ?2 AND text IS NOT NULL",
            params![tx.school_key(), pupil.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((letter, text)) = open else { return Ok(()) };
    tx.execute(
        "UPDATE letters SET text = NULL, sealed_text = ?3, version = version + 1
         WHERE school_id = ?1 AND letter_id = ?2",
        params![tx.school_key(), letter, tx.public().seal_value(&text)?],
    )?;
    Ok(())
}

/// Takes out the letters of a batch. The caller has made sure with [`crate::batches::letters_in_use`] that nobody
/// worked on them.
///
/// # Errors
/// [`StoreError::Sql`] when one of them has been read.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<u32, StoreError> {
    let gone = tx.execute(
        "DELETE FROM letters WHERE school_id = ?1 AND batch_id = ?2",
        params![tx.school_key(), batch.to_string()],
    )?;
    Ok(u32::try_from(gone).unwrap_or(u32::MAX))
}

const COLUMNS: &str =
    "letter_id, pupil_id, text, sealed_text, hand, language, written_on, origin, came_at, held_by,
    version, held_since";

/// Every letter of the school.
///
/// # Errors
/// [`StoreError::Sql`] and [`StoreError::Unreadable`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptLetter>, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("SELECT {COLUMNS} FROM letters WHERE school_id = ?1"))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    rows.map(|row| open(read, row?)).collect()
}

/// The letters that are sealed, and whose they are. Needs no key: that a letter is sealed is not.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn sealed(read: &ReadTx<'_>) -> Result<Vec<(LetterId, PupilId)>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT letter_id, pupil_id FROM letters WHERE school_id = ?1 AND sealed_text IS NOT NULL",
    )?;
    let rows = statement
        .query_map([read.school_key()], |row| Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's letter, if there is one.
///
/// # Errors
/// As [`list`].
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Option<KeptLetter>, StoreError> {
    let mut statement = read
        .prepare_cached(&format!("SELECT {COLUMNS} FROM letters WHERE school_id = ?1 AND pupil_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), pupil.to_string()], from_row).optional()?;
    found.map(|row| open(read, row)).transpose()
}

/// What was said about letters that are not here.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn not_here(read: &ReadTx<'_>) -> Result<Vec<NotHere>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, state, said_by, said_at FROM letters_not_here WHERE school_id = ?1",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(NotHere {
            pupil: sql::get_text(row, 0)?,
            state: sql::get_word(row, 1)?,
            by: sql::get_text(row, 2)?,
            at: sql::get_text(row, 3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets what was said about a pupil's missing letter, for example because the pupil is taken out again.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn forget_not_here(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let mut statement =
        tx.prepare_cached("DELETE FROM letters_not_here WHERE school_id = ?1 AND pupil_id = ?2")?;
    statement.execute(params![tx.school_key(), pupil.to_string()])?;
    Ok(())
}

/// The batch an origin names, as it stands in a column.
pub(crate) fn batch_of(origin: &Origin) -> Option<String> {
    match &origin.source {
        Source::File { batch, .. } => Some(batch.to_string()),
        Source::Typed { .. } | Source::Written { .. } => None,
    }
}

fn open(
    read: &ReadTx<'_>,
    (mut letter, sealed): (KeptLetter, Option<Sealed>),
) -> Result<KeptLetter, StoreError> {
    if let (Some(key), Some(sealed)) = (read.restricted(), sealed) {
        letter.text = Some(key.open_value(&sealed)?);
    }
    Ok(letter)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(KeptLetter, Option<Sealed>)> {
    let sealed: Option<Sealed> = row.get(3)?;
    let letter = KeptLetter {
        id: sql::get_text(row, 0)?,
        pupil: sql::get_text(row, 1)?,
        text: row.get(2)?,
        red_routed: sealed.is_some(),
        hand: sql::get_word(row, 4)?,
        language: row.get(5)?,
        written: sql::get_text_or_none(row, 6)?,
        origin: sql::get_json(row, 7)?,
        came: sql::get_text(row, 8)?,
        held_by: sql::get_text_or_none(row, 9)?,
        held_since: sql::get_text_or_none(row, 11)?,
        version: row.get(10)?,
    };
    Ok((letter, sealed))
}

#[cfg(test)]
pub(crate) mod tests;
