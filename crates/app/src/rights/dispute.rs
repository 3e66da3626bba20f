//! `rights.dispute`, `rights.settle` and `rights.left`.

use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::rights::{RecordDispute, RecordLeft, SettleDispute};
use bridgewell_domain::ids::DisputeId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, corrections, kept_longer};

/// Records what a family or a pupil says is wrong. It stays in the record when it is settled.
pub(crate) fn record(session: &mut Session, permit: Permit, ask: RecordDispute) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let about = required("about", &ask.about, "Write what it is about, for example the attendance.")?;
    let said = required("said", &ask.said, "Write what they say, in their words.")?;
    let said_by = required("said_by", &ask.said_by, "Write who says so.")?;
    let id = DisputeId::from_uuid(session.fresh());
    session.write(&permit, Op::DisputeRecorded, |tx| {
        corrections::dispute(tx, (id, ask.pupil), (&about, &said, &said_by))?;
        Ok(Nothing {})
    })
}

/// Says how it was settled.
pub(crate) fn settle(session: &mut Session, permit: Permit, ask: SettleDispute) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let how = required("how", &ask.how, "Write how it was settled, and what the family was told.")?;
    let today = session.today();
    session.write(&permit, Op::DisputeRecorded, |tx| {
        corrections::settle(tx, ask.pupil, (ask.id, ask.version), (today, &how))?;
        Ok(Nothing {})
    })
}

/// Records the day a pupil left. What is kept about them ends with that school year, unless the schedule ends it earlier.
pub(crate) fn left(session: &mut Session, permit: Permit, ask: RecordLeft) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    if ask.left.is_some_and(|left| left > session.today()) {
        return Err(ApiError::invalid(
            "left",
            "This day is still to come. Record it when the pupil has left.",
        ));
    }
    session.write(&permit, Op::LeavingRecorded, |tx| {
        kept_longer::record_left(tx, ask.pupil, ask.left)?;
        Ok(Nothing {})
    })
}
