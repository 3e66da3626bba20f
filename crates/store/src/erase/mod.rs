//! Taking out for good: what is kept of one pupil, or what is past its end. Rows are deleted, and the file is rewritten
//! afterwards ([`crate::Workspace::erase`]). The log keeps that it happened, with identities and counts.

mod tables;
#[cfg(test)]
mod tests;

pub use tables::{Rows, TABLES, Table};

use crate::error::StoreError;
use crate::key::Sealed;
use crate::pupils_said::Said;
use crate::tx::{ReadTx, WriteTx};
use crate::{batches, holds, pupils, red_routes, sql, waiting};
use bridgewell_domain::ids::{BatchId, PupilId, RedRouteId};
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::retention::Kind;
use chrono::NaiveDate;
use rusqlite::params;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows of each kind.
pub type Counts = BTreeMap<Kind, u32>;

/// The kinds with everything that cannot stay when they go.
#[must_use]
pub fn with_what_rests(kinds: &BTreeSet<Kind>) -> BTreeSet<Kind> {
    kinds.iter().flat_map(|kind| kind.takes_along().iter().copied().chain([*kind])).collect()
}

/// Which kinds of record there are of each pupil. The red route is told only with the restricted key.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn present(read: &ReadTx<'_>) -> Result<BTreeMap<PupilId, BTreeSet<Kind>>, StoreError> {
    let mut present: BTreeMap<PupilId, BTreeSet<Kind>> = BTreeMap::new();
    for table in TABLES.iter().filter(|table| table.names_pupil()) {
        let question = format!(
            "SELECT DISTINCT pupil_id FROM {} WHERE school_id = ?1 AND pupil_id IS NOT NULL",
            table.name
        );
        let mut statement = read.prepare_cached(&question)?;
        let found = statement.query_map([read.school_key()], |row| sql::get_text::<PupilId>(row, 0))?;
        for pupil in found {
            present.entry(pupil?).or_default().insert(table.kind);
        }
    }
    for kept in red_routes::list(read)? {
        present.entry(kept.pupil).or_default().insert(Kind::RedRoute);
    }
    Ok(present)
}

/// Which kinds of record there are of one pupil.
///
/// # Errors
/// As [`present`].
pub fn present_of(read: &ReadTx<'_>, pupil: PupilId) -> Result<BTreeSet<Kind>, StoreError> {
    Ok(present(read)?.remove(&pupil).unwrap_or_default())
}

/// How many rows of these kinds there are of one pupil, as [`of_pupil`] would take them out.
///
/// # Errors
/// [`StoreError::NotEntitled`] without the restricted key; [`StoreError::NotFound`] when there is no such pupil.
pub fn count(read: &ReadTx<'_>, id: PupilId, kinds: &BTreeSet<Kind>) -> Result<Counts, StoreError> {
    let (kinds, mut counts) = (with_what_rests(kinds), Counts::new());
    let found = Found::look(read, id, &kinds)?;
    for table in TABLES.iter().filter(|table| kinds.contains(&table.kind)) {
        if let Some(which) = table.of_one() {
            let question = format!("SELECT COUNT(*) FROM {} WHERE school_id = ?1 AND {which}", table.name);
            let rows: u32 =
                read.query_row(&question, params![read.school_key(), id.to_string()], |row| row.get(0))?;
            add(&mut counts, table.kind, rows);
        }
    }
    found.count(&mut counts);
    Ok(counts)
}

/// Takes out what is kept of one pupil, these kinds of it, and says how many rows went. Without the kind of who the child
/// is, the child stays.
///
/// # Errors
/// [`StoreError::NotEntitled`] without the restricted key; [`StoreError::NotFound`] when there is no such pupil.
pub fn of_pupil(tx: &WriteTx<'_>, id: PupilId, kinds: &BTreeSet<Kind>) -> Result<Counts, StoreError> {
    let (kinds, mut counts) = (with_what_rests(kinds), Counts::new());
    let found = Found::look(tx, id, &kinds)?;
    let (school, pupil) = (tx.school_key(), id.to_string());
    let came_with = batches_of(tx, id)?;
    if kinds.contains(&Kind::Work) {
        tx.execute(
            "UPDATE supervision_steps SET review_id = NULL WHERE school_id = ?1
               AND review_id IN (SELECT review_id FROM reviews WHERE school_id = ?1 AND pupil_id = ?2)",
            params![school, pupil],
        )?;
    }
    found.take_out(tx)?;
    for table in TABLES.iter().filter(|table| kinds.contains(&table.kind)) {
        if let Some(which) = table.of_one() {
            let sql = format!("DELETE FROM {} WHERE school_id = ?1 AND {which}", table.name);
            let rows = tx.execute(&sql, params![school, pupil])?;
            add(&mut counts, table.kind, u32::try_from(rows).unwrap_or(u32::MAX));
        }
    }
    if kinds.contains(&Kind::Figures) && !kinds.contains(&Kind::Identity) {
        tx.execute(
            "DELETE FROM corrections WHERE school_id = ?1 AND pupil_id = ?2 AND field IN ('attendance', 'reading', 'maths')",
            params![school, pupil],
        )?;
    }
    found.count(&mut counts);
    if kinds.contains(&Kind::Identity) {
        found.forget_in_file_names(tx)?;
    }
    for batch in came_with {
        drop_if_empty(tx, batch)?;
    }
    tx.execute(
        "DELETE FROM parcels WHERE school_id = ?1
           AND NOT EXISTS (SELECT 1 FROM parcel_letters WHERE parcel_letters.school_id = ?1
                           AND parcel_letters.parcel_id = parcels.parcel_id)
           AND answered_at IS NOT NULL",
        params![school],
    )?;
    tx.about(id);
    Ok(counts)
}

/// How many rows of a kind have a day of their own before this one.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be counted.
pub fn count_before(read: &ReadTx<'_>, kind: Kind, day: NaiveDate) -> Result<u32, StoreError> {
    let mut counted = 0;
    for table in TABLES.iter().filter(|table| table.kind == kind) {
        let Some(which) = table.before() else { continue };
        let question = format!("SELECT COUNT(*) FROM {} WHERE school_id = ?1 AND {which}", table.name);
        let rows: u32 =
            read.query_row(&question, params![read.school_key(), sql::day(day)], |row| row.get(0))?;
        counted += rows;
    }
    Ok(counted)
}

/// Takes out the rows of a kind whose own day is before this one, and says how many.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be taken out.
pub fn before(tx: &WriteTx<'_>, kind: Kind, day: NaiveDate) -> Result<u32, StoreError> {
    let (school, day) = (tx.school_key(), sql::day(day));
    if kind == Kind::Parcels {
        tx.execute(
            "DELETE FROM parcel_letters WHERE school_id = ?1
               AND parcel_id IN (SELECT parcel_id FROM parcels WHERE school_id = ?1 AND made_at < ?2)",
            params![school, day],
        )?;
    }
    let (mut gone, mut came_with) = (0, Vec::new());
    for table in TABLES.iter().filter(|table| table.kind == kind) {
        let Some(which) = table.before() else { continue };
        if table.rows == Rows::OfPupilOrFile {
            let batches =
                format!("SELECT DISTINCT batch_id FROM {} WHERE school_id = ?1 AND {which}", table.name);
            let mut statement = tx.prepare(&batches)?;
            let found = statement.query_map(params![school, day], |row| sql::get_text::<BatchId>(row, 0))?;
            came_with = found.collect::<Result<_, _>>()?;
        }
        let sql = format!("DELETE FROM {} WHERE school_id = ?1 AND {which}", table.name);
        gone += u32::try_from(tx.execute(&sql, params![school, day])?).unwrap_or(u32::MAX);
    }
    for batch in came_with {
        drop_if_empty(tx, batch)?;
    }
    Ok(gone)
}

/// What has to be opened or compared to be found.
struct Found {
    pupil: Pupil,
    red_routes: Vec<RedRouteId>,
    rows_that_fit: Vec<String>,
    words_about_home: Vec<(BatchId, Vec<Value>)>,
    home_lines: u32,
    holds: u32,
    kinds: BTreeSet<Kind>,
}

/// As much of a row that waits as tells whose it may be.
#[derive(Deserialize)]
struct Row {
    said: Said,
}

impl Found {
    fn look(read: &ReadTx<'_>, id: PupilId, kinds: &BTreeSet<Kind>) -> Result<Self, StoreError> {
        if read.restricted().is_none() {
            return Err(StoreError::NotEntitled);
        }
        let pupil = pupils::get(read, id)?.pupil;
        let red_routes =
            red_routes::list(read)?.into_iter().filter(|kept| kept.pupil == id).map(|kept| kept.entry.id);
        let (mut words_about_home, mut home_lines) = (Vec::new(), 0);
        for (batch, mut lines) in waiting::home::<Value>(read)? {
            let before = lines.len();
            lines.retain(|line| line.get("pupil").and_then(Value::as_str) != Some(&id.to_string()));
            if lines.len() < before {
                home_lines += u32::try_from(before - lines.len()).unwrap_or(u32::MAX);
                words_about_home.push((batch, lines));
            }
        }
        Ok(Self {
            red_routes: red_routes.collect(),
            rows_that_fit: rows_that_fit(read, &pupil)?,
            words_about_home,
            home_lines,
            holds: u32::try_from(holds::of_pupil(read, id)?.len()).unwrap_or(u32::MAX),
            kinds: kinds.clone(),
            pupil,
        })
    }

    fn takes(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    fn count(&self, counts: &mut Counts) {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        for (kind, rows) in [
            (Kind::RedRoute, number(self.red_routes.len())),
            (Kind::Waiting, number(self.rows_that_fit.len()) + self.home_lines),
            (Kind::Identity, self.holds),
        ] {
            if self.takes(kind) {
                add(counts, kind, rows);
            }
        }
    }

    fn take_out(&self, tx: &WriteTx<'_>) -> Result<(), StoreError> {
        if self.takes(Kind::RedRoute) {
            for entry in &self.red_routes {
                for table in ["red_route_errands", "red_route_told", "red_routes"] {
                    tx.execute(
                        &format!("DELETE FROM {table} WHERE school_id = ?1 AND red_route_id = ?2"),
                        params![tx.school_key(), entry.to_string()],
                    )?;
                }
            }
        }
        if self.takes(Kind::Waiting) {
            for row in &self.rows_that_fit {
                tx.execute(
                    "DELETE FROM waiting_rows WHERE school_id = ?1 AND waiting_id = ?2",
                    params![tx.school_key(), row],
                )?;
            }
        }
        if self.takes(Kind::Waiting) || self.takes(Kind::SocialCare) {
            for (batch, lines) in &self.words_about_home {
                waiting::seal_home(tx, *batch, lines)?;
            }
        }
        if self.takes(Kind::Identity) {
            holds::erase_of_pupil(tx, self.pupil.id)?;
        }
        Ok(())
    }

    /// A file may bear the child's name: the list of files does not keep it then.
    fn forget_in_file_names(&self, tx: &WriteTx<'_>) -> Result<(), StoreError> {
        for batch in batches::list(tx)?.into_iter().filter(|batch| tells_of(&self.pupil, &batch.name)) {
            tx.execute(
                "UPDATE batches SET name = 'a file' WHERE school_id = ?1 AND batch_id = ?2",
                params![tx.school_key(), batch.id.to_string()],
            )?;
        }
        Ok(())
    }
}

/// Rows that were held, or skipped, and say the pupil's UPN, or the name with no other birth date.
fn rows_that_fit(read: &ReadTx<'_>, pupil: &Pupil) -> Result<Vec<String>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT waiting_id, content FROM waiting_rows
         WHERE school_id = ?1 AND (pupil_id IS NULL OR pupil_id <> ?2) AND content <> 'null'",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.id.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
    })?;
    let upn = pupil.upn.map(|upn| upn.to_string());
    let mut fitting = Vec::new();
    for row in rows {
        let (id, content) = row?;
        let by_upn = upn.as_ref().is_some_and(|upn| content.contains(upn));
        let by_name = serde_json::from_str::<Row>(&content).is_ok_and(|row| is_named_like(pupil, &row.said));
        if by_upn || by_name {
            fitting.push(id);
        }
    }
    Ok(fitting)
}

fn is_named_like(pupil: &Pupil, said: &Said) -> bool {
    let same = |one: &str, other: Option<&String>| {
        other.is_some_and(|other| !one.is_empty() && one.to_lowercase() == other.trim().to_lowercase())
    };
    let names = &pupil.names;
    let forename = [names.legal_forename.as_str(), names.forename()]
        .iter()
        .any(|own| same(own, said.legal_forename.as_ref()) || same(own, said.preferred_forename.as_ref()));
    let surname = [names.legal_surname.as_str(), names.surname()]
        .iter()
        .any(|own| same(own, said.legal_surname.as_ref()) || same(own, said.preferred_surname.as_ref()));
    let surname = surname
        || names.legal_surname.is_empty() && said.legal_surname.as_deref().unwrap_or_default().is_empty();
    let other_day = pupil.born.zip(said.born).is_some_and(|(one, other)| one != other);
    let other_upn = pupil.upn.zip(said.upn).is_some_and(|(one, other)| one != other);
    forename && surname && !other_day && !other_upn
}

fn tells_of(pupil: &Pupil, text: &str) -> bool {
    let text = text.to_lowercase();
    let says = |word: &str| !word.is_empty() && text.contains(&word.to_lowercase());
    let names = &pupil.names;
    pupil.upn.is_some_and(|upn| says(&upn.to_string()))
        || (says(&names.legal_forename) || says(names.forename()))
            && (names.surname().is_empty() || says(&names.legal_surname) || says(names.surname()))
}

/// Files that said anything about a pupil, rows that wait included.
fn batches_of(read: &ReadTx<'_>, id: PupilId) -> Result<Vec<BatchId>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT batch_id FROM pupil_said WHERE school_id = ?1 AND pupil_id = ?2
         UNION SELECT batch_id FROM facts WHERE school_id = ?1 AND pupil_id = ?2 AND batch_id IS NOT NULL
         UNION SELECT batch_id FROM home_facts WHERE school_id = ?1 AND pupil_id = ?2 AND batch_id IS NOT NULL
         UNION SELECT batch_id FROM sdq_forms WHERE school_id = ?1 AND pupil_id = ?2 AND batch_id IS NOT NULL
         UNION SELECT batch_id FROM letters WHERE school_id = ?1 AND pupil_id = ?2 AND batch_id IS NOT NULL
         UNION SELECT batch_id FROM waiting_rows WHERE school_id = ?1 AND pupil_id = ?2",
    )?;
    let found = statement
        .query_map(params![read.school_key(), id.to_string()], |row| sql::get_text::<BatchId>(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// A file of which nothing is left goes with its name and its hash.
fn drop_if_empty(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), StoreError> {
    if !batches::touched(tx, batch)?.is_empty() {
        return Ok(());
    }
    let waits: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM waiting_rows WHERE school_id = ?1 AND batch_id = ?2)",
        params![tx.school_key(), batch.to_string()],
        |row| row.get(0),
    )?;
    if waits {
        return Ok(());
    }
    for table in ["waiting_home", "batches"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE school_id = ?1 AND batch_id = ?2"),
            params![tx.school_key(), batch.to_string()],
        )?;
    }
    Ok(())
}

fn add(counts: &mut Counts, kind: Kind, rows: u32) {
    if rows > 0 {
        *counts.entry(kind).or_default() += rows;
    }
}

/// What was erased, as a certificate tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T, S> {
    /// Its identity.
    pub id: bridgewell_domain::ids::ErasureId,
    /// Who erased.
    pub by: bridgewell_domain::ids::PersonId,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// Counts and a reason.
    pub said: T,
    /// What tells of the restricted tier; none without its key.
    pub sealed: Option<S>,
}

/// Records an erasure.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn record<T: serde::Serialize, S: serde::Serialize>(
    tx: &WriteTx<'_>,
    id: bridgewell_domain::ids::ErasureId,
    said: &T,
    sealed: &S,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO erasures (school_id, erasure_id, erased_by, erased_at, said, sealed_said)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            tx.school_key(),
            id.to_string(),
            tx.by().to_string(),
            sql::instant(tx.at()),
            sql::json(said)?,
            tx.public().seal_value(sealed)?,
        ],
    )?;
    tx.about(id);
    Ok(())
}

/// Every erasure, the newest first.
///
/// # Errors
/// [`StoreError::Unreadable`] when one was altered.
pub fn list<T: serde::de::DeserializeOwned, S: serde::de::DeserializeOwned>(
    read: &ReadTx<'_>,
) -> Result<Vec<Kept<T, S>>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT erasure_id, erased_by, erased_at, said, sealed_said FROM erasures
         WHERE school_id = ?1 ORDER BY erased_at DESC, erasure_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let kept = Kept {
            id: sql::get_text(row, 0)?,
            by: sql::get_text(row, 1)?,
            at: sql::get_text(row, 2)?,
            said: sql::get_json(row, 3)?,
            sealed: None,
        };
        Ok((kept, row.get::<_, Sealed>(4)?))
    })?;
    rows.map(|row| {
        let (mut kept, sealed) = row?;
        kept.sealed = read.restricted().map(|key| key.open_value(&sealed)).transpose()?;
        Ok(kept)
    })
    .collect()
}
