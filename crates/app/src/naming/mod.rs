//! Names of people on roll in words that would leave: one check for asks, reasons, notes and whole documents.
//!
//! A pupil's forename beside the surname of the same pupil is no accident, spelled rightly or nearly so: such words do not
//! leave, and nobody can say otherwise. A name alone may be a word ("Will", "Grace") or somebody else's: it is told, and the
//! person changes the words or says that no pupil is meant.
//!
//! What this cannot find: a child told by what happened, and a nickname that nobody wrote down.

mod common;
mod near;
mod roll;
mod words;

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::documents::{NameSaid, WordsAsk};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Names;
use bridgewell_store::ReadTx;
pub(crate) use roll::OnRoll;

/// A name that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// As it stands in the text.
    pub said: String,
    /// Whether a pupil has it; otherwise a member of staff.
    pub pupil: bool,
    /// Whether it is a pupil's forename and surname: then the words cannot leave.
    pub whole: bool,
    /// The words around it.
    pub near: String,
}

/// Refuses words that hold a pupil's forename and surname.
///
/// # Errors
/// [`ApiError::Invalid`] on `field`, with `reason` after the words that were found.
pub(crate) fn refuse_whole(
    read: &ReadTx<'_>,
    (field, reason): (&str, &str),
    texts: &[&str],
) -> Result<(), ApiError> {
    if texts.iter().all(|text| text.trim().is_empty()) {
        return Ok(());
    }
    let on_roll = OnRoll::load(read)?;
    match texts.iter().flat_map(|text| on_roll.in_text(text)).find(|found| found.whole) {
        Some(found) => {
            Err(ApiError::invalid(field, format!("\u{201c}{}\u{201d} names a pupil. {reason}", found.said)))
        }
        None => Ok(()),
    }
}

/// A pupil's name or a part of it, as it stands in a text.
pub(crate) fn name_in(names: &Names, text: &str) -> Option<String> {
    let one = OnRoll::of(std::slice::from_ref(names), &[], &[]);
    one.in_text(text).into_iter().next().map(|found| found.said)
}

/// Refuses words for a public document that hold the name of anybody on roll, unless somebody said of a name alone that it
/// means no pupil and nobody who would mind.
///
/// # Errors
/// [`ApiError::Invalid`] on `field`, with what was found and what to do.
pub(crate) fn refuse_any(
    on_roll: &OnRoll,
    field: &str,
    texts: &[String],
    let_stand: &[String],
) -> Result<(), ApiError> {
    let found: Vec<Found> = texts.iter().flat_map(|text| on_roll.in_text(text)).collect();
    if let Some(whole) = found.iter().find(|found| found.whole) {
        return Err(ApiError::invalid(
            field,
            format!(
                "\u{201c}{}\u{201d} names a pupil. This is a public document: say it without the name.",
                whole.said
            ),
        ));
    }
    let stands = |found: &&Found| !let_stand.iter().any(|one| words::same(one, &found.said));
    match found.iter().find(stands) {
        Some(one) => {
            let whose = if one.pupil {
                "a pupil\u{2019}s name, or nearly one"
            } else {
                "the name of somebody on the staff"
            };
            Err(ApiError::invalid(
                field,
                format!(
                    "\u{201c}{}\u{201d} may be {whose} (\u{201c}{}\u{201d}). Say it without the name, or say that it means \
                     nobody here.",
                    one.said, one.near
                ),
            ))
        }
        None => Ok(()),
    }
}

/// Command `documents.check_words`: names in words that somebody is typing for a public document.
pub(crate) fn check_words(
    session: &mut Session,
    permit: Permit,
    ask: WordsAsk,
) -> Result<Vec<NameSaid>, ApiError> {
    session.read(&permit, |read| {
        let on_roll = OnRoll::load(read)?;
        let found = (0..).zip(&ask.texts).flat_map(|(text, words)| {
            on_roll.in_text(words).into_iter().map(move |found| NameSaid {
                text,
                name: found.said,
                near: found.near,
                pupil: found.pupil,
                whole: found.whole,
            })
        });
        Ok(found.collect())
    })
}
