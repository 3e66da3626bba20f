//! A folder that a person chose for many documents at once: known to the window by a number and a name. Nothing in it
//! is ever overwritten.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bridgewell_app::{ApiError, DocumentHandle, numbered};
use serde::Serialize;
use tauri::{AppHandle, State};

use crate::call::{Core, aside};
use crate::files::Half;
use crate::{dialogs, places};

/// More files of one name than this in one folder are a mistake.
const MOST_OF_A_NAME: u32 = 999;

/// The folders chosen since the start.
#[derive(Default)]
pub struct Folders(Mutex<Vec<PathBuf>>);

/// A folder somebody chose.
#[derive(Debug, Serialize)]
pub struct Folder {
    handle: u32,
    name: String,
}

/// Lets the person choose a folder. Nothing chosen is null.
#[tauri::command]
pub async fn choose_folder(app: AppHandle, folders: State<'_, Folders>) -> Result<Option<Folder>, ApiError> {
    let Some(place) = aside(move || dialogs::folder(&app)).await? else { return Ok(None) };
    let name = places::name(&place);
    let mut known = folders.0.lock().unwrap_or_else(PoisonError::into_inner);
    known.push(place);
    Ok(Some(Folder { handle: u32::try_from(known.len() - 1).unwrap_or(u32::MAX), name }))
}

/// Saves a finished document in a chosen folder under a name of its own, and returns that name.
#[tauri::command]
pub async fn save_into(
    core: State<'_, Core>,
    folders: State<'_, Folders>,
    folder: u32,
    handle: DocumentHandle,
) -> Result<String, ApiError> {
    let place = {
        let known = folders.0.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .get(folder as usize)
            .cloned()
            .ok_or_else(|| ApiError::not_found("the folder; choose it again"))?
    };
    core.with(move |app| {
        let document =
            app.document(handle).ok_or_else(|| ApiError::not_found("the document; make it again"))?;
        let target = reserve(&place, &document.name)?;
        let kept = Half::write(&target, &document.bytes).and_then(|half| {
            app.saved(handle)?;
            half.done()
        });
        if let Err(error) = kept {
            // The reserved name holds nothing; whether it can be let go of again does not change what is told.
            let _ = std::fs::remove_file(&target);
            return Err(error);
        }
        Ok(places::name(&target))
    })
    .await?
}

/// An empty file of this name, or of the next one that is free.
fn reserve(folder: &Path, name: &str) -> Result<PathBuf, ApiError> {
    for number in 1..=MOST_OF_A_NAME {
        let target = folder.join(numbered(name, number));
        match OpenOptions::new().write(true).create_new(true).open(&target) {
            Ok(_) => return Ok(target),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(ApiError::Disk {
                    message: format!(
                        "\"{name}\" could not be saved in \"{}\" ({error}). Choose another folder.",
                        places::name(folder)
                    ),
                });
            }
        }
    }
    Err(ApiError::Disk {
        message: format!("There are too many files called \"{name}\" there. Choose another folder."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_is_there_is_never_overwritten() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("Amira 7B.pdf"), b"mine").expect("written");
        let target = reserve(dir.path(), "Amira 7B.pdf").expect("a free name");
        assert_eq!(places::name(&target), "Amira 7B (2).pdf");
        let next = reserve(dir.path(), "Amira 7B.pdf").expect("a free name");
        assert_eq!(places::name(&next), "Amira 7B (3).pdf");
        assert_eq!(fs::read(dir.path().join("Amira 7B.pdf")).expect("read"), b"mine");
    }

    #[test]
    fn a_folder_that_is_gone_is_told_without_the_folders_above() {
        let dir = tempfile::tempdir().expect("a folder");
        let told = reserve(&dir.path().join("gone"), "Amira.pdf").expect_err("not there").to_string();
        assert!(told.contains("\"gone\"") && !told.contains(&*dir.path().to_string_lossy()), "{told}");
    }
}
