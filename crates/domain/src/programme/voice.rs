//! Pupil voice: what pupils were asked, what they recommended, and what came of each recommendation.

use crate::ids::{RecommendationId, VoiceActivityId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How many pupils of one year group took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TookPart {
    /// The year group.
    pub year_group: u8,
    /// Pupils.
    pub pupils: u16,
}

/// One activity. Counts only: who said what is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceActivity {
    /// Its identity.
    pub id: VoiceActivityId,
    /// What it was called.
    pub name: String,
    /// How pupils were asked, in a few words.
    pub how: String,
    /// The day, or the first of several.
    pub on: NaiveDate,
    /// Who took part, by year group.
    pub took_part: Vec<TookPart>,
    /// What it was about, in the pupils' words.
    pub themes: Vec<String>,
}

impl VoiceActivity {
    /// Pupils who took part.
    #[must_use]
    pub fn pupils(&self) -> u32 {
        self.took_part.iter().map(|part| u32::from(part.pupils)).sum()
    }
}

/// What came of a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecommendationState {
    /// Nobody has answered it.
    Open,
    /// It will be done.
    Agreed,
    /// It is done.
    Done,
    /// It cannot be done, and pupils are told why.
    NotPossible,
}

/// Something pupils recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Its identity.
    pub id: RecommendationId,
    /// What they recommended.
    pub what: String,
    /// What came of it.
    pub state: RecommendationState,
    /// What was done, or why it cannot be, as said to the pupils; required for these two.
    pub answer: String,
    /// Who sees to it; may be empty.
    pub owner: String,
    /// The day the pupils were told; none while they were not.
    pub said_back: Option<NaiveDate>,
}

impl Recommendation {
    /// Whether it is answered and the pupils still have to be told.
    #[must_use]
    pub const fn waits_to_be_said_back(&self) -> bool {
        self.said_back.is_none() && !matches!(self.state, RecommendationState::Open)
    }

    /// Whether an answer for the pupils has to stand beside this state.
    #[must_use]
    pub fn lacks_answer(&self) -> bool {
        matches!(self.state, RecommendationState::Done | RecommendationState::NotPossible)
            && self.answer.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_is_done_or_not_possible_is_answered_and_said_back() {
        let mut one = Recommendation {
            id: RecommendationId::from_uuid(Uuid::from_u128(1)),
            what: "A quiet table at lunch".into(),
            state: RecommendationState::Open,
            answer: String::new(),
            owner: String::new(),
            said_back: None,
        };
        assert!(!one.waits_to_be_said_back() && !one.lacks_answer());
        one.state = RecommendationState::NotPossible;
        assert!(one.waits_to_be_said_back() && one.lacks_answer());
        one.answer = "The hall has one door, so we open the library instead.".into();
        one.said_back = NaiveDate::from_ymd_opt(2026, 9, 14);
        assert!(!one.waits_to_be_said_back() && !one.lacks_answer());
    }
}
