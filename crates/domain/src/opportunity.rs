//! The school's menu of opportunities, offers to pupils and reviews. Towards a pupil it is never an "intervention".

use crate::ids::{DecisionId, OfferId, OpportunityId, PersonId, ReviewId};
use crate::letter::Theme;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OpportunityKind {
    /// A club or team.
    Club,
    /// A role with responsibility, for example library team.
    Role,
    /// A small group.
    Group,
    /// Someone alongside: a buddy or mentor.
    Mentor,
    /// A trip or event.
    Event,
    /// A lesson or taught course.
    Course,
}

/// A line of the school's menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    /// Its identity.
    pub id: OpportunityId,
    /// The name a pupil would hear.
    pub name: String,
    /// What kind.
    pub kind: OpportunityKind,
    /// Who leads it.
    pub leader: String,
    /// Day and time in words, for example "Tuesday lunch".
    pub when: String,
    /// Where; may be empty.
    pub place: String,
    /// Places in all.
    pub places: u16,
    /// What it costs the family in words; empty: nothing.
    pub cost: String,
    /// Interests it suits, in plain words.
    pub interests: Vec<String>,
    /// Strengths it suits.
    pub strengths: Vec<String>,
    /// Worries it may ease.
    pub worries: Vec<Theme>,
    /// Whether it is still on the menu.
    pub open: bool,
}

/// The pupil's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Answer {
    /// Not answered yet.
    Waiting,
    /// Yes.
    Yes,
    /// No, thank you.
    No,
    /// The pupil has an idea of their own.
    OwnIdea {
        /// The idea, in the pupil's words.
        idea: String,
    },
}

/// An opportunity offered to a pupil. It takes a place until the answer is no or an idea of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its identity.
    pub id: OfferId,
    /// What was offered.
    pub opportunity: OpportunityId,
    /// The decision it follows, if there was one: every pupil gets an offer, listed or not.
    pub decision: Option<DecisionId>,
    /// Who offered it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The invitation as the child read it.
    pub invitation: String,
    /// The answer.
    pub answer: Answer,
    /// What the child said, in the child's words.
    pub child_said: String,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
}

impl Offer {
    /// Whether it takes a place.
    #[must_use]
    pub const fn takes_a_place(&self) -> bool {
        matches!(self.answer, Answer::Waiting | Answer::Yes)
    }
}

/// How things stand at a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Better than before.
    Better,
    /// About the same.
    Same,
    /// Harder than before.
    Harder,
    /// Too soon to say.
    TooSoon,
}

/// What a review found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewDone {
    /// Who reviewed.
    pub by: PersonId,
    /// The day.
    pub on: NaiveDate,
    /// How things stand.
    pub outcome: Outcome,
    /// The pupil's own verdict, in the pupil's words.
    pub pupil_verdict: String,
    /// The adult's note.
    pub note: String,
}

/// A review that is due, or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Its identity.
    pub id: ReviewId,
    /// The day it is due.
    pub due: NaiveDate,
    /// The offer it is about, if any.
    pub offer: Option<OfferId>,
    /// The decision that set the day, if any.
    pub decision: Option<DecisionId>,
    /// What it found, once done.
    pub done: Option<ReviewDone>,
}
