//! A backup's folder: its name, what it says of itself without any key, and finding them.

use crate::error::StoreError;
use crate::slots::{CURRENT, KeysFile, SlotOwner};
use crate::{durable, engine};
use bridgewell_domain::school::SchoolYear;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The file by which a backup is told from a workspace.
pub(crate) const MANIFEST: &str = "backup.json";
/// How the folder's name ends, and how it ends until the backup is whole.
const ENDING: &str = ".bridgewell-backup";
const HALF: &str = ".bridgewell-backup.part";
/// Everything a backup's folder holds.
const FILES: [&str; 3] = [MANIFEST, CURRENT, engine::DATABASE];
/// The format this program writes, and the newest it reads.
const FORMAT: u32 = 1;
const LARGEST: u64 = 64 * 1024;
/// More backups of one second are a mistake.
const MOST_OF_A_NAME: u32 = 99;

/// What `backup.json` says. It holds no count: how many entries there are may tell of the restricted tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: u32,
    pub workspace: Uuid,
    pub school: String,
    pub year: SchoolYear,
    pub made: DateTime<Utc>,
    /// SHA-256 of the two other files, in hexadecimal.
    pub keys: String,
    pub database: String,
}

/// A backup, as far as it can be known without a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its folder.
    pub folder: PathBuf,
    /// Which workspace it is of.
    pub workspace: Uuid,
    /// The school's name.
    pub school: String,
    /// The year whose Year 7 it is about.
    pub year: SchoolYear,
    /// When it was made, by the clock of the computer that made it.
    pub made: DateTime<Utc>,
    /// Who can open it, with the passphrases of that day.
    pub people: Vec<SlotOwner>,
}

/// What a folder says of the backup in it.
///
/// # Errors
/// [`StoreError::NotABackup`], [`StoreError::NewerKeys`] when a newer Bridgewell wrote it.
pub fn look(folder: &Path) -> Result<Backup, StoreError> {
    let manifest = read(folder)?;
    let people = KeysFile::load_whatever(folder)?.current.slots.into_iter().map(|slot| slot.owner).collect();
    let Manifest { workspace, school, year, made, .. } = manifest;
    Ok(Backup { folder: folder.to_owned(), workspace, school, year, made, people })
}

/// The backups in a folder that are of this workspace, the newest first. What is no backup, or another's, is passed over.
///
/// # Errors
/// [`StoreError::BackupPlaceMissing`] when the folder is not there.
pub fn list(root: &Path, workspace: Uuid) -> Result<Vec<Backup>, StoreError> {
    let mut found: Vec<Backup> = entries(root)?
        .into_iter()
        .filter(|folder| named(folder, ENDING))
        .filter_map(|folder| look(&folder).ok())
        .filter(|backup| backup.workspace == workspace)
        .collect();
    // Of one second the one with the higher number, whose name is longer, came later.
    let place = |backup: &Backup| (backup.made, backup.folder.as_os_str().len(), backup.folder.clone());
    found.sort_by_key(|backup| std::cmp::Reverse(place(backup)));
    Ok(found)
}

pub(super) fn read(folder: &Path) -> Result<Manifest, StoreError> {
    let bytes = match durable::read_at_most(&folder.join(MANIFEST), LARGEST) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(StoreError::NotABackup("there is no backup.json in it"));
        }
        other => other?,
    };
    let manifest: Manifest =
        serde_json::from_slice(&bytes).map_err(|_| StoreError::NotABackup("backup.json cannot be read"))?;
    if manifest.format > FORMAT {
        return Err(StoreError::NewerKeys { found: manifest.format, known: FORMAT });
    }
    Ok(manifest)
}

impl Manifest {
    pub fn new(keys: &KeysFile, made: DateTime<Utc>, (keys_hash, database): (String, String)) -> Self {
        let (workspace, school, year) = (keys.workspace, keys.school.clone(), keys.year);
        Self { format: FORMAT, workspace, school, year, made, keys: keys_hash, database }
    }

    pub fn write(&self, folder: &Path) -> Result<(), StoreError> {
        let json = serde_json::to_vec_pretty(self).map_err(|_| StoreError::Unreadable("backup"))?;
        Ok(durable::write(&folder.join(MANIFEST), &json)?)
    }
}

/// A folder's name that is free, and the one it has until the backup is whole.
pub(super) fn free_name(root: &Path, school: &str, made: DateTime<Utc>) -> (String, String) {
    let plain: String = school
        .chars()
        .map(|c| if c.is_alphanumeric() || " -".contains(c) { c } else { '-' })
        .take(60)
        .collect();
    let stem = format!("{} {}", plain.trim(), made.format("%Y-%m-%d %H%M%S"));
    let numbered = |n: u32| if n == 1 { stem.clone() } else { format!("{stem} ({n})") };
    let free = (1..=MOST_OF_A_NAME).map(numbered).find(|name| !root.join(format!("{name}{ENDING}")).exists());
    let name = free.unwrap_or_else(|| stem.clone());
    (format!("{name}{ENDING}"), format!("{name}{HALF}"))
}

/// Takes away what a power cut left half-written, as far as Bridgewell wrote it.
pub(super) fn clear_halves(root: &Path) -> Result<(), StoreError> {
    entries(root)?.iter().filter(|folder| named(folder, HALF)).try_for_each(|half| remove(half))
}

/// Takes a backup away: its three files, and the folder if it then is empty. What somebody put there stays.
pub(super) fn remove(folder: &Path) -> Result<(), StoreError> {
    // Without the first it is no backup any more, whatever happens next.
    for name in FILES {
        durable::remove(&folder.join(name))?;
    }
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != ErrorKind::DirectoryNotEmpty => Err(error.into()),
        _ => Ok(()),
    }
}

fn entries(root: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !root.is_dir() {
        return Err(StoreError::BackupPlaceMissing);
    }
    let paths = fs::read_dir(root)?.map(|entry| entry.map(|entry| entry.path()));
    Ok(paths.collect::<Result<_, _>>()?)
}

fn named(folder: &Path, ending: &str) -> bool {
    folder.is_dir() && folder.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending))
}
