//! Commands named `letters.*`.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire;
use bridgewell_domain::permit::Permit;

pub(crate) fn queue(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::Nothing,
) -> Result<wire::letters::Queue, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn type_in(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::letters::TypeLetter,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn no_letter(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::letters::NoLetter,
) -> Result<wire::common::Nothing, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn open(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::PupilAsk,
) -> Result<wire::letters::LetterShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn read(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::letters::SaveReading,
) -> Result<wire::letters::LetterShown, ApiError> {
    Err(ApiError::not_found("command"))
}

pub(crate) fn marks(
    _session: &mut Session,
    _permit: Permit,
    _ask: wire::common::PupilAsk,
) -> Result<wire::letters::Marks, ApiError> {
    Err(ApiError::not_found("command"))
}
