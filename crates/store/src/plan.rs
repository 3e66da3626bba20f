//! The actions of the plan. A number is given once and never again.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::ActionId;
use bridgewell_domain::programme::plan::{Action, Lead};
use rusqlite::{OptionalExtension, Row, params};

/// An action with the version that a change must name.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// Its version.
    pub version: u32,
}

/// The number the next action gets. Actions are never removed, so a number is never given twice.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn next_number(read: &ReadTx<'_>) -> Result<u32, StoreError> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM plan_actions WHERE school_id = ?1";
    Ok(read.query_row(sql, [read.school_key()], |row| row.get(0))?)
}

/// Puts an action into the plan.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example because its number is taken.
pub fn insert(tx: &WriteTx<'_>, action: &Action) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO plan_actions (school_id, action_id, number, title, outcome_area, level_of_need, principle, standard,
             standard_title, rests_on, lead_name, lead_person, partners, starts_on, due_on, cost_pence, cost_note,
             milestones, measure, said, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, 1)",
        params![
            tx.school_key(),
            action.id.to_string(),
            action.number,
            action.title,
            action.outcome_area.as_ref().map(sql::word).transpose()?,
            action.level_of_need.as_ref().map(sql::word).transpose()?,
            action.principle.as_ref().map(sql::word).transpose()?,
            action.standard,
            action.standard_title,
            action.rests_on,
            action.lead.name,
            action.lead.person.map(|person| person.to_string()),
            sql::json(&action.partners)?,
            action.start.map(sql::day),
            action.due.map(sql::day),
            action.cost_pence,
            action.cost_note,
            sql::json(&action.milestones)?,
            sql::json(&action.measure)?,
            sql::json(&action.said)?,
        ],
    )?;
    tx.about(action.id);
    Ok(())
}

/// Changes everything of an action but its number.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn change(tx: &WriteTx<'_>, action: &Action, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE plan_actions SET title = ?4, outcome_area = ?5, level_of_need = ?6, principle = ?7, standard = ?8,
             standard_title = ?9, rests_on = ?10, lead_name = ?11, lead_person = ?12, partners = ?13, starts_on = ?14,
             due_on = ?15, cost_pence = ?16, cost_note = ?17, milestones = ?18, measure = ?19, said = ?20,
             version = version + 1
         WHERE school_id = ?1 AND action_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            action.id.to_string(),
            version,
            action.title,
            action.outcome_area.as_ref().map(sql::word).transpose()?,
            action.level_of_need.as_ref().map(sql::word).transpose()?,
            action.principle.as_ref().map(sql::word).transpose()?,
            action.standard,
            action.standard_title,
            action.rests_on,
            action.lead.name,
            action.lead.person.map(|person| person.to_string()),
            sql::json(&action.partners)?,
            action.start.map(sql::day),
            action.due.map(sql::day),
            action.cost_pence,
            action.cost_note,
            sql::json(&action.milestones)?,
            sql::json(&action.measure)?,
            sql::json(&action.said)?,
        ],
    )?;
    tx.about(action.id);
    one_row(changed, "action")
}

const COLUMNS: &str =
    "action_id, number, title, outcome_area, level_of_need, principle, standard, standard_title, rests_on, lead_name,
    lead_person, partners, starts_on, due_on, cost_pence, cost_note, milestones, measure, said, version";

/// The whole plan by number.
///
/// # Errors
/// [`StoreError::Sql`] when an action cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<ActionRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM plan_actions WHERE school_id = ?1 ORDER BY number"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One action.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: ActionId) -> Result<ActionRow, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM plan_actions WHERE school_id = ?1 AND action_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("action"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ActionRow> {
    let action = Action {
        id: sql::get_text(row, 0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        outcome_area: word_or_none(row, 3)?,
        level_of_need: word_or_none(row, 4)?,
        principle: word_or_none(row, 5)?,
        standard: row.get(6)?,
        standard_title: row.get(7)?,
        rests_on: row.get(8)?,
        lead: Lead { name: row.get(9)?, person: sql::get_text_or_none(row, 10)? },
        partners: sql::get_json(row, 11)?,
        start: sql::get_text_or_none(row, 12)?,
        due: sql::get_text_or_none(row, 13)?,
        cost_pence: row.get(14)?,
        cost_note: row.get(15)?,
        milestones: sql::get_json(row, 16)?,
        measure: sql::get_json(row, 17)?,
        said: sql::get_json(row, 18)?,
    };
    Ok(ActionRow { action, version: row.get(19)? })
}

fn word_or_none<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let there: Option<String> = row.get(column)?;
    there.map(|_| sql::get_word(row, column)).transpose()
}
