//! Invented schools of an invented link worker: their packs, as different from one another as real ones are. Also what
//! the bench measures with, for as many schools as it likes.

use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea, PracticeLevel, Principle};
use bridgewell_domain::programme::pack::{
    PackAction, PackActivity, PackContents, PackCount, PackGroup, PackLevel, PackPractice, PackRound,
    PackStandard, PackStatus, PackVoice, PackWorkforce,
};
use chrono::{Days, Months, NaiveDate};

/// The link worker.
pub const LINK_WORKER: &str = "Joan Hale";

/// The schools by name; more of them are numbered.
pub const LINK_SCHOOLS: [&str; 9] = [
    "Alder Park School",
    "Brook Lane High",
    "Castle Mount Academy",
    "Dene Valley School",
    "Eastgate Community College",
    "Fernhill School",
    "Holloway Cross Academy",
    "Millrace High School",
    "St Aldhelm’s School",
];

/// The templates' own file. Its lines are plain: one key and one value each.
const TEMPLATE: &str = include_str!("../../app/templates/whole-school.toml");
const GROUPS: [(&str, u32); 4] = [("leaders", 7), ("staff", 38), ("pupils", 64), ("parents and carers", 21)];
const TASKS: [(&str, &str, &str); 8] = [
    (
        "Train every tutor to open a conversation about worries",
        "Deputy head, pastoral",
        "Tutors who say they feel sure how to begin",
    ),
    ("Open a quiet room at lunch, run with pupils", "Head of Year 8", "Pupils who use it in a week"),
    ("Put hours for the wellbeing lead on the timetable", "Head teacher", "Hours kept in a half-term"),
    (
        "Tell families how to ask for help, in the languages they read",
        "Family link officer",
        "Families who can name one person to ring",
    ),
    (
        "Review who has waited longest for support, each half-term",
        "SENCO",
        "Weeks from asking to a first talk",
    ),
    ("Give pupils a say in the next anti-bullying week", "Head of PSHE", "Ideas of pupils that were used"),
    ("Offer staff a debrief after hard conversations", "Wellbeing lead", "Staff who took one up"),
    (
        "Agree with the mental health team who does what before a referral",
        "Wellbeing lead",
        "Referrals sent back as not fitting",
    ),
];

/// A standard of the built-in template: identity, principle and title.
fn standards() -> Vec<(String, Principle, String)> {
    let value = |line: &str, key: &str| {
        let quoted = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        quoted.strip_suffix('"').map(str::to_owned)
    };
    let (mut found, mut id, mut principle) = (Vec::new(), String::new(), None);
    for line in TEMPLATE.lines() {
        if let Some(text) = value(line, "id") {
            id = text;
        } else if let Some(key) = value(line, "principle") {
            principle = Principle::from_key(&key);
        } else if let (Some(title), Some(principle)) = (value(line, "title"), principle) {
            found.push((id.clone(), principle, title));
        }
    }
    found
}

/// The name of one of the schools.
#[must_use]
pub fn link_school(number: usize) -> String {
    LINK_SCHOOLS.get(number).map_or_else(|| format!("School {:03}", number + 1), |name| (*name).to_owned())
}

/// The same pseudo-random number for the same three.
fn dice(school: usize, one: usize, two: usize) -> usize {
    let mixed = (school * 7919 + one * 104_729 + two * 1_299_709 + 17).wrapping_mul(2_654_435_761);
    (mixed >> 13) % 1000
}

/// What this school's pack holds on a day, with so many rounds of its audit.
#[must_use]
pub fn link_contents(school: usize, rounds: usize, today: NaiveDate) -> PackContents {
    let standards = standards();
    let days_before = |days: usize| today - Days::new(u64::try_from(days).unwrap_or_default());
    PackContents {
        school: link_school(school),
        year: "2026/27".to_owned(),
        smallest_count: 6,
        rounds: (0..rounds).map(|at| round(school, (at, rounds), today, &standards)).collect(),
        plan: Some((0..4 + dice(school, 1, 1) % 5).map(|at| action(school, at, today, &standards)).collect()),
        workforce: Some(workforce(school)),
        activity: Some(PackActivity {
            from: days_before(90),
            to: today,
            lines: [("Letters read", 90), ("Talks held", 18), ("Offers made", 60)]
                .into_iter()
                .enumerate()
                .map(|(at, (what, most))| PackCount {
                    what: what.to_owned(),
                    count: count(dice(school, 2, at) % most),
                })
                .collect(),
        }),
        voice: (dice(school, 3, 3) > 300).then(|| {
            vec![PackVoice {
                name: "Breakfast with the head".to_owned(),
                on: days_before(20 + dice(school, 3, 4) % 60),
                took_part: count(6 + dice(school, 3, 5) % 40),
                themes: vec![
                    "Somewhere quiet at lunch".to_owned(),
                    "Not missing lessons to be helped".to_owned(),
                ],
                recommendations: vec!["Open the library at lunch: agreed, from October".to_owned()],
            }]
        }),
        consultation: None,
        answers: Vec::new(),
    }
}

fn count(number: usize) -> Count {
    match u32::try_from(number).unwrap_or_default() {
        1..6 => Count::Hidden(HiddenBecause::Small),
        shown => Count::Shown(shown),
    }
}

fn round(
    school: usize,
    (at, rounds): (usize, usize),
    today: NaiveDate,
    standards: &[(String, Principle, String)],
) -> PackRound {
    let months = u32::try_from(12 * (rounds - 1 - at) + 2).unwrap_or_default();
    let opened = today - Months::new(months);
    let open = at + 1 == rounds && school % 4 == 3;
    let year = opened.format("%Y");
    PackRound {
        id: format!("s{school}-r{at}"),
        name: format!("Summer {year}"),
        opened,
        closed: (!open).then(|| opened + Days::new(25)),
        template: "A whole-school approach to mental health and wellbeing, version 1".to_owned(),
        standards: (standards.iter().enumerate())
            .map(|(number, (id, principle, title))| {
                let level = level(school, number, at, open);
                let strong = level.is_some_and(PackLevel::is_strong);
                let marked = dice(school, number, 77).is_multiple_of(9);
                PackStandard {
                    id: id.clone(),
                    title: title.clone(),
                    principle: *principle,
                    level,
                    because: because(level, number),
                    groups: GROUPS
                        .iter()
                        .enumerate()
                        .map(|(place, group)| answers(school, number, place, *group))
                        .collect(),
                    evidence: if strong {
                        vec!["Minutes of the leadership team".to_owned()]
                    } else {
                        Vec::new()
                    },
                    priority: marked && !strong && level.is_some(),
                    celebrated: marked && strong,
                }
            })
            .collect(),
    }
}

/// Schools differ by principle, and most get a little stronger from round to round.
fn level(school: usize, standard: usize, round: usize, open: bool) -> Option<PackLevel> {
    match dice(school, standard, 5) % 60 {
        0 => return Some(PackLevel::DoesNotApply),
        1 => return Some(PackLevel::NotKnown),
        _ => {}
    }
    if open && standard % 3 == 1 {
        return None;
    }
    let place = dice(school, standard / 6, 11) % 2 + dice(school, standard, 13) % 3;
    let grown = usize::from(dice(school, standard, 20 + round).is_multiple_of(3)) * round.min(2);
    Some(PackLevel::ALL[(place + grown).min(4).saturating_sub(1).min(3)])
}

fn because(level: Option<PackLevel>, number: usize) -> String {
    let words = match (level, number % 3) {
        (Some(PackLevel::NotYet), 0) => "We have talked about it and not begun.",
        (Some(PackLevel::NotYet | PackLevel::Emerging), _) => {
            "Some colleagues do this well; it depends on who is in."
        }
        (Some(PackLevel::Established), 0) => "It happens every week and people know about it.",
        (Some(PackLevel::Established), _) => "In place since last year; families still find it hard to see.",
        (Some(PackLevel::Embedded), _) => "It carried on through a change of staff.",
        (Some(PackLevel::DoesNotApply), _) => "We have no sixth form.",
        _ => "",
    };
    words.to_owned()
}

fn answers(school: usize, standard: usize, place: usize, (group, most): (&str, u32)) -> PackGroup {
    let answered = most - u32::try_from(dice(school, standard, 30 + place)).unwrap_or_default() % (most / 3);
    let hidden = Count::Hidden(HiddenBecause::Small);
    let counts = if answered < 24 {
        [hidden; 6]
    } else {
        let first = 6 + answered / 5;
        let zero = Count::Shown(0);
        [zero, Count::Shown(first), Count::Shown(answered - first), zero, zero, zero]
    };
    PackGroup { group: group.to_owned(), counts, answered: Count::Shown(answered) }
}

fn action(
    school: usize,
    at: usize,
    today: NaiveDate,
    standards: &[(String, Principle, String)],
) -> PackAction {
    let (title, lead, measure) = TASKS[(school * 3 + at) % TASKS.len()];
    let throw = dice(school, at, 41);
    let (due, status) = match throw % 6 {
        0 => (today - Days::new(12 + u64::try_from(throw % 30).unwrap_or_default()), PackStatus::Late),
        1 => (today - Days::new(40), PackStatus::Done),
        2 => (today + Days::new(20), PackStatus::AtRisk),
        3 => (today + Days::new(90), PackStatus::NotStarted),
        _ => (today + Days::new(50), PackStatus::OnTrack),
    };
    PackAction {
        id: format!("s{school}-a{at}"),
        number: u32::try_from(at + 1).unwrap_or_default(),
        title: title.to_owned(),
        outcome: OutcomeArea::ALL.get(throw % OutcomeArea::ALL.len()).copied(),
        need: LevelOfNeed::ALL.get(throw % 3).copied(),
        standard: standards.get(throw % standards.len().max(1)).map(|(id, ..)| id.clone()),
        lead: lead.to_owned(),
        due: Some(due),
        status,
        measure: measure.to_owned(),
        progress: if status.is_open() {
            "Talked through at the last review.".to_owned()
        } else {
            String::new()
        },
    }
}

fn workforce(school: usize) -> PackWorkforce {
    let level = |(at, level): (usize, &PracticeLevel)| {
        let target = [90, 24, 8, 2][at];
        PackPractice {
            level: *level,
            staff: count(dice(school, 50, at) % (target + 1)),
            target: u32::try_from(target).ok(),
        }
    };
    PackWorkforce {
        levels: PracticeLevel::ALL.iter().enumerate().map(level).collect(),
        staff: count(70 + dice(school, 51, 1) % 60),
        champions: (school % 3 != 1).then(|| count(dice(school, 52, 1) % 24)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_read_and_every_school_is_different() {
        assert!(standards().len() >= 45, "{}", standards().len());
        let today = crate::today();
        let [one, other] = [0, 1].map(|school| link_contents(school, 3, today));
        assert_ne!(one.figures(), other.figures());
        assert_eq!(one.rounds.len(), 3);
        assert!(one.figures().rounds.iter().all(|round| round.totals().0 > 40));
    }
}
