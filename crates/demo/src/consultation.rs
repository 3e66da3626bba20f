//! Two consultations of the invented school: one about lunchtime, answered before the summer was out, and one about the
//! year's plan for wellbeing, open and half read. And what Year 7 said to national questions, as counts.

mod words;

use crate::{day, id};
use bridgewell_domain::ids::{
    ActionId, ChangeId, ConsultationId, EventId, QuestionId, ResponseId, ThemeId, WellbeingCountId,
};
use bridgewell_domain::programme::consultation::{
    Answer, Audience, Came, Change, ChangeState, Consultation, Draft, Event, Question, QuestionKind, Reach,
    Response, Stage, Theme, asked_of_everybody,
};
use chrono::NaiveDate;
use words::{ABOUT_LUNCH, ABOUT_THE_PLAN, OFFERED, Said};

/// A consultation with everything that hangs on it.
#[derive(Clone, Debug)]
pub struct DemoConsultation {
    /// The consultation. What it pulls from elsewhere is pulled when it is written.
    pub consultation: Consultation,
    /// Its questions.
    pub questions: Vec<Question>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// What was done to reach people.
    pub events: Vec<Event>,
    /// What came back.
    pub responses: Vec<Response>,
    /// You said, we did.
    pub changes: Vec<Change>,
}

/// Counts of a national question: identity, key, of whom, day, how many gave each answer.
pub type DemoCounts = (WellbeingCountId, &'static str, &'static str, NaiveDate, Vec<u32>);

/// What Year 7 said in its first full week.
#[must_use]
pub fn wellbeing_counts() -> Vec<DemoCounts> {
    let asked = |number, key, counts: &[u32]| {
        (WellbeingCountId::from_uuid(id(67, number)), key, "Year 7", day(9, 10), counts.to_vec())
    };
    vec![asked(1, "life-satisfaction", &[17, 31, 76, 50]), asked(2, "happy-yesterday", &[22, 30, 71, 51])]
}

/// Both consultations, the older first.
#[must_use]
pub fn consultations() -> Vec<DemoConsultation> {
    vec![lunch(), plan()]
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn reached(how: &[(Audience, &str)]) -> Vec<Reach> {
    how.iter().map(|(audience, how)| Reach { audience: *audience, how: (*how).to_owned() }).collect()
}

/// What one consultation is made of while it is put together.
struct Making {
    number: usize,
    responses: Vec<Response>,
}

impl Making {
    fn question(&self, place: usize) -> QuestionId {
        QuestionId::from_uuid(id(61, self.number * 100 + place))
    }

    fn theme(&self, place: usize) -> ThemeId {
        ThemeId::from_uuid(id(65, self.number * 100 + place))
    }

    fn themes(&self, question: usize, names: &[&str]) -> Vec<Theme> {
        let theme = |(place, name): (usize, &&str)| Theme {
            id: self.theme(place),
            question: self.question(question),
            name: (*name).to_owned(),
        };
        names.iter().enumerate().map(theme).collect()
    }

    fn events(&self, events: &[(NaiveDate, &str, Audience, u32, &str)]) -> Vec<Event> {
        let event = |(place, (on, what, audience, people, note)): (usize, &(_, &str, _, _, &str))| Event {
            id: EventId::from_uuid(id(62, self.number * 100 + place)),
            on: *on,
            what: (*what).to_owned(),
            audience: *audience,
            people: *people,
            note: (*note).to_owned(),
        };
        events.iter().enumerate().map(event).collect()
    }

    /// Forms with answers to choose from alone: so many people of an audience chose these.
    fn forms(&mut self, (audience, on): (Audience, NaiveDate), count: usize, chosen: &[(usize, u8)]) {
        for _ in 0..count {
            let answers = chosen.iter().map(|(question, place)| self.chose(*question, *place)).collect();
            self.add(audience, on, (1, Came::Typed), answers);
        }
    }

    fn chose(&self, question: usize, place: u8) -> Answer {
        Answer {
            question: self.question(question),
            words: String::new(),
            chosen: vec![place],
            looked_at: true,
            themes: Vec::new(),
            quoted: None,
        }
    }

    /// Answers in words to one question, with the choices that came with them. Themes are places in the list of themes;
    /// `read` says how many of them somebody has looked at.
    fn said(&mut self, question: usize, said: &[Said], (read, choices): (usize, &[usize])) {
        for (place, (audience, on, people, words, themes, quoted)) in said.iter().enumerate() {
            let looked_at = place < read;
            let answer = Answer {
                question: self.question(question),
                words: (*words).to_owned(),
                chosen: Vec::new(),
                looked_at,
                themes: themes.iter().filter(|_| looked_at).map(|theme| self.theme(*theme)).collect(),
                quoted: (*quoted && looked_at).then(|| (*words).to_owned()),
            };
            let liked = |place: usize| u8::from(place % 4 == 3);
            let mut answers: Vec<Answer> =
                choices.iter().map(|question| self.chose(*question, liked(place + question))).collect();
            answers.push(answer);
            let came = if place % 3 == 0 { Came::Pasted } else { Came::Typed };
            self.add(*audience, day(on.0, on.1), (*people, came), answers);
        }
    }

    fn add(
        &mut self,
        audience: Audience,
        on: NaiveDate,
        (people, came): (u32, Came),
        mut answers: Vec<Answer>,
    ) {
        answers.sort_by_key(|answer| answer.question);
        let number = self.number * 10_000 + self.responses.len();
        let id = ResponseId::from_uuid(id(63, number));
        self.responses.push(Response { id, audience, people, on, came, answers });
    }
}

fn change(
    making: &Making,
    place: usize,
    (state, theme, action): (ChangeState, Option<usize>, Option<usize>),
    (said, did): (&str, &str),
) -> Change {
    Change {
        id: ChangeId::from_uuid(id(64, making.number * 100 + place)),
        said: said.to_owned(),
        did: did.to_owned(),
        state,
        theme: theme.map(|theme| making.theme(theme)),
        action: action.map(|number| ActionId::from_uuid(id(20, number))),
    }
}

/// The one about lunchtime: asked in the last weeks of summer, answered in September.
fn lunch() -> DemoConsultation {
    let mut making = Making { number: 1, responses: Vec::new() };
    let asked = |place: usize, kind, words: &str, options: &[&str]| Question {
        id: QuestionId::from_uuid(id(61, 100 + place)),
        kind,
        words: words.to_owned(),
        options: lines(options),
    };
    let questions = vec![
        asked(
            0,
            QuestionKind::One,
            "How is lunchtime for you, or for your child?",
            &["Good", "All right", "Hard", "I do not know"],
        ),
        asked(1, QuestionKind::Open, "What would make lunchtime better?", &[]),
    ];
    let june = |on| day(6, on);
    making.forms((Audience::Pupils, june(29)), 38, &[(0, 0)]);
    making.forms((Audience::Pupils, june(29)), 41, &[(0, 1)]);
    making.forms((Audience::Pupils, june(30)), 27, &[(0, 2)]);
    making.forms((Audience::Parents, day(7, 2)), 14, &[(0, 1)]);
    making.forms((Audience::Parents, day(7, 3)), 9, &[(0, 2)]);
    making.forms((Audience::Parents, day(7, 3)), 8, &[(0, 3)]);
    making.forms((Audience::Staff, day(7, 6)), 12, &[(0, 1)]);
    making.forms((Audience::Staff, day(7, 6)), 7, &[(0, 2)]);
    making.said(1, ABOUT_LUNCH, (ABOUT_LUNCH.len(), &[]));
    let themes = making.themes(
        1,
        &["Somewhere quiet to be", "Shorter queues", "More clubs", "Grown-ups who are about", "The food"],
    );
    let changes = vec![
        change(
            &making,
            0,
            (ChangeState::Done, Some(0), Some(2)),
            (
                "It is loud everywhere and there is nowhere to sit and be quiet.",
                "The room by the library is open every lunchtime, with somebody there whom you can talk to.",
            ),
        ),
        change(
            &making,
            1,
            (ChangeState::Done, Some(1), None),
            (
                "The queue takes half of lunch.",
                "Year 7 and Year 8 now go in ten minutes earlier, on alternate days.",
            ),
        ),
        change(
            &making,
            2,
            (ChangeState::Planned, Some(2), None),
            (
                "There should be more to do.",
                "Four clubs start after half-term. The school council chooses which.",
            ),
        ),
        change(
            &making,
            3,
            (ChangeState::NotPossible, None, None),
            (
                "Please open the field in winter too.",
                "It floods, and we may not. From March it is open on every dry day.",
            ),
        ),
    ];
    DemoConsultation {
        consultation: Consultation {
            id: ConsultationId::from_uuid(id(60, 1)),
            title: "A better lunchtime".to_owned(),
            stage: Stage::Answered,
            opens: Some(june(24)),
            closes: Some(day(7, 10)),
            draft: Draft {
                vision: "Lunchtime is a rest: everybody can eat, find their friends, and find somewhere calm.".to_owned(),
                aims: lines(&["Less noise and less waiting.", "Something to do, and somewhere to do nothing."]),
                outcomes: lines(&[
                    "Everybody has time to eat.",
                    "Pupils who want quiet know where it is.",
                    "There is a grown-up whom you can find.",
                ]),
                know: "The school council walked through two lunchtimes in June and wrote down what they heard and saw."
                    .to_owned(),
                plan: "We shall try out what most people ask for, one change a half-term.".to_owned(),
                how_to_answer: "In form time, on the paper slip in the newsletter, or by email to the office.".to_owned(),
                ..Draft::default()
            },
            audiences: reached(&[
                (Audience::Pupils, "A slip in form time, and the school council."),
                (Audience::Parents, "A slip in the newsletter."),
                (Audience::Staff, "At the Monday briefing."),
            ]),
            put: None,
            only_words: Vec::new(),
        },
        questions,
        events: making.events(&[
            (june(24), "School council, two walks through lunch", Audience::Pupils, 14, "They drew a map of where it is loud."),
            (june(29), "Slips in form time, Years 7 to 9", Audience::Pupils, 0, ""),
            (day(7, 2), "Stall at the summer fair", Audience::Parents, 22, "Many asked who is about at lunch."),
            (day(7, 6), "Monday briefing", Audience::Staff, 31, ""),
        ]),
        themes,
        changes,
        responses: making.responses,
    }
}

/// The one about the year's plan: open until October, with the first answers in.
fn plan() -> DemoConsultation {
    let mut making = Making { number: 2, responses: Vec::new() };
    let mut place = 0;
    let questions = asked_of_everybody(|| {
        place += 1;
        QuestionId::from_uuid(id(61, 200 + place - 1))
    });
    let september = |on| day(9, on);
    making.forms((Audience::Pupils, september(16)), 22, &[(0, 0), (1, 0), (2, 0)]);
    making.forms((Audience::Pupils, september(16)), 9, &[(0, 1), (1, 0), (2, 3)]);
    making.forms((Audience::Parents, september(17)), 11, &[(0, 0), (1, 1), (2, 0)]);
    making.forms((Audience::Staff, september(18)), 8, &[(0, 0), (1, 0), (2, 1)]);
    making.said(3, ABOUT_THE_PLAN, (ABOUT_THE_PLAN.len() / 2, &[0, 1]));
    making.said(4, OFFERED, (0, &[]));
    let themes = making.themes(3, &["Somebody to go to", "Calmer days", "Hearing back", "Families"]);
    DemoConsultation {
        consultation: Consultation {
            id: ConsultationId::from_uuid(id(60, 2)),
            title: "Wellbeing at Wrenfield".to_owned(),
            stage: Stage::Open,
            opens: Some(september(14)),
            closes: Some(day(10, 9)),
            draft: Draft {
                vision: "At Wrenfield everybody, young or grown up, has somebody to go to, and knows that something happens \
                         when they do."
                    .to_owned(),
                aims: lines(&[
                    "Listen early, before a worry has grown.",
                    "Make the ordinary school day calmer.",
                    "Work with families as people who know their child best.",
                    "Tell people what became of what they said.",
                ]),
                outcomes: lines(&[
                    "Every pupil can name an adult in school whom they would go to.",
                    "More pupils say that lunchtime is a rest.",
                    "Parents know whom to ring, and get an answer within two days.",
                    "Staff have time to talk, and somebody to talk to themselves.",
                ]),
                know: "Letters from our new Year 7 tell us what they look forward to and what worries them. Most of it is \
                       friends, getting lost, and homework; a quiet few carry more."
                    .to_owned(),
                plan: "We build on what works, and start with what pupils asked for before the summer.".to_owned(),
                how_to_answer: "On the form on our website, on paper at the office, or at one of the evenings below. Ring \
                                the office if you would like somebody to write it down for you."
                    .to_owned(),
                pull_audit: true,
                pull_plan: true,
                pull_wellbeing: true,
            },
            audiences: reached(&[
                (Audience::Pupils, "In form time in the week of 14 September, and at the school council."),
                (Audience::Parents, "The form on the website, and two coffee mornings."),
                (Audience::Staff, "At the staff meeting, and on paper in the staff room."),
                (Audience::Governors, "At their meeting in September."),
                (Audience::Partners, "By letter to the school nurse, the link team and the youth club."),
            ]),
            put: None,
            only_words: Vec::new(),
        },
        questions,
        events: making.events(&[
            (september(15), "School council", Audience::Pupils, 16, "They asked to hear back before Christmas."),
            (september(16), "Form time, Year 7", Audience::Pupils, 171, ""),
            (september(17), "Coffee morning", Audience::Parents, 13, "Evening times were asked for as well."),
            (september(18), "Staff meeting", Audience::Staff, 34, ""),
        ]),
        themes,
        changes: Vec::new(),
        responses: making.responses,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn answers_belong_to_questions_and_themes_that_are_there() {
        for one in consultations() {
            let questions: HashSet<_> = one.questions.iter().map(|question| question.id).collect();
            let themes: HashSet<_> = one.themes.iter().map(|theme| theme.id).collect();
            assert!(one.responses.len() > 60);
            for answer in one.responses.iter().flat_map(|response| &response.answers) {
                assert!(questions.contains(&answer.question), "{answer:?}");
                assert!(answer.themes.iter().all(|theme| themes.contains(theme)), "{answer:?}");
            }
            assert!(
                one.changes.iter().filter_map(|change| change.theme).all(|theme| themes.contains(&theme))
            );
        }
    }
}
