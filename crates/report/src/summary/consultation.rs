//! A consultation as it is put to people, and what came of it. Counts are cleared before they come here, and of what people
//! wrote only the words that somebody chose to publish.

use bridgewell_domain::count::Count;
use bridgewell_domain::programme::consultation::{
    Audience, ChangeState, Draft, Put, Question, QuestionKind, Reach,
};
use chrono::NaiveDate;

use crate::document::Imprint;

/// How much of the draft is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftLength {
    /// The vision, the aims, the outcomes and the questions.
    Short,
    /// Everything.
    Full,
}

/// What is put to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationDraft {
    /// Who made it, where and when.
    pub imprint: Imprint,
    /// What it is called.
    pub title: String,
    /// The smallest count shown, 5 or more.
    pub smallest_shown: u32,
    /// Whether the school still writes it.
    pub unfinished: bool,
    /// From which day people can answer.
    pub opens: Option<NaiveDate>,
    /// The last day on which they can.
    pub closes: Option<NaiveDate>,
    /// The school's words.
    pub draft: Draft,
    /// What was pulled from the audit, the plan and the counts of national questions.
    pub put: Put,
    /// Who is asked and how they are reached.
    pub audiences: Vec<Reach>,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// A line of counts: how many people of each audience, and of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleLine {
    /// What is counted.
    pub label: String,
    /// By audience, in the order of [`ConsultationResults::audiences`].
    pub by: Vec<Count>,
    /// All of them.
    pub all: Count,
}

/// Words that people wrote, as somebody chose to publish them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotedAnswer {
    /// The words.
    pub words: String,
    /// Who wrote them, as an audience.
    pub audience: Audience,
}

/// What came back to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionResult {
    /// The question.
    pub words: String,
    /// How it was answered.
    pub kind: QuestionKind,
    /// How many gave each answer, or wrote of each theme.
    pub lines: Vec<PeopleLine>,
    /// How many answered it.
    pub answered: PeopleLine,
    /// In people's own words.
    pub quotes: Vec<QuotedAnswer>,
}

/// Something that was done to reach people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventLine {
    /// The day.
    pub on: NaiveDate,
    /// What it was.
    pub what: String,
    /// Who was reached.
    pub audience: Audience,
    /// How many took part; none where nobody counted.
    pub people: Option<Count>,
    /// What came out of it; may be empty.
    pub note: String,
}

/// You said, we did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// What people said.
    pub said: String,
    /// How many said it, where it answers a theme.
    pub people: Option<Count>,
    /// What was done, will be done, or why it cannot be.
    pub did: String,
    /// Which of the three.
    pub state: ChangeState,
    /// The action of the plan that carries it, such as "Action 4: Open a quiet room".
    pub action: Option<String>,
}

/// What came of a consultation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationResults {
    /// What was put to people.
    pub draft: ConsultationDraft,
    /// Whose answers are counted apart.
    pub audiences: Vec<Audience>,
    /// How many people answered.
    pub people: PeopleLine,
    /// What was done to reach people.
    pub events: Vec<EventLine>,
    /// Question by question.
    pub questions: Vec<QuestionResult>,
    /// What changed because of it.
    pub changes: Vec<ChangeLine>,
}
