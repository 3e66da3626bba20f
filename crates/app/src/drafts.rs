//! Commands named `drafts.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn save(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::decisions::SaveDraft,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn load(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::decisions::DraftAsk,
) -> Result<wire::decisions::Draft, ApiError> {
    Err(ApiError::not_found("command"))
}
