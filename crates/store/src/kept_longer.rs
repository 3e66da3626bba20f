//! What a person keeps past its end, until a day and with a reason; and who left this school.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::retention::Kind;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;
use std::collections::BTreeMap;

/// One kind of one pupil's record that is kept longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLonger {
    /// Whose.
    pub pupil: PupilId,
    /// Which kind.
    pub kind: Kind,
    /// Kept to the end of this day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps a kind of a pupil's record until a day; the last word counts.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn keep(
    tx: &WriteTx<'_>,
    (pupil, kind): (PupilId, Kind),
    until: NaiveDate,
    reason: &str,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO kept_longer (school_id, pupil_id, kind, until_on, reason, kept_by, kept_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (school_id, pupil_id, kind) DO UPDATE SET until_on = excluded.until_on,
             reason = excluded.reason, kept_by = excluded.kept_by, kept_at = excluded.kept_at",
        params![
            tx.school_key(),
            pupil.to_string(),
            kind.key(),
            sql::day(until),
            reason,
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Takes that back.
///
/// # Errors
/// [`StoreError::NotFound`] when nothing of that kind is kept longer.
pub fn take_back(tx: &WriteTx<'_>, (pupil, kind): (PupilId, Kind)) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM kept_longer WHERE school_id = ?1 AND pupil_id = ?2 AND kind = ?3",
        params![tx.school_key(), pupil.to_string(), kind.key()],
    )?;
    tx.about(pupil);
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound("record that is kept longer")) }
}

/// Everything that is kept longer.
///
/// # Errors
/// [`StoreError::Sql`], also when a kind is one this program does not know.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptLonger>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, kind, until_on, reason, kept_by, kept_at FROM kept_longer
         WHERE school_id = ?1 ORDER BY until_on, pupil_id, kind",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let kind: String = row.get(1)?;
        Ok(KeptLonger {
            pupil: sql::get_text(row, 0)?,
            kind: Kind::from_key(&kind).ok_or(rusqlite::Error::InvalidQuery)?,
            until: sql::get_text(row, 2)?,
            reason: row.get(3)?,
            by: sql::get_text(row, 4)?,
            at: sql::get_text(row, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records the day a pupil left, or that they did not after all.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn record_left(tx: &WriteTx<'_>, pupil: PupilId, left: Option<NaiveDate>) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM pupils_left WHERE school_id = ?1 AND pupil_id = ?2",
        params![tx.school_key(), pupil.to_string()],
    )?;
    if let Some(left) = left {
        tx.execute(
            "INSERT INTO pupils_left (school_id, pupil_id, left_on, recorded_by, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                tx.school_key(),
                pupil.to_string(),
                sql::day(left),
                tx.by().to_string(),
                sql::instant(tx.at()),
            ],
        )?;
    }
    tx.about(pupil);
    Ok(())
}

/// The day each pupil left, of those who did.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn left(read: &ReadTx<'_>) -> Result<BTreeMap<PupilId, NaiveDate>, StoreError> {
    let mut statement =
        read.prepare_cached("SELECT pupil_id, left_on FROM pupils_left WHERE school_id = ?1")?;
    let rows = statement
        .query_map([read.school_key()], |row| Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When each pupil's record began: the first word of a file or a person.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn began(read: &ReadTx<'_>) -> Result<BTreeMap<PupilId, DateTime<Utc>>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, MIN(came_at) FROM (
             SELECT pupil_id, came_at FROM pupil_said WHERE school_id = ?1
             UNION ALL SELECT pupil_id, came_at FROM pupil_said_by_hand WHERE school_id = ?1
         ) AS everything GROUP BY pupil_id",
    )?;
    let rows = statement
        .query_map([read.school_key()], |row| Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
