//! People and practice of the invented school.

use super::{permit, write};
use crate::error::ApiError;
use crate::practice;
use bridgewell_demo::{self as demo, Cast, DemoPupil};
use bridgewell_domain::ids::{
    AgendaLineId, ChampionActivityId, ChampionId, NextStepId, PupilId, RecommendationId, StaffMemberId,
    SupervisionId, TrainingId, VoiceActivityId,
};
use bridgewell_domain::programme::champions::{Champion, ChampionActivity, ChampionWho};
use bridgewell_domain::programme::supervision::{
    AgendaKind, AgendaLine, NextStep, Shared, SharingBasis, Supervision,
};
use bridgewell_domain::programme::voice::{Recommendation, TookPart, VoiceActivity};
use bridgewell_domain::programme::workforce::{StaffMember, Training};
use bridgewell_store::{Op, Workspace, WriteTx, champions, directory, supervisions, voice, workforce};
use chrono::{Duration, NaiveDate};
use uuid::Uuid;

/// With whom the school meets.
const WITH: &str = "Joan Hale, link team";

/// All of it.
pub(super) fn all(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let lead = permit(Cast::Lead);
    let on = demo::first_day();
    write(workspace, (&permit(Cast::DataManager), demo::at(on, 9), Op::StaffRecorded), register)?;
    write(workspace, (&lead, demo::at(on, 10), Op::WorkforceTargetsSet), |tx| {
        practice::workforce::set_targets(tx, &demo::workforce_targets())
    })?;
    write(workspace, (&permit(Cast::HeadOfYear), demo::at(on, 11), Op::ChampionRecorded), |tx| {
        pupil_champions(tx, pupils)
    })?;
    write(workspace, (&lead, demo::at(on, 12), Op::VoiceRecorded), pupil_voice)?;
    let services = demo::directory();
    let (first, second) = (demo::founded(), demo::today() - Duration::days(7));
    write(workspace, (&lead, demo::at(first, 15), Op::DirectoryChanged), |tx| {
        let start: Vec<_> = services.iter().take(services.len() - 1).cloned().collect();
        Ok(directory::add(tx, 0, "The county’s services beside the national lines.", &start)?)
    })?;
    write(workspace, (&permit(Cast::Deputy), demo::at(second, 12), Op::DirectoryChanged), |tx| {
        Ok(directory::add(tx, 1, "All numbers rung; the school nurse can be reached by text.", &services)?)
    })?;
    sessions(workspace, pupils)
}

fn register(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    for (name, post, level, courses) in demo::workforce() {
        let id = StaffMemberId::from_uuid(Uuid::now_v7());
        let member = StaffMember { id, name: name.to_owned(), post: post.to_owned(), level, left: None };
        workforce::insert_staff(tx, &member)?;
        for (what, on, expires, reference) in courses {
            let training = Training {
                id: TrainingId::from_uuid(Uuid::now_v7()),
                what: what.to_owned(),
                on,
                expires,
                reference: reference.to_owned(),
                certificate: None,
            };
            workforce::insert_training(tx, id, &training, None)?;
        }
    }
    Ok(())
}

fn pupil_champions(tx: &WriteTx<'_>, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    for one in demo::champions() {
        let pupil = one.pupil.and_then(|number| pupils.get(number)).map(|pupil| pupil.pupil.id);
        let (first_name, year_group) = one.older;
        let champion = Champion {
            id: ChampionId::from_uuid(Uuid::now_v7()),
            who: pupil.map_or_else(
                || ChampionWho::Named { first_name: first_name.to_owned(), year_group },
                ChampionWho::Pupil,
            ),
            trained_on: one.trained,
            trained_by: if one.trained.is_some() { WITH.to_owned() } else { String::new() },
            supervised_by: one.supervised_by.to_owned(),
            how_often: one.how_often.to_owned(),
            goes_to: one.goes_to.to_owned(),
            ended: None,
        };
        champions::insert(tx, &champion)?;
        for (on, what) in one.did {
            let id = ChampionActivityId::from_uuid(Uuid::now_v7());
            champions::add_activity(tx, &champion, &ChampionActivity { id, on, what: what.to_owned() })?;
        }
    }
    Ok(())
}

fn pupil_voice(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    for one in demo::voice() {
        let part = |(year_group, pupils): (u8, u16)| TookPart { year_group, pupils };
        let activity = VoiceActivity {
            id: VoiceActivityId::from_uuid(Uuid::now_v7()),
            name: one.name.to_owned(),
            how: one.how.to_owned(),
            on: one.on,
            took_part: one.took_part.into_iter().map(part).collect(),
            themes: one.themes.into_iter().map(str::to_owned).collect(),
        };
        voice::insert(tx, &activity)?;
        for (what, state, answer, owner, said_back) in one.recommendations {
            let recommendation = Recommendation {
                id: RecommendationId::from_uuid(Uuid::now_v7()),
                what: what.to_owned(),
                state,
                answer: answer.to_owned(),
                owner: owner.to_owned(),
                said_back,
            };
            voice::insert_recommendation(tx, activity.id, &recommendation)?;
        }
    }
    Ok(())
}

/// Two sessions that were held and one that is prepared from what is open today.
fn sessions(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let lead = permit(Cast::Lead);
    let summer = demo::letters_day() + Duration::days(5);
    write(workspace, (&lead, demo::at(summer, 16), Op::SupervisionRecorded), |tx| {
        let notes = "Reading a whole year’s letters in a day is a lot. We share it between six next summer.";
        let id = session(tx, (summer, &["Priya Nair", "Ruth Okafor", "Tom Ellery"], notes))?;
        line(
            tx,
            id,
            (AgendaKind::Own, "How the reading of the letters went", None),
            "Two hard ones, both talked through.",
        )?;
        step(
            tx,
            (id, None),
            ("Two readers for letters about loss", "Priya Nair"),
            (demo::first_day(), Some(demo::first_day())),
        )
    })?;
    let autumn = demo::today() - Duration::days(10);
    let about = pupils.iter().find(|pupil| !pupil.decisions.is_empty() && !pupil.talks.is_empty());
    write(workspace, (&lead, demo::at(autumn, 15), Op::SupervisionRecorded), |tx| {
        let notes = "The new tutors would like a short session on first conversations before half-term.";
        let id = session(tx, (autumn, &["Priya Nair", "Tom Ellery", "Amy Obi"], notes))?;
        let pupil = about.map(|one| one.pupil.id);
        let words = "A pupil in Year 7: how to begin a talk when the letter says little";
        let said = "Begin with the drawing, walk rather than sit, and stop before break.";
        let first = line(tx, id, (AgendaKind::Talk, words, pupil), said)?;
        if pupil.is_some() {
            let shared = Shared {
                basis: SharingBasis::PupilAndFamilyAgreed,
                why: "Agreed with the pupil and the father on 9 September, by telephone".to_owned(),
                by: Cast::Lead.id(),
                at: tx.at(),
            };
            supervisions::share(tx, &supervisions::line(tx, first)?, Some(&shared))?;
        }
        line(
            tx,
            id,
            (AgendaKind::StaffTime, "1 colleague would like time for what they read", None),
            "Time was made.",
        )?;
        let soon = demo::today() + Duration::days(9);
        step(
            tx,
            (id, Some(first)),
            ("Look again after two weeks of library team", "Tom Ellery"),
            (soon, None),
        )?;
        let late = demo::today() - Duration::days(3);
        step(
            tx,
            (id, None),
            ("Ask the link team for a half-hour on first conversations", "Amy Obi"),
            (late, None),
        )
    })?;
    let next = demo::today() + Duration::days(4);
    write(workspace, (&lead, demo::at(demo::today(), 7), Op::SupervisionRecorded), |tx| {
        let id = session(tx, (next, &["Priya Nair", "Ruth Okafor", "Tom Ellery"], ""))?;
        for one in practice::supervision::open_today(tx, &lead, demo::today())? {
            line(tx, id, (one.kind, &one.words, one.pupil), "")?;
        }
        Ok(())
    })
}

fn session(
    tx: &WriteTx<'_>,
    (on, present, notes): (NaiveDate, &[&str], &str),
) -> Result<SupervisionId, ApiError> {
    let made = Supervision {
        id: SupervisionId::from_uuid(Uuid::now_v7()),
        on,
        with: WITH.to_owned(),
        present: present.iter().map(|name| (*name).to_owned()).collect(),
        notes: notes.to_owned(),
        prepared_by: tx.by(),
    };
    supervisions::insert(tx, &made)?;
    Ok(made.id)
}

fn line(
    tx: &WriteTx<'_>,
    of: SupervisionId,
    (kind, words, pupil): (AgendaKind, &str, Option<PupilId>),
    said: &str,
) -> Result<AgendaLineId, ApiError> {
    let id = AgendaLineId::from_uuid(Uuid::now_v7());
    let made = AgendaLine { id, kind, words: words.to_owned(), pupil, said: said.to_owned(), shared: None };
    supervisions::insert_line(tx, of, &made)?;
    Ok(id)
}

fn step(
    tx: &WriteTx<'_>,
    (of, line): (SupervisionId, Option<AgendaLineId>),
    (what, owner): (&str, &str),
    (due, done): (NaiveDate, Option<NaiveDate>),
) -> Result<(), ApiError> {
    let made = NextStep {
        id: NextStepId::from_uuid(Uuid::now_v7()),
        line,
        what: what.to_owned(),
        owner: owner.to_owned(),
        due,
        done,
        review: None,
        planned: false,
    };
    Ok(supervisions::insert_step(tx, of, &made)?)
}
