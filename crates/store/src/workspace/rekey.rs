//! Taking a person's key away. The person may have kept a copy of it, so the workspace gets another key: everything is
//! written into a new file under the new key, the removal is written there, and the new file takes the old one's
//! place. Everybody else's slot gets the new key without a passphrase, sealed to the slot's own key pair.
//!
//! The rename of the database is the moment that counts. Before it, the waiting key file and the new database are
//! dropped at the next opening; after it, the present key file no longer opens the database and the waiting one does,
//! which the next opening puts in place.

use super::{Surroundings, Workspace, logged};
use crate::error::StoreError;
use crate::key::WorkspaceKey;
use crate::op::Op;
use crate::slots::KeysFile;
use crate::tx::Held;
use crate::{durable, engine, migrate, persons, recovery_care, schools};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::mem;

impl Workspace {
    /// Takes a person's key away and changes the workspace key. Their name stays where they decided and wrote. Backups
    /// made before still open with what they know; copies made before schema steps are removed.
    ///
    /// # Errors
    /// [`StoreError::NobodyInCharge`] when nobody would be left to look after the workspace. Then, and whenever the
    /// new file could not be written, nothing has changed.
    pub fn remove_person(
        &mut self,
        permit: &Permit,
        at: DateTime<Utc>,
        person: PersonId,
    ) -> Result<(), StoreError> {
        let key = WorkspaceKey::random()?;
        let mut keys = self.keys.clone();
        keys.revision += 1;
        keys.slots.retain(|slot| slot.owner.id != person);
        keys.give_later((&self.key, &key))?;
        engine::drop_rekeyed(&self.folder)?;
        let ready = self.write_rekeyed(&key, &keys, (permit, at), person);
        if let Err(error) = ready.and_then(|()| keys.stage(&self.folder)) {
            self.give_up_rekeying()?;
            return Err(error);
        }
        self.put_rekeyed_in_place(key, keys)
    }

    /// The whole workspace under another key, checked against this one, with the removal in it.
    fn write_rekeyed(
        &self,
        key: &WorkspaceKey,
        keys: &KeysFile,
        (permit, at): (&Permit, DateTime<Utc>),
        person: PersonId,
    ) -> Result<(), StoreError> {
        engine::export(&self.connection, &self.folder, key)?;
        let mut rekeyed = engine::open_rekeyed(&self.folder, key)?;
        if let Some(fault) = engine::faults(&rekeyed)?.into_iter().next() {
            return Err(StoreError::Damaged(fault));
        }
        if engine::rows(&rekeyed)? != engine::rows(&self.connection)? {
            return Err(StoreError::Damaged("the copy has other rows".to_owned()));
        }
        let held = Held { public: self.public, restricted: self.restricted.as_ref(), own: self.own.as_ref() };
        let surroundings = Surroundings { school: self.school, held };
        engine::allow_writes(&rekeyed, true)?;
        logged(&mut rekeyed, &surroundings, (permit, at, Op::PersonRemoved), |tx| {
            recovery_care::loses_key(tx, person)?;
            persons::remove(tx, person)?;
            schools::set_keys_in_force(tx, keys)?;
            tx.about(person);
            Ok::<_, StoreError>(())
        })?;
        engine::close(rekeyed, &self.folder.join(engine::REKEYED))
    }

    fn put_rekeyed_in_place(&mut self, key: WorkspaceKey, keys: KeysFile) -> Result<(), StoreError> {
        let closed = mem::replace(&mut self.connection, Connection::open_in_memory()?);
        let placed = engine::close(closed, &self.folder.join(engine::DATABASE))
            .and_then(|()| Ok(durable::put_in_place(&self.folder, engine::REKEYED, engine::DATABASE)?));
        if let Err(error) = placed {
            self.connection = engine::open(&self.folder, &self.key)?;
            self.give_up_rekeying()?;
            return Err(error);
        }
        // What could not be put in place is put there at the next opening: both halves are on the disk.
        drop(KeysFile::promote(&self.folder));
        self.connection = engine::open(&self.folder, &key)?;
        (self.key, self.keys) = (key, keys);
        migrate::drop_copies(&self.folder)
    }

    fn give_up_rekeying(&self) -> Result<(), StoreError> {
        KeysFile::drop_staged(&self.folder)?;
        engine::drop_rekeyed(&self.folder)
    }
}
