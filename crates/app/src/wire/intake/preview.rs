//! What files say before anything of them is kept: columns, questions, how the rows add up.

use super::rows::RowShown;
use crate::shelf::FileHandle;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far the reading of a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PreviewState {
    /// Still being read: ask again in a moment.
    Reading {
        /// Rows read so far.
        rows: u32,
        /// How far, 0 to 100.
        percent: u8,
    },
    /// Read.
    Ready {
        /// What it says.
        preview: Box<Preview>,
    },
}

/// A file before anything of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// Which file.
    pub file: FileHandle,
    /// Its name.
    pub name: String,
    /// What was recognised, in words: format, encoding, what stands between cells, the sheet.
    pub recognised: Vec<String>,
    /// The row of the headings; none in a file of letters.
    pub heading_row: Option<u32>,
    /// The columns.
    pub columns: Vec<ColumnShown>,
    /// Everything a column can be taken for.
    pub choices: Vec<FieldChoice>,
    /// Whether the columns were settled by this school before.
    pub remembered: bool,
    /// The name of the template that was used, if one was.
    pub template: Option<String>,
    /// The same for files with the same headings; empty without headings.
    pub headings: String,
    /// A word of warning about the whole file, for example that it was brought in before; empty mostly.
    pub before: String,
    /// What was decided about the file as a whole without asking, in sentences.
    pub notices: Vec<String>,
    /// Questions about whole columns.
    pub questions: Vec<QuestionShown>,
    /// How the rows add up.
    pub counts: RowCounts,
    /// How much of each level there is.
    pub levels: LevelCounts,
    /// What accepting would do, in words, for example "12 new pupils".
    pub will: Vec<String>,
    /// Rows with something to say, at most 500: what needs a person first, then by row.
    pub rows: Vec<RowShown>,
    /// How many such rows there are.
    pub rows_in_all: u32,
    /// Rows that are no data.
    pub set_aside: Vec<AsideShown>,
}

/// How the rows of a file add up: ready + held + refused + set aside = in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    /// Rows in the file.
    pub in_file: u32,
    /// Can be accepted now.
    pub ready: u32,
    /// Wait for a person.
    pub held: u32,
    /// Cannot be used.
    pub refused: u32,
    /// No data, or here already.
    pub set_aside: u32,
}

/// How many troubles of each level there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LevelCounts {
    /// A person must say.
    pub ask: u32,
    /// Cannot be used.
    pub refuse: u32,
    /// The pupil is kept, the value is unknown.
    pub flag: u32,
    /// Read, and told.
    pub notice: u32,
}

/// How sure the meaning of a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SureName {
    /// Its heading is known.
    Known,
    /// Some words of its heading are.
    Likely,
    /// This school settled it before.
    Remembered,
    /// Chosen just now.
    Chosen,
    /// Nothing was recognised.
    Unknown,
}

/// A column and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnShown {
    /// Its heading.
    pub heading: String,
    /// What it holds, by short word; none is not brought in.
    pub field: Option<String>,
    /// How sure that is.
    pub sure: SureName,
    /// The first different values, masked where this person may bring them in and not read them.
    pub examples: Vec<String>,
    /// Whether they are masked.
    pub masked: bool,
}

/// Something a column can hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChoice {
    /// The short word.
    pub field: String,
    /// The name.
    pub words: String,
}

/// A question about whole columns, with its possible answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionShown {
    /// The field of [`Settled`] that answers it: "date_orders", "attendance_scale", "sdq_boxes", "informant", "sheet", or
    /// "fields" where one of several columns must be chosen.
    pub settles: String,
    /// The place of the column it is about, from 0, where the answer is for one column.
    pub column: Option<u32>,
    /// The question in words.
    pub words: String,
    /// The possible answers.
    pub options: Vec<QuestionOption>,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionOption {
    /// What to put into [`Settled`]; for "fields" the place of the column to keep, from 0.
    pub value: String,
    /// In words.
    pub words: String,
    /// Whether it is the likelier one.
    pub likely: bool,
}

/// A row that is no data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsideShown {
    /// The row.
    pub row: u32,
    /// Why.
    pub why: String,
}

/// How far the reading of several files is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum BundleState {
    /// Still being read: ask again in a moment.
    Reading {
        /// Files read so far.
        files: u32,
        /// Rows read so far, in all of them.
        rows: u32,
        /// How far, 0 to 100.
        percent: u8,
    },
    /// Read.
    Ready {
        /// What they say together.
        bundle: Box<Bundle>,
    },
}

/// Several files before anything of them is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bundle {
    /// Each file: first those with something to answer, then those that cannot be read, then by name.
    pub files: Vec<BundleFile>,
    /// How the rows of all readable files add up.
    pub counts: RowCounts,
    /// How much of each level there is.
    pub levels: LevelCounts,
    /// What bringing them in would do, in words.
    pub will: Vec<String>,
}

/// One of several files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleFile {
    /// Which file.
    pub file: FileHandle,
    /// Its name.
    pub name: String,
    /// Why it cannot be read, in a sentence; none when it can.
    pub trouble: Option<String>,
    /// What it was recognised as, in words.
    pub recognised: Vec<String>,
    /// The same for files with the same headings: what is settled for one can be settled for the others. Empty without headings.
    pub headings: String,
    /// The name of the template that was used, if one was.
    pub template: Option<String>,
    /// A word of warning about the whole file; empty mostly.
    pub before: String,
    /// How its rows add up.
    pub counts: RowCounts,
    /// How much of each level there is.
    pub levels: LevelCounts,
    /// Questions about whole columns.
    pub questions: u32,
    /// What bringing it in would do, in words.
    pub will: Vec<String>,
}
