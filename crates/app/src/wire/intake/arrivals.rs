//! The first-week list: who has come, and whose safeguarding file was received.

use crate::wire::common::PupilName;
use bridgewell_domain::ids::PupilId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One pupil in the first-week list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArrivalRow {
    /// Who.
    pub pupil: PupilName,
    /// The day the pupil first came; none while not here.
    pub arrived: Option<NaiveDate>,
    /// The day the primary's safeguarding file was received; never without the restricted tier.
    pub safeguarding_file: Option<NaiveDate>,
    /// Who received it; never without the restricted tier.
    pub received_by: Option<String>,
    /// The version a change must name; 0 before anything was recorded.
    pub version: u32,
}

/// The first-week list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Arrivals {
    /// Every pupil this person is responsible for.
    pub pupils: Vec<ArrivalRow>,
    /// How many have not arrived.
    pub not_arrived: u32,
    /// How many safeguarding files have not been received; none for those without the restricted tier, who are not told
    /// of any file.
    pub files_missing: Option<u32>,
}

/// Records what is known of one pupil's arrival; none takes a record back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordArrival {
    /// Which pupil.
    pub pupil: PupilId,
    /// The day the pupil first came.
    pub arrived: Option<NaiveDate>,
    /// The day the safeguarding file was received.
    pub safeguarding_file: Option<NaiveDate>,
    /// Who received it; needed beside the day.
    pub received_by: Option<String>,
    /// The version that was seen.
    pub version: u32,
}
