//! Link workers of a school: a name and a code that was compared by voice; and the school's own code for them.

use super::shown::shown;
use crate::error::ApiError;
use crate::link::taken;
use crate::parcels::code_fault;
use crate::people::check_name;
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::common::Nothing;
use crate::wire::link::{AddParty, PacksShown, PartyAsk};
use crate::wire::parcels::{CodeAsk, Fingerprint, SealedFile};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::ReadingPublic;
use bridgewell_store::link::parties;
use bridgewell_store::{Op, schools};

/// The fingerprint of a link worker's code.
pub(crate) fn compare_code(_: &mut Session, _: Permit, ask: CodeAsk) -> Result<Fingerprint, ApiError> {
    let public = ReadingPublic::parse(&ask.code).map_err(code_fault)?;
    Ok(Fingerprint { fingerprint: public.fingerprint() })
}

/// Adds a link worker, or gives one a new code.
pub(crate) fn add_link_worker(
    session: &mut Session,
    permit: Permit,
    ask: AddParty,
) -> Result<PacksShown, ApiError> {
    let public = ReadingPublic::parse(&ask.code).map_err(code_fault)?;
    let name = check_name(&ask.name)?;
    let id = ask.party.unwrap_or_else(|| PartyId::from_uuid(session.fresh()));
    session.write(&permit, Op::LinkPartyAdded, |tx| {
        let known = parties::list(tx)?;
        if ask.party.is_some() && known.iter().all(|party| party.id != id) {
            return Err(ApiError::not_found("link worker"));
        }
        taken(&known, id, (&name, &public.plain()))?;
        Ok(parties::save(tx, id, (&name, &public.plain()), None)?)
    })?;
    shown(session, &permit)
}

/// Takes a link worker off the list. What was exchanged stays.
pub(crate) fn remove_link_worker(
    session: &mut Session,
    permit: Permit,
    ask: PartyAsk,
) -> Result<PacksShown, ApiError> {
    session.write(&permit, Op::LinkPartyRemoved, |tx| Ok(parties::remove(tx, ask.party)?))?;
    shown(session, &permit)
}

/// The school's code as a small text file for the link worker.
pub(crate) fn card(session: &mut Session, permit: Permit, _: Nothing) -> Result<SealedFile, ApiError> {
    let me = shown(session, &permit)?.me;
    let school = session.read(&permit, |read| Ok(schools::get(read)?.0.name))?;
    let text = format!(
        "Code of {school}\r\n\r\n{}\r\n\r\nNumbers to read aloud when the code is added:\r\n{}\r\n\r\nThe code is no \
         secret: with it a link worker’s Bridgewell knows the review packs that {school} has signed.\r\nCompare the \
         numbers by voice, so that nobody can put another code in its place.\r\n",
        me.code, me.fingerprint
    );
    let name = format!("Code of {}.txt", crate::documents::plain_name(&school));
    let document = Document { name: name.clone(), bytes: text.into_bytes(), opens_workspace: false };
    Ok(SealedFile { document: session.shelf_mut().put_document(document), name, letters: 0 })
}
