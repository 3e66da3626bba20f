//! Work that is half done: decisions, talks, offers and reviews on the pupils whose letters say most.

use crate::{Cast, DemoPupil, at, day, id, menu};
use bridgewell_domain::concern::ConcernedAdult;
use bridgewell_domain::decision::{DecisionKind, FamilyTold};
use bridgewell_domain::ids::{DecisionId, OfferId};
use bridgewell_domain::letter::WorryLevel;
use bridgewell_domain::opportunity::{Answer, Outcome};
use chrono::{DateTime, NaiveDate, Utc};

/// A concern of an adult.
#[derive(Clone, Debug)]
pub struct DemoConcern {
    /// Who was concerned.
    pub from: ConcernedAdult,
    /// Their name.
    pub name: &'static str,
    /// What they said.
    pub said: &'static str,
    /// The day.
    pub on: NaiveDate,
}

/// A decision.
#[derive(Clone, Debug)]
pub struct DemoDecision {
    /// Its identity.
    pub id: DecisionId,
    /// Who decided.
    pub by: Cast,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: DecisionKind,
    /// Why.
    pub reason: String,
    /// Who does what by when.
    pub task: Option<(Cast, &'static str, NaiveDate)>,
    /// Whether the family was told.
    pub family: FamilyTold,
    /// The day to look again.
    pub review: Option<NaiveDate>,
}

/// A talk that was held.
#[derive(Clone, Debug)]
pub struct DemoTalk {
    /// Who talked with the pupil.
    pub by: Cast,
    /// The day.
    pub on: NaiveDate,
    /// In the child's words.
    pub child_said: &'static str,
    /// What was agreed.
    pub agreed: &'static str,
}

/// An opportunity offered.
#[derive(Clone, Debug)]
pub struct DemoOffer {
    /// Its identity.
    pub id: OfferId,
    /// The line of the menu, from 0.
    pub line: usize,
    /// Who offered.
    pub by: Cast,
    /// When.
    pub at: DateTime<Utc>,
    /// The answer.
    pub answer: Answer,
    /// In the child's words.
    pub child_said: &'static str,
}

/// A review, due or done.
#[derive(Clone, Debug)]
pub struct DemoReview {
    /// The day it is due.
    pub due: NaiveDate,
    /// The offer it is about.
    pub offer: Option<OfferId>,
    /// Done: who, when, the outcome and the child's own verdict.
    pub done: Option<(Cast, NaiveDate, Outcome, &'static str)>,
}

const SAID: [(&str, &str); 4] = [
    (
        "I said it was about lunch and she said we could find out which tables are quiet.",
        "Packed lunch and school dinner may sit together from Monday.",
    ),
    (
        "I dont mind the work. I mind the bell. If I know it is coming I am ok.",
        "A card to leave two minutes before the bell, for this half-term.",
    ),
    (
        "He asked about my nan not about me being late. I liked that.",
        "Breakfast at school on Tuesdays and Thursdays; late marks not counted until we have talked again.",
    ),
    (
        "I would like to be in a thing where you dont have to talk but people are there.",
        "A look at the library team on Wednesday.",
    ),
];

/// Puts half a month of work on the pupils.
pub(crate) fn half_done(all: &mut [DemoPupil]) {
    let menu = menu();
    let (mut decided, mut offered) = (0, 0);
    for (number, pupil) in all.iter_mut().enumerate() {
        let Some(letter) = &pupil.letter else { continue };
        let Some(reading) = letter.readings.first() else { continue };
        if letter.red {
            continue;
        }
        let strong = reading.level >= WorryLevel::Marked;
        let line =
            menu.iter().position(|line| line.interests.iter().any(|like| reading.interests.contains(like)));
        if strong && number % 3 != 1 {
            decide(pupil, decided);
            decided += 1;
        }
        if let Some(line) = line
            && (number % 7 == 3 || (strong && number.is_multiple_of(3)))
        {
            offer(pupil, (offered, line));
            offered += 1;
        }
    }
    for (number, from, name, said) in [
        (
            13,
            ConcernedAdult::Parent,
            "Mrs Bashir, mother",
            "She has gone quiet since the summer and will not say why.",
        ),
        (40, ConcernedAdult::Staff, "Amy Obi", "Sits alone at form time and leaves before the bell."),
        (
            77,
            ConcernedAdult::Primary,
            "Mr Hughes, Fenbridge Junior School",
            "Did well with one trusted adult; found July hard.",
        ),
    ] {
        if let Some(pupil) = all.get_mut(number) {
            pupil.concerns.push(DemoConcern { from, name, said, on: day(9, 14) });
        }
    }
}

fn decide(pupil: &mut DemoPupil, number: usize) {
    let talk = number.is_multiple_of(2);
    let (child_said, agreed) = SAID[number % SAID.len()];
    pupil.decisions.push(DemoDecision {
        id: DecisionId::from_uuid(id(4, number + 1)),
        by: if number.is_multiple_of(3) { Cast::Lead } else { Cast::HeadOfYear },
        at: at(day(9, 14), 16),
        kind: if talk { DecisionKind::TalkFirst } else { DecisionKind::Offer },
        reason: if talk {
            "The letter says more than the figures do. Ask before anything else.".to_owned()
        } else {
            "Something to belong to before half-term, chosen from what the letter likes.".to_owned()
        },
        task: Some(if talk {
            (Cast::HeadOfYear, "talk in the library, not in the corridor", day(9, 18 + number as u32 % 6))
        } else {
            (Cast::Lead, "make the invitation and hand it over in person", day(9, 23))
        }),
        family: if number.is_multiple_of(4) {
            FamilyTold::Told { how: "phone call".to_owned(), by: "Tom Ellery".to_owned(), on: day(9, 15) }
        } else {
            FamilyTold::NotYet
        },
        review: number.is_multiple_of(3).then(|| day(10, 12)),
    });
    if talk && number.is_multiple_of(4) {
        pupil.talks.push(DemoTalk { by: Cast::HeadOfYear, on: day(9, 17), child_said, agreed });
    }
}

fn offer(pupil: &mut DemoPupil, (number, line): (usize, usize)) {
    let id = OfferId::from_uuid(id(6, number + 1));
    let (answer, child_said) = match number % 4 {
        0 => (Answer::Yes, "Yes please. Can I bring Ella to look?"),
        1 => (Answer::Waiting, ""),
        2 => (
            Answer::OwnIdea { idea: "A club where you fix things".to_owned() },
            "Its nice but I would rather fix things.",
        ),
        _ => (Answer::Yes, "ok. yes"),
    };
    pupil.offers.push(DemoOffer {
        id,
        line,
        by: Cast::Lead,
        at: at(day(9, 15), 10),
        answer: answer.clone(),
        child_said,
    });
    if answer == Answer::Yes {
        let done = (number == 0).then_some((
            Cast::Lead,
            day(9, 18),
            Outcome::Better,
            "They saved me the stool by the window.",
        ));
        let due = if number == 0 { day(9, 18) } else { day(9, 19 + number as u32 % 8) };
        pupil.reviews.push(DemoReview { due, offer: Some(id), done });
    }
}
