//! Putting a pupil on the red route.

use super::Entries;
use super::about::{checked, is_here};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::concerns::{RaiseRedRoute, RedRouteShown};
use bridgewell_domain::concern::RedRoute;
use bridgewell_domain::ids::RedRouteId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;
use bridgewell_store::red_routes::{self, AboutWhom};

/// Raises an entry, seals the letter, and shows whom to find now.
pub(crate) fn raise(
    session: &mut Session,
    permit: Permit,
    ask: RaiseRedRoute,
) -> Result<RedRouteShown, ApiError> {
    checked(&permit, AboutWhom { about: ask.about, hidden_from: ask.hidden_from })?;
    put(session, permit, ask)
}

/// Raises an entry of which nobody may have been asked yet whom it is about.
pub(crate) fn put(
    session: &mut Session,
    permit: Permit,
    ask: RaiseRedRoute,
) -> Result<RedRouteShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
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
        is_here(tx, ask.hidden_from)?;
        red_routes::raise(tx, ask.pupil, &entry, tx.restricted().is_none())?;
        let entries = Entries::load(tx, &permit, (&scope, today))?;
        let own = entries.own(entry.id);
        Ok(own.unwrap_or_else(|| entries.entry(ask.pupil, &entry)))
    })
}
