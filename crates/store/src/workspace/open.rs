//! Unlocking: what can be said before, by passphrase, by recovery key, and what a crash left to be finished.

use super::Workspace;
use crate::error::StoreError;
use crate::kdf::Passphrase;
use crate::lock::WorkspaceLock;
use crate::op::Op;
use crate::recovery::RecoveryKey;
use crate::slots::{KeysFile, Loaded, Opened, SlotOwner};
use crate::{engine, migrate, migrations, persons, schools};
use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::school::SchoolYear;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::Path;

/// What a workspace says of itself while it is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Info {
    /// The school's name.
    pub school: String,
    /// The year whose Year 7 it is about.
    pub year: SchoolYear,
    /// Who can unlock it.
    pub people: Vec<SlotOwner>,
}

/// Who unlocked a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// A person, with their passphrase.
    Person(PersonId),
    /// Whoever holds the printed recovery key.
    RecoveryKey,
}

impl Workspace {
    /// What can be known without any key.
    ///
    /// # Errors
    /// [`StoreError::NotAWorkspace`], [`StoreError::NewerKeys`], [`StoreError::Unreadable`].
    pub fn info(folder: &Path) -> Result<Info, StoreError> {
        let keys = KeysFile::load(folder)?.current;
        Ok(Info {
            school: keys.school,
            year: keys.year,
            people: keys.slots.into_iter().map(|slot| slot.owner).collect(),
        })
    }

    /// Unlocks with a person's passphrase.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::WrongPassphrase`], [`StoreError::NoSuchPerson`],
    /// [`StoreError::PersonRemoved`], [`StoreError::NewerSchema`], [`StoreError::OldKeys`] when the key file is not the one
    /// in force.
    pub fn open(
        folder: &Path,
        person: PersonId,
        passphrase: &Passphrase,
        at: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let loaded = KeysFile::load(folder)?;
        let lock = WorkspaceLock::take(folder)?;
        // After a crash the waiting file may hold the passphrase or the key that counts.
        let mut refusal = StoreError::NoSuchPerson;
        for keys in loaded.each() {
            let Some(slot) = keys.slot(person) else {
                if matches!(refusal, StoreError::KeysMismatch) {
                    refusal = StoreError::PersonRemoved;
                }
                continue;
            };
            let opened = slot.open(keys.workspace, passphrase);
            match opened.and_then(|opened| Ok((engine::open(folder, &opened.workspace)?, opened))) {
                Ok(open) => {
                    let used = slot.clone();
                    let mut workspace = unlock(folder, open, (Opener::Person(person), lock), &loaded, at)?;
                    let in_force = workspace.keys.slot(person).ok_or(StoreError::PersonRemoved)?;
                    if !in_force.same_passphrase(&used) {
                        // Wrapped anew, perhaps under the same passphrase: the slot that counts is what gives the keys.
                        let given = in_force.open(workspace.keys.workspace, passphrase)?;
                        workspace.restricted = given.restricted;
                        workspace.own = Some((person, given.own));
                    }
                    workspace.check_person(person)?;
                    return Ok(workspace);
                }
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }

    /// Unlocks with the recovery key, so that somebody can be given a new passphrase.
    ///
    /// # Errors
    /// [`StoreError::WrongRecoveryKey`] and as [`Self::open`].
    pub fn open_with_recovery_key(
        folder: &Path,
        recovery: &RecoveryKey,
        at: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let loaded = KeysFile::load(folder)?;
        let lock = WorkspaceLock::take(folder)?;
        let try_slot = |keys: &KeysFile| {
            let opened = keys.recovery.open(keys.workspace, recovery)?;
            Ok((engine::open(folder, &opened.workspace)?, opened))
        };
        let mut open = Err(StoreError::WrongRecoveryKey);
        for keys in loaded.each() {
            match &open {
                Err(StoreError::WrongRecoveryKey | StoreError::KeysMismatch) => open = try_slot(keys),
                _ => break,
            }
        }
        let workspace = unlock(folder, open?, (Opener::RecoveryKey, lock), &loaded, at)?;
        // The slot that counts may be another than the one that opened.
        workspace.keys.recovery.open(workspace.keys.workspace, recovery)?;
        Ok(workspace)
    }

    /// Records the opening: in the log, in the lock for whoever comes second, and in the key file where a crash left it
    /// behind the database. Finishes an erasure after which the file was not rewritten.
    ///
    /// # Errors
    /// [`StoreError::Sql`] and [`StoreError::Io`].
    pub fn record_opening(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        name: &str,
    ) -> Result<(), StoreError> {
        self.lock.name(name, at)?;
        if self.keys_need_mending {
            self.mend_keys(permit, at)?;
        }
        let op = match self.opener {
            Opener::Person(_) => Op::WorkspaceOpened,
            Opener::RecoveryKey => Op::WorkspaceOpenedByRecoveryKey,
        };
        let unmarked = (!self.keys_are_marked).then(|| self.keys.clone());
        self.write(permit, at, op, |tx| {
            unmarked.map_or(Ok(()), |keys| schools::set_keys_in_force(tx, &keys))
        })?;
        self.keys_are_marked = true;
        if self.read(permit, Self::erasure_unfinished_since)?.is_some() {
            // What cannot be done now stays marked, and the certificate says so.
            self.finish_erasing();
        }
        Ok(())
    }

    /// The database decides who may open: a key file from before a removal, or before the restricted tier was taken
    /// away, gives nothing back.
    fn check_person(&mut self, person: PersonId) -> Result<(), StoreError> {
        let kept = person_row(&self.connection, self.school, person)?;
        let (removed, restricted, public) = kept.ok_or(StoreError::NoSuchPerson)?;
        if removed {
            return Err(StoreError::PersonRemoved);
        }
        if self.keys.slot(person).is_none_or(|slot| slot.public()[..] != public[..]) {
            return Err(StoreError::KeysMismatch);
        }
        if !restricted {
            self.restricted = None;
        }
        Ok(())
    }

    fn mend_keys(&mut self, permit: &Permit, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.keys.revision = self.keys.revision.max(schools::marks(&self.connection)?.keys_revision);
        self.write_with_keys(permit, at, Op::KeysMended, |tx, keys| {
            let people = persons::list(tx)?;
            keys.slots.retain(|slot| {
                let kept = people.iter().find(|kept| kept.person.id == slot.owner.id);
                kept.is_some_and(|kept| kept.removed.is_none() && kept.slot_public == *slot.public())
            });
            for kept in people.iter().filter(|kept| !kept.person.restricted) {
                if let Some(slot) = keys.slot_mut(kept.person.id).filter(|slot| slot.is_entitled()) {
                    slot.entitle(None)?;
                }
            }
            Ok(())
        })?;
        (self.keys_need_mending, self.keys_are_marked) = (false, true);
        Ok(())
    }
}

fn unlock(
    folder: &Path,
    (mut connection, opened): (Connection, Opened),
    (opener, lock): (Opener, WorkspaceLock),
    loaded: &Loaded,
    at: DateTime<Utc>,
) -> Result<Workspace, StoreError> {
    migrate::run(&mut connection, folder, migrations::ALL, at)?;
    let marks = schools::marks(&connection)?;
    let school: SchoolId = marks.school.parse().map_err(|_| StoreError::Unreadable("school"))?;
    if opened.restricted.as_ref().is_some_and(|secret| secret.public() != marks.public) {
        return Err(StoreError::KeysMismatch);
    }
    let keys = loaded.settle(folder, (marks.keys_revision, marks.keys_mark.as_ref()))?;
    engine::drop_rekeyed(folder)?;
    Ok(Workspace {
        folder: folder.to_owned(),
        connection,
        key: opened.workspace,
        restricted: opened.restricted,
        own: match opener {
            Opener::Person(person) => Some((person, opened.own)),
            Opener::RecoveryKey => None,
        },
        public: marks.public,
        school,
        keys_need_mending: keys.revision != marks.keys_revision,
        keys_are_marked: marks.keys_mark.is_some(),
        keys,
        opener,
        lock,
    })
}

/// Removed, restricted, and the open half of the slot's key pair.
type PersonRow = (bool, bool, Vec<u8>);

fn person_row(
    connection: &Connection,
    school: SchoolId,
    person: PersonId,
) -> Result<Option<PersonRow>, StoreError> {
    use rusqlite::OptionalExtension;
    let sql = "SELECT removed_at IS NOT NULL, restricted, slot_public FROM persons
               WHERE school_id = ?1 AND person_id = ?2";
    let row = connection.query_row(sql, [school.to_string(), person.to_string()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    });
    Ok(row.optional()?)
}
