//! Reading a letter: it is taken in hand, a person chooses a level, and only then the aid shows what it marked. What
//! may not wait is the exception: it is shown at once, with whom to find.

use super::{letter_shown, with_another_reader};
use crate::aid::Aid;
use crate::error::{ApiError, Refusal};
use crate::known::{LetterView, one_letter};
use crate::names::StaffNames;
use crate::required::tidy;
use crate::session::Session;
use crate::wire::common::{Nothing, PupilAsk};
use crate::wire::letters::{LetterShown, Mark, MarkPassages, Marks, SaveReading};
use bridgewell_domain::ids::{LetterId, PupilId, ReadingId};
use bridgewell_domain::letter::{LetterState, Passage, Passages, Reading, Theme};
use bridgewell_domain::permit::Permit;
use bridgewell_reading::{Marked, Span, Weight};
use bridgewell_store::{Op, ReadTx, letters, passages, readings, red_routes, schools};

/// The most passages one reader can mark in one letter.
const MOST_PASSAGES: usize = 200;

/// The longest note a reader can leave, in characters.
const LONGEST_NOTE: usize = 4_000;

/// Opens a letter to read it. Nobody else has an unread letter in hand then. Letters under the restricted tier are not
/// taken in hand, and the log says no more of them than of a letter that was found to be with another reader.
pub(crate) fn open(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<LetterShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.write(&permit, Op::RecordRead, |tx| {
        let staff = StaffNames::load(tx)?;
        let view = one_letter(tx, &permit, ask.pupil, &staff)?;
        tx.about(ask.pupil);
        if let Some(letter) = &view.letter
            && view.state() == LetterState::Unread
            && !view.elsewhere
            && !letter.red_routed
        {
            tx.about(letter.id);
            letters::take_in_hand(tx, letter.id)?;
        }
        to_read(tx, &permit, ask.pupil, &staff)
    })
}

/// A letter as it is shown to somebody who reads it: with what may not wait, and whom to find about it.
fn to_read(
    read: &ReadTx<'_>,
    permit: &Permit,
    pupil: PupilId,
    staff: &StaffNames,
) -> Result<LetterShown, ApiError> {
    let view = one_letter(read, permit, pupil, staff)?;
    let mut shown = letter_shown(&view, staff, permit.person());
    let marked = Aid::load(read)?.mark(view.text().unwrap_or_default());
    if marked.safeguarding {
        shown.cannot_wait = cannot_wait(&marked);
        shown.find_now = Some(schools::get(read)?.0.find_now);
    }
    Ok(shown)
}

/// The passages for which a letter may not wait.
pub(super) fn cannot_wait(marked: &Marked) -> Vec<Mark> {
    let urgent = |span: &&Span| span.counts && span.weight == Weight::Flag;
    marked.spans.iter().filter(urgent).map(mark).collect()
}

/// Lays a letter back that this reader has in hand, so that somebody else can read it.
pub(crate) fn lay_back(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.write(&permit, Op::LetterLaidBack, |tx| {
        let view = one_letter(tx, &permit, ask.pupil, &StaffNames::load(tx)?)?;
        let held = view.letter.as_ref().filter(|_| view.in_hand);
        let letter = held.ok_or_else(|| {
            ApiError::refused(
                Refusal::Other,
                "This letter is not in your hand, so there is nothing to lay back.",
            )
        })?;
        letters::let_go(tx, letter.id)?;
        tx.about(ask.pupil);
        tx.about(letter.id);
        Ok(Nothing {})
    })
}

/// Keeps what a reader made of a letter. A reader who reads again corrects themselves; both readings stay.
pub(crate) fn read(session: &mut Session, permit: Permit, ask: SaveReading) -> Result<LetterShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let note = ask.note.trim();
    if note.chars().count() > LONGEST_NOTE {
        return Err(ApiError::invalid("note", format!("A note can have {LONGEST_NOTE} characters at most.")));
    }
    let (id, at) = (ReadingId::from_uuid(session.fresh()), session.now());
    session.write(&permit, Op::LetterRead, |tx| {
        let staff = StaffNames::load(tx)?;
        let view = one_letter(tx, &permit, ask.pupil, &staff)?;
        let letter = may_code(tx, &permit, &view, ask.pupil)?;
        let reading = Reading {
            id,
            letter,
            by: permit.person(),
            at,
            level: ask.level,
            looks_forward: ask.looks_forward,
            themes: Theme::ALL.into_iter().filter(|theme| ask.themes.contains(theme)).collect(),
            interests: tidy(&ask.interests),
            strengths: tidy(&ask.strengths),
            young_carer: ask.young_carer,
            note: note.to_owned(),
        };
        readings::insert(tx, ask.pupil, &reading)?;
        to_read(tx, &permit, ask.pupil, &staff)
    })
}

/// Whoever may see a letter may code it; so may the one who has it in hand or has just put it on the red route, from
/// whose eyes it has been sealed.
fn may_code(
    read: &ReadTx<'_>,
    permit: &Permit,
    view: &LetterView,
    pupil: PupilId,
) -> Result<LetterId, ApiError> {
    let letter = view.letter.as_ref().ok_or_else(|| ApiError::not_found("letter"))?;
    if !view.elsewhere || view.in_hand {
        return Ok(letter.id);
    }
    let raised = red_routes::errands(read, permit.person())?.iter().any(|errand| errand.pupil == pupil);
    if raised { Ok(letter.id) } else { Err(with_another_reader()) }
}

/// What the aid marked, once this reader has chosen a level of their own.
pub(crate) fn marks(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<Marks, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let (view, aid) = session.read(&permit, |read| {
        Ok((one_letter(read, &permit, ask.pupil, &StaffNames::load(read)?)?, Aid::load(read)?))
    })?;
    if view.elsewhere {
        return Err(with_another_reader());
    }
    let text = view.text().ok_or_else(|| ApiError::not_found("letter"))?;
    if !view.readings.iter().any(|kept| kept.by == permit.person()) {
        return Err(ApiError::refused(
            Refusal::LevelNotChosen,
            "Read the letter and choose a level first; then the aid shows what it marked.",
        ));
    }
    let marked = aid.mark(text);
    let own = view.passages.into_iter().find(|(by, _)| *by == permit.person());
    let Passages { added, rejected } = own.map(|(_, passages)| passages).unwrap_or_default();
    Ok(Marks {
        marks: marked.spans.iter().filter(|span| span.shown()).map(mark).collect(),
        interests: marked.interests.iter().map(|interest| (*interest).to_owned()).collect(),
        unread_reason: marked.unread_reason.unwrap_or_default().to_owned(),
        rejected,
        added,
    })
}

/// Keeps what this reader makes of single passages: their own, and the marks of the aid that they turn down.
pub(crate) fn mark_passages(
    session: &mut Session,
    permit: Permit,
    ask: MarkPassages,
) -> Result<Marks, ApiError> {
    let own = session.for_pupil(&permit, ask.pupil)?;
    session.write(&own, Op::PassagesMarked, |tx| {
        let view = one_letter(tx, &own, ask.pupil, &StaffNames::load(tx)?)?;
        if view.elsewhere {
            return Err(with_another_reader());
        }
        let (Some(letter), Some(text)) = (&view.letter, view.text()) else {
            return Err(ApiError::not_found("letter"));
        };
        if !view.readings.iter().any(|kept| kept.by == own.person()) {
            return Err(ApiError::refused(
                Refusal::LevelNotChosen,
                "Read the letter and choose a level first; then passages can be marked.",
            ));
        }
        let passages =
            Passages { added: checked(&ask.added, text)?, rejected: checked(&ask.rejected, text)? };
        Ok(passages::save(tx, (ask.pupil, letter.id), own.person(), &passages)?)
    })?;
    marks(session, permit, PupilAsk { pupil: ask.pupil })
}

/// The passages, each once and in order, if each of them lies in the letter.
fn checked(passages: &[Passage], text: &str) -> Result<Vec<Passage>, ApiError> {
    let end = text.chars().count();
    let inside = |passage: &Passage| passage.start < passage.end && passage.end as usize <= end;
    if !passages.iter().all(inside) {
        return Err(ApiError::invalid(
            "added",
            "This passage does not lie in the letter. Choose words of the letter and mark them again.",
        ));
    }
    if passages.len() > MOST_PASSAGES {
        return Err(ApiError::invalid("added", format!("At most {MOST_PASSAGES} passages can be marked.")));
    }
    let mut passages = passages.to_vec();
    passages.sort_unstable();
    passages.dedup();
    Ok(passages)
}

fn mark(span: &Span) -> Mark {
    Mark {
        start: u32::try_from(span.start).unwrap_or(u32::MAX),
        end: u32::try_from(span.end).unwrap_or(u32::MAX),
        theme: span.theme,
        why: span.why.clone(),
    }
}
