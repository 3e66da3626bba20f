//! Leaving a pupil out of the screen. It never hides a letter, a wish to talk or the red route.

use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::cohort::OptOut;
use crate::wire::common::Nothing;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, opt_outs, pupils};

/// Leaves a pupil out of the screen, or takes them in again, with who asked.
pub(crate) fn opt_out(session: &mut Session, permit: Permit, ask: OptOut) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let asked_by = required("asked_by", &ask.asked_by, "Write who asked.")?;
    let how = required("asked_how", &ask.asked_how, "Write how they said so, for example by telephone.")?;
    if ask.asked_on > session.today() {
        return Err(ApiError::invalid(
            "asked_on",
            "This day is still to come. Choose the day on which they asked.",
        ));
    }
    session.write(&permit, Op::OptOutRecorded, |tx| {
        let kept = pupils::get(tx, ask.pupil)?;
        if kept.pupil.opted_out == ask.opted_out {
            let message = if ask.opted_out {
                "This pupil is left out of the screen already."
            } else {
                "This pupil is in the screen already."
            };
            return Err(ApiError::refused(Refusal::Other, message));
        }
        opt_outs::record(tx, (ask.pupil, kept.version), ask.opted_out, (&asked_by, ask.asked_on, &how))?;
        Ok(Nothing {})
    })
}
