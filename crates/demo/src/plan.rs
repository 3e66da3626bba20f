//! The action plan of the demo school: begun before the summer with a review at its end, half-way into the first
//! half-term. Something is done, something is late, something was dropped.

mod drafts;

use crate::{Cast, at, day, id};
use bridgewell_domain::ids::{ActionId, MilestoneId, PlanEntryId, PlanReviewId};
use bridgewell_domain::programme::plan::review::{Line, Prompt, Reflection, Review};
use bridgewell_domain::programme::plan::{Action, Lead, Milestone, Partner, Said, Status};
use chrono::{DateTime, NaiveDate, Utc};
use drafts::{By, Draft, drafts};

/// A note about an action, or a status that was said.
#[derive(Clone, Debug)]
pub struct DemoEntry {
    /// Its identity.
    pub id: PlanEntryId,
    /// About which action.
    pub action: ActionId,
    /// Who.
    pub by: Cast,
    /// When.
    pub at: DateTime<Utc>,
    /// The status.
    pub status: Option<Status>,
    /// The words.
    pub words: &'static str,
    /// Whether it was said in the review.
    pub in_review: bool,
}

/// The plan with everything said about it.
#[derive(Clone, Debug)]
pub struct DemoPlan {
    /// The actions by number.
    pub actions: Vec<Action>,
    /// Notes and statuses in the order of time.
    pub entries: Vec<DemoEntry>,
    /// The review at the end of the summer term, with its text.
    pub review: Review,
}

/// The identity of the action of this number.
fn action_id(number: usize) -> ActionId {
    ActionId::from_uuid(id(20, number))
}

fn built(number: usize, draft: Draft) -> Action {
    let (outcome, level, principle) = draft.frames;
    let (status, (month, on), why) = draft.said;
    let steps = draft.steps.iter().enumerate().map(|(place, (title, due, done))| Milestone {
        id: MilestoneId::from_uuid(id(21, number * 100 + place)),
        title: (*title).to_owned(),
        due: Some(day(due.0, due.1)),
        done: done.map(|(month, on)| day(month, on)),
    });
    let partners = draft.partners.iter();
    Action {
        id: action_id(number),
        number: u32::try_from(number).unwrap_or_default(),
        title: draft.title.to_owned(),
        outcome_area: Some(outcome),
        level_of_need: Some(level),
        principle: Some(principle),
        standard: draft.standard.map(|(id, _)| id.to_owned()),
        standard_title: draft.standard.map(|(_, title)| title.to_owned()).unwrap_or_default(),
        rests_on: draft.rests_on.to_owned(),
        lead: match draft.lead {
            By::Cast(cast) => Lead { name: cast.person().name, person: Some(cast.id()) },
            By::Name(name) => Lead { name: name.to_owned(), person: None },
            By::Nobody => Lead::default(),
        },
        partners: partners
            .map(|(name, pledge)| Partner { name: (*name).to_owned(), pledge: (*pledge).to_owned() })
            .collect(),
        start: draft.days.0,
        due: draft.days.1,
        cost_pence: draft.cost.map(|(pence, _)| pence),
        cost_note: draft.cost.map(|(_, note)| note.to_owned()).unwrap_or_default(),
        milestones: steps.collect(),
        measure: draft.measure.unwrap_or_default(),
        said: Said { status, on: day(month, on), by: Cast::Lead.id(), why: why.to_owned() },
    }
}

/// Number of the action, who, month, day and hour, the status, the words, and whether it was in the review.
type Told = (usize, Cast, (u32, u32, u32), Option<Status>, &'static str, bool);

fn entries() -> Vec<DemoEntry> {
    let said: [Told; 14] = [
        (1, Cast::Lead, (6, 29, 15), Some(Status::OnTrack), "", false),
        (
            2,
            Cast::Senco,
            (7, 3, 16),
            None,
            "The room is painted. It still smells of it, so the windows stay open.",
            false,
        ),
        (
            1,
            Cast::Lead,
            (7, 10, 15),
            Some(Status::OnTrack),
            "The cards are up. The first nine talks were held within the week.",
            true,
        ),
        (2, Cast::Lead, (7, 10, 15), Some(Status::OnTrack), "Painted; the rota is nearly full.", true),
        (
            12,
            Cast::Lead,
            (7, 10, 15),
            Some(Status::Dropped),
            "Nobody could say who reads the diaries at night, or where they are kept. The money goes to the training in action 3.",
            true,
        ),
        (
            2,
            Cast::Lead,
            (7, 14, 12),
            Some(Status::Done),
            "Open since the last week of term, twenty to thirty pupils a day.",
            false,
        ),
        (
            3,
            Cast::Lead,
            (9, 7, 16),
            Some(Status::OnTrack),
            "Thirty-one of thirty-four came on 1 September. Three were ill and come in October.",
            false,
        ),
        (10, Cast::Senco, (9, 4, 14), Some(Status::OnTrack), "", false),
        (
            4,
            Cast::Dsl,
            (9, 10, 13),
            Some(Status::OnTrack),
            "Wednesdays at two, in the meeting room by the library.",
            false,
        ),
        (
            1,
            Cast::HeadOfYear,
            (9, 14, 8),
            Some(Status::OnTrack),
            "Everybody who promised has a day now. Two tutors swap because of training.",
            false,
        ),
        (
            6,
            Cast::HeadOfYear,
            (9, 17, 16),
            Some(Status::AtRisk),
            "The translations are not back, and without them we reach those who come anyway.",
            false,
        ),
        (
            7,
            Cast::Lead,
            (9, 17, 17),
            Some(Status::OnTrack),
            "Two mothers rewrote the first three sentences. It sounds like us now.",
            false,
        ),
        (
            6,
            Cast::Tutor,
            (9, 18, 9),
            None,
            "One of our parents could translate into Arabic tonight if somebody sends her the text.",
            false,
        ),
        (
            3,
            Cast::Deputy,
            (9, 18, 15),
            None,
            "Lunchtime staff asked for 2.45 p.m., after the hall is cleared.",
            false,
        ),
    ];
    said.into_iter()
        .enumerate()
        .map(|(place, (number, by, (month, on, hour), status, words, in_review))| DemoEntry {
            id: PlanEntryId::from_uuid(id(22, place + 1)),
            action: action_id(number),
            by,
            at: at(day(month, on), hour),
            status,
            words,
            in_review,
        })
        .collect()
}

fn review() -> Review {
    let line = |number: usize, status, happened: &str, (next, by): (&str, Option<NaiveDate>)| Line {
        action: action_id(number),
        happened: happened.to_owned(),
        status,
        why: String::new(),
        next_step: next.to_owned(),
        next_by: by,
    };
    let dropped = Line {
        why: "Nobody could say who reads the diaries at night, or where they are kept".to_owned(),
        ..line(12, Status::Dropped, "", ("", None))
    };
    let thought = |prompt, answer: &str| Reflection { prompt, answer: answer.to_owned() };
    Review {
        id: PlanReviewId::from_uuid(id(23, 1)),
        period: "Summer 2, 2025/26".to_owned(),
        ends: day(7, 21),
        begun_by: Cast::Lead.id(),
        begun_at: at(day(7, 10), 14),
        lines: vec![
            line(
                1,
                Status::OnTrack,
                "The cards are up. The first nine talks were held within the week",
                ("Everybody who promised a talk has a day in the diary", Some(day(9, 11))),
            ),
            line(
                2,
                Status::OnTrack,
                "Painted; the rota is nearly full",
                ("Rota for staff agreed", Some(day(7, 13))),
            ),
            dropped,
        ],
        reflections: vec![
            thought(
                Prompt::Whom,
                "We had the anxious ones in mind. The angry ones would use the calm room too, if nobody called it that.",
            ),
            thought(
                Prompt::Shared,
                "Families who wait. We have carried that alone, and the access point has a list we never asked for.",
            ),
            thought(Prompt::OwnPart, "Each of us holds one talk a week ourselves."),
        ],
        finished_by: Some(Cast::Lead.id()),
        finished_at: Some(at(day(7, 10), 15)),
        text: String::new(),
    }
}

/// The plan.
#[must_use]
pub fn plan() -> DemoPlan {
    let actions = drafts().into_iter().enumerate().map(|(place, draft)| built(place + 1, draft));
    DemoPlan { actions: actions.collect(), entries: entries(), review: review() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::today;
    use std::collections::HashSet;

    #[test]
    fn the_plan_shows_every_way_an_action_can_stand() {
        let plan = plan();
        let standings: HashSet<Status> = plan.actions.iter().map(|one| one.standing(today())).collect();
        assert_eq!(standings.len(), Status::ALL.len(), "{standings:?}");
        assert!(plan.actions.iter().any(|one| one.is_due_soon(today())));
        assert!(plan.actions.iter().zip(1..).all(|(one, number)| one.number == number));
        let ids: HashSet<_> =
            plan.actions.iter().flat_map(|one| &one.milestones).map(|step| step.id).collect();
        assert_eq!(ids.len(), plan.actions.iter().map(|one| one.milestones.len()).sum::<usize>());
    }
}
