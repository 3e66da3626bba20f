//! Commands named `sdq.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn list(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::sdq::SdqList, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn score(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::sdq::ScoreItems,
) -> Result<wire::sdq::ScoresShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn key_items(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::sdq::KeyItems,
) -> Result<wire::sdq::FormShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn key_scores(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::sdq::KeyScores,
) -> Result<wire::sdq::FormShown, ApiError> {
    Err(ApiError::not_found("command"))
}
