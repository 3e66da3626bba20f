//! The open parcel: from whom it came, how far it is, and erasing it.

use super::Kept;
use crate::app::App;
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::settings;
use crate::wire::common::Nothing;
use crate::wire::parcels::{DeskShown, EraseParcel, ParcelHere};
use bridgewell_domain::permit::Permit;
use bridgewell_store::{letters, readings, red_routes, schools};
use std::collections::HashSet;

/// What the reader needs to see of the parcel itself.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<ParcelHere, ApiError> {
    session.read(&permit, |read| {
        let kept = Kept::load(read)?.ok_or_else(|| ApiError::not_found("parcel"))?;
        let school = schools::get(read)?.0;
        let said = readings::list(read)?;
        let entries = red_routes::list(read)?;
        let raised = entries.iter().flat_map(|kept| {
            std::iter::once(kept.entry.raised_at).chain(kept.entry.told.iter().map(|told| told.at))
        });
        let newest = said.iter().map(|kept| kept.at).chain(raised).max();
        let red_route: HashSet<_> = entries.iter().map(|kept| kept.pupil).collect();
        let read_by_now: HashSet<_> = said.iter().map(|kept| kept.pupil).collect();
        Ok(ParcelHere {
            school: school.name,
            from: kept.from,
            made: kept.made,
            letters: count(letters::list(read)?.len()),
            read: count(read_by_now.len()),
            red_route: count(red_route.len()),
            prompts: kept.prompts,
            find_now: school.find_now,
            talk_through: settings::reading(read)?.talk_through,
            replied: kept.replied,
            more_since: newest.is_some_and(|newest| kept.replied.is_none_or(|replied| newest > replied)),
            log_head: kept.log_head,
        })
    })
}

/// Erases the open parcel from this laptop. Without a reply only when the reader says so.
pub(crate) fn erase(app: &mut App, ask: EraseParcel) -> Result<DeskShown, ApiError> {
    let session = app.session()?;
    let parcel = session.parcel().ok_or_else(|| ApiError::not_found("parcel"))?;
    let permit = crate::permission::STAFF.ask(session.person())?;
    let here = look(session, permit, Nothing {})?;
    if here.more_since && !ask.unsent_too {
        return Err(ApiError::refused(
            Refusal::Other,
            "Something here has not been sent yet: it would be lost. Make the reply first, or say that it may go.",
        ));
    }
    app.lock_parcel();
    crate::reading_desk::forget(app, parcel)
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
