//! Dated versions of the school's rules: added, never edited, so that a result can name the version it was made under.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::rules::Rules;
use rusqlite::{Row, params};

/// Adds a version; from now on it is the current one.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, rules: &Rules) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO rules (school_id, rules_id, from_at, set_by, reason, thresholds)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            tx.school_key(),
            rules.id.to_string(),
            sql::instant(rules.from),
            rules.set_by.to_string(),
            rules.reason,
            sql::json(&rules.thresholds)?
        ],
    )?;
    tx.about(rules.id);
    Ok(())
}

/// All versions, the current one first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<Rules>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT rules_id, from_at, set_by, reason, thresholds FROM rules
         WHERE school_id = ?1 ORDER BY from_at DESC, rules_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], rules)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The version in force.
///
/// # Errors
/// [`StoreError::NotFound`] before the first was saved.
pub fn current(read: &ReadTx<'_>) -> Result<Rules, StoreError> {
    list(read)?.into_iter().next().ok_or(StoreError::NotFound("version of the rules"))
}

fn rules(row: &Row<'_>) -> rusqlite::Result<Rules> {
    Ok(Rules {
        id: sql::get_text(row, 0)?,
        from: sql::get_text(row, 1)?,
        set_by: sql::get_text(row, 2)?,
        reason: row.get(3)?,
        thresholds: sql::get_json(row, 4)?,
    })
}
