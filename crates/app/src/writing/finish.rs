//! A pupil is done, or needs to talk today.

use super::{begun, place};
use crate::error::{ApiError, Refusal};
use crate::known::one_letter;
use crate::letters::{LONGEST, is_routed, letter_of_pages, put_page};
use crate::names::StaffNames;
use crate::red_route;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::concerns::RaiseRedRoute;
use crate::wire::writing::{FinishWriting, WritingPage};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_domain::concern::RedRouteAbout;
use bridgewell_domain::ids::{LetterId, PageId, PupilId, TalkRequestId};
use bridgewell_domain::letter::{Hand, Letter};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::page::{Beside, PageKind};
use bridgewell_domain::permit::Permit;
use bridgewell_scan::CleanPage;
use bridgewell_store::letter_pages::Beside as Place;
use bridgewell_store::{Op, WriteTx, letter_beside, letters, talk_requests};

/// The longest answer to "who and how", in characters.
const LONGEST_WISH: usize = 400;

/// Keeps the letter exactly as it is on the page, with the drawing and the wish to talk, in one write. Nobody writes here
/// then; the place stays open for the next pupil.
pub(crate) fn finish(
    session: &mut Session,
    permit: Permit,
    ask: FinishWriting,
) -> Result<WritingPage, ApiError> {
    let pupil = place::writer(session)?;
    let own = session.for_pupil(&permit, pupil)?;
    let drawing = ask.drawing.as_deref().map(drawn).transpose()?;
    checked(&ask)?;
    let letter =
        Letter { written: Some(session.today()), ..letter_of_pages(session, Hand::Own, ask.text.clone()) };
    let origin = Origin { source: Source::Written { with: permit.person() }, on: session.today() };
    let (page, wish) = (PageId::from_uuid(session.fresh()), TalkRequestId::from_uuid(session.fresh()));
    session.write(&own, Op::LetterWritten, |tx| {
        let id = put_in(tx, &own, (pupil, &letter, &origin))?;
        if let Some(drawing) = &drawing {
            put_page(tx, Place { pupil, letter: id }, (page, PageKind::Drawing), drawing)?;
        }
        if ask.on_paper {
            let kept = letter_beside::of_pupil(tx, pupil)?;
            letter_beside::say(tx, (pupil, id), &Beside { on_paper: true, ..kept.said }, kept.version)?;
        }
        if let Some(with) = ask.wants_to_talk.as_deref().map(str::trim) {
            talk_requests::insert(tx, pupil, wish, with)?;
        }
        if is_routed(tx, &own, pupil)? {
            letters::cover(tx, pupil)?;
        }
        Ok(())
    })?;
    begun::forget(session, &permit, pupil)?;
    place::between(session)?;
    place::page(session, &permit)
}

/// Puts the letter in, or its words into a letter that has only pages so far.
fn put_in(
    tx: &WriteTx<'_>,
    permit: &Permit,
    (pupil, letter, origin): (PupilId, &Letter, &Origin),
) -> Result<LetterId, ApiError> {
    let Some(kept) = letters::of_pupil(tx, pupil)? else {
        letters::insert(tx, pupil, letter, origin)?;
        return Ok(letter.id);
    };
    if !place::waits_for_words(&one_letter(tx, permit, pupil, &StaffNames::load(tx)?)?) {
        return Err(ApiError::refused(Refusal::Taken, "This pupil’s letter is here already."));
    }
    letters::retype(tx, &kept, letter)?;
    letters::comes_from(tx, kept.id, origin)?;
    Ok(kept.id)
}

fn checked(ask: &FinishWriting) -> Result<(), ApiError> {
    if ask.text.trim().is_empty() && ask.drawing.is_none() && !ask.on_paper {
        return Err(ApiError::invalid(
            "text",
            "There is nothing on the page yet. Write or draw something first.",
        ));
    }
    if ask.text.chars().count() > LONGEST {
        return Err(ApiError::invalid("text", format!("A letter can have {LONGEST} characters at most.")));
    }
    if ask.wants_to_talk.as_ref().is_some_and(|with| with.chars().count() > LONGEST_WISH) {
        return Err(ApiError::invalid(
            "wants_to_talk",
            format!("{LONGEST_WISH} characters are the most here."),
        ));
    }
    Ok(())
}

/// The drawing goes the way of every picture: read and written anew.
fn drawn(text: &str) -> Result<CleanPage, ApiError> {
    let bytes =
        BASE64_STANDARD.decode(text).map_err(|_| ApiError::invalid("drawing", "This is not a drawing."))?;
    bridgewell_scan::clean(&bytes).map_err(|refusal| ApiError::invalid("drawing", refusal.why))
}

/// "I need to talk today": puts the pupil on the red route by hand, once. Whom it is about
/// is asked of the adult afterwards. What is on the page stays there.
pub(crate) fn today(session: &mut Session, permit: Permit, _: Nothing) -> Result<Nothing, ApiError> {
    let pupil = place::writer(session)?;
    if place::is_open(session)?.today.contains(&pupil) {
        return Ok(Nothing {});
    }
    begun::remember(session, &permit, pupil)?;
    let raise = RaiseRedRoute { pupil, about: RedRouteAbout::NotAsked, hidden_from: None };
    red_route::put(session, permit, raise)?;
    place::is_open(session)?.today.push(pupil);
    Ok(Nothing {})
}
