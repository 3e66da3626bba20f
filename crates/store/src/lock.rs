//! One process per workspace. The operating system holds the lock, so a crash never leaves a stale one behind;
//! a small file beside it says who has it, for a kind refusal.

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
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = if self.name.is_empty() { "another window" } else { &self.name };
        match self.since {
            Some(since) => write!(f, "{name}, since {}", since.format("%-d %B %Y %H:%M UTC")),
            None => f.write_str(name),
        }
    }
}

/// Holds the workspace for this process until dropped.
#[derive(Debug)]
pub(crate) struct WorkspaceLock {
    file: File,
    holder: PathBuf,
}

impl WorkspaceLock {
    /// Takes the lock or says who has it.
    pub(crate) fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
        let holder = folder.join(HOLDER);
        match file.try_lock() {
            Ok(()) => Ok(Self { file, holder }),
            Err(TryLockError::WouldBlock) => {
                let known = std::fs::read(&holder).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
                Err(StoreError::InUse(known.unwrap_or_default()))
            }
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Writes down who has it.
    pub(crate) fn name(&self, name: &str, since: DateTime<Utc>) -> Result<(), StoreError> {
        let holder = Holder { name: name.to_owned(), since: Some(since) };
        let bytes = serde_json::to_vec(&holder).map_err(|_| StoreError::Unreadable("lock holder"))?;
        Ok(std::fs::write(&self.holder, bytes)?)
    }
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
}
