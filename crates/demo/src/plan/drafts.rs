//! The actions of the demo's plan, as a wellbeing lead would write them.

use crate::{Cast, day};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea, Principle};
use bridgewell_domain::programme::plan::{Measure, Point, Status};
use chrono::NaiveDate;

/// A month and a day of the demo's year.
type On = (u32, u32);
/// What will be there, by when, and when it was reached.
type Step = (&'static str, On, Option<On>);

/// Who leads an action: somebody with an account, or a name.
#[derive(Clone, Copy)]
pub(super) enum By {
    Cast(Cast),
    Name(&'static str),
    Nobody,
}

pub(super) struct Draft {
    pub title: &'static str,
    pub frames: (OutcomeArea, LevelOfNeed, Principle),
    pub standard: Option<(&'static str, &'static str)>,
    pub rests_on: &'static str,
    pub lead: By,
    pub partners: &'static [(&'static str, &'static str)],
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    pub cost: Option<(i32, &'static str)>,
    pub steps: &'static [Step],
    pub measure: Option<Measure>,
    pub said: (Status, On, &'static str),
}

fn number(words: &str, number: f64) -> Point {
    Point { words: words.to_owned(), number: Some(number) }
}

fn measure(what: &str, unit: &str, (before, aim, after): (Point, Point, Point)) -> Measure {
    Measure { what: what.to_owned(), unit: unit.to_owned(), before, aim, after }
}

fn some(month: u32, on: u32) -> Option<NaiveDate> {
    Some(day(month, on))
}

fn next_year(month: u32, on: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2027, month, on)
}

pub(super) fn drafts() -> Vec<Draft> {
    use LevelOfNeed as L;
    use OutcomeArea as O;
    use Principle as P;
    use Status::{AtRisk, Done, Dropped, NotStarted, OnTrack};
    vec![
        Draft {
            title: "A talk within five school days for every pupil who asks for one",
            frames: (O::Access, L::UniversalPlus, P::StudentVoice),
            standard: Some(("voice-04", "A pupil can ask to talk, and somebody comes")),
            rests_on: "Pupils told us in June that they stop asking when nobody comes. Asking once and being heard soon is what they said would help most.",
            lead: By::Cast(Cast::HeadOfYear),
            partners: &[("Form tutors of Year 7", "Ten minutes on Thursdays are kept for it")],
            days: (some(6, 29), some(10, 16)),
            cost: None,
            steps: &[
                ("Cards beside every form room door", (7, 10), Some((7, 9))),
                ("Everybody who promised a talk has a day in the diary", (9, 11), Some((9, 14))),
                ("Count how long pupils waited in September", (10, 2), None),
            ],
            measure: Some(measure(
                "Pupils who were talked with within five school days of asking",
                "% of those who asked",
                (number("summer term", 54.0), number("", 95.0), Point::default()),
            )),
            said: (OnTrack, (9, 14), ""),
        },
        Draft {
            title: "A calm room that is open at every break",
            frames: (O::PromotingWellbeing, L::Universal, P::Ethos),
            standard: Some(("ethos-04", "There are calm places and good things to do between lessons")),
            rests_on: "Walks round the site at lunch with the school council showed two places where nobody goes by choice. A staffed quiet room is asked for in every pupil survey since 2024.",
            lead: By::Cast(Cast::Senco),
            partners: &[
                ("Site team", "Paint, and the lock changed"),
                ("School council", "A rota of older pupils"),
            ],
            days: (some(6, 29), some(7, 17)),
            cost: Some((64_000, "Wellbeing budget")),
            steps: &[
                ("Room cleared and painted", (7, 3), Some((7, 3))),
                ("Rota for staff agreed", (7, 10), Some((7, 13))),
            ],
            measure: Some(measure(
                "Pupils who say there is a place where they can be quiet",
                "%",
                (number("June survey", 38.0), number("", 70.0), number("September survey", 66.0)),
            )),
            said: (Done, (7, 14), "Open since the last week of term, twenty to thirty pupils a day."),
        },
        Draft {
            title: "Every member of staff trained to begin a conversation about worry",
            frames: (O::EarlyHelp, L::Universal, P::StaffDevelopment),
            standard: Some(("staff-01", "Everybody who works here knows what to notice and what to do")),
            rests_on: "The audit in June: staff know what to do in an emergency and are unsure about everything before it. Short practice in pairs holds longer than a lecture.",
            lead: By::Cast(Cast::Lead),
            partners: &[("Mental health support team", "Two hours on the training day in October")],
            days: (some(9, 1), some(10, 26)),
            cost: Some((48_000, "Training budget")),
            steps: &[
                ("Teaching staff, first half", (9, 1), Some((9, 1))),
                ("Lunchtime and office staff", (9, 25), None),
                ("Teaching staff, second half", (10, 26), None),
            ],
            measure: Some(measure(
                "Staff who feel able to begin such a conversation",
                "%",
                (number("audit, June", 41.0), number("", 85.0), Point::default()),
            )),
            said: (OnTrack, (9, 7), ""),
        },
        Draft {
            title: "Supervision for the five who hear the hardest things",
            frames: (O::EarlyHelp, L::Complex, P::StaffDevelopment),
            standard: Some(("staff-03", "Those who hear hard things have supervision")),
            rests_on: "Nobody can listen well for long without being listened to. The link team offers two sessions each half-term.",
            lead: By::Cast(Cast::Dsl),
            partners: &[("Mental health support team", "Two sessions each half-term")],
            days: (some(9, 7), some(12, 18)),
            cost: None,
            steps: &[
                ("Days agreed with the link worker", (9, 11), Some((9, 10))),
                ("First session held", (9, 30), None),
            ],
            measure: None,
            said: (OnTrack, (9, 10), ""),
        },
        Draft {
            title: "A named governor who visits each term and asks three questions",
            frames: (O::PromotingWellbeing, L::Universal, P::Leadership),
            standard: Some(("lead-03", "Governors ask about wellbeing and act on the answer")),
            rests_on: "Where a governor keeps asking, wellbeing stays on the agenda when results are discussed.",
            lead: By::Name("Helen Castellano"),
            partners: &[("Clerk to the governors", "")],
            days: (some(9, 1), some(9, 18)),
            cost: None,
            steps: &[("Governor named at the first meeting", (9, 16), None)],
            measure: None,
            said: (NotStarted, (7, 10), ""),
        },
        Draft {
            title: "An evening for parents on sleep, phones and starting secondary school",
            frames: (O::WholeFamily, L::Universal, P::ParentsAndCarers),
            standard: Some(("home-02", "Families get help to look after wellbeing at home")),
            rests_on: "Parents of last year's Year 7 named sleep first when asked what they would have liked to know. Evenings with food and a creche are better attended than talks alone.",
            lead: By::Cast(Cast::HeadOfYear),
            partners: &[
                ("School nursing team", "A nurse for the evening"),
                ("Parents' association", "Supper and a corner for small children"),
            ],
            days: (some(9, 7), some(10, 1)),
            cost: Some((22_500, "Half from the parents' association")),
            steps: &[("Invitations in six languages", (9, 18), None), ("Speakers confirmed", (9, 24), None)],
            measure: Some(measure(
                "Families who come",
                "families",
                (number("the last evening, 2024", 31.0), number("", 90.0), Point::default()),
            )),
            said: (
                AtRisk,
                (9, 17),
                "The translations are not back, and without them we reach those who come anyway.",
            ),
        },
        Draft {
            title: "Absence of three days is followed by a visit or a call that asks, not tells",
            frames: (O::EarlyHelp, L::EarlyHelp, P::IdentifyingNeed),
            standard: Some(("need-05", "Absence is treated as a message")),
            rests_on: "Six families said the letters made it harder to come back. A call from somebody who knows the child was the turning point for four of them.",
            lead: By::Name("Moira Kent"),
            partners: &[("Education welfare service", "Advice on the script")],
            days: (some(9, 3), some(11, 27)),
            cost: None,
            steps: &[("A script written with two parents", (9, 18), Some((9, 17)))],
            measure: Some(measure(
                "Pupils absent for a tenth of sessions or more",
                "%",
                (number("last year", 19.4), number("", 15.0), Point::default()),
            )),
            said: (OnTrack, (9, 17), ""),
        },
        Draft {
            title: "Moving up: every Year 6 pupil knows one adult and one older pupil by name",
            frames: (O::RecoveryAndTransition, L::Universal, P::Ethos),
            standard: Some(("ethos-06", "Moving into and through the school is prepared for")),
            rests_on: "Letters to self from two intakes: not knowing anybody is the worry named most often.",
            lead: By::Cast(Cast::HeadOfYear),
            partners: &[("Primary schools", "An afternoon in May for visits")],
            days: (next_year(2, 22), next_year(7, 9)),
            cost: Some((35_000, "Coaches")),
            steps: &[],
            measure: None,
            said: (NotStarted, (7, 10), ""),
        },
        Draft {
            title: "Twelve pupil champions, trained and never left alone with it",
            frames: (O::PromotingWellbeing, L::Universal, P::StudentVoice),
            standard: None,
            rests_on: "Young people tell other young people first. It works where the champions know whom to go to, and somebody looks after them.",
            lead: By::Cast(Cast::Lead),
            partners: &[("Mental health support team", "Two mornings of training")],
            days: (some(9, 14), some(11, 20)),
            cost: Some((18_000, "Badges, room hire and lunch")),
            steps: &[
                ("Applications read with two pupils", (9, 28), None),
                ("Training, first morning", (10, 14), None),
            ],
            measure: None,
            said: (OnTrack, (9, 15), ""),
        },
        Draft {
            title: "Say who does what while a pupil waits for a service",
            frames: (O::Access, L::Complex, P::TargetedSupport),
            standard: Some(("help-05", "Nobody waits alone")),
            rests_on: "Eleven families waited more than eighteen weeks last year. Most had nobody to ring.",
            lead: By::Cast(Cast::Senco),
            partners: &[("Single point of access", "A weekly list of who is waiting")],
            days: (some(9, 1), some(9, 14)),
            cost: None,
            steps: &[("A page for each family with a name and a number", (9, 14), None)],
            measure: Some(measure(
                "Waiting families with a named person in school",
                "families",
                (number("", 3.0), Point { words: "all of them".to_owned(), number: None }, Point::default()),
            )),
            said: (OnTrack, (9, 4), ""),
        },
        Draft {
            title: "Lessons on feelings for Year 7 that do not end with a worksheet",
            frames: (O::PromotingWellbeing, L::Universal, P::Curriculum),
            standard: Some(("curr-01", "Every pupil is taught about feelings, health and where to get help")),
            rests_on: "Pupils remember what they did and said, not what they filled in. The pilot in 7C in June was liked by pupils and by the tutor.",
            lead: By::Name("Idris Powell"),
            partners: &[],
            days: (some(9, 7), some(12, 11)),
            cost: Some((9_000, "")),
            steps: &[
                ("Six lessons written", (9, 11), Some((9, 11))),
                ("Tutors have tried the first one on each other", (10, 5), None),
            ],
            measure: None,
            said: (OnTrack, (9, 11), ""),
        },
        Draft {
            title: "An app for mood diaries in Year 9",
            frames: (O::EarlyHelp, L::UniversalPlus, P::IdentifyingNeed),
            standard: None,
            rests_on: "Offered by a supplier in May.",
            lead: By::Cast(Cast::Lead),
            partners: &[],
            days: (some(6, 29), some(9, 30)),
            cost: Some((240_000, "A year's licence")),
            steps: &[],
            measure: None,
            said: (
                Dropped,
                (7, 10),
                "Nobody could say who reads the diaries at night, or where they are kept. The money goes to the training in action 3.",
            ),
        },
        Draft {
            title: "Support for families after a crisis, from the first day back",
            frames: (O::RecoveryAndTransition, L::VeryComplex, P::TargetedSupport),
            standard: Some(("help-06", "In a crisis everybody knows what to do")),
            rests_on: "Two pupils came back from hospital last year without a plan for the first morning. Both families say that morning decided the term.",
            lead: By::Cast(Cast::Dsl),
            partners: &[("Hospital school", "A call before every return")],
            days: (some(9, 14), some(12, 4)),
            cost: None,
            steps: &[("One page agreed with the hospital school", (10, 9), None)],
            measure: None,
            said: (NotStarted, (9, 14), ""),
        },
        Draft {
            title: "A brothers, sisters and carers group after school",
            frames: (O::WholeFamily, L::EarlyHelp, P::TargetedSupport),
            standard: None,
            rests_on: "Young carers asked for it in the June consultation: with others who know, and with tea.",
            lead: By::Nobody,
            partners: &[("Young carers' service", "A worker on alternate Wednesdays")],
            days: (some(10, 12), None),
            cost: None,
            steps: &[],
            measure: None,
            said: (NotStarted, (9, 14), ""),
        },
    ]
}
