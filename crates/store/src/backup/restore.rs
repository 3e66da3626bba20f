//! Restoring a backup: always into a folder of its own, never over a workspace.

use super::files;
use super::look;
use super::make::copy;
use crate::error::StoreError;
use crate::slots::CURRENT;
use crate::{durable, engine};
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Copies a backup into a folder that is not there yet or is empty, which then is a workspace. The backup stays as it is.
///
/// # Errors
/// [`StoreError::AlreadyExists`] when the folder holds anything, [`StoreError::NotABackup`],
/// [`StoreError::BackupDamaged`], [`StoreError::DiskFull`]. Nothing stays then.
pub fn restore(backup: &Path, into: &Path) -> Result<(), StoreError> {
    let manifest = files::read(backup)?;
    match fs::remove_dir(into) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(_) => return Err(StoreError::AlreadyExists),
    }
    let half = half(into);
    clear(&half)?;
    let copied = (|| {
        durable::make_folder(&half)?;
        let keys = copy(&backup.join(CURRENT), &half.join(CURRENT))?;
        let database = copy(&backup.join(engine::DATABASE), &half.join(engine::DATABASE))?;
        if keys != manifest.keys || database != manifest.database {
            return Err(StoreError::BackupDamaged("a file is not as it was written".to_owned()));
        }
        look::check_hashes(&half, &manifest)?;
        durable::sync_folder(&half)?;
        fs::rename(&half, into)?;
        Ok(into.parent().map_or(Ok(()), durable::sync_folder)?)
    })();
    if copied.is_err() {
        drop(clear(&half));
    }
    copied
}

fn half(into: &Path) -> PathBuf {
    let mut name = into.file_name().map_or_else(|| OsString::from("workspace"), OsString::from);
    name.push(".part");
    into.with_file_name(name)
}

/// Takes away what an earlier try left; anything else of that name stands in the way.
fn clear(half: &Path) -> Result<(), StoreError> {
    for name in [CURRENT, engine::DATABASE] {
        match durable::remove(&half.join(name)) {
            Err(error) if error.kind() == ErrorKind::NotADirectory => return Err(StoreError::AlreadyExists),
            other => other?,
        }
    }
    match fs::remove_dir(half) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(_) => Err(StoreError::AlreadyExists),
        Ok(()) => Ok(()),
    }
}
