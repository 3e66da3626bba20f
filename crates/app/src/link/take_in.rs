//! Taking a school's pack in. What is wrong is told in a sentence each; what is only odd (an older pack, one missing in
//! between) is taken in and told.

use super::keys::keys;
use crate::error::{ApiError, Refusal};
use crate::parcels::file_fault;
use crate::session::Session;
use crate::wire::link::{PackTaken, TakePack};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Kind, Opened, Pack, Place};
use bridgewell_store::link::files::{self, KeptFile, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use bridgewell_store::link::remarks;
use bridgewell_store::{Op, ReadTx, WriteTx};

/// Opens a pack and keeps it, if the school's key is trusted.
pub(crate) fn take_in(session: &mut Session, permit: Permit, ask: TakePack) -> Result<PackTaken, ApiError> {
    let file = session.shelf().file(ask.file).cloned().ok_or_else(|| ApiError::not_found("file"))?;
    let keys = session.write(&permit, Op::SettingChanged, keys)?;
    let opened =
        Pack::open(&file.bytes, &keys.open).map_err(|fault| file_fault(fault, Kind::Pack, &file.name))?;
    let known = session.read(&permit, |read| Ok(parties::list(read)?))?;
    let signer = opened.signer.plain();
    let trusted = known.iter().filter(|party| party.signer.as_deref() == Some(signer.as_str()));
    let trusted = trusted.min_by_key(|party| party.removed.is_some());
    let of_school =
        known.iter().find(|party| party.removed.is_none() && party.own_id == Some(opened.value.school));
    let party = match (trusted, of_school) {
        (Some(party), _) if party.own_id.is_some_and(|own| own != opened.value.school) => {
            return Err(refused(&format!(
                "“{}” is signed with the key of {}, but comes from another workspace than their packs so far. Ask them \
                 whether they have set Bridgewell up anew.",
                file.name, party.name
            )));
        }
        (Some(party), _) => party.id,
        (None, Some(party)) => {
            return Err(refused(&format!(
                "“{}” says it comes from {}, but is signed with another key than the one you compared. Ask the school \
                 to read out the numbers under its code, and if they are {}, give {} this new code.",
                file.name,
                party.name,
                opened.signer.fingerprint(),
                party.name
            )));
        }
        (None, None) if ask.compared => add(session, &permit, &opened, &known)?,
        (None, None) => return Ok(to_compare(&opened)),
    };
    let off = trusted.filter(|party| party.removed.is_some());
    if let Some(off) = off {
        back_on_list(session, &permit, off, &known)?;
    }
    session.shelf_mut().let_go(ask.file);
    let mut taken = keep(session, &permit, party, &opened)?;
    if let Some(off) = off {
        taken.notes.insert(0, format!("{} was off your list, and is on it again.", off.name));
    }
    Ok(taken)
}

/// A school that was taken off the list comes back with its next pack.
fn back_on_list(
    session: &mut Session,
    permit: &Permit,
    party: &KeptParty,
    known: &[KeptParty],
) -> Result<(), ApiError> {
    let named = (party.name.as_str(), party.code.as_str());
    super::schools::taken(known, party.id, named)?;
    session.write(permit, Op::LinkPartyAdded, |tx| {
        Ok(parties::save(tx, party.id, named, party.signer.as_deref())?)
    })
}

fn refused(why: &str) -> ApiError {
    ApiError::refused(Refusal::File, format!("{why} Nothing was changed."))
}

/// Nothing is kept before the numbers were compared.
fn to_compare(opened: &Opened<Pack>) -> PackTaken {
    PackTaken {
        party: None,
        school: opened.value.contents.school.clone(),
        number: opened.value.place.number,
        made: opened.value.place.made,
        compare: Some(opened.signer.fingerprint()),
        again: false,
        answers: 0,
        notes: Vec::new(),
    }
}

fn add(
    session: &mut Session,
    permit: &Permit,
    opened: &Opened<Pack>,
    known: &[KeptParty],
) -> Result<PartyId, ApiError> {
    let id = PartyId::from_uuid(session.fresh());
    let (name, code) = (opened.value.contents.school.as_str(), opened.signer.plain());
    super::schools::taken(known, id, (name, &code))?;
    session.write(permit, Op::LinkPartyAdded, |tx| Ok(parties::save(tx, id, (name, &code), Some(&code))?))?;
    Ok(id)
}

fn keep(
    session: &mut Session,
    permit: &Permit,
    party: PartyId,
    opened: &Opened<Pack>,
) -> Result<PackTaken, ApiError> {
    let pack = &opened.value;
    let taken = |again, answers, notes| PackTaken {
        party: Some(party),
        school: pack.contents.school.clone(),
        number: pack.place.number,
        made: pack.place.made,
        compare: None,
        again,
        answers,
        notes,
    };
    let here = session.read(permit, |read| of(read, party, Way::TakenIn))?;
    if here.iter().any(|file| file.hash == opened.hash) {
        return Ok(taken(true, 0, Vec::new()));
    }
    let notes = history_notes(&here, &pack.place, &opened.hash, "pack");
    let (answers, notes) = session.write(permit, Op::PackTakenIn, |tx| {
        parties::known_by(tx, party, &opened.signer.plain(), Some(pack.school))?;
        let figures = pack.contents.figures();
        files::insert(
            tx,
            &kept(party, Way::TakenIn, (&pack.place, &opened.hash)),
            &opened.text,
            Some(&figures),
        )?;
        let answers = take_answers(tx, party, pack)?;
        Ok((answers, notes))
    })?;
    Ok(taken(false, answers, notes))
}

fn take_answers(tx: &WriteTx<'_>, party: PartyId, pack: &Pack) -> Result<u32, ApiError> {
    let mut new = 0;
    for answer in &pack.contents.answers {
        new += u32::from(remarks::take_answer(tx, party, answer)?);
    }
    Ok(new)
}

/// Files of one party and one way, the newest first.
pub(crate) fn of(read: &ReadTx<'_>, party: PartyId, way: Way) -> Result<Vec<KeptFile>, ApiError> {
    Ok(files::of(read, party)?.into_iter().filter(|file| file.way == way).collect())
}

/// A file as it is kept.
pub(crate) fn kept(party: PartyId, way: Way, (place, hash): (&Place, &str)) -> KeptFile {
    KeptFile {
        id: place.id,
        party,
        way,
        number: place.number,
        hash: hash.to_owned(),
        made_by: place.from.clone(),
        made: place.made,
        here: place.made,
    }
}

/// What is odd about a file among those that are here. `what` is its kind in a word.
pub(crate) fn history_notes(here: &[KeptFile], place: &Place, hash: &str, what: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let newest = here.iter().max_by_key(|file| file.number);
    if let Some(newest) = newest.filter(|newest| newest.number > place.number) {
        notes.push(format!(
            "This {what} is older than number {} of {}, which is here already. It is kept in the history; what is \
             shown stays that of the newer one.",
            newest.number,
            in_full(bridgewell_domain::dates::day_of(newest.made))
        ));
    }
    if here.iter().any(|file| file.number == place.number && file.hash != hash) {
        notes.push(format!(
            "Another {what} with number {} came before and is different. Perhaps a workspace was put back from a copy; \
             both are kept.",
            place.number
        ));
    }
    let before = place.previous.as_deref();
    let is_here = before.is_some_and(|hash| here.iter().any(|file| file.hash == hash));
    if place.number > 1 && !is_here {
        notes.push(format!(
            "The {what} before it, number {}, has not come. Ask for it if you want the whole history.",
            place.number - 1
        ));
    }
    notes
}
