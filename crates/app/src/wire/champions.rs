//! Pupil champions.

use super::common::PupilName;
use bridgewell_domain::ids::{ChampionActivityId, ChampionId, PupilId};
use bridgewell_domain::programme::champions::ChampionLacks;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something a champion did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChampionActivityShown {
    /// Its identity.
    pub id: ChampionActivityId,
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub what: String,
}

/// A champion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChampionShown {
    /// Its identity.
    pub id: ChampionId,
    /// The name as screens show it.
    pub name: String,
    /// The pupil, where it is one of this workspace.
    pub pupil: Option<PupilName>,
    /// The year group, where it is an older pupil.
    pub year_group: Option<u8>,
    /// The day they were trained.
    pub trained_on: Option<NaiveDate>,
    /// By whom.
    pub trained_by: String,
    /// The adult who looks after them in this.
    pub supervised_by: String,
    /// How often they meet.
    pub how_often: String,
    /// The adult they go to when another pupil tells them something.
    pub goes_to: String,
    /// What has to be put right, the most pressing first.
    pub lacks: Vec<ChampionLacks>,
    /// The day they handed on.
    pub ended: Option<NaiveDate>,
    /// What they did, the newest first.
    pub activities: Vec<ChampionActivityShown>,
    /// The version, for changing.
    pub version: u32,
}

/// The champions whom this person may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Champions {
    /// By name, those who handed on last.
    pub champions: Vec<ChampionShown>,
    /// Champions of forms this person is not responsible for.
    pub of_other_forms: u32,
}

/// A champion to add or change: a pupil of the workspace, or a first name with a year group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveChampion {
    /// Which; none adds one.
    pub id: Option<ChampionId>,
    /// The version that was looked at.
    pub version: u32,
    /// The pupil, where it is one of this workspace.
    pub pupil: Option<PupilId>,
    /// The first name otherwise.
    pub first_name: String,
    /// The year group otherwise.
    pub year_group: Option<u8>,
    /// The day they were trained.
    pub trained_on: Option<NaiveDate>,
    /// By whom.
    pub trained_by: String,
    /// The adult who looks after them in this.
    pub supervised_by: String,
    /// How often they meet.
    pub how_often: String,
    /// The adult they go to when another pupil tells them something.
    pub goes_to: String,
    /// The day they handed on.
    pub ended: Option<NaiveDate>,
}

/// A champion to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveChampion {
    /// Which.
    pub id: ChampionId,
    /// The version that was looked at.
    pub version: u32,
}

/// Something a champion did, to be written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddChampionActivity {
    /// Who.
    pub champion: ChampionId,
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub what: String,
}

/// Something a champion did, to be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveChampionActivity {
    /// Who.
    pub champion: ChampionId,
    /// What.
    pub activity: ChampionActivityId,
}
