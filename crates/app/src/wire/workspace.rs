//! Making, choosing, unlocking and locking a workspace, and what the window knows of it at any time.

use super::common::StaffName;
use crate::shelf::{DocumentHandle, PlaceHandle};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::role::{Role, Tier};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a chosen workspace says of itself while it is locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkspaceName {
    /// The school's name.
    pub school: String,
    /// The school year, for example "2026/27".
    pub year: String,
}

/// Who is using it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Me {
    /// Their identity.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The post in the school's words; may be empty.
    pub post: String,
    /// Which tier they see.
    pub tier: Tier,
}

/// Which workspace is chosen, and for whom it is unlocked. Asked for after every change of either.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Session {
    /// The chosen workspace; none at the start.
    pub workspace: Option<WorkspaceName>,
    /// Who can unlock it.
    pub people: Vec<StaffName>,
    /// For whom it is unlocked; none while it is locked.
    pub me: Option<Me>,
    /// After so many minutes without a touch the window locks. 1 to 60.
    pub idle_minutes: u8,
    /// Whether the single-key shortcuts are on.
    pub single_keys: bool,
    /// Whether somebody said that the recovery key is stored. Said again until then.
    pub recovery_stored: bool,
    /// Whether it is the demo school, whose pupils are invented.
    pub demo: bool,
    /// Whether it is a parcel of letters on its reader's laptop, and no school's workspace.
    pub parcel: bool,
    /// Whether it is a link worker's workspace, with many schools and no pupil.
    pub link: bool,
    /// Whether a pupil is at the computer: the writing place is open, and only it answers.
    pub writing: bool,
}

/// A place that the shell handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaceAsk {
    /// Which.
    pub handle: PlaceHandle,
}

/// A passphrase for the chosen workspace.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unlock {
    /// Who.
    pub person: PersonId,
    /// Their passphrase.
    pub passphrase: String,
}

/// The printed recovery key, and for whom a new passphrase is set with it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recover {
    /// As typed.
    pub recovery_key: String,
    /// Who gets the new passphrase and goes on as themselves: somebody with the restricted tier's key.
    pub person: PersonId,
    /// The new passphrase.
    pub passphrase: String,
}

/// A new workspace.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Create {
    /// Where: a folder that is not there yet or is empty.
    pub handle: PlaceHandle,
    /// The school's name.
    pub school: String,
    /// The calendar year in which the school year starts.
    pub year: u16,
    /// Who founds it.
    pub name: String,
    /// Their role: wellbeing lead or designated safeguarding lead.
    pub role: Role,
    /// Their passphrase.
    pub passphrase: String,
}

/// A recovery key, shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoverySheet {
    /// Fourteen groups of four.
    pub recovery_key: String,
    /// The same as a document to be saved on removable media, never beside the workspace.
    pub document: DocumentHandle,
}

/// A passphrase to be weighed; nothing of it is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeighPassphrase {
    /// As typed so far.
    pub passphrase: String,
    /// Words that make it easier to guess here: the school, the person's name.
    pub known: Vec<String>,
}

/// How hard a passphrase is to guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Strength {
    /// 0 (at once) to 4 (not in anybody's lifetime).
    pub score: u8,
    /// The score in words.
    pub words: String,
    /// What would make it harder to guess; may be empty.
    pub advice: String,
    /// Whether it is accepted: at least 10 characters and a score of 2.
    pub accepted: bool,
}
