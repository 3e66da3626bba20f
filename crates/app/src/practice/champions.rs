//! Commands named `champions.*`: pupils whom other pupils can come to, and the adult each of them goes to.

use super::{not_later, number};
use crate::error::{ApiError, Refusal};
use crate::names::PupilNames;
use crate::required::required;
use crate::session::Session;
use crate::wire::champions::{
    AddChampionActivity, ChampionActivityShown, ChampionShown, Champions, RemoveChampion,
    RemoveChampionActivity, SaveChampion,
};
use crate::wire::common::Nothing;
use bridgewell_domain::ids::{ChampionActivityId, ChampionId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::champions::{Champion, ChampionActivity, ChampionWho, YEAR_GROUPS};
use bridgewell_domain::role::Scope;
use bridgewell_store::champions::{self as store, ChampionRow};
use bridgewell_store::{Op, ReadTx, pupils};

/// The champions this person may see. The list names pupils, so reading it is logged.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Champions, ApiError> {
    let scope = session.person().scope.clone();
    session.log_list(&permit)?;
    session.read(&permit, |read| shown(read, &scope))
}

/// Adds or changes a champion.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveChampion) -> Result<Champions, ApiError> {
    let (today, scope) = (session.today(), session.person().scope.clone());
    let who = match (ask.pupil, ask.year_group) {
        (Some(pupil), _) => {
            session.for_pupil(&permit, pupil)?;
            ChampionWho::Pupil(pupil)
        }
        (None, Some(year_group)) if YEAR_GROUPS.contains(&year_group) => ChampionWho::Named {
            first_name: required("first_name", &ask.first_name, "Type the first name; no more is kept.")?,
            year_group,
        },
        (None, None) => {
            return Err(ApiError::invalid(
                "pupil",
                "Choose the pupil: type part of the name and press the one who is meant.",
            ));
        }
        (None, Some(_)) => {
            return Err(ApiError::invalid(
                "year_group",
                format!("Choose a year group from {} to {}.", YEAR_GROUPS.start(), YEAR_GROUPS.end()),
            ));
        }
    };
    let champion = Champion {
        id: ask.id.unwrap_or_else(|| ChampionId::from_uuid(session.fresh())),
        who,
        trained_on: ask.trained_on.map(|on| not_later("trained_on", on, today)).transpose()?,
        trained_by: ask.trained_by.trim().to_owned(),
        supervised_by: ask.supervised_by.trim().to_owned(),
        how_often: ask.how_often.trim().to_owned(),
        goes_to: required(
            "goes_to",
            &ask.goes_to,
            "Name the adult this champion goes to when another pupil tells them something.",
        )?,
        ended: ask.ended,
    };
    session.write(&permit, Op::ChampionRecorded, |tx| {
        let all = store::list(tx)?;
        let same = |row: &ChampionRow| {
            row.champion.id != champion.id
                && matches!(champion.who, ChampionWho::Pupil(_))
                && row.champion.who == champion.who
        };
        if all.iter().any(same) {
            return Err(ApiError::refused(Refusal::Taken, "This pupil is a champion already."));
        }
        match ask.id {
            Some(id) => {
                may_see(tx, &scope, one(&all, id)?)?;
                store::change(tx, &champion, ask.version)?;
            }
            None => store::insert(tx, &champion)?,
        }
        shown(tx, &scope)
    })
}

/// Takes a champion out, with all they did.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: RemoveChampion,
) -> Result<Champions, ApiError> {
    let scope = session.person().scope.clone();
    session.write(&permit, Op::ChampionRemoved, |tx| {
        let all = store::list(tx)?;
        let row = one(&all, ask.id)?;
        may_see(tx, &scope, row)?;
        store::remove(tx, &ChampionRow { version: ask.version, ..row.clone() })?;
        shown(tx, &scope)
    })
}

/// Writes down something a champion did.
pub(crate) fn add_activity(
    session: &mut Session,
    permit: Permit,
    ask: AddChampionActivity,
) -> Result<Champions, ApiError> {
    let scope = session.person().scope.clone();
    let activity = ChampionActivity {
        id: ChampionActivityId::from_uuid(session.fresh()),
        on: not_later("on", ask.on, session.today())?,
        what: required("what", &ask.what, "Write what they did, without other pupils’ names.")?,
    };
    session.write(&permit, Op::ChampionRecorded, |tx| {
        let all = store::list(tx)?;
        let row = one(&all, ask.champion)?;
        may_see(tx, &scope, row)?;
        store::add_activity(tx, &row.champion, &activity)?;
        shown(tx, &scope)
    })
}

/// Takes out something a champion did.
pub(crate) fn remove_activity(
    session: &mut Session,
    permit: Permit,
    ask: RemoveChampionActivity,
) -> Result<Champions, ApiError> {
    let scope = session.person().scope.clone();
    session.write(&permit, Op::ChampionRecorded, |tx| {
        let all = store::list(tx)?;
        let row = one(&all, ask.champion)?;
        may_see(tx, &scope, row)?;
        if !row.activities.iter().any(|activity| activity.id == ask.activity) {
            return Err(ApiError::not_found("activity"));
        }
        store::remove_activity(tx, ask.activity)?;
        shown(tx, &scope)
    })
}

fn one(all: &[ChampionRow], id: ChampionId) -> Result<&ChampionRow, ApiError> {
    all.iter().find(|row| row.champion.id == id).ok_or_else(|| ApiError::not_found("champion"))
}

fn may_see(read: &ReadTx<'_>, scope: &Scope, row: &ChampionRow) -> Result<(), ApiError> {
    let ChampionWho::Pupil(pupil) = row.champion.who else { return Ok(()) };
    let form = pupils::get(read, pupil)?.pupil.form;
    if scope.covers(form.as_deref()) { Ok(()) } else { Err(ApiError::NotResponsible) }
}

fn shown(read: &ReadTx<'_>, scope: &Scope) -> Result<Champions, ApiError> {
    let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    let names = PupilNames::of(&everybody);
    let covered = |row: &ChampionRow| match row.champion.who {
        ChampionWho::Pupil(id) => {
            let pupil = everybody.iter().find(|pupil| pupil.id == id);
            pupil.is_some_and(|pupil| scope.covers(pupil.form.as_deref()))
        }
        ChampionWho::Named { .. } => true,
    };
    let (own, others): (Vec<_>, Vec<_>) = store::list(read)?.into_iter().partition(covered);
    let mut champions: Vec<ChampionShown> = own.into_iter().map(|row| champion_shown(row, &names)).collect();
    champions.sort_by_cached_key(|one| (one.ended.is_some(), one.name.to_lowercase()));
    Ok(Champions { champions, of_other_forms: number(others.len()) })
}

fn champion_shown(row: ChampionRow, names: &PupilNames) -> ChampionShown {
    let lacks = row.champion.lacks();
    let champion = row.champion;
    let (name, pupil, year_group) = match champion.who {
        ChampionWho::Pupil(id) => {
            let shown = names.shown(id);
            (shown.name.clone(), Some(shown), None)
        }
        ChampionWho::Named { first_name, year_group } => (first_name, None, Some(year_group)),
    };
    let activity = |one: ChampionActivity| ChampionActivityShown { id: one.id, on: one.on, what: one.what };
    ChampionShown {
        id: champion.id,
        name,
        pupil,
        year_group,
        trained_on: champion.trained_on,
        trained_by: champion.trained_by,
        supervised_by: champion.supervised_by,
        how_often: champion.how_often,
        goes_to: champion.goes_to,
        lacks,
        ended: champion.ended,
        activities: row.activities.into_iter().map(activity).collect(),
        version: row.version,
    }
}
