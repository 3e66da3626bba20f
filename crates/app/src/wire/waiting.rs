//! What accepted files left open, and what is done about it: fixing, skipping, asking the primary school; questions about
//! home for those who hold the key; and the templates in which ways of reading columns are kept.

use super::common::{PupilName, Signed};
use super::intake::{ConflictShown, FaultShown, FixedValue, LevelName, RowAct};
use crate::shelf::{DocumentHandle, FileHandle};
use bridgewell_domain::ids::{BatchId, PupilId, WaitingId};
use bridgewell_domain::social_care::SocialCare;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that waits for a person, what needs an answer before a pupil is in first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingList {
    /// The rows.
    pub rows: Vec<WaitingShown>,
    /// Rows that were skipped, the latest first.
    pub skipped: Vec<SkippedShown>,
    /// Primary schools of whose pupils something is missing, by name.
    pub primaries: Vec<PrimaryGaps>,
}

/// A row that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingShown {
    /// Its identity.
    pub id: WaitingId,
    /// The version a change must name.
    pub version: u32,
    /// The file it came with.
    pub batch: BatchId,
    /// That file's name.
    pub file: String,
    /// When that file came in.
    pub on: NaiveDate,
    /// Its row in that file.
    pub row: u32,
    /// The name in the row.
    pub name: String,
    /// The pupil, when the row was taken with a value left unknown; none while the row is held.
    pub pupil: Option<PupilName>,
    /// The primary school, as far as it is known.
    pub primary: Option<String>,
    /// "ask": the row is held; "flag": the pupil is in, and a value is unknown.
    pub level: LevelName,
    /// Why it waits, in words.
    pub what: String,
    /// What else the row brings, in words: "attendance, a letter".
    pub brings: Vec<String>,
    /// What is wrong.
    pub faults: Vec<FaultShown>,
    /// Values that differ from what is kept here.
    pub conflicts: Vec<ConflictShown>,
    /// Pupils whom it could be about.
    pub candidates: Vec<PupilName>,
    /// Which answers make sense: "pupil", "new_pupil", "as_it_stands".
    pub answers: Vec<String>,
    /// The day on which a note to the primary school last named it.
    pub asked: Option<NaiveDate>,
}

/// A row nobody needs to answer any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkippedShown {
    /// Its identity.
    pub id: WaitingId,
    /// The version a change must name.
    pub version: u32,
    /// The file's name.
    pub file: String,
    /// Its row in that file.
    pub row: u32,
    /// The name in the row.
    pub name: String,
    /// Who skipped it, and when.
    pub by: Signed,
    /// Why.
    pub why: String,
}

/// Says what is to be done with a row that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettleAsk {
    /// Which row.
    pub id: WaitingId,
    /// The version that was seen.
    pub version: u32,
    /// Values typed in the place of what the file says.
    pub fixes: Vec<FixedValue>,
    /// Whose row it is, for one that is held.
    pub act: Option<RowAct>,
}

/// Skips a row that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkipAsk {
    /// Which row.
    pub id: WaitingId,
    /// The version that was seen.
    pub version: u32,
    /// Why nobody needs to answer it.
    pub why: String,
}

/// Takes a skipped row up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeUpAsk {
    /// Which row.
    pub id: WaitingId,
    /// The version that was seen.
    pub version: u32,
}

/// What is missing of one primary school's pupils.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrimaryGaps {
    /// The school.
    pub primary: String,
    /// How many of its pupils something is missing of.
    pub pupils: u32,
    /// How many values.
    pub gaps: u32,
    /// The day on which it was last asked.
    pub asked: Option<NaiveDate>,
}

/// Asks for a note to one primary school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteAsk {
    /// The school, as the list names it.
    pub primary: String,
}

/// A note to one primary school. That it was made is in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteMade {
    /// The school.
    pub primary: String,
    /// The words, to be copied.
    pub text: String,
    /// What is in it, in words.
    pub contains: Vec<String>,
    /// The same as a text file, to be saved.
    pub plain: DocumentHandle,
    /// The same as a PDF, to be saved.
    pub pdf: DocumentHandle,
}

/// A way of reading files with certain headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateShown {
    /// What identifies it: the same for files with the same headings.
    pub headings: String,
    /// Its name.
    pub name: String,
    /// The columns and what each is taken for, in words; none is not brought in.
    pub columns: Vec<TemplateColumn>,
    /// What else was settled, in words.
    pub settled: Vec<String>,
    /// Who kept it last, and when; none for one kept by an earlier Bridgewell.
    pub kept: Option<Signed>,
}

/// One column of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateColumn {
    /// Its heading.
    pub heading: String,
    /// What it is taken for, in words; none is not brought in.
    pub taken_for: Option<String>,
}

/// Every template, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Templates {
    /// The templates.
    pub templates: Vec<TemplateShown>,
}

/// Names a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RenameTemplate {
    /// Which.
    pub headings: String,
    /// Its new name.
    pub name: String,
}

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateAsk {
    /// Which.
    pub headings: String,
}

/// A template as a file to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateMade {
    /// The file.
    pub handle: DocumentHandle,
}

/// Takes in a template that another school saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeTemplate {
    /// The file.
    pub file: FileHandle,
}

/// Questions about home: restricted, and shown to those alone who hold the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeQuestions {
    /// One for each pupil of whom sources differ, or whose entry could not be read.
    pub questions: Vec<HomeQuestion>,
}

/// What sources say of one pupil's social care where they do not agree, or could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeQuestion {
    /// About whom.
    pub pupil: PupilName,
    /// What each source said, in its order of time.
    pub said: Vec<HomeSaid>,
    /// Which stands until somebody says.
    pub stands: Option<SocialCare>,
}

/// What one source said of home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeSaid {
    /// The source in words.
    pub source: String,
    /// When it came.
    pub on: NaiveDate,
    /// The status; none when the words could not be read.
    pub status: Option<SocialCare>,
    /// The words, when they could not be read; else the status in words.
    pub words: String,
}

/// Says what is right about a pupil's social care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettleHome {
    /// About whom.
    pub pupil: PupilId,
    /// What is right.
    pub status: SocialCare,
}
