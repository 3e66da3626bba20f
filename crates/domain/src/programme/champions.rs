//! Pupil champions: pupils whom other pupils can come to. They listen and pass on; they carry nothing alone.

use crate::ids::{ChampionActivityId, ChampionId, PupilId};
use chrono::NaiveDate;

/// The youngest and the oldest year group that can be named.
pub const YEAR_GROUPS: std::ops::RangeInclusive<u8> = 7..=13;

/// Who a champion is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChampionWho {
    /// A pupil of this workspace.
    Pupil(PupilId),
    /// An older pupil, of whom no more is kept here than this.
    Named {
        /// The first name.
        first_name: String,
        /// The year group, within [`YEAR_GROUPS`].
        year_group: u8,
    },
}

/// A pupil champion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Champion {
    /// Its identity.
    pub id: ChampionId,
    /// Who it is.
    pub who: ChampionWho,
    /// The day they were trained; none while that is to come.
    pub trained_on: Option<NaiveDate>,
    /// By whom; may be empty until then.
    pub trained_by: String,
    /// The adult who looks after them in this; may be empty.
    pub supervised_by: String,
    /// How often they meet, in words.
    pub how_often: String,
    /// The adult they go to when another pupil tells them something; may be empty.
    pub goes_to: String,
    /// The day they handed on.
    pub ended: Option<NaiveDate>,
}

/// Something a champion did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChampionActivity {
    /// Its identity.
    pub id: ChampionActivityId,
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub what: String,
}

/// What a champion still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChampionLacks {
    /// An adult to go to.
    AdultToGoTo,
    /// Training.
    Training,
    /// An adult who looks after them, and how often.
    Supervision,
}

impl Champion {
    /// What has to be put right, the most pressing first. Nothing for one who has handed on.
    #[must_use]
    pub fn lacks(&self) -> Vec<ChampionLacks> {
        let empty = |words: &str| words.trim().is_empty();
        let all = [
            (empty(&self.goes_to), ChampionLacks::AdultToGoTo),
            (self.trained_on.is_none(), ChampionLacks::Training),
            (empty(&self.supervised_by) || empty(&self.how_often), ChampionLacks::Supervision),
        ];
        let here = self.ended.is_none();
        all.into_iter().filter_map(|(lacking, what)| (here && lacking).then_some(what)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_adult_to_go_to_comes_first_of_what_is_lacking() {
        let mut champion = Champion {
            id: ChampionId::from_uuid(Uuid::from_u128(1)),
            who: ChampionWho::Named { first_name: "Ines".into(), year_group: 10 },
            trained_on: None,
            trained_by: String::new(),
            supervised_by: "Grace Lindqvist".into(),
            how_often: " ".into(),
            goes_to: String::new(),
            ended: None,
        };
        use ChampionLacks::{AdultToGoTo, Supervision, Training};
        assert_eq!(champion.lacks(), [AdultToGoTo, Training, Supervision]);
        champion.ended = NaiveDate::from_ymd_opt(2026, 7, 20);
        assert!(champion.lacks().is_empty());
    }
}
