//! The school's own rules for listing pupils: thresholds that belong to the school and are dated.

use crate::attendance::Percent;
use crate::ids::{PersonId, RulesId};
use crate::sdq::Scheme;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Thresholds. Demographics and SEN have no place here and there is no field for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    /// Attendance at or below this raises the source. Default 90.0 %: missing 10 % or more is the DfE's persistent absence.
    pub attendance_at_or_below: Percent,
    /// Attendance at or below this is called severe. Default 50.0 %: the DfE's severe absence.
    pub attendance_severe_at_or_below: Percent,
    /// Below this many possible sessions attendance is said but does not raise alone. Default 60.
    pub attendance_fewest_sessions: u16,
    /// Reading and maths both below this scaled score raise the source. Default 100, the expected standard. 80 to 120.
    pub attainment_below: u8,
    /// The bands that SDQ labels and reasons use. Default four.
    pub sdq_bands: Scheme,
    /// An SDQ impact score at or above this raises the source. Default 2. 1 to 10.
    pub sdq_impact_at_or_above: u8,
    /// Whether a high or very high total raises the source. Default yes.
    pub sdq_total: bool,
    /// Whether a very high emotional scale raises the source. Default yes.
    pub sdq_emotional: bool,
    /// Whether a very high peer scale raises the source. Default yes.
    pub sdq_peer: bool,
}

impl Default for Thresholds {
    fn default() -> Self {
        let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap_or(Percent::ZERO);
        Self {
            attendance_at_or_below: percent(9_000),
            attendance_severe_at_or_below: percent(5_000),
            attendance_fewest_sessions: 60,
            attainment_below: 100,
            sdq_bands: Scheme::FourBand,
            sdq_impact_at_or_above: 2,
            sdq_total: true,
            sdq_emotional: true,
            sdq_peer: true,
        }
    }
}

/// A dated version of the school's rules. Results keep the version they were made under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Its identity.
    pub id: RulesId,
    /// From when.
    pub from: DateTime<Utc>,
    /// Who set it.
    pub set_by: PersonId,
    /// Why, in the school's words; may be empty for the first version.
    pub reason: String,
    /// The thresholds.
    pub thresholds: Thresholds,
}
