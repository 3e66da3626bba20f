//! Putting a letter in, exactly as the child wrote it, or saying honestly why there is none.

use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::letters::{NoLetter, TypeLetter};
use bridgewell_domain::ids::{LetterId, PupilId, TalkRequestId};
use bridgewell_domain::letter::{Hand, Letter, LetterState};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::{Op, ReadTx, StoreError, letters, readings, talk_requests};

/// The longest letter that is taken, in characters: some forty pages by hand.
const LONGEST: usize = 60_000;

/// Types a letter, or types it again while nobody has read it or has it in hand.
pub(crate) fn type_in(session: &mut Session, permit: Permit, ask: TypeLetter) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let letter = checked(session, &ask)?;
    let origin = Origin { source: Source::Typed { by: permit.person() }, on: session.today() };
    let wish = TalkRequestId::from_uuid(session.fresh());
    session.write(&permit, Op::LetterTyped, |tx| {
        match letters::of_pupil(tx, ask.pupil)? {
            None => letters::insert(tx, ask.pupil, &letter, &origin)?,
            Some(kept) if may_be_retyped(tx, &kept)? => letters::retype(tx, &kept, &letter)?,
            Some(_) => return Err(already_here()),
        }
        if let Some(with) = ask.wants_to_talk.as_deref().map(str::trim)
            && !is_owed(tx, ask.pupil, with)?
        {
            talk_requests::insert(tx, ask.pupil, wish, with)?;
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

/// One answer for every letter that is not to be typed over: read, in hand, from a file or under the restricted tier.
fn already_here() -> ApiError {
    ApiError::refused(
        Refusal::Taken,
        "This pupil’s letter is here already and is kept as it came. A reader’s note can say what is wrong with it.",
    )
}

fn may_be_retyped(read: &ReadTx<'_>, kept: &KeptLetter) -> Result<bool, StoreError> {
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
