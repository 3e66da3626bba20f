//! What the school agrees of a standard, with its reason; and what it celebrates and works on.

use super::open_round;
use super::standard::shown;
use super::words::answer;
use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::audit::StandardPage;
use crate::wire::audit_ask::{AgreeStandard, MarkStandard};
use bridgewell_domain::ids::AgreementId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Agreement, Mark};
use bridgewell_store::Op;
use bridgewell_store::audit::agreed;

/// Letters of a reason.
const LONGEST: usize = 1000;

/// Agrees a level, or that it is not known yet or does not apply. The reason is always said.
pub(crate) fn agree(
    session: &mut Session,
    permit: Permit,
    ask: AgreeStandard,
) -> Result<StandardPage, ApiError> {
    let reason = required("reason", &ask.reason, "Say in a sentence what you agreed this on.")?;
    if reason.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "reason",
            format!("Use at most {LONGEST} letters; notes and files hold the rest."),
        ));
    }
    let id = AgreementId::from_uuid(session.fresh());
    let answer = answer(ask.answer, &reason)?;
    session.write(&permit, Op::AuditAgreed, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let standard = loaded.standard(&ask.standard)?.id.clone();
        let (by, at, supersedes) = (tx.by(), tx.at(), ask.supersedes);
        agreed::agree(tx, ask.round, &Agreement { id, standard, answer, reason, by, at, supersedes })?;
        shown(tx, Some(ask.round), &ask.standard)
    })
}

/// Marks a standard as a strength or a priority, or takes the mark away.
pub(crate) fn mark(
    session: &mut Session,
    permit: Permit,
    ask: MarkStandard,
) -> Result<StandardPage, ApiError> {
    session.write(&permit, Op::AuditMarked, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let standard = loaded.standard(&ask.standard)?.id.clone();
        agreed::mark(tx, ask.round, &Mark { standard, celebrate: ask.celebrate, priority: ask.priority })?;
        shown(tx, Some(ask.round), &ask.standard)
    })
}
