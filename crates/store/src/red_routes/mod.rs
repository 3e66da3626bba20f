//! The red route. Whom an entry is about, why and how it ended is sealed; so are the pupil's letter and readings from
//! the moment it is raised. Log entries name the entry and never the pupil, so that the log does not tell either.

use crate::error::StoreError;
use crate::key::{RestrictedKey, Sealed};
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use crate::{letters, persons};
use bridgewell_domain::concern::{RedRoute, RedRouteAbout, Told};
use bridgewell_domain::ids::{PersonId, PupilId, RedRouteId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An entry with the pupil it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRedRoute {
    /// About whom.
    pub pupil: PupilId,
    /// The entry.
    pub entry: RedRoute,
    /// The version that a change must name.
    pub version: u32,
}

/// What somebody without the restricted key who raised an entry is reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// The entry.
    pub id: RedRouteId,
    /// About whom.
    pub pupil: PupilId,
    /// Whom to find depends on this.
    pub about: RedRouteAbout,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// Whether somebody recorded whom they told.
    pub told: bool,
    /// Whom they recorded themselves, in order.
    pub own_told: Vec<Told>,
    /// The version that they know.
    pub version: u32,
    /// Whether nobody else has changed since whom it is about.
    pub is_newest: bool,
}

/// What is sealed for the one who raised an entry without the restricted key: whom it is about, and whom they told.
#[derive(Serialize, Deserialize)]
struct Own {
    pupil: PupilId,
    about: RedRouteAbout,
    told: Vec<Told>,
    /// The version of the entry that they know; none of a change by somebody else.
    #[serde(default = "first")]
    version: u32,
}

const fn first() -> u32 {
    1
}

/// As it was kept before they could look back at whom they told.
#[derive(Deserialize)]
#[serde(untagged)]
enum AnyOwn {
    Now(Own),
    Before(PupilId, RedRouteAbout),
}

impl From<AnyOwn> for Own {
    fn from(kept: AnyOwn) -> Self {
        match kept {
            AnyOwn::Now(own) => own,
            AnyOwn::Before(pupil, about) => Self { pupil, about, told: Vec::new(), version: first() },
        }
    }
}

/// The sealed part of an entry.
#[derive(Serialize, Deserialize)]
struct Named {
    pupil: PupilId,
    about: RedRouteAbout,
    hidden_from: Option<PersonId>,
}

type Closed = Option<(PersonId, DateTime<Utc>, String)>;

/// Raises an entry and seals the pupil's letter and its readings. `errand`: the one who raises it does not hold the
/// restricted key and needs a reminder of their own.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn raise(tx: &WriteTx<'_>, pupil: PupilId, entry: &RedRoute, errand: bool) -> Result<(), StoreError> {
    let named = Named { pupil, about: entry.about, hidden_from: entry.hidden_from };
    let open: Closed = None;
    tx.execute(
        "INSERT INTO red_routes (school_id, red_route_id, raised_by, raised_at, entry, closed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        params![
            tx.school_key(),
            entry.id.to_string(),
            entry.raised_by.to_string(),
            sql::instant(entry.raised_at),
            tx.public().seal_value(&named)?,
            tx.public().seal_value(&open)?,
        ],
    )?;
    if errand {
        tx.execute(
            "INSERT INTO red_route_errands (school_id, red_route_id, person_id, errand, told)
             VALUES (?1, ?2, ?3, ?4, 0)",
            params![
                tx.school_key(),
                entry.id.to_string(),
                entry.raised_by.to_string(),
                persons::public_of(tx, entry.raised_by)?.seal_value(&Own {
                    pupil,
                    about: entry.about,
                    told: Vec::new(),
                    version: first(),
                })?
            ],
        )?;
    }
    letters::cover(tx, pupil)?;
    tx.about(entry.id);
    Ok(())
}

/// Adds whom somebody told. Whoever raised the entry without the key keeps a list of their own besides.
///
/// # Errors
/// [`StoreError::Sql`] when there is no such entry.
pub fn told(tx: &WriteTx<'_>, id: RedRouteId, told: &Told) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO red_route_told (school_id, red_route_id, place, told)
         SELECT ?1, ?2, COALESCE(MAX(place), 0) + 1, ?3 FROM red_route_told
         WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), id.to_string(), tx.public().seal_value(told)?],
    )?;
    tx.execute(
        "UPDATE red_route_errands SET told = 1 WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), id.to_string()],
    )?;
    keep_own(tx, id, told)?;
    tx.about(id);
    Ok(())
}

fn keep_own(tx: &WriteTx<'_>, id: RedRouteId, told: &Told) -> Result<(), StoreError> {
    let Some(own) = tx.own() else { return Ok(()) };
    let sealed: Option<Sealed> = tx
        .query_row(
            "SELECT errand FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2 AND person_id = ?3",
            params![tx.school_key(), id.to_string(), tx.by().to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let Some(Ok(kept)) = sealed.map(|sealed| own.open_value::<AnyOwn>(&sealed)) else { return Ok(()) };
    let mut kept = Own::from(kept);
    kept.told.push(told.clone());
    keep_errand(tx, (id, tx.by()), &kept)
}

/// Seals letters that came for pupils who were on the red route by then, from people who could not know: the writer
/// holds the key. Says how many there were.
///
/// # Errors
/// [`StoreError::NotEntitled`] without the restricted key.
pub fn cover_late(tx: &WriteTx<'_>) -> Result<u32, StoreError> {
    if tx.restricted().is_none() {
        return Err(StoreError::NotEntitled);
    }
    let mut covered = 0;
    for (pupil, entry) in late(tx)? {
        letters::cover(tx, pupil)?;
        tx.about(entry);
        covered += 1;
    }
    Ok(covered)
}

/// Pupils with an entry whose letter is not sealed, each with the entry.
///
/// # Errors
/// [`StoreError::Unreadable`] when an entry cannot be opened.
pub fn late(read: &ReadTx<'_>) -> Result<Vec<(PupilId, RedRouteId)>, StoreError> {
    let open: Vec<PupilId> =
        letters::list(read)?.iter().filter(|letter| !letter.red_routed).map(|letter| letter.pupil).collect();
    let mut late: BTreeMap<PupilId, RedRouteId> = BTreeMap::new();
    for kept in list(read)? {
        if open.contains(&kept.pupil) {
            late.insert(kept.pupil, kept.entry.id);
        }
    }
    Ok(late.into_iter().collect())
}

/// Whom an entry is about, as somebody puts it right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboutWhom {
    /// Whether an adult here, or the head, is named.
    pub about: RedRouteAbout,
    /// From whom it is hidden from now on.
    pub hidden_from: Option<PersonId>,
}

/// Puts right whom an entry is about. Whoever raised it without the key is told whom to find now, and cannot put it
/// right any more; if it is hidden from them, nothing of it is left to them.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn change_about(tx: &WriteTx<'_>, kept: &KeptRedRoute, whom: AboutWhom) -> Result<(), StoreError> {
    name(tx, (kept.entry.id, kept.pupil, kept.version), whom)?;
    let mut statement = tx.prepare_cached(
        "SELECT person_id FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2",
    )?;
    let who = statement.query_map(params![tx.school_key(), kept.entry.id.to_string()], |row| {
        sql::get_text::<PersonId>(row, 0)
    })?;
    for person in who.collect::<Result<Vec<_>, _>>()? {
        if whom.hidden_from == Some(person) {
            tx.execute(
                "DELETE FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2 AND person_id = ?3",
                params![tx.school_key(), kept.entry.id.to_string(), person.to_string()],
            )?;
            continue;
        }
        let told = kept.entry.told.iter().filter(|told| told.recorded_by == person).cloned().collect();
        keep_errand(
            tx,
            (kept.entry.id, person),
            &Own { pupil: kept.pupil, about: whom.about, told, version: 0 },
        )?;
    }
    Ok(())
}

/// The same by the one who raised it without the key, as long as nobody else has changed it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when somebody has.
pub fn change_own_about(tx: &WriteTx<'_>, errand: &Errand, whom: AboutWhom) -> Result<(), StoreError> {
    name(tx, (errand.id, errand.pupil, errand.version), whom)?;
    let told = errand.own_told.clone();
    let own = Own { pupil: errand.pupil, about: whom.about, told, version: errand.version + 1 };
    keep_errand(tx, (errand.id, tx.by()), &own)
}

fn name(
    tx: &WriteTx<'_>,
    (id, pupil, version): (RedRouteId, PupilId, u32),
    whom: AboutWhom,
) -> Result<(), StoreError> {
    let named = Named { pupil, about: whom.about, hidden_from: whom.hidden_from };
    let changed = tx.execute(
        "UPDATE red_routes SET entry = ?4, version = version + 1
         WHERE school_id = ?1 AND red_route_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version, tx.public().seal_value(&named)?],
    )?;
    tx.about(id);
    one_row(changed, "red-route entry")
}

fn keep_errand(tx: &WriteTx<'_>, (id, person): (RedRouteId, PersonId), own: &Own) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE red_route_errands SET errand = ?4 WHERE school_id = ?1 AND red_route_id = ?2 AND person_id = ?3",
        params![
            tx.school_key(),
            id.to_string(),
            person.to_string(),
            persons::public_of(tx, person)?.seal_value(own)?
        ],
    )?;
    Ok(())
}

/// Closes an entry with the reason. The letter stays sealed.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn close(tx: &WriteTx<'_>, kept: &KeptRedRoute, why: &str) -> Result<(), StoreError> {
    let closed: Closed = Some((tx.by(), tx.at(), why.to_owned()));
    let changed = tx.execute(
        "UPDATE red_routes SET closed = ?4, version = version + 1
         WHERE school_id = ?1 AND red_route_id = ?2 AND version = ?3",
        params![tx.school_key(), kept.entry.id.to_string(), kept.version, tx.public().seal_value(&closed)?],
    )?;
    tx.execute(
        "DELETE FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), kept.entry.id.to_string()],
    )?;
    tx.about(kept.entry.id);
    one_row(changed, "red-route entry")
}

/// Every entry, newest first; none at all without the restricted key. Whoever shows them leaves out those that are
/// hidden from the person who looks.
///
/// # Errors
/// [`StoreError::Unreadable`] when one cannot be opened.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptRedRoute>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(Vec::new()) };
    let mut told = told_by_entry(read, key)?;
    let mut statement = read.prepare_cached(
        "SELECT red_route_id, raised_by, raised_at, entry, closed, version FROM red_routes
         WHERE school_id = ?1 ORDER BY raised_at DESC, red_route_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((head(row)?, row.get::<_, Sealed>(3)?, row.get::<_, Sealed>(4)?, row.get(5)?))
    })?;
    rows.map(|row| {
        let ((id, raised_by, raised_at), named, closed, version) = row?;
        let named: Named = key.open_value(&named)?;
        let entry = RedRoute {
            id,
            raised_by,
            raised_at,
            about: named.about,
            hidden_from: named.hidden_from,
            told: told.remove(&id).unwrap_or_default(),
            closed: key.open_value(&closed)?,
        };
        Ok(KeptRedRoute { pupil: named.pupil, entry, version })
    })
    .collect()
}

/// What the reader, who is without the restricted key, must still tell about, the earliest first. Sealed for them
/// alone: after somebody else gave them a new passphrase only the entry itself remains.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn errands(read: &ReadTx<'_>, person: PersonId) -> Result<Vec<Errand>, StoreError> {
    let Some(own) = read.own() else { return Ok(Vec::new()) };
    let mut statement = read.prepare_cached(
        "SELECT red_route_errands.red_route_id, errand, raised_at, told, version
         FROM red_route_errands JOIN red_routes
           ON red_routes.school_id = red_route_errands.school_id
          AND red_routes.red_route_id = red_route_errands.red_route_id
         WHERE red_route_errands.school_id = ?1 AND person_id = ?2 ORDER BY raised_at",
    )?;
    let rows = statement.query_map(params![read.school_key(), person.to_string()], |row| {
        let sealed: Sealed = row.get(1)?;
        let opened = own.open_value::<AnyOwn>(&sealed).ok().map(Own::from);
        let (id, raised_at, told) = (sql::get_text(row, 0)?, sql::get_text(row, 2)?, row.get(3)?);
        let now: u32 = row.get(4)?;
        Ok(opened.map(|Own { pupil, about, told: own_told, version }| Errand {
            id,
            pupil,
            about,
            raised_at,
            told,
            own_told,
            version,
            is_newest: version == now,
        }))
    })?;
    Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}

fn head(row: &Row<'_>) -> rusqlite::Result<(RedRouteId, PersonId, DateTime<Utc>)> {
    Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?, sql::get_text(row, 2)?))
}

fn told_by_entry(
    read: &ReadTx<'_>,
    key: &RestrictedKey,
) -> Result<BTreeMap<RedRouteId, Vec<Told>>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT red_route_id, told FROM red_route_told WHERE school_id = ?1 ORDER BY red_route_id, place",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((sql::get_text::<RedRouteId>(row, 0)?, row.get::<_, Sealed>(1)?))
    })?;
    let mut told: BTreeMap<RedRouteId, Vec<Told>> = BTreeMap::new();
    for row in rows {
        let (id, sealed) = row?;
        told.entry(id).or_default().push(key.open_value(&sealed)?);
    }
    Ok(told)
}

#[cfg(test)]
mod tests;
