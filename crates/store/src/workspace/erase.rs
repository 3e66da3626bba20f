//! A write that takes out for good: the rows, then every trace of them in the file, in its write-ahead log and in the
//! copies that were made before schema steps.

use super::Workspace;
use crate::error::StoreError;
use crate::op::Op;
use crate::settings::{self, Of};
use crate::tx::{ReadTx, WriteTx};
use crate::{engine, migrate};
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};
use rusqlite::params;

/// Since when the file waits to be rewritten: written with the erasure itself and taken out when the rewriting is done.
const UNFINISHED: &str = "erasure_unfinished";

/// Whether nothing of what was erased is left beside the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Freed pages are gone from the file, not only overwritten with zeros in it.
    pub file: bool,
    /// No copy that was made before a schema step is left.
    pub copies: bool,
}

impl Rewritten {
    /// Whether all of it is done. Otherwise the next opening does it.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.file && self.copies
    }
}

impl Workspace {
    /// Writes like [`Self::try_write`], then rewrites the file without what was freed, empties the write-ahead log, and
    /// deletes the copies that were made before schema steps, which hold what is erased. Rows are overwritten as they are
    /// deleted: where rewriting fails, as on a full disk, nothing of them can be read in the file all the same. What a
    /// failure or a crash left undone is done at the next opening, or with the next erasure.
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
        let done: T = self.try_write::<T, E>(permit, at, op, |tx| {
            let done = change(tx)?;
            if Self::erasure_unfinished_since(tx)?.is_none_or(|since| at < since) {
                settings::set(tx, Of::School, UNFINISHED, &at)?;
            }
            Ok(done)
        })?;
        Ok((done, self.finish_erasing()))
    }

    /// When the first erasure was written after which the file was not rewritten, or copies were left; none when all are
    /// finished.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be read.
    pub fn erasure_unfinished_since(read: &ReadTx<'_>) -> Result<Option<DateTime<Utc>>, StoreError> {
        settings::get(read, Of::School, UNFINISHED)
    }

    /// Does what an erasure leaves to be done. What fails stays marked.
    pub(super) fn finish_erasing(&mut self) -> Rewritten {
        let copies = migrate::drop_copies(&self.folder).is_ok();
        let file = self.rewrite().is_ok();
        let rewritten = Rewritten { file, copies };
        if rewritten.is_whole() {
            // A mark that stays has all of this done once more, no worse.
            drop(self.take_mark_out());
        }
        rewritten
    }

    fn rewrite(&mut self) -> Result<(), StoreError> {
        self.changing(|connection, _| {
            connection.flush_prepared_statement_cache();
            engine::rewrite(connection)
        })
    }

    fn take_mark_out(&mut self) -> Result<(), StoreError> {
        self.changing(|connection, this| {
            connection.execute(
                "DELETE FROM settings WHERE school_id = ?1 AND person_id = '' AND name = ?2",
                params![this.school.to_string(), UNFINISHED],
            )?;
            engine::settle(connection)
        })
    }
}

#[cfg(test)]
impl Workspace {
    /// Runs bare SQL, to bring the file into a state that the doors of this room do not allow.
    pub(crate) fn connection_for_tests(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap();
    }
}
