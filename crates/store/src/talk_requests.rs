//! Pupils' wishes to talk to someone. Each gets a name and a day, and stays until it is settled.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PersonId, PupilId, TalkRequestId};
use bridgewell_domain::letter::TalkRequest;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

/// A wish to talk with the pupil whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRequest {
    /// Whose.
    pub pupil: PupilId,
    /// The wish.
    pub request: TalkRequest,
    /// Who recorded it.
    pub recorded_by: PersonId,
    /// The version that a change must name.
    pub version: u32,
}

/// Records a wish.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, id: TalkRequestId, with: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO talk_requests (school_id, request_id, pupil_id, asked_at, wanted, recorded_by, promised_by,
             promised_for, settled_on, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, NULL, NULL, 1)",
        params![
            tx.school_key(),
            id.to_string(),
            pupil.to_string(),
            sql::instant(tx.at()),
            with,
            tx.by().to_string()
        ],
    )?;
    tx.about(pupil);
    tx.about(id);
    Ok(())
}

/// Promises a talk: who, and for which day. A later promise takes the place of an earlier one.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the wish was settled or changed since.
pub fn promise(tx: &WriteTx<'_>, kept: &KeptRequest, by: PersonId, on: NaiveDate) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE talk_requests SET promised_by = ?4, promised_for = ?5, version = version + 1
         WHERE school_id = ?1 AND request_id = ?2 AND version = ?3 AND settled_on IS NULL",
        params![tx.school_key(), kept.request.id.to_string(), kept.version, by.to_string(), sql::day(on)],
    )?;
    tx.about(kept.pupil);
    tx.about(kept.request.id);
    tx.about(by);
    one_row(changed, "wish to talk")
}

/// Settles a wish: the talk was held, or the pupil no longer wants it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was settled or changed since.
pub fn settle(tx: &WriteTx<'_>, kept: &KeptRequest, on: NaiveDate) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE talk_requests SET settled_on = ?4, version = version + 1
         WHERE school_id = ?1 AND request_id = ?2 AND version = ?3 AND settled_on IS NULL",
        params![tx.school_key(), kept.request.id.to_string(), kept.version, sql::day(on)],
    )?;
    tx.about(kept.pupil);
    tx.about(kept.request.id);
    one_row(changed, "wish to talk")
}

const COLUMNS: &str =
    "pupil_id, request_id, asked_at, wanted, recorded_by, promised_by, promised_for, settled_on, version";

/// Every wish of the school, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptRequest>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM talk_requests WHERE school_id = ?1 ORDER BY asked_at, request_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One wish.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: TalkRequestId) -> Result<KeptRequest, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM talk_requests WHERE school_id = ?1 AND request_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("wish to talk"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptRequest> {
    Ok(KeptRequest {
        pupil: sql::get_text(row, 0)?,
        request: TalkRequest {
            id: sql::get_text(row, 1)?,
            at: sql::get_text(row, 2)?,
            with: row.get(3)?,
            promised_by: sql::get_text_or_none(row, 5)?,
            promised_for: sql::get_text_or_none(row, 6)?,
            settled: sql::get_text_or_none(row, 7)?,
        },
        recorded_by: sql::get_text(row, 4)?,
        version: row.get(8)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::letters::tests::{AMIRA, with_a_letter};
    use crate::testing::{TUTOR, at, lead};
    use uuid::Uuid;

    #[test]
    fn a_wish_gets_a_name_and_a_day_and_is_settled_once() {
        let (_place, mut workspace) = with_a_letter();
        let id = TalkRequestId::from_uuid(Uuid::from_u128(5));
        workspace
            .write(&lead(), at(2), Op::TalkAsked, |tx| insert(tx, AMIRA, id, "the art teacher"))
            .unwrap();
        let wish = workspace.read(&lead(), |read| get(read, id)).unwrap();
        assert_eq!((wish.request.with.as_str(), wish.request.promised_by), ("the art teacher", None));
        let day = bridgewell_domain::dates::day_of(at(60));
        workspace.write(&lead(), at(3), Op::TalkPromised, |tx| promise(tx, &wish, TUTOR, day)).unwrap();
        let stale = workspace.write(&lead(), at(4), Op::TalkSettled, |tx| settle(tx, &wish, day));
        assert!(matches!(stale, Err(StoreError::ChangedMeanwhile(_))));
        let wish = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!((wish.request.promised_by, wish.request.promised_for), (Some(TUTOR), Some(day)));
        workspace.write(&lead(), at(5), Op::TalkSettled, |tx| settle(tx, &wish, day)).unwrap();
        let wish = workspace.read(&lead(), |read| get(read, id)).unwrap();
        assert_eq!(wish.request.settled, Some(day));
        let late = workspace.write(&lead(), at(6), Op::TalkPromised, |tx| promise(tx, &wish, TUTOR, day));
        assert!(late.is_err());
    }
}
