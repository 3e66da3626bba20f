//! Decisions: a named person, a reason, and what they were looking at. Appended, never edited.

use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::{Nothing, Signed};
use crate::wire::decisions::{DecisionShown, SaveDecision, SettleTask, TaskWords, ThriveWords};
use crate::{drafts, known};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::decision::{Decision, FamilyTold, Task, ThriveAgreed};
use bridgewell_domain::ids::{DecisionId, PupilId, ReviewId};
use bridgewell_domain::opportunity::Review;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::decisions::{self, DecisionRow};
use bridgewell_store::{Op, ReadTx, reviews, rules};
use chrono::NaiveDate;

/// Records a decision, plans its review, and forgets the draft.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveDecision,
) -> Result<DecisionShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let today = session.today();
    let staff = session.read(&permit, StaffNames::load)?;
    let decision = Decision {
        id: DecisionId::from_uuid(session.fresh()),
        by: permit.person(),
        at: session.now(),
        kind: ask.kind,
        reason: required("reason", &ask.reason, "write why, so that others can follow your thinking")?,
        task: ask.task.map(|task| checked_task(task, (&staff, today))).transpose()?,
        family: checked_family(ask.family, today)?,
        thrive: ask.thrive.map(|thrive| checked_thrive(thrive, today)).transpose()?,
        review: ask.review,
        rules: session.read(&permit, |read| Ok(rules::current(read)?.id))?,
        saw: session.read(&permit, |read| known::saw(read, &permit, ask.pupil, Tier::Open))?,
        supersedes: ask.supersedes,
    };
    if decision.review.is_some_and(|due| due < today) {
        return Err(ApiError::invalid(
            "review",
            "the day to look again has passed already; choose a later one",
        ));
    }
    let saw_restricted = match permit.tier() {
        Tier::Restricted => {
            Some(session.read(&permit, |read| known::saw(read, &permit, ask.pupil, Tier::Restricted))?)
        }
        Tier::Open => None,
    };
    let review = decision.review.map(|due| Review {
        id: ReviewId::from_uuid(session.fresh()),
        due,
        offer: None,
        decision: Some(decision.id),
        done: None,
    });
    session.write(&permit, Op::DecisionMade, |tx| {
        if let Some(former) = decision.supersedes {
            let before = decisions::of_pupil(tx, ask.pupil)?;
            if !before.iter().any(|row| row.decision.id == former) {
                return Err(ApiError::not_found("decision"));
            }
            if before.iter().any(|row| row.decision.supersedes == Some(former)) {
                return Err(ApiError::refused(
                    Refusal::Other,
                    "that decision has been corrected already; correct the newest one",
                ));
            }
        }
        decisions::insert(tx, ask.pupil, &decision, saw_restricted.as_deref())?;
        if let Some(review) = &review {
            reviews::insert(tx, ask.pupil, review)?;
        }
        Ok(())
    })?;
    drafts::forget(session, &permit, (ask.pupil, "decision"))?;
    let row = DecisionRow { pupil: ask.pupil, decision, saw_restricted, done: None };
    Ok(shown(&row, &staff, false))
}

/// Says that a decision's task is done, or takes that back.
pub(crate) fn settle_task(
    session: &mut Session,
    permit: Permit,
    ask: SettleTask,
) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.write(&permit, Op::TaskSettled, |tx| {
        let rows = decisions::of_pupil(tx, ask.pupil)?;
        let row = rows.iter().find(|row| row.decision.id == ask.decision);
        let row = row.ok_or_else(|| ApiError::not_found("decision"))?;
        if row.decision.task.is_none() {
            return Err(ApiError::refused(Refusal::Other, "this decision asks nobody to do anything"));
        }
        let done = ask.done.then(|| permit.person());
        Ok(decisions::set_task_done(tx, (ask.pupil, ask.decision), done)?)
    })?;
    Ok(Nothing {})
}

fn checked_task(task: TaskWords, (staff, today): (&StaffNames, NaiveDate)) -> Result<Task, ApiError> {
    if !staff.is_here(task.who) {
        return Err(ApiError::invalid("task.who", "choose somebody who works here"));
    }
    if task.by < today {
        return Err(ApiError::invalid("task.by", "this day has passed already; choose a later one"));
    }
    let what = required("task.what", &task.what, "say in a few words what will be done")?;
    Ok(Task { who: task.who, what, by: task.by })
}

fn checked_family(family: FamilyTold, today: NaiveDate) -> Result<FamilyTold, ApiError> {
    Ok(match family {
        FamilyTold::NotYet => FamilyTold::NotYet,
        FamilyTold::Told { how, by, on } => {
            if on > today {
                return Err(ApiError::invalid("family.on", "the family cannot have been told after today"));
            }
            FamilyTold::Told {
                how: required("family.how", &how, "say how the family was told, for example \"phone call\"")?,
                by: required("family.by", &by, "say who told the family")?,
                on,
            }
        }
        FamilyTold::DoNotContact { reason } => FamilyTold::DoNotContact {
            reason: required("family.reason", &reason, "say why the family is not to be contacted")?,
        },
    })
}

fn checked_thrive(thrive: ThriveWords, today: NaiveDate) -> Result<ThriveAgreed, ApiError> {
    if thrive.on > today {
        return Err(ApiError::invalid("thrive.on", "a grouping is recorded after it was agreed, not before"));
    }
    let with = required("thrive.with", &thrive.with, "a grouping is agreed with the family: say with whom")?;
    Ok(ThriveAgreed { group: thrive.group, with, on: thrive.on })
}

/// One pupil's decisions, newest first. Those with the restricted tier read what the decider saw in full.
pub(crate) fn of_pupil(
    read: &ReadTx<'_>,
    staff: &StaffNames,
    pupil: PupilId,
) -> Result<Vec<DecisionShown>, ApiError> {
    let rows = decisions::of_pupil(read, pupil)?;
    let superseded = |id| rows.iter().any(|row| row.decision.supersedes == Some(id));
    Ok(rows.iter().map(|row| shown(row, staff, superseded(row.decision.id))).collect())
}

fn shown(row: &DecisionRow, staff: &StaffNames, superseded: bool) -> DecisionShown {
    let decision = &row.decision;
    let task = decision.task.as_ref();
    DecisionShown {
        id: decision.id,
        by: staff.shown(decision.by),
        at: decision.at,
        kind: decision.kind,
        reason: decision.reason.clone(),
        task_who: task.map(|task| staff.name(task.who)),
        task_what: task.map(|task| task.what.clone()),
        task_by: task.map(|task| task.by),
        task_done: row.done.map(|(by, at)| Signed { by: staff.name(by), on: day_of(at) }),
        family: decision.family.clone(),
        thrive: decision.thrive.as_ref().map(|thrive| ThriveWords {
            group: thrive.group,
            with: thrive.with.clone(),
            on: thrive.on,
        }),
        review: decision.review,
        saw: row.saw_restricted.clone().unwrap_or_else(|| decision.saw.clone()),
        superseded,
    }
}
