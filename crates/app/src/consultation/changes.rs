//! You said, we did: what changed because of a consultation, and what could not, with the reason.

use super::loaded::Loaded;
use super::shown;
use crate::error::ApiError;
use crate::plan::refuse_names;
use crate::required::required;
use crate::session::Session;
use crate::wire::consultation::ConsultationPage;
use crate::wire::consultation_ask::{RemoveConsultationChange, SaveConsultationChange};
use bridgewell_domain::ids::ChangeId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::Change;
use bridgewell_store::consultations::changes as store;
use bridgewell_store::{Op, plan};

/// Writes a line, or changes it.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveConsultationChange,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    let change = Change {
        id: ask.id.unwrap_or_else(|| ChangeId::from_uuid(session.fresh())),
        said: required("said", &ask.said, "Write what people said, the way they would say it.")?,
        did: required(
            "did",
            &ask.did,
            "Write what was done, what will be done, or why it cannot be, the way you would say it to them.",
        )?,
        state: ask.state,
        theme: ask.theme,
        action: ask.action,
    };
    session.write(&permit, Op::ConsultationChangeRecorded, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.takes_changes()?;
        if change.theme.is_some_and(|theme| loaded.themes.iter().all(|known| known.id != theme)) {
            return Err(ApiError::not_found("theme"));
        }
        if let Some(action) = change.action
            && plan::list(tx)?.iter().all(|row| row.action.id != action)
        {
            return Err(ApiError::not_found("action"));
        }
        refuse_names(tx, "said", &[&change.said])?;
        refuse_names(tx, "did", &[&change.did])?;
        match ask.id {
            Some(_) => store::change(tx, ask.consultation, (&change, ask.version))?,
            None => store::insert(tx, ask.consultation, &change)?,
        }
        shown::page(tx, ask.consultation, today)
    })
}

/// Takes a line out.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: RemoveConsultationChange,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ConsultationChangeRecorded, |tx| {
        Loaded::load(tx, ask.consultation)?.loses_changes()?;
        store::remove(tx, ask.consultation, (ask.id, ask.version))?;
        shown::page(tx, ask.consultation, today)
    })
}
