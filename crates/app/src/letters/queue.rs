//! The queue: unread first, what cannot wait at the top, and nothing ever hidden.

use crate::error::ApiError;
use crate::known::{Intake, LetterView};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::letters::{Queue, QueueItem, ReadBy};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::Op;
use std::cmp::Reverse;

/// From this priority on the aid asks for a letter to be read before the others.
const CANNOT_WAIT: u32 = 1_000;

/// Every pupil of this person, with a letter or without.
pub(crate) fn queue(session: &mut Session, permit: Permit, _: Nothing) -> Result<Queue, ApiError> {
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::LettersRead, &[])?;
    session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let mut places: Vec<(Place, QueueItem)> =
            intake.own().map(|pupil| item(&intake, pupil, intake.letter(pupil.id))).collect();
        places.sort_by(|(one, item), (other, next)| {
            one.cmp(other).then_with(|| item.pupil.sort.cmp(&next.pupil.sort))
        });
        let items: Vec<QueueItem> = places.into_iter().map(|(_, item)| item).collect();
        let count = |state| number(items.iter().filter(|item| item.state == state).count());
        let (unread, read) = (count(LetterState::Unread), count(LetterState::Read));
        Ok(Queue {
            letters: unread + read,
            read,
            not_written: count(LetterState::NotWritten),
            absent: count(LetterState::Absent),
            declined: count(LetterState::Declined),
            items,
        })
    })
}

/// Unread letters of this viewer's pupils, the first to read first, each with its item.
pub(crate) fn waiting<'a>(intake: &'a Intake) -> Vec<(&'a Pupil, QueueItem)> {
    let own = intake.own().map(|pupil| (pupil, intake.letter(pupil.id)));
    let unread = own.filter(|(_, view)| view.state() == LetterState::Unread);
    let mut waiting: Vec<(Place, &'a Pupil, QueueItem)> = unread
        .map(|(pupil, view)| {
            let (place, item) = item(intake, pupil, view);
            (place, pupil, item)
        })
        .collect();
    waiting.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.2.pupil.sort.cmp(&other.2.pupil.sort)));
    waiting.into_iter().map(|(_, pupil, item)| (pupil, item)).collect()
}

/// Where a letter stands in the queue: by state, own hand, words that may not wait, a wish to talk, which comes before
/// everything else that the aid counts, and the aid's priority.
type Place = (u8, bool, bool, bool, Reverse<u32>);

fn item(intake: &Intake, pupil: &Pupil, view: &LetterView) -> (Place, QueueItem) {
    let state = view.state();
    let asked = intake.requests(pupil.id).iter().any(|kept| kept.request.settled.is_none());
    let unread = state == LetterState::Unread && !view.elsewhere;
    let text = view.text().unwrap_or_default();
    let (priority, cannot_read) = if unread {
        let marked = bridgewell_reading::mark(text);
        (marked.priority(), marked.unread_reason)
    } else {
        (0, None)
    };
    let why = [
        (view.in_hand && unread).then_some("in your hand"),
        (priority >= CANNOT_WAIT).then_some("words that may not wait"),
        cannot_read.map(|_| "the aid cannot read it"),
        (asked && unread).then_some("asked to talk"),
    ];
    let place = (
        match state {
            LetterState::Unread if view.elsewhere => 1,
            LetterState::Unread => 0,
            LetterState::Read => 2,
            LetterState::NotWritten => 3,
            LetterState::Absent => 4,
            LetterState::Declined => 5,
        },
        !(view.in_hand && unread),
        priority < CANNOT_WAIT,
        !asked,
        Reverse(priority),
    );
    let item = QueueItem {
        pupil: intake.names.shown(pupil.id),
        state,
        why_here: why.into_iter().flatten().collect::<Vec<_>>().join(", "),
        readings: view
            .newest()
            .filter_map(|kept| {
                let level = kept.said.as_ref()?.level;
                Some(ReadBy { by: intake.staff.name(kept.by), level, at: kept.at })
            })
            .collect(),
        words: number(text.split_whitespace().count()),
        elsewhere: view.elsewhere,
    };
    (place, item)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
