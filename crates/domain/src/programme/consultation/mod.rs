//! A consultation: a draft is put to people, questions are asked, answers come back from five audiences, somebody sorts
//! them into themes, and people are told what changed because of it. Nobody who answered is known by name: a response
//! has an audience and a number of people, no more.

mod draft;
mod question;
mod response;
mod stage;
#[cfg(test)]
mod tests;

pub use draft::{Draft, Put, PutAction, PutAudit, PutCount, PutWellbeing, PutWithheld};
pub use question::{Question, QuestionKind, asked_of_everybody};
pub use response::{Answer, Came, Change, ChangeState, Event, Response, Theme};
pub use stage::{Facts, Move, Stage};

use super::frames::frame;
use crate::ids::ConsultationId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

frame! {
    /// Whom a consultation asks.
    Audience {
        /// Pupils.
        Pupils = "pupils", "Pupils";
        /// Parents and carers.
        Parents = "parents", "Parents and carers";
        /// Staff.
        Staff = "staff", "Staff";
        /// Governors.
        Governors = "governors", "Governors";
        /// Partners: health, the local authority, the voluntary sector, the community.
        Partners = "partners", "Partners";
    }
}

/// An audience with how it is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reach {
    /// Who.
    pub audience: Audience,
    /// How, in a sentence or two; required before the consultation opens.
    pub how: String,
}

/// A consultation without what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
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
    /// What is put to them, as the school wrote it.
    pub draft: Draft,
    /// Who is asked, each once and in the order of [`Audience::ALL`].
    pub audiences: Vec<Reach>,
    /// What was pulled from the audit and the plan, as it stood when the consultation was opened; none while it is
    /// being drafted.
    pub put: Option<Put>,
    /// Names on roll of which somebody said that here they are only words ("will", "grace"), folded.
    pub only_words: Vec<String>,
}
