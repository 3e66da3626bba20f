//! Pupils of the intake: who they are, not what is known of how they are.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::upn::Upn;
use rusqlite::{OptionalExtension, Row, params};

/// A pupil with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PupilRow {
    /// The pupil.
    pub pupil: Pupil,
    /// The version of the row.
    pub version: u32,
}

const COLUMNS: &str =
    "pupil_id, upn, names, born, form, primary_school, context, interests, strengths, opted_out,
    version";

/// Adds a pupil.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example because another pupil has the UPN.
pub fn insert(tx: &WriteTx<'_>, pupil: &Pupil) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO pupils (school_id, pupil_id, upn, names, born, form, primary_school, context, interests,
             strengths, opted_out, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
        params![
            tx.school_key(),
            pupil.id.to_string(),
            pupil.upn.map(|upn| upn.to_string()),
            sql::json(&pupil.names)?,
            pupil.born.map(sql::day),
            pupil.form,
            pupil.primary,
            sql::json(&pupil.context)?,
            sql::json(&pupil.interests)?,
            sql::json(&pupil.strengths)?,
            pupil.opted_out,
        ],
    )?;
    Ok(())
}

/// Changes a pupil's row.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn change(tx: &WriteTx<'_>, pupil: &Pupil, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE pupils SET upn = ?4, names = ?5, born = ?6, form = ?7, primary_school = ?8, context = ?9,
             interests = ?10, strengths = ?11, opted_out = ?12, version = version + 1
         WHERE school_id = ?1 AND pupil_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            pupil.id.to_string(),
            version,
            pupil.upn.map(|upn| upn.to_string()),
            sql::json(&pupil.names)?,
            pupil.born.map(sql::day),
            pupil.form,
            pupil.primary,
            sql::json(&pupil.context)?,
            sql::json(&pupil.interests)?,
            sql::json(&pupil.strengths)?,
            pupil.opted_out,
        ],
    )?;
    one_row(changed, "pupil")
}

/// Every pupil of the school, in the order of their identities.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<PupilRow>, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("SELECT {COLUMNS} FROM pupils WHERE school_id = ?1 ORDER BY pupil_id"))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: PupilId) -> Result<PupilRow, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("SELECT {COLUMNS} FROM pupils WHERE school_id = ?1 AND pupil_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("pupil"))
}

/// The pupil with this UPN, if there is one.
///
/// # Errors
/// [`StoreError::Sql`] when the row cannot be read.
pub fn with_upn(read: &ReadTx<'_>, upn: Upn) -> Result<Option<PupilRow>, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("SELECT {COLUMNS} FROM pupils WHERE school_id = ?1 AND upn = ?2"))?;
    Ok(statement.query_row(params![read.school_key(), upn.to_string()], from_row).optional()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PupilRow> {
    let pupil = Pupil {
        id: sql::get_text(row, 0)?,
        upn: sql::get_text_or_none(row, 1)?,
        names: sql::get_json(row, 2)?,
        born: sql::get_text_or_none(row, 3)?,
        form: row.get(4)?,
        primary: row.get(5)?,
        context: sql::get_json(row, 6)?,
        interests: sql::get_json(row, 7)?,
        strengths: sql::get_json(row, 8)?,
        opted_out: row.get(9)?,
    };
    Ok(PupilRow { pupil, version: row.get(10)? })
}

/// Takes a pupil out for good: only for one whom an undone file made and to whom nothing else refers.
///
/// # Errors
/// [`StoreError::Sql`] when something still refers to the pupil.
pub fn remove_with_undone_batch(tx: &WriteTx<'_>, id: PupilId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM pupils WHERE school_id = ?1 AND pupil_id = ?2",
        params![tx.school_key(), id.to_string()],
    )?;
    tx.about(id);
    one_row(changed, "pupil")
}
