//! Who reads on their own laptop: a name, a code, and a fingerprint that is compared by voice.

use super::words::code_fault;
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::people::check_name;
use crate::session::Session;
use crate::wire::parcels::{AddReader, CodeAsk, Fingerprint, ReaderAsk, Sharing};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::ReadingPublic;
use bridgewell_store::{Op, readers};

/// The fingerprint of a code, to be compared before it is trusted.
pub(crate) fn compare(_: &mut Session, _: Permit, ask: CodeAsk) -> Result<Fingerprint, ApiError> {
    let public = ReadingPublic::parse(&ask.code).map_err(code_fault)?;
    Ok(Fingerprint { fingerprint: public.fingerprint() })
}

/// Adds a reader, or gives one a new code.
pub(crate) fn add_reader(session: &mut Session, permit: Permit, ask: AddReader) -> Result<Sharing, ApiError> {
    let public = ReadingPublic::parse(&ask.code).map_err(code_fault)?;
    let (staff, known) = session.read(&permit, |read| Ok((StaffNames::load(read)?, readers::list(read)?)))?;
    let plain = public.plain();
    let (id, name) = match ask.person {
        Some(id) => {
            let reader = known.iter().find(|reader| reader.id == id);
            if reader.is_none() && !staff.is_here(id) {
                return Err(ApiError::not_found("person"));
            }
            (id, reader.map_or_else(|| staff.name(id), |reader| reader.name.clone()))
        }
        None => (PersonId::from_uuid(session.fresh()), check_name(&ask.name)?),
    };
    let taken = |reader: &&readers::KeptReader| {
        reader.removed.is_none() && reader.id != id && (reader.name == name || reader.public_key == plain)
    };
    if let Some(other) = known.iter().find(taken) {
        return Err(ApiError::refused(
            Refusal::Taken,
            format!(
                "{} reads with {} already. Give them a new code there, or take them off the list first.",
                other.name,
                if other.public_key == plain { "this code" } else { "this name" }
            ),
        ));
    }
    session.write(&permit, Op::ReaderAdded, |tx| Ok(readers::save(tx, id, &name, &plain)?))?;
    super::shown::sharing(session, &permit)
}

/// Takes a reader off the list. Their parcels can still come back.
pub(crate) fn remove_reader(
    session: &mut Session,
    permit: Permit,
    ask: ReaderAsk,
) -> Result<Sharing, ApiError> {
    session.write(&permit, Op::ReaderRemoved, |tx| Ok(readers::remove(tx, ask.reader)?))?;
    super::shown::sharing(session, &permit)
}
