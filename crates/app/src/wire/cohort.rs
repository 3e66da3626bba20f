//! The cohort screen: one row a pupil, sources side by side in words.

use super::common::{PupilName, StaffName};
use bridgewell_domain::decision::DecisionKind;
use bridgewell_domain::ids::{PupilId, RulesId};
use bridgewell_domain::letter::{LetterState, WorryLevel};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The sources that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceName {
    /// Attendance in Year 6.
    Attendance,
    /// Key stage 2.
    Attainment,
    /// All SDQ informants together.
    Sdq,
    /// Social care and young carers: restricted tier.
    Home,
    /// The reader's level of the letter.
    Letter,
    /// A concern by staff or a parent.
    Concern,
}

/// The six patterns, each pupil in exactly one, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatternName {
    /// Two or more sources raised.
    SeveralSources,
    /// The letter alone raised, with unremarkable figures.
    QuietWorry,
    /// One figure raised, with a settled letter that looks forward.
    Mirror,
    /// One source raised.
    OneSource,
    /// Fewer than three sources known, or the letter unread.
    NotEnoughKnown,
    /// Nothing raised.
    NothingRaised,
}

/// What stands outside every pattern and comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OverlayName {
    /// An open entry on the red route. Restricted tier.
    RedRoute,
    /// The pupil asked to talk and has not been talked with.
    AskedToTalk,
}

/// Why a pupil is listed, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReasonWords {
    /// Which source.
    pub source: SourceName,
    /// The fact, for example "Attendance 88.4 % in Year 6".
    pub fact: String,
    /// The rule, for example "at or below 90.0 %".
    pub rule: String,
    /// When the fact was recorded.
    pub dated: Option<NaiveDate>,
}

/// What is missing, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingWords {
    /// Which source.
    pub source: SourceName,
    /// Why in words: "none recorded", "not given yet", "absent", "declined".
    pub why: String,
}

/// One source in one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SourceCell {
    /// The fact in few words, for example "97.1 %" or "104 · 107"; empty when nothing is known.
    pub main: String,
    /// What stands beside it, for example "teacher, close to average, four bands"; or why it is missing.
    pub beside: String,
    /// Whether the school's rules raise it.
    pub raised: bool,
    /// Whether anything is known.
    pub known: bool,
    /// A number to sort by; none sorts last.
    pub sort: Option<f64>,
}

/// The letter in one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterCell {
    /// How far it is.
    pub state: LetterState,
    /// A quotation in the child's own words, when there is a letter this person may read.
    pub quote: Option<String>,
    /// The highest level a reader chose.
    pub level: Option<WorryLevel>,
    /// Who read it.
    pub readers: Vec<String>,
    /// Set when the letter is with another reader and not shown to this person.
    pub elsewhere: bool,
}

/// The newest decision in one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecisionCell {
    /// What.
    pub kind: DecisionKind,
    /// Who does what by when, in few words, for example "Mr Obi, by Fri 18 Sept"; may be empty.
    pub next: String,
    /// The day it was made.
    pub on: NaiveDate,
    /// Whether a talk has been held since.
    pub talked: bool,
}

/// One pupil in the cohort screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CohortRow {
    /// Who.
    pub pupil: PupilName,
    /// The pattern; none when the pupil opted out of the screen.
    pub pattern: Option<PatternName>,
    /// What comes before every pattern.
    pub overlays: Vec<OverlayName>,
    /// The letter.
    pub letter: LetterCell,
    /// Attendance.
    pub attendance: SourceCell,
    /// Attainment.
    pub attainment: SourceCell,
    /// SDQ.
    pub sdq: SourceCell,
    /// Home; none for those without the restricted tier.
    pub home: Option<SourceCell>,
    /// Adults' concern.
    pub concern: SourceCell,
    /// Why listed.
    pub reasons: Vec<ReasonWords>,
    /// What is missing.
    pub missing: Vec<MissingWords>,
    /// The newest decision.
    pub decision: Option<DecisionCell>,
    /// The newest offer in few words, for example "Clay club, said yes".
    pub offer: Option<String>,
}

/// How many pupils are in a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatternCount {
    /// Which.
    pub pattern: PatternName,
    /// How many.
    pub pupils: u32,
    /// Of these, with no decision yet.
    pub undecided: u32,
    /// Of these, talked with.
    pub talked: u32,
}

/// How many pupils an overlay holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OverlayCount {
    /// Which.
    pub overlay: OverlayName,
    /// How many.
    pub pupils: u32,
}

/// The rules that the screen was made under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulesBrief {
    /// Which version.
    pub id: RulesId,
    /// From when.
    pub from: DateTime<Utc>,
}

/// The whole screen, computed for the viewer's tier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Cohort {
    /// Every pupil this person is responsible for.
    pub rows: Vec<CohortRow>,
    /// Counts of the overlays; the red route only for the restricted tier.
    pub overlays: Vec<OverlayCount>,
    /// Counts of the patterns.
    pub patterns: Vec<PatternCount>,
    /// Pupils who opted out of the screen.
    pub opted_out: u32,
    /// Free places on the menu of opportunities.
    pub places_free: u32,
    /// The rules.
    pub rules: RulesBrief,
    /// Forms to filter by.
    pub forms: Vec<String>,
    /// Primary schools to filter by.
    pub primaries: Vec<String>,
    /// Readers to filter by.
    pub readers: Vec<StaffName>,
}

/// What to find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindAsk {
    /// Part of a name, a form or a UPN.
    pub text: String,
}

/// A pupil that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// At most twelve, best first.
    pub pupils: Vec<PupilName>,
}

/// A form or opting out, changed by a member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OptOut {
    /// Which pupil.
    pub pupil: PupilId,
    /// Out of the screen, or in again.
    pub opted_out: bool,
    /// Who asked, in words; required.
    pub asked_by: String,
    /// The day they asked.
    pub asked_on: NaiveDate,
    /// How they said so, for example "by letter"; required.
    pub asked_how: String,
}
