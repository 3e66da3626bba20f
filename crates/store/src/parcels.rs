//! Parcels of letters handed to readers. A letter of a parcel is out until the reader's reply came, the parcel or the
//! letter alone was called back. What opens the reply is sealed for the restricted tier.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, PupilId};
use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// One letter of a parcel as kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedOut {
    /// The letter.
    pub letter: LetterId,
    /// Whose.
    pub pupil: PupilId,
    /// When it came back, read or not.
    pub back: Option<DateTime<Utc>>,
}

/// A parcel as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptParcel {
    /// Which.
    pub id: ParcelId,
    /// For whom.
    pub reader: PersonId,
    /// Who handed it out.
    pub made_by: PersonId,
    /// When.
    pub made: DateTime<Utc>,
    /// When it was called back, if it was.
    pub called_back: Option<DateTime<Utc>>,
    /// When the newest reply was taken in, if one was.
    pub answered: Option<DateTime<Utc>>,
    /// Its letters.
    pub letters: Vec<HandedOut>,
}

/// Where a letter is that is out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Out {
    /// In which parcel.
    pub parcel: ParcelId,
    /// With whom.
    pub reader: PersonId,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Records that a parcel was made. `secret` is what a reply is opened and known by.
///
/// # Errors
/// [`StoreError::Sql`] when the reader or a letter is not there.
pub fn insert<S: Serialize>(
    tx: &WriteTx<'_>,
    (id, reader): (ParcelId, PersonId),
    letters: &[(LetterId, PupilId)],
    secret: &S,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO parcels
         (school_id, parcel_id, reader_id, made_by, made_at, secret, called_back_at, answered_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, NULL)",
        params![
            tx.school_key(),
            id.to_string(),
            reader.to_string(),
            tx.by().to_string(),
            sql::instant(tx.at()),
            tx.public().seal_value(secret)?
        ],
    )?;
    tx.about(id);
    tx.about(reader);
    for (letter, pupil) in letters {
        tx.execute(
            "INSERT INTO parcel_letters (school_id, parcel_id, letter_id, pupil_id, back_at)
             VALUES (?1, ?2, ?3, ?4, NULL)",
            params![tx.school_key(), id.to_string(), letter.to_string(), pupil.to_string()],
        )?;
        tx.about(*letter);
        tx.count("letters", 1);
    }
    Ok(())
}

/// Calls a parcel back: its letters can be read here again. A reply that comes all the same is still taken in.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was called back already.
pub fn call_back(tx: &WriteTx<'_>, id: ParcelId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE parcels SET called_back_at = ?3
         WHERE school_id = ?1 AND parcel_id = ?2 AND called_back_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    one_row(changed, "parcel")?;
    tx.about(id);
    bring_back(tx, id)
}

/// Calls one letter back, in whichever parcel it is out.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn call_letter_back(tx: &WriteTx<'_>, letter: LetterId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE parcel_letters SET back_at = ?3 WHERE school_id = ?1 AND letter_id = ?2 AND back_at IS NULL",
        params![tx.school_key(), letter.to_string(), sql::instant(tx.at())],
    )?;
    tx.count("letters", u32::try_from(changed).unwrap_or(u32::MAX));
    Ok(())
}

/// Records that a reply was taken in. Every letter of the parcel is back with it, read or not.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when there is no such parcel.
pub fn answered(tx: &WriteTx<'_>, id: ParcelId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE parcels SET answered_at = ?3 WHERE school_id = ?1 AND parcel_id = ?2",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    one_row(changed, "parcel")?;
    tx.about(id);
    bring_back(tx, id)
}

fn bring_back(tx: &WriteTx<'_>, id: ParcelId) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE parcel_letters SET back_at = ?3 WHERE school_id = ?1 AND parcel_id = ?2 AND back_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    Ok(())
}

/// Every parcel, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptParcel>, StoreError> {
    let mut letters: HashMap<ParcelId, Vec<HandedOut>> = HashMap::new();
    let mut statement = read.prepare_cached(
        "SELECT parcel_id, letter_id, pupil_id, back_at FROM parcel_letters WHERE school_id = ?1
         ORDER BY letter_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let handed = HandedOut {
            letter: sql::get_text(row, 1)?,
            pupil: sql::get_text(row, 2)?,
            back: sql::get_text_or_none(row, 3)?,
        };
        Ok((sql::get_text::<ParcelId>(row, 0)?, handed))
    })?;
    for row in rows {
        let (parcel, handed) = row?;
        letters.entry(parcel).or_default().push(handed);
    }
    let mut statement = read.prepare_cached(
        "SELECT parcel_id, reader_id, made_by, made_at, called_back_at, answered_at FROM parcels
         WHERE school_id = ?1 ORDER BY made_at DESC, parcel_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let id = sql::get_text(row, 0)?;
        Ok(KeptParcel {
            id,
            reader: sql::get_text(row, 1)?,
            made_by: sql::get_text(row, 2)?,
            made: sql::get_text(row, 3)?,
            called_back: sql::get_text_or_none(row, 4)?,
            answered: sql::get_text_or_none(row, 5)?,
            letters: letters.remove(&id).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every letter that is out, and with whom.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn out(read: &ReadTx<'_>) -> Result<HashMap<LetterId, Out>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT letter_id, parcel_letters.parcel_id, reader_id, made_at
         FROM parcel_letters JOIN parcels
           ON parcels.school_id = parcel_letters.school_id AND parcels.parcel_id = parcel_letters.parcel_id
         WHERE parcel_letters.school_id = ?1 AND back_at IS NULL ORDER BY made_at",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let out = Out {
            parcel: sql::get_text(row, 1)?,
            reader: sql::get_text(row, 2)?,
            since: sql::get_text(row, 3)?,
        };
        Ok((sql::get_text(row, 0)?, out))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the reply to each parcel is opened and known by; none at all without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when one was altered.
pub fn secrets<S: DeserializeOwned>(read: &ReadTx<'_>) -> Result<Vec<(ParcelId, S)>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(Vec::new()) };
    let mut statement =
        read.prepare_cached("SELECT parcel_id, secret FROM parcels WHERE school_id = ?1 ORDER BY made_at")?;
    let rows = statement
        .query_map([read.school_key()], |row| Ok((sql::get_text(row, 0)?, row.get::<_, Sealed>(1)?)))?;
    rows.map(|row| {
        let (id, secret) = row?;
        Ok((id, key.open_value(&secret)?))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::testing::{LEAD, Place, TUTOR, at, lead, tutor};
    use crate::{Op, Workspace, readers};
    use uuid::Uuid;

    const PARCEL: ParcelId = ParcelId::from_uuid(Uuid::from_u128(1101));

    fn handed_out() -> (Place, Workspace) {
        let (place, mut workspace) = with_a_letter();
        workspace
            .write(&lead(), at(9), Op::ReaderAdded, |tx| readers::save(tx, TUTOR, "Tom Ashby", "age1one"))
            .unwrap();
        workspace
            .write(&lead(), at(10), Op::ParcelMade, |tx| {
                insert(tx, (PARCEL, TUTOR), &[(LETTER, AMIRA)], &"the way back")
            })
            .unwrap();
        (place, workspace)
    }

    #[test]
    fn a_letter_is_out_until_its_parcel_is_answered_or_called_back() {
        let (_place, mut workspace) = handed_out();
        let where_is = |workspace: &Workspace| workspace.read(&tutor(), out).unwrap().remove(&LETTER);
        assert_eq!(where_is(&workspace), Some(Out { parcel: PARCEL, reader: TUTOR, since: at(10) }));
        workspace.write(&lead(), at(11), Op::ParcelAnswered, |tx| answered(tx, PARCEL)).unwrap();
        assert_eq!(where_is(&workspace), None);
        workspace.write(&lead(), at(12), Op::ParcelCalledBack, |tx| call_back(tx, PARCEL)).unwrap();
        let twice = workspace.write(&lead(), at(13), Op::ParcelCalledBack, |tx| call_back(tx, PARCEL));
        assert!(matches!(twice, Err(StoreError::ChangedMeanwhile(_))));
        let kept = workspace.read(&tutor(), list).unwrap().remove(0);
        assert_eq!((kept.made_by, kept.answered, kept.called_back), (LEAD, Some(at(11)), Some(at(12))));
        assert_eq!(kept.letters, [HandedOut { letter: LETTER, pupil: AMIRA, back: Some(at(11)) }]);
    }

    #[test]
    fn one_letter_can_be_called_back_alone() {
        let (_place, mut workspace) = handed_out();
        workspace.write(&lead(), at(11), Op::ParcelCalledBack, |tx| call_letter_back(tx, LETTER)).unwrap();
        assert!(workspace.read(&tutor(), out).unwrap().is_empty());
        assert_eq!(workspace.read(&tutor(), list).unwrap()[0].called_back, None);
    }

    #[test]
    fn what_opens_a_reply_needs_the_restricted_key() {
        let (_place, workspace) = handed_out();
        let open = workspace.read(&tutor(), secrets::<String>).unwrap();
        assert!(open.is_empty());
        let entitled = workspace.read(&lead(), secrets::<String>).unwrap();
        assert_eq!(entitled, [(PARCEL, "the way back".to_owned())]);
    }
}
