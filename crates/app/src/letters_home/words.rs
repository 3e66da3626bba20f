//! What the school says to every child with the letter.

use super::shown;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::letters_home::{HomeWords, LettersHome};
use bridgewell_domain::permit::Permit;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx};

const NAME: &str = "letters_home";
/// In characters: a page has room for it and the letter.
const LONGEST_NOTE: usize = 900;

impl Default for HomeWords {
    fn default() -> Self {
        Self {
            note: "You wrote this letter to yourself before you started here. A whole year has gone by since then.\n\n\
                   Thank you for letting us read it. It is yours. You can keep it, show it to somebody, or put it away. \
                   If it makes you want to talk, we would like to listen."
                .to_owned(),
            with_pages: true,
        }
    }
}

/// The words in force.
pub(super) fn of(read: &ReadTx<'_>) -> Result<HomeWords, ApiError> {
    Ok(settings::get(read, Of::School, NAME)?.unwrap_or_default())
}

/// Changes them.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: HomeWords) -> Result<LettersHome, ApiError> {
    let words = HomeWords { note: ask.note.trim().to_owned(), ..ask };
    if words.note.chars().count() > LONGEST_NOTE {
        return Err(ApiError::invalid(
            "note",
            format!(
                "The note has {} characters; {LONGEST_NOTE} is the most, so that the child’s own words stay the largest \
                 part of the page.",
                words.note.chars().count()
            ),
        ));
    }
    session.write(&permit, Op::SettingChanged, |tx| Ok(settings::set(tx, Of::School, NAME, &words)?))?;
    session.read(&permit, |read| shown(read, &permit))
}
