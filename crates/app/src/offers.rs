//! Commands named `offers.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn invitation(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::InvitationAsk,
) -> Result<wire::opportunities::Invitation, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn make(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::MakeOffer,
) -> Result<wire::opportunities::OfferShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn answer(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::opportunities::AnswerOffer,
) -> Result<wire::opportunities::OfferShown, ApiError> {
    Err(ApiError::not_found("command"))
}
