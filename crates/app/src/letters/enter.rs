//! Putting a letter in, exactly as the child wrote it, or saying honestly why there is none.

use super::{already_here, is_routed};
use crate::error::ApiError;
use crate::known::one_letter;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::letters::{NoLetter, TypeLetter};
use bridgewell_domain::ids::{LetterId, PupilId, TalkRequestId};
use bridgewell_domain::letter::{Hand, Letter, LetterState};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::page::Beside;
use bridgewell_domain::permit::Permit;
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::{Op, ReadTx, StoreError, WriteTx, letter_beside, letters, readings, talk_requests};

/// The longest letter that is taken, in characters: some forty pages by hand.
pub(crate) const LONGEST: usize = 60_000;

/// Types a letter, or types it again while nobody has read it or has it in hand.
pub(crate) fn type_in(session: &mut Session, permit: Permit, ask: TypeLetter) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let letter = checked(session, &ask)?;
    let origin = Origin { source: Source::Typed { by: permit.person() }, on: session.today() };
    let wish = TalkRequestId::from_uuid(session.fresh());
    session.write(&permit, Op::LetterTyped, |tx| {
        match letters::of_pupil(tx, ask.pupil)? {
            None => letters::insert(tx, ask.pupil, &letter, &origin)?,
            Some(kept) if may_be_retyped(tx, &permit, &kept)? => letters::retype(tx, &kept, &letter)?,
            Some(_) => return Err(already_here()),
        }
        say_who_scribed(tx, &ask)?;
        if let Some(with) = ask.wants_to_talk.as_deref().map(str::trim)
            && !is_owed(tx, ask.pupil, with)?
        {
            talk_requests::insert(tx, ask.pupil, wish, with)?;
        }
        if is_routed(tx, &permit, ask.pupil)? {
            letters::cover(tx, ask.pupil)?;
        }
        Ok(Nothing {})
    })
}

/// Whether the same wish stands there already, because the letter was typed before.
fn is_owed(read: &ReadTx<'_>, pupil: PupilId, with: &str) -> Result<bool, StoreError> {
    let same = |kept: &talk_requests::KeptRequest| {
        kept.pupil == pupil && kept.request.settled.is_none() && kept.request.with == with
    };
    Ok(talk_requests::list(read)?.iter().any(same))
}

/// Keeps who wrote it down for the child, beside the letter.
fn say_who_scribed(tx: &WriteTx<'_>, ask: &TypeLetter) -> Result<(), StoreError> {
    let by = ask.scribed_by.as_deref().map(str::trim).unwrap_or_default();
    let (Some(letter), kept) = (letters::of_pupil(tx, ask.pupil)?, letter_beside::of_pupil(tx, ask.pupil)?)
    else {
        return Ok(());
    };
    if kept.said.scribed_by == by {
        return Ok(());
    }
    let said = Beside { scribed_by: by.to_owned(), ..kept.said };
    letter_beside::say(tx, (ask.pupil, letter.id), &said, kept.version)
}

/// A letter that has only pages so far is typed for the first time by whoever may see it, read from the page or not.
fn may_be_retyped(read: &ReadTx<'_>, permit: &Permit, kept: &KeptLetter) -> Result<bool, ApiError> {
    if kept.text.as_deref() == Some("") {
        return Ok(!one_letter(read, permit, kept.pupil, &StaffNames::load(read)?)?.elsewhere);
    }
    let typed = matches!(kept.origin.source, Source::Typed { .. });
    let untouched = kept.held_by.is_none() && !kept.red_routed;
    Ok(typed && untouched && readings::of_pupil(read, kept.pupil)?.is_empty())
}

fn checked(session: &Session, ask: &TypeLetter) -> Result<Letter, ApiError> {
    if ask.text.trim().is_empty() {
        return Err(ApiError::invalid(
            "text",
            "There are no words yet. Type the letter, or say that it was not written, absent or declined.",
        ));
    }
    if ask.text.chars().count() > LONGEST {
        return Err(ApiError::invalid("text", format!("A letter can have {LONGEST} characters at most.")));
    }
    if ask.written.is_some_and(|day| day > session.today()) {
        return Err(ApiError::invalid("written", "The letter cannot have been written later than today."));
    }
    let language = ask.language.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if ask.hand == Hand::OtherLanguage && language.is_none() {
        return Err(ApiError::invalid("language", "Say which language the letter is in."));
    }
    Ok(Letter {
        id: LetterId::from_uuid(session.fresh()),
        text: ask.text.clone(),
        hand: ask.hand,
        language: language.map(str::to_owned),
        written: ask.written,
    })
}

/// Says that there is no letter, and why.
pub(crate) fn no_letter(session: &mut Session, permit: Permit, ask: NoLetter) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    if !matches!(ask.state, LetterState::NotWritten | LetterState::Absent | LetterState::Declined) {
        return Err(ApiError::invalid("state", "Choose not written yet, absent or declined."));
    }
    session.write(&permit, Op::LetterStateSet, |tx| {
        if letters::of_pupil(tx, ask.pupil)?.is_some() {
            return Err(already_here());
        }
        letters::say_not_here(tx, ask.pupil, ask.state)?;
        Ok(Nothing {})
    })
}
