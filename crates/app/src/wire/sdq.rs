//! SDQ: numbers only. Items are known by number and scale; the questionnaire's wording appears nowhere.

use super::common::Signed;
use bridgewell_domain::ids::{PupilId, SdqFormId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who filled the form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InformantName {
    /// A parent or carer.
    Parent,
    /// A teacher.
    Teacher,
    /// The pupil.
    SelfReport,
}

/// One SDQ scale, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ScaleName {
    /// Emotional, 0 to 10.
    Emotional,
    /// Conduct, 0 to 10.
    Conduct,
    /// Hyperactivity, 0 to 10.
    Hyperactivity,
    /// Peer, 0 to 10.
    Peer,
    /// Prosocial, 0 to 10; lower is harder.
    Prosocial,
    /// Total difficulties, 0 to 40.
    Total,
    /// Impact, 0 to 10 (teacher 0 to 6).
    Impact,
}

/// The impact supplement as ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImpactTicks {
    /// Overall difficulties, 0 to 3.
    pub difficulties: Option<u8>,
    /// Distress, raw 0 to 3.
    pub distress: Option<u8>,
    /// Home, raw 0 to 3; not on the teacher form.
    pub home: Option<u8>,
    /// Friendships, raw 0 to 3.
    pub friends: Option<u8>,
    /// Classroom learning, raw 0 to 3.
    pub class: Option<u8>,
    /// Leisure, raw 0 to 3; not on the teacher form.
    pub leisure: Option<u8>,
}

/// A form keyed in from paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyItems {
    /// Whose.
    pub pupil: PupilId,
    /// Who filled it in.
    pub informant: InformantName,
    /// The day it was filled in.
    pub on: NaiveDate,
    /// 25 answers as ticked (0, 1, 2), none where blank.
    pub answers: Vec<Option<u8>>,
    /// The impact supplement, if it was given.
    pub impact: Option<ImpactTicks>,
    /// Whether the answers were keyed a second time and agreed.
    pub verified: bool,
}

/// Scores from an official scoring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyScores {
    /// Whose.
    pub pupil: PupilId,
    /// Who filled the form in.
    pub informant: InformantName,
    /// The day it was filled in.
    pub on: NaiveDate,
    /// Emotional, 0 to 10.
    pub emotional: Option<u8>,
    /// Conduct, 0 to 10.
    pub conduct: Option<u8>,
    /// Hyperactivity, 0 to 10.
    pub hyperactivity: Option<u8>,
    /// Peer, 0 to 10.
    pub peer: Option<u8>,
    /// Prosocial, 0 to 10.
    pub prosocial: Option<u8>,
    /// Total, 0 to 40; must agree with the four scales when all four are given.
    pub total: Option<u8>,
    /// Impact, 0 to 10.
    pub impact: Option<u8>,
}

/// Answers to score without keeping them, while they are keyed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreItems {
    /// Who filled the form in.
    pub informant: InformantName,
    /// 25 answers.
    pub answers: Vec<Option<u8>>,
    /// The impact supplement.
    pub impact: Option<ImpactTicks>,
}

/// Sets a form aside as wrong: the form of another pupil, say, or one keyed from the wrong paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawForm {
    /// Whose form it stands as.
    pub pupil: PupilId,
    /// The form.
    pub form: SdqFormId,
    /// Why; required.
    pub reason: String,
}

/// One score with its bands named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreShown {
    /// Which scale.
    pub scale: ScaleName,
    /// The score; none when too few answers were given.
    pub score: Option<u8>,
    /// The four-band label with its scheme, for example "close to average, four bands".
    pub four_bands: Option<String>,
    /// The three-band label with its scheme, for example "close to average, three bands".
    pub three_bands: Option<String>,
    /// A caution that belongs to this score, for example that a cut-off is unconfirmed; may be empty.
    pub caution: String,
}

/// Scores as they are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoresShown {
    /// Five scales, total and impact.
    pub scores: Vec<ScoreShown>,
    /// Cautions for the whole form, for example self-report under 13.
    pub cautions: Vec<String>,
}

/// A form as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormShown {
    /// Its identity.
    pub id: SdqFormId,
    /// Who filled it in.
    pub informant: InformantName,
    /// The day it was filled in; the day it came where that is not known.
    pub on: NaiveDate,
    /// Whether `on` is the day it was filled in.
    pub dated: bool,
    /// Which edition, in words: "teacher form, ages 4 to 17".
    pub edition: String,
    /// From item answers, or scores from an official scoring.
    pub from_items: bool,
    /// Keyed twice and agreed.
    pub verified: bool,
    /// Who brought it in, and when.
    pub entered: Signed,
    /// The scores.
    pub scores: ScoresShown,
}

/// Pupils for whom a form could be keyed next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SdqList {
    /// Whether item entry is switched on (the school has recorded its basis).
    pub items_allowed: bool,
    /// The basis in words, when recorded.
    pub basis: String,
    /// Every pupil with the forms that are here.
    pub pupils: Vec<SdqRow>,
}

/// One pupil in the SDQ list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SdqRow {
    /// Who.
    pub pupil: super::common::PupilName,
    /// Informants and days of the forms that are here.
    pub forms: Vec<SdqBrief>,
}

/// A form in few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SdqBrief {
    /// Who.
    pub informant: InformantName,
    /// When it was filled in; when it came where that is not known.
    pub on: NaiveDate,
    /// Whether `on` is the day it was filled in.
    pub dated: bool,
}
