//! A letter and a wish to talk as they are shown.

use crate::known::LetterView;
use crate::names::StaffNames;
use crate::wire::letters::{LetterShown, ReadingShown, TalkRequestShown};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::letter::TalkRequest;
use bridgewell_store::readings::KeptReading;

/// A letter with what each of its readers says now, newest first.
pub(crate) fn letter_shown(view: &LetterView, staff: &StaffNames, person: PersonId) -> LetterShown {
    let letter = view.letter.as_ref();
    LetterShown {
        state: view.state(),
        id: letter.map(|letter| letter.id),
        text: view.text().map(str::to_owned),
        hand: letter.map(|letter| letter.hand),
        language: letter.and_then(|letter| letter.language.clone()),
        written: letter.and_then(|letter| letter.written),
        elsewhere: view.elsewhere,
        readings: view.newest().filter_map(|kept| reading_shown(kept, staff, person)).collect(),
    }
}

fn reading_shown(kept: &KeptReading, staff: &StaffNames, person: PersonId) -> Option<ReadingShown> {
    let said = kept.said.as_ref()?;
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
