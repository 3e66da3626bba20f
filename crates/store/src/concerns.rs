//! Concerns that adults raised, always with a name and a day.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::concern::Concern;
use bridgewell_domain::ids::{ConcernId, PersonId, PupilId};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

/// A concern with the pupil it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptConcern {
    /// About whom.
    pub pupil: PupilId,
    /// The concern.
    pub concern: Concern,
    /// Who closed it.
    pub closed_by: Option<PersonId>,
    /// The version that a change must name.
    pub version: u32,
}

/// Records a concern.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, pupil: PupilId, concern: &Concern) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO concerns (school_id, concern_id, pupil_id, concerned, name, said, raised_on, recorded_by,
             recorded_at, closed_on, closed_why, closed_by, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, NULL, NULL, 1)",
        params![
            tx.school_key(),
            concern.id.to_string(),
            pupil.to_string(),
            sql::word(&concern.from)?,
            concern.name,
            concern.said,
            sql::day(concern.on),
            concern.recorded_by.to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(pupil);
    tx.about(concern.id);
    Ok(())
}

/// Closes a concern that is open, with the reason.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was closed or changed since.
pub fn close(tx: &WriteTx<'_>, kept: &KeptConcern, on: NaiveDate, why: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE concerns SET closed_on = ?4, closed_why = ?5, closed_by = ?6, version = version + 1
         WHERE school_id = ?1 AND concern_id = ?2 AND version = ?3 AND closed_on IS NULL",
        params![
            tx.school_key(),
            kept.concern.id.to_string(),
            kept.version,
            sql::day(on),
            why,
            tx.by().to_string()
        ],
    )?;
    tx.about(kept.pupil);
    tx.about(kept.concern.id);
    one_row(changed, "concern")
}

const COLUMNS: &str =
    "pupil_id, concern_id, concerned, name, said, raised_on, recorded_by, closed_on, closed_why,
    closed_by, version";

/// Every concern of the school, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptConcern>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM concerns WHERE school_id = ?1 ORDER BY raised_on, concern_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One concern.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn get(read: &ReadTx<'_>, id: ConcernId) -> Result<KeptConcern, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM concerns WHERE school_id = ?1 AND concern_id = ?2"
    ))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], from_row).optional()?;
    found.ok_or(StoreError::NotFound("concern"))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptConcern> {
    let closed = match (sql::get_text_or_none(row, 7)?, row.get::<_, Option<String>>(8)?) {
        (Some(on), Some(why)) => Some((on, why)),
        _ => None,
    };
    Ok(KeptConcern {
        pupil: sql::get_text(row, 0)?,
        concern: Concern {
            id: sql::get_text(row, 1)?,
            from: sql::get_word(row, 2)?,
            name: row.get(3)?,
            said: row.get(4)?,
            on: sql::get_text(row, 5)?,
            recorded_by: sql::get_text(row, 6)?,
            closed,
        },
        closed_by: sql::get_text_or_none(row, 9)?,
        version: row.get(10)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::letters::tests::{AMIRA, with_a_letter};
    use crate::testing::{LEAD, at, lead};
    use bridgewell_domain::concern::ConcernedAdult;
    use uuid::Uuid;

    #[test]
    fn a_concern_is_closed_once_with_its_reason() {
        let (_place, mut workspace) = with_a_letter();
        let concern = Concern {
            id: ConcernId::from_uuid(Uuid::from_u128(7)),
            from: ConcernedAdult::Parent,
            name: "Mrs Haddad".into(),
            said: "She has stopped eating breakfast.".into(),
            on: bridgewell_domain::dates::day_of(at(0)),
            recorded_by: LEAD,
            closed: None,
        };
        workspace.write(&lead(), at(2), Op::ConcernRaised, |tx| insert(tx, AMIRA, &concern)).unwrap();
        let kept = workspace.read(&lead(), |read| get(read, concern.id)).unwrap();
        assert_eq!((kept.pupil, &kept.concern), (AMIRA, &concern));
        let day = bridgewell_domain::dates::day_of(at(0));
        workspace
            .write(&lead(), at(3), Op::ConcernClosed, |tx| close(tx, &kept, day, "she eats again"))
            .unwrap();
        let twice = workspace.write(&lead(), at(4), Op::ConcernClosed, |tx| close(tx, &kept, day, "again"));
        assert!(matches!(twice, Err(StoreError::ChangedMeanwhile(_))));
        let kept = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!(kept.concern.closed, Some((day, "she eats again".into())));
        assert_eq!(kept.closed_by, Some(LEAD));
    }
}
