//! Commands named `talks.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn ask(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::letters::AskToTalk,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn promise(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::letters::PromiseTalk,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn hold(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::decisions::SaveTalk,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}
