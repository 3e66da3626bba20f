//! Two rounds of the whole-school audit: what five groups answered, what the school agreed, and why.
//!
//! Wrenfield is strong where adults can do something by themselves and weak where pupils and parents would have to be
//! asked. Leaders see more than pupils do: that is the most useful thing its audit says.

use chrono::NaiveDate;

/// One standard in both rounds.
#[derive(Clone, Copy, Debug)]
pub struct DemoStandard {
    /// Its identity in the whole-school template.
    pub id: &'static str,
    /// The level agreed in summer 2025, 0 to 3; none where it was not agreed.
    pub before: Option<u8>,
    /// The level agreed in summer 2026.
    pub now: Option<u8>,
    /// What leaders, staff, pupils, parents and governors see in the middle, 0 to 3.
    pub seen: [u8; 5],
    /// Why, in summer 2026.
    pub reason: &'static str,
}

/// A note of evidence.
#[derive(Clone, Copy, Debug)]
pub struct DemoEvidence {
    /// The standard.
    pub id: &'static str,
    /// The words.
    pub said: &'static str,
}

/// The first day and the last of the round of summer 2025, which was typed in from paper a year later.
#[must_use]
pub fn first_round() -> (NaiveDate, NaiveDate) {
    (on(2025, 6, 9), on(2025, 7, 11))
}

/// The day on which the round of summer 2026 was started; it is still open.
#[must_use]
pub fn second_round() -> NaiveDate {
    on(2026, 6, 24)
}

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// How many answered in each group: leaders, staff, pupils, parents, governors; in 2025 and in 2026.
pub const RATERS: [[u16; 5]; 2] = [[2, 4, 4, 0, 2], [2, 6, 8, 6, 2]];

/// What the school took from the first round.
pub const CONCLUSION: &str = "We look after each other well and we plan well. What we do not do is ask. Pupils and parents \
    were hardly in the room when this was decided, so next year they answer too, and student voice comes first.";

/// Standards to celebrate in 2026.
pub const CELEBRATE: [&str; 3] = ["ethos-01", "need-02", "curr-05"];

/// What to work on: the standard, and whether before the others.
pub const PRIORITIES: [(&str, bool); 4] =
    [("voice-01", true), ("home-05", true), ("staff-04", false), ("help-05", false)];

/// What shows it.
pub const EVIDENCE: [DemoEvidence; 7] = [
    DemoEvidence {
        id: "lead-01",
        said: "Timetable 2026/27: the lead has four hours a week, the deputy one. Both are blocked for cover.",
    },
    DemoEvidence {
        id: "ethos-01",
        said: "Walk round on 30 June: 27 of 30 pupils asked could name their adult and say when they last spoke.",
    },
    DemoEvidence {
        id: "voice-01",
        said: "Council minutes since September: eleven requests, two answers written down.",
    },
    DemoEvidence {
        id: "voice-01",
        said: "The toilets were repainted after the survey, but nobody told pupils that this was why.",
    },
    DemoEvidence {
        id: "staff-04",
        said: "Staff survey in May: marking weeks and parents' evenings fall in the same fortnight three times a year.",
    },
    DemoEvidence {
        id: "home-05",
        said: "Four parents came to the evening in March. Three of them work at the school.",
    },
    DemoEvidence {
        id: "help-05",
        said: "Waiting list on 1 July: nine pupils, the longest since January. Two had a weekly check.",
    },
];

const fn standard(
    id: &'static str,
    before: Option<u8>,
    now: Option<u8>,
    seen: [u8; 5],
    reason: &'static str,
) -> DemoStandard {
    DemoStandard { id, before, now, seen, reason }
}

/// Every standard of the whole-school template.
pub const STANDARDS: [DemoStandard; 47] = [
    standard(
        "lead-01",
        Some(1),
        Some(2),
        [3, 2, 1, 2, 2],
        "Four hours and a deputy since January. Pupils know the name, fewer know the face.",
    ),
    standard(
        "lead-02",
        Some(0),
        Some(1),
        [2, 1, 0, 1, 2],
        "There is a sentence in the prospectus. Nobody outside the office could say it.",
    ),
    standard(
        "lead-03",
        Some(1),
        Some(2),
        [2, 2, 1, 1, 2],
        "A link governor came in each term and the minutes show what was asked.",
    ),
    standard(
        "lead-04",
        Some(1),
        Some(2),
        [3, 2, 1, 1, 2],
        "Seven actions with owners and dates stand in the improvement plan.",
    ),
    standard(
        "lead-05",
        Some(0),
        Some(1),
        [1, 1, 1, 1, 1],
        "Behaviour and attendance have been read this way; uniform and homework have not.",
    ),
    standard(
        "lead-06",
        Some(2),
        Some(2),
        [2, 2, 1, 1, 2],
        "The link team, the school nurse and two youth clubs meet us every half-term.",
    ),
    standard("lead-07", None, Some(1), [1, 1, 1, 1, 1], "We count who came, not yet whether it helped."),
    standard(
        "ethos-01",
        Some(2),
        Some(3),
        [3, 3, 2, 2, 3],
        "27 of 30 pupils named their adult. It held when two tutors were away for a month.",
    ),
    standard(
        "ethos-02",
        Some(1),
        Some(2),
        [2, 2, 1, 2, 2],
        "Assemblies and tutor time use the same plain words. Boys in Year 9 say it least.",
    ),
    standard(
        "ethos-03",
        Some(2),
        Some(1),
        [3, 2, 0, 1, 2],
        "Incidents are recorded and followed up, but pupils do not believe that telling helps.",
    ),
    standard(
        "ethos-04",
        Some(1),
        Some(2),
        [2, 2, 1, 2, 2],
        "The library and the garden are open every break, with an adult near.",
    ),
    standard(
        "ethos-05",
        Some(1),
        Some(2),
        [2, 2, 2, 1, 2],
        "Families helped to write the calendar; books and displays were looked through.",
    ),
    standard(
        "ethos-06",
        Some(2),
        Some(3),
        [3, 3, 2, 3, 3],
        "Letters, visits and buddies run by themselves; new colleagues are shown how.",
    ),
    standard(
        "curr-01",
        Some(2),
        Some(2),
        [2, 2, 2, 2, 2],
        "A planned course in every year, and every pupil asked could say where to get help.",
    ),
    standard(
        "curr-02",
        Some(1),
        Some(2),
        [2, 2, 1, 1, 2],
        "Lessons are announced to families and there is a way out of the room.",
    ),
    standard(
        "curr-03",
        Some(1),
        Some(1),
        [2, 1, 1, 1, 2],
        "In some departments every pupil succeeds at something each week, in others few do.",
    ),
    standard(
        "curr-04",
        Some(0),
        Some(0),
        [1, 0, 0, 0, 1],
        "Nobody has looked at the weeks in which tests fall together.",
    ),
    standard(
        "curr-05",
        Some(2),
        Some(3),
        [3, 3, 2, 3, 3],
        "Sixteen clubs, half of them led with pupils, and every pupil is invited to one.",
    ),
    standard(
        "voice-01",
        Some(1),
        Some(0),
        [2, 1, 0, 1, 1],
        "We asked three times this year and answered once. Pupils stopped expecting an answer.",
    ),
    standard(
        "voice-02",
        Some(0),
        Some(0),
        [1, 1, 0, 0, 1],
        "The council is chosen by vote and looks like those who like to speak.",
    ),
    standard(
        "voice-03",
        Some(1),
        Some(2),
        [2, 2, 1, 2, 2],
        "Fourteen champions, trained in autumn, with an adult each to go to.",
    ),
    standard(
        "voice-04",
        Some(1),
        Some(2),
        [3, 2, 1, 2, 2],
        "A card and a box; somebody came within two days in all but four cases.",
    ),
    standard(
        "voice-05",
        Some(1),
        Some(1),
        [2, 1, 0, 1, 1],
        "Pupils are in the meeting when somebody remembers to ask them.",
    ),
    standard("voice-06", Some(0), None, [1, 1, 1, 0, 1], ""),
    standard(
        "staff-01",
        Some(2),
        Some(3),
        [3, 3, 2, 2, 3],
        "Everybody was trained in September, kitchen and site staff too, and it is part of starting here.",
    ),
    standard(
        "staff-02",
        Some(1),
        Some(2),
        [2, 2, 1, 1, 2],
        "Nine colleagues trained further, at least one in each year team.",
    ),
    standard(
        "staff-03",
        Some(0),
        Some(1),
        [2, 1, 1, 1, 1],
        "The link team comes twice each half-term; those who read letters are not all reached.",
    ),
    standard(
        "staff-04",
        Some(1),
        Some(0),
        [2, 0, 1, 1, 1],
        "Leaders see the new calendar, staff see three weeks in which everything falls together.",
    ),
    standard(
        "staff-05",
        Some(1),
        Some(2),
        [2, 2, 1, 1, 2],
        "The helpline and the person to go to are on the back of every badge.",
    ),
    standard(
        "staff-06",
        Some(1),
        Some(1),
        [1, 1, 1, 1, 1],
        "Two visits to other schools this year. What was seen was not passed on.",
    ),
    standard(
        "need-01",
        Some(1),
        Some(2),
        [3, 2, 1, 2, 2],
        "Every letter of the new Year 7 was read by a person before the summer.",
    ),
    standard(
        "need-02",
        Some(3),
        Some(3),
        [3, 3, 2, 3, 3],
        "Twelve worries traced back: all reached the right person the same day.",
    ),
    standard(
        "need-03",
        Some(1),
        Some(2),
        [2, 2, 1, 1, 2],
        "Used with a stated basis, keyed twice, never as the only reason.",
    ),
    standard(
        "need-04",
        Some(0),
        Some(1),
        [2, 1, 1, 1, 1],
        "There is a survey each spring; it is not yet put beside anything else.",
    ),
    standard(
        "need-05",
        Some(1),
        Some(1),
        [2, 1, 1, 1, 2],
        "Attendance and pastoral staff meet, though often only after the letter home has gone.",
    ),
    standard(
        "need-06",
        Some(2),
        Some(2),
        [2, 2, 2, 2, 2],
        "Who sees what is written down, and the data-protection officer walked through it in May.",
    ),
    standard(
        "home-01",
        Some(1),
        Some(2),
        [2, 2, 2, 1, 2],
        "One number and one name. Parents who do not read English find it hard to use.",
    ),
    standard(
        "home-02",
        Some(0),
        Some(1),
        [1, 1, 1, 0, 1],
        "Two evenings and a page on the website, seldom opened.",
    ),
    standard(
        "home-03",
        Some(1),
        Some(2),
        [3, 2, 1, 1, 2],
        "Parents are rung before anything is decided in all cases we looked at.",
    ),
    standard(
        "home-04",
        Some(1),
        Some(1),
        [2, 1, 1, 1, 1],
        "Free meals and uniform are handled kindly; debt and housing reach us late.",
    ),
    standard(
        "home-05",
        Some(0),
        Some(0),
        [2, 1, 1, 0, 1],
        "Four parents came, three of them colleagues. We have not asked the others how they would like to be asked.",
    ),
    standard(
        "help-01",
        Some(1),
        Some(2),
        [2, 2, 1, 2, 2],
        "A menu of opportunities that pupils can read, with places and days.",
    ),
    standard(
        "help-02",
        Some(1),
        Some(2),
        [2, 2, 2, 2, 2],
        "Offers name what the pupil likes. It is the part pupils speak about first.",
    ),
    standard("help-03", None, None, [1, 1, 1, 1, 1], ""),
    standard(
        "help-04",
        Some(2),
        Some(2),
        [2, 2, 1, 1, 2],
        "Referrals are complete; only one of eighteen came back with a question.",
    ),
    standard(
        "help-05",
        Some(0),
        Some(1),
        [2, 1, 0, 1, 1],
        "Two of nine who wait have a weekly check. The others have a date and nothing until then.",
    ),
    standard("help-06", Some(2), None, [3, 2, 1, 2, 2], ""),
];

/// What one rater answered: the group's view, moved by a step for some, and "not known yet" for a few.
#[must_use]
pub fn answer(standard: usize, group: usize, rater: u16, before: bool) -> Option<u8> {
    let one = STANDARDS.get(standard)?;
    let seen = *one.seen.get(group)?;
    let seen =
        if before { seen.saturating_sub(u8::from((standard + group).is_multiple_of(2))) } else { seen };
    let chance = (standard * 7 + group * 13 + usize::from(rater) * 5 + usize::from(before) * 3) % 16;
    match chance {
        0 | 1 => Some(seen.saturating_sub(1)),
        2 | 3 => Some((seen + 1).min(3)),
        4 if group >= 2 => None,
        _ => Some(seen),
    }
}
