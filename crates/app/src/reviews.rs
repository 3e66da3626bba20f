//! Reviews: a day to look again, what it found, and the child's own verdict.

use crate::error::{ApiError, Refusal};
use crate::names::{PupilNames, StaffNames};
use crate::opportunities::Lines;
use crate::required::required;
use crate::sdq;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::opportunities::{FinishReview, ReviewShown, Reviews, SetReview};
use bridgewell_domain::ids::{PupilId, ReviewId};
use bridgewell_domain::opportunity::{Review, ReviewDone};
use bridgewell_domain::permit::Permit;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::reviews::{self, ReviewRow};
use bridgewell_store::{Op, ReadTx, offers, pupils, supervisions};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Everything a review needs to be shown.
struct Around {
    names: PupilNames,
    staff: StaffNames,
    offers: Vec<OfferRow>,
    lines: Lines,
    /// What was agreed in supervision, by the review it became.
    agreed: HashMap<ReviewId, String>,
    today: NaiveDate,
}

impl Around {
    fn load(read: &ReadTx<'_>, today: NaiveDate) -> Result<Self, ApiError> {
        let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let offers = offers::list(read)?;
        let lines = Lines::load(read, &offers)?;
        let steps = supervisions::list(read)?.into_iter().flat_map(|session| session.steps);
        let agreed = steps.filter_map(|row| Some((row.step.review?, row.step.what))).collect();
        let (names, staff) = (PupilNames::of(&everybody), StaffNames::load(read)?);
        Ok(Self { names, staff, offers, lines, agreed, today })
    }

    fn shown(&self, read: &ReadTx<'_>, row: &ReviewRow) -> Result<ReviewShown, ApiError> {
        let done = row.review.done.as_ref();
        Ok(ReviewShown {
            id: row.review.id,
            pupil: self.names.shown(row.pupil),
            due: row.review.due,
            overdue: done.is_none() && row.review.due < self.today,
            about: self.about(&row.review),
            outcome: done.map(|done| done.outcome),
            pupil_verdict: done.map(|done| done.pupil_verdict.clone()).unwrap_or_default(),
            note: done.map(|done| done.note.clone()).unwrap_or_default(),
            done_by: done.map(|done| self.staff.name(done.by)),
            done_on: done.map(|done| done.on),
            sdq_pair: sdq::pair(read, row.pupil)?,
        })
    }

    fn about(&self, review: &Review) -> String {
        let offer = review.offer.and_then(|id| self.offers.iter().find(|row| row.offer.id == id));
        let line = offer.and_then(|row| self.lines.get(row.offer.opportunity));
        match (line, review.decision) {
            (Some(line), _) => format!("How {} is going", line.name),
            (None, Some(_)) => "To look again after the decision".to_owned(),
            (None, None) => match self.agreed.get(&review.id) {
                Some(what) => format!("Agreed in supervision: {what}"),
                None => "To look again".to_owned(),
            },
        }
    }
}

/// Reviews of the pupils this person is responsible for.
pub(crate) fn list(session: &mut Session, permit: Permit, _ask: Nothing) -> Result<Reviews, ApiError> {
    let (person, today) = (session.person().clone(), session.today());
    session.log_list(&permit)?;
    session.read(&permit, |read| {
        let around = Around::load(read, today)?;
        let own: HashSet<PupilId> = pupils::list(read)?
            .into_iter()
            .filter(|row| person.scope.covers(row.pupil.form.as_deref()))
            .map(|row| row.pupil.id)
            .collect();
        let rows = reviews::list(read)?.into_iter().filter(|row| own.contains(&row.pupil));
        let all = rows.map(|row| around.shown(read, &row)).collect::<Result<Vec<_>, _>>()?;
        let (mut done, due): (Vec<_>, Vec<_>) = all.into_iter().partition(|review| review.done_on.is_some());
        done.sort_by_key(|review| std::cmp::Reverse(review.done_on));
        Ok(Reviews { due, done })
    })
}

/// Plans a review.
pub(crate) fn set(session: &mut Session, permit: Permit, ask: SetReview) -> Result<ReviewShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let today = session.today();
    if ask.due < today {
        return Err(ApiError::invalid("due", "this day has passed already; choose a later one"));
    }
    let review = Review {
        id: ReviewId::from_uuid(session.fresh()),
        due: ask.due,
        offer: ask.offer,
        decision: None,
        done: None,
    };
    session.write(&permit, Op::ReviewPlanned, |tx| {
        if let Some(offer) = ask.offer
            && offers::get(tx, offer)?.pupil != ask.pupil
        {
            return Err(ApiError::not_found("offer"));
        }
        reviews::insert(tx, ask.pupil, &review)?;
        Around::load(tx, today)?.shown(tx, &reviews::get(tx, review.id)?)
    })
}

/// Records what a review found. A finished review is not finished again.
pub(crate) fn finish(
    session: &mut Session,
    permit: Permit,
    ask: FinishReview,
) -> Result<ReviewShown, ApiError> {
    let mut row = session.read(&permit, |read| Ok(reviews::get(read, ask.review)?))?;
    let permit = session.for_pupil(&permit, row.pupil)?;
    let today = session.today();
    if row.review.done.is_some() {
        return Err(ApiError::refused(
            Refusal::Other,
            "this review is done already; plan another to look again",
        ));
    }
    if ask.on > today {
        return Err(ApiError::invalid("on", "the review cannot be later than today"));
    }
    row.review.done = Some(ReviewDone {
        by: permit.person(),
        on: ask.on,
        outcome: ask.outcome,
        pupil_verdict: required("pupil_verdict", &ask.pupil_verdict, "write what the child says about it")?,
        note: ask.note.trim().to_owned(),
    });
    session.write(&permit, Op::ReviewDone, |tx| {
        reviews::finish(tx, &row)?;
        Around::load(tx, today)?.shown(tx, &reviews::get(tx, ask.review)?)
    })
}

/// One pupil's reviews: those that are due first, then the newest.
pub(crate) fn of_pupil(
    read: &ReadTx<'_>,
    pupil: PupilId,
    today: NaiveDate,
) -> Result<Vec<ReviewShown>, ApiError> {
    let around = Around::load(read, today)?;
    let rows = reviews::of_pupil(read, pupil)?;
    let mut all = rows.iter().map(|row| around.shown(read, row)).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|review| (review.done_on.is_some(), review.due));
    Ok(all)
}
