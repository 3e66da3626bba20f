//! Looking into a backup with a passphrase of its day, before anything is restored.

use super::files::{self, Backup, Manifest};
use crate::error::StoreError;
use crate::kdf::Passphrase;
use crate::slots::{CURRENT, KeysFile};
use crate::tx::{Held, ReadTx};
use crate::verify::{self, Verified};
use crate::{engine, hex, log, schools};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// What a backup holds, once it was opened and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it says of itself.
    pub backup: Backup,
    /// Whether it is whole, and the rows of every table.
    pub verified: Verified,
    /// When the last thing in it was written.
    pub last: Option<DateTime<Utc>>,
    /// Whether the passphrase also gives the restricted tier.
    pub restricted: bool,
}

/// Opens a backup with a passphrase that counted when it was made, checks all of it, and closes it again.
///
/// # Errors
/// [`StoreError::NotABackup`], [`StoreError::NoSuchPerson`], [`StoreError::WrongPassphrase`], [`StoreError::BackupDamaged`]
/// when its files are not those that were written, [`StoreError::NewerSchema`].
pub fn open(
    folder: &Path,
    (person, passphrase): (PersonId, &Passphrase),
    permit: &Permit,
) -> Result<Opened, StoreError> {
    let (backup, manifest) = (files::look(folder)?, files::read(folder)?);
    let keys = KeysFile::load_whatever(folder)?.current;
    let slot = keys.slot(person).ok_or(StoreError::NoSuchPerson)?;
    let opened = slot.open(keys.workspace, passphrase)?;
    check_hashes(folder, &manifest)?;
    let connection = engine::open_still(&folder.join(engine::DATABASE), &opened.workspace)?;
    let verified = verify(&connection, permit)?;
    let last = log::last_moment(&connection)?;
    Ok(Opened { backup, verified, last, restricted: opened.restricted.is_some() })
}

/// Checks a database that nobody writes to.
pub(super) fn verify(connection: &Connection, permit: &Permit) -> Result<Verified, StoreError> {
    let marks = schools::marks(connection)?;
    let school = marks.school.parse().map_err(|_| StoreError::Unreadable("school"))?;
    let held = Held { public: marks.public, restricted: None, own: None };
    let read = ReadTx::new(connection.unchecked_transaction()?, school, held, permit);
    let verified = verify::verify(&read)?;
    read.finish()?;
    Ok(verified)
}

/// Whether both files are those the backup was made of.
pub(super) fn check_hashes(folder: &Path, manifest: &Manifest) -> Result<(), StoreError> {
    for (name, hash) in [(CURRENT, &manifest.keys), (engine::DATABASE, &manifest.database)] {
        if hash_of(&folder.join(name))? != *hash {
            return Err(StoreError::BackupDamaged(format!("{name} is not as it was written")));
        }
    }
    Ok(())
}

fn hash_of(file: &Path) -> io::Result<String> {
    let (mut file, mut hash, mut piece) = (File::open(file)?, Sha256::new(), vec![0; 1 << 20]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hex::text(&hash.finalize()));
        }
        hash.update(&piece[..read]);
    }
}
