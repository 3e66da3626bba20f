//! Settings by name, as JSON: the school's, and each person's own.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::PersonId;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Whose setting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The whole school's.
    School,
    /// One person's own.
    Person(PersonId),
}

impl Of {
    fn key(self) -> String {
        match self {
            Self::School => String::new(),
            Self::Person(id) => id.to_string(),
        }
    }
}

/// A setting, if it was ever set.
///
/// # Errors
/// [`StoreError::Unreadable`] when it holds another type.
pub fn get<T: DeserializeOwned>(read: &ReadTx<'_>, of: Of, name: &str) -> Result<Option<T>, StoreError> {
    let sql = "SELECT value FROM settings WHERE school_id = ?1 AND person_id = ?2 AND name = ?3";
    let value: Option<String> =
        read.query_row(sql, params![read.school_key(), of.key(), name], |row| row.get(0)).optional()?;
    value.map(|text| serde_json::from_str(&text)).transpose().map_err(|_| StoreError::Unreadable("setting"))
}

/// Sets a setting; the last one counts.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn set<T: Serialize>(tx: &WriteTx<'_>, of: Of, name: &str, value: &T) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO settings (school_id, person_id, name, value, version) VALUES (?1, ?2, ?3, ?4, 1)
         ON CONFLICT (school_id, person_id, name) DO UPDATE SET value = excluded.value, version = settings.version + 1",
        params![tx.school_key(), of.key(), name, sql::json(value)?],
    )?;
    Ok(())
}
