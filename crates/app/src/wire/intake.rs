//! Bringing files in: what a file says before anything is kept, the person's answers, what was accepted, and undo.

use super::common::PupilName;
use crate::shelf::FileHandle;
use bridgewell_domain::ids::{BatchId, PupilId};
use chrono::{DateTime, NaiveDate, Utc};
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
    /// "day_first" or "month_first".
    pub date_order: Option<String>,
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
    /// The field of [`Settled`] that answers it: "date_order", "attendance_scale", "sdq_boxes", "informant", "sheet", or
    /// "fields" where one of several columns must be chosen.
    pub settles: String,
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

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StandingName {
    /// Can be accepted.
    Ready,
    /// Waits for a person.
    Held,
    /// Cannot be used.
    Refused,
}

/// A row with something to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowShown {
    /// The line a text editor shows, or the worksheet row.
    pub row: u32,
    /// The name in the row, as far as there is one.
    pub name: String,
    /// The UPN in the row, when it is a valid one.
    pub upn: String,
    /// Where it stands.
    pub standing: StandingName,
    /// What accepting would do with it, or why it waits, in words.
    pub what: String,
    /// What is wrong or worth knowing.
    pub faults: Vec<FaultShown>,
    /// Values that differ from what is kept here.
    pub conflicts: Vec<ConflictShown>,
    /// Pupils whom it could be about.
    pub candidates: Vec<PupilName>,
    /// Which answers make sense: "pupil", "new_pupil", "as_it_stands", "leave_out".
    pub answers: Vec<String>,
    /// The answer that was given, if one was.
    pub answered: Option<RowAct>,
    /// What was typed in the place of what the file says.
    pub fixed: Vec<FixedValue>,
    /// The worst level of its troubles.
    pub level: LevelName,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LevelName {
    /// Read, and told.
    Notice,
    /// The pupil is kept; the value is unknown.
    Flag,
    /// A person must say.
    Ask,
    /// The row cannot be used.
    Refuse,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FaultShown {
    /// How bad.
    pub level: LevelName,
    /// The stable short word of the kind of fault.
    pub code: String,
    /// The field by its name; empty for the row as a whole.
    pub field: String,
    /// What was found; empty where the row as a whole is meant.
    pub found: String,
    /// What was found and what happens or what to do.
    pub message: String,
    /// What a person can do about it now.
    pub to_do: String,
    /// The short word under which a right value can be typed; none where typing is no answer.
    pub fix: Option<String>,
    /// A likely reading of the value, offered and never taken by itself.
    pub suggestion: Option<String>,
}

/// A value that differs from what is kept here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictShown {
    /// The field by its short word.
    pub field: String,
    /// The field by its name.
    pub words: String,
    /// What is kept here.
    pub ours: String,
    /// What the file says.
    pub file: String,
}

/// A row that is no data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsideShown {
    /// The row.
    pub row: u32,
    /// Why.
    pub why: String,
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

/// One accepted file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchShown {
    /// Its identity.
    pub id: BatchId,
    /// The file's name.
    pub name: String,
    /// The file's SHA-256 hash in hexadecimal.
    pub hash: String,
    /// Who accepted it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How its rows added up.
    pub counts: RowCounts,
    /// What it brought, in words.
    pub brought: Vec<String>,
    /// Rows of it that still wait for a person.
    pub open: u32,
    /// Rows that waited and were settled since.
    pub settled: u32,
    /// Rows that were skipped, with a reason.
    pub skipped: u32,
    /// Who undid it and when, if somebody did.
    pub undone: Option<super::common::Signed>,
    /// What stands in the way of undoing it, in words; none when it can be undone.
    pub in_the_way: Option<String>,
}

/// Every file that was brought in, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Batches {
    /// The files.
    pub batches: Vec<BatchShown>,
}

/// Undoes a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoAsk {
    /// Which.
    pub batch: BatchId,
}

/// Lets a chosen file go without keeping anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetGo {
    /// Which.
    pub file: FileHandle,
}

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
