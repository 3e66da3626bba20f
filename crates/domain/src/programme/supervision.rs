//! Supervision with the link team: what is talked through, what was agreed, and how a pupil may be named there.

use crate::ids::{AgendaLineId, NextStepId, PersonId, PupilId, ReviewId, SupervisionId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Why a line stands on the agenda, in the order in which a session walks through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgendaKind {
    /// Agreed last time and not done yet.
    LastTime,
    /// A pupil asked to talk and still waits.
    Talk,
    /// Something a decision asked for is late.
    Promise,
    /// An adult's concern is open.
    Concern,
    /// A review is late.
    Review,
    /// Pupils are listed and nobody has decided.
    Undecided,
    /// Colleagues would like time for what they read and heard.
    StaffTime,
    /// Added by hand.
    Own,
}

/// On what ground a pupil may be named to the link team. Unnamed is the rule; each of these is a person's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SharingBasis {
    /// The pupil and the family know and agree.
    PupilAndFamilyAgreed,
    /// The family agrees.
    FamilyAgreed,
    /// The pupil, who understands what it means, agrees.
    PupilAgreed,
    /// The link team is working with the pupil after an agreed referral.
    AgreedReferral,
    /// Sharing is needed to keep a child safe.
    KeepingSafe,
}

impl SharingBasis {
    /// What a person reads.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::PupilAndFamilyAgreed => "the pupil and the family agreed",
            Self::FamilyAgreed => "the family agreed",
            Self::PupilAgreed => "the pupil agreed",
            Self::AgreedReferral => "part of an agreed referral",
            Self::KeepingSafe => "needed to keep a child safe",
        }
    }
}

/// That a pupil may be named, on what ground, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The ground.
    pub basis: SharingBasis,
    /// What it rests on, in a sentence.
    pub why: String,
    /// Who recorded it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLine {
    /// Its identity.
    pub id: AgendaLineId,
    /// Why it is there.
    pub kind: AgendaKind,
    /// What it says. Never a pupil's name.
    pub words: String,
    /// The pupil it is about, if it is about one.
    pub pupil: Option<PupilId>,
    /// What was said about it.
    pub said: String,
    /// That the pupil may be named.
    pub shared: Option<Shared>,
}

/// Something agreed: who does it and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Its identity.
    pub id: NextStepId,
    /// The line it came from.
    pub line: Option<AgendaLineId>,
    /// What.
    pub what: String,
    /// Who, by name; the link worker has no account here.
    pub owner: String,
    /// By when.
    pub due: NaiveDate,
    /// The day it was done.
    pub done: Option<NaiveDate>,
    /// The review it became.
    pub review: Option<ReviewId>,
    /// Whether it became an action of the plan.
    pub planned: bool,
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervision {
    /// Its identity.
    pub id: SupervisionId,
    /// The day.
    pub on: NaiveDate,
    /// With whom of the link team.
    pub with: String,
    /// Who of the school was there.
    pub present: Vec<String>,
    /// What was talked about beyond the lines.
    pub notes: String,
    /// Who made the agenda: it says what they may see.
    pub prepared_by: PersonId,
}
