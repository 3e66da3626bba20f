//! Commands named `decisions.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn save(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::decisions::SaveDecision,
) -> Result<wire::decisions::DecisionShown, ApiError> {
    Err(ApiError::not_found("command"))
}
