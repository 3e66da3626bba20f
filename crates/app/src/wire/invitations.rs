//! Invitations on paper: one page for each offer, for the child it was made to.

use super::common::{PupilName, Signed};
use crate::shelf::DocumentHandle;
use bridgewell_domain::ids::OfferId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the school says in every invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitationWords {
    /// Whom a child tells the answer, as it goes after "Tell".
    pub tell: String,
}

/// An offer that can be printed as an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitationReady {
    /// The offer.
    pub offer: OfferId,
    /// For whom.
    pub pupil: PupilName,
    /// What is offered.
    pub opportunity: String,
    /// When it is, in words.
    pub when: String,
    /// Whether the child has said yes already.
    pub said_yes: bool,
    /// Who saved it last, and when.
    pub saved: Option<Signed>,
}

/// An offer of which no invitation is made, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitationWithout {
    /// For whom it was.
    pub pupil: PupilName,
    /// What was offered.
    pub opportunity: String,
    /// Why, in words.
    pub why: String,
}

/// Everything that can be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Invitations {
    /// What goes into every one.
    pub words: InvitationWords,
    /// Those that can be printed, by name.
    pub ready: Vec<InvitationReady>,
    /// The others, by name.
    pub without: Vec<InvitationWithout>,
}

/// One invitation to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeInvitation {
    /// The offer.
    pub offer: OfferId,
    /// By which day the child is asked to answer, where there is one.
    pub answer_by: Option<NaiveDate>,
}

/// An invitation that is ready to be saved. Once it was saved it is let go of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitationMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// The file's name.
    pub file_name: String,
    /// What to know before it is handed over, in words; empty when there is nothing.
    pub notes: Vec<String>,
}
