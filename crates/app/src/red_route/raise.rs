//! Putting a pupil on the red route.

use super::Entries;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::concerns::{RaiseRedRoute, RedRouteShown};
use bridgewell_domain::concern::{RedRoute, RedRouteAbout};
use bridgewell_domain::ids::RedRouteId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, red_routes};

/// Raises an entry, seals the letter, and shows whom to find now.
pub(crate) fn raise(
    session: &mut Session,
    permit: Permit,
    ask: RaiseRedRoute,
) -> Result<RedRouteShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    if ask.hidden_from.is_some() && ask.about == RedRouteAbout::NoAdultHere {
        return Err(ApiError::invalid(
            "hidden_from",
            "Nobody here is named, so there is nobody to hide the entry from. Say first that an adult is named.",
        ));
    }
    if ask.hidden_from == Some(permit.person()) {
        return Err(ApiError::invalid(
            "hidden_from",
            "An entry cannot be hidden from the one who raises it. Find the head, or the chair of governors, now.",
        ));
    }
    let entry = RedRoute {
        id: RedRouteId::from_uuid(session.fresh()),
        raised_by: permit.person(),
        raised_at: session.now(),
        about: ask.about,
        hidden_from: ask.hidden_from,
        told: Vec::new(),
        closed: None,
    };
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.write(&permit, Op::RedRouteOpened, |tx| {
        if ask.hidden_from.is_some_and(|named| !StaffNames::load(tx).is_ok_and(|staff| staff.is_here(named)))
        {
            return Err(ApiError::invalid("hidden_from", "Choose somebody who has an account here."));
        }
        red_routes::raise(tx, ask.pupil, &entry, tx.restricted().is_none())?;
        let entries = Entries::load(tx, &permit, (&scope, today))?;
        let own = entries.own(entry.id);
        Ok(own.unwrap_or_else(|| entries.entry(ask.pupil, &entry)))
    })
}
