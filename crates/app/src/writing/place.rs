//! Opening the place, keeping what is on the page, going on to the next pupil, and the way out.

use super::{Writing, begun, words};
use crate::error::{ApiError, Refusal};
use crate::known::{LetterView, one_letter};
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::{Nothing, PupilAsk};
use crate::wire::workspace::Session as Shown;
use crate::wire::writing::{
    KeepWriting, KeptAt, LeaveWriting, NextName, OpenNext, WritingPage, WritingPupil,
};
use crate::workspace::unlocked;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::{Op, Passphrase, letters, pupils, readings};

/// The longest page, in bytes: text and the strokes of a drawing.
const LONGEST: usize = 1_000_000;

/// Opens the place for a pupil whom a member of staff has chosen and confirmed.
pub(crate) fn open(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<WritingPage, ApiError> {
    let own = session.for_pupil(&permit, ask.pupil)?;
    may_write(session, &own, ask.pupil)?;
    begun::to_go_on(session, &own, ask.pupil)?;
    session.write(&own, Op::WritingPlaceOpened, |tx| {
        tx.about(ask.pupil);
        Ok::<_, ApiError>(())
    })?;
    *session.writing_mut() = Some(Writing::of(ask.pupil));
    page(session, &permit)
}

/// The page as it stands.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<WritingPage, ApiError> {
    page(session, &permit)
}

/// Keeps what is on the page, so that nothing is lost whatever happens to the computer.
pub(crate) fn keep(session: &mut Session, permit: Permit, ask: KeepWriting) -> Result<KeptAt, ApiError> {
    let pupil = writer(session)?;
    if ask.draft.len() > LONGEST {
        return Err(ApiError::invalid("draft", "The page is full. Finish it here, and write more on paper."));
    }
    begun::keep(session, &permit, (pupil, ask.draft))?;
    Ok(KeptAt { at: session.now() })
}

/// Lays the page aside for now; it waits to be opened again with a passphrase.
pub(crate) fn pause(session: &mut Session, permit: Permit, _: Nothing) -> Result<WritingPage, ApiError> {
    between(session)?;
    page(session, &permit)
}

/// Pupils who have not written, by name: a class list says no more.
pub(crate) fn names(session: &mut Session, permit: Permit, _: Nothing) -> Result<Vec<NextName>, ApiError> {
    is_open(session)?;
    session.log_list(&permit)?;
    let scope = session.person().scope.clone();
    let shown = session.read(&permit, |read| {
        let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let read_by_now: Vec<PupilId> = readings::list(read)?.into_iter().map(|kept| kept.pupil).collect();
        let of_pages =
            |letter: &KeptLetter| letter.text.as_deref() == Some("") && !read_by_now.contains(&letter.pupil);
        let written: Vec<PupilId> = letters::list(read)?
            .into_iter()
            .filter(|letter| !of_pages(letter))
            .map(|letter| letter.pupil)
            .collect();
        let names = PupilNames::of(&everybody);
        let own = everybody
            .iter()
            .filter(|pupil| scope.covers(pupil.form.as_deref()) && !written.contains(&pupil.id));
        Ok(own.map(|pupil| names.shown(pupil.id)).collect::<Vec<_>>())
    })?;
    let mut next = shown
        .into_iter()
        .map(|pupil| {
            let begun = begun::of(session, &permit, pupil.id)?.is_some();
            let apart = [pupil.form, pupil.apart].into_iter().flatten().collect::<Vec<_>>().join(", ");
            Ok((pupil.sort, NextName { id: pupil.id, name: pupil.name, apart, begun }))
        })
        .collect::<Result<Vec<_>, ApiError>>()?;
    next.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(next.into_iter().map(|(_, name)| name).collect())
}

/// Goes on to the next pupil without leaving.
pub(crate) fn next(session: &mut Session, permit: Permit, ask: OpenNext) -> Result<WritingPage, ApiError> {
    if is_open(session)?.at.is_some() {
        return Err(ApiError::refused(
            Refusal::Other,
            "Somebody is writing here. Finish or lay the page aside first.",
        ));
    }
    let own = session.for_pupil(&permit, ask.pupil)?;
    may_write(session, &own, ask.pupil)?;
    if begun::to_go_on(session, &own, ask.pupil)?.is_some() {
        let Some(passphrase) = ask.passphrase else {
            return Err(ApiError::invalid(
                "passphrase",
                "This pupil has begun already. Type your passphrase to open the page again.",
            ));
        };
        session.workspace().check_passphrase(permit.person(), &Passphrase::new(passphrase))?;
    }
    session.write(&own, Op::WritingPlaceOpened, |tx| {
        tx.about(ask.pupil);
        Ok::<_, ApiError>(())
    })?;
    if let Some(writing) = session.writing_mut() {
        writing.at = Some(ask.pupil);
    }
    page(session, &permit)
}

/// Leaves the place with the passphrase of whoever opened it. A wrong one changes nothing.
pub(crate) fn leave(session: &mut Session, permit: Permit, ask: LeaveWriting) -> Result<Shown, ApiError> {
    is_open(session)?;
    session.workspace().check_passphrase(permit.person(), &Passphrase::new(ask.passphrase))?;
    session.write(&permit, Op::WritingPlaceLeft, |_| Ok::<_, ApiError>(()))?;
    *session.writing_mut() = None;
    unlocked(session)
}

/// The pupil who is writing now.
pub(super) fn writer(session: &mut Session) -> Result<PupilId, ApiError> {
    is_open(session)?.at.ok_or_else(|| ApiError::refused(Refusal::Other, "Nobody is writing here now."))
}

/// Nobody is writing any more; the place stays open.
pub(super) fn between(session: &mut Session) -> Result<(), ApiError> {
    is_open(session)?.at = None;
    Ok(())
}

pub(super) fn is_open(session: &mut Session) -> Result<&mut Writing, ApiError> {
    session
        .writing_mut()
        .as_mut()
        .ok_or_else(|| ApiError::refused(Refusal::Other, "The writing place is not open."))
}

/// Whether this pupil's page may be opened: a letter that is here is kept as it came. One that has only pages, and that
/// nobody has read, still waits for its words.
fn may_write(session: &Session, permit: &Permit, pupil: PupilId) -> Result<(), ApiError> {
    let view = session.read(permit, |read| one_letter(read, permit, pupil, &StaffNames::load(read)?))?;
    match view.letter {
        Some(_) if waits_for_words(&view) => Ok(()),
        Some(_) => Err(ApiError::refused(
            Refusal::Taken,
            "This pupil’s letter is here already and is kept as it came.",
        )),
        None => Ok(()),
    }
}

/// Whether a letter has pages and no words, nobody has read it and this person may see it.
pub(crate) fn waits_for_words(view: &LetterView) -> bool {
    !view.elsewhere && view.text() == Some("") && view.erased.is_none() && view.newest().next().is_none()
}

/// The page as the window shows it.
pub(super) fn page(session: &mut Session, permit: &Permit) -> Result<WritingPage, ApiError> {
    let writing = is_open(session)?;
    let (at, today) = (writing.at, writing.at.is_some_and(|pupil| writing.today.contains(&pupil)));
    let opened_by = session.person().name.clone();
    let draft = match at {
        Some(pupil) => begun::to_go_on(session, permit, pupil)?,
        None => None,
    };
    session.read(permit, |read| {
        let pupil = match at {
            Some(id) => {
                let names = pupils::get(read, id)?.pupil.names;
                Some(WritingPupil { id, forename: names.forename().to_owned(), name: names.spoken() })
            }
            None => None,
        };
        let (draft, kept) = draft.unzip();
        Ok(WritingPage { pupil, opened_by, words: words::of(read)?, draft, kept, today })
    })
}
