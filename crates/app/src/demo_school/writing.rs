//! What came in: the intake's file, SDQ forms keyed from paper, letters and what their readers said.

use super::{permit, write};
use crate::error::ApiError;
use bridgewell_demo::{self as demo, Cast, DemoPupil};
use bridgewell_domain::concern::{RedRoute, RedRouteAbout, Told};
use bridgewell_domain::ids::{BatchId, LetterId, ReadingId, RedRouteId, SdqFormId, TalkRequestId};
use bridgewell_domain::letter::{Letter, Reading, Theme};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::restricted::Restricted;
use bridgewell_domain::sdq::{Basis, Scores, SdqForm, Version};
use bridgewell_store::batches::BatchCounts;
use bridgewell_store::{
    Op, Workspace, batches, facts, facts_home, letters as letter_rows, pupils as pupil_rows, pupils_arrivals,
    readings, red_routes, sdq, talk_requests,
};
use uuid::Uuid;

/// The intake's file, accepted by the data manager, and the first week.
pub(super) fn intake(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let batch = BatchId::from_uuid(Uuid::now_v7());
    let on = demo::intake_day();
    let origin = Origin { source: Source::File { batch, label: "year-7-intake.csv".to_owned() }, on };
    let rows = u32::try_from(pupils.len()).unwrap_or(u32::MAX);
    let counts = BatchCounts { in_file: rows, accepted: rows, new_pupils: rows, ..BatchCounts::default() };
    let who = permit(Cast::DataManager);
    write(workspace, (&who, demo::at(on, 11), Op::BatchAccepted), |tx| {
        batches::insert(tx, batch, "year-7-intake.csv", &"0".repeat(64), &counts)?;
        for pupil in pupils {
            pupil_rows::insert(tx, &pupil.pupil)?;
            if let Some(attendance) = &pupil.attendance {
                facts::say_attendance(tx, pupil.pupil.id, attendance, &origin)?;
            }
            if let Some(attainment) = &pupil.attainment {
                facts::say_attainment(tx, pupil.pupil.id, attainment, &origin)?;
            }
            if let Some(home) = pupil.home {
                facts_home::say(tx, pupil.pupil.id, Restricted::new(home), &origin)?;
            }
        }
        Ok(())
    })?;
    write(workspace, (&permit(Cast::Deputy), demo::at(demo::first_day(), 9), Op::ArrivalRecorded), |tx| {
        for pupil in pupils {
            pupils_arrivals::record(tx, pupil.pupil.id, &pupil.arrival, 0)?;
        }
        Ok(())
    })?;
    sdq_forms(workspace, pupils)
}

fn sdq_forms(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let on = demo::sdq_keyed();
    let origin = Origin { source: Source::Typed { by: Cast::DataManager.id() }, on };
    write(workspace, (&permit(Cast::DataManager), demo::at(on, 14), Op::SdqEntered), |tx| {
        for (pupil, form) in pupils.iter().flat_map(|pupil| pupil.sdq.iter().map(move |form| (pupil, form))) {
            sdq::insert(
                tx,
                &SdqForm {
                    id: SdqFormId::from_uuid(Uuid::now_v7()),
                    pupil: pupil.pupil.id,
                    informant: form.informant,
                    version: Version::Standard,
                    completed: Some(form.on),
                    basis: Basis::Items { answers: form.answers, impact: form.impact, verified: true },
                    scores: Scores::from_answers(&form.answers, &form.impact, form.informant),
                    origin: origin.clone(),
                },
            )?;
        }
        Ok(())
    })
}

/// Letters as they were typed in, what readers said, wishes to talk, and the red route.
pub(super) fn letters(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let typed = demo::letters_day();
    let origin = Origin { source: Source::Typed { by: Cast::Lead.id() }, on: typed };
    let mut ids: Vec<Option<LetterId>> = Vec::with_capacity(pupils.len());
    write(workspace, (&permit(Cast::Lead), demo::at(typed, 13), Op::LetterTyped), |tx| {
        for pupil in pupils {
            let Some(letter) = &pupil.letter else {
                letter_rows::say_not_here(tx, pupil.pupil.id, pupil.without_letter)?;
                ids.push(None);
                continue;
            };
            let id = LetterId::from_uuid(Uuid::now_v7());
            let written = Letter {
                id,
                text: letter.text.clone(),
                hand: letter.hand,
                language: None,
                written: Some(letter.written),
            };
            letter_rows::insert(tx, pupil.pupil.id, &written, &origin)?;
            if let Some(with) = &letter.talk {
                talk_requests::insert(tx, pupil.pupil.id, TalkRequestId::from_uuid(Uuid::now_v7()), with)?;
            }
            ids.push(Some(id));
        }
        Ok(())
    })?;
    for cast in Cast::ALL {
        read_by(workspace, cast, (pupils, &ids))?;
    }
    promises(workspace, pupils)?;
    red_route(workspace, pupils)
}

/// One entry of the log for each reader and day.
fn read_by(
    workspace: &mut Workspace,
    cast: Cast,
    (pupils, ids): (&[DemoPupil], &[Option<LetterId>]),
) -> Result<(), ApiError> {
    let mut days: Vec<_> = pupils
        .iter()
        .filter_map(|pupil| pupil.letter.as_ref())
        .flat_map(|letter| {
            letter.readings.iter().filter(|reading| reading.by == cast).map(|reading| reading.at)
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    for at in days {
        write(workspace, (&permit(cast), at, Op::LetterRead), |tx| {
            for (pupil, id) in pupils.iter().zip(ids) {
                let (Some(letter), Some(id)) = (&pupil.letter, *id) else { continue };
                for reading in letter.readings.iter().filter(|reading| reading.by == cast && reading.at == at)
                {
                    readings::insert(
                        tx,
                        pupil.pupil.id,
                        &Reading {
                            id: ReadingId::from_uuid(Uuid::now_v7()),
                            letter: id,
                            by: cast.id(),
                            at,
                            level: reading.level,
                            looks_forward: reading.themes.contains(&Theme::Excitement),
                            themes: reading.themes.clone(),
                            interests: reading.interests.clone(),
                            strengths: reading.strengths.clone(),
                            young_carer: false,
                            note: String::new(),
                        },
                    )?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn promises(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let promised: Vec<_> =
        pupils.iter().filter_map(|pupil| Some((pupil.pupil.id, pupil.letter.as_ref()?.promised?))).collect();
    write(workspace, (&permit(Cast::Lead), demo::at(demo::sdq_keyed(), 16), Op::TalkPromised), |tx| {
        for wish in talk_requests::list(tx)? {
            if let Some((_, (who, day))) = promised.iter().find(|(pupil, _)| *pupil == wish.pupil) {
                talk_requests::promise(tx, &wish, who.id(), *day)?;
            }
        }
        Ok(())
    })
}

fn red_route(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    for pupil in pupils.iter().filter(|pupil| pupil.letter.as_ref().is_some_and(|letter| letter.red)) {
        let raised = demo::at(demo::letters_day(), 15);
        let entry = RedRoute {
            id: RedRouteId::from_uuid(Uuid::now_v7()),
            raised_by: Cast::Dsl.id(),
            raised_at: raised,
            about: RedRouteAbout::NoAdultHere,
            hidden_from: None,
            told: Vec::new(),
            closed: None,
        };
        let told = Told {
            whom: "Ruth Okafor".to_owned(),
            at: raised,
            reference: "CP-0417".to_owned(),
            recorded_by: Cast::Dsl.id(),
        };
        let who = permit(Cast::Dsl);
        write(workspace, (&who, raised, Op::RedRouteOpened), |tx| {
            Ok(red_routes::raise(tx, pupil.pupil.id, &entry, false)?)
        })?;
        write(workspace, (&who, raised, Op::RedRouteTold), |tx| Ok(red_routes::told(tx, entry.id, &told)?))?;
    }
    Ok(())
}
