//! Commands named `opportunities.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn menu(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::opportunities::Menu, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn save(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::SaveOpportunity,
) -> Result<wire::opportunities::OpportunityShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn suggest(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::PupilAsk,
) -> Result<wire::opportunities::Suggestions, ApiError> {
    Err(ApiError::not_found("command"))
}
