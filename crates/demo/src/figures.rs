//! Figures that fit a pupil's story, the same every time.

use crate::{DemoSdq, day};
use bridgewell_domain::attainment::{Attainment, TestCode, TestResult, Writing};
use bridgewell_domain::attendance::{Attendance, Percent, Sessions};
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant, Item, Scale, Tick};

/// What a pupil's figures look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Unremarkable.
    Fine,
    /// Attendance is low and the SDQ is raised.
    Carried,
    /// Reading and maths are both below 100.
    Attainment,
    /// Attendance is low.
    Attendance,
}

/// A number below `below` that depends on the pupil and the question only.
pub(crate) fn chance(number: usize, question: usize, below: u32) -> u32 {
    let mut mixed = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        ^ (question as u64).wrapping_mul(0xD1B5_4A32_D192_ED03);
    mixed ^= mixed >> 31;
    mixed = mixed.wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^= mixed >> 29;
    u32::try_from(mixed % u64::from(below)).unwrap_or_default()
}

pub(crate) fn attendance(number: usize, look: Look) -> Option<Attendance> {
    if look == Look::Fine && chance(number, 1, 30) == 0 {
        return None;
    }
    let possible = 376;
    let missed = match look {
        Look::Carried | Look::Attendance => 40 + chance(number, 2, 60),
        Look::Fine | Look::Attainment => 4 + chance(number, 2, 26),
    };
    let missed = u16::try_from(missed).unwrap_or_default();
    let attended = possible - missed;
    let percent = Percent::of(u32::from(attended), u32::from(possible))?;
    Some(Attendance { percent, sessions: Some(Sessions { possible, attended }) })
}

pub(crate) fn attainment(number: usize, look: Look) -> Option<Attainment> {
    if look == Look::Fine && chance(number, 3, 28) == 0 {
        return None;
    }
    let score = |question: usize| {
        let (from, range) = match look {
            Look::Attainment => (88, 11),
            Look::Carried => (94, 14),
            Look::Fine | Look::Attendance => (100, 15),
        };
        u8::try_from(from + chance(number, question, range)).unwrap_or(100)
    };
    let reading = match (look, chance(number, 4, 12)) {
        (Look::Attainment, 0) => TestResult::Code(TestCode::WorkingBelow),
        (Look::Carried, 0) => TestResult::Code(TestCode::Absent),
        _ => TestResult::Score(score(5)),
    };
    let writing = match chance(number, 6, 10) {
        0..=2 => Writing::Towards,
        3..=8 => Writing::Expected,
        _ => Writing::GreaterDepth,
    };
    Some(Attainment {
        reading: Some(reading),
        maths: Some(TestResult::Score(score(7))),
        gps: Some(TestResult::Score(score(8))),
        writing: Some(writing),
    })
}

/// Self-report for two in three, a teacher's form for one in five.
pub(crate) fn sdq(number: usize, look: Look) -> Vec<DemoSdq> {
    let mut forms = Vec::new();
    if chance(number, 9, 3) > 0 {
        forms.push(form(number, Informant::SelfReport, look));
    }
    if chance(number, 10, 5) == 0 || look == Look::Carried {
        forms.push(form(number, Informant::Teacher, look));
    }
    forms
}

fn form(number: usize, informant: Informant, look: Look) -> DemoSdq {
    let mut answers = Answers::default();
    for item in Item::all() {
        let asked = 20 + usize::from(item.number()) + 40 * (informant as usize);
        let points = match (look, item.scale()) {
            (_, Scale::Prosocial) => 2 - chance(number, asked, 4) / 3,
            (Look::Carried, Scale::Emotional | Scale::Peer) => 1 + u32::from(chance(number, asked, 5) > 0),
            (Look::Carried, _) => chance(number, asked, 3),
            _ => u32::from(chance(number, asked, 5) < 2),
        };
        let points = if item.is_reversed() { 2 - points } else { points };
        let tick = match points {
            0 => Tick::Zero,
            1 => Tick::One,
            _ => Tick::Two,
        };
        // One box in eighty stays empty, as on paper.
        answers.set(item, (chance(number, asked + 100, 80) > 0).then_some(tick));
    }
    let impact = match look {
        Look::Carried if informant == Informant::Teacher => ImpactAnswers {
            difficulties: Some(2),
            distress: Some(2),
            friends: Some(2),
            class: Some(1),
            ..ImpactAnswers::default()
        },
        _ => ImpactAnswers::default(),
    };
    DemoSdq {
        informant,
        on: if informant == Informant::Teacher { day(9, 15) } else { day(9, 11) },
        answers,
        impact,
    }
}
