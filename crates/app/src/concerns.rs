//! Commands named `concerns.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn raise(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::concerns::RaiseConcern,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn close(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::concerns::CloseConcern,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}
