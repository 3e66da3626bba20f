//! What is said beside a letter: who held the pen, who translates, the translation. It is sealed with the letter.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{LetterId, PupilId};
use bridgewell_domain::page::Beside;
use rusqlite::{OptionalExtension, params};

/// What is said beside a letter, as kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptBeside {
    /// What is said; nothing where it is sealed and the reader cannot open it.
    pub said: Beside,
    /// The version that a change must name; 0 while nothing was ever said.
    pub version: u32,
}

/// Says it, in the place of what was said before. Beside a sealed letter it is sealed.
///
/// # Errors
/// [`StoreError::NotFound`] without a letter, [`StoreError::ChangedMeanwhile`] when `version` is not the last one.
pub fn say(
    tx: &WriteTx<'_>,
    (pupil, letter): (PupilId, LetterId),
    said: &Beside,
    version: u32,
) -> Result<(), StoreError> {
    let sealed: Option<bool> = tx
        .query_row(
            "SELECT sealed_text IS NOT NULL FROM letters WHERE school_id = ?1 AND letter_id = ?2 AND pupil_id = ?3",
            params![tx.school_key(), letter.to_string(), pupil.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let (open, sealed) = match sealed.ok_or(StoreError::NotFound("letter"))? {
        true => (None, Some(tx.public().seal_value(said)?)),
        false => (Some(sql::json(said)?), None),
    };
    let changed = tx.execute(
        "INSERT INTO letter_beside (school_id, letter_id, pupil_id, said, sealed_said, version)
         VALUES (?1, ?2, ?3, ?4, ?5, 1)
         ON CONFLICT (school_id, letter_id) DO UPDATE
         SET said = excluded.said, sealed_said = excluded.sealed_said, version = letter_beside.version + 1
         WHERE letter_beside.version = ?6",
        params![tx.school_key(), letter.to_string(), pupil.to_string(), open, sealed, version],
    )?;
    tx.about(pupil);
    tx.about(letter);
    one_row(changed, "what stands beside the letter")
}

/// What is said beside a pupil's letter.
///
/// # Errors
/// [`StoreError::Unreadable`] when it cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<KeptBeside, StoreError> {
    let found: Option<(Option<String>, Option<Sealed>, u32)> = read
        .query_row(
            "SELECT said, sealed_said, version FROM letter_beside WHERE school_id = ?1 AND pupil_id = ?2",
            params![read.school_key(), pupil.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((open, sealed, version)) = found else { return Ok(KeptBeside::default()) };
    let said = match (open, sealed, read.restricted()) {
        (Some(open), ..) => {
            serde_json::from_str(&open).map_err(|_| StoreError::Unreadable("what stands beside a letter"))?
        }
        (None, Some(sealed), Some(key)) => key.open_value(&sealed)?,
        _ => Beside::default(),
    };
    Ok(KeptBeside { said, version })
}

/// Seals what is said beside a pupil's letter.
pub(crate) fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let open: Option<(String, String)> = tx
        .query_row(
            "SELECT letter_id, said FROM letter_beside WHERE school_id = ?1 AND pupil_id = ?2 AND said IS NOT NULL",
            params![tx.school_key(), pupil.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    if let Some((letter, said)) = open {
        tx.execute(
            "UPDATE letter_beside SET said = NULL, sealed_said = ?3 WHERE school_id = ?1 AND letter_id = ?2",
            params![tx.school_key(), letter, tx.public().seal(said.as_bytes())?],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::testing::{at, lead, tutor};
    use crate::{Op, letters};

    #[test]
    fn what_is_said_beside_a_letter_is_sealed_with_it_and_never_overwritten_unseen() {
        let (_place, mut workspace) = with_a_letter();
        let said = Beside { translation: "I am tired.".into(), ..Beside::default() };
        let mut write = |said: &Beside, version| {
            workspace
                .write(&tutor(), at(2), Op::LetterBesideSaid, |tx| say(tx, (AMIRA, LETTER), said, version))
        };
        write(&said, 0).unwrap();
        assert!(matches!(write(&Beside::default(), 0), Err(StoreError::ChangedMeanwhile(_))));
        workspace.write(&lead(), at(3), Op::RedRouteOpened, |tx| letters::cover(tx, AMIRA)).unwrap();
        let seen = |permit: &_| workspace.read(permit, |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!((seen(&tutor()).said, seen(&tutor()).version), (Beside::default(), 1));
        assert_eq!(seen(&lead()).said, said);
        let later = Beside { scribed_by: "Tom Ashby".into(), ..said };
        workspace
            .write(&lead(), at(4), Op::LetterBesideSaid, |tx| say(tx, (AMIRA, LETTER), &later, 1))
            .unwrap();
        let seen = |permit: &_| workspace.read(permit, |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!((seen(&tutor()).said, seen(&lead()).said), (Beside::default(), later));
    }
}
