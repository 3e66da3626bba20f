//! What can come back instead of an answer. A closed list: each code is there because a screen acts on it.
//! *Refused* (the state of things forbids it) is not *failed* (something broke). Words live in the window.

use bridgewell_domain::role::Role;
use bridgewell_store::StoreError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the answer is no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(tag = "code", content = "detail", rename_all = "snake_case")]
pub enum ApiError {
    /// The passphrase or recovery key does not open this workspace. Nothing was written.
    #[error("the passphrase does not open this workspace; nothing was changed")]
    WrongPassphrase,
    /// No workspace is open, or it has been locked.
    #[error("the workspace is locked")]
    Locked,
    /// This person's role may not do this.
    #[error("not allowed for this role: {reason}")]
    NotAllowed {
        /// The roles that may.
        roles: Vec<Role>,
        /// Why, in words.
        reason: String,
    },
    /// The pupil is outside the forms this person is responsible for.
    #[error("this pupil is not among those you are responsible for")]
    NotResponsible,
    /// It needs the restricted tier's key.
    #[error("this needs the restricted tier, which is held by the safeguarding lead")]
    NeedsRestrictedKey,
    /// Something in the input cannot be taken.
    #[error("{field}: {message}")]
    Invalid {
        /// Which field, by its wire name.
        field: String,
        /// What was found and what to do, in words.
        message: String,
    },
    /// The state of things forbids it.
    #[error("{message}")]
    Refused {
        /// Which kind of refusal.
        because: Refusal,
        /// What stands in the way and what to do, in words.
        message: String,
    },
    /// There is no such thing any more.
    #[error("not found: {what}")]
    NotFound {
        /// What was looked for.
        what: String,
    },
    /// Somebody changed it meanwhile.
    #[error("somebody changed this meanwhile; look again before saving")]
    Stale,
    /// A file or folder could not be read or written.
    #[error("{message}")]
    Disk {
        /// What happened, what is safe and what to do, in words.
        message: String,
    },
    /// Something broke that should not have; nothing was changed.
    #[error("something went wrong inside Bridgewell; nothing was changed ({message})")]
    Broken {
        /// For a report of the fault; never holds a pupil's data.
        message: String,
    },
}

/// What kind of refusal it is, where a screen acts on the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Decisions rest on the batch.
    DecisionsRestOnIt,
    /// No place is left.
    NoPlaceLeft,
    /// The school has not recorded on what basis it uses the SDQ.
    SdqBasisMissing,
    /// The reader has not chosen a level yet.
    LevelNotChosen,
    /// The workspace is open elsewhere.
    OpenElsewhere,
    /// A newer Bridgewell wrote the workspace.
    NewerWorkspace,
    /// The file cannot be taken.
    File,
    /// A name that is already there.
    Taken,
    /// The writing place is open: a pupil may be at the computer.
    WritingPlace,
    /// Anything else that the message says.
    Other,
}

impl ApiError {
    /// An input that cannot be taken.
    #[must_use]
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self::Invalid { field: field.to_owned(), message: message.into() }
    }

    /// A refusal.
    #[must_use]
    pub fn refused(because: Refusal, message: impl Into<String>) -> Self {
        Self::Refused { because, message: message.into() }
    }

    /// Something that is not there.
    #[must_use]
    pub fn not_found(what: &str) -> Self {
        Self::NotFound { what: what.to_owned() }
    }

    /// Something that broke.
    #[must_use]
    pub fn broken(message: impl std::fmt::Display) -> Self {
        Self::Broken { message: message.to_string() }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::WrongPassphrase | StoreError::WrongRecoveryKey => Self::WrongPassphrase,
            StoreError::RecoveryKeyMistyped(fault) => Self::invalid(
                "recovery_key",
                format!("this is not a recovery key as it was printed: {fault}"),
            ),
            StoreError::NoSuchPerson | StoreError::PersonRemoved => {
                Self::refused(Refusal::Other, format!("{error}; ask the wellbeing lead to add you"))
            }
            StoreError::InUse(_) => Self::refused(
                Refusal::OpenElsewhere,
                format!("{error}. Close it there first, so that nobody's work is lost"),
            ),
            StoreError::NewerSchema { .. } | StoreError::NewerKeys { .. } => Self::refused(
                Refusal::NewerWorkspace,
                "a newer Bridgewell wrote this workspace; install the newer version to open it. Nothing was changed",
            ),
            StoreError::AlreadyExists => Self::refused(
                Refusal::Taken,
                "there is already something in this folder; choose an empty place",
            ),
            StoreError::NotAWorkspace(_) | StoreError::ForeignMigration(_) | StoreError::NotABackup(_) => {
                Self::refused(Refusal::Other, error.to_string())
            }
            StoreError::KeysMismatch => Self::refused(
                Refusal::Other,
                "the key file and the database do not belong together. One of them was exchanged, or the start of the \
                 database is damaged. Nothing was changed; open a backup to go on from it",
            ),
            StoreError::OldKeys => Self::refused(
                Refusal::Other,
                "the key file of this workspace, keys.json, is older than the database or was exchanged. It is not taken, \
                 because it could give back a passphrase or a recovery key that was replaced. If the folder is synchronised, \
                 wait until it is complete; otherwise put the newest keys.json back, or open a backup, which brings its own",
            ),
            StoreError::IsABackup => Self::refused(
                Refusal::Other,
                "this folder is a backup. Choose \"Open a backup\" on the first page: it is restored into a folder of its \
                 own, and the backup stays as it is",
            ),
            StoreError::BackupPlaceMissing => Self::Disk {
                message: "the folder for backups is not there. Is the USB stick in, is the drive connected? Put it in and \
                          back up again, or choose another folder. The workspace itself is as it was"
                    .to_owned(),
            },
            StoreError::BackupPlaceInside => Self::refused(
                Refusal::Other,
                "this folder lies inside the workspace, and would be lost with it. Choose a USB stick or another drive",
            ),
            StoreError::BackupDamaged(_) => Self::Disk {
                message: format!(
                    "{error}. Nothing was restored and nothing else was changed; choose an older backup, or another stick"
                ),
            },
            StoreError::DiskFull => Self::Disk {
                message: "the disk is full. Nothing was changed; make room on it and try again".to_owned(),
            },
            StoreError::ReadOnlyPlace => Self::Disk {
                message: "this folder cannot be written to. Nothing was changed; check that the drive is not locked and \
                          that you may write there"
                    .to_owned(),
            },
            StoreError::Damaged(_) => Self::Disk {
                message: "part of the database file is damaged. What could be read was shown; nothing was changed. Close \
                          Bridgewell, keep the folder as it is, and open the newest backup"
                    .to_owned(),
            },
            StoreError::ChangedMeanwhile(_) => Self::Stale,
            StoreError::NotFound(what) => Self::not_found(what),
            StoreError::NotEntitled => Self::NeedsRestrictedKey,
            StoreError::NobodyInCharge => Self::refused(Refusal::Other, error.to_string()),
            StoreError::Io(io) => Self::Disk {
                message: format!(
                    "the disk refused ({io}). Nothing was changed; check that the folder can be written to"
                ),
            },
            StoreError::Unreadable(_) | StoreError::Cipher(_) | StoreError::Sql(_) => Self::broken(error),
        }
    }
}
