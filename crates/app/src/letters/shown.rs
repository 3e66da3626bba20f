//! A letter and a wish to talk as they are shown.

use crate::known::LetterView;
use crate::names::StaffNames;
use crate::wire::letters::{LetterShown, ReadingShown, TalkRequestShown, WithShown};
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::letter::TalkRequest;
use bridgewell_store::readings::KeptReading;

/// A letter with what each of its readers says now, newest first.
pub(crate) fn letter_shown(view: &LetterView, staff: &StaffNames, person: PersonId) -> LetterShown {
    let letter = view.letter.as_ref();
    LetterShown {
        state: view.state(),
        id: letter.map(|letter| letter.id),
        text: view.text().filter(|_| view.erased.is_none()).map(str::to_owned),
        hand: letter.map(|letter| letter.hand),
        language: letter.and_then(|letter| letter.language.clone()),
        written: letter.and_then(|letter| letter.written),
        elsewhere: view.elsewhere,
        with: with_shown(view, staff),
        in_hand: view.in_hand,
        readings: view.newest().filter_map(|kept| reading_shown(view, kept, (staff, person))).collect(),
        level: view.level(),
        cannot_wait: Vec::new(),
        find_now: None,
        erased: view.erased.as_ref().map(|decision| {
            let (by, on) = (staff.name(decision.by), in_full(day_of(decision.at)));
            format!("Erased by {by} on {on}: {}", decision.why)
        }),
    }
}

/// With whom a letter is, for those who may be told.
pub(super) fn with_shown(view: &LetterView, staff: &StaffNames) -> Option<WithShown> {
    let with = view.with?;
    Some(WithShown { name: staff.name(with.reader), since: with.since, parcel: with.parcel.is_some() })
}

fn reading_shown(
    view: &LetterView,
    kept: &KeptReading,
    (staff, person): (&StaffNames, PersonId),
) -> Option<ReadingShown> {
    let said = kept.said.as_ref()?;
    let passages = view.passages.iter().find(|(by, _)| *by == kept.by);
    Some(ReadingShown {
        id: kept.id,
        by: staff.shown(kept.by),
        at: kept.at,
        level: said.level,
        looks_forward: said.looks_forward,
        themes: said.themes.clone(),
        interests: said.interests.clone(),
        strengths: said.strengths.clone(),
        young_carer: kept.young_carer,
        note: said.note.clone(),
        passages: passages.map(|(_, passages)| passages.clone()).unwrap_or_default(),
        own: kept.by == person,
    })
}

/// A wish to talk.
pub(crate) fn request_shown(request: &TalkRequest, staff: &StaffNames) -> TalkRequestShown {
    TalkRequestShown {
        id: request.id,
        at: request.at,
        with: request.with.clone(),
        promised_by: request.promised_by.map(|by| staff.shown(by)),
        promised_for: request.promised_for,
        settled: request.settled,
    }
}
