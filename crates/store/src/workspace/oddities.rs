//! What lies in a workspace's folder and should not, and clocks that do not fit: noticed, said, and left alone.

use super::Workspace;
use crate::error::StoreError;
use crate::lock::Holder;
use chrono::{DateTime, TimeDelta, Utc};

/// Clocks of two school laptops may differ by so much without anybody having to know.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(5);
/// Beginnings of the names of a workspace's own files: a synchronising program keeps them in the names of its copies.
const STEMS: [&str; 2] = ["workspace", "keys"];
/// Everything of such a name that Bridgewell or its engine writes.
const OWN: [&str; 11] = [
    "workspace.db",
    "workspace.db-wal",
    "workspace.db-shm",
    "workspace.db-journal",
    "workspace.db.rekeyed",
    "workspace.db.rekeyed-wal",
    "workspace.db.rekeyed-shm",
    "workspace.db.rekeyed-journal",
    "keys.json",
    "keys.json.next",
    "keys.json.kept",
];

impl Workspace {
    /// Files beside the workspace's own that look like a second version of them, as a cloud folder makes when two
    /// computers changed one file: "workspace (conflicted copy).db". By name, in order.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be listed.
    pub fn second_versions(&self) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let small = name.to_lowercase();
            if STEMS.iter().any(|stem| small.starts_with(stem)) && !OWN.contains(&name.as_str()) {
                found.push(name);
            }
        }
        found.sort();
        Ok(found)
    }

    /// Who had the workspace open on another computer and never closed it there, as far as the folder says.
    #[must_use]
    pub const fn left_open_elsewhere(&self) -> Option<&Holder> {
        self.lock.left_behind()
    }

    /// When the last entry of the log was written, if that is later than now: the clock was set back here, or ran ahead
    /// there. Entries keep their order by number whatever clocks say.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when the log cannot be read.
    pub fn clock_is_behind(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, StoreError> {
        Ok(self.last_moment()?.filter(|last| *last > now + CLOCKS_DIFFER))
    }
}
