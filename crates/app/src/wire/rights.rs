//! A family's rights on one pupil's page: what was put right, what is disputed, who asked to be left out, who left.

use super::common::Signed;
use bridgewell_domain::ids::{CorrectionId, DisputeId, PupilId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A value that can be put right by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RightField {
    /// Legal forename.
    LegalForename,
    /// Legal surname.
    LegalSurname,
    /// The forename everybody says.
    PreferredForename,
    /// The surname everybody says.
    PreferredSurname,
    /// Birth date.
    Born,
    /// UPN.
    Upn,
    /// Form.
    Form,
    /// Primary school.
    Primary,
    /// Attendance in Year 6.
    Attendance,
    /// Reading at the end of primary school.
    Reading,
    /// Maths at the end of primary school.
    Maths,
}

/// A value as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RightValue {
    /// Which.
    pub field: RightField,
    /// What it is called.
    pub words: String,
    /// As it would be typed; empty when it is not known.
    pub value: String,
    /// Whether it may be left empty: not known.
    pub may_be_unknown: bool,
    /// What is typed here.
    pub hint: String,
}

/// A value that was put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectionShown {
    /// Its identity.
    pub id: CorrectionId,
    /// What it is called.
    pub words: String,
    /// What it was; empty when it was not known.
    pub was: String,
    /// Where that came from.
    pub was_from: String,
    /// What it is since; empty when it is not known any more.
    pub became: String,
    /// Why.
    pub reason: String,
    /// Who asked for it; may be empty.
    pub asked_by: String,
    /// Who put it right.
    pub signed: Signed,
}

/// Something a family or a pupil disputes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisputeShown {
    /// Its identity.
    pub id: DisputeId,
    /// The version that a change must name.
    pub version: u32,
    /// What it is about.
    pub about: String,
    /// What they say.
    pub said: String,
    /// Who says so.
    pub said_by: String,
    /// Who recorded it.
    pub signed: Signed,
    /// Who settled it, and how.
    pub settled: Option<(Signed, String)>,
}

/// A wish to be left out of the screen, or taken in again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OptOutShown {
    /// Out, or in again.
    pub opted_out: bool,
    /// Who asked.
    pub asked_by: String,
    /// The day they asked, where it was said.
    pub asked_on: Option<NaiveDate>,
    /// How they said so; may be empty.
    pub asked_how: String,
    /// Who recorded it.
    pub signed: Signed,
}

/// What the pupil page shows of rights and of keeping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilRights {
    /// Values that can be put right, for those who may.
    pub values: Vec<RightValue>,
    /// What was put right, the newest first.
    pub corrections: Vec<CorrectionShown>,
    /// What is or was disputed, the newest first.
    pub disputes: Vec<DisputeShown>,
    /// Wishes to be left out or taken in, the newest first.
    pub opt_outs: Vec<OptOutShown>,
    /// The day the pupil left this school.
    pub left: Option<NaiveDate>,
    /// The last day of what is kept about this pupil by the schedule; none where no clock runs.
    pub kept_until: Option<NaiveDate>,
}

/// Puts a value right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutRight {
    /// Whose.
    pub pupil: PupilId,
    /// Which value.
    pub field: RightField,
    /// As it was when the page was read, so that nobody overwrites what came meanwhile.
    pub was: String,
    /// What is right; empty for "not known".
    pub value: String,
    /// Why.
    pub reason: String,
    /// Who asked for it; may be empty.
    pub asked_by: String,
}

/// Records that something is disputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordDispute {
    /// Whose page.
    pub pupil: PupilId,
    /// What it is about.
    pub about: String,
    /// What they say.
    pub said: String,
    /// Who says so.
    pub said_by: String,
}

/// Says how a dispute was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettleDispute {
    /// Whose page.
    pub pupil: PupilId,
    /// Which.
    pub id: DisputeId,
    /// As it was read.
    pub version: u32,
    /// How.
    pub how: String,
}

/// Records the day a pupil left, or that they did not after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordLeft {
    /// Who.
    pub pupil: PupilId,
    /// The day; none: they are here.
    pub left: Option<NaiveDate>,
}
