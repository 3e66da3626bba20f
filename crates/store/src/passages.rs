//! What a reader made of single passages: their own, and the aid's marks they turned down. Each reader's last word
//! counts. For a letter that is sealed they are sealed too, because a passage names its theme.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{LetterId, PersonId, PupilId};
use bridgewell_domain::letter::Passages;
use rusqlite::{OptionalExtension, params};

/// Keeps what one reader made of the passages of one letter, in the place of what they said before.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such letter.
pub fn save(
    tx: &WriteTx<'_>,
    (pupil, letter): (PupilId, LetterId),
    by: PersonId,
    passages: &Passages,
) -> Result<(), StoreError> {
    let sealed: Option<bool> = tx
        .query_row(
            "SELECT sealed_text IS NOT NULL FROM letters WHERE school_id = ?1 AND letter_id = ?2 AND pupil_id = ?3",
            params![tx.school_key(), letter.to_string(), pupil.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let said = sql::json(passages)?;
    let (open, sealed) = match sealed {
        None => return Err(StoreError::NotFound("letter")),
        Some(true) => (None, Some(tx.public().seal(said.as_bytes())?)),
        Some(false) => (Some(said), None),
    };
    tx.execute(
        "INSERT INTO letter_passages (school_id, letter_id, pupil_id, read_by, said, sealed_said, saved_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (school_id, letter_id, read_by) DO UPDATE
         SET said = excluded.said, sealed_said = excluded.sealed_said, saved_at = excluded.saved_at",
        params![
            tx.school_key(),
            letter.to_string(),
            pupil.to_string(),
            by.to_string(),
            open,
            sealed,
            sql::instant(tx.at())
        ],
    )?;
    tx.about(pupil);
    tx.about(letter);
    Ok(())
}

/// What each reader made of the passages of one pupil's letter, as far as it can be opened here.
///
/// # Errors
/// [`StoreError::Unreadable`] when one was altered.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<(PersonId, Passages)>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT read_by, said, sealed_said FROM letter_passages WHERE school_id = ?1 AND pupil_id = ?2
         ORDER BY saved_at, read_by",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], |row| {
        Ok((sql::get_text(row, 0)?, row.get::<_, Option<String>>(1)?, row.get::<_, Option<Sealed>>(2)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (by, said, sealed) = row?;
        let bytes = match (said, sealed, read.restricted()) {
            (Some(said), _, _) => said.into_bytes(),
            (None, Some(sealed), Some(key)) => key.open(&sealed)?.to_vec(),
            _ => continue,
        };
        let passages = serde_json::from_slice(&bytes).map_err(|_| StoreError::Unreadable("passages"))?;
        found.push((by, passages));
    }
    Ok(found)
}

/// Seals every reader's passages of a pupil's letter.
pub(crate) fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT letter_id, read_by, said FROM letter_passages
         WHERE school_id = ?1 AND pupil_id = ?2 AND said IS NOT NULL",
    )?;
    let open: Vec<(String, String, String)> = statement
        .query_map(params![tx.school_key(), pupil.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    for (letter, by, said) in open {
        tx.execute(
            "UPDATE letter_passages SET said = NULL, sealed_said = ?4
             WHERE school_id = ?1 AND letter_id = ?2 AND read_by = ?3",
            params![tx.school_key(), letter, by, tx.public().seal(said.as_bytes())?],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::testing::{LEAD, TUTOR, at, lead, tutor};
    use crate::{Op, letters};
    use bridgewell_domain::letter::{Passage, Theme};

    fn own(start: u32) -> Passages {
        Passages { added: vec![Passage { start, end: 9, theme: Theme::Body }], rejected: Vec::new() }
    }

    #[test]
    fn each_reader_has_a_last_word_and_a_sealed_letter_seals_them() {
        let (_place, mut workspace) = with_a_letter();
        for (minute, by, start) in [(2, LEAD, 0), (3, TUTOR, 1), (4, LEAD, 2)] {
            workspace
                .write(&lead(), at(minute), Op::PassagesMarked, |tx| {
                    save(tx, (AMIRA, LETTER), by, &own(start))
                })
                .unwrap();
        }
        let said = workspace.read(&tutor(), |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!(said, [(TUTOR, own(1)), (LEAD, own(2))]);
        workspace.write(&lead(), at(5), Op::RedRouteOpened, |tx| letters::cover(tx, AMIRA)).unwrap();
        assert!(workspace.read(&tutor(), |read| of_pupil(read, AMIRA)).unwrap().is_empty());
        assert_eq!(workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap().len(), 2);
        workspace
            .write(&tutor(), at(6), Op::PassagesMarked, |tx| save(tx, (AMIRA, LETTER), TUTOR, &own(5)))
            .unwrap();
        let said = workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap();
        assert!(said.contains(&(TUTOR, own(5))));
    }
}
