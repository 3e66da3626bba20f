//! What a link worker says of a school, and when they are there.

use crate::error::ApiError;
use crate::link::page::page;
use crate::session::Session;
use crate::wire::link::{PlanVisit, SaveVisit, Say, SchoolPage};
use bridgewell_domain::ids::{RemarkId, VisitId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::remark::{AboutKind, Remark, RemarkKind};
use bridgewell_store::Op;
use bridgewell_store::link::visits::{self, KeptVisit};
use bridgewell_store::link::{parties, remarks};

/// The longest text that can be typed, in characters.
pub(crate) const LONGEST: usize = 4_000;

/// Says something of a standard, an action, a round or the programme.
pub(crate) fn say(session: &mut Session, permit: Permit, ask: Say) -> Result<SchoolPage, ApiError> {
    let text = ask.text.trim();
    if ask.kind.needs_text() && text.is_empty() {
        return Err(ApiError::invalid(
            "text",
            "Say it in a few words, so that the school knows what you mean.",
        ));
    }
    if text.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "text",
            format!("This is longer than {LONGEST} letters. Say it more shortly."),
        ));
    }
    if ask.kind == RemarkKind::SignOff && ask.about.kind != AboutKind::Round {
        return Err(ApiError::invalid("kind", "Only a round of the audit is signed off."));
    }
    let remark = Remark {
        id: RemarkId::from_uuid(session.fresh()),
        about: ask.about,
        kind: ask.kind,
        text: text.to_owned(),
        by: session.person().name.clone(),
        at: session.now(),
    };
    session.write(&permit, Op::RemarkMade, |tx| {
        let party = parties::get(tx, ask.party)?;
        Ok(remarks::insert(tx, party.id, &remark)?)
    })?;
    page(session, &permit, ask.party)
}

/// Writes a visit down, or changes its note.
pub(crate) fn visit(session: &mut Session, permit: Permit, ask: SaveVisit) -> Result<SchoolPage, ApiError> {
    let note = ask.note.trim();
    if note.is_empty() {
        return Err(ApiError::invalid("note", "Write a line about the visit."));
    }
    if note.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "note",
            format!("This is longer than {LONGEST} letters. Say it more shortly."),
        ));
    }
    let visit = KeptVisit {
        id: ask.visit.unwrap_or_else(|| VisitId::from_uuid(session.fresh())),
        party: ask.party,
        on: ask.on,
        note: note.to_owned(),
        version: ask.version,
    };
    session.write(&permit, Op::VisitRecorded, |tx| {
        parties::get(tx, ask.party)?;
        Ok(visits::save(tx, &visit)?)
    })?;
    page(session, &permit, ask.party)
}

/// Plans the next visit.
pub(crate) fn plan_visit(
    session: &mut Session,
    permit: Permit,
    ask: PlanVisit,
) -> Result<SchoolPage, ApiError> {
    if ask.on.is_some_and(|on| on < session.today()) {
        return Err(ApiError::invalid("on", "This day has passed. Choose today or a day to come."));
    }
    session.write(&permit, Op::VisitRecorded, |tx| Ok(parties::plan_visit(tx, ask.party, ask.on)?))?;
    page(session, &permit, ask.party)
}
