//! Changing the schedule, keeping longer, holds.

use super::shown::shown;
use super::{save, schedule};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::retention::{KeepLonger, KeptLongerAsk, ReleaseHold, Retention, SaveScheduleLine, SetHold};
use bridgewell_domain::ids::HoldId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::retention::{Clock, Kind, Line, later};
use bridgewell_store::{Op, StoreError, holds, kept_longer, pupils};

/// The furthest day to which something may be kept without being looked at again, in years.
const LOOK_AGAIN: u8 = 2;

/// Sets a line of the schedule, or goes back to the default.
pub(crate) fn save_line(
    session: &mut Session,
    permit: Permit,
    ask: SaveScheduleLine,
) -> Result<Retention, ApiError> {
    let today = session.today();
    session.write(&permit, Op::RetentionSaved, |tx| {
        let mut own = schedule(tx)?;
        match ask.line {
            None => {
                own.0.remove(&ask.kind);
            }
            Some((ends, source)) => {
                if !ask.kind.allows(ends) {
                    let message =
                        "This kind of record cannot end so. Choose one of the ends that are offered.";
                    return Err(ApiError::invalid("ends", message));
                }
                let source = required(
                    "source",
                    &source,
                    "Write what it follows from, for example your retention schedule and its date.",
                )?;
                own.0.insert(ask.kind, Line { ends, source });
            }
        }
        save(tx, &own)?;
        shown(tx, &permit, today)
    })
}

/// Keeps kinds of a child's record until a day. They are due again after it.
pub(crate) fn keep(session: &mut Session, permit: Permit, ask: KeepLonger) -> Result<Retention, ApiError> {
    let today = session.today();
    let reason =
        required("reason", &ask.reason, "Write why it is kept, so that others can follow it next year.")?;
    if ask.until <= today {
        return Err(ApiError::invalid("until", "This day is over. Choose one that is to come."));
    }
    if later(today, LOOK_AGAIN).is_none_or(|last| ask.until > last) {
        let message = "Choose a day within two years: what is kept longer is looked at again by then.";
        return Err(ApiError::invalid("until", message));
    }
    let wrong = |kind: &Kind| kind.clock() != Clock::Pupil || kind.is_safeguarding();
    if ask.kinds.is_empty() || ask.kinds.iter().any(wrong) {
        return Err(ApiError::invalid("kinds", "Choose what is to be kept."));
    }
    session.write(&permit, Op::RecordKept, |tx| {
        pupils::get(tx, ask.pupil)?;
        for kind in &ask.kinds {
            kept_longer::keep(tx, (ask.pupil, *kind), ask.until, &reason)?;
        }
        shown(tx, &permit, today)
    })
}

/// Takes that back.
pub(crate) fn take_back(
    session: &mut Session,
    permit: Permit,
    ask: KeptLongerAsk,
) -> Result<Retention, ApiError> {
    let today = session.today();
    session.write(&permit, Op::RecordKept, |tx| {
        kept_longer::take_back(tx, (ask.pupil, ask.kind))?;
        shown(tx, &permit, today)
    })
}

/// Puts a safeguarding hold on a child's record.
pub(crate) fn hold(session: &mut Session, permit: Permit, ask: SetHold) -> Result<Retention, ApiError> {
    let today = session.today();
    let reason = required("reason", &ask.reason, "Write why nothing may be erased.")?;
    let id = HoldId::from_uuid(session.fresh());
    session.write(&permit, Op::HoldSet, |tx| {
        pupils::get(tx, ask.pupil)?;
        if holds::of_pupil(tx, ask.pupil)?.iter().any(|row| row.hold.released.is_none()) {
            return Err(ApiError::refused(Refusal::Other, "A hold is on this record already."));
        }
        holds::set(tx, id, ask.pupil, &reason)?;
        shown(tx, &permit, today)
    })
}

/// Lets a hold go.
pub(crate) fn release(
    session: &mut Session,
    permit: Permit,
    ask: ReleaseHold,
) -> Result<Retention, ApiError> {
    let today = session.today();
    let reason = required("reason", &ask.reason, "Write why it is no longer needed.")?;
    session.write(&permit, Op::HoldReleased, |tx| {
        let all = holds::list(tx)?;
        let row = all.into_iter().find(|row| row.id == ask.id && row.hold.released.is_none());
        let row = row.filter(|row| row.version == ask.version).ok_or(StoreError::ChangedMeanwhile("hold"))?;
        holds::release(tx, &row, &reason)?;
        shown(tx, &permit, today)
    })
}
