//! Rounds of the audit.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::programme::audit::{Closed, Round, TemplateRef};
use rusqlite::{OptionalExtension, Row, params};

/// A round with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRow {
    /// The round.
    pub round: Round,
    /// Its version.
    pub version: u32,
}

/// Starts a round on its templates, which are kept already.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, round: &Round) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO audit_rounds (school_id, round_id, name, started_by, started_at, conclusion, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        params![
            tx.school_key(),
            round.id.to_string(),
            round.name,
            round.started_by.to_string(),
            sql::instant(round.started_at),
            round.conclusion,
        ],
    )?;
    for (template, place) in round.templates.iter().zip(1_u32..) {
        tx.execute(
            "INSERT INTO audit_round_templates (school_id, round_id, place, template_id, template_version)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![tx.school_key(), round.id.to_string(), place, template.id, template.version],
        )?;
    }
    tx.about(round.id);
    Ok(())
}

/// Closes a round with what the school takes from it, or opens it again with neither.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn close(
    tx: &WriteTx<'_>,
    (id, version): (AuditRoundId, u32),
    closed: Option<Closed>,
    conclusion: &str,
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE audit_rounds SET closed_by = ?4, closed_at = ?5, conclusion = ?6, version = version + 1
         WHERE school_id = ?1 AND round_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            id.to_string(),
            version,
            closed.map(|closed| closed.by.to_string()),
            closed.map(|closed| sql::instant(closed.at)),
            conclusion,
        ],
    )?;
    tx.about(id);
    one_row(changed, "round")
}

const COLUMNS: &str = "round_id, name, started_by, started_at, closed_by, closed_at, conclusion, version";

/// Every round, the latest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<RoundRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit_rounds WHERE school_id = ?1 ORDER BY started_at DESC, round_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|row| with_templates(read, row)).collect()
}

/// One round.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: AuditRoundId) -> Result<RoundRow, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit_rounds WHERE school_id = ?1 AND round_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    with_templates(read, found.ok_or(StoreError::NotFound("round"))?)
}

fn with_templates(read: &ReadTx<'_>, mut row: RoundRow) -> Result<RoundRow, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT template_id, template_version FROM audit_round_templates
         WHERE school_id = ?1 AND round_id = ?2 ORDER BY place",
    )?;
    let found = statement.query_map(params![read.school_key(), row.round.id.to_string()], |row| {
        Ok(TemplateRef { id: row.get(0)?, version: row.get(1)? })
    })?;
    row.round.templates = found.collect::<Result<_, _>>()?;
    Ok(row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RoundRow> {
    let closed = match (sql::get_text_or_none(row, 4)?, sql::get_text_or_none(row, 5)?) {
        (Some(by), Some(at)) => Some(Closed { by, at }),
        _ => None,
    };
    let round = Round {
        id: sql::get_text(row, 0)?,
        name: row.get(1)?,
        started_by: sql::get_text(row, 2)?,
        started_at: sql::get_text(row, 3)?,
        closed,
        conclusion: row.get(6)?,
        templates: Vec::new(),
    };
    Ok(RoundRow { round, version: row.get(7)? })
}
