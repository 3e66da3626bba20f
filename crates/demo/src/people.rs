//! People and practice in the invented school: who is prepared for what, pupil champions, pupil voice, supervision with
//! the link team, and who to ring.

use crate::day;
use bridgewell_domain::programme::directory::{Answers, Caller, Service, national};
use bridgewell_domain::programme::frames::PracticeLevel::{self, Enhanced, Informed, Skilled, Specialist};
use bridgewell_domain::programme::voice::RecommendationState::{self, Agreed, Done, NotPossible, Open};
use bridgewell_domain::programme::workforce::Targets;
use chrono::NaiveDate;

/// Somebody of the register: name, post, level, and courses with their day, last day and reference.
pub type DemoStaff = (&'static str, &'static str, Option<PracticeLevel>, Vec<DemoCourse>);

/// A course: name, day, last day, reference.
pub type DemoCourse = (&'static str, NaiveDate, Option<NaiveDate>, &'static str);

const SAFE: &str = "Safeguarding for all staff";
const TALK: &str = "First conversations about worries";
const AID: &str = "Youth mental health first aid";
const GRIEF: &str = "Loss and bereavement in school";
const LEAD: &str = "Senior lead for mental health";

fn date(year: i32, month: u32, on: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, on).unwrap_or_default()
}

/// How many people the school wants at each level.
#[must_use]
pub const fn workforce_targets() -> Targets {
    Targets { informed: 22, skilled: 12, enhanced: 5, specialist: 1 }
}

/// The register.
#[must_use]
pub fn workforce() -> Vec<DemoStaff> {
    let safe = || (SAFE, day(9, 1), Some(date(2027, 8, 31)), "signed list, office");
    let lapsed = || (SAFE, date(2025, 9, 2), Some(date(2026, 8, 31)), "signed list, office");
    let talk = |month, on| (TALK, date(2026, month, on), None, "");
    let aid =
        |year, month, on| (AID, date(year, month, on), NaiveDate::from_ymd_opt(year + 3, month, on), "");
    vec![
        (
            "Priya Nair",
            "Assistant head, wellbeing",
            Some(Specialist),
            vec![safe(), (LEAD, date(2025, 3, 14), None, "PN-25-118"), aid(2024, 2, 6)],
        ),
        ("Ruth Okafor", "Deputy head", Some(Enhanced), vec![safe(), aid(2025, 11, 20)]),
        (
            "Daniel Marsh",
            "Pastoral manager",
            Some(Enhanced),
            vec![safe(), (GRIEF, date(2026, 1, 22), None, "")],
        ),
        ("Grace Lindqvist", "SENCO", Some(Enhanced), vec![safe(), aid(2023, 10, 5)]),
        ("Tom Ellery", "Head of Year 7", Some(Skilled), vec![safe(), talk(4, 23)]),
        ("Amy Obi", "Form tutor, 7A", Some(Skilled), vec![safe(), talk(4, 23)]),
        ("Hannah Frost", "Form tutor, 7B", Some(Skilled), vec![safe(), talk(6, 11)]),
        ("Imran Sadiq", "Form tutor, 7C", Some(Informed), vec![safe()]),
        ("Lucy Bright", "Form tutor, 7D", Some(Informed), vec![safe()]),
        ("Owen Price", "Form tutor, 7E", Some(Informed), vec![lapsed()]),
        ("Nadia Rahimi", "Form tutor, 7F", Some(Skilled), vec![safe(), talk(6, 11)]),
        ("Joe Carver", "PE and breakfast club", Some(Skilled), vec![safe(), aid(2023, 7, 4)]),
        ("Mel Stone", "Art", Some(Informed), vec![safe()]),
        ("Peter Haines", "Librarian", Some(Skilled), vec![lapsed(), talk(4, 23)]),
        ("Sunita Rao", "Science", Some(Informed), vec![safe()]),
        ("Karl Becker", "Site team", Some(Informed), vec![safe()]),
        ("Dawn Mills", "Lunchtime supervisor", None, vec![lapsed()]),
        ("Bev Tanner", "Lunchtime supervisor", None, vec![safe()]),
        ("Fiona Grant", "School nurse, Tuesdays", Some(Enhanced), vec![safe()]),
        ("Sam Whitlock", "Data manager", Some(Informed), vec![safe()]),
        ("Helen Castellano", "Headteacher", Some(Informed), vec![safe()]),
        ("Marcus Dean", "Teaching assistant", Some(Skilled), vec![safe(), talk(6, 11)]),
    ]
}

/// A champion: a pupil of the intake by the number in the roster's order, or a first name and a year group; who looks
/// after them, how often, the adult they go to, and what they did.
#[derive(Clone, Debug)]
pub struct DemoChampion {
    /// The pupil of the intake.
    pub pupil: Option<usize>,
    /// First name and year group otherwise.
    pub older: (&'static str, u8),
    /// Trained on.
    pub trained: Option<NaiveDate>,
    /// Looked after by.
    pub supervised_by: &'static str,
    /// How often.
    pub how_often: &'static str,
    /// Goes to.
    pub goes_to: &'static str,
    /// What they did.
    pub did: Vec<(NaiveDate, &'static str)>,
}

/// Six champions.
#[must_use]
pub fn champions() -> Vec<DemoChampion> {
    let older = |older, goes_to, did| DemoChampion {
        pupil: None,
        older,
        trained: Some(day(6, 24)),
        supervised_by: "Marcus Dean",
        how_often: "every second Thursday, form time",
        goes_to,
        did,
    };
    let welcome = (day(9, 3), "Showed new forms round on the first day");
    vec![
        older(("Ines", 10), "Daniel Marsh", vec![welcome, (day(9, 16), "Bench at lunch, Wednesdays")]),
        older(("Kofi", 10), "Daniel Marsh", vec![welcome]),
        older(("Maisie", 9), "Ruth Okafor", vec![welcome, (day(9, 11), "Assembly on asking for help")]),
        older(("Tariq", 9), "Ruth Okafor", vec![(day(9, 16), "Bench at lunch, Wednesdays")]),
        DemoChampion {
            pupil: Some(21),
            older: ("", 7),
            trained: None,
            supervised_by: "Amy Obi",
            how_often: "",
            goes_to: "Tom Ellery",
            did: Vec::new(),
        },
        DemoChampion {
            pupil: Some(64),
            older: ("", 7),
            trained: Some(day(9, 15)),
            supervised_by: "Marcus Dean",
            how_often: "every second Thursday, form time",
            goes_to: "Tom Ellery",
            did: Vec::new(),
        },
    ]
}

/// A recommendation: what, what came of it, the answer, who sees to it, and the day the pupils were told.
pub type DemoRecommendation =
    (&'static str, RecommendationState, &'static str, &'static str, Option<NaiveDate>);

/// An activity of pupil voice.
#[derive(Clone, Debug)]
pub struct DemoVoice {
    /// Its name.
    pub name: &'static str,
    /// How pupils were asked.
    pub how: &'static str,
    /// The day.
    pub on: NaiveDate,
    /// Year groups with how many took part.
    pub took_part: Vec<(u8, u16)>,
    /// What it was about.
    pub themes: Vec<&'static str>,
    /// What was recommended.
    pub recommendations: Vec<DemoRecommendation>,
}

/// Three activities.
#[must_use]
pub fn voice() -> Vec<DemoVoice> {
    vec![
        DemoVoice {
            name: "What would make lunch better?",
            how: "Pupils asked pupils, table by table, for a week",
            on: date(2026, 3, 9),
            took_part: vec![(7, 84), (8, 71), (9, 52), (10, 23)],
            themes: vec!["noise", "where to sit", "queues"],
            recommendations: vec![
                (
                    "A quiet room at lunch",
                    Done,
                    "The library is open and quiet every lunchtime.",
                    "Peter Haines",
                    Some(date(2026, 4, 24)),
                ),
                (
                    "Let friends sit together whatever they eat",
                    Done,
                    "Packed lunch and school dinner sit together now.",
                    "Tom Ellery",
                    Some(day(9, 14)),
                ),
                (
                    "Phones at lunch",
                    NotPossible,
                    "Phones stay away, so that nobody is filmed while eating. We bought more board games instead.",
                    "Helen Castellano",
                    Some(date(2026, 4, 24)),
                ),
            ],
        },
        DemoVoice {
            name: "Moving up: what we wish we had known",
            how: "A small group of Year 7 wrote it for the next Year 7",
            on: date(2026, 6, 17),
            took_part: vec![(7, 12)],
            themes: vec!["getting lost", "homework", "older pupils"],
            recommendations: vec![
                (
                    "A map with photos, not only room numbers",
                    Done,
                    "The map is in every planner.",
                    "Mel Stone",
                    Some(day(9, 3)),
                ),
                (
                    "Somebody older to ask in the first week",
                    Agreed,
                    "Champions showed every form round; a name for each form is next.",
                    "Marcus Dean",
                    None,
                ),
            ],
        },
        DemoVoice {
            name: "Who would you tell?",
            how: "Cards in a box, nobody’s name on them",
            on: day(9, 16),
            took_part: vec![(7, 96), (8, 88)],
            themes: vec!["not being believed", "being seen going in", "who to ask"],
            recommendations: vec![
                ("A way to ask without anybody seeing", Open, "", "", None),
                (
                    "Put photos of who to ask in the corridors",
                    Agreed,
                    "They go up after half-term.",
                    "Daniel Marsh",
                    None,
                ),
            ],
        },
    ]
}

/// The school's own services beside the national lines.
#[must_use]
pub fn directory() -> Vec<Service> {
    let own = |name: &str, what_for: &str, (phone, hours): (&str, &str), callers: &[Caller]| Service {
        name: name.to_owned(),
        what_for: what_for.to_owned(),
        callers: callers.to_vec(),
        phone: phone.to_owned(),
        text: String::new(),
        web: String::new(),
        hours: hours.to_owned(),
        answers: Answers::InHours,
        urgent: false,
        area: "the county".to_owned(),
        source: "rung by Daniel Marsh".to_owned(),
        checked: Some(day(9, 14)),
    };
    let (pupil, parent, staff) = (Caller::Pupil, Caller::Parent, Caller::Staff);
    let mut all = national();
    // The demo's September is before the day on which the lines were last checked.
    for line in &mut all {
        line.checked = Some(day(9, 14));
    }
    all.insert(
        1,
        Service {
            urgent: true,
            answers: Answers::OutOfHours,
            ..own(
                "Emergency duty team",
                "A child is not safe and the front door is closed.",
                ("01632 960 147", "weekdays from 5 pm, weekends all day"),
                &[parent, staff],
            )
        },
    );
    all.insert(
        1,
        Service {
            urgent: true,
            ..own(
                "Children’s services, front door",
                "A child may not be safe.",
                ("01632 960 140", "weekdays 8.45 am to 5 pm"),
                &[parent, staff],
            )
        },
    );
    all.extend([
        own(
            "Link team",
            "Advice about a worry, and whether a referral would help.",
            ("01632 960 162", "term time, weekdays 9 am to 4 pm"),
            &[staff],
        ),
        own(
            "Single point of access",
            "Asking for help from the county’s service for children and young people.",
            ("01632 960 170", "weekdays 9 am to 5 pm"),
            &[pupil, parent, staff],
        ),
        Service {
            text: "07700 900 142".to_owned(),
            phone: String::new(),
            ..own(
                "School nurse by text",
                "Questions about health that are hard to ask aloud.",
                ("", "weekdays; an answer within a day"),
                &[pupil],
            )
        },
    ]);
    all
}
