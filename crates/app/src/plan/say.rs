//! What is said about an action: how it stands, progress notes, milestones reached.

use super::shown::Viewer;
use super::unnamed;
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::plan::{AddNote, Plan, SayStatus, TickMilestone};
use bridgewell_domain::ids::{PlanEntryId, PlanReviewId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::{Action, Said, Status};
use bridgewell_domain::role::{Person, Role};
use bridgewell_store::plan_entries::Entry;
use bridgewell_store::{Op, WriteTx, plan, plan_entries};
use chrono::NaiveDate;
use uuid::Uuid;

/// Whether this person may say how an action stands: whoever answers for the programme, and whoever leads the action.
pub(super) fn may_move(person: &Person, action: &Action) -> bool {
    matches!(person.role, Role::Lead | Role::Dsl) || action.lead.person == Some(person.id)
}

fn refuse_others(person: &Person, action: &Action) -> Result<(), ApiError> {
    if may_move(person, action) {
        return Ok(());
    }
    Err(ApiError::NotAllowed {
        roles: vec![Role::Lead, Role::Dsl],
        reason: "whoever leads an action says how it stands, or the wellbeing or safeguarding lead does. You can write \
                 a progress note"
            .to_owned(),
    })
}

/// Puts the status into the action and into its history.
pub(super) fn say(
    tx: &WriteTx<'_>,
    action: &mut Action,
    (status, why, words): (Status, &str, &str),
    (today, review): (NaiveDate, Option<PlanReviewId>),
) -> Result<(), ApiError> {
    let why = why.trim();
    if status == Status::Dropped && why.is_empty() {
        return Err(ApiError::invalid(
            "why",
            format!("say why action {} is dropped, so that nobody wonders later", action.number),
        ));
    }
    action.said = Said { status, on: today, by: tx.by(), why: why.to_owned() };
    let words =
        [words.trim(), why].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    unnamed::refuse_names(tx, "why", &[&words])?;
    append(tx, action, (Some(status), words, review))
}

fn append(
    tx: &WriteTx<'_>,
    action: &Action,
    (status, words, review): (Option<Status>, String, Option<PlanReviewId>),
) -> Result<(), ApiError> {
    let entry = Entry {
        id: PlanEntryId::from_uuid(Uuid::now_v7()),
        action: action.id,
        by: tx.by(),
        at: tx.at(),
        status,
        words,
        review,
    };
    Ok(plan_entries::insert(tx, &entry)?)
}

/// Says how an action stands.
pub(crate) fn status(session: &mut Session, permit: Permit, ask: SayStatus) -> Result<Plan, ApiError> {
    let (viewer, person) = (Viewer::of(session), session.person().clone());
    session.write(&permit, Op::ActionStatusSaid, |tx| {
        let mut action = plan::get(tx, ask.action)?.action;
        refuse_others(&person, &action)?;
        say(tx, &mut action, (ask.status, &ask.why, ""), (viewer.today, None))?;
        plan::change(tx, &action, ask.version)?;
        viewer.plan(tx, vec![action.id])
    })
}

/// Writes a progress note; everybody who reads the plan may.
pub(crate) fn note(session: &mut Session, permit: Permit, ask: AddNote) -> Result<Plan, ApiError> {
    let words = required("words", &ask.words, "write what has happened")?;
    let viewer = Viewer::of(session);
    session.write(&permit, Op::ActionNoted, |tx| {
        let action = plan::get(tx, ask.action)?.action;
        unnamed::refuse_names(tx, "words", &[&words])?;
        append(tx, &action, (None, words, None))?;
        viewer.plan(tx, vec![action.id])
    })
}

/// Ticks a milestone, or takes the tick back.
pub(crate) fn tick(session: &mut Session, permit: Permit, ask: TickMilestone) -> Result<Plan, ApiError> {
    let (viewer, person) = (Viewer::of(session), session.person().clone());
    if ask.done.is_some_and(|done| done > viewer.today) {
        return Err(ApiError::invalid("done", "a milestone cannot be reached later than today"));
    }
    session.write(&permit, Op::ActionChanged, |tx| {
        let mut action = plan::get(tx, ask.action)?.action;
        refuse_others(&person, &action)?;
        let step = action.milestones.iter_mut().find(|step| step.id == ask.milestone);
        let step = step.ok_or_else(|| {
            ApiError::refused(
                Refusal::Other,
                "this milestone is not there any more; look at the action again",
            )
        })?;
        step.done = ask.done;
        plan::change(tx, &action, ask.version)?;
        viewer.plan(tx, vec![action.id])
    })
}
