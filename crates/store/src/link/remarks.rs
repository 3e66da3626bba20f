//! What link workers said, and what schools answered. The same remark has the same identity on both sides.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::programme::remark::{Answer, Remark};
use rusqlite::{Row, params};

/// A remark as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRemark {
    /// By which link worker, or of which school.
    pub party: PartyId,
    /// The remark.
    pub remark: Remark,
    /// The school's last answer.
    pub answer: Option<Answer>,
    /// For saving an answer.
    pub version: u32,
}

/// Keeps a remark; one that is known stays as it is. Says whether it is new.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, party: PartyId, remark: &Remark) -> Result<bool, StoreError> {
    let new = tx.execute(
        "INSERT INTO link_remarks (school_id, remark_id, party_id, remark, said_at, answer, version)
         VALUES (?1, ?2, ?3, ?4, ?5, NULL, 1) ON CONFLICT (school_id, remark_id) DO NOTHING",
        params![
            tx.school_key(),
            remark.id.to_string(),
            party.to_string(),
            sql::json(remark)?,
            sql::instant(remark.at)
        ],
    )?;
    if new == 1 {
        tx.about(remark.id);
        tx.count("remarks", 1);
    }
    Ok(new == 1)
}

/// Keeps the school's answer in place of an earlier one.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when somebody answered meanwhile.
pub fn answer(tx: &WriteTx<'_>, answer: &Answer, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE link_remarks SET answer = ?3, version = version + 1
         WHERE school_id = ?1 AND remark_id = ?2 AND version = ?4",
        params![tx.school_key(), answer.remark.to_string(), sql::json(answer)?, version],
    )?;
    tx.about(answer.remark);
    one_row(changed, "remark")
}

/// Takes an answer in that came with a pack: an older one never replaces a newer one. Says whether it is new here.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn take_answer(tx: &WriteTx<'_>, party: PartyId, answer: &Answer) -> Result<bool, StoreError> {
    let known = of(tx, party)?.into_iter().find(|kept| kept.remark.id == answer.remark);
    let Some(known) = known else { return Ok(false) };
    if known.answer.as_ref().is_some_and(|before| before.at >= answer.at) {
        return Ok(false);
    }
    tx.execute(
        "UPDATE link_remarks SET answer = ?3, version = version + 1 WHERE school_id = ?1 AND remark_id = ?2",
        params![tx.school_key(), answer.remark.to_string(), sql::json(answer)?],
    )?;
    tx.count("answers", 1);
    Ok(true)
}

/// Every remark, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptRemark>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT party_id, remark, answer, version FROM link_remarks WHERE school_id = ?1
         ORDER BY said_at DESC, remark_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those of one party, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn of(read: &ReadTx<'_>, party: PartyId) -> Result<Vec<KeptRemark>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT party_id, remark, answer, version FROM link_remarks WHERE school_id = ?1 AND party_id = ?2
         ORDER BY said_at DESC, remark_id DESC",
    )?;
    let rows = statement.query_map([read.school_key(), party.to_string()], kept)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn kept(row: &Row<'_>) -> rusqlite::Result<KeptRemark> {
    let answer: Option<String> = row.get(2)?;
    let answer = answer.map(|_| sql::get_json(row, 2)).transpose()?;
    Ok(KeptRemark {
        party: sql::get_text(row, 0)?,
        remark: sql::get_json(row, 1)?,
        answer,
        version: row.get(3)?,
    })
}
