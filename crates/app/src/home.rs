//! Commands named `home.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn today(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::home::Today, ApiError> {
    Err(ApiError::not_found("command"))
}
