//! The log as it reads, and whether it is whole.

use super::common::{PupilName, StaffName};
use bridgewell_domain::ids::{BatchId, PersonId, PupilId};
use bridgewell_domain::permit::Because;
use bridgewell_domain::role::Role;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of entry that are asked for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogGroup {
    /// Somebody looked at something.
    Reads,
    /// Something left, or was made to leave.
    Exports,
    /// Somebody unlocked the workspace, or tried to.
    SignIns,
    /// A passphrase did not fit, or somebody was refused.
    Failures,
    /// Rules and settings were changed.
    Rules,
    /// People and their keys were changed.
    People,
}

/// Which entries. `None` leaves a side open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogAsk {
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only what is about this pupil.
    pub pupil: Option<PupilId>,
    /// Only this kind, by its word.
    pub op: Option<String>,
    /// Only kinds of this group.
    pub group: Option<LogGroup>,
    /// Only from this day on.
    pub from: Option<NaiveDate>,
    /// Only up to this day.
    pub to: Option<NaiveDate>,
    /// Only entries before this place: the next page.
    pub before: Option<u32>,
}

/// What an entry is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubjectShown {
    /// The kind, by its word, for example "pupil".
    pub kind: String,
    /// The name, where it has one that this person may see; otherwise the start of its identity.
    pub name: String,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryShown {
    /// Its place among the entries that this person may see.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: StaffName,
    /// Why they might.
    pub because: Because,
    /// What was done, by its word.
    pub op: String,
    /// What it was about.
    pub about: Vec<SubjectShown>,
    /// Counts by name, for example "rows" and 240.
    pub counts: Vec<(String, u32)>,
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogPage {
    /// At most fifty.
    pub entries: Vec<EntryShown>,
    /// From where the next page goes on; none at the end.
    pub next: Option<u32>,
    /// Every kind there is, by its word, to filter by.
    pub ops: Vec<String>,
    /// Everybody there was, to filter by.
    pub people: Vec<StaffName>,
    /// The name of the pupil that was asked for.
    pub pupil: Option<String>,
}

/// As what the log leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogFile {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
    /// A printed table.
    Pdf,
}

/// Entries for a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogExportAsk {
    /// Which; every page of them.
    pub entries: LogAsk,
    /// As what.
    pub file: LogFile,
}

/// One person's looks at a pupil's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookedBy {
    /// Who.
    pub by: StaffName,
    /// In which role, the last time.
    pub role: Role,
    /// Why they might, the last time.
    pub because: Because,
    /// How often they opened the record or the letter.
    pub opened: u32,
    /// How often they printed or saved something of it.
    pub taken: u32,
    /// The first time.
    pub first: DateTime<Utc>,
    /// The last time.
    pub last: DateTime<Utc>,
}

/// Who has looked at a pupil's record. Lists in which every pupil stands are not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookedAt {
    /// Whose.
    pub pupil: PupilName,
    /// Everybody who did, the latest first.
    pub people: Vec<LookedBy>,
}

/// A head of the log as it was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeadAsk {
    /// For example "2f3a-91bc at entry 412" or "2f3a-91bc@412".
    pub head: String,
}

/// Whether the log still holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeadCompared {
    /// Whether it does.
    pub held: bool,
    /// Which entry it is.
    pub place: Option<u32>,
    /// Entries in the log, as everybody may count them.
    pub entries: u32,
    /// The same in a sentence.
    pub words: String,
}

/// Whether the workspace is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VerifiedShown {
    /// Whether nothing at all is wrong.
    pub whole: bool,
    /// Entries in the log that this person may see.
    pub entries: u32,
    /// Where the chain first breaks and how, in words; none when it is whole.
    pub first_break: Option<String>,
    /// The place of the first entry that is not as it was written; none when the chain is whole.
    pub first_bad: Option<u32>,
    /// What the database found wrong with itself.
    pub faults: Vec<String>,
    /// The schema's highest step.
    pub schema: u32,
    /// Pupils who are here.
    pub pupils: u32,
    /// Files that were accepted and stand, the oldest first.
    pub batches: Vec<BatchStanding>,
    /// Rows of every table whose size tells nothing of the restricted tier.
    pub rows: Vec<(String, u32)>,
}

/// An accepted file that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchStanding {
    /// Its identity.
    pub id: BatchId,
    /// Rows of it that were accepted.
    pub rows: u32,
}
