//! Where a consultation stands, and what it needs to move on or back.

use super::{Consultation, Question};
use crate::dates::in_full;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a consultation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ConsultationStage"))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The school is writing it. What is pulled from elsewhere is pulled anew each time.
    Drafting,
    /// People can answer. The draft and the questions stand still.
    Open,
    /// Nobody answers any more; answers are sorted and what changes is written down.
    Closed,
    /// People can be told what came of it.
    Answered,
}

impl Stage {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Drafting => "drafting",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Answered => "answered",
        }
    }

    /// The stage after this one.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Drafting => Some(Self::Open),
            Self::Open => Some(Self::Closed),
            Self::Closed => Some(Self::Answered),
            Self::Answered => None,
        }
    }

    /// The stage before this one.
    #[must_use]
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::Drafting => None,
            Self::Open => Some(Self::Drafting),
            Self::Closed => Some(Self::Open),
            Self::Answered => Some(Self::Closed),
        }
    }
}

/// How much hangs on a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Responses that came in.
    pub responses: usize,
    /// Events written down.
    pub events: usize,
    /// Answers in words that nobody has looked at.
    pub unsorted: usize,
    /// Lines of "you said, we did".
    pub changes: usize,
    /// Whether the results have left the school, as papers of their own or in a review pack.
    pub told: bool,
}

/// A move to another stage with what stands in its way, a sentence each; none when it may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where to.
    pub to: Stage,
    /// What it needs.
    pub needs: Vec<String>,
}

impl Consultation {
    /// The move on.
    #[must_use]
    pub fn on(&self, questions: &[Question], facts: Facts, today: NaiveDate) -> Option<Move> {
        let to = self.stage.next()?;
        let needs = match to {
            Stage::Open => self.to_open(questions, today),
            Stage::Closed => self.to_close(today),
            Stage::Answered | Stage::Drafting => to_answer(facts),
        };
        Some(Move { to, needs })
    }

    /// The move back. It is open while nothing was built on the stage.
    #[must_use]
    pub fn back(&self, facts: Facts) -> Option<Move> {
        let to = self.stage.before()?;
        let mut needs = Vec::new();
        match to {
            Stage::Drafting => {
                if facts.responses > 0 {
                    needs.push(
                        "People have answered this draft. What they answered stays as it was put to them."
                            .to_owned(),
                    );
                }
                if facts.events > 0 {
                    needs.push("Events with people are written down; take them out first.".to_owned());
                }
            }
            Stage::Open => {
                if facts.changes > 0 {
                    needs.push(
                        "Lines of \u{201c}you said, we did\u{201d} rest on what came in; take them out first."
                            .to_owned(),
                    );
                }
                needs.extend(told(facts));
            }
            Stage::Closed | Stage::Answered => needs.extend(told(facts)),
        }
        Some(Move { to, needs })
    }

    fn to_open(&self, questions: &[Question], today: NaiveDate) -> Vec<String> {
        let mut needs = Vec::new();
        let mut need = |missing: bool, words: &str| {
            if missing {
                needs.push(words.to_owned());
            }
        };
        let blank = |lines: &[String]| lines.iter().all(|line| line.trim().is_empty());
        need(self.draft.vision.trim().is_empty(), "Write the vision.");
        need(blank(&self.draft.aims), "Write at least one aim.");
        need(blank(&self.draft.outcomes), "Write at least one outcome.");
        need(questions.is_empty(), "Ask at least one question.");
        need(questions.iter().any(|one| one.lacks().is_some()), "Finish every question.");
        need(self.audiences.is_empty(), "Choose whom you ask.");
        for reach in self.audiences.iter().filter(|reach| reach.how.trim().is_empty()) {
            need(true, &format!("Say how {} are reached.", reach.audience.words().to_lowercase()));
        }
        need(self.draft.how_to_answer.trim().is_empty(), "Say how people answer.");
        match (self.opens, self.closes) {
            (Some(opens), Some(closes)) => {
                need(closes < opens, "The last day to answer is before the first. Change one of them.");
                need(closes < today, "The last day to answer has passed. Change it.");
            }
            _ => need(true, "Set the first and the last day to answer."),
        }
        needs
    }

    fn to_close(&self, today: NaiveDate) -> Vec<String> {
        match self.closes {
            Some(closes) if today <= closes => vec![format!(
                "People were told that they can answer until {}. Close it after that day, or change the day.",
                in_full(closes)
            )],
            _ => Vec::new(),
        }
    }
}

fn told(facts: Facts) -> Option<String> {
    let words =
        "The results were given out, on paper, as a page or in a review pack. What people were told stays.";
    facts.told.then(|| words.to_owned())
}

fn to_answer(facts: Facts) -> Vec<String> {
    let mut needs = Vec::new();
    match facts.unsorted {
        0 => {}
        1 => needs.push("Read and sort the one answer that nobody has looked at.".to_owned()),
        several => needs.push(format!("Read and sort the {several} answers that nobody has looked at.")),
    }
    if facts.changes == 0 {
        needs.push("Write at least one line of \u{201c}you said, we did\u{201d}.".to_owned());
    }
    needs
}
