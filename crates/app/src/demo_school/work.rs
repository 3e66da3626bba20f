//! What people did: the menu, concerns, decisions, talks, offers and reviews.

use super::{permit, write};
use crate::error::ApiError;
use crate::known;
use bridgewell_demo::{self as demo, Cast, DemoDecision, DemoPupil};
use bridgewell_domain::concern::Concern;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::decision::{Decision, Talk, Task};
use bridgewell_domain::ids::{ConcernId, PupilId, ReviewId, RulesId, TalkId};
use bridgewell_domain::opportunity::{Answer, Offer, Opportunity, Review, ReviewDone};
use bridgewell_domain::role::Tier;
use bridgewell_store::{Op, Workspace, concerns, decisions, offers, opportunities, reviews, talks};
use uuid::Uuid;

/// All of it, in the order of the month.
pub(super) fn all(
    workspace: &mut Workspace,
    (pupils, rules): (&[DemoPupil], RulesId),
) -> Result<(), ApiError> {
    let menu = demo::menu();
    write(workspace, (&permit(Cast::Lead), demo::at(demo::first_day(), 12), Op::OpportunityAdded), |tx| {
        menu.iter().try_for_each(|line| Ok(opportunities::insert(tx, line)?))
    })?;
    for pupil in pupils {
        raise_concerns(workspace, pupil)?;
    }
    for pupil in pupils {
        for decision in &pupil.decisions {
            decide(workspace, (pupil.pupil.id, decision, rules))?;
        }
        hold_talks(workspace, pupil)?;
        offer(workspace, pupil, &menu)?;
    }
    Ok(())
}

fn raise_concerns(workspace: &mut Workspace, pupil: &DemoPupil) -> Result<(), ApiError> {
    for concern in &pupil.concerns {
        let raised = Concern {
            id: ConcernId::from_uuid(Uuid::now_v7()),
            from: concern.from,
            name: concern.name.to_owned(),
            said: concern.said.to_owned(),
            on: concern.on,
            recorded_by: Cast::HeadOfYear.id(),
            closed: None,
        };
        write(workspace, (&permit(Cast::HeadOfYear), demo::at(concern.on, 12), Op::ConcernRaised), |tx| {
            Ok(concerns::insert(tx, pupil.pupil.id, &raised)?)
        })?;
    }
    Ok(())
}

fn decide(
    workspace: &mut Workspace,
    (pupil, decision, rules): (PupilId, &DemoDecision, RulesId),
) -> Result<(), ApiError> {
    let who = permit(decision.by);
    let saw = workspace.try_read(&who, |read| known::saw(read, &who, pupil, Tier::Open))?;
    let saw_restricted = match who.tier() {
        Tier::Restricted => {
            Some(workspace.try_read(&who, |read| known::saw(read, &who, pupil, Tier::Restricted))?)
        }
        Tier::Open => None,
    };
    let made = Decision {
        id: decision.id,
        by: who.person(),
        at: decision.at,
        kind: decision.kind,
        reason: decision.reason.clone(),
        task: decision.task.map(|(who, what, by)| Task { who: who.id(), what: what.to_owned(), by }),
        family: decision.family.clone(),
        thrive: None,
        review: decision.review,
        rules,
        saw,
        supersedes: None,
    };
    write(workspace, (&who, decision.at, Op::DecisionMade), |tx| {
        decisions::insert(tx, pupil, &made, saw_restricted.as_deref())?;
        if let Some(due) = decision.review {
            let review = Review {
                id: ReviewId::from_uuid(Uuid::now_v7()),
                due,
                offer: None,
                decision: Some(decision.id),
                done: None,
            };
            reviews::insert(tx, pupil, &review)?;
        }
        Ok(())
    })
}

fn hold_talks(workspace: &mut Workspace, pupil: &DemoPupil) -> Result<(), ApiError> {
    for talk in &pupil.talks {
        let held = Talk {
            id: TalkId::from_uuid(Uuid::now_v7()),
            by: talk.by.id(),
            on: talk.on,
            child_said: talk.child_said.to_owned(),
            agreed: talk.agreed.to_owned(),
        };
        write(workspace, (&permit(talk.by), demo::at(talk.on, 14), Op::TalkHeld), |tx| {
            Ok(talks::insert(tx, pupil.pupil.id, &held)?)
        })?;
    }
    Ok(())
}

fn offer(workspace: &mut Workspace, pupil: &DemoPupil, menu: &[Opportunity]) -> Result<(), ApiError> {
    for offer in &pupil.offers {
        let Some(line) = menu.get(offer.line) else { continue };
        let answered = (offer.answer != Answer::Waiting).then(|| day_of(offer.at));
        let likes: Vec<String> = pupil
            .letter
            .iter()
            .flat_map(|letter| letter.readings.iter().flat_map(|reading| reading.interests.clone()))
            .collect();
        let made = Offer {
            id: offer.id,
            opportunity: line.id,
            decision: None,
            by: offer.by.id(),
            at: offer.at,
            invitation: crate::offers::words(pupil.pupil.names.forename(), &likes, line),
            answer: offer.answer.clone(),
            child_said: offer.child_said.to_owned(),
            answered,
        };
        write(workspace, (&permit(offer.by), offer.at, Op::OfferMade), |tx| {
            offers::insert(tx, pupil.pupil.id, &made)?;
            for review in &pupil.reviews {
                let done = review.done.map(|(by, on, outcome, verdict)| ReviewDone {
                    by: by.id(),
                    on,
                    outcome,
                    pupil_verdict: verdict.to_owned(),
                    note: String::new(),
                });
                let planned = Review {
                    id: ReviewId::from_uuid(Uuid::now_v7()),
                    due: review.due,
                    offer: review.offer,
                    decision: None,
                    done,
                };
                reviews::insert(tx, pupil.pupil.id, &planned)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
