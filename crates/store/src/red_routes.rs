//! The red route. Whom an entry is about, why and how it ended is sealed; so are the pupil's letter and readings from
//! the moment it is raised. Log entries name the entry and never the pupil, so that the log does not tell either.

use crate::error::StoreError;
use crate::key::{RestrictedKey, Sealed};
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use crate::{letters, persons};
use bridgewell_domain::concern::{RedRoute, RedRouteAbout, Told};
use bridgewell_domain::ids::{PersonId, PupilId, RedRouteId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An entry with the pupil it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRedRoute {
    /// About whom.
    pub pupil: PupilId,
    /// The entry.
    pub entry: RedRoute,
    /// The version that a change must name.
    pub version: u32,
}

/// What somebody without the restricted key who raised an entry is reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// The entry.
    pub id: RedRouteId,
    /// About whom.
    pub pupil: PupilId,
    /// Whom to find depends on this.
    pub about: RedRouteAbout,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// Whether somebody recorded whom they told.
    pub told: bool,
    /// Whom they recorded themselves, in order.
    pub own_told: Vec<Told>,
}

/// What is sealed for the one who raised an entry without the restricted key: whom it is about, and whom they told.
#[derive(Serialize, Deserialize)]
struct Own {
    pupil: PupilId,
    about: RedRouteAbout,
    told: Vec<Told>,
}

/// As it was kept before they could look back at whom they told.
#[derive(Deserialize)]
#[serde(untagged)]
enum AnyOwn {
    Now(Own),
    Before(PupilId, RedRouteAbout),
}

impl From<AnyOwn> for Own {
    fn from(kept: AnyOwn) -> Self {
        match kept {
            AnyOwn::Now(own) => own,
            AnyOwn::Before(pupil, about) => Self { pupil, about, told: Vec::new() },
        }
    }
}

/// The sealed part of an entry.
#[derive(Serialize, Deserialize)]
struct Named {
    pupil: PupilId,
    about: RedRouteAbout,
    hidden_from: Option<PersonId>,
}

type Closed = Option<(PersonId, DateTime<Utc>, String)>;

/// Raises an entry and seals the pupil's letter and its readings. `errand`: the one who raises it does not hold the
/// restricted key and needs a reminder of their own.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub fn raise(tx: &WriteTx<'_>, pupil: PupilId, entry: &RedRoute, errand: bool) -> Result<(), StoreError> {
    let named = Named { pupil, about: entry.about, hidden_from: entry.hidden_from };
    let open: Closed = None;
    tx.execute(
        "INSERT INTO red_routes (school_id, red_route_id, raised_by, raised_at, entry, closed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        params![
            tx.school_key(),
            entry.id.to_string(),
            entry.raised_by.to_string(),
            sql::instant(entry.raised_at),
            tx.public().seal_value(&named)?,
            tx.public().seal_value(&open)?,
        ],
    )?;
    if errand {
        tx.execute(
            "INSERT INTO red_route_errands (school_id, red_route_id, person_id, errand, told)
             VALUES (?1, ?2, ?3, ?4, 0)",
            params![
                tx.school_key(),
                entry.id.to_string(),
                entry.raised_by.to_string(),
                persons::public_of(tx, entry.raised_by)?.seal_value(&Own {
                    pupil,
                    about: entry.about,
                    told: Vec::new()
                })?
            ],
        )?;
    }
    letters::cover(tx, pupil)?;
    tx.about(entry.id);
    Ok(())
}

/// Adds whom somebody told. Whoever raised the entry without the key keeps a list of their own besides.
///
/// # Errors
/// [`StoreError::Sql`] when there is no such entry.
pub fn told(tx: &WriteTx<'_>, id: RedRouteId, told: &Told) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO red_route_told (school_id, red_route_id, place, told)
         SELECT ?1, ?2, COALESCE(MAX(place), 0) + 1, ?3 FROM red_route_told
         WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), id.to_string(), tx.public().seal_value(told)?],
    )?;
    tx.execute(
        "UPDATE red_route_errands SET told = 1 WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), id.to_string()],
    )?;
    keep_own(tx, id, told)?;
    tx.about(id);
    Ok(())
}

fn keep_own(tx: &WriteTx<'_>, id: RedRouteId, told: &Told) -> Result<(), StoreError> {
    let Some(own) = tx.own() else { return Ok(()) };
    let sealed: Option<Sealed> = tx
        .query_row(
            "SELECT errand FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2 AND person_id = ?3",
            params![tx.school_key(), id.to_string(), tx.by().to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let Some(Ok(kept)) = sealed.map(|sealed| own.open_value::<AnyOwn>(&sealed)) else { return Ok(()) };
    let mut kept = Own::from(kept);
    kept.told.push(told.clone());
    tx.execute(
        "UPDATE red_route_errands SET errand = ?3 WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), id.to_string(), persons::public_of(tx, tx.by())?.seal_value(&kept)?],
    )?;
    Ok(())
}

/// Seals letters that came for pupils who were on the red route by then, from people who could not know: the writer
/// holds the key. Says how many there were.
///
/// # Errors
/// [`StoreError::NotEntitled`] without the restricted key.
pub fn cover_late(tx: &WriteTx<'_>) -> Result<u32, StoreError> {
    if tx.restricted().is_none() {
        return Err(StoreError::NotEntitled);
    }
    let mut covered = 0;
    for (pupil, entry) in late(tx)? {
        letters::cover(tx, pupil)?;
        tx.about(entry);
        covered += 1;
    }
    Ok(covered)
}

/// Pupils with an entry whose letter is not sealed, each with the entry.
///
/// # Errors
/// [`StoreError::Unreadable`] when an entry cannot be opened.
pub fn late(read: &ReadTx<'_>) -> Result<Vec<(PupilId, RedRouteId)>, StoreError> {
    let open: Vec<PupilId> =
        letters::list(read)?.iter().filter(|letter| !letter.red_routed).map(|letter| letter.pupil).collect();
    let mut late: BTreeMap<PupilId, RedRouteId> = BTreeMap::new();
    for kept in list(read)? {
        if open.contains(&kept.pupil) {
            late.insert(kept.pupil, kept.entry.id);
        }
    }
    Ok(late.into_iter().collect())
}

/// Closes an entry with the reason. The letter stays sealed.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it was changed since.
pub fn close(tx: &WriteTx<'_>, kept: &KeptRedRoute, why: &str) -> Result<(), StoreError> {
    let closed: Closed = Some((tx.by(), tx.at(), why.to_owned()));
    let changed = tx.execute(
        "UPDATE red_routes SET closed = ?4, version = version + 1
         WHERE school_id = ?1 AND red_route_id = ?2 AND version = ?3",
        params![tx.school_key(), kept.entry.id.to_string(), kept.version, tx.public().seal_value(&closed)?],
    )?;
    tx.execute(
        "DELETE FROM red_route_errands WHERE school_id = ?1 AND red_route_id = ?2",
        params![tx.school_key(), kept.entry.id.to_string()],
    )?;
    tx.about(kept.entry.id);
    one_row(changed, "red-route entry")
}

/// Every entry, newest first; none at all without the restricted key. Whoever shows them leaves out those that are
/// hidden from the person who looks.
///
/// # Errors
/// [`StoreError::Unreadable`] when one cannot be opened.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptRedRoute>, StoreError> {
    let Some(key) = read.restricted() else { return Ok(Vec::new()) };
    let mut told = told_by_entry(read, key)?;
    let mut statement = read.prepare_cached(
        "SELECT red_route_id, raised_by, raised_at, entry, closed, version FROM red_routes
         WHERE school_id = ?1 ORDER BY raised_at DESC, red_route_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((head(row)?, row.get::<_, Sealed>(3)?, row.get::<_, Sealed>(4)?, row.get(5)?))
    })?;
    rows.map(|row| {
        let ((id, raised_by, raised_at), named, closed, version) = row?;
        let named: Named = key.open_value(&named)?;
        let entry = RedRoute {
            id,
            raised_by,
            raised_at,
            about: named.about,
            hidden_from: named.hidden_from,
            told: told.remove(&id).unwrap_or_default(),
            closed: key.open_value(&closed)?,
        };
        Ok(KeptRedRoute { pupil: named.pupil, entry, version })
    })
    .collect()
}

/// What the reader, who is without the restricted key, must still tell about, the earliest first. Sealed for them
/// alone: after somebody else gave them a new passphrase only the entry itself remains.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn errands(read: &ReadTx<'_>, person: PersonId) -> Result<Vec<Errand>, StoreError> {
    let Some(own) = read.own() else { return Ok(Vec::new()) };
    let mut statement = read.prepare_cached(
        "SELECT red_route_errands.red_route_id, errand, raised_at, told
         FROM red_route_errands JOIN red_routes
           ON red_routes.school_id = red_route_errands.school_id
          AND red_routes.red_route_id = red_route_errands.red_route_id
         WHERE red_route_errands.school_id = ?1 AND person_id = ?2 ORDER BY raised_at",
    )?;
    let rows = statement.query_map(params![read.school_key(), person.to_string()], |row| {
        let sealed: Sealed = row.get(1)?;
        let opened = own.open_value::<AnyOwn>(&sealed).ok().map(Own::from);
        let (id, raised_at, told) = (sql::get_text(row, 0)?, sql::get_text(row, 2)?, row.get(3)?);
        Ok(opened.map(|Own { pupil, about, told: own_told }| Errand {
            id,
            pupil,
            about,
            raised_at,
            told,
            own_told,
        }))
    })?;
    Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}

fn head(row: &Row<'_>) -> rusqlite::Result<(RedRouteId, PersonId, DateTime<Utc>)> {
    Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?, sql::get_text(row, 2)?))
}

fn told_by_entry(
    read: &ReadTx<'_>,
    key: &RestrictedKey,
) -> Result<BTreeMap<RedRouteId, Vec<Told>>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT red_route_id, told FROM red_route_told WHERE school_id = ?1 ORDER BY red_route_id, place",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok((sql::get_text::<RedRouteId>(row, 0)?, row.get::<_, Sealed>(1)?))
    })?;
    let mut told: BTreeMap<RedRouteId, Vec<Told>> = BTreeMap::new();
    for row in rows {
        let (id, sealed) = row?;
        told.entry(id).or_default().push(key.open_value(&sealed)?);
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::readings;
    use crate::testing::{COST, DSL, LEAD, Place, TUTOR, at, lead, open, passphrase, person, tutor};
    use crate::{Op, Workspace, log};
    use bridgewell_domain::ids::ReadingId;
    use bridgewell_domain::letter::{Reading, WorryLevel};
    use bridgewell_domain::role::Role;
    use uuid::Uuid;

    const ENTRY: RedRouteId = RedRouteId::from_uuid(Uuid::from_u128(1001));

    fn reading(number: u128, level: WorryLevel) -> Reading {
        Reading {
            id: ReadingId::from_uuid(Uuid::from_u128(number)),
            letter: LETTER,
            by: TUTOR,
            at: at(2),
            level,
            looks_forward: false,
            themes: Vec::new(),
            interests: vec!["drawing".into()],
            strengths: Vec::new(),
            young_carer: true,
            note: String::new(),
        }
    }

    fn raise_by_the_tutor(workspace: &mut Workspace) {
        let tom = person(TUTOR, Role::Pastoral, false);
        workspace.add_person((&lead(), at(2)), &tom, &passphrase("heron"), COST).unwrap();
        let entry = RedRoute {
            id: ENTRY,
            raised_by: TUTOR,
            raised_at: at(3),
            about: RedRouteAbout::AdultHere,
            hidden_from: Some(DSL),
            told: Vec::new(),
            closed: None,
        };
        workspace.write(&tutor(), at(3), Op::RedRouteOpened, |tx| raise(tx, AMIRA, &entry, true)).unwrap();
    }

    fn errands_of_the_tutor(place: &Place, typed: &str) -> Vec<Errand> {
        let workspace = open(place, TUTOR, typed).unwrap();
        workspace.read(&tutor(), |read| errands(read, TUTOR)).unwrap()
    }

    fn one_reading(
        workspace: &Workspace,
        permit: &bridgewell_domain::permit::Permit,
    ) -> readings::KeptReading {
        workspace.read(permit, |read| readings::of_pupil(read, AMIRA)).unwrap().remove(0)
    }

    #[test]
    fn a_young_carer_sign_needs_the_restricted_tier() {
        let (_place, mut workspace) = with_a_letter();
        let said = reading(1, WorryLevel::Mild);
        workspace.write(&tutor(), at(2), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &said)).unwrap();
        let open = one_reading(&workspace, &tutor());
        assert_eq!((open.young_carer, open.said.unwrap().young_carer), (None, false));
        let entitled = one_reading(&workspace, &lead());
        assert_eq!((entitled.young_carer, entitled.said), (Some(true), Some(said)));
    }

    #[test]
    fn a_reader_without_the_key_who_reads_again_does_not_take_the_sign_back_unseen() {
        let (_place, mut workspace) = with_a_letter();
        let again = Reading { young_carer: false, at: at(3), ..reading(2, WorryLevel::Marked) };
        for (minute, said) in [(2, &reading(1, WorryLevel::Mild)), (3, &again)] {
            workspace
                .write(&tutor(), at(minute), Op::LetterRead, |tx| readings::insert(tx, AMIRA, said))
                .unwrap();
        }
        assert_eq!(one_reading(&workspace, &lead()).young_carer, Some(true));
        let seen = Reading { young_carer: false, at: at(4), ..reading(3, WorryLevel::Marked) };
        workspace.write(&lead(), at(4), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &seen)).unwrap();
        assert_eq!(one_reading(&workspace, &lead()).young_carer, Some(false));
    }

    #[test]
    fn raising_seals_the_letter_and_what_was_and_will_be_read_in_it() {
        let (_place, mut workspace) = with_a_letter();
        let before = reading(1, WorryLevel::Marked);
        workspace.write(&tutor(), at(2), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &before)).unwrap();
        raise_by_the_tutor(&mut workspace);
        let after = reading(2, WorryLevel::Severe);
        workspace.write(&tutor(), at(4), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &after)).unwrap();

        let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!((letter.text, letter.red_routed), (None, true));
        let said = workspace.read(&tutor(), readings::list).unwrap();
        assert!(said.iter().all(|kept| kept.said.is_none()));

        let letter = workspace.read(&lead(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!(letter.text.as_deref(), Some("I cant sleep."));
        let said = workspace.read(&lead(), readings::list).unwrap();
        assert_eq!(said.into_iter().filter_map(|kept| kept.said).collect::<Vec<_>>(), [after, before]);
    }

    #[test]
    fn entries_show_only_with_the_key_and_errands_only_to_whoever_raised() {
        let (place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        assert!(workspace.read(&tutor(), list).unwrap().is_empty());
        assert!(workspace.read(&lead(), |read| errands(read, LEAD)).unwrap().is_empty());
        assert!(workspace.read(&tutor(), |read| errands(read, TUTOR)).unwrap().is_empty());
        drop(workspace);
        let own = errands_of_the_tutor(&place, "heron");
        assert_eq!(own.iter().map(|it| (it.pupil, it.told)).collect::<Vec<_>>(), [(AMIRA, false)]);
        let workspace = open(&place, LEAD, "river").unwrap();
        let kept = workspace.read(&lead(), list).unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].pupil, kept[0].entry.hidden_from), (AMIRA, Some(DSL)));
    }

    #[test]
    fn telling_adds_in_order_and_closing_ends_the_errand_but_not_the_seal() {
        let (place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        for (minute, whom) in [(5, "the head"), (6, "the chair")] {
            let said =
                Told { whom: whom.into(), at: at(minute), reference: "CP 12".into(), recorded_by: TUTOR };
            workspace.write(&tutor(), at(minute), Op::RedRouteTold, |tx| told(tx, ENTRY, &said)).unwrap();
        }
        drop(workspace);
        assert!(errands_of_the_tutor(&place, "heron")[0].told);
        let mut workspace = open(&place, LEAD, "river").unwrap();
        let kept = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!(
            kept.entry.told.iter().map(|it| it.whom.as_str()).collect::<Vec<_>>(),
            ["the head", "the chair"]
        );
        workspace.write(&lead(), at(7), Op::RedRouteClosed, |tx| close(tx, &kept, "with the LADO")).unwrap();
        let twice = workspace.write(&lead(), at(8), Op::RedRouteClosed, |tx| close(tx, &kept, "again"));
        assert!(matches!(twice, Err(StoreError::ChangedMeanwhile(_))));
        let closed = workspace.read(&lead(), list).unwrap().remove(0).entry.closed.unwrap();
        assert_eq!((closed.0, closed.2.as_str()), (LEAD, "with the LADO"));
        let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!(letter.text, None);
        drop(workspace);
        assert!(errands_of_the_tutor(&place, "heron").is_empty());
    }

    #[test]
    fn an_errand_outlives_ones_own_new_passphrase_and_not_one_given_by_another() {
        let (place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        drop(workspace);
        let mut own = open(&place, TUTOR, "heron").unwrap();
        own.change_passphrase((&tutor(), at(4)), &passphrase("heron"), &passphrase("otter"), COST).unwrap();
        drop(own);
        assert_eq!(errands_of_the_tutor(&place, "otter").len(), 1);
        let mut workspace = open(&place, LEAD, "river").unwrap();
        workspace.reset_passphrase((&lead(), at(5)), TUTOR, &passphrase("egret"), COST).unwrap();
        assert_eq!(workspace.read(&lead(), list).unwrap().len(), 1);
        drop(workspace);
        assert!(errands_of_the_tutor(&place, "egret").is_empty());
    }

    #[test]
    fn whoever_raised_an_entry_without_the_key_keeps_their_own_list_of_whom_they_told() {
        let (place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        let said = |whom: &str, by| Told {
            whom: whom.into(),
            at: at(5),
            reference: "CP 12".into(),
            recorded_by: by,
        };
        workspace
            .write(&lead(), at(5), Op::RedRouteTold, |tx| told(tx, ENTRY, &said("the head", LEAD)))
            .unwrap();
        drop(workspace);
        let mut own = open(&place, TUTOR, "heron").unwrap();
        own.write(&tutor(), at(6), Op::RedRouteTold, |tx| told(tx, ENTRY, &said("the chair", TUTOR)))
            .unwrap();
        drop(own);
        let errand = errands_of_the_tutor(&place, "heron").remove(0);
        assert_eq!(errand.own_told, [said("the chair", TUTOR)]);
        let workspace = open(&place, LEAD, "river").unwrap();
        assert_eq!(workspace.read(&lead(), list).unwrap()[0].entry.told.len(), 2);
    }

    #[test]
    fn an_errand_kept_before_there_were_own_lists_is_still_read() {
        let (place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        workspace
            .write(&lead(), at(5), Op::SettingChanged, |tx| {
                let before = persons::public_of(tx, TUTOR)?.seal_value(&(AMIRA, RedRouteAbout::Head))?;
                Ok(tx.execute("UPDATE red_route_errands SET errand = ?1", [before])?)
            })
            .unwrap();
        drop(workspace);
        let errand = errands_of_the_tutor(&place, "heron").remove(0);
        assert_eq!((errand.pupil, errand.about), (AMIRA, RedRouteAbout::Head));
        assert!(errand.own_told.is_empty());
    }

    #[test]
    fn a_letter_that_came_after_its_pupil_was_on_the_red_route_is_sealed_by_the_next_who_may_know() {
        let (_place, mut workspace) = with_a_letter();
        let gone = workspace
            .write(&lead(), at(2), Op::BatchUndone, |tx| letters::undo_batch(tx, letters::tests::BATCH));
        gone.unwrap();
        raise_by_the_tutor(&mut workspace);
        let source = bridgewell_domain::origin::Source::Typed { by: TUTOR };
        let origin = bridgewell_domain::origin::Origin { source, on: at(4).date_naive() };
        let came = workspace.write(&tutor(), at(4), Op::LetterTyped, |tx| {
            letters::insert(tx, AMIRA, &letters::tests::letter("I cant sleep."), &origin)
        });
        came.unwrap();
        let without = workspace.write(&tutor(), at(5), Op::LetterCovered, cover_late);
        assert!(matches!(without, Err(StoreError::NotEntitled)));
        assert_eq!(workspace.write(&lead(), at(5), Op::LetterCovered, cover_late).unwrap(), 1);
        let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
        assert_eq!((letter.text, letter.red_routed), (None, true));
        assert!(workspace.read(&lead(), late).unwrap().is_empty());
    }

    #[test]
    fn the_log_names_the_entry_and_not_the_pupil() {
        let (_place, mut workspace) = with_a_letter();
        raise_by_the_tutor(&mut workspace);
        let filter = log::Filter { subject: Some(AMIRA.uuid()), limit: 50, ..log::Filter::default() };
        let about = workspace.read(&lead(), |read| log::list(read, &filter)).unwrap();
        assert!(about.iter().all(|entry| entry.op != Op::RedRouteOpened));
    }
}
