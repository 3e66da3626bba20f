//! What came back, what was done to reach people, and what changed because of it.

use super::Audience;
use crate::ids::{ActionId, ChangeId, EventId, QuestionId, ResponseId, ThemeId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a response came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Came {
    /// Somebody typed it in.
    Typed,
    /// It was pasted with others.
    Pasted,
    /// It stood in a form's file.
    Imported,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which question.
    pub question: QuestionId,
    /// Words, for an open question.
    pub words: String,
    /// Places of the answers chosen, from 0, each once and in order; for a question with answers to choose from.
    pub chosen: Vec<u8>,
    /// Whether somebody looked at it to sort it.
    pub looked_at: bool,
    /// Its themes.
    pub themes: Vec<ThemeId>,
    /// The words in which it is published, if somebody chose to.
    pub quoted: Option<String>,
}

impl Answer {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.chosen.is_empty()
    }
}

/// One response, of one person or of a group that answers as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Its identity.
    pub id: ResponseId,
    /// Who answered.
    pub audience: Audience,
    /// How many people it speaks for, from 1.
    pub people: u32,
    /// The day it came.
    pub on: NaiveDate,
    /// How it came.
    pub came: Came,
    /// The answers; a question without one was left open.
    pub answers: Vec<Answer>,
}

impl Response {
    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: QuestionId) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.question == question)
    }
}

/// What open answers are sorted into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its identity.
    pub id: ThemeId,
    /// Of which question.
    pub question: QuestionId,
    /// What it is called.
    pub name: String,
}

/// Something that was done to reach people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its identity.
    pub id: EventId,
    /// The day.
    pub on: NaiveDate,
    /// What it was.
    pub what: String,
    /// Who was reached.
    pub audience: Audience,
    /// How many took part; 0 where nobody counted.
    pub people: u32,
    /// What came out of it, in a line; may be empty.
    pub note: String,
}

/// What became of something people said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChangeState {
    /// It was done.
    Done,
    /// It will be done.
    Planned,
    /// It cannot be done, and people are told why.
    NotPossible,
}

impl ChangeState {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Planned => "will be done",
            Self::NotPossible => "cannot be done, and why",
        }
    }
}

/// You said, we did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its identity.
    pub id: ChangeId,
    /// What people said.
    pub said: String,
    /// What was done, will be done, or why it cannot be.
    pub did: String,
    /// Which of the three.
    pub state: ChangeState,
    /// The theme it answers, if it answers one.
    pub theme: Option<ThemeId>,
    /// The action of the plan that carries it, if one does.
    pub action: Option<ActionId>,
}
