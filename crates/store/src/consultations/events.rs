//! What was done to reach people: the day, what it was, who, how many.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ConsultationId, EventId};
use bridgewell_domain::programme::consultation::Event;
use rusqlite::params;

/// An event with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// The event.
    pub event: Event,
    /// The version.
    pub version: u32,
}

/// Events of a consultation, the first day first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<EventRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT event_id, held_on, what, audience, people, note, version FROM consultation_events
         WHERE school_id = ?1 AND consultation_id = ?2 ORDER BY held_on, event_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), of.to_string()], |row| {
        let event = Event {
            id: sql::get_text(row, 0)?,
            on: sql::get_text(row, 1)?,
            what: row.get(2)?,
            audience: sql::get_word(row, 3)?,
            people: row.get(4)?,
            note: row.get(5)?,
        };
        Ok(EventRow { event, version: row.get(6)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes one down.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, of: ConsultationId, event: &Event) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_events (school_id, event_id, consultation_id, held_on, what, audience, people, note,
             version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
        params![
            tx.school_key(),
            event.id.to_string(),
            of.to_string(),
            sql::day(event.on),
            event.what,
            sql::word(&event.audience)?,
            event.people,
            event.note,
        ],
    )?;
    tx.about(of);
    Ok(())
}

/// Changes one.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (event, version): (&Event, u32),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE consultation_events SET held_on = ?5, what = ?6, audience = ?7, people = ?8, note = ?9,
             version = version + 1
         WHERE school_id = ?1 AND consultation_id = ?2 AND event_id = ?3 AND version = ?4",
        params![
            tx.school_key(),
            of.to_string(),
            event.id.to_string(),
            version,
            sql::day(event.on),
            event.what,
            sql::word(&event.audience)?,
            event.people,
            event.note,
        ],
    )?;
    tx.about(of);
    one_row(changed, "event")
}

/// Takes one out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, of: ConsultationId, (id, version): (EventId, u32)) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM consultation_events
         WHERE school_id = ?1 AND consultation_id = ?2 AND event_id = ?3 AND version = ?4",
        params![tx.school_key(), of.to_string(), id.to_string(), version],
    )?;
    tx.about(of);
    one_row(changed, "event")
}
