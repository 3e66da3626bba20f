//! The school's details, its rules, and everybody's own preferences.

use bridgewell_domain::ids::RulesId;
use bridgewell_domain::school::{Contact, FindNow};
use bridgewell_domain::sdq::Scheme;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The school's details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchoolDetails {
    /// The name.
    pub name: String,
    /// The calendar year in which the school year starts.
    pub year: u16,
    /// Whom to find when something cannot wait.
    pub find_now: FindNow,
    /// The smallest count a public document shows: 6 by default, never lower than 5.
    pub smallest_count: u8,
}

/// On what basis the school uses the SDQ electronically.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SdqBasisKind {
    /// The owner (Youthinmind) gave written permission for electronic use.
    Permission,
    /// A licence bought for electronic use.
    Licence,
    /// Only scores from an official scoring are entered; item entry stays off.
    ScoresOnly,
}

/// The basis as recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SdqBasis {
    /// Which.
    pub kind: SdqBasisKind,
    /// The reference of the permission or licence; required for those.
    pub reference: String,
    /// Who recorded it, by name.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

/// One's own preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// Whether single-key shortcuts (J, K) are on.
    pub single_keys: bool,
    /// Whether changes on screen are read out in full for a screen reader.
    pub announce_more: bool,
}

/// What the school says about reading letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadingHouse {
    /// When the pupils leave on the day they write, by the clock on the wall.
    pub leave_at: Option<NaiveTime>,
    /// With whom a reader can talk a hard letter through. Who does is kept nowhere.
    pub talk_through: Contact,
}

/// Everything on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The school.
    pub school: SchoolDetails,
    /// The version of the school's details, for changing.
    pub version: u32,
    /// After so many minutes without a touch the window locks.
    pub idle_minutes: u8,
    /// The basis for using the SDQ; none until it is recorded.
    pub sdq_basis: Option<SdqBasis>,
    /// About reading letters.
    pub reading: ReadingHouse,
    /// One's own preferences.
    pub own: Preferences,
}

/// Changed details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveSchool {
    /// The details from now on.
    pub school: SchoolDetails,
    /// The version that was read.
    pub version: u32,
}

/// A changed idle time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveIdle {
    /// 1 to 60 minutes.
    pub minutes: u8,
}

/// A basis to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveSdqBasis {
    /// Which.
    pub kind: SdqBasisKind,
    /// The reference of the permission or licence.
    pub reference: String,
}

/// Thresholds as they are typed. There is no field for demographics or SEN.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ThresholdFields {
    /// Attendance at or below this raises the source, in percent with at most two decimals. Default 90.
    pub attendance_at_or_below: f64,
    /// Attendance at or below this is called severe, in percent. Default 50; at most the one above.
    pub attendance_severe_at_or_below: f64,
    /// Below this many possible sessions attendance does not raise alone. Default 60.
    pub attendance_fewest_sessions: u16,
    /// Reading and maths both below this raise the source. Default 100. 80 to 120.
    pub attainment_below: u8,
    /// The bands that labels and reasons use. Default four.
    pub sdq_bands: Scheme,
    /// Impact at or above this raises the source. Default 2. 1 to 10.
    pub sdq_impact_at_or_above: u8,
    /// Whether a high or very high total raises the source.
    pub sdq_total: bool,
    /// Whether a very high emotional scale raises the source.
    pub sdq_emotional: bool,
    /// Whether a very high peer scale raises the source.
    pub sdq_peer: bool,
}

/// A version of the rules as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RulesShown {
    /// Which.
    pub id: RulesId,
    /// From when.
    pub from: DateTime<Utc>,
    /// Who set it, by name.
    pub set_by: String,
    /// Why.
    pub reason: String,
    /// The thresholds.
    pub thresholds: ThresholdFields,
}

/// Every version, the one in force first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RulesVersions {
    /// The versions.
    pub versions: Vec<RulesShown>,
    /// What Bridgewell starts with.
    pub defaults: ThresholdFields,
}

/// Thresholds to be tried.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TryRules {
    /// What is tried.
    pub thresholds: ThresholdFields,
}

/// One pattern, counted before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TallyLine {
    /// The pattern in words.
    pub pattern: String,
    /// Whether pupils in it are listed.
    pub listed: bool,
    /// Pupils under the rules in force.
    pub now: u32,
    /// Pupils under the rules tried.
    pub then: u32,
}

/// What a change would do, for this viewer's tier. Nothing is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulesPreview {
    /// In a sentence, for example "31 pupils would be listed; you have 12 places".
    pub words: String,
    /// Listed under the rules in force.
    pub listed_now: u32,
    /// Listed under the rules tried.
    pub listed_then: u32,
    /// Listed then and not now.
    pub newly_listed: u32,
    /// Listed now and not then.
    pub no_longer_listed: u32,
    /// Free places on the whole menu.
    pub places_free: u32,
    /// Each pattern.
    pub lines: Vec<TallyLine>,
}

/// A new version of the rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SaveRules {
    /// The version it replaces: the one that was looked at.
    pub replaces: RulesId,
    /// The thresholds.
    pub thresholds: ThresholdFields,
    /// Why; required.
    pub reason: String,
}
