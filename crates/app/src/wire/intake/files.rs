//! What is asked of files that come in, what a person settles and answers about them, and what was kept.

use crate::shelf::FileHandle;
use bridgewell_domain::ids::{BatchId, PupilId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks to see a file before anything of it is kept. Ask again while the answer is "reading".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewAsk {
    /// Which file.
    pub file: FileHandle,
    /// What was settled about its columns; empty at first.
    pub settled: Settled,
    /// What was answered about its rows; empty at first.
    pub answers: Vec<RowAnswer>,
    /// The other files that are brought in with it, which may bring the pupils this one speaks of.
    #[serde(default)]
    pub beside: Vec<FileToBring>,
}

/// One file with what was settled and answered about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileToBring {
    /// Which file.
    pub file: FileHandle,
    /// What was settled about its columns.
    pub settled: Settled,
    /// What was answered about its rows.
    pub answers: Vec<RowAnswer>,
}

/// Several files as one: to be looked at together, or brought in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleAsk {
    /// The files.
    pub files: Vec<FileToBring>,
}

/// A value typed in the place of what a file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FixedValue {
    /// The field, by its short word.
    pub field: String,
    /// The value, as it would stand in a file.
    pub value: String,
}

/// What a person settled about whole columns. None leaves it to the file, or to what this school settled before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settled {
    /// The worksheet to read.
    pub sheet: Option<String>,
    /// The row of the headings.
    pub heading_row: Option<u32>,
    /// What each column holds, by the short words of [`FieldChoice`]; none is not brought in.
    pub fields: Option<Vec<Option<String>>>,
    /// "day_first" or "month_first" for each column of dates, by its place; none leaves it to the file.
    #[serde(default)]
    pub date_orders: Vec<Option<String>>,
    /// "percent" or "fraction".
    pub attendance_scale: Option<String>,
    /// "from_zero" or "from_one".
    pub sdq_boxes: Option<String>,
    /// "self", "parent" or "teacher".
    pub informant: Option<String>,
}

/// What a person says about one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowAnswer {
    /// The row.
    pub row: u32,
    /// What to do with it; none when only values were typed.
    pub act: Option<RowAct>,
    /// Values typed in the place of what the file says.
    #[serde(default)]
    pub fixes: Vec<FixedValue>,
}

/// What to do with a held row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum RowAct {
    /// It is about this pupil. `take` names the conflicting fields in which the file is right; in the others what is
    /// kept here stands.
    Pupil {
        /// Which pupil.
        pupil: PupilId,
        /// The fields, by their short words.
        take: Vec<String>,
    },
    /// It is about a pupil who is not here yet.
    NewPupil,
    /// It is right as it stands, although it looks odd.
    AsItStands,
    /// Leave it out.
    LeaveOut,
}

/// Keeps what is ready, together with what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AcceptAsk {
    /// Which file.
    pub file: FileHandle,
    /// What was settled about its columns.
    pub settled: Settled,
    /// What was answered about its rows.
    pub answers: Vec<RowAnswer>,
}

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Accepted {
    /// The batch, for undoing it.
    pub batch: BatchId,
    /// Rows that were accepted.
    pub rows: u32,
    /// What was done, in words.
    pub done: Vec<String>,
    /// Rows that were left out because nobody has answered yet.
    pub left: u32,
}

/// What was kept of several files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleAccepted {
    /// One batch for each file of which anything was kept.
    pub batches: Vec<BatchId>,
    /// Rows that were accepted.
    pub rows: u32,
    /// What was done, in words.
    pub done: Vec<String>,
    /// Rows that wait for a person: held, or taken with a value left unknown.
    pub waiting: u32,
    /// The names of files of which nothing was kept.
    pub left_out: Vec<String>,
    /// Files that are still here, because a question about all of it must be answered first.
    pub stay: Vec<FileHandle>,
}

/// Lets a chosen file go without keeping anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetGo {
    /// Which.
    pub file: FileHandle,
}
