//! Commands named `pupil.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn open(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::PupilAsk,
) -> Result<wire::pupil::PupilPage, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn opt_out(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::cohort::OptOut,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}
