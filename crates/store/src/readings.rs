//! What readers made of letters. Readings are added, never edited: two readers may disagree, and both stay. The
//! young-carer sign is always sealed; the readings of a sealed letter are sealed whole.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{PersonId, PupilId, ReadingId};
use bridgewell_domain::letter::{Reading, Theme, WorryLevel};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A reading as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReading {
    /// Whose letter.
    pub pupil: PupilId,
    /// Its identity.
    pub id: ReadingId,
    /// Who read.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What the reader said; `None` when it is sealed and cannot be opened here. `young_carer` in it is false
    /// wherever the sign could not be opened; [`Self::young_carer`] says which it is.
    pub said: Option<Reading>,
    /// The young-carer sign; `None` without the restricted tier.
    pub young_carer: Option<bool>,
}

/// The part of a reading that stands in one column.
#[derive(Serialize, Deserialize)]
struct Said {
    level: WorryLevel,
    looks_forward: bool,
    themes: Vec<Theme>,
    interests: Vec<String>,
    strengths: Vec<String>,
    note: String,
}

/// Adds a reading and takes the letter out of the reader's hand. For a letter that is sealed it is sealed too.
///
/// A reader without the restricted key cannot see the young-carer sign they gave before, and so cannot mean to take it
/// back: unless they give it again, what they had sealed is carried over.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such letter.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, reading: &Reading) -> Result<(), StoreError> {
    let sealed: Option<bool> = tx
        .query_row(
            "SELECT sealed_text IS NOT NULL FROM letters WHERE school_id = ?1 AND letter_id = ?2 AND pupil_id = ?3",
            params![tx.school_key(), reading.letter.to_string(), pupil.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let sealed = sealed.ok_or(StoreError::NotFound("letter"))?;
    let said = sql::json(&Said {
        level: reading.level,
        looks_forward: reading.looks_forward,
        themes: reading.themes.clone(),
        interests: reading.interests.clone(),
        strengths: reading.strengths.clone(),
        note: reading.note.clone(),
    })?;
    let (open, sealed) =
        if sealed { (None, Some(tx.public().seal(said.as_bytes())?)) } else { (Some(said), None) };
    tx.execute(
        "INSERT INTO readings
         (school_id, reading_id, letter_id, pupil_id, read_by, read_at, said, sealed_said, young_carer)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            tx.school_key(),
            reading.id.to_string(),
            reading.letter.to_string(),
            pupil.to_string(),
            reading.by.to_string(),
            sql::instant(reading.at),
            open,
            sealed,
            young_carer(tx, reading)?,
        ],
    )?;
    crate::letters::let_go(tx, reading.letter)?;
    tx.about(pupil);
    tx.about(reading.letter);
    tx.about(reading.id);
    Ok(())
}

fn young_carer(tx: &WriteTx<'_>, reading: &Reading) -> Result<Sealed, StoreError> {
    if tx.restricted().is_none() && !reading.young_carer {
        let before = tx
            .query_row(
                "SELECT young_carer FROM readings WHERE school_id = ?1 AND letter_id = ?2 AND read_by = ?3
                 ORDER BY read_at DESC, reading_id DESC LIMIT 1",
                params![tx.school_key(), reading.letter.to_string(), reading.by.to_string()],
                |row| row.get(0),
            )
            .optional()?;
        if let Some(sealed) = before {
            return Ok(sealed);
        }
    }
    tx.public().seal_value(&reading.young_carer)
}

/// Seals every open reading of a pupil's letter, with what its readers made of single passages.
pub(crate) fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT reading_id, said FROM readings WHERE school_id = ?1 AND pupil_id = ?2 AND said IS NOT NULL",
    )?;
    let open: Vec<(String, String)> = statement
        .query_map(params![tx.school_key(), pupil.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (reading, said) in open {
        tx.execute(
            "UPDATE readings SET said = NULL, sealed_said = ?3 WHERE school_id = ?1 AND reading_id = ?2",
            params![tx.school_key(), reading, tx.public().seal(said.as_bytes())?],
        )?;
    }
    crate::passages::seal(tx, pupil)
}

const COLUMNS: &str = "reading_id, letter_id, pupil_id, read_by, read_at, said, sealed_said, young_carer";

/// Every reading of the school, newest first.
///
/// # Errors
/// [`StoreError::Sql`] and [`StoreError::Unreadable`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptReading>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM readings WHERE school_id = ?1 ORDER BY read_at DESC, reading_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    rows.map(|row| open(read, row?)).collect()
}

/// The readings of one pupil's letter, newest first.
///
/// # Errors
/// As [`list`].
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<KeptReading>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM readings WHERE school_id = ?1 AND pupil_id = ?2
         ORDER BY read_at DESC, reading_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    rows.map(|row| open(read, row?)).collect()
}

/// A row before anything sealed in it was opened.
struct Stored {
    kept: KeptReading,
    letter: bridgewell_domain::ids::LetterId,
    said: Option<String>,
    sealed_said: Option<Sealed>,
    young_carer: Sealed,
}

fn open(read: &ReadTx<'_>, row: Stored) -> Result<KeptReading, StoreError> {
    let Stored { mut kept, letter, said, sealed_said, young_carer } = row;
    let mut bytes = said.map(String::into_bytes);
    if let Some(key) = read.restricted() {
        kept.young_carer = Some(key.open_value(&young_carer)?);
        if let Some(sealed) = sealed_said {
            bytes = Some(key.open(&sealed)?.to_vec());
        }
    }
    if let Some(bytes) = bytes {
        let said: Said = serde_json::from_slice(&bytes).map_err(|_| StoreError::Unreadable("reading"))?;
        kept.said = Some(Reading {
            id: kept.id,
            letter,
            by: kept.by,
            at: kept.at,
            level: said.level,
            looks_forward: said.looks_forward,
            themes: said.themes,
            interests: said.interests,
            strengths: said.strengths,
            young_carer: kept.young_carer.unwrap_or(false),
            note: said.note,
        });
    }
    Ok(kept)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        kept: KeptReading {
            id: sql::get_text(row, 0)?,
            pupil: sql::get_text(row, 2)?,
            by: sql::get_text(row, 3)?,
            at: sql::get_text(row, 4)?,
            said: None,
            young_carer: None,
        },
        letter: sql::get_text(row, 1)?,
        said: row.get(5)?,
        sealed_said: row.get(6)?,
        young_carer: row.get(7)?,
    })
}
