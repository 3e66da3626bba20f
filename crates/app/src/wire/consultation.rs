//! A consultation as the window shows it.

use super::link::NameFound;
use bridgewell_domain::count::Count;
use bridgewell_domain::ids::{
    ActionId, ChangeId, ConsultationId, EventId, QuestionId, ResponseId, ResponseImportId, ThemeId,
    WellbeingCountId,
};
use bridgewell_domain::programme::consultation::{
    Audience, Came, ChangeState, Draft, Put, Question, QuestionKind, Reach, Stage,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A consultation in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationLine {
    /// Which.
    pub id: ConsultationId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub stage: Stage,
    /// From which day people can answer.
    pub opens: Option<NaiveDate>,
    /// The last day on which they can.
    pub closes: Option<NaiveDate>,
    /// Responses that came in.
    pub responses: u32,
    /// People they speak for.
    pub people: u32,
    /// Answers in words that nobody has looked at.
    pub unsorted: u32,
}

/// Every consultation, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Consultations {
    /// Them.
    pub all: Vec<ConsultationLine>,
    /// Counts of national questions on wellbeing, with the questions.
    pub wellbeing: WellbeingShown,
}

/// A move to another stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageMove {
    /// Where to.
    pub to: Stage,
    /// What it needs, a sentence each; none when it may be made.
    pub needs: Vec<String>,
}

/// Something that was done to reach people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationEvent {
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
    /// What came out of it.
    pub note: String,
    /// The version, for changing.
    pub version: u32,
}

/// A form's file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResponseFile {
    /// Its identity.
    pub id: ResponseImportId,
    /// The file's name.
    pub name: String,
    /// Who took it in.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How many of its responses are here.
    pub responses: u32,
}

/// People of one audience who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AudienceCount {
    /// Who.
    pub audience: Audience,
    /// Responses.
    pub responses: u32,
    /// People they speak for.
    pub people: u32,
}

/// You said, we did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationChange {
    /// Its identity.
    pub id: ChangeId,
    /// What people said.
    pub said: String,
    /// What was done, will be done, or why it cannot be.
    pub did: String,
    /// Which of the three.
    pub state: ChangeState,
    /// The theme it answers.
    pub theme: Option<ThemeId>,
    /// The action of the plan that carries it.
    pub action: Option<ActionId>,
    /// The version, for changing.
    pub version: u32,
}

/// A theme with how much stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ThemeShown {
    /// Its identity.
    pub id: ThemeId,
    /// Of which question.
    pub question: QuestionId,
    /// What it is called.
    pub name: String,
    /// Answers in it.
    pub answers: u32,
    /// People they speak for.
    pub people: u32,
}

/// How far the sorting of one open question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SortingState {
    /// Which question.
    pub question: QuestionId,
    /// Answers to it.
    pub answers: u32,
    /// Those that nobody has looked at.
    pub unsorted: u32,
}

/// An open action of the plan, to carry what was promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionChoice {
    /// Which.
    pub id: ActionId,
    /// Its number and what it is, such as "4. Open a quiet room".
    pub title: String,
}

/// Everything about one consultation but the responses themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationPage {
    /// Its identity.
    pub id: ConsultationId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub stage: Stage,
    /// From which day people can answer.
    pub opens: Option<NaiveDate>,
    /// The last day on which they can.
    pub closes: Option<NaiveDate>,
    /// The school's words.
    pub draft: Draft,
    /// Who is asked and how.
    pub audiences: Vec<Reach>,
    /// What is pulled from the audit, the plan and the counts: as it stands today while the draft is written, as it was put
    /// to people from then on.
    pub put: Put,
    /// Whether what is pulled is as it stands today.
    pub live: bool,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What was done to reach people.
    pub events: Vec<ConsultationEvent>,
    /// Files that were taken in.
    pub files: Vec<ResponseFile>,
    /// Who answered, audiences that are asked or did.
    pub answered: Vec<AudienceCount>,
    /// How far the sorting is.
    pub sorting: Vec<SortingState>,
    /// Themes of all questions.
    pub themes: Vec<ThemeShown>,
    /// What changed because of it.
    pub changes: Vec<ConsultationChange>,
    /// Actions that a change can hang on.
    pub actions: Vec<ActionChoice>,
    /// The move on.
    pub on: Option<StageMove>,
    /// The move back.
    pub back: Option<StageMove>,
    /// Names that somebody said are only words here.
    pub only_words: Vec<String>,
    /// The version, for changing.
    pub version: u32,
}

/// One answer of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResponseAnswer {
    /// Which question.
    pub question: QuestionId,
    /// Words, for an open question.
    pub words: String,
    /// Places of the answers chosen, from 0.
    pub chosen: Vec<u8>,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResponseShown {
    /// Its identity.
    pub id: ResponseId,
    /// Who answered.
    pub audience: Audience,
    /// How many people it speaks for.
    pub people: u32,
    /// The day it came.
    pub on: NaiveDate,
    /// How it came.
    pub came: Came,
    /// The answers.
    pub answers: Vec<ResponseAnswer>,
    /// The version, for changing.
    pub version: u32,
}

/// Responses to a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Responses {
    /// In the order in which they came.
    pub all: Vec<ResponseShown>,
    /// Of what was pasted: lines that are here already and were left out.
    pub repeats: u32,
}

/// An open answer to be sorted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerToSort {
    /// The response it stands in.
    pub response: ResponseId,
    /// Who answered.
    pub audience: Audience,
    /// How many people it speaks for.
    pub people: u32,
    /// The words.
    pub words: String,
    /// Whether somebody looked at it.
    pub looked_at: bool,
    /// Its themes.
    pub themes: Vec<ThemeId>,
    /// The words in which it is published; none, and it never leaves.
    pub quoted: Option<String>,
    /// Names of people on roll in the words as they would be published, or as they were written.
    pub names: Vec<NameFound>,
}

/// The answers to one open question with its themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sorting {
    /// The question.
    pub question: QuestionId,
    /// What was asked.
    pub words: String,
    /// Themes in the order of their numbers.
    pub themes: Vec<ThemeShown>,
    /// Answers in the order in which they came.
    pub answers: Vec<AnswerToSort>,
    /// Whether it can still be changed.
    pub open: bool,
}

/// A line of counts that may be published, or the reason why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResultLine {
    /// What is counted.
    pub label: String,
    /// By audience.
    pub by: Vec<Count>,
    /// All of them.
    pub all: Count,
}

/// What came back to one question, as it may be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResultOfQuestion {
    /// The question.
    pub question: QuestionId,
    /// What was asked.
    pub words: String,
    /// How it was answered.
    pub kind: QuestionKind,
    /// How many gave each answer, or wrote of each theme.
    pub lines: Vec<ResultLine>,
    /// How many answered it.
    pub answered: ResultLine,
    /// Answers that are quoted.
    pub quotes: u32,
}

/// The results as they may be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationResultsShown {
    /// Whose answers are counted apart.
    pub audiences: Vec<Audience>,
    /// How many people answered.
    pub people: ResultLine,
    /// Question by question.
    pub questions: Vec<ResultOfQuestion>,
    /// The smallest number shown.
    pub smallest_shown: u32,
}

/// Where a name of somebody on roll stands in words that would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameStands {
    /// Where, in words, such as "an answer of parents to question 4".
    pub place: String,
    /// The words.
    pub words: String,
    /// The answer, where it is one: it can be changed or left out.
    pub answer: Option<AnswerAt>,
    /// Whose name.
    pub found: NameFound,
    /// Whether somebody said that it is only a word here.
    pub only_word: bool,
}

/// Which answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerAt {
    /// Of which response.
    pub response: ResponseId,
    /// To which question.
    pub question: QuestionId,
}

/// Names in everything that would leave with a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamesStanding {
    /// Each place; whole names of pupils first.
    pub found: Vec<NameStands>,
}

/// A national question on wellbeing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NationalQuestion {
    /// Its key; never changes.
    pub key: String,
    /// The question as it is asked.
    pub words: String,
    /// The answers, or ranges of answers, that are counted.
    pub answers: Vec<String>,
    /// How it is asked.
    pub how: String,
    /// Where it comes from.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// Where it can be looked up.
    pub address: String,
}

/// One national question asked of one cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WellbeingCount {
    /// Its identity.
    pub id: WellbeingCountId,
    /// The question's key.
    pub question: String,
    /// Of whom.
    pub cohort: String,
    /// The day.
    pub on: NaiveDate,
    /// How many gave each answer.
    pub counts: Vec<u32>,
    /// The version, for changing.
    pub version: u32,
}

/// Counts of national questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WellbeingShown {
    /// The questions.
    pub questions: Vec<NationalQuestion>,
    /// What was counted, the newest first.
    pub counts: Vec<WellbeingCount>,
}
