//! The school's menu of opportunities.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::OpportunityId;
use bridgewell_domain::opportunity::Opportunity;
use rusqlite::{OptionalExtension, Row, params};

/// A line of the menu with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpportunityRow {
    /// The line.
    pub opportunity: Opportunity,
    /// Its version.
    pub version: u32,
}

/// Puts a line on the menu.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example with no places.
pub fn insert(tx: &WriteTx<'_>, line: &Opportunity) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO opportunities (school_id, opportunity_id, name, kind, leader, time_words, place, places, cost,
             interests, strengths, worries, is_open, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1)",
        params![
            tx.school_key(),
            line.id.to_string(),
            line.name,
            sql::word(&line.kind)?,
            line.leader,
            line.when,
            line.place,
            line.places,
            line.cost,
            sql::json(&line.interests)?,
            sql::json(&line.strengths)?,
            sql::json(&line.worries)?,
            line.open,
        ],
    )?;
    tx.about(line.id);
    Ok(())
}

/// Changes a line.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn change(tx: &WriteTx<'_>, line: &Opportunity, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE opportunities SET name = ?4, kind = ?5, leader = ?6, time_words = ?7, place = ?8, places = ?9,
             cost = ?10, interests = ?11, strengths = ?12, worries = ?13, is_open = ?14, version = version + 1
         WHERE school_id = ?1 AND opportunity_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            line.id.to_string(),
            version,
            line.name,
            sql::word(&line.kind)?,
            line.leader,
            line.when,
            line.place,
            line.places,
            line.cost,
            sql::json(&line.interests)?,
            sql::json(&line.strengths)?,
            sql::json(&line.worries)?,
            line.open,
        ],
    )?;
    tx.about(line.id);
    one_row(changed, "opportunity")
}

const COLUMNS: &str =
    "opportunity_id, name, kind, leader, time_words, place, places, cost, interests, strengths,
    worries, is_open, version";

/// The whole menu by name, those taken off it too.
///
/// # Errors
/// [`StoreError::Sql`] when a line cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<OpportunityRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM opportunities WHERE school_id = ?1 ORDER BY name, opportunity_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One line.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: OpportunityId) -> Result<OpportunityRow, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM opportunities WHERE school_id = ?1 AND opportunity_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("opportunity"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OpportunityRow> {
    let opportunity = Opportunity {
        id: sql::get_text(row, 0)?,
        name: row.get(1)?,
        kind: sql::get_word(row, 2)?,
        leader: row.get(3)?,
        when: row.get(4)?,
        place: row.get(5)?,
        places: row.get(6)?,
        cost: row.get(7)?,
        interests: sql::get_json(row, 8)?,
        strengths: sql::get_json(row, 9)?,
        worries: sql::get_json(row, 10)?,
        open: row.get(11)?,
    };
    Ok(OpportunityRow { opportunity, version: row.get(12)? })
}
