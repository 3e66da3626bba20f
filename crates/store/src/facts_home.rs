//! Social care and young carers: the restricted tier. Anyone who brings files in can seal; only the restricted key opens.

use crate::error::StoreError;
use crate::facts::Fact;
use crate::key::Sealed;
use crate::letters::batch_of;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::restricted::Restricted;
use bridgewell_domain::social_care::{Home, SocialCare, YoungCarer};
use rusqlite::params;
use std::collections::HashMap;
use uuid::Uuid;

/// Seals what a source said about home. Say "none recorded" rather than nothing for the pupils of a source that has the
/// column, so that no row tells anything by being there.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn say(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    home: Restricted<Home>,
    origin: &Origin,
) -> Result<(), StoreError> {
    let sealed = tx.public().seal_value(&home.into_inner_for_sealing())?;
    say_sealed(tx, pupil, &sealed, origin)
}

/// The same for what was sealed before, while its row waited: whoever settles the row need not be able to open it.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn say_sealed(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    sealed: &Sealed,
    origin: &Origin,
) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO home_facts (school_id, fact_id, pupil_id, home, by_hand, origin, batch_id, came_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    statement.execute(params![
        tx.school_key(),
        Uuid::now_v7().to_string(),
        pupil.to_string(),
        sealed,
        matches!(origin.source, Source::Typed { .. }),
        sql::json(origin)?,
        batch_of(origin),
        sql::instant(tx.at()),
    ])?;
    tx.about(pupil);
    Ok(())
}

/// What counts about home, for every pupil of whom anything was said; nothing without the restricted key.
///
/// What a person recorded by hand replaces what files had said; later files can raise it and never lower it, because a
/// file that says nothing is no news.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed entry was altered.
pub fn list(read: &ReadTx<'_>) -> Result<HashMap<PupilId, Fact<Home>>, StoreError> {
    known(read, None)
}

/// One pupil's home facts; nothing without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed entry was altered.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Option<Fact<Home>>, StoreError> {
    Ok(known(read, Some(pupil))?.remove(&pupil))
}

/// What each source said of a pupil's social care since a person last said it by hand, that person's word first: where
/// two differ, somebody who holds the key must say. Nothing without the restricted key.
///
/// # Errors
/// [`StoreError::Unreadable`] when a sealed entry was altered.
pub fn said_of_social_care(read: &ReadTx<'_>) -> Result<HashMap<PupilId, Vec<Fact<SocialCare>>>, StoreError> {
    let mut said: HashMap<PupilId, Vec<Fact<SocialCare>>> = HashMap::new();
    let Some(key) = read.restricted() else { return Ok(said) };
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, home, by_hand, origin FROM home_facts WHERE school_id = ?1 ORDER BY came_at, fact_id",
    )?;
    let mut rows = statement.query(params![read.school_key()])?;
    while let Some(row) = rows.next()? {
        let home: Home = key.open_value(&row.get::<_, Sealed>(1)?)?;
        let Some(status) = home.social_care else { continue };
        let of_pupil = said.entry(sql::get_text(row, 0)?).or_default();
        if row.get(2)? {
            of_pupil.clear();
        }
        of_pupil.push(Fact { value: status, origin: sql::get_json(row, 3)? });
    }
    Ok(said)
}

/// Takes out what a batch said.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be taken out.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM home_facts WHERE school_id = ?1 AND batch_id = ?2",
        params![tx.school_key(), batch.to_string()],
    )?;
    Ok(())
}

fn known(read: &ReadTx<'_>, of: Option<PupilId>) -> Result<HashMap<PupilId, Fact<Home>>, StoreError> {
    let mut known: HashMap<PupilId, Fact<Home>> = HashMap::new();
    let Some(key) = read.restricted() else { return Ok(known) };
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, home, by_hand, origin FROM home_facts
         WHERE school_id = ?1 AND (?2 IS NULL OR pupil_id = ?2) ORDER BY came_at, fact_id",
    )?;
    let mut rows = statement.query(params![read.school_key(), of.map(|pupil| pupil.to_string())])?;
    while let Some(row) = rows.next()? {
        let pupil: PupilId = sql::get_text(row, 0)?;
        let said: Home = key.open_value(&row.get::<_, Sealed>(1)?)?;
        let later = Fact { value: said, origin: sql::get_json(row, 3)? };
        let by_hand: bool = row.get(2)?;
        let folded = match known.remove(&pupil) {
            Some(before) if !by_hand => raise(before, later),
            _ => later,
        };
        known.insert(pupil, folded);
    }
    Ok(known)
}

fn raise(before: Fact<Home>, later: Fact<Home>) -> Fact<Home> {
    let social_care = match (before.value.social_care, later.value.social_care) {
        (Some(old), Some(new)) if rank(old) >= rank(new) => Some(old),
        (old, new) => new.or(old),
    };
    let young_carer = match (before.value.young_carer, later.value.young_carer) {
        (Some(old), None | Some(YoungCarer::NotDeclared)) => Some(old),
        (old, new) => new.or(old),
    };
    let value = Home { social_care, young_carer };
    let origin = if value == before.value { before.origin } else { later.origin };
    Fact { value, origin }
}

/// The order in which the highest status is kept.
const fn rank(status: SocialCare) -> u8 {
    match status {
        SocialCare::LookedAfter => 4,
        SocialCare::ProtectionPlan => 3,
        SocialCare::InNeed => 2,
        SocialCare::PreviouslyLookedAfter => 1,
        SocialCare::NoneRecorded => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::op::Op;
    use crate::pupils;
    use crate::testing::{LEAD, at, founded, lead, tutor};
    use bridgewell_domain::pupil::{Context, Names, Pupil};
    use uuid::Uuid;

    const NOOR: PupilId = PupilId::from_uuid(Uuid::from_u128(7));
    const BATCH: BatchId = BatchId::from_uuid(Uuid::from_u128(8));

    fn noor() -> Pupil {
        Pupil {
            id: NOOR,
            upn: None,
            names: Names { legal_surname: "Abdi".into(), legal_forename: "Noor".into(), ..Names::default() },
            born: None,
            form: None,
            primary: None,
            context: Context::default(),
            interests: Vec::new(),
            strengths: Vec::new(),
            opted_out: false,
        }
    }

    fn file(batch: BatchId) -> Origin {
        Origin {
            source: Source::File { batch, label: "intake.csv".into() },
            on: bridgewell_domain::dates::day_of(at(0)),
        }
    }

    fn home(social_care: SocialCare) -> Restricted<Home> {
        Restricted::new(Home { social_care: Some(social_care), young_carer: None })
    }

    #[test]
    fn a_later_file_raises_and_never_lowers_a_hand_replaces_and_undo_takes_back() {
        let (_place, mut workspace, _) = founded();
        let typed =
            Origin { source: Source::Typed { by: LEAD }, on: bridgewell_domain::dates::day_of(at(0)) };
        let other = BatchId::from_uuid(Uuid::from_u128(9));
        workspace
            .write(&lead(), at(1), Op::BatchAccepted, |tx| {
                pupils::insert(tx, &noor())?;
                say(tx, NOOR, home(SocialCare::InNeed), &file(BATCH))
            })
            .unwrap();
        workspace
            .write(&lead(), at(2), Op::BatchAccepted, |tx| {
                say(tx, NOOR, home(SocialCare::NoneRecorded), &file(other))
            })
            .unwrap();
        let status = |workspace: &crate::Workspace| {
            workspace
                .read(&lead(), |read| of_pupil(read, NOOR))
                .unwrap()
                .and_then(|fact| fact.value.social_care)
        };
        assert_eq!(status(&workspace), Some(SocialCare::InNeed));
        assert!(workspace.read(&tutor(), |read| of_pupil(read, NOOR)).unwrap().is_none());

        workspace.write(&lead(), at(3), Op::BatchUndone, |tx| undo_batch(tx, BATCH)).unwrap();
        assert_eq!(status(&workspace), Some(SocialCare::NoneRecorded));

        workspace
            .write(&lead(), at(4), Op::HomeRecorded, |tx| {
                say(tx, NOOR, home(SocialCare::LookedAfter), &typed)
            })
            .unwrap();
        workspace
            .write(&lead(), at(5), Op::HomeRecorded, |tx| say(tx, NOOR, home(SocialCare::InNeed), &typed))
            .unwrap();
        assert_eq!(status(&workspace), Some(SocialCare::InNeed));
    }
}
