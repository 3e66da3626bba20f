//! Pupil voice.

use bridgewell_domain::ids::{RecommendationId, VoiceActivityId};
use bridgewell_domain::programme::voice::{RecommendationState, TookPart};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something pupils recommended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecommendationShown {
    /// Its identity.
    pub id: RecommendationId,
    /// What they recommended.
    pub what: String,
    /// What came of it.
    pub state: RecommendationState,
    /// What was done, or why it cannot be, as said to the pupils.
    pub answer: String,
    /// Who sees to it.
    pub owner: String,
    /// The day the pupils were told.
    pub said_back: Option<NaiveDate>,
    /// Whether it is answered and the pupils still have to be told.
    pub to_say_back: bool,
    /// The version, for changing.
    pub version: u32,
}

/// An activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoiceShown {
    /// Its identity.
    pub id: VoiceActivityId,
    /// What it was called.
    pub name: String,
    /// How pupils were asked.
    pub how: String,
    /// The day.
    pub on: NaiveDate,
    /// Who took part, by year group.
    pub took_part: Vec<TookPart>,
    /// All of them together.
    pub pupils: u32,
    /// What it was about.
    pub themes: Vec<String>,
    /// What was recommended.
    pub recommendations: Vec<RecommendationShown>,
    /// The version, for changing.
    pub version: u32,
}

/// Every activity, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Voice {
    /// The activities.
    pub activities: Vec<VoiceShown>,
    /// Recommendations nobody has answered.
    pub open: u32,
    /// Answered ones of which the pupils still have to be told.
    pub to_say_back: u32,
}

/// An activity to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveVoice {
    /// Which; none adds one.
    pub id: Option<VoiceActivityId>,
    /// The version that was looked at.
    pub version: u32,
    /// What it was called.
    pub name: String,
    /// How pupils were asked.
    pub how: String,
    /// The day.
    pub on: NaiveDate,
    /// Who took part, by year group.
    pub took_part: Vec<TookPart>,
    /// What it was about.
    pub themes: Vec<String>,
}

/// An activity to take out with its recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveVoice {
    /// Which.
    pub id: VoiceActivityId,
    /// The version that was looked at.
    pub version: u32,
}

/// A recommendation to add or answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveRecommendation {
    /// Which; none adds one.
    pub id: Option<RecommendationId>,
    /// Of which activity.
    pub voice: VoiceActivityId,
    /// The version that was looked at.
    pub version: u32,
    /// What they recommended.
    pub what: String,
    /// What came of it.
    pub state: RecommendationState,
    /// What was done, or why it cannot be, as said to the pupils.
    pub answer: String,
    /// Who sees to it.
    pub owner: String,
    /// The day the pupils were told.
    pub said_back: Option<NaiveDate>,
}

/// A recommendation to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveRecommendation {
    /// Which.
    pub id: RecommendationId,
    /// The version that was looked at.
    pub version: u32,
}
