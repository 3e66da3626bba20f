//! Opportunities offered to pupils, and their answers. An offer takes a place until the answer frees it.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{OfferId, OpportunityId, PupilId};
use bridgewell_domain::opportunity::Offer;
use rusqlite::{OptionalExtension, Row, params};

/// An offer with the pupil it was made to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferRow {
    /// To whom.
    pub pupil: PupilId,
    /// The offer.
    pub offer: Offer,
    /// The version that a change must name.
    pub version: u32,
}

/// Records an offer.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example because the opportunity does not exist.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, offer: &Offer) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO offers (school_id, offer_id, pupil_id, opportunity_id, decision_id, offered_by, offered_at,
             invitation, answer, child_said, answered_on, takes_place, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)",
        params![
            tx.school_key(),
            offer.id.to_string(),
            pupil.to_string(),
            offer.opportunity.to_string(),
            offer.decision.map(|decision| decision.to_string()),
            offer.by.to_string(),
            sql::instant(offer.at),
            offer.invitation,
            sql::json(&offer.answer)?,
            offer.child_said,
            offer.answered.map(sql::day),
            offer.takes_a_place(),
        ],
    )?;
    tx.about(pupil);
    tx.about(offer.id);
    Ok(())
}

/// Records the answer that stands in `row.offer`.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn answer(tx: &WriteTx<'_>, row: &OfferRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE offers SET answer = ?4, child_said = ?5, answered_on = ?6, takes_place = ?7, version = version + 1
         WHERE school_id = ?1 AND offer_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            row.offer.id.to_string(),
            row.version,
            sql::json(&row.offer.answer)?,
            row.offer.child_said,
            row.offer.answered.map(sql::day),
            row.offer.takes_a_place(),
        ],
    )?;
    tx.about(row.pupil);
    tx.about(row.offer.id);
    one_row(changed, "offer")
}

/// How many places of an opportunity are taken.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be counted.
pub fn places_taken(read: &ReadTx<'_>, opportunity: OpportunityId) -> Result<u16, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT COUNT(*) FROM offers WHERE school_id = ?1 AND opportunity_id = ?2 AND takes_place = 1",
    )?;
    Ok(statement.query_row(params![read.school_key(), opportunity.to_string()], |row| row.get(0))?)
}

const COLUMNS: &str =
    "pupil_id, offer_id, opportunity_id, decision_id, offered_by, offered_at, invitation, answer,
    child_said, answered_on, version";

/// Every offer of the school, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<OfferRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM offers WHERE school_id = ?1 ORDER BY offered_at DESC, offer_id DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's offers, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<OfferRow>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM offers WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY offered_at DESC, offer_id DESC"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One offer.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: OfferId) -> Result<OfferRow, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("SELECT {COLUMNS} FROM offers WHERE school_id = ?1 AND offer_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("offer"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OfferRow> {
    let offer = Offer {
        id: sql::get_text(row, 1)?,
        opportunity: sql::get_text(row, 2)?,
        decision: sql::get_text_or_none(row, 3)?,
        by: sql::get_text(row, 4)?,
        at: sql::get_text(row, 5)?,
        invitation: row.get(6)?,
        answer: sql::get_json(row, 7)?,
        child_said: row.get(8)?,
        answered: sql::get_text_or_none(row, 9)?,
    };
    Ok(OfferRow { pupil: sql::get_text(row, 0)?, offer, version: row.get(10)? })
}
