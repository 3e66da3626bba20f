//! `rights.put_right`: a value corrected by a person; what it was, where that came from and why stays in the record.

use super::values;
use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::rights::PutRight;
use bridgewell_domain::ids::CorrectionId;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_store::corrections::{self, Correction};
use bridgewell_store::{Op, pupils};

/// Puts it right.
pub(crate) fn put_right(session: &mut Session, permit: Permit, ask: PutRight) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let reason = required("reason", &ask.reason, "Write why, so that everybody can follow it later.")?;
    let typed = values::read(ask.field, &ask.value)?;
    let (by, at) = (permit.person(), session.now());
    let origin = Origin { source: Source::Typed { by }, on: session.today() };
    let id = CorrectionId::from_uuid(session.fresh());
    session.write(&permit, Op::ValueCorrected, |tx| {
        let pupil = pupils::get(tx, ask.pupil)?.pupil;
        let (was, was_from) = values::now(tx, &pupil, ask.field)?;
        if was != ask.was {
            return Err(ApiError::Stale);
        }
        values::write(tx, ask.pupil, (ask.field, typed), &origin)?;
        let (became, _) = values::now(tx, &pupils::get(tx, ask.pupil)?.pupil, ask.field)?;
        if became == was {
            return Err(ApiError::invalid("value", "This is what stands here already."));
        }
        let one = Correction {
            id,
            field: values::key(ask.field).to_owned(),
            was,
            was_from,
            became,
            reason,
            asked_by: ask.asked_by.trim().to_owned(),
            by,
            at,
        };
        corrections::insert(tx, ask.pupil, &one)?;
        Ok(Nothing {})
    })
}
