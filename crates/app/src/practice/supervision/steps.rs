//! What was agreed: who does it, by when, and what it became.

use super::{known, own_line, shown, unnamed, viewer};
use crate::error::{ApiError, Refusal};
use crate::plan;
use crate::practice::not_later;
use crate::required::required;
use crate::session::Session;
use crate::wire::plan::{ActionFields, SaveAction};
use crate::wire::supervision::{NextStepAsk, SaveNextStep, Supervisions};
use bridgewell_domain::ids::{NextStepId, ReviewId};
use bridgewell_domain::opportunity::Review;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::supervision::NextStep;
use bridgewell_store::supervisions::{self as store, StepRow};
use bridgewell_store::{Op, reviews};

/// A step, for somebody who may see the pupil it is about.
fn own_step(
    session: &Session,
    permit: Permit,
    id: NextStepId,
    version: u32,
) -> Result<(Permit, StepRow), ApiError> {
    let row = session.read(&permit, |read| Ok(store::step(read, id)?))?;
    let permit = match row.step.line {
        Some(line) => own_line(session, permit, line, 0)?.0,
        None => permit,
    };
    Ok((permit, StepRow { version, ..row }))
}

/// Writes down something agreed, changes it, or says that it is done.
pub(crate) fn save_step(
    session: &mut Session,
    permit: Permit,
    ask: SaveNextStep,
) -> Result<Supervisions, ApiError> {
    let (viewer, today) = (viewer(session), session.today());
    let what = required("what", &ask.what, "Write what was agreed, without a pupil’s name.")?;
    let owner = required("owner", &ask.owner, "Say who does it.")?;
    let done = ask.done.map(|on| not_later("done", on, today)).transpose()?;
    let (permit, former) = match (ask.id, ask.line) {
        (Some(id), _) => {
            let (permit, row) = own_step(session, permit, id, ask.version)?;
            (permit, Some(row))
        }
        (None, Some(line)) => (own_line(session, permit, line, 0)?.0, None),
        (None, None) => (permit, None),
    };
    let fresh = NextStepId::from_uuid(session.fresh());
    session.write(&permit, Op::NextStepRecorded, |tx| {
        unnamed(tx, "what", &what)?;
        match former {
            Some(row) => {
                let step = NextStep { what, owner, due: ask.due, done, ..row.step };
                store::change_step(tx, &step, row.version)?;
            }
            None => {
                known(tx, ask.supervision)?;
                if let Some(line) = ask.line
                    && store::line(tx, line)?.of != ask.supervision
                {
                    return Err(ApiError::not_found("line"));
                }
                let step = NextStep {
                    id: fresh,
                    line: ask.line,
                    what,
                    owner,
                    due: ask.due,
                    done,
                    review: None,
                    planned: false,
                };
                store::insert_step(tx, ask.supervision, &step)?;
            }
        }
        shown::all(tx, &viewer)
    })
}

/// Makes a review of the pupil out of a step, on the step's day. The review then stands with the others.
pub(crate) fn make_review(
    session: &mut Session,
    permit: Permit,
    ask: NextStepAsk,
) -> Result<Supervisions, ApiError> {
    let (viewer, today) = (viewer(session), session.today());
    let (permit, row) = own_step(session, permit, ask.id, ask.version)?;
    let line = match row.step.line {
        Some(line) => session.read(&permit, |read| Ok(store::line(read, line)?))?.line,
        None => return Err(about_nobody()),
    };
    let pupil = line.pupil.ok_or_else(about_nobody)?;
    if row.step.review.is_some() {
        return Err(ApiError::refused(Refusal::Other, "This step is a review already."));
    }
    if row.step.due < today {
        return Err(ApiError::invalid(
            "due",
            "Its day has passed. Choose a later one, then make it a review.",
        ));
    }
    let review = Review {
        id: ReviewId::from_uuid(session.fresh()),
        due: row.step.due,
        offer: None,
        decision: None,
        done: None,
    };
    session.write(&permit, Op::ReviewPlanned, |tx| {
        reviews::insert(tx, pupil, &review)?;
        store::change_step(tx, &NextStep { review: Some(review.id), ..row.step }, row.version)?;
        shown::all(tx, &viewer)
    })
}

/// Puts a step that is about no single pupil into the action plan, with its owner and day.
pub(crate) fn make_action(
    session: &mut Session,
    permit: Permit,
    ask: NextStepAsk,
) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    let (permit, row) = own_step(session, permit, ask.id, ask.version)?;
    if let Some(line) = row.step.line
        && session.read(&permit, |read| Ok(store::line(read, line)?))?.line.pupil.is_some()
    {
        return Err(ApiError::refused(
            Refusal::Other,
            "This step is about one pupil, and the plan is about the school. Make it a review instead.",
        ));
    }
    if row.step.planned || row.step.done.is_some() {
        return Err(ApiError::refused(Refusal::Other, "This step is in the plan or done already."));
    }
    // The step is marked first: a version that changed meanwhile must not leave an action behind.
    session.write(&permit, Op::NextStepRecorded, |tx| {
        store::change_step(tx, &NextStep { planned: true, ..row.step.clone() }, row.version)?;
        Ok(())
    })?;
    let fields = ActionFields {
        title: row.step.what.clone(),
        lead: row.step.owner.clone(),
        due: Some(row.step.due),
        ..ActionFields::default()
    };
    if let Err(refused) = plan::save(session, permit, SaveAction { id: None, version: 0, fields }) {
        session.write(&permit, Op::NextStepRecorded, |tx| {
            store::change_step(tx, &row.step, row.version + 1)?;
            Ok(())
        })?;
        return Err(refused);
    }
    session.read(&permit, |read| shown::all(read, &viewer))
}

fn about_nobody() -> ApiError {
    ApiError::refused(
        Refusal::Other,
        "This step is about no single pupil, so it cannot be a review. Keep it here with its day and owner.",
    )
}
