//! Where the desk lies on the disk: the kept key, and a folder for each parcel.

use crate::app::App;
use crate::error::{ApiError, Refusal};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bridgewell_domain::ids::ParcelId;
use bridgewell_exchange::{ReadingKey, ReadingPublic};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The version written, and the highest that is read.
const VERSION: u32 = 1;

/// The reading key while it is unlocked.
pub(crate) struct Unlocked {
    pub key: ReadingKey,
}

/// The key as it is kept.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptKey {
    version: u32,
    pub name: String,
    pub public: ReadingPublic,
    /// An age identity, itself an age file under the passphrase, in base64.
    sealed: String,
}

impl KeptKey {
    pub(super) fn new(name: String, public: ReadingPublic, sealed: &[u8]) -> Self {
        Self { version: VERSION, name, public, sealed: STANDARD.encode(sealed) }
    }

    pub(super) fn sealed(&self) -> Result<Vec<u8>, ApiError> {
        STANDARD.decode(&self.sealed).map_err(|_| unreadable())
    }
}

fn unreadable() -> ApiError {
    ApiError::refused(
        Refusal::Other,
        "The reading key on this laptop cannot be read any more. Start again with a new one, and give the new code to \
         whoever hands letters to you.",
    )
}

fn disk(error: &std::io::Error) -> ApiError {
    ApiError::Disk {
        message: format!(
            "the disk refused ({error}). Nothing was changed; check that there is room and try again"
        ),
    }
}

/// The desk's folder.
///
/// # Errors
/// [`ApiError::Refused`] where the shell gave none.
pub(super) fn folder(app: &App) -> Result<PathBuf, ApiError> {
    app.desk_place().map(Path::to_path_buf).ok_or_else(|| {
        ApiError::refused(Refusal::Other, "There is no place on this computer where parcels can be kept.")
    })
}

/// Where one parcel lies.
pub(super) fn of_parcel(folder: &Path, parcel: ParcelId) -> PathBuf {
    folder.join("parcels").join(parcel.to_string())
}

fn key_file(folder: &Path) -> PathBuf {
    folder.join("reading-key.json")
}

/// The key that is kept here, if there is one.
///
/// # Errors
/// [`ApiError::Refused`] when it cannot be read or a newer Bridgewell wrote it.
pub(super) fn kept(folder: &Path) -> Result<Option<KeptKey>, ApiError> {
    let bytes = match fs::read(key_file(folder)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(disk(&error)),
    };
    let kept: KeptKey = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
    if kept.version > VERSION {
        return Err(ApiError::refused(
            Refusal::Other,
            "A newer Bridgewell made the reading key on this laptop. Install the newer version to use it.",
        ));
    }
    Ok(Some(kept))
}

/// Keeps a key, whole or not at all.
///
/// # Errors
/// [`ApiError::Disk`].
pub(super) fn keep(folder: &Path, key: &KeptKey) -> Result<(), ApiError> {
    let bytes = serde_json::to_vec_pretty(key).map_err(ApiError::broken)?;
    let (file, half) = (key_file(folder), folder.join("reading-key.json.part"));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&half, bytes))
        .and_then(|()| fs::rename(&half, &file))
        .map_err(|error| disk(&error))
}

/// Parcels that lie here, the newest first (their identities sort by time).
///
/// # Errors
/// [`ApiError::Disk`].
pub(super) fn parcels(folder: &Path) -> Result<Vec<ParcelId>, ApiError> {
    let entries = match fs::read_dir(folder.join("parcels")) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(disk(&error)),
    };
    let mut found: Vec<ParcelId> =
        entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    Ok(found)
}

/// Takes one parcel, or everything, off the disk.
///
/// # Errors
/// [`ApiError::Disk`].
pub(super) fn remove(folder: &Path) -> Result<(), ApiError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(disk(&error)),
        _ => Ok(()),
    }
}
