//! Commands named `red_route.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn list(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<Vec<wire::concerns::RedRouteShown>, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn raise(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::concerns::RaiseRedRoute,
) -> Result<wire::concerns::RedRouteShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn told(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::concerns::RecordTold,
) -> Result<wire::concerns::RedRouteShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn close(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::concerns::CloseRedRoute,
) -> Result<wire::concerns::RedRouteShown, ApiError> {
    Err(ApiError::not_found("command"))
}
