//! The workforce register.

use super::documents::FigureShown;
use crate::shelf::{DocumentHandle, FileHandle};
use bridgewell_domain::ids::{StaffMemberId, TrainingId};
use bridgewell_domain::programme::frames::PracticeLevel;
use bridgewell_domain::programme::workforce::{Targets, Validity};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A course somebody went to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrainingShown {
    /// Its identity.
    pub id: TrainingId,
    /// The course.
    pub what: String,
    /// The day.
    pub on: NaiveDate,
    /// The last day on which it is good; none for one that does not end.
    pub expires: Option<NaiveDate>,
    /// The certificate's number, or where the paper is; may be empty.
    pub reference: String,
    /// The name of the certificate kept with it, if one is.
    pub certificate: Option<String>,
    /// Whether it still counts.
    pub validity: Validity,
    /// The version, for changing.
    pub version: u32,
}

/// Somebody of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffShown {
    /// Who.
    pub id: StaffMemberId,
    /// The name.
    pub name: String,
    /// What they do; may be empty.
    pub post: String,
    /// What they are prepared for; none while nobody has said so.
    pub level: Option<PracticeLevel>,
    /// Their last day, once they have left.
    pub left: Option<NaiveDate>,
    /// Their courses, the newest first.
    pub trainings: Vec<TrainingShown>,
    /// The version, for changing.
    pub version: u32,
}

/// Where the school stands at one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LevelGapShown {
    /// The level.
    pub level: PracticeLevel,
    /// People at this level or above.
    pub have: u32,
    /// Of these, people with training that has ended.
    pub out_of_date: u32,
    /// People wanted; 0 where no number was set.
    pub target: u32,
    /// People still to be prepared.
    pub missing: u32,
}

/// The register with its gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Workforce {
    /// Everybody by name, those who left last.
    pub staff: Vec<StaffShown>,
    /// How many people the school wants at each level; none until it said so.
    pub targets: Option<Targets>,
    /// Where it stands, the most general level first.
    pub gaps: Vec<LevelGapShown>,
    /// The same as a picture; none while the register is empty.
    pub figure: Option<FigureShown>,
    /// Courses that end within a term, of people who are here.
    pub ends_soon: u32,
    /// Courses that have ended and were not taken again, of people who are here.
    pub ended: u32,
    /// Names of courses in the register, to choose from.
    pub courses: Vec<String>,
}

/// Somebody to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveStaff {
    /// Who; none adds somebody.
    pub id: Option<StaffMemberId>,
    /// The version that was looked at.
    pub version: u32,
    /// The name.
    pub name: String,
    /// What they do; may be empty.
    pub post: String,
    /// What they are prepared for.
    pub level: Option<PracticeLevel>,
    /// Their last day, once they have left.
    pub left: Option<NaiveDate>,
}

/// Somebody to take out of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemoveStaff {
    /// Who.
    pub id: StaffMemberId,
    /// The version that was looked at.
    pub version: u32,
}

/// A course to add or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveTraining {
    /// Which; none adds one.
    pub id: Option<TrainingId>,
    /// Whose.
    pub staff: StaffMemberId,
    /// The version that was looked at.
    pub version: u32,
    /// The course.
    pub what: String,
    /// The day.
    pub on: NaiveDate,
    /// The last day on which it is good.
    pub expires: Option<NaiveDate>,
    /// The certificate's number, or where the paper is.
    pub reference: String,
    /// A certificate to keep with it: PNG, JPEG or PDF. None leaves a former one.
    pub certificate: Option<FileHandle>,
}

/// One course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrainingAsk {
    /// Which.
    pub id: TrainingId,
    /// The version that was looked at.
    pub version: u32,
}

/// A certificate that is ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// The suggested file name.
    pub file_name: String,
}
