//! Pupil passports: versions that are added and never edited, and choices to share them.
//!
//! Words picked from a letter are sealed with the letter: at once where it is sealed already, and by [`seal`] where the
//! red route comes later. Whoever cannot open them adds versions around them: they are carried over unseen.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PassportShareId, PersonId, PupilId};
use bridgewell_domain::passport::{Companion, PassportPart, PassportShare};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use std::collections::HashSet;

/// Some words of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassportWords {
    /// Where they stand.
    pub part: PassportPart,
    /// Picked out of the letter, as they stand there.
    pub from_letter: bool,
    /// Under the restricted tier.
    pub sealed: bool,
    /// The words; `None` when they are sealed and cannot be opened here.
    pub words: Option<String>,
}

/// A version as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPassport {
    /// Its number among all versions of this pupil. It counts versions that not everybody may know of.
    pub number: u32,
    /// Who made it, with the pupil.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Nothing changed in it but sealed words.
    pub restricted: bool,
    /// The words, in order.
    pub words: Vec<PassportWords>,
    /// Who else works with the pupil.
    pub company: Vec<Companion>,
}

/// What a new version says.
#[derive(Clone, Debug)]
pub struct NewPassport<'a> {
    /// The words in order, all with their text; those to be sealed say so.
    pub words: &'a [PassportWords],
    /// Who else works with the pupil.
    pub company: &'a [Companion],
    /// Nothing changed but sealed words.
    pub restricted: bool,
    /// The sealed words of the last version go on after these, as they are: whoever writes could not open them.
    pub carry_sealed: bool,
}

/// Adds a version.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, new: &NewPassport<'_>) -> Result<(), StoreError> {
    let (school, id) = (tx.school_key(), pupil.to_string());
    let last: u32 = tx.query_row(
        "SELECT COALESCE(MAX(number), 0) FROM passports WHERE school_id = ?1 AND pupil_id = ?2",
        params![school, id],
        |row| row.get(0),
    )?;
    let number = last + 1;
    tx.execute(
        "INSERT INTO passports (school_id, pupil_id, number, made_by, made_at, restricted, company)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            school,
            id,
            number,
            tx.by().to_string(),
            sql::instant(tx.at()),
            new.restricted,
            sql::json(&new.company)?
        ],
    )?;
    let mut place = 0_u32;
    for said in new.words {
        let text = said.words.as_deref().unwrap_or_default();
        let (open, sealed) =
            if said.sealed { (None, Some(tx.public().seal_value(&text)?)) } else { (Some(text), None) };
        place += 1;
        tx.execute(
            "INSERT INTO passport_words (school_id, pupil_id, number, place, part, from_letter, words, sealed_words)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![school, id, number, place, sql::word(&said.part)?, said.from_letter, open, sealed],
        )?;
    }
    if new.carry_sealed {
        tx.execute(
            "INSERT INTO passport_words (school_id, pupil_id, number, place, part, from_letter, words, sealed_words)
             SELECT school_id, pupil_id, ?4, place + ?5, part, from_letter, NULL, sealed_words FROM passport_words
             WHERE school_id = ?1 AND pupil_id = ?2 AND number = ?3 AND sealed_words IS NOT NULL",
            params![school, id, last, number, place],
        )?;
    }
    tx.about(pupil);
    Ok(())
}

/// Every version of a pupil's passport, newest first, those in which nothing but sealed words changed too.
///
/// # Errors
/// [`StoreError::Unreadable`] when sealed words cannot be opened.
pub fn versions(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<KeptPassport>, StoreError> {
    let named = params![read.school_key(), pupil.to_string()];
    let mut statement = read.prepare_cached(
        "SELECT number, made_by, made_at, restricted, company FROM passports
         WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY number DESC",
    )?;
    let rows = statement.query_map(named, |row| {
        Ok(KeptPassport {
            number: row.get(0)?,
            by: sql::get_text(row, 1)?,
            at: sql::get_text(row, 2)?,
            restricted: row.get(3)?,
            words: Vec::new(),
            company: sql::get_json(row, 4)?,
        })
    })?;
    let mut all = rows.collect::<Result<Vec<_>, _>>()?;
    let mut statement = read.prepare_cached(
        "SELECT number, part, from_letter, words, sealed_words FROM passport_words
         WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY number, place",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], |row| {
        let sealed: Option<Sealed> = row.get(4)?;
        let words = PassportWords {
            part: sql::get_word(row, 1)?,
            from_letter: row.get(2)?,
            sealed: sealed.is_some(),
            words: row.get(3)?,
        };
        Ok((row.get::<_, u32>(0)?, words, sealed))
    })?;
    for row in rows {
        let (number, mut words, sealed) = row?;
        if let (Some(key), Some(sealed)) = (read.restricted(), sealed) {
            words.words = Some(key.open_value(&sealed)?);
        }
        if let Some(kept) = all.iter_mut().find(|kept| kept.number == number) {
            kept.words.push(words);
        }
    }
    Ok(all)
}

/// Every pupil with a passport, those with nothing in it but sealed words too.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn holders(read: &ReadTx<'_>) -> Result<HashSet<PupilId>, StoreError> {
    let mut statement =
        read.prepare_cached("SELECT DISTINCT pupil_id FROM passports WHERE school_id = ?1")?;
    let rows = statement.query_map(params![read.school_key()], |row| sql::get_text(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Seals what was picked out of a pupil's letter, in every version.
pub(crate) fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT number, place, words FROM passport_words
         WHERE school_id = ?1 AND pupil_id = ?2 AND from_letter = 1 AND words IS NOT NULL",
    )?;
    let rows = statement.query_map(params![tx.school_key(), pupil.to_string()], |row| {
        Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
    })?;
    for (number, place, words) in rows.collect::<Result<Vec<_>, _>>()? {
        tx.execute(
            "UPDATE passport_words SET words = NULL, sealed_words = ?5
             WHERE school_id = ?1 AND pupil_id = ?2 AND number = ?3 AND place = ?4",
            params![
                tx.school_key(),
                pupil.to_string(),
                number,
                place,
                tx.public().seal_value(&words.as_str())?
            ],
        )?;
    }
    Ok(())
}

/// Takes what was picked out of a pupil's letter out of every version, because the letter itself is erased.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub(crate) fn erase_from_letter(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM passport_words WHERE school_id = ?1 AND pupil_id = ?2 AND from_letter = 1",
        params![tx.school_key(), pupil.to_string()],
    )?;
    Ok(())
}

/// A choice to share as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptShare {
    /// Whose passport.
    pub pupil: PupilId,
    /// The choice.
    pub share: PassportShare,
    /// Under the restricted tier: its reader alone would tell of it.
    pub restricted: bool,
    /// The version that a change must name.
    pub version: u32,
}

/// Records a choice to share.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_share(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    share: &PassportShare,
    restricted: bool,
) -> Result<(), StoreError> {
    let (open, sealed) = columns(tx, share, restricted)?;
    tx.execute(
        "INSERT INTO passport_shares (school_id, share_id, pupil_id, share, sealed_share, version)
         VALUES (?1, ?2, ?3, ?4, ?5, 1)",
        params![tx.school_key(), share.id.to_string(), pupil.to_string(), open, sealed],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Puts a choice in the place of the former one of its identity, to say that it was taken back.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change_share(tx: &WriteTx<'_>, kept: &KeptShare) -> Result<(), StoreError> {
    let (open, sealed) = columns(tx, &kept.share, kept.restricted)?;
    let changed = tx.execute(
        "UPDATE passport_shares SET share = ?4, sealed_share = ?5, version = version + 1
         WHERE school_id = ?1 AND share_id = ?2 AND version = ?3",
        params![tx.school_key(), kept.share.id.to_string(), kept.version, open, sealed],
    )?;
    tx.about(kept.pupil);
    one_row(changed, "choice to share")
}

fn columns(
    tx: &WriteTx<'_>,
    share: &PassportShare,
    restricted: bool,
) -> Result<(Option<String>, Option<Sealed>), StoreError> {
    Ok(if restricted {
        (None, Some(tx.public().seal_value(share)?))
    } else {
        (Some(sql::json(share)?), None)
    })
}

/// Every choice to share a pupil's passport that can be opened here, the latest first.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed one cannot be opened with the key.
pub fn shares(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<KeptShare>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, share, sealed_share, version FROM passport_shares
         WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY share_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], share_row)?;
    let found = rows.map(|row| opened(read, row?)).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// One choice to share.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none that can be opened here.
pub fn share(read: &ReadTx<'_>, id: PassportShareId) -> Result<KeptShare, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, share, sealed_share, version FROM passport_shares
         WHERE school_id = ?1 AND share_id = ?2",
    )?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], share_row).optional()?;
    let found = found.map(|row| opened(read, row)).transpose()?.flatten();
    found.ok_or(StoreError::NotFound("choice to share"))
}

struct ShareRow {
    pupil: PupilId,
    open: Option<String>,
    sealed: Option<Sealed>,
    version: u32,
}

fn share_row(row: &Row<'_>) -> rusqlite::Result<ShareRow> {
    Ok(ShareRow {
        pupil: sql::get_text(row, 0)?,
        open: row.get(1)?,
        sealed: row.get(2)?,
        version: row.get(3)?,
    })
}

fn opened(read: &ReadTx<'_>, row: ShareRow) -> Result<Option<KeptShare>, StoreError> {
    let restricted = row.sealed.is_some();
    let share = match (row.open, row.sealed, read.restricted()) {
        (Some(open), ..) => {
            serde_json::from_str(&open).map_err(|_| StoreError::Unreadable("choice to share"))?
        }
        (None, Some(sealed), Some(key)) => key.open_value(&sealed)?,
        _ => return Ok(None),
    };
    Ok(Some(KeptShare { pupil: row.pupil, share, restricted, version: row.version }))
}

#[cfg(test)]
mod tests;
