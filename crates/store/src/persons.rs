//! The people who can open the workspace. Their rows stay after they leave, because the log and decisions name them.

use crate::error::StoreError;
use crate::key::{KEY_BYTES, RestrictedPublic};
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::role::Person;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

/// A person as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The person.
    pub person: Person,
    /// When their key was taken away, if it was.
    pub removed: Option<DateTime<Utc>>,
    /// The version of their row.
    pub version: u32,
    pub(crate) slot_public: [u8; KEY_BYTES],
}

const COLUMNS: &str = "person_id, name, role, post, scope, restricted, removed_at, version, slot_public";

/// Everybody, also those who left, by name.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<Kept>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM persons WHERE school_id = ?1 ORDER BY name, person_id");
    let mut statement = read.prepare_cached(&sql)?;
    let rows = statement.query_map([read.school_key()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One person, also one who left.
///
/// # Errors
/// [`StoreError::NotFound`] when nobody has this identity.
pub fn get(read: &ReadTx<'_>, id: PersonId) -> Result<Kept, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM persons WHERE school_id = ?1 AND person_id = ?2");
    let found = read.query_row(&sql, params![read.school_key(), id.to_string()], kept).optional()?;
    found.ok_or(StoreError::NotFound("person"))
}

/// What seals for one person alone: only they can open it, with [`ReadTx::own`].
///
/// # Errors
/// [`StoreError::NotFound`] when nobody has this identity.
pub fn public_of(read: &ReadTx<'_>, id: PersonId) -> Result<RestrictedPublic, StoreError> {
    get(read, id).map(|kept| RestrictedPublic::from_bytes(kept.slot_public))
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        person: Person {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            role: sql::get_word(row, 2)?,
            post: row.get(3)?,
            scope: sql::get_json(row, 4)?,
            restricted: row.get(5)?,
        },
        removed: sql::get_text_or_none(row, 6)?,
        version: row.get(7)?,
        slot_public: row.get(8)?,
    })
}

pub(crate) fn insert(
    tx: &WriteTx<'_>,
    person: &Person,
    slot_public: &[u8; KEY_BYTES],
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO persons
         (school_id, person_id, name, role, post, scope, restricted, slot_public, removed_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL, 1)",
        params![
            tx.school_key(),
            person.id.to_string(),
            person.name,
            sql::word(&person.role)?,
            person.post,
            sql::json(&person.scope)?,
            person.restricted,
            slot_public
        ],
    )?;
    Ok(())
}

pub(crate) fn change(tx: &WriteTx<'_>, person: &Person, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE persons SET name = ?4, role = ?5, post = ?6, scope = ?7, restricted = ?8, version = version + 1
         WHERE school_id = ?1 AND person_id = ?2 AND version = ?3 AND removed_at IS NULL",
        params![
            tx.school_key(),
            person.id.to_string(),
            version,
            person.name,
            sql::word(&person.role)?,
            person.post,
            sql::json(&person.scope)?,
            person.restricted
        ],
    )?;
    one_row(changed, "person")?;
    leaves_somebody_in_charge(tx)
}

pub(crate) fn set_slot(
    tx: &WriteTx<'_>,
    id: PersonId,
    slot_public: &[u8; KEY_BYTES],
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE persons SET slot_public = ?3, version = version + 1
         WHERE school_id = ?1 AND person_id = ?2 AND removed_at IS NULL",
        params![tx.school_key(), id.to_string(), slot_public],
    )?;
    one_row(changed, "person")
}

pub(crate) fn remove(tx: &WriteTx<'_>, id: PersonId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE persons SET removed_at = ?3, restricted = 0, version = version + 1
         WHERE school_id = ?1 AND person_id = ?2 AND removed_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    one_row(changed, "person")?;
    leaves_somebody_in_charge(tx)
}

/// Somebody must remain who may add people and can give the restricted tier's key on.
fn leaves_somebody_in_charge(tx: &WriteTx<'_>) -> Result<(), StoreError> {
    let in_charge = |kept: &Kept| {
        kept.removed.is_none() && kept.person.restricted && kept.person.role.may_hold_restricted_key()
    };
    if list(tx)?.iter().any(in_charge) { Ok(()) } else { Err(StoreError::NobodyInCharge) }
}
