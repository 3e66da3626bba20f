//! A write that takes out for good: the rows, then every trace of them in the file, in its write-ahead log and in the
//! copies that were made before schema steps.

use super::Workspace;
use crate::engine;
use crate::error::StoreError;
use crate::op::Op;
use crate::tx::WriteTx;
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};

/// Whether the file was rewritten after the rows were out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Freed pages are gone from the file, not only overwritten with zeros in it.
    pub file: bool,
    /// Copies made before schema steps that were deleted with it.
    pub copies: u32,
}

impl Workspace {
    /// Writes like [`Self::try_write`], then rewrites the file without what was freed, empties the write-ahead log, and
    /// deletes the copies that were made before schema steps, which hold what is erased. Rows are overwritten as they are
    /// deleted: where rewriting fails, as on a full disk, nothing of them can be read all the same.
    ///
    /// # Errors
    /// Whatever `change` returns, then nothing was erased.
    pub fn erase<T, E: From<StoreError>>(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        op: Op,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, E>,
    ) -> Result<(T, Rewritten), E> {
        let done = self.try_write(permit, at, op, change)?;
        let copies = self.drop_copies();
        let file = self.rewrite().is_ok();
        Ok((done, Rewritten { file, copies }))
    }

    fn rewrite(&mut self) -> Result<(), StoreError> {
        self.changing(|connection, _| {
            connection.flush_prepared_statement_cache();
            engine::rewrite(connection)
        })
    }

    fn drop_copies(&self) -> u32 {
        let Ok(entries) = std::fs::read_dir(self.folder.join("copies")) else { return 0 };
        let copies = entries.filter_map(Result::ok).map(|entry| entry.path());
        let gone = copies.filter(|path| path.extension().is_some_and(|kind| kind == "db"));
        u32::try_from(gone.filter(|path| std::fs::remove_file(path).is_ok()).count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
impl Workspace {
    /// Runs bare SQL, to bring the file into a state that the doors of this room do not allow.
    pub(crate) fn connection_for_tests(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }
}
