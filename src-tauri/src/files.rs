//! Files and folders that a person chooses: read and written here, known to the window by handle and name.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use bridgewell_app::error::Refusal;
use bridgewell_app::{ApiError, DocumentHandle, FileHandle, PlaceHandle};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};

use crate::call::{Core, aside};
use crate::dialogs;
use crate::places::{self, Places};

/// The largest file taken in, in bytes. A school's intake is well under one megabyte; a national file fits.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A file somebody chose.
#[derive(Debug, Serialize)]
pub struct Chosen {
    handle: FileHandle,
    name: String,
    bytes: f64,
}

impl Chosen {
    /// A file that the core has taken.
    pub const fn of(handle: FileHandle, name: String, bytes: f64) -> Self {
        Self { handle, name, bytes }
    }
}

/// A workspace's place somebody chose or used before.
#[derive(Debug, Serialize)]
pub struct Workspace {
    handle: PlaceHandle,
    name: String,
}

/// What a place is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A workspace that is there.
    Open,
    /// A folder that the new workspace will make.
    Create,
    /// A folder for backups.
    Backups,
    /// A backup that is there.
    Backup,
}

/// Lets the person choose files of these kinds (endings without the dot). None chosen is an empty list.
#[tauri::command]
pub async fn choose_files(
    app: AppHandle,
    core: State<'_, Core>,
    kinds: Vec<String>,
    several: bool,
) -> Result<Vec<Chosen>, ApiError> {
    let read_all = move || -> Result<Vec<_>, ApiError> {
        dialogs::files(&app, &kinds, several).iter().map(|path| read(path, &kinds)).collect()
    };
    let files = aside(read_all).await??;
    core.with(move |app| {
        let put = |(name, bytes): (String, Vec<u8>)| {
            let size = bytes.len() as f64;
            Ok(Chosen { name: name.clone(), bytes: size, handle: app.put_file(name, bytes)? })
        };
        files.into_iter().map(put).collect()
    })
    .await?
}

/// Lets the person choose a workspace's place. Nothing chosen is null.
#[tauri::command]
pub async fn choose_workspace(
    app: AppHandle,
    core: State<'_, Core>,
    places: State<'_, Places>,
    purpose: Purpose,
) -> Result<Option<Workspace>, ApiError> {
    let Some(place) = aside(move || dialogs::workspace(&app, purpose)).await? else { return Ok(None) };
    places.chose(&place);
    let name = places::name(&place);
    let handle = core.with(move |app| app.put_place(place)).await?;
    Ok(Some(Workspace { handle, name }))
}

/// The workspaces opened lately on this machine, the latest first.
#[tauri::command]
pub async fn recent_workspaces(
    core: State<'_, Core>,
    places: State<'_, Places>,
) -> Result<Vec<Workspace>, ApiError> {
    let recent = places.recent();
    core.with(move |app| {
        let offer = |place: PathBuf| Workspace { name: places::name(&place), handle: app.put_place(place) };
        recent.into_iter().map(offer).collect()
    })
    .await
}

/// Saves a finished document where the person says, and returns the file's name. Nothing chosen is null.
#[tauri::command]
pub async fn save_document(
    app: AppHandle,
    core: State<'_, Core>,
    places: State<'_, Places>,
    handle: DocumentHandle,
) -> Result<Option<String>, ApiError> {
    let document = core.with(move |app| app.document(handle).cloned()).await?;
    let document = document.ok_or_else(|| ApiError::not_found("the document; make it again"))?;
    let suggested = document.name.clone();
    let Some(target) = aside(move || dialogs::save(&app, &suggested)).await? else { return Ok(None) };
    if document.opens_workspace
        && let Some(workspace) = places.with_workspace(&target)
    {
        return Err(ApiError::refused(
            Refusal::Other,
            format!(
                "A recovery key kept with the workspace \"{}\" would open it for whoever takes the folder. Choose \
                 removable media or another place, or print the key.",
                places::name(&workspace)
            ),
        ));
    }
    let name = places::name(&target);
    let half = Half::write(&target, &document.bytes);
    core.with(move |app| {
        let half = half?;
        app.saved(handle)?;
        half.done()
    })
    .await??;
    Ok(Some(name))
}

/// The name and bytes of a chosen file, when it is of a kind asked for and not too large.
pub fn read(path: &Path, kinds: &[String]) -> Result<(String, Vec<u8>), ApiError> {
    let name = places::name(path);
    let refuse = |why: String| ApiError::refused(Refusal::File, why);
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    if !kinds.is_empty() && !kinds.iter().any(|kind| kind.eq_ignore_ascii_case(ending)) {
        return Err(refuse(format!(
            "\"{name}\" is not one of the kinds that can be read here: {}.",
            kinds.join(", ")
        )));
    }
    let unreadable = |error: std::io::Error| ApiError::Disk {
        message: format!(
            "\"{name}\" could not be read ({error}). Nothing was changed. Is it open elsewhere, or was it moved?"
        ),
    };
    // One byte more than allowed is read, so that a file that grows meanwhile is noticed too.
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(refuse(format!(
            "\"{name}\" is larger than {} MB, the most that can be read here.",
            LARGEST >> 20
        )));
    }
    Ok((name, bytes))
}

/// A document beside the place where it shall be, not there yet: the log comes first. Dropped before it is done it is
/// gone.
pub struct Half {
    half: PathBuf,
    target: PathBuf,
}

impl Half {
    /// Writes a document whole beside its place.
    ///
    /// # Errors
    /// When the disk refuses; nothing stays.
    pub fn write(target: &Path, bytes: &[u8]) -> Result<Self, ApiError> {
        let mut half = target.as_os_str().to_owned();
        half.push(".part");
        let half = Self { half: PathBuf::from(half), target: target.to_path_buf() };
        fs::write(&half.half, bytes).map_err(|error| half.refused(&error))?;
        Ok(half)
    }

    /// Puts it in its place, where it takes the place of what was there.
    ///
    /// # Errors
    /// When the disk refuses; nothing stays.
    pub fn done(self) -> Result<(), ApiError> {
        fs::rename(&self.half, &self.target).map_err(|error| self.refused(&error))
    }

    fn refused(&self, error: &std::io::Error) -> ApiError {
        ApiError::Disk {
            message: format!(
                "\"{}\" could not be saved there ({error}). Choose another place.",
                places::name(&self.target)
            ),
        }
    }
}

impl Drop for Half {
    fn drop(&mut self) {
        // Gone already once it is in its place; what cannot be removed either, the message says why.
        let _ = fs::remove_file(&self.half);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_refused_by_name() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("letter.docx");
        fs::write(&path, b"x").expect("written");
        let refused = read(&path, &["csv".to_owned(), "xlsx".to_owned()]).expect_err("not a kind asked for");
        assert!(refused.to_string().contains("\"letter.docx\"") && refused.to_string().contains("csv, xlsx"));
        assert!(read(&path, &["DOCX".to_owned()]).is_ok());
    }

    #[test]
    fn a_missing_file_is_told_without_its_folder() {
        let dir = tempfile::tempdir().expect("a folder");
        let told = read(&dir.path().join("gone.csv"), &[]).expect_err("not there").to_string();
        assert!(told.contains("\"gone.csv\"") && !told.contains(&*dir.path().to_string_lossy()), "{told}");
    }

    #[test]
    fn a_document_replaces_the_old_one_whole() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("report.pdf");
        for bytes in [b"old", b"new"] {
            Half::write(&path, bytes).and_then(Half::done).expect("saved");
        }
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 1, "nothing half-written stays");
        assert!(Half::write(&dir.path().join("no/such/report.pdf"), b"x").is_err());
    }

    #[test]
    fn a_document_that_cannot_be_logged_leaves_nothing_and_what_was_there_stays() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("report.pdf");
        fs::write(&path, b"old").expect("saved");
        drop(Half::write(&path, b"new").expect("written"));
        assert_eq!(fs::read(&path).expect("read"), b"old");
        assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 1);
    }
}
