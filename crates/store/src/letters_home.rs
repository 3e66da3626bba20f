//! Letters on their way home: which went back to their writers, and what a safeguarding lead decided about those that
//! were ever on the red route. Until somebody decided, such a letter is held.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::passports;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{LetterId, PersonId, PupilId};
use bridgewell_domain::letter::{HomeDecision, HomeDecisionKind};
use chrono::{DateTime, Utc};
use rusqlite::params;
use std::collections::HashMap;

/// When a letter last went back to its writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Who gave it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps that a letter went back to its writer.
///
/// # Errors
/// [`StoreError::Sql`] when there is no such letter.
pub fn give(tx: &WriteTx<'_>, pupil: PupilId, letter: LetterId) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO letters_given (school_id, letter_id, pupil_id, place, given_by, given_at)
         SELECT ?1, ?2, ?3, COALESCE(MAX(place), 0) + 1, ?4, ?5 FROM letters_given
         WHERE school_id = ?1 AND letter_id = ?2",
        params![
            tx.school_key(),
            letter.to_string(),
            pupil.to_string(),
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    tx.about(pupil);
    tx.about(letter);
    Ok(())
}

/// The last time each letter went back to its writer.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn given(read: &ReadTx<'_>) -> Result<HashMap<LetterId, Given>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT letter_id, given_by, given_at FROM letters_given WHERE school_id = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((sql::get_text(row, 0)?, Given { by: sql::get_text(row, 1)?, at: sql::get_text(row, 2)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what was decided about a sealed letter. Erasing takes its words, its pages and everything said beside it out
/// of the workspace; who, when and why stay, and so does what readers made of it.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such sealed letter, or it was erased before.
pub fn decide(
    tx: &WriteTx<'_>,
    (pupil, letter): (PupilId, LetterId),
    decision: &HomeDecision,
) -> Result<(), StoreError> {
    if decisions(tx)?.get(&letter).is_some_and(|last| last.kind == HomeDecisionKind::Erased) {
        return Err(StoreError::NotFound("letter"));
    }
    let sealed: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM letters
             WHERE school_id = ?1 AND letter_id = ?2 AND pupil_id = ?3 AND sealed_text IS NOT NULL)",
        params![tx.school_key(), letter.to_string(), pupil.to_string()],
        |row| row.get(0),
    )?;
    if !sealed {
        return Err(StoreError::NotFound("letter"));
    }
    if decision.kind == HomeDecisionKind::Erased {
        erase(tx, letter)?;
        passports::erase_from_letter(tx, pupil)?;
    }
    tx.execute(
        "INSERT INTO letters_home_decided (school_id, letter_id, place, decided)
         SELECT ?1, ?2, COALESCE(MAX(place), 0) + 1, ?3 FROM letters_home_decided
         WHERE school_id = ?1 AND letter_id = ?2",
        params![tx.school_key(), letter.to_string(), tx.public().seal_value(decision)?],
    )?;
    tx.about(letter);
    Ok(())
}

fn erase(tx: &WriteTx<'_>, letter: LetterId) -> Result<(), StoreError> {
    let (school, id) = (tx.school_key(), letter.to_string());
    tx.execute(
        "UPDATE letters SET sealed_text = ?3, version = version + 1 WHERE school_id = ?1 AND letter_id = ?2",
        params![school, id, tx.public().seal_value(&"")?],
    )?;
    for gone in [
        "DELETE FROM letter_pages WHERE school_id = ?1 AND letter_id = ?2",
        "DELETE FROM letter_beside WHERE school_id = ?1 AND letter_id = ?2",
        "DELETE FROM letter_passages WHERE school_id = ?1 AND letter_id = ?2",
    ] {
        tx.execute(gone, params![school, id])?;
    }
    Ok(())
}

/// The last decision about each letter; none at all without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when one cannot be opened.
pub fn decisions(read: &ReadTx<'_>) -> Result<HashMap<LetterId, HomeDecision>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(HashMap::new()) };
    let mut statement = read.prepare_cached(
        "SELECT letter_id, decided FROM letters_home_decided WHERE school_id = ?1 ORDER BY place",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((sql::get_text::<LetterId>(row, 0)?, row.get::<_, Sealed>(1)?))
    })?;
    rows.map(|row| {
        let (letter, sealed) = row?;
        Ok((letter, key.open_value(&sealed)?))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::testing::{LEAD, at, lead, tutor};
    use crate::{Op, Workspace, letter_beside, letter_pages, letters};
    use bridgewell_domain::ids::PageId;
    use bridgewell_domain::page::{Beside, Page, PageFormat, PageKind, Turn};
    use uuid::Uuid;

    fn decided(kind: HomeDecisionKind) -> HomeDecision {
        HomeDecision { kind, by: LEAD, at: at(5), why: "agreed with the family".into() }
    }

    fn covered() -> (crate::testing::Place, Workspace) {
        let (place, mut workspace) = with_a_letter();
        let page = Page {
            id: PageId::from_uuid(Uuid::from_u128(1101)),
            kind: PageKind::Drawing,
            format: PageFormat::Png,
            sheets: 1,
            turned: Turn::default(),
            bytes: 5,
            added_by: LEAD,
            added_at: at(2),
        };
        let said = Beside { translation: "I am tired.".into(), ..Beside::default() };
        let beside = letter_pages::Beside { pupil: AMIRA, letter: LETTER };
        workspace
            .write(&tutor(), at(2), Op::PageAdded, |tx| {
                letter_pages::add(tx, beside, &page, b"horse")?;
                letter_beside::say(tx, (AMIRA, LETTER), &said, 0)
            })
            .unwrap();
        workspace.write(&lead(), at(3), Op::RedRouteOpened, |tx| letters::cover(tx, AMIRA)).unwrap();
        (place, workspace)
    }

    fn decide_as_lead(workspace: &mut Workspace, kind: HomeDecisionKind) -> Result<(), StoreError> {
        workspace.write(&lead(), at(5), Op::LetterErased, |tx| decide(tx, (AMIRA, LETTER), &decided(kind)))
    }

    #[test]
    fn the_last_time_a_letter_went_home_is_known() {
        let (_place, mut workspace) = with_a_letter();
        for minute in [2, 4] {
            workspace.write(&lead(), at(minute), Op::LetterGivenBack, |tx| give(tx, AMIRA, LETTER)).unwrap();
        }
        let known = workspace.read(&tutor(), given).unwrap();
        assert_eq!(known.get(&LETTER), Some(&Given { by: LEAD, at: at(4) }));
    }

    #[test]
    fn only_a_sealed_letter_is_decided_about_and_only_with_the_key_is_it_known() {
        let (_place, mut workspace) = with_a_letter();
        for kind in [HomeDecisionKind::Released, HomeDecisionKind::Erased] {
            assert!(matches!(decide_as_lead(&mut workspace, kind), Err(StoreError::NotFound("letter"))));
        }
        let (_place, mut workspace) = covered();
        decide_as_lead(&mut workspace, HomeDecisionKind::Released).unwrap();
        assert!(workspace.read(&tutor(), decisions).unwrap().is_empty());
        let known = workspace.read(&lead(), decisions).unwrap();
        assert_eq!(known.get(&LETTER), Some(&decided(HomeDecisionKind::Released)));
        let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!(letter.text, None, "what is released stays sealed for everybody else");
    }

    #[test]
    fn erasing_leaves_nothing_of_the_letter_but_who_when_and_why() {
        let (_place, mut workspace) = covered();
        decide_as_lead(&mut workspace, HomeDecisionKind::Erased).unwrap();
        let letter = workspace.read(&lead(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!((letter.text.as_deref(), letter.red_routed), (Some(""), true));
        assert!(workspace.read(&lead(), |read| letter_pages::of_pupil(read, AMIRA)).unwrap().is_empty());
        let beside = workspace.read(&lead(), |read| letter_beside::of_pupil(read, AMIRA)).unwrap();
        assert_eq!(beside.said, Beside::default());
        let known = workspace.read(&lead(), decisions).unwrap();
        assert_eq!(known.get(&LETTER), Some(&decided(HomeDecisionKind::Erased)));
        let again = decide_as_lead(&mut workspace, HomeDecisionKind::Released);
        assert!(matches!(again, Err(StoreError::NotFound("letter"))));
    }
}
