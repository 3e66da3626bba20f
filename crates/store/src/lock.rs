//! One process per workspace. The operating system holds the lock, so a crash never leaves a stale one behind;
//! a small file beside it says who has it, for a kind refusal.

use crate::durable;
use crate::error::StoreError;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";
const HOLDER: &str = "lock-holder.json";

/// Who has the workspace open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person's name, or empty when it could not be read.
    pub name: String,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// The computer's name, or empty when it has none or an older Bridgewell wrote the note.
    #[serde(default)]
    pub computer: String,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.name.is_empty() { "another window" } else { &self.name })?;
        if !self.computer.is_empty() && self.computer != this_computer() {
            write!(f, " on the computer \"{}\"", self.computer)?;
        }
        match self.since {
            Some(since) => write!(f, ", since {}", since.format("%-d %B %Y %H:%M UTC")),
            None => Ok(()),
        }
    }
}

/// Holds the workspace for this process until dropped.
#[derive(Debug)]
pub(crate) struct WorkspaceLock {
    file: File,
    holder: PathBuf,
    left_behind: Option<Holder>,
}

/// A note that large is none of ours.
const LARGEST: u64 = 4096;

fn this_computer() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

impl WorkspaceLock {
    /// Takes the lock or says who has it.
    pub(crate) fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
        let holder = folder.join(HOLDER);
        match file.try_lock() {
            Ok(()) => {
                let elsewhere = |note: &Holder| !note.computer.is_empty() && note.computer != this_computer();
                Ok(Self { file, left_behind: note(&holder).filter(elsewhere), holder })
            }
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(note(&holder).unwrap_or_default())),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whom a note from another computer names that was never taken away: it lost its power there, or it is still open
    /// there and the drive does not pass locks on.
    pub(crate) const fn left_behind(&self) -> Option<&Holder> {
        self.left_behind.as_ref()
    }

    /// Writes down who has it.
    pub(crate) fn name(&self, name: &str, since: DateTime<Utc>) -> Result<(), StoreError> {
        let holder = Holder { name: name.to_owned(), since: Some(since), computer: this_computer() };
        let bytes = serde_json::to_vec(&holder).map_err(|_| StoreError::Unreadable("lock holder"))?;
        Ok(std::fs::write(&self.holder, bytes)?)
    }
}

fn note(file: &Path) -> Option<Holder> {
    durable::read_at_most(file, LARGEST).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok())
}

impl Drop for WorkspaceLock {
    fn drop(&mut self) {
        // Neither failure matters: the lock ends with the process, and the note is only ever read under a held lock.
        drop(std::fs::remove_file(&self.holder));
        drop(self.file.unlock());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_is_told_who_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let since = DateTime::from_timestamp(1_788_000_000, 0).unwrap();
        let first = WorkspaceLock::take(folder.path()).unwrap();
        assert!(
            matches!(WorkspaceLock::take(folder.path()), Err(StoreError::InUse(holder)) if holder.name.is_empty())
        );
        first.name("Priya Nair", since).unwrap();
        let Err(StoreError::InUse(holder)) = WorkspaceLock::take(folder.path()) else {
            panic!("taken twice")
        };
        assert_eq!(holder.to_string(), "Priya Nair, since 29 August 2026 10:40 UTC");
        drop(first);
        assert!(WorkspaceLock::take(folder.path()).is_ok());
    }

    #[test]
    fn a_note_that_another_computer_left_is_told_and_ones_own_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let since = DateTime::from_timestamp(1_788_000_000, 0).unwrap();
        for (computer, told) in [("HEAD-OFFICE-3", true), (this_computer().as_str(), false)] {
            let note = Holder { name: "Ruth Okafor".into(), since: Some(since), computer: computer.into() };
            std::fs::write(folder.path().join(HOLDER), serde_json::to_vec(&note).unwrap()).unwrap();
            let lock = WorkspaceLock::take(folder.path()).unwrap();
            let said = lock.left_behind().map(ToString::to_string);
            let expected = "Ruth Okafor on the computer \"HEAD-OFFICE-3\", since 29 August 2026 10:40 UTC";
            assert_eq!(said.as_deref(), told.then_some(expected));
        }
    }
}
