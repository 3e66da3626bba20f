//! Backups, and what is odd about the workspace's folder or the clock.

use super::common::{PupilName, StaffName};
use crate::shelf::PlaceHandle;
use bridgewell_domain::ids::PersonId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the workspace is kept safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Keeping {
    /// The folder backups go to, by name; none until somebody chose one.
    pub place: Option<String>,
    /// Whether it can be reached now: a stick may be out.
    pub place_is_there: bool,
    /// When the newest backup was made and found whole.
    pub last: Option<DateTime<Utc>>,
    /// Why the last try came to nothing; none when it did not.
    pub failed: Option<BackupFailed>,
    /// When each backup that can be reached now was made, the newest first.
    pub backups: Vec<DateTime<Utc>>,
    /// How many stay: the newest of each of so many days.
    pub days: u8,
    /// And of so many weeks.
    pub weeks: u8,
    /// And of so many months.
    pub months: u8,
    /// What somebody has to do about backups, in a sentence; only for those who answer for the workspace.
    pub to_do: Option<String>,
    /// What is odd about the folder or the clock, each a sentence.
    pub odd: Vec<String>,
    /// What stands on Home until somebody saw to it.
    pub notices: Vec<KeepingNotice>,
}

/// What a notice on Home is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeepingNoticeKind {
    /// Somebody who lost a key may know the recovery key.
    RecoveryKey,
    /// A colleague gave somebody the restricted tier's key, or a passphrase that opens it.
    KeysGiven,
    /// A restored backup brought back what was erased.
    Restored,
}

/// Something that stands on Home until somebody saw to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepingNotice {
    /// Which, to say that it was seen to.
    pub id: String,
    /// What it is about.
    pub kind: KeepingNoticeKind,
    /// What it says, sentence by sentence.
    pub says: Vec<String>,
    /// Whom it is about, for those who can see to it.
    pub pupils: Vec<PupilName>,
    /// What the person says who takes it away; none where it goes when the thing is done, or is for somebody else.
    pub done: Option<String>,
}

/// A notice that was seen to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeSeen {
    /// Which.
    pub id: String,
}

/// A backup that could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupFailed {
    /// When.
    pub at: DateTime<Utc>,
    /// Why, and what to do.
    pub why: String,
}

/// The folder for backups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChooseBackups {
    /// Which; none for no backups.
    pub handle: Option<PlaceHandle>,
}

/// What was said last about a backup while the workspace was being locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepingSaid {
    /// Why none could be made; none when all is well.
    pub trouble: Option<String>,
}

/// A backup, as far as it can be known without a passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupShown {
    /// The school's name.
    pub school: String,
    /// The school year.
    pub year: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who can open it, with the passphrases of that day.
    pub people: Vec<StaffName>,
}

/// A backup to be looked into, with a passphrase of its day.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookIntoBackup {
    /// Which.
    pub handle: PlaceHandle,
    /// Who.
    pub person: PersonId,
    /// Their passphrase when it was made.
    pub passphrase: String,
}

/// One line of what a backup holds, beside what the open workspace holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupLine {
    /// What is counted, for example "pupils".
    pub what: String,
    /// In the backup.
    pub then: u32,
    /// In the open workspace; none when no workspace of this school is open.
    pub now: Option<u32>,
}

/// What a backup holds and what going back to it would lose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupPreview {
    /// What it says of itself.
    pub backup: BackupShown,
    /// When the last thing in it was written.
    pub last_written: Option<DateTime<Utc>>,
    /// What it holds.
    pub lines: Vec<BackupLine>,
    /// Entries of its log; only told when the passphrase gives the restricted tier, because the number tells of it.
    pub log_entries: Option<u32>,
    /// What is wrong with it; none when it is whole.
    pub damage: Option<String>,
    /// What would not be in the restored workspace, in a sentence.
    pub lost: String,
}

/// A backup to be restored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreBackup {
    /// Which.
    pub handle: PlaceHandle,
    /// Who goes on in it.
    pub person: PersonId,
    /// Their passphrase when it was made.
    pub passphrase: String,
    /// Where: a folder that is not there yet or is empty.
    pub into: PlaceHandle,
}
