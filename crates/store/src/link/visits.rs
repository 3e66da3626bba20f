//! Visits of a link worker to schools, with their notes.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PartyId, VisitId};
use chrono::NaiveDate;
use rusqlite::{Row, params};

/// A visit as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVisit {
    /// Which.
    pub id: VisitId,
    /// To which school.
    pub party: PartyId,
    /// When.
    pub on: NaiveDate,
    /// The note.
    pub note: String,
    /// For changing it; 0 for one that is new.
    pub version: u32,
}

/// Keeps a new visit, or changes one that is known.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when somebody changed it meanwhile.
pub fn save(tx: &WriteTx<'_>, visit: &KeptVisit) -> Result<(), StoreError> {
    tx.about(visit.id);
    tx.about(visit.party);
    let (school, id) = (tx.school_key(), visit.id.to_string());
    let changed = if visit.version == 0 {
        tx.execute(
            "INSERT INTO link_visits (school_id, visit_id, party_id, visited_on, note, written_by, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
            params![school, id, visit.party.to_string(), sql::day(visit.on), visit.note, tx.by().to_string()],
        )?
    } else {
        tx.execute(
            "UPDATE link_visits SET visited_on = ?3, note = ?4, version = version + 1
             WHERE school_id = ?1 AND visit_id = ?2 AND version = ?5",
            params![school, id, sql::day(visit.on), visit.note, visit.version],
        )?
    };
    one_row(changed, "visit")
}

const COLUMNS: &str = "visit_id, party_id, visited_on, note, version";

fn kept(row: &Row<'_>) -> rusqlite::Result<KeptVisit> {
    Ok(KeptVisit {
        id: sql::get_text(row, 0)?,
        party: sql::get_text(row, 1)?,
        on: sql::get_text(row, 2)?,
        note: row.get(3)?,
        version: row.get(4)?,
    })
}

/// Every visit, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptVisit>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM link_visits WHERE school_id = ?1 ORDER BY visited_on DESC, visit_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those to one school, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn of(read: &ReadTx<'_>, party: PartyId) -> Result<Vec<KeptVisit>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM link_visits WHERE school_id = ?1 AND party_id = ?2
         ORDER BY visited_on DESC, visit_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), party.to_string()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
