//! Requests to see everything that is kept about a pupil, and what a person decided to leave out of the answer.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{AccessRequestId, PersonId, PupilId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// What a person decided about one part that had to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Whether it goes into the pack.
    pub keep: bool,
    /// Why it stays out; empty where it goes in.
    pub reason: String,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessRequest {
    /// Which.
    pub id: AccessRequestId,
    /// About whom.
    pub pupil: PupilId,
    /// The day on which it came.
    pub asked_on: NaiveDate,
    /// Who asked, in words.
    pub asked_by: String,
    /// How it was checked that they may ask, in words; empty until it was.
    pub checked: String,
    /// What was decided, by the key of the part; empty without the restricted key.
    pub choices: BTreeMap<String, Choice>,
    /// Who made the pack and when, once it was made.
    pub made: Option<(PersonId, DateTime<Utc>)>,
    /// Who was given it, in words.
    pub given_to: String,
    /// The version that a change must name.
    pub version: u32,
}

const COLUMNS: &str =
    "request_id, pupil_id, asked_on, asked_by, checked, choices, made_by, made_at, given_to, version";

/// Records a request.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, request: &AccessRequest) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO access_requests
             (school_id, request_id, pupil_id, asked_on, asked_by, checked, choices, given_to, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', 1)",
        params![
            tx.school_key(),
            request.id.to_string(),
            request.pupil.to_string(),
            sql::day(request.asked_on),
            request.asked_by,
            request.checked,
            tx.public().seal_value(&request.choices)?,
        ],
    )?;
    tx.about(request.pupil);
    Ok(())
}

/// Changes how it was checked who asks, and what stays out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the request has another version than was read.
pub fn change(tx: &WriteTx<'_>, request: &AccessRequest) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE access_requests SET checked = ?4, choices = ?5, version = version + 1
         WHERE school_id = ?1 AND request_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            request.id.to_string(),
            request.version,
            request.checked,
            tx.public().seal_value(&request.choices)?,
        ],
    )?;
    tx.about(request.pupil);
    one_row(changed, "request")
}

/// Says that the pack was made, and for whom.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the request has another version than was read.
pub fn made(tx: &WriteTx<'_>, request: &AccessRequest, given_to: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE access_requests SET made_by = ?4, made_at = ?5, given_to = ?6, version = version + 1
         WHERE school_id = ?1 AND request_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            request.id.to_string(),
            request.version,
            tx.by().to_string(),
            sql::instant(tx.at()),
            given_to,
        ],
    )?;
    tx.about(request.pupil);
    one_row(changed, "request")
}

/// Takes out a request that was recorded by mistake.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was answered or changed meanwhile.
pub fn remove(tx: &WriteTx<'_>, request: &AccessRequest) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM access_requests
         WHERE school_id = ?1 AND request_id = ?2 AND version = ?3 AND made_at IS NULL",
        params![tx.school_key(), request.id.to_string(), request.version],
    )?;
    tx.about(request.pupil);
    one_row(changed, "request")
}

/// Every request, the newest first.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed part was altered.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<AccessRequest>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM access_requests WHERE school_id = ?1 ORDER BY asked_on DESC, request_id DESC"
    ))?;
    let mut rows = statement.query([read.school_key()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(from_row(read, row)?);
    }
    Ok(found)
}

/// Pupils about whom a request is not answered yet.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn open(read: &ReadTx<'_>) -> Result<HashSet<PupilId>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT DISTINCT pupil_id FROM access_requests WHERE school_id = ?1 AND made_at IS NULL",
    )?;
    let rows = statement.query_map([read.school_key()], |row| sql::get_text(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One request.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: AccessRequestId) -> Result<AccessRequest, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM access_requests WHERE school_id = ?1 AND request_id = ?2"
    ))?;
    let mut rows = statement.query(params![read.school_key(), id.to_string()])?;
    match rows.next()? {
        Some(row) => from_row(read, row),
        None => Err(StoreError::NotFound("request")),
    }
}

fn from_row(read: &ReadTx<'_>, row: &Row<'_>) -> Result<AccessRequest, StoreError> {
    let choices = match read.restricted() {
        Some(key) => key.open_value(&row.get(5)?)?,
        None => BTreeMap::new(),
    };
    let made_by: Option<PersonId> = sql::get_text_or_none(row, 6)?;
    let made_at: Option<DateTime<Utc>> = sql::get_text_or_none(row, 7)?;
    Ok(AccessRequest {
        id: sql::get_text(row, 0)?,
        pupil: sql::get_text(row, 1)?,
        asked_on: sql::get_text(row, 2)?,
        asked_by: row.get(3)?,
        checked: row.get(4)?,
        choices,
        made: made_by.zip(made_at),
        given_to: row.get(8)?,
        version: row.get(9)?,
    })
}
