//! What each person chose for a kind of document last time, so that the same summary a month later is two clicks. Kept
//! like a draft: their own business, encrypted with everything else, and no record.

use crate::documents;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::remembered::{RememberChoices, Remembered, RememberedAsk};
use bridgewell_domain::permit::Permit;

/// Under which the kind that somebody made last is kept.
const LAST: &str = "last";
/// In bytes.
const LONGEST: usize = 8_000;

/// Keeps the choices in the place of the former ones.
pub(crate) fn remember(
    session: &mut Session,
    permit: Permit,
    ask: RememberChoices,
) -> Result<Nothing, ApiError> {
    let name = name(&ask.kind)?;
    if ask.choices.len() > LONGEST {
        return Err(ApiError::invalid("choices", "these choices are too long to be remembered"));
    }
    let now = session.now();
    let workspace = session.workspace_mut();
    if ask.choices.is_empty() {
        workspace.forget_draft(permit.person(), &name)?;
    } else {
        workspace.save_draft(permit.person(), &name, &ask.choices, now)?;
    }
    Ok(Nothing {})
}

/// The choices of last time.
pub(crate) fn look(
    session: &mut Session,
    permit: Permit,
    ask: RememberedAsk,
) -> Result<Remembered, ApiError> {
    let kept = session.workspace().draft(permit.person(), &name(&ask.kind)?)?;
    Ok(Remembered { choices: kept.map(|draft| draft.content) })
}

fn name(kind: &str) -> Result<String, ApiError> {
    if kind == LAST || documents::is_kind(kind) {
        Ok(format!("document/{kind}"))
    } else {
        Err(ApiError::not_found("kind of document"))
    }
}
