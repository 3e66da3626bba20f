//! A half-term review: what was said about each open action, what the people in the room thought about, and the text
//! that comes of it. While it is being held it changes nothing in the plan; finishing it does all of that at once.

use super::{Action, Status};
use crate::dates::{in_full, weekday};
use crate::ids::{ActionId, PersonId, PlanReviewId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A question that helps when something is stuck. The wording is ours; the idea, six angles from which a group of peers
/// looks at one problem, comes from the Local Government Association's peer learning programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReflectionPrompt"))]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// Whom it is for.
    Whom,
    /// Who else sees it.
    OtherEyes,
    /// What was expected.
    Expected,
    /// Who carries it.
    Carriers,
    /// What is shared.
    Shared,
    /// One's own part.
    OwnPart,
}

impl Prompt {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] =
        [Self::Whom, Self::OtherEyes, Self::Expected, Self::Carriers, Self::Shared, Self::OwnPart];

    /// The question.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Whom => {
                "Which pupils did we have in mind, and who among them has not felt a difference yet?"
            }
            Self::OtherEyes => {
                "How would pupils, parents and partners each describe this half-term to a friend?"
            }
            Self::Expected => {
                "What do pupils, parents and colleagues each expect of this work, and where do those expectations rub?"
            }
            Self::Carriers => {
                "Who is glad about this work already, and who else might join in if somebody asked them?"
            }
            Self::Shared => "Which worry do we carry alone that we could share, and with whom?",
            Self::OwnPart => "What is each of us in this room going to do differently before we meet again?",
        }
    }
}

/// What was thought about one of the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reflection {
    /// The question.
    pub prompt: Prompt,
    /// The answer; empty where it was left out.
    pub answer: String,
}

/// What was said about one action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewLine"))]
pub struct Line {
    /// Which action.
    pub action: ActionId,
    /// What happened since the last review.
    pub happened: String,
    /// How it stands now.
    pub status: Status,
    /// Why, where the status needs a reason.
    pub why: String,
    /// What comes next; it becomes a milestone.
    pub next_step: String,
    /// By when.
    pub next_by: Option<NaiveDate>,
}

/// A review, under way or finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Its identity.
    pub id: PlanReviewId,
    /// What it is the review of, for example "Autumn 1, 2026/27".
    pub period: String,
    /// The last day of that half-term.
    pub ends: NaiveDate,
    /// Who began it.
    pub begun_by: PersonId,
    /// When.
    pub begun_at: DateTime<Utc>,
    /// What was said, action by action.
    pub lines: Vec<Line>,
    /// What was thought about.
    pub reflections: Vec<Reflection>,
    /// Who finished it.
    pub finished_by: Option<PersonId>,
    /// When.
    pub finished_at: Option<DateTime<Utc>>,
    /// The review in words, once finished; it may be edited.
    pub text: String,
}

/// Writes the review: what is finished (`finished` since the last one, and what this one closes), each action as it was said, what was thought, what comes next. Headings stand
/// alone on a line, paragraphs are parted by blank lines, steps begin with a number: so it reads as plain text, and the
/// printed page can tell the parts apart.
#[must_use]
pub fn written(review: &Review, actions: &[Action], finished: &[&Action], today: NaiveDate) -> String {
    let mut text = opening(review, actions, today);
    let closed_now = |action: &Action| {
        review.lines.iter().any(|line| line.action == action.id && line.status == Status::Done)
    };
    let glad: Vec<String> = finished
        .iter()
        .copied()
        .filter(|action| !closed_now(action))
        .chain(actions.iter().filter(|action| closed_now(action)))
        .map(|action| format!("{}. {}", action.number, action.title))
        .collect();
    part(&mut text, "Finished since the last review", &glad.join("\n"));
    let mut lines: Vec<_> = (review.lines.iter())
        .filter_map(|line| Some((actions.iter().find(|action| action.id == line.action)?, line)))
        .collect();
    lines.sort_by_key(|(action, _)| action.number);
    let said: Vec<String> = lines.iter().map(|(action, line)| one_action(action, line)).collect();
    part(&mut text, "Action by action", &said.join("\n\n"));
    let thought: Vec<String> = (review.reflections.iter())
        .filter(|one| !one.answer.trim().is_empty())
        .map(|one| format!("{} {}", one.prompt.words(), one.answer.trim()))
        .collect();
    part(&mut text, "What we thought about", &thought.join("\n\n"));
    let next: Vec<String> = (lines.iter())
        .filter(|(_, line)| !line.next_step.trim().is_empty())
        .map(|(action, line)| next_step(action, line))
        .collect();
    part(&mut text, "What comes next", &next.join("\n"));
    text
}

fn part(text: &mut String, heading: &str, body: &str) {
    if !body.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n\n{heading}\n\n{body}");
    }
}

fn opening(review: &Review, actions: &[Action], today: NaiveDate) -> String {
    let count = |wanted: Status| review.lines.iter().filter(|line| line.status == wanted).count();
    let walked = review.lines.len();
    let mut kinds: Vec<String> = Status::ALL
        .into_iter()
        .filter(|status| count(*status) > 0)
        .map(|status| format!("{} {}", count(status), status.words()))
        .collect();
    let how = match (kinds.pop(), kinds.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => format!(": {only}"),
        (Some(last), false) => format!(": {} and {last}", kinds.join(", ")),
    };
    let noun = if walked == 1 { "action" } else { "actions" };
    let missed = actions
        .iter()
        .filter(|action| action.is_open() && !review.lines.iter().any(|line| line.action == action.id))
        .count();
    let rest = match missed {
        0 => String::new(),
        1 => " One open action was left for another time.".to_owned(),
        several => format!(" {several} open actions were left for another time."),
    };
    format!(
        "We looked at the action plan for {} on {}. We talked about {walked} {noun}{how}.{rest}",
        review.period,
        in_full(today)
    )
}

fn one_action(action: &Action, line: &Line) -> String {
    let mut said = format!("{}. {}: {}.", action.number, action.title, line.status.words());
    for words in [&line.happened, &line.why] {
        let words = words.trim();
        if !words.is_empty() {
            let _ = write!(said, " {}", sentence(words));
        }
    }
    said
}

fn next_step(action: &Action, line: &Line) -> String {
    let step = line.next_step.trim().trim_end_matches('.');
    let who = action.lead.name.trim();
    let mut said = format!("{}. {step}", action.number);
    if !who.is_empty() {
        let _ = write!(said, " ({who})");
    }
    match line.next_by {
        Some(day) => {
            let _ = write!(said, ", by {}.", weekday(day));
        }
        None => said.push('.'),
    }
    said
}

/// With a full stop, unless it ends in a mark of its own.
fn sentence(words: &str) -> String {
    if words.ends_with(['.', '?', ':', '…']) { words.to_owned() } else { format!("{words}.") }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{action, day};
    use super::*;
    use uuid::Uuid;

    fn line(action: &Action, status: Status, happened: &str, next: &str) -> Line {
        Line {
            action: action.id,
            happened: happened.into(),
            status,
            why: String::new(),
            next_step: next.into(),
            next_by: Some(day(10, 9)),
        }
    }

    #[test]
    fn the_text_says_what_was_said_in_the_order_of_the_numbers() {
        let mut actions = [action(1, None), action(2, None), action(3, None), action(4, None)];
        actions[1].lead.name = "Tom Ellery".into();
        actions[3].said.status = Status::Done;
        let review = Review {
            id: PlanReviewId::from_uuid(Uuid::nil()),
            period: "Autumn 1, 2026/27".into(),
            ends: day(10, 23),
            begun_by: PersonId::from_uuid(Uuid::nil()),
            begun_at: DateTime::UNIX_EPOCH,
            lines: vec![
                line(&actions[1], Status::OnTrack, "Two tutors have begun", "Ask the others."),
                line(&actions[0], Status::Done, "The room is open.", ""),
            ],
            reflections: vec![
                Reflection { prompt: Prompt::Shared, answer: "Lunchtimes, with the site team.".into() },
                Reflection { prompt: Prompt::Whom, answer: "  ".into() },
            ],
            finished_by: None,
            finished_at: None,
            text: String::new(),
        };
        let text = written(&review, &actions, &[&actions[3]], day(9, 21));
        assert_eq!(
            text,
            "We looked at the action plan for Autumn 1, 2026/27 on 21 September 2026. We talked about 2 actions: \
             1 on track and 1 done. One open action was left for another time.\n\n\
             Finished since the last review\n\n4. Action 4\n1. Action 1\n\n\
             Action by action\n\n1. Action 1: done. The room is open.\n\n\
             2. Action 2: on track. Two tutors have begun.\n\n\
             What we thought about\n\nWhich worry do we carry alone that we could share, and with whom? Lunchtimes, \
             with the site team.\n\nWhat comes next\n\n2. Ask the others (Tom Ellery), by Fri 9 Oct."
        );
    }
}
