//! The school: its name, year, whom to find, and the smallest count a public document may show.

use crate::error::StoreError;
use crate::key::RestrictedPublic;
use crate::settings::{self, Of};
use crate::slots::{KeysFile, KeysMark};
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::school::{School, SchoolYear};
use rusqlite::{Connection, params};

/// The setting that keeps the hash of the key file in force.
const KEYS_IN_FORCE: &str = "keys_in_force";

/// The school of this workspace with the version of its row.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn get(read: &ReadTx<'_>) -> Result<(School, u32), StoreError> {
    let sql = "SELECT name, year, find_now, smallest_count, version FROM schools WHERE school_id = ?1";
    Ok(read.query_row(sql, [read.school_key()], |row| {
        let school = School {
            id: read.school(),
            name: row.get(0)?,
            year: SchoolYear::starting(row.get(1)?),
            find_now: sql::get_json(row, 2)?,
            smallest_count: row.get(3)?,
        };
        Ok((school, row.get(4)?))
    })?)
}

/// Changes the school's details, if its row still has the version that was read.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it has not; [`StoreError::Sql`] when the smallest count is under 5.
pub fn change(tx: &WriteTx<'_>, school: &School, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE schools SET name = ?3, year = ?4, find_now = ?5, smallest_count = ?6, version = version + 1
         WHERE school_id = ?1 AND version = ?2",
        params![
            tx.school_key(),
            version,
            school.name,
            school.year.start(),
            sql::json(&school.find_now)?,
            school.smallest_count
        ],
    )?;
    one_row(changed, "school")
}

/// What the workspace itself keeps beside the school: the seal's open half and the key file's revision.
pub(crate) struct Marks {
    pub school: String,
    pub public: RestrictedPublic,
    pub keys_revision: u32,
    /// Which key file is in force; none in a workspace that was last written before this was kept.
    pub keys_mark: Option<KeysMark>,
}

pub(crate) fn insert(tx: &WriteTx<'_>, school: &School) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO schools
         (school_id, name, year, find_now, smallest_count, restricted_public, keys_revision, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, 1)",
        params![
            school.id.to_string(),
            school.name,
            school.year.start(),
            sql::json(&school.find_now)?,
            school.smallest_count,
            tx.public().bytes()
        ],
    )?;
    Ok(())
}

/// Read before a [`ReadTx`] can exist, because it says which school it would be of.
pub(crate) fn marks(connection: &Connection) -> Result<Marks, StoreError> {
    let sql = "SELECT school_id, restricted_public, keys_revision,
                   (SELECT value FROM settings WHERE school_id = schools.school_id AND person_id = '' AND name = ?1)
               FROM schools";
    let (marks, mark) = connection.query_row(sql, [KEYS_IN_FORCE], |row| {
        let marks = Marks {
            school: row.get(0)?,
            public: RestrictedPublic::from_bytes(row.get(1)?),
            keys_revision: row.get(2)?,
            keys_mark: None,
        };
        Ok((marks, row.get::<_, Option<String>>(3)?))
    })?;
    let keys_mark = mark.map(|mark| serde_json::from_str(&mark)).transpose();
    Ok(Marks { keys_mark: keys_mark.map_err(|_| StoreError::Unreadable("setting"))?, ..marks })
}

/// Says which key file is in force from this write on: no other is taken at an opening.
pub(crate) fn set_keys_in_force(tx: &WriteTx<'_>, keys: &KeysFile) -> Result<(), StoreError> {
    let sql = "UPDATE schools SET keys_revision = ?2 WHERE school_id = ?1";
    one_row(tx.execute(sql, params![tx.school_key(), keys.revision])?, "school")?;
    settings::set(tx, Of::School, KEYS_IN_FORCE, &keys.mark()?)
}
