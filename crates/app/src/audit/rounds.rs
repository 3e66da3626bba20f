//! Starting a round, closing it with what the school takes from it, and opening it again after a slip.

use super::words::round_shown;
use super::{BUILT_IN, built_in, open_round, template};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::wire::audit::AuditRoundShown;
use crate::wire::audit_ask::{AuditRoundAsk, CloseAuditRound, StartAuditRound};
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Closed, Round, Template, TemplateRef};
use bridgewell_store::audit::templates::{self, KeptTemplate};
use bridgewell_store::audit::{record, rounds};
use bridgewell_store::{Op, ReadTx};

/// Letters of a round's name.
const LONGEST_NAME: usize = 60;
/// Letters of what a school takes from a round.
const LONGEST_CONCLUSION: usize = 2000;

/// Starts a round on the present template and the school's own. Only one is open at a time.
pub(crate) fn start(
    session: &mut Session,
    permit: Permit,
    ask: StartAuditRound,
) -> Result<AuditRoundShown, ApiError> {
    let name = required("name", &ask.name, "Give the round a name, for example \"Summer 2026\".")?;
    if name.chars().count() > LONGEST_NAME {
        return Err(ApiError::invalid("name", format!("Use at most {LONGEST_NAME} letters.")));
    }
    let id = AuditRoundId::from_uuid(session.fresh());
    let main = built_in()?;
    session.write(&permit, Op::AuditRoundStarted, |tx| {
        for row in rounds::list(tx)? {
            if row.round.closed.is_none() {
                return Err(ApiError::refused(
                    Refusal::Other,
                    format!(
                        "The round \u{201c}{}\u{201d} is still open. Close it before you start another.",
                        row.round.name
                    ),
                ));
            }
            if row.round.name.to_lowercase() == name.to_lowercase() {
                return Err(ApiError::invalid("name", "There is a round of that name already."));
            }
        }
        let mut on = vec![reference(&main)];
        templates::keep(tx, &reference(&main), false, BUILT_IN)?;
        on.extend(in_use(tx)?.into_iter().map(|kept| kept.this));
        let round = Round {
            id,
            name: name.clone(),
            started_by: tx.by(),
            started_at: tx.at(),
            closed: None,
            conclusion: String::new(),
            templates: on,
        };
        rounds::insert(tx, &round)?;
        Ok(round_shown(&rounds::get(tx, id)?, &StaffNames::load(tx)?, Vec::new()))
    })
}

/// How a round remembers a template.
pub(super) fn reference(template: &Template) -> TemplateRef {
    TemplateRef { id: template.id.clone(), version: template.version }
}

/// The school's own templates that a new round stands on: the latest version of each that is not retired.
pub(super) fn in_use(read: &ReadTx<'_>) -> Result<Vec<KeptTemplate>, ApiError> {
    let mut found: Vec<KeptTemplate> = Vec::new();
    for kept in templates::local(read)?.into_iter().filter(|kept| kept.retired.is_none()) {
        if !found.iter().any(|latest| latest.this.id == kept.this.id)
            && template::parse(&kept.content).is_ok()
        {
            found.push(kept);
        }
    }
    Ok(found)
}

/// Closes a round. What is not agreed stays so, and is shown so.
pub(crate) fn close(
    session: &mut Session,
    permit: Permit,
    ask: CloseAuditRound,
) -> Result<AuditRoundShown, ApiError> {
    let conclusion = ask.conclusion.trim().to_owned();
    if conclusion.chars().count() > LONGEST_CONCLUSION {
        return Err(ApiError::invalid("conclusion", format!("Use at most {LONGEST_CONCLUSION} letters.")));
    }
    session.write(&permit, Op::AuditRoundClosed, |tx| {
        let loaded = open_round(tx, ask.round)?;
        if loaded.record.agreements.is_empty() {
            return Err(ApiError::refused(
                Refusal::Other,
                "Nothing has been agreed in this round yet. Agree a level for at least one standard before you close it.",
            ));
        }
        let closed = Some(Closed { by: tx.by(), at: tx.at() });
        rounds::close(tx, (ask.round, ask.version), closed, &conclusion)?;
        Ok(round_shown(&rounds::get(tx, ask.round)?, &StaffNames::load(tx)?, Vec::new()))
    })
}

/// Opens a closed round again, if no other one is open.
pub(crate) fn reopen(
    session: &mut Session,
    permit: Permit,
    ask: AuditRoundAsk,
) -> Result<AuditRoundShown, ApiError> {
    session.write(&permit, Op::AuditRoundReopened, |tx| {
        let record = record(tx, ask.round)?;
        if let Some(open) = rounds::list(tx)?.into_iter().find(|row| row.round.closed.is_none()) {
            return Err(ApiError::refused(
                Refusal::Other,
                format!("The round \u{201c}{}\u{201d} is open. Only one is open at a time.", open.round.name),
            ));
        }
        rounds::close(tx, (ask.round, ask.version), None, &record.round.conclusion)?;
        Ok(round_shown(&rounds::get(tx, ask.round)?, &StaffNames::load(tx)?, Vec::new()))
    })
}
