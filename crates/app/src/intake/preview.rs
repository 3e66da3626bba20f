//! `intake.preview`: a file before anything of it is kept.

use super::desk::{Found, Opened};
use super::planned;
use super::register::Register;
use super::{settled, shown};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::common::Nothing;
use crate::wire::intake::{LetGo, PreviewAsk, PreviewState, Settled};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use std::sync::Arc;
use std::time::Duration;

/// How long the window waits before it is told how far the reading is.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long an acceptance waits for a file that nobody previewed.
const LONGEST: Duration = Duration::from_secs(600);

/// Shows a file, or how far its reading is.
pub(crate) fn preview(
    session: &mut Session,
    permit: Permit,
    ask: PreviewAsk,
) -> Result<PreviewState, ApiError> {
    let register = session.read(&permit, Register::load)?;
    let opened = match open(session, ask.file, &ask.settled, &register, PATIENCE)? {
        Found::Reading { rows, percent } => return Ok(PreviewState::Reading { rows, percent }),
        Found::Read(opened) => opened,
    };
    let planned = planned::plan(&opened.read, &register, &ask.answers);
    let name = name(session, ask.file);
    let before = before(session, &permit, &opened, &register)?;
    let preview = shown::shown((ask.file, name), &opened, &planned, &register, &permit, before);
    Ok(PreviewState::Ready { preview: Box::new(preview) })
}

/// Lets a file go without keeping anything of it.
pub(crate) fn let_go(session: &mut Session, _: Permit, ask: LetGo) -> Result<Nothing, ApiError> {
    session.desk_mut().let_go(ask.file);
    session.shelf_mut().let_go(ask.file);
    Ok(Nothing {})
}

/// The file's rows, however long it takes.
pub(super) fn opened(
    session: &mut Session,
    file: FileHandle,
    settled: &Settled,
    register: &Register,
) -> Result<Arc<Opened>, ApiError> {
    match open(session, file, settled, register, LONGEST)? {
        Found::Read(opened) => Ok(opened),
        Found::Reading { .. } => Err(ApiError::broken("reading the file took too long")),
    }
}

/// The file's name as it was chosen.
pub(super) fn name(session: &Session, file: FileHandle) -> String {
    session.shelf().file(file).map(|chosen| chosen.name.clone()).unwrap_or_default()
}

fn open(
    session: &mut Session,
    file: FileHandle,
    settled: &Settled,
    register: &Register,
    patience: Duration,
) -> Result<Found, ApiError> {
    let mapping = settled::mapping(settled)?;
    let (desk, shelf) = session.desk_and_shelf();
    desk.open(file, &mapping, patience, || {
        shelf.file(file).map(|chosen| (chosen.clone(), register.memory.clone()))
    })
}

/// A word of warning about the whole file.
fn before(
    session: &Session,
    permit: &Permit,
    opened: &Opened,
    register: &Register,
) -> Result<String, ApiError> {
    let Some(batch) = register.same_file(&opened.hash) else { return Ok(String::new()) };
    let staff = session.read(permit, crate::names::StaffNames::load)?;
    Ok(format!(
        "This very file was brought in on {} by {}.",
        dates::in_full(batch.at.date_naive()),
        staff.name(batch.by)
    ))
}
