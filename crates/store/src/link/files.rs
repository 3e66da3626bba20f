//! Packs and replies as they were signed, sent and taken in.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{PackId, PartyId};
use bridgewell_domain::programme::pack::{PeopleFigures, SchoolFigures};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::Deserialize;

/// Which way a file went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Sent from here.
    Sent,
    /// Taken in here.
    TakenIn,
}

impl Way {
    const fn flag(self) -> u8 {
        match self {
            Self::Sent => 1,
            Self::TakenIn => 0,
        }
    }
}

/// A file as kept, without its contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Which.
    pub id: PackId,
    /// To or from whom.
    pub party: PartyId,
    /// Which way.
    pub way: Way,
    /// Its number in that way.
    pub number: u32,
    /// The hash of what was signed.
    pub hash: String,
    /// Who made it, by name.
    pub made_by: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// When it was sealed or taken in here.
    pub here: DateTime<Utc>,
}

/// Keeps a file. `text` is what was signed, `figures` what lists show of it.
///
/// # Errors
/// [`StoreError::Sql`] when it is here already.
pub fn insert(
    tx: &WriteTx<'_>,
    file: &KeptFile,
    text: &str,
    figures: Option<&SchoolFigures>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO link_files
         (school_id, file_id, party_id, sent, number, hash, made_by, made_at, here_at, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            tx.school_key(),
            file.id.to_string(),
            file.party.to_string(),
            file.way.flag(),
            file.number,
            file.hash,
            file.made_by,
            sql::instant(file.made),
            sql::instant(tx.at()),
            text
        ],
    )?;
    if let Some(figures) = figures {
        tx.execute(
            "INSERT INTO link_figures (school_id, file_id, figures) VALUES (?1, ?2, ?3)",
            params![tx.school_key(), file.id.to_string(), sql::json(figures)?],
        )?;
    }
    tx.about(file.id);
    tx.about(file.party);
    Ok(())
}

const COLUMNS: &str = "file_id, party_id, sent, number, hash, made_by, made_at, here_at";

fn kept(row: &Row<'_>) -> rusqlite::Result<KeptFile> {
    Ok(KeptFile {
        id: sql::get_text(row, 0)?,
        party: sql::get_text(row, 1)?,
        way: if row.get::<_, u8>(2)? == 1 { Way::Sent } else { Way::TakenIn },
        number: row.get(3)?,
        hash: row.get(4)?,
        made_by: row.get(5)?,
        made: sql::get_text(row, 6)?,
        here: sql::get_text(row, 7)?,
    })
}

/// Every file, the newest of each way first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptFile>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM link_files WHERE school_id = ?1 ORDER BY number DESC, here_at DESC, file_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those of one party, the newest of each way first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn of(read: &ReadTx<'_>, party: PartyId) -> Result<Vec<KeptFile>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM link_files WHERE school_id = ?1 AND party_id = ?2
         ORDER BY number DESC, here_at DESC, file_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), party.to_string()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The file with the highest number of one way, if there is one.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn newest(read: &ReadTx<'_>, party: PartyId, way: Way) -> Result<Option<KeptFile>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM link_files WHERE school_id = ?1 AND party_id = ?2 AND sent = ?3
         ORDER BY number DESC, here_at DESC, file_id DESC LIMIT 1"
    );
    let mut statement = read.prepare_cached(&sql)?;
    Ok(statement.query_row(params![read.school_key(), party.to_string(), way.flag()], kept).optional()?)
}

/// What was signed.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such file.
pub fn text(read: &ReadTx<'_>, id: PackId) -> Result<String, StoreError> {
    let sql = "SELECT text FROM link_files WHERE school_id = ?1 AND file_id = ?2";
    let found =
        read.query_row(sql, params![read.school_key(), id.to_string()], |row| row.get(0)).optional()?;
    found.ok_or(StoreError::NotFound("pack"))
}

/// The counts of people in one pack that was taken in; none in a file that was sent.
///
/// # Errors
/// [`StoreError::Sql`] when the row cannot be read.
pub fn people(read: &ReadTx<'_>, id: PackId) -> Result<Option<PeopleFigures>, StoreError> {
    /// Only these: the rest of the figures is skipped unread.
    #[derive(Deserialize)]
    struct Kept {
        people: PeopleFigures,
    }
    let sql = "SELECT figures FROM link_figures WHERE school_id = ?1 AND file_id = ?2";
    let mut statement = read.prepare_cached(sql)?;
    let found: Option<Kept> = statement
        .query_row(params![read.school_key(), id.to_string()], |row| sql::get_json(row, 0))
        .optional()?;
    Ok(found.map(|kept| kept.people))
}

/// One pack of a school as it was here at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// When it was taken in.
    pub here: DateTime<Utc>,
    /// Its figures.
    pub figures: SchoolFigures,
}

/// The figures of every pack of one party that was taken in, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn figures_over_time(read: &ReadTx<'_>, party: PartyId) -> Result<Vec<Stood>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT here_at, figures FROM link_files JOIN link_figures USING (school_id, file_id)
         WHERE school_id = ?1 AND party_id = ?2 AND sent = 0 ORDER BY number DESC, here_at DESC, file_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), party.to_string()], |row| {
        Ok(Stood { here: sql::get_text(row, 0)?, figures: sql::get_json(row, 1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The figures of every party's newest pack that was taken in, or of one party's.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn figures(read: &ReadTx<'_>, of: Option<PartyId>) -> Result<Vec<(PartyId, SchoolFigures)>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT party_id, figures
         FROM link_files AS file JOIN link_figures USING (school_id, file_id)
         WHERE school_id = ?1 AND sent = 0 AND (?2 IS NULL OR party_id = ?2) AND NOT EXISTS (
             SELECT 1 FROM link_files AS later
             WHERE later.school_id = file.school_id AND later.party_id = file.party_id AND later.sent = 0
               AND (later.number > file.number
                    OR later.number = file.number AND later.here_at > file.here_at))",
    )?;
    let rows = statement.query_map(params![read.school_key(), of.map(|id| id.to_string())], |row| {
        Ok((sql::get_text(row, 0)?, sql::get_json(row, 1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
