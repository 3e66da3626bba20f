//! Making a workspace. The key file comes last: a folder without one is unfinished and holds nothing readable.

use super::{Opener, Workspace};
use crate::error::StoreError;
use crate::kdf::{KdfCost, Passphrase};
use crate::key::{RestrictedKey, WorkspaceKey, random};
use crate::lock::WorkspaceLock;
use crate::migrations::Migration;
use crate::op::Op;
use crate::recovery::RecoveryKey;
use crate::slots::{Given, KeysFile, RecoverySlot, Slot, SlotOwner};
use crate::tx::WriteTx;
use crate::{durable, engine, migrate, migrations, persons, schools};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Person;
use bridgewell_domain::school::School;
use chrono::{DateTime, Utc};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use uuid::Uuid;

/// What a new workspace starts from.
#[derive(Clone, Copy, Debug)]
pub struct Founding<'a> {
    /// The school.
    pub school: &'a School,
    /// Who founds it. Should hold the restricted tier: otherwise only the recovery key can entitle anybody.
    pub person: &'a Person,
    /// Their passphrase.
    pub passphrase: &'a Passphrase,
    /// What checking it shall cost.
    pub cost: KdfCost,
}

impl Workspace {
    /// Makes a workspace in a folder that is not there yet or is empty, with whatever `first` writes, and gives the
    /// recovery key, which is shown once and kept nowhere.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when the folder holds anything; whatever `first` returns. Then nothing is left.
    pub fn create(
        folder: &Path,
        founding: Founding<'_>,
        (permit, at): (&Permit, DateTime<Utc>),
        first: impl FnOnce(&WriteTx<'_>) -> Result<(), StoreError>,
    ) -> Result<(Self, RecoveryKey), StoreError> {
        let taken = match fs::read_dir(folder) {
            Ok(mut entries) => entries.next().is_some(),
            Err(error) => error.kind() != ErrorKind::NotFound,
        };
        if taken {
            return Err(StoreError::AlreadyExists);
        }
        durable::make_folder(folder)?;
        let made = make(folder, founding, (permit, at), migrations::ALL, first);
        if made.is_err() {
            // Everything in the folder is of our own making, and unreadable without a key file.
            fs::remove_dir_all(folder)?;
        }
        made
    }
}

/// A workspace as an earlier release made it, for the test that opens one of each.
#[cfg(test)]
pub(crate) fn create_at(
    folder: &Path,
    founding: Founding<'_>,
    given: (&Permit, DateTime<Utc>),
    steps: &[Migration],
) -> Result<Workspace, StoreError> {
    durable::make_folder(folder)?;
    Ok(make(folder, founding, given, steps, |_| Ok(()))?.0)
}

fn make(
    folder: &Path,
    founding: Founding<'_>,
    (permit, at): (&Permit, DateTime<Utc>),
    steps: &[Migration],
    first: impl FnOnce(&WriteTx<'_>) -> Result<(), StoreError>,
) -> Result<(Workspace, RecoveryKey), StoreError> {
    let lock = WorkspaceLock::take(folder)?;
    lock.name(&founding.person.name, at)?;
    let id = Uuid::from_bytes(random()?);
    let (key, secret, recovery) = (WorkspaceKey::random()?, RestrictedKey::random()?, RecoveryKey::random()?);
    let person = founding.person;
    let owner = SlotOwner { id: person.id, name: person.name.clone(), role: person.role };
    let own = RestrictedKey::random()?;
    let given = Given { workspace: &key, restricted: person.restricted.then_some(&secret), own: &own };
    let slot = Slot::new(id, owner, founding.passphrase, founding.cost, given)?;
    let recovery_slot = RecoverySlot::new(id, &recovery, &key, &secret)?;
    let slot_public = *slot.public();
    let keys = KeysFile::new(id, founding.school, slot, recovery_slot);
    let mut connection = engine::create(folder, &key)?;
    migrate::run(&mut connection, folder, steps, at)?;
    let mut workspace = Workspace {
        folder: folder.to_owned(),
        connection,
        key,
        public: secret.public(),
        restricted: person.restricted.then_some(secret),
        own: Some((person.id, own)),
        school: founding.school.id,
        keys,
        keys_need_mending: false,
        keys_are_marked: true,
        opener: Opener::Person(person.id),
        lock,
    };
    let first_keys = workspace.keys.clone();
    workspace.write(permit, at, Op::WorkspaceCreated, |tx| {
        schools::insert(tx, founding.school)?;
        schools::set_keys_in_force(tx, &first_keys)?;
        persons::insert(tx, person, &slot_public)?;
        tx.about(person.id);
        first(tx)
    })?;
    workspace.keys.stage(folder)?;
    KeysFile::promote(folder)?;
    Ok((workspace, recovery))
}
