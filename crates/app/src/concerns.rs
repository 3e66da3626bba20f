//! Commands named `concerns.*`: an adult is concerned, always by name and day.

use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::concerns::{CloseConcern, ConcernShown, RaiseConcern};
use bridgewell_domain::concern::Concern;
use bridgewell_domain::ids::ConcernId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, concerns};

/// Records a concern.
pub(crate) fn raise(session: &mut Session, permit: Permit, ask: RaiseConcern) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    if ask.on > session.today() {
        return Err(ApiError::invalid("on", "The concern cannot be later than today."));
    }
    let concern = Concern {
        id: ConcernId::from_uuid(session.fresh()),
        from: ask.from,
        name: required("name", &ask.name, "Write the name of whoever is concerned.")?,
        said: required("said", &ask.said, "Write what they said, in a sentence.")?,
        on: ask.on,
        recorded_by: permit.person(),
        closed: None,
    };
    session.write(&permit, Op::ConcernRaised, |tx| {
        concerns::insert(tx, ask.pupil, &concern)?;
        Ok(Nothing {})
    })
}

/// Closes a concern with the reason.
pub(crate) fn close(session: &mut Session, permit: Permit, ask: CloseConcern) -> Result<Nothing, ApiError> {
    let kept = session.read(&permit, |read| Ok(concerns::get(read, ask.concern)?))?;
    let permit = session.for_pupil(&permit, kept.pupil)?;
    let reason = required("reason", &ask.reason, "Write why the concern is closed.")?;
    if kept.concern.closed.is_some() {
        return Err(ApiError::refused(Refusal::Other, "This concern is closed already."));
    }
    let today = session.today();
    session.write(&permit, Op::ConcernClosed, |tx| {
        concerns::close(tx, &kept, today, &reason)?;
        Ok(Nothing {})
    })
}

/// A concern as it is shown.
pub(crate) fn concern_shown(concern: &Concern) -> ConcernShown {
    ConcernShown {
        id: concern.id,
        from: concern.from,
        name: concern.name.clone(),
        said: concern.said.clone(),
        on: concern.on,
        closed_on: concern.closed.as_ref().map(|(on, _)| *on),
        closed_why: concern.closed.as_ref().map(|(_, why)| why.clone()),
    }
}
