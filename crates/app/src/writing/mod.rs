//! The writing place: one pupil writes, and until a member of staff types their passphrase nothing else of Bridgewell
//! answers. That holds here in the core, for every command of the table and for files, not only in the window.
//!
//! What a pupil writes is kept as the page they have begun: it survives a crash, a flat battery and the lock of an idle
//! window, and whoever may open the place for them and may read it goes on with it. Between two pupils the place stays
//! closed; a page that somebody has begun opens with the passphrase only, so that no child reads another's words.

mod begun;
mod finish;
mod place;
mod words;

pub(crate) use begun::{look_at_begun, of as begun_by};
pub(crate) use finish::{finish, today};
pub(crate) use place::{keep, leave, look, names, next, open, pause, waits_for_words};
pub(crate) use words::{look as look_at_words, of as words_in_force, save as save_words};

use crate::app::App;
use crate::error::{ApiError, Refusal};
use bridgewell_domain::ids::PupilId;
use std::collections::HashMap;

/// What answers while the place is open. Locking is always safe; looking tells the window where it is.
const ANSWERS: [&str; 10] = [
    "session.look",
    "session.lock",
    "writing.look",
    "writing.keep",
    "writing.today",
    "writing.finish",
    "writing.pause",
    "writing.names",
    "writing.next",
    "writing.leave",
];

/// An open writing place.
#[derive(Default)]
pub(crate) struct Writing {
    /// Who is writing; none between two pupils.
    at: Option<PupilId>,
    /// Those who said here that they need to talk today.
    today: Vec<PupilId>,
    /// Their pages, which are sealed from then on: whoever opened the place may not be able to read them back.
    pages: HashMap<PupilId, String>,
}

impl Writing {
    /// Opened for a pupil.
    fn of(pupil: PupilId) -> Self {
        Self { at: Some(pupil), ..Self::default() }
    }
}

/// Refuses every command that is no part of the writing place while it is open.
///
/// # Errors
/// [`ApiError::Refused`] with [`Refusal::WritingPlace`].
pub(crate) fn gate(app: &App, command: &str) -> Result<(), ApiError> {
    if app.is_writing() && !ANSWERS.contains(&command) { Err(closed()) } else { Ok(()) }
}

/// What everything else answers while the place is open.
pub(crate) fn closed() -> ApiError {
    ApiError::refused(
        Refusal::WritingPlace,
        "The writing place is open. Leave it with the passphrase of whoever opened it.",
    )
}
