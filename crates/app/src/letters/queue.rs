//! The queue: the red route first, then what may not wait, then unread letters, and nothing ever hidden.

use super::shown::with_shown;
use super::unplaced;
use crate::aid::Aid;
use crate::error::ApiError;
use crate::known::{Intake, LetterView};
use crate::session::Session;
use crate::settings;
use crate::wire::common::Nothing;
use crate::wire::letters::{Queue, QueueItem, ReadBy, ReaderProgress};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_store::Op;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Every pupil of this person, with a letter or without.
pub(crate) fn queue(session: &mut Session, permit: Permit, _: Nothing) -> Result<Queue, ApiError> {
    let (now, today) = (session.now(), session.today());
    session.workspace_mut().log_read(&permit, now, Op::LettersRead, &[])?;
    session.read(&permit, |read| {
        let (intake, aid) = (Intake::load(read, &permit)?, Aid::load(read)?);
        let mut places: Vec<(Place, QueueItem)> =
            intake.own().map(|pupil| item(&intake, &aid, (pupil, intake.letter(pupil.id)))).collect();
        places.sort_by(|(one, item), (other, next)| {
            one.cmp(other).then_with(|| item.pupil.sort.cmp(&next.pupil.sort))
        });
        let items: Vec<QueueItem> = places.into_iter().map(|(_, item)| item).collect();
        let count = |state| number(items.iter().filter(|item| item.state == state).count());
        let (unread, read_by_now) = (count(LetterState::Unread), count(LetterState::Read));
        let of_today = || intake.own().map(|pupil| intake.letter(pupil.id)).filter(|view| is_of(view, today));
        Ok(Queue {
            letters: unread + read_by_now,
            read: read_by_now,
            not_written: count(LetterState::NotWritten),
            absent: count(LetterState::Absent),
            declined: count(LetterState::Declined),
            today: number(of_today().count()),
            today_left: number(of_today().filter(|view| view.state() == LetterState::Unread).count()),
            leave_at: settings::reading(read)?.leave_at,
            readers: if permit.tier() == Tier::Restricted { progress(&intake) } else { Vec::new() },
            items,
            unplaced: unplaced::in_queue(read, (&permit, &intake.viewer.scope), &aid)?,
        })
    })
}

/// Whether a letter was written or came in on this day.
fn is_of(view: &LetterView, day: NaiveDate) -> bool {
    let letter = view.letter.as_ref();
    letter.is_some_and(|letter| letter.written == Some(day) || day_of(letter.came) == day)
}

/// Who has read how many letters and has how many, by name. For those who share the reading out.
fn progress(intake: &Intake) -> Vec<ReaderProgress> {
    let mut readers: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for view in intake.own().map(|pupil| intake.letter(pupil.id)) {
        for kept in view.newest() {
            readers.entry(intake.staff.name(kept.by)).or_default().0 += 1;
        }
        let own = view.in_hand.then_some(intake.viewer.person);
        if let Some(reader) = view.with.map(|with| with.reader).or(own) {
            readers.entry(intake.staff.name(reader)).or_default().1 += 1;
        }
    }
    readers.into_iter().map(|(name, (read, has))| ReaderProgress { name, read, has }).collect()
}

/// Unread letters of this viewer's pupils, the first to read first, each with its item.
pub(crate) fn waiting<'a>(intake: &'a Intake, aid: &Aid) -> Vec<(&'a Pupil, QueueItem)> {
    let own = intake.own().map(|pupil| (pupil, intake.letter(pupil.id)));
    let unread = own.filter(|(_, view)| view.state() == LetterState::Unread);
    let mut waiting: Vec<(Place, &'a Pupil, QueueItem)> = unread
        .map(|(pupil, view)| {
            let (place, item) = item(intake, aid, (pupil, view));
            (place, pupil, item)
        })
        .collect();
    waiting.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.2.pupil.sort.cmp(&other.2.pupil.sort)));
    waiting.into_iter().map(|(_, pupil, item)| (pupil, item)).collect()
}

/// Where a letter stands in the queue: by state, the red route, own hand, words that may not wait, a wish to talk,
/// which comes before everything else that the aid counts, and the aid's priority.
type Place = (u8, bool, bool, bool, bool, Reverse<u32>);

fn item(intake: &Intake, aid: &Aid, (pupil, view): (&Pupil, &LetterView)) -> (Place, QueueItem) {
    let state = view.state();
    let asked = intake.requests(pupil.id).iter().any(|kept| kept.request.settled.is_none());
    let red_route = intake.red_routes(pupil.id).iter().any(|kept| kept.entry.closed.is_none());
    let unread = state == LetterState::Unread && !view.elsewhere;
    let text = view.text().unwrap_or_default();
    let (priority, cannot_wait, cannot_read) = if unread {
        let marked = aid.mark(text);
        (marked.priority(), marked.safeguarding, marked.unread_reason.is_some())
    } else {
        (0, false, false)
    };
    let why = [
        red_route.then_some("on the red route"),
        (view.in_hand && unread).then_some("in your hand"),
        cannot_wait.then_some("words that may not wait"),
        cannot_read.then_some("the aid cannot read it"),
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
        !red_route,
        !(view.in_hand && unread),
        !cannot_wait,
        !asked,
        Reverse(priority),
    );
    let mut levels: Vec<_> = view.current().map(|said| said.level).collect();
    levels.dedup();
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
        with: with_shown(view, &intake.staff),
        in_hand: view.in_hand && unread,
        red_route,
        differ: levels.len() > 1,
    };
    (place, item)
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
