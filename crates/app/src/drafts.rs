//! Drafts: what a person is typing on a pupil's page, kept so that a crash loses nothing.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::decisions::{Draft, DraftAsk, SaveDraft};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;

/// The longest draft, in bytes. A letter of three pages is about 10 000.
const LONGEST: usize = 200_000;

/// Keeps a draft in the place of a former one; an empty one forgets it.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveDraft) -> Result<Nothing, ApiError> {
    session.for_pupil(&permit, ask.pupil)?;
    if ask.text.len() > LONGEST {
        return Err(ApiError::invalid("text", "this is too long to keep as a draft; save it in parts"));
    }
    let (now, person, name) = (session.now(), permit.person(), name(ask.pupil, &ask.form));
    let workspace = session.workspace_mut();
    if ask.text.is_empty() {
        workspace.forget_draft(person, &name)?;
    } else {
        workspace.save_draft(person, &name, &ask.text, now)?;
    }
    Ok(Nothing {})
}

/// A draft, if this person left one.
pub(crate) fn load(session: &mut Session, permit: Permit, ask: DraftAsk) -> Result<Draft, ApiError> {
    session.for_pupil(&permit, ask.pupil)?;
    let kept = session.workspace().draft(permit.person(), &name(ask.pupil, &ask.form))?;
    Ok(match kept {
        Some(draft) => Draft { text: Some(draft.content), at: Some(draft.saved) },
        None => Draft { text: None, at: None },
    })
}

/// Forgets a draft once what it led to is saved.
pub(crate) fn forget(
    session: &mut Session,
    permit: &Permit,
    (pupil, form): (PupilId, &str),
) -> Result<(), ApiError> {
    Ok(session.workspace_mut().forget_draft(permit.person(), &name(pupil, form))?)
}

fn name(pupil: PupilId, form: &str) -> String {
    format!("{form}/{pupil}")
}
