//! Releasing or erasing a letter that was ever on the red route. The log says so to those alone who may know of it.

use super::batch::Batch;
use super::shown;
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::letters_home::{DecideHome, LettersHome};
use bridgewell_domain::letter::{HomeDecision, HomeDecisionKind};
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, access_requests, holds, letters, letters_home, red_routes};

/// Decides. An entry that is still open stands in the way: what it is about is not settled yet. A hold, or a request to see
/// everything that is not answered, stands in the way of erasing.
pub(crate) fn decide(
    session: &mut Session,
    permit: Permit,
    ask: DecideHome,
) -> Result<LettersHome, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let decision = HomeDecision {
        kind: ask.kind,
        by: permit.person(),
        at: session.now(),
        why: required("why", &ask.why, "Write why, so that others can follow your thinking.")?,
    };
    let op = match ask.kind {
        HomeDecisionKind::Released => Op::LetterReleased,
        HomeDecisionKind::Erased => Op::LetterErased,
    };
    session.write(&permit, op, |tx| {
        let batch = Batch::load(tx, &permit)?;
        let letter = batch.held_letter(ask.pupil).ok_or_else(|| ApiError::not_found("held letter"))?;
        let entries = red_routes::list(tx)?;
        if entries.iter().any(|kept| kept.pupil == ask.pupil && kept.entry.closed.is_none()) {
            return Err(ApiError::refused(
                Refusal::Other,
                "An entry about this pupil is still open on the red route. Close it first; then decide about the letter.",
            ));
        }
        if ask.kind == HomeDecisionKind::Erased {
            let why = if holds::stands(tx, ask.pupil)? {
                Some("A safeguarding hold is on this record. Let it go first; then erase the letter.")
            } else if access_requests::open(tx)?.contains(&ask.pupil) {
                Some(
                    "Somebody has asked to see everything that is kept about this pupil. Answer that first; then erase the \
                     letter.",
                )
            } else {
                None
            };
            if let Some(why) = why {
                return Err(ApiError::refused(Refusal::Other, why));
            }
        }
        letters::cover(tx, ask.pupil)?;
        letters_home::decide(tx, (ask.pupil, letter.id), &decision)?;
        shown(tx, &permit)
    })
}
