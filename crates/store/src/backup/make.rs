//! Making a backup: copied, checked as if it were to be restored, then given its name; old ones make room last.

use super::files::{self, Manifest};
use super::{look, rotate};
use crate::error::StoreError;
use crate::slots::CURRENT;
use crate::workspace::Workspace;
use crate::{durable, engine, hex};
use bridgewell_domain::permit::Permit;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A backup that was made and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its folder.
    pub folder: PathBuf,
    /// The last entry of the log it holds.
    pub entries: u32,
    /// How many older ones were taken away.
    pub let_go: u32,
}

impl Workspace {
    /// Makes a backup in a folder that somebody chose. It counts only when it opens with this workspace's key, its pages
    /// and the log's chain are sound and it holds as many rows as the workspace; then older ones are thinned out.
    ///
    /// # Errors
    /// [`StoreError::BackupPlaceMissing`], [`StoreError::BackupPlaceInside`], [`StoreError::DiskFull`],
    /// [`StoreError::BackupDamaged`]. Former backups are all there then, and nothing half-written stays.
    pub fn back_up(&mut self, permit: &Permit, root: &Path, at: DateTime<Utc>) -> Result<Made, StoreError> {
        if !root.is_dir() {
            return Err(StoreError::BackupPlaceMissing);
        }
        if fs::canonicalize(root)?.starts_with(fs::canonicalize(&self.folder)?) {
            return Err(StoreError::BackupPlaceInside);
        }
        files::clear_halves(root)?;
        let (name, half) = files::free_name(root, &self.keys.school, at);
        let copied = self.copy_to(&root.join(&half), at);
        let checked = copied.and_then(|manifest| self.check_copy(permit, &root.join(&half), &manifest));
        let entries = match checked {
            Ok(entries) => entries,
            Err(error) => {
                // What stops the writing may stop the clearing too; the next backup clears it then.
                drop(files::remove(&root.join(&half)));
                return Err(error);
            }
        };
        durable::put_in_place(root, &half, &name)?;
        let let_go = rotate::thin_out(root, self.keys.workspace)?;
        Ok(Made { folder: root.join(name), entries, let_go })
    }

    fn copy_to(&self, half: &Path, at: DateTime<Utc>) -> Result<Manifest, StoreError> {
        durable::make_folder(half)?;
        let keys = self.keys.to_bytes()?;
        durable::write(&half.join(CURRENT), &keys)?;
        engine::settle(&self.connection)?;
        let database = copy(&self.folder.join(engine::DATABASE), &half.join(engine::DATABASE))?;
        let manifest = Manifest::new(&self.keys, at, (hex::text(&Sha256::digest(&keys)), database));
        manifest.write(half)?;
        durable::sync_folder(half)?;
        Ok(manifest)
    }

    /// Reads the copy back from the disk; returns the last entry of its log.
    fn check_copy(&self, permit: &Permit, half: &Path, manifest: &Manifest) -> Result<u32, StoreError> {
        let damaged = |what: &str| StoreError::BackupDamaged(what.to_owned());
        if files::read(half)? != *manifest {
            return Err(damaged("backup.json is not as it was written"));
        }
        look::check_hashes(half, manifest)?;
        let connection = engine::open_still(&half.join(engine::DATABASE), &self.key)?;
        let verified = look::verify(&connection, permit)?;
        if let Some(fault) = verified.faults.first() {
            return Err(damaged(fault));
        }
        if verified.first_break.is_some() {
            return Err(damaged("the log's chain does not hold"));
        }
        if verified.rows != engine::rows(&self.connection)? {
            return Err(damaged("it holds other rows than the workspace"));
        }
        Ok(verified.entries)
    }
}

/// Copies a file, waits until it is on the disk, and returns the hash of what was read.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<String> {
    let (mut from, mut to) = (File::open(from)?, File::create(to)?);
    let (mut hash, mut piece) = (Sha256::new(), vec![0; 1 << 20]);
    loop {
        let read = from.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
        to.write_all(&piece[..read])?;
    }
    to.sync_all()?;
    Ok(hex::text(&hash.finalize()))
}
