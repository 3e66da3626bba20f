//! The page that a pupil has begun and not finished. It is the pupil's, not the draft of whoever opened the place: there is
//! one for each pupil, and whoever may open the writing place for them goes on with it. What cannot be read by somebody is
//! "with another reader" for them, in the words that a letter is.

use super::place::is_open;
use crate::error::ApiError;
use crate::letters::with_another_reader;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::PupilAsk;
use crate::wire::writing::BegunShown;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{AnyonesDraft, Op, begun_page, red_routes};
use serde_json::Value;

/// The page a pupil has begun, its content only for those who may read it.
pub(crate) fn of(
    session: &Session,
    permit: &Permit,
    pupil: PupilId,
) -> Result<Option<AnyonesDraft>, ApiError> {
    let Some(mut begun) = session.workspace().newest_draft(&begun_page(pupil))? else { return Ok(None) };
    let named = session.read(permit, |read| {
        let hidden = |kept: &red_routes::KeptRedRoute| {
            kept.pupil == pupil && kept.entry.hidden_from == Some(permit.person())
        };
        Ok(red_routes::list(read)?.iter().any(hidden))
    })?;
    if named {
        begun.content = None;
    }
    Ok(Some(begun))
}

/// The page with which a pupil goes on; refused to those who may not read it.
pub(super) fn to_go_on(
    session: &mut Session,
    permit: &Permit,
    pupil: PupilId,
) -> Result<Option<(String, chrono::DateTime<chrono::Utc>)>, ApiError> {
    let Some(begun) = of(session, permit, pupil)? else { return Ok(None) };
    // Sealed since the pupil said here that they need to talk today: what they wrote stays on their own page.
    let here = session.writing_mut().as_ref().and_then(|writing| writing.pages.get(&pupil).cloned());
    match here.or(begun.content) {
        Some(content) => Ok(Some((content, begun.saved))),
        None => Err(with_another_reader()),
    }
}

/// Keeps the page. Once the pupil said that they need to talk today it is sealed like their letter.
pub(super) fn keep(
    session: &mut Session,
    permit: &Permit,
    (pupil, draft): (PupilId, String),
) -> Result<(), ApiError> {
    let (name, person, now) = (begun_page(pupil), permit.person(), session.now());
    let writing = is_open(session)?;
    let sealed = writing.today.contains(&pupil);
    if sealed {
        writing.pages.insert(pupil, draft.clone());
    }
    let workspace = session.workspace_mut();
    match sealed {
        true => workspace.save_sealed_draft(person, &name, &draft, now)?,
        false => workspace.save_draft(person, &name, &draft, now)?,
    }
    Ok(workspace.forget_others_drafts(person, &name)?)
}

/// Remembers the page while the place is open, before it is sealed from whoever opened it.
pub(super) fn remember(session: &mut Session, permit: &Permit, pupil: PupilId) -> Result<(), ApiError> {
    let content = of(session, permit, pupil)?.and_then(|begun| begun.content);
    if let Some(content) = content {
        is_open(session)?.pages.insert(pupil, content);
    }
    Ok(())
}

/// Forgets the page once the letter is in.
pub(super) fn forget(session: &mut Session, permit: &Permit, pupil: PupilId) -> Result<(), ApiError> {
    let (name, person) = (begun_page(pupil), permit.person());
    is_open(session)?.pages.remove(&pupil);
    let workspace = session.workspace_mut();
    workspace.forget_draft(person, &name)?;
    Ok(workspace.forget_others_drafts(person, &name)?)
}

/// What a pupil has begun to write, for those who may read it. Looking is logged like reading.
pub(crate) fn look_at_begun(
    session: &mut Session,
    permit: Permit,
    ask: PupilAsk,
) -> Result<Option<BegunShown>, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let Some(begun) = of(session, &permit, ask.pupil)? else { return Ok(None) };
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let with = session.read(&permit, |read| Ok(StaffNames::load(read)?.name(begun.person)))?;
    let sheet = begun.content.as_deref().map(sheet);
    Ok(Some(BegunShown {
        at: begun.saved,
        with,
        drawing: sheet.as_ref().is_some_and(|(_, drawing)| *drawing),
        text: sheet.map(|(text, _)| text),
    }))
}

/// The words of a page as the window kept it, and whether there is a drawing. What is no page is still somebody's words.
fn sheet(content: &str) -> (String, bool) {
    match serde_json::from_str::<Value>(content) {
        Ok(Value::Object(sheet)) => (
            sheet.get("text").and_then(Value::as_str).unwrap_or_default().to_owned(),
            sheet.get("strokes").and_then(Value::as_array).is_some_and(|strokes| !strokes.is_empty()),
        ),
        _ => (content.to_owned(), false),
    }
}
