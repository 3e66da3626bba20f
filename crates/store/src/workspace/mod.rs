//! An unlocked workspace: every read and every write of one school goes through it.

mod create;
mod drafts;
mod erase;
mod oddities;
mod open;
mod people;
mod rekey;
#[cfg(test)]
mod tests;

pub use create::Founding;
#[cfg(test)]
pub(crate) use create::create_at;
pub(crate) use drafts::seal_begun_page;
pub use drafts::{AnyonesDraft, Draft, begun_page};
pub use erase::Rewritten;
pub use open::{Info, Opener};

use crate::error::StoreError;
use crate::key::{RestrictedKey, RestrictedPublic, WorkspaceKey};
use crate::lock::WorkspaceLock;
use crate::op::{Op, Subject};
use crate::slots::KeysFile;
use crate::tx::{Held, ReadTx, WriteTx};
use crate::verify::{self, Verified};
use crate::{engine, log, schools};
use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use std::cell::Cell;
use std::fmt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A workspace, unlocked by one person for one process. Dropping it locks it again and forgets the keys.
pub struct Workspace {
    pub(crate) folder: PathBuf,
    pub(crate) connection: Connection,
    pub(crate) key: WorkspaceKey,
    restricted: Option<RestrictedKey>,
    /// The secret half of the opener's own key pair, and whose it is.
    own: Option<(PersonId, RestrictedKey)>,
    public: RestrictedPublic,
    school: SchoolId,
    pub(crate) keys: KeysFile,
    keys_need_mending: bool,
    /// Whether the database says which key file is in force.
    keys_are_marked: bool,
    opener: Opener,
    lock: WorkspaceLock,
}

impl Workspace {
    /// Where it lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The school it is about.
    #[must_use]
    pub const fn school(&self) -> SchoolId {
        self.school
    }

    /// Which workspace it is: the same in every backup of it.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.keys.workspace
    }

    /// When the last entry of the log was written, by the clock of then.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be read.
    pub fn last_moment(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        log::last_moment(&self.connection)
    }

    /// Who unlocked it.
    #[must_use]
    pub const fn opener(&self) -> Opener {
        self.opener
    }

    /// Whether the opener holds the restricted tier's key.
    #[must_use]
    pub const fn holds_restricted(&self) -> bool {
        self.restricted.is_some()
    }

    /// Reads one unchanging state. The permit's tier decides whether sealed columns can be opened.
    ///
    /// # Errors
    /// Whatever `look` returns, or [`StoreError::Sql`].
    pub fn read<T>(
        &self,
        permit: &Permit,
        look: impl FnOnce(&ReadTx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.try_read(permit, look)
    }

    /// [`Self::read`] for a closure with an error type of its own.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn try_read<T, E: From<StoreError>>(
        &self,
        permit: &Permit,
        look: impl FnOnce(&ReadTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self.connection.unchecked_transaction().map_err(StoreError::from)?;
        let held = Held { public: self.public, restricted: self.restricted.as_ref(), own: self.own.as_ref() };
        let read = ReadTx::new(tx, self.school, held, permit);
        let found = look(&read)?;
        read.finish()?;
        Ok(found)
    }

    /// Writes: everything `change` does happens together with one log entry, or nothing happens.
    ///
    /// # Errors
    /// Whatever `change` returns, then nothing was written; or [`StoreError::Sql`].
    pub fn write<T>(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        op: Op,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.try_write(permit, at, op, change)
    }

    /// [`Self::write`] for a closure with an error type of its own.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn try_write<T, E: From<StoreError>>(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        op: Op,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.changing(|connection, this| logged(connection, this, (permit, at, op), change))
    }

    /// Logs that something was read by name.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be written; then what was read must not be shown.
    pub fn log_read(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        op: Op,
        subjects: &[Subject],
    ) -> Result<(), StoreError> {
        self.write(permit, at, op, |tx| {
            subjects.iter().for_each(|subject| tx.about(*subject));
            Ok(())
        })
    }

    /// Checks the log's chain, the engine's pages and the schema.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when the database cannot even be read.
    pub fn verify(&self, permit: &Permit) -> Result<Verified, StoreError> {
        self.read(permit, verify::verify)
    }

    /// Changes the school's details; its name and year are also shown before unlocking.
    ///
    /// # Errors
    /// As [`schools::change`].
    pub fn change_school(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        (school, version): (&bridgewell_domain::school::School, u32),
    ) -> Result<(), StoreError> {
        self.write_with_keys(permit, at, Op::SchoolChanged, |tx, keys| {
            keys.school.clone_from(&school.name);
            keys.year = school.year;
            schools::change(tx, school, version)
        })
    }

    /// The one place in which the connection accepts writes.
    fn changing<T, E: From<StoreError>>(
        &mut self,
        change: impl FnOnce(&mut Connection, &Surroundings<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        engine::allow_writes(&self.connection, true)?;
        let held = Held { public: self.public, restricted: self.restricted.as_ref(), own: self.own.as_ref() };
        let surroundings = Surroundings { school: self.school, held };
        let outcome = change(&mut self.connection, &surroundings);
        engine::allow_writes(&self.connection, false)?;
        outcome
    }

    /// A write that also changes the key file. The file is on the disk before the database commits and in force
    /// after; [`Workspace::open`] finishes what a crash in between left.
    fn write_with_keys<T>(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        op: Op,
        change: impl FnOnce(&WriteTx<'_>, &mut KeysFile) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut keys = self.keys.clone();
        keys.revision += 1;
        let folder = self.folder.clone();
        let waits = Cell::new(false);
        let outcome = self.write(permit, at, op, |tx| {
            let done = change(tx, &mut keys)?;
            schools::set_keys_in_force(tx, &keys)?;
            keys.stage(&folder)?;
            waits.set(true);
            Ok(done)
        });
        match outcome {
            Ok(done) => {
                self.keys = keys;
                // What could not be put in place is put there at the next opening: both halves are on the disk.
                drop(KeysFile::promote(&self.folder));
                Ok(done)
            }
            // A commit that a failing disk refused may be found on it all the same: only the next opening can tell whether
            // the waiting file counts.
            Err(error) if waits.get() => Err(error),
            Err(error) => {
                KeysFile::drop_staged(&self.folder)?;
                Err(error)
            }
        }
    }
}

/// One transaction with one entry of the log.
fn logged<T, E: From<StoreError>>(
    connection: &mut Connection,
    this: &Surroundings<'_>,
    (permit, at, op): (&Permit, DateTime<Utc>, Op),
    change: impl FnOnce(&WriteTx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let tx =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    let write = WriteTx::new(ReadTx::new(tx, this.school, this.held, permit), permit, at);
    let done = change(&write)?;
    log::append(&write, permit, op)?;
    write.finish()?;
    Ok(done)
}

/// What a write needs besides the connection.
struct Surroundings<'a> {
    school: SchoolId,
    held: Held<'a>,
}

impl fmt::Debug for Workspace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workspace")
            .field("school", &self.school)
            .field("opener", &self.opener)
            .finish_non_exhaustive()
    }
}
