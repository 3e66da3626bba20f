//! Files that are brought in together: planned one after the other, those with pupils first, each against what is kept and
//! what the files before it would bring. So a form finds the pupil whom another file makes, and what two files say
//! differently is asked. Each becomes a batch of its own: a file from one primary school can be undone alone.

use super::desk::{Found, Opened};
use super::planned::{self, Planned};
use super::register::Register;
use super::{fixes, settled};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::intake::FileToBring;
use std::sync::Arc;
use std::time::Duration;

/// How long an acceptance waits for a file that nobody looked at before.
const LONGEST: Duration = Duration::from_secs(600);

/// A file with the plan of its rows.
pub(super) struct PlannedFile {
    pub(super) ask: FileToBring,
    pub(super) name: String,
    pub(super) opened: Arc<Opened>,
    pub(super) planned: Vec<Planned>,
}

/// How far a file is, waiting for it as long as `patience`.
pub(super) fn open(
    session: &mut Session,
    ask: &FileToBring,
    register: &Register,
    patience: Duration,
) -> Result<Found, ApiError> {
    let mapping = settled::mapping(&ask.settled)?;
    let (desk, shelf) = session.desk_and_shelf();
    let chosen = || shelf.file(ask.file).map(|chosen| (chosen.clone(), register.memory.clone()));
    desk.open(ask.file, &mapping, patience, chosen)
}

/// Whether a file may be begun now.
pub(super) fn may_begin(session: &mut Session, ask: &FileToBring) -> Result<bool, ApiError> {
    let mapping = settled::mapping(&ask.settled)?;
    Ok(session.desk_mut().has_room_for(ask.file, &mapping))
}

/// Files that were read, and those that could not be, each with the reason.
type ReadAndUnreadable = (Vec<(FileToBring, Arc<Opened>)>, Vec<(FileHandle, String)>);

/// Reads files however long it takes. Those that cannot be read are named beside the others.
pub(super) fn read_all(
    session: &mut Session,
    asks: Vec<FileToBring>,
    register: &Register,
) -> Result<ReadAndUnreadable, ApiError> {
    let (mut read, mut unreadable) = (Vec::new(), Vec::new());
    for ask in asks {
        match open(session, &ask, register, LONGEST)? {
            Found::Read(opened) => read.push((ask, opened)),
            Found::Unreadable(why) => unreadable.push((ask.file, why)),
            Found::Reading { .. } => return Err(ApiError::broken("reading the file took too long")),
        }
    }
    Ok((read, unreadable))
}

/// Plans the rows of files that were read, in the order in which they are to be kept. The register ends with what all but
/// the last would bring.
pub(super) fn plan(
    session: &mut Session,
    register: &mut Register,
    mut read: Vec<(FileToBring, Arc<Opened>)>,
) -> Result<Vec<PlannedFile>, ApiError> {
    // The same order whichever file is looked at: as they were chosen.
    read.sort_by_key(|(ask, opened)| (!opened.read.carries.pupils, ask.file));
    let last = read.len().saturating_sub(1);
    let mut files = Vec::with_capacity(read.len());
    for (place, (ask, opened)) in read.into_iter().enumerate() {
        let opened = with_fixes(&ask, opened, register)?;
        let planned = planned::plan(&opened.read, register, &ask.answers, &mut |row| {
            session.desk_mut().fresh(ask.file, row)
        });
        if place < last {
            register.take_in(&opened.read, &planned);
        }
        files.push(PlannedFile { name: name(session, ask.file), ask, opened, planned });
    }
    Ok(files)
}

fn with_fixes(ask: &FileToBring, opened: Arc<Opened>, register: &Register) -> Result<Arc<Opened>, ApiError> {
    let typed = || ask.answers.iter().filter(|answer| !answer.fixes.is_empty());
    if typed().next().is_none() {
        return Ok(opened);
    }
    let mut opened = Opened::clone(&opened);
    let fixes = typed().map(|answer| (answer.row, answer.fixes.as_slice()));
    fixes::put_into(fixes, &mut opened.read, register.year)?;
    Ok(Arc::new(opened))
}

/// The file's name as it was chosen.
pub(super) fn name(session: &Session, file: FileHandle) -> String {
    session.shelf().file(file).map(|chosen| chosen.name.clone()).unwrap_or_default()
}

/// A file that cannot be read, as a refusal.
pub(super) fn unreadable(why: String) -> ApiError {
    ApiError::refused(Refusal::File, why)
}
