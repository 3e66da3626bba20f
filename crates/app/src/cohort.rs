//! Commands named `cohort.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn compare(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::cohort::Cohort, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn find(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::cohort::FindAsk,
) -> Result<wire::cohort::Found, ApiError> {
    Err(ApiError::not_found("command"))
}
