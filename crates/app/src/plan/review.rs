//! Half-term reviews. While one is under way it is a draft that changes nothing; finishing it says in the plan, in one
//! write, what was said in the room.

use super::shown::{Viewer, finished_since};
use super::{half_terms, say, unnamed};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::plan::{Plan, PlanReviewAsk, SavePlanReview};
use bridgewell_domain::ids::{MilestoneId, PlanReviewId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::review::{Line, Prompt, Reflection, Review, written};
use bridgewell_domain::programme::plan::terms::{self, HalfTerm};
use bridgewell_domain::programme::plan::{Action, Milestone, Status};
use bridgewell_store::{Op, WriteTx, plan, plan_entries, plan_reviews};
use chrono::NaiveDate;
use uuid::Uuid;

/// Begins a review of the half-term that today belongs to.
pub(crate) fn begin(session: &mut Session, permit: Permit, _: Nothing) -> Result<Plan, ApiError> {
    let viewer = Viewer::of(session);
    let id = PlanReviewId::from_uuid(session.fresh());
    session.write(&permit, Op::PlanReviewBegun, |tx| {
        let kept = plan_reviews::list(tx)?;
        if let Some(open) = kept.iter().find(|row| row.review.finished_at.is_none()) {
            return Err(ApiError::refused(
                Refusal::Other,
                format!(
                    "the review of {} is still under way; finish it or give it up first",
                    open.review.period
                ),
            ));
        }
        if !plan::list(tx)?.iter().any(|row| row.action.is_open()) {
            return Err(ApiError::refused(
                Refusal::Other,
                "there is no open action to talk about; put an action into the plan first",
            ));
        }
        let (terms, _) = half_terms::of_school(tx, viewer.today)?;
        let (period, ends) = period(&terms, viewer.today);
        let review = Review {
            id,
            period,
            ends,
            begun_by: tx.by(),
            begun_at: tx.at(),
            lines: Vec::new(),
            reflections: Vec::new(),
            finished_by: None,
            finished_at: None,
            text: String::new(),
        };
        plan_reviews::insert(tx, &review)?;
        viewer.plan(tx, Vec::new())
    })
}

/// What the review is of, and the last day of that.
fn period(half_terms: &[HalfTerm], today: NaiveDate) -> (String, NaiveDate) {
    match terms::at(half_terms, today) {
        Some(term) => (format!("{}, {}", term.name, half_terms::year_of(term.from)), term.to),
        None => (format!("Summer, {}", half_terms::year_of(today)), today),
    }
}

/// Keeps what was said so far, or the edited text of a finished review.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SavePlanReview) -> Result<Plan, ApiError> {
    let period = required("period", &ask.period, "say which half-term this is the review of")?;
    let viewer = Viewer::of(session);
    session.write(&permit, Op::PlanReviewSaved, |tx| {
        let mut review = plan_reviews::get(tx, ask.id)?.review;
        review.period = period;
        if review.finished_at.is_some() {
            review.text = ask.text.trim().to_owned();
        } else {
            review.lines = checked(tx, ask.lines)?;
            review.reflections = ask.reflections;
        }
        unnamed::refuse_names(tx, "text", &texts(&review))?;
        plan_reviews::change(tx, &review, ask.version)?;
        viewer.plan(tx, Vec::new())
    })
}

/// One line for each action that is there, the last one said.
fn checked(tx: &WriteTx<'_>, lines: Vec<Line>) -> Result<Vec<Line>, ApiError> {
    let mut kept: Vec<Line> = Vec::new();
    for line in lines {
        plan::get(tx, line.action)?;
        kept.retain(|other| other.action != line.action);
        kept.push(line);
    }
    Ok(kept)
}

fn texts(review: &Review) -> Vec<&str> {
    let lines = review
        .lines
        .iter()
        .flat_map(|line| [line.happened.as_str(), line.why.as_str(), line.next_step.as_str()]);
    let thoughts = review.reflections.iter().map(|one| one.answer.as_str());
    lines.chain(thoughts).chain([review.text.as_str(), review.period.as_str()]).collect()
}

/// Finishes a review: every status, note and next step goes into the plan, and the review is written.
pub(crate) fn finish(session: &mut Session, permit: Permit, ask: PlanReviewAsk) -> Result<Plan, ApiError> {
    let viewer = Viewer::of(session);
    session.write(&permit, Op::PlanReviewFinished, |tx| {
        let touched = close(tx, (ask.id, ask.version), viewer.today)?;
        viewer.plan(tx, touched)
    })
}

/// The same inside a write.
pub(super) fn close(
    tx: &WriteTx<'_>,
    (id, version): (PlanReviewId, u32),
    today: NaiveDate,
) -> Result<Vec<bridgewell_domain::ids::ActionId>, ApiError> {
    let mut review = plan_reviews::get(tx, id)?.review;
    if review.finished_at.is_some() {
        return Err(ApiError::refused(Refusal::Other, "this review is finished already"));
    }
    if review.lines.is_empty() {
        return Err(ApiError::refused(
            Refusal::Other,
            "nothing has been said about any action yet; talk about one before you finish",
        ));
    }
    let before: Vec<Action> = plan::list(tx)?.into_iter().map(|row| row.action).collect();
    let finished = finished_since(&before, &plan_reviews::list(tx)?, &plan_entries::list(tx)?);
    review.reflections = in_order(&review.reflections);
    review.text = written(&review, &before, &finished, today);
    for line in &review.lines {
        apply(tx, line, (today, review.id))?;
    }
    (review.finished_by, review.finished_at) = (Some(tx.by()), Some(tx.at()));
    plan_reviews::change(tx, &review, version)?;
    tx.count("actions", u32::try_from(review.lines.len()).unwrap_or(u32::MAX));
    Ok(review.lines.iter().map(|line| line.action).collect())
}

fn in_order(said: &[Reflection]) -> Vec<Reflection> {
    Prompt::ALL.iter().filter_map(|prompt| said.iter().rfind(|one| one.prompt == *prompt)).cloned().collect()
}

fn apply(tx: &WriteTx<'_>, line: &Line, (today, review): (NaiveDate, PlanReviewId)) -> Result<(), ApiError> {
    let row = plan::get(tx, line.action)?;
    let mut action = row.action;
    say::say(tx, &mut action, (line.status, &line.why, &line.happened), (today, Some(review)))?;
    let next = line.next_step.trim();
    if !next.is_empty() && line.status != Status::Dropped {
        action.milestones.push(Milestone {
            id: MilestoneId::from_uuid(Uuid::now_v7()),
            title: next.trim_end_matches('.').to_owned(),
            due: line.next_by,
            done: None,
        });
    }
    Ok(plan::change(tx, &action, row.version)?)
}

/// Gives up a review that is under way. The plan stays as it is.
pub(crate) fn give_up(session: &mut Session, permit: Permit, ask: PlanReviewAsk) -> Result<Plan, ApiError> {
    let viewer = Viewer::of(session);
    session.write(&permit, Op::PlanReviewGivenUp, |tx| {
        plan_reviews::give_up(tx, ask.id, ask.version)?;
        viewer.plan(tx, Vec::new())
    })
}
