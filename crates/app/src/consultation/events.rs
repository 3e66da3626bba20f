//! The engagement log: what was done to reach people, who came, how many.

use super::loaded::Loaded;
use super::shown;
use crate::error::ApiError;
use crate::plan::refuse_names;
use crate::required::required;
use crate::session::Session;
use crate::wire::consultation::ConsultationPage;
use crate::wire::consultation_ask::{RemoveConsultationEvent, SaveConsultationEvent};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::EventId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::Event;
use bridgewell_store::Op;
use bridgewell_store::consultations::events as store;

/// The most people at one event.
const LARGEST: u32 = 10_000;

/// Writes an event down, or changes it.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveConsultationEvent,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    if ask.on > today {
        return Err(ApiError::invalid(
            "on",
            format!("{} is still to come. Write it down when it has been.", in_full(ask.on)),
        ));
    }
    if ask.people > LARGEST {
        return Err(ApiError::invalid("people", format!("Give a number up to {LARGEST}.")));
    }
    let event = Event {
        id: ask.id.unwrap_or_else(|| EventId::from_uuid(session.fresh())),
        on: ask.on,
        what: required("what", &ask.what, "Say what it was, for example \u{201c}Coffee morning\u{201d}.")?,
        audience: ask.audience,
        people: ask.people,
        note: ask.note.trim().to_owned(),
    };
    session.write(&permit, Op::ConsultationEventRecorded, |tx| {
        Loaded::load(tx, ask.consultation)?.takes_events()?;
        refuse_names(tx, "what", &[&event.what])?;
        refuse_names(tx, "note", &[&event.note])?;
        match ask.id {
            Some(_) => store::change(tx, ask.consultation, (&event, ask.version))?,
            None => store::insert(tx, ask.consultation, &event)?,
        }
        shown::page(tx, ask.consultation, today)
    })
}

/// Takes an event out.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: RemoveConsultationEvent,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ConsultationEventRecorded, |tx| {
        Loaded::load(tx, ask.consultation)?.takes_events()?;
        store::remove(tx, ask.consultation, (ask.id, ask.version))?;
        shown::page(tx, ask.consultation, today)
    })
}
