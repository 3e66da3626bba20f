//! A request to see everything: recorded, checked, looked through part by part by a person.

use super::gather::gather;
use super::parts::Part;
use super::shown::request as shown;
use crate::documents::imprint;
use crate::dpo;
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Signed;
use crate::wire::dpo::{
    CheckRequest, DecidePart, DpoShown, NewRequest, PartChoice, RecordPart, RequestAsk, RequestPage,
};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::AccessRequestId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::access_requests::{self, AccessRequest, Choice};
use bridgewell_store::{Op, ReadTx, StoreError, pupils};
use std::collections::BTreeMap;

/// Records a request.
pub(crate) fn ask(session: &mut Session, permit: Permit, ask: NewRequest) -> Result<DpoShown, ApiError> {
    let asked_by =
        required("asked_by", &ask.asked_by, "Write down who asked: the pupil, or a parent by name.")?;
    if ask.asked_on > session.today() {
        return Err(ApiError::invalid(
            "asked_on",
            "That day is still to come. Choose the day on which it came.",
        ));
    }
    let request = AccessRequest {
        id: AccessRequestId::from_uuid(session.fresh()),
        pupil: ask.pupil,
        asked_on: ask.asked_on,
        asked_by,
        checked: String::new(),
        choices: BTreeMap::new(),
        made: None,
        given_to: String::new(),
        version: 1,
    };
    session.write(&permit, Op::AccessAsked, |tx| {
        pupils::get(tx, ask.pupil)?;
        Ok(access_requests::insert(tx, &request)?)
    })?;
    dpo::shown(session, &permit)
}

/// Takes out a request that was a mistake.
pub(crate) fn withdraw(session: &mut Session, permit: Permit, ask: RequestAsk) -> Result<DpoShown, ApiError> {
    session.write(&permit, Op::AccessWithdrawn, |tx| {
        let request = open(tx, ask.id, ask.version)?;
        Ok(access_requests::remove(tx, &request)?)
    })?;
    dpo::shown(session, &permit)
}

/// Says how it was checked that they may ask.
pub(crate) fn check(
    session: &mut Session,
    permit: Permit,
    ask: CheckRequest,
) -> Result<RequestPage, ApiError> {
    let checked = required(
        "checked",
        &ask.checked,
        "Write down how you know who asked and that they may: seen in person, identity, parental responsibility.",
    )?;
    session.write(&permit, Op::AccessReviewed, |tx| {
        let request = AccessRequest { checked, ..open(tx, ask.id, ask.version)? };
        Ok(access_requests::change(tx, &request)?)
    })?;
    page(session, &permit, ask.id)
}

/// Everything that would answer it, with what waits for somebody to look at it.
pub(crate) fn review(
    session: &mut Session,
    permit: Permit,
    ask: RequestAsk,
) -> Result<RequestPage, ApiError> {
    let pupil = session.read(&permit, |read| Ok(access_requests::get(read, ask.id)?.pupil))?;
    session.log_read(&permit, Op::RecordRead, pupil)?;
    page(session, &permit, ask.id)
}

/// Decides about one part.
pub(crate) fn decide(
    session: &mut Session,
    permit: Permit,
    ask: DecidePart,
) -> Result<RequestPage, ApiError> {
    let reason = if ask.keep {
        String::new()
    } else {
        required(
            "reason",
            &ask.reason,
            "Write down why it stays out: the family may ask, and so may the Commissioner.",
        )?
    };
    let choice = Choice { keep: ask.keep, reason, by: permit.person(), at: session.now() };
    session.write(&permit, Op::AccessReviewed, |tx| {
        let mut request = open(tx, ask.id, ask.version)?;
        request.choices.insert(ask.key, choice);
        tx.count(if ask.keep { "kept" } else { "left_out" }, 1);
        Ok(access_requests::change(tx, &request)?)
    })?;
    page(session, &permit, ask.id)
}

/// A request that was not answered yet and is as it was read.
pub(super) fn open(read: &ReadTx<'_>, id: AccessRequestId, version: u32) -> Result<AccessRequest, ApiError> {
    let request = access_requests::get(read, id)?;
    if request.made.is_some() {
        return Err(ApiError::refused(
            Refusal::Other,
            "this request was answered; record a new one if they ask again",
        ));
    }
    if request.version != version {
        return Err(StoreError::ChangedMeanwhile("request").into());
    }
    Ok(request)
}

fn page(session: &Session, permit: &Permit, id: AccessRequestId) -> Result<RequestPage, ApiError> {
    let request = session.read(permit, |read| Ok(access_requests::get(read, id)?))?;
    let imprint = imprint(session, permit)?;
    let gathered = gather(session, permit, request.pupil, &imprint)?;
    let parts = with_pages(gathered.parts, &gathered.pages);
    session.read(permit, |read| {
        let staff = StaffNames::load(read)?;
        let parts: Vec<RecordPart> = parts.iter().map(|part| part_shown(part, &request, &staff)).collect();
        let waiting = parts.iter().filter(|part| !part.why.is_empty() && part.choice.is_none()).count();
        Ok(RequestPage {
            request: shown(read, &request)?,
            parts,
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
        })
    })
}

/// Scans and drawings are a part of their own: nobody can look into them but a person.
pub(super) fn with_pages(
    mut parts: Vec<Part>,
    pages: &[(bridgewell_domain::ids::PageId, bool)],
) -> Vec<Part> {
    use super::parts::Section;
    for (place, (_, sealed)) in (1..).zip(pages) {
        let part = Part::new(Section::OwnWords, format!("Page {place} beside your letter"))
            .with("Kept as", format!("pages/{place}"))
            .about_others("It is a picture: somebody has to look whether anybody else is in it");
        parts.push(if *sealed { part.sealed() } else { part });
    }
    parts.sort_by_key(|part| part.section);
    parts
}

fn part_shown(part: &Part, request: &AccessRequest, staff: &StaffNames) -> RecordPart {
    let key = part.key();
    let choice = request.choices.get(&key).map(|choice| PartChoice {
        keep: choice.keep,
        reason: choice.reason.clone(),
        signed: Signed { by: staff.name(choice.by), on: day_of(choice.at) },
    });
    let own = part.own.iter().map(|own| (own.source.clone(), own.words.clone()));
    RecordPart {
        key,
        section: part.section.title().to_owned(),
        title: part.title.clone(),
        lines: part.lines.iter().cloned().chain(own).collect(),
        restricted: part.restricted,
        why: part.why.clone(),
        choice,
    }
}
