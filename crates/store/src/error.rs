//! What can go wrong between Bridgewell and its workspace, told apart so that no one matches on text.

use crate::lock::Holder;
use crate::recovery::RecoveryFault;

/// Why the workspace could not do what was asked. *Refused* ones leave everything as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The passphrase does not open this person's slot. Nothing was written.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// The recovery key is well formed but belongs to another workspace or was replaced. Nothing was written.
    #[error("the recovery key does not fit this workspace")]
    WrongRecoveryKey,
    /// The recovery key as typed cannot be one.
    #[error("the recovery key was not typed as printed: {0}")]
    RecoveryKeyMistyped(#[from] RecoveryFault),
    /// Nobody of that identity holds a key to this workspace.
    #[error("this person holds no key to the workspace")]
    NoSuchPerson,
    /// The person was removed; an older copy of the key file does not bring them back.
    #[error("this person was removed from the workspace")]
    PersonRemoved,
    /// Another process has the workspace open.
    #[error("the workspace is open elsewhere: {0}")]
    InUse(Holder),
    /// The folder holds no workspace, or an unfinished one.
    #[error("this folder is not a Bridgewell workspace: {0}")]
    NotAWorkspace(&'static str),
    /// A workspace, or something else, is already there.
    #[error("there is already something at this place")]
    AlreadyExists,
    /// The workspace was written by a newer Bridgewell.
    #[error("the workspace has schema {found}, this Bridgewell knows up to {known}")]
    NewerSchema {
        /// The number in the workspace.
        found: u32,
        /// The highest number this program knows.
        known: u32,
    },
    /// The key file was written by a newer Bridgewell.
    #[error("the key file has format {found}, this Bridgewell knows up to {known}")]
    NewerKeys {
        /// The format in the file.
        found: u32,
        /// The highest format this program knows.
        known: u32,
    },
    /// A migration in the workspace is not the one this program carries under that number.
    #[error("schema step {0} in the workspace differs from this program's")]
    ForeignMigration(u32),
    /// Somebody else changed the row since it was read: read again, then decide again.
    #[error("the {0} was changed by somebody else meanwhile")]
    ChangedMeanwhile(&'static str),
    /// No such row in this school.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// The workspace was opened without the restricted tier's key.
    #[error("the restricted tier's key is not held")]
    NotEntitled,
    /// The change would leave nobody who can look after the workspace and give the restricted tier on.
    #[error("at least one wellbeing or safeguarding lead must keep the restricted tier's key")]
    NobodyInCharge,
    /// Stored bytes do not say what they should.
    #[error("a stored {0} cannot be read")]
    Unreadable(&'static str),
    /// The key file and the database do not belong together.
    #[error("the key file and the database do not belong together")]
    KeysMismatch,
    /// No key file in the folder is the one that the database says is in force.
    #[error("the key file is not the one in force")]
    OldKeys,
    /// The operating system gave no randomness, or the key derivation had no memory.
    #[error("the cipher could not run: {0}")]
    Cipher(&'static str),
    /// The folder holds a backup: it is restored into a folder of its own, never worked in.
    #[error("this folder is a backup")]
    IsABackup,
    /// The folder holds no backup, or an unfinished one.
    #[error("this folder is not a Bridgewell backup: {0}")]
    NotABackup(&'static str),
    /// The folder for backups is not there: a USB stick that was taken out, a drive that is not connected.
    #[error("the folder for backups is not there")]
    BackupPlaceMissing,
    /// Backups inside the workspace's own folder would be lost with it.
    #[error("the folder for backups lies inside the workspace, or is the workspace")]
    BackupPlaceInside,
    /// What a backup holds is not what was written to it.
    #[error("the backup is damaged: {0}")]
    BackupDamaged(String),
    /// There is no room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The folder, or a file in it, cannot be written to.
    #[error("the folder cannot be written to")]
    ReadOnlyPlace,
    /// A page of the database is not what was written, or part of the file is missing.
    #[error("the database file is damaged: {0}")]
    Damaged(String),
    /// The database refused.
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    /// The disk refused.
    #[error("disk: {0}")]
    Io(std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnlyPlace
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyPlace,
            _ => Self::Io(error),
        }
    }
}
