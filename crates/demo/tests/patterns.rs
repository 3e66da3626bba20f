//! The demo shows everything the screen can say, and in believable numbers.

use bridgewell_demo::{DemoPupil, menu, pupils};
use bridgewell_domain::ids::{LetterId, ReadingId};
use bridgewell_domain::letter::{Reading, Theme};
use bridgewell_domain::opportunity::Answer;
use bridgewell_domain::role::Tier;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::{
    Dated, Known, KnownConcern, KnownLetter, KnownSdq, Pattern, Tally, standing,
};
use bridgewell_domain::sdq::Scores;
use uuid::Uuid;

fn tally(tier: Tier) -> Tally {
    let mut tally = Tally::default();
    for pupil in &pupils() {
        add(&mut tally, pupil, tier);
    }
    tally
}

fn add(tally: &mut Tally, pupil: &DemoPupil, tier: Tier) {
    let sdq: Vec<KnownSdq> = pupil
        .sdq
        .iter()
        .map(|form| KnownSdq {
            informant: form.informant,
            completed: Some(form.on),
            scores: Scores::from_answers(&form.answers, &form.impact, form.informant),
        })
        .collect();
    let concerns: Vec<KnownConcern<'_>> = pupil
        .concerns
        .iter()
        .map(|concern| KnownConcern { from: concern.from, name: concern.name, on: concern.on })
        .collect();
    let letter = pupil.letter.as_ref();
    let readings: Vec<Reading> = letter
        .iter()
        .flat_map(|letter| &letter.readings)
        .map(|reading| Reading {
            id: ReadingId::from_uuid(Uuid::nil()),
            letter: LetterId::from_uuid(Uuid::nil()),
            by: reading.by.id(),
            at: reading.at,
            level: reading.level,
            looks_forward: reading.themes.contains(&Theme::Excitement),
            themes: reading.themes.clone(),
            interests: Vec::new(),
            strengths: Vec::new(),
            young_carer: false,
            note: String::new(),
        })
        .collect();
    let red = letter.is_some_and(|letter| letter.red);
    let known = Known {
        attendance: pupil.attendance.map(|value| Dated { value, on: None }),
        attainment: pupil.attainment.map(|value| Dated { value, on: None }),
        sdq: &sdq,
        home: pupil.home.map(|value| Dated { value, on: None }),
        letter: match letter {
            Some(_) => KnownLetter { red_routed: red, ..KnownLetter::with_readings(&readings) },
            None => KnownLetter::unread(pupil.without_letter),
        },
        concerns: &concerns,
        red_route: red,
        asked_to_talk: letter.is_some_and(|letter| letter.talk.is_some()),
        opted_out: pupil.pupil.opted_out,
    };
    let (standing, overlays) = standing(&known, &Thresholds::default(), tier);
    tally.add(standing, overlays);
}

#[test]
fn every_pattern_and_overlay_occurs() {
    let (restricted, open) = (tally(Tier::Restricted), tally(Tier::Open));
    for pattern in Pattern::ALL {
        assert!(restricted.of(pattern) >= 4, "{pattern:?}: {restricted:?}");
    }
    assert!(restricted.quiet_worry <= 20 && restricted.listed() <= 80, "{restricted:?}");
    assert!(restricted.asked_to_talk >= 4 && restricted.opted_out >= 1, "{restricted:?}");
    assert_eq!((restricted.red_route, open.red_route), (1, 0));
    assert!(restricted.listed() > open.listed(), "the restricted tier knows more: {restricted:?} {open:?}");
}

#[test]
fn places_are_not_promised_twice() {
    let pupils = pupils();
    for (place, line) in menu().iter().enumerate() {
        let offers = pupils.iter().flat_map(|pupil| &pupil.offers).filter(|offer| offer.line == place);
        let taken = offers.filter(|offer| matches!(offer.answer, Answer::Yes | Answer::Waiting)).count();
        assert!(taken <= usize::from(line.places), "{}: {taken} of {}", line.name, line.places);
    }
}
