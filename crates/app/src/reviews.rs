//! Commands named `reviews.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn list(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::opportunities::Reviews, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn set(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::SetReview,
) -> Result<wire::opportunities::ReviewShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn finish(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::FinishReview,
) -> Result<wire::opportunities::ReviewShown, ApiError> {
    Err(ApiError::not_found("command"))
}
