//! What the window asks of a consultation.

use super::consultation::ResponseAnswer;
use crate::shelf::FileHandle;
use bridgewell_domain::ids::{
    ActionId, ChangeId, ConsultationId, EventId, QuestionId, ResponseId, ResponseImportId, ThemeId,
    WellbeingCountId,
};
use bridgewell_domain::programme::consultation::{Audience, ChangeState, Draft, Question, Reach, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationAsk {
    /// Which.
    pub id: ConsultationId,
}

/// One consultation as it was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationVersionAsk {
    /// Which.
    pub id: ConsultationId,
    /// The version that was looked at.
    pub version: u32,
}

/// A new consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BeginConsultation {
    /// What it is called.
    pub title: String,
}

/// The draft, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveConsultation {
    /// Which.
    pub id: ConsultationId,
    /// The version that was looked at.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// From which day people can answer.
    pub opens: Option<NaiveDate>,
    /// The last day on which they can.
    pub closes: Option<NaiveDate>,
    /// The school's words.
    pub draft: Draft,
    /// Who is asked and how.
    pub audiences: Vec<Reach>,
    /// What is asked. A question without an identity that is known is a new one.
    pub questions: Vec<QuestionDraft>,
}

/// A question as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionDraft {
    /// Which; none for a new one.
    pub id: Option<QuestionId>,
    /// How it is answered.
    pub kind: bridgewell_domain::programme::consultation::QuestionKind,
    /// The question.
    pub words: String,
    /// Answers to choose from.
    pub options: Vec<String>,
}

impl QuestionDraft {
    /// The question, with an identity.
    pub(crate) fn question(self, fresh: impl FnOnce() -> QuestionId) -> Question {
        let options = match self.kind {
            bridgewell_domain::programme::consultation::QuestionKind::Open => Vec::new(),
            _ => self.options.into_iter().map(|option| option.trim().to_owned()).collect(),
        };
        Question {
            id: self.id.unwrap_or_else(fresh),
            kind: self.kind,
            words: self.words.trim().to_owned(),
            options,
        }
    }
}

/// Another last day to answer, while people can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeLastDay {
    /// Which.
    pub id: ConsultationId,
    /// The version that was looked at.
    pub version: u32,
    /// The last day.
    pub closes: NaiveDate,
}

/// A move to another stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveConsultation {
    /// Which.
    pub id: ConsultationId,
    /// The version that was looked at.
    pub version: u32,
    /// Where to: the next stage or the one before.
    pub to: Stage,
}

/// An event to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveConsultationEvent {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which; none adds one.
    pub id: Option<EventId>,
    /// The version that was looked at.
    pub version: u32,
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
}

/// An event to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveConsultationEvent {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which.
    pub id: EventId,
    /// The version that was looked at.
    pub version: u32,
}

/// A response to type in or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveResponse {
    /// To which consultation.
    pub consultation: ConsultationId,
    /// Which; none adds one.
    pub id: Option<ResponseId>,
    /// The version that was looked at.
    pub version: u32,
    /// Who answered.
    pub audience: Audience,
    /// How many people it speaks for.
    pub people: u32,
    /// The day it came.
    pub on: NaiveDate,
    /// The answers.
    pub answers: Vec<ResponseAnswer>,
}

/// Answers to paste: one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasteResponses {
    /// To which consultation.
    pub consultation: ConsultationId,
    /// To which open question.
    pub question: QuestionId,
    /// Who answered.
    pub audience: Audience,
    /// The day they came.
    pub on: NaiveDate,
    /// The lines.
    pub text: String,
}

/// A response to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveResponse {
    /// To which consultation.
    pub consultation: ConsultationId,
    /// Which.
    pub id: ResponseId,
    /// The version that was looked at.
    pub version: u32,
}

/// What a column of a form's file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum FormColumnIs {
    /// Left out.
    Nothing,
    /// Who answered.
    Audience,
    /// How many people the row speaks for.
    People,
    /// The day or the moment of the answer.
    Day,
    /// The answer to a question.
    Question {
        /// Which.
        question: QuestionId,
    },
}

/// A form's file to look at, or to take in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormFileAsk {
    /// To which consultation.
    pub consultation: ConsultationId,
    /// The file.
    pub file: FileHandle,
    /// What each column is; none lets them be guessed.
    pub columns: Option<Vec<FormColumnIs>>,
    /// Who answered, where no column says.
    pub audience: Option<Audience>,
    /// Whether rows that cannot be read are left out.
    pub without_bad: bool,
}

/// A column of a form's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormColumn {
    /// Its heading.
    pub title: String,
    /// What it is taken for.
    pub is: FormColumnIs,
    /// Whether that is a guess.
    pub guessed: bool,
    /// A few of its cells.
    pub examples: Vec<String>,
}

/// Something in a row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormFault {
    /// The row as a spreadsheet numbers it.
    pub row: u32,
    /// The column's heading.
    pub column: String,
    /// What was found and what to do.
    pub message: String,
}

/// A form's file as it would be taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormFileLooked {
    /// The file's name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<FormColumn>,
    /// Rows that would come in.
    pub ready: u32,
    /// People they speak for.
    pub people: u32,
    /// Rows without an answer to any question; left out.
    pub empty: u32,
    /// Rows that are here already; left out.
    pub repeats: u32,
    /// Rows that cannot be read.
    pub bad: u32,
    /// Why, at most a hundred of them.
    pub faults: Vec<FormFault>,
    /// What stands in the way of taking it in, a sentence each.
    pub needs: Vec<String>,
}

/// A file to take out again with its responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoFormFile {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which.
    pub id: ResponseImportId,
}

/// The answers to one open question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SortingAsk {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which question.
    pub question: QuestionId,
}

/// An answer is sorted, or chosen to be quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SortAnswer {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which question.
    pub question: QuestionId,
    /// Which response.
    pub response: ResponseId,
    /// Its themes, all of them.
    pub themes: Vec<ThemeId>,
    /// Whether somebody looked at it.
    pub looked_at: bool,
    /// The words in which it is published; none leaves it out.
    pub quoted: Option<String>,
}

/// A theme to name, or to call otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveTheme {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Of which question.
    pub question: QuestionId,
    /// Which; none names a new one.
    pub theme: Option<ThemeId>,
    /// What it is called.
    pub name: String,
    /// An answer that gets the new theme at once.
    pub response: Option<ResponseId>,
}

/// A theme to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveTheme {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Of which question.
    pub question: QuestionId,
    /// Which.
    pub theme: ThemeId,
    /// The theme its answers go to; none leaves them without.
    pub into: Option<ThemeId>,
}

/// A line of "you said, we did" to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveConsultationChange {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which; none adds one.
    pub id: Option<ChangeId>,
    /// The version that was looked at.
    pub version: u32,
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
}

/// A line of "you said, we did" to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveConsultationChange {
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Which.
    pub id: ChangeId,
    /// The version that was looked at.
    pub version: u32,
}

/// A name on roll that here is only a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OnlyWord {
    /// Which consultation.
    pub id: ConsultationId,
    /// The version that was looked at.
    pub version: u32,
    /// The name as it was found.
    pub name: String,
}

/// Which document of a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsultationDocumentKind {
    /// The draft with vision, aims, outcomes and questions.
    Short,
    /// The whole draft.
    Full,
    /// What came of it.
    Results,
}

/// A document of a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsultationDocumentAsk {
    /// Which consultation; the newest that has such a document where none is said.
    pub consultation: Option<ConsultationId>,
    /// Which document.
    pub kind: ConsultationDocumentKind,
}

/// Counts of a national question to enter or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveWellbeing {
    /// Which; none adds them.
    pub id: Option<WellbeingCountId>,
    /// The version that was looked at.
    pub version: u32,
    /// The question's key.
    pub question: String,
    /// Of whom.
    pub cohort: String,
    /// The day.
    pub on: NaiveDate,
    /// How many gave each answer, in the order of the question's answers.
    pub counts: Vec<u32>,
}

/// Counts to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveWellbeing {
    /// Which.
    pub id: WellbeingCountId,
    /// The version that was looked at.
    pub version: u32,
}
