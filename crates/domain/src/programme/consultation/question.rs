//! What people are asked.

use crate::ids::QuestionId;
use serde::{Deserialize, Serialize};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// In words.
    Open,
    /// One of several answers.
    One,
    /// Any of several answers.
    Several,
}

/// A question with its answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ConsultationQuestion"))]
pub struct Question {
    /// Its identity.
    pub id: QuestionId,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question.
    pub words: String,
    /// Answers to choose from, at most twelve; none for an open question. An answer is known by its place, so they are
    /// not changed once the consultation is open.
    pub options: Vec<String>,
}

impl Question {
    /// Whether it is answered in words.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.kind, QuestionKind::Open)
    }

    /// What is missing before it can be asked, in a sentence.
    #[must_use]
    pub fn lacks(&self) -> Option<&'static str> {
        let written = self.options.iter().filter(|option| !option.trim().is_empty()).count();
        if self.words.trim().is_empty() {
            Some("Write the question.")
        } else if !self.is_open() && (written < 2 || written < self.options.len()) {
            Some("Give at least two answers to choose from, and none that is blank.")
        } else if self.options.len() > 12 {
            Some("Give at most twelve answers to choose from.")
        } else {
            None
        }
    }
}

/// The questions that a new consultation starts with: whether these are the right vision, aims and outcomes, what people
/// would change, and what they can offer. The school changes them as it likes.
#[must_use]
pub fn asked_of_everybody(mut fresh: impl FnMut() -> QuestionId) -> Vec<Question> {
    let mut right = |words: &str| Question {
        id: fresh(),
        kind: QuestionKind::One,
        words: words.to_owned(),
        options: ["Yes", "Partly", "No", "Not sure"].map(str::to_owned).into(),
    };
    let mut all = vec![
        right("Is this the right vision for our school?"),
        right("Are these the right aims?"),
        right("Are these the right outcomes?"),
    ];
    for words in ["What would you change, or add?", "What could you offer to help make it happen?"] {
        all.push(Question {
            id: fresh(),
            kind: QuestionKind::Open,
            words: words.to_owned(),
            options: Vec::new(),
        });
    }
    all
}
