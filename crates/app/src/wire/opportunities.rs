//! The menu of opportunities, offers, and reviews.

use super::common::PupilName;
use bridgewell_domain::ids::{DecisionId, OfferId, OpportunityId, PupilId, ReviewId};
use bridgewell_domain::letter::Theme;
use bridgewell_domain::opportunity::{Answer, OpportunityKind, Outcome};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of the menu to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveOpportunity {
    /// Which, when it is changed; none adds one.
    pub id: Option<OpportunityId>,
    /// The name a pupil would hear.
    pub name: String,
    /// What kind.
    pub kind: OpportunityKind,
    /// Who leads it.
    pub leader: String,
    /// Day and time in words.
    pub when: String,
    /// Where; may be empty.
    pub place: String,
    /// Places in all, 1 to 500.
    pub places: u16,
    /// What it costs; empty: nothing.
    pub cost: String,
    /// Interests it suits.
    pub interests: Vec<String>,
    /// Strengths it suits.
    pub strengths: Vec<String>,
    /// Worries it may ease.
    pub worries: Vec<Theme>,
    /// Still on the menu.
    pub open: bool,
}

/// A line of the menu as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpportunityShown {
    /// Its identity.
    pub id: OpportunityId,
    /// The name.
    pub name: String,
    /// What kind.
    pub kind: OpportunityKind,
    /// Who leads it.
    pub leader: String,
    /// Day and time.
    pub when: String,
    /// Where.
    pub place: String,
    /// Places in all.
    pub places: u16,
    /// Places left.
    pub left: u16,
    /// Offers waiting for an answer.
    pub waiting: u16,
    /// Answered yes.
    pub yes: u16,
    /// What it costs.
    pub cost: String,
    /// Interests it suits.
    pub interests: Vec<String>,
    /// Strengths it suits.
    pub strengths: Vec<String>,
    /// Worries it may ease.
    pub worries: Vec<Theme>,
    /// Still on the menu.
    pub open: bool,
}

/// The menu, and every pupil without an offer yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Menu {
    /// Every line.
    pub opportunities: Vec<OpportunityShown>,
    /// Pupils without an offer, with what they like.
    pub without_offer: Vec<WithoutOffer>,
    /// Pupils with one.
    pub with_offer: u32,
    /// Offers waiting for an answer.
    pub waiting: Vec<OfferShown>,
}

/// A pupil without an offer yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithoutOffer {
    /// Who.
    pub pupil: PupilName,
    /// What the child likes.
    pub likes: Vec<String>,
    /// The best fit by name, if anything fits.
    pub best_fit: Option<String>,
}

/// One opportunity that could suit a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// Which.
    pub opportunity: OpportunityShown,
    /// Why, in words, for example "She is excited about the kiln".
    pub why: String,
}

/// What could suit a pupil, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestions {
    /// Those that fit, with the reason.
    pub fitting: Vec<Suggestion>,
    /// The rest of the menu with places left.
    pub others: Vec<OpportunityShown>,
}

/// Which invitation to draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvitationAsk {
    /// To whom.
    pub pupil: PupilId,
    /// For what.
    pub opportunity: OpportunityId,
}

/// A warm paragraph to edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Invitation {
    /// The words.
    pub text: String,
}

/// An offer to make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeOffer {
    /// To whom.
    pub pupil: PupilId,
    /// What.
    pub opportunity: OpportunityId,
    /// The decision it follows, if there is one.
    pub decision: Option<DecisionId>,
    /// The invitation as the child will read it; required.
    pub invitation: String,
    /// The day to look how it goes.
    pub review: Option<NaiveDate>,
}

/// The pupil's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerOffer {
    /// Which offer.
    pub offer: OfferId,
    /// The answer.
    pub answer: Answer,
    /// What the child said, in the child's words.
    pub child_said: String,
    /// The day.
    pub on: NaiveDate,
}

/// An offer as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfferShown {
    /// Its identity.
    pub id: OfferId,
    /// To whom.
    pub pupil: PupilName,
    /// What.
    pub opportunity: String,
    /// Day and time.
    pub when: String,
    /// Who offered.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The invitation.
    pub invitation: String,
    /// The answer.
    pub answer: Answer,
    /// The child's words.
    pub child_said: String,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
}

/// A review as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewShown {
    /// Its identity.
    pub id: ReviewId,
    /// About whom.
    pub pupil: PupilName,
    /// The day it is due.
    pub due: NaiveDate,
    /// Whether that day has passed and it is not done.
    pub overdue: bool,
    /// What it is about, in few words.
    pub about: String,
    /// The outcome, once done.
    pub outcome: Option<Outcome>,
    /// The pupil's own verdict.
    pub pupil_verdict: String,
    /// The adult's note.
    pub note: String,
    /// Who reviewed.
    pub done_by: Option<String>,
    /// When.
    pub done_on: Option<NaiveDate>,
    /// The SDQ before and after, where two forms of one informant exist.
    pub sdq_pair: Option<SdqPair>,
}

/// Two forms of one informant side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SdqPair {
    /// The earlier.
    pub first: super::sdq::FormShown,
    /// The later.
    pub second: super::sdq::FormShown,
}

/// Reviews, due first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reviews {
    /// Not done yet, the soonest first.
    pub due: Vec<ReviewShown>,
    /// Done, the newest first.
    pub done: Vec<ReviewShown>,
}

/// A day to look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetReview {
    /// About whom.
    pub pupil: PupilId,
    /// The day.
    pub due: NaiveDate,
    /// The offer it is about, if any.
    pub offer: Option<OfferId>,
}

/// What a review found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FinishReview {
    /// Which.
    pub review: ReviewId,
    /// The day.
    pub on: NaiveDate,
    /// How things stand.
    pub outcome: Outcome,
    /// The pupil's own verdict, in the pupil's words.
    pub pupil_verdict: String,
    /// The adult's note.
    pub note: String,
}
