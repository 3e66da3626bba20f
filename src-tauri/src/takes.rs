//! Many files at once: several chosen, a folder of them, or what is dropped onto the window. One that cannot be taken is
//! named with the reason and stops none of the others. The window sees handles and names; paths stay here.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bridgewell_app::ApiError;
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, DragDropEvent, Manager, State};

use crate::call::{Core, aside};
use crate::files::{Chosen, read};
use crate::{dialogs, places};

/// Files taken at once, at most: a folder chosen by mistake may hold a whole disk.
const MOST: usize = 400;
/// Bytes taken at once, at most.
const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// How deep a folder is looked through.
const DEPTH: u8 = 3;

/// What was taken, and what was not.
#[derive(Debug, Serialize)]
pub struct Taken {
    files: Vec<Chosen>,
    not_taken: Vec<NotTaken>,
}

/// A file that was not taken, and why.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct NotTaken {
    name: String,
    why: String,
}

/// What the person chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum From {
    /// Files, any number.
    Files,
    /// One folder, with what is in it.
    Folder,
}

/// What happens over the window while files are dragged.
#[derive(Debug, Serialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Dragged {
    /// Files are over the window: how many things.
    Over { things: usize },
    /// They left again.
    Left,
    /// They were dropped and are being read.
    Dropped,
    /// They were read.
    Taken { taken: Taken },
    /// They could not be taken at all.
    Refused { error: ApiError },
}

/// Who is told of dropped files: the screen that takes them, while it is there.
#[derive(Default)]
pub struct Drops(Mutex<Option<Watcher>>);

struct Watcher {
    kinds: Vec<String>,
    channel: Channel<Dragged>,
}

/// Lets the person choose several files or a folder, of these kinds.
#[tauri::command]
pub async fn take_files(
    app: AppHandle,
    core: State<'_, Core>,
    kinds: Vec<String>,
    from: From,
) -> Result<Taken, ApiError> {
    let gathered = aside(move || {
        let paths = match from {
            From::Files => dialogs::files(&app, &kinds, true),
            From::Folder => dialogs::folder(&app).into_iter().collect(),
        };
        gather(&paths, &kinds)
    })
    .await?;
    put(&core, gathered).await
}

/// Tells the window of files dragged and dropped onto it, of these kinds, until it asks anew or stops.
#[tauri::command]
pub fn watch_drops(drops: State<'_, Drops>, kinds: Vec<String>, channel: Channel<Dragged>) {
    *drops.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Watcher { kinds, channel });
}

/// Tells the window of dropped files no more.
#[tauri::command]
pub fn stop_watching(drops: State<'_, Drops>) {
    *drops.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// What the system says of files over the window. Nobody watching, nothing is taken.
pub fn dragged(app: &AppHandle, event: &DragDropEvent) {
    let drops = app.state::<Drops>();
    let watcher = drops.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(Watcher { kinds, channel }) = watcher.as_ref() else { return };
    // A window that has gone takes no word any more.
    match event {
        DragDropEvent::Enter { paths, .. } => drop(channel.send(Dragged::Over { things: paths.len() })),
        DragDropEvent::Leave => drop(channel.send(Dragged::Left)),
        DragDropEvent::Drop { paths, .. } => {
            drop(channel.send(Dragged::Dropped));
            let (app, paths, kinds, channel) = (app.clone(), paths.clone(), kinds.clone(), channel.clone());
            tauri::async_runtime::spawn(async move {
                let gathered = aside(move || gather(&paths, &kinds)).await;
                let taken = match gathered {
                    Ok(gathered) => put(&app.state::<Core>(), gathered).await,
                    Err(error) => Err(error),
                };
                drop(channel.send(match taken {
                    Ok(taken) => Dragged::Taken { taken },
                    Err(error) => Dragged::Refused { error },
                }));
            });
        }
        _ => {}
    }
}

/// Files that were read, and those that were not.
struct Gathered {
    files: Vec<(String, Vec<u8>)>,
    not_taken: Vec<NotTaken>,
}

async fn put(core: &Core, gathered: Gathered) -> Result<Taken, ApiError> {
    let Gathered { files, not_taken } = gathered;
    let put = move |app: &mut bridgewell_app::App| {
        let put = |(name, bytes): (String, Vec<u8>)| {
            let size = bytes.len() as f64;
            Ok(Chosen::of(app.put_file(name.clone(), bytes)?, name, size))
        };
        files.into_iter().map(put).collect::<Result<Vec<_>, ApiError>>()
    };
    Ok(Taken { files: core.with(put).await??, not_taken })
}

/// Reads files and what folders hold, in the order of their names.
fn gather(paths: &[PathBuf], kinds: &[String]) -> Gathered {
    let mut gathered = Gathered { files: Vec::new(), not_taken: Vec::new() };
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = found.len();
            look_into(path, kinds, DEPTH, &mut found);
            if found.len() == before {
                let why = format!("No file of these kinds lies in this folder: {}.", kinds.join(", "));
                gathered.not_taken.push(NotTaken { name: places::name(path), why });
            }
        } else {
            found.push(path.clone());
        }
    }
    let mut bytes = 0;
    for (place, path) in found.iter().enumerate() {
        let size = fs::metadata(path).map_or(0, |data| data.len());
        if place >= MOST || bytes + size > MOST_BYTES {
            let why = format!(
                "This is more than can be looked at at once ({MOST} files, {} MB). Bring the rest in afterwards.",
                MOST_BYTES >> 20
            );
            let more = found.len() - place;
            let name = if more == 1 { places::name(path) } else { format!("{more} files") };
            gathered.not_taken.push(NotTaken { name, why });
            break;
        }
        match read(path, kinds) {
            Ok(file) => {
                bytes += file.1.len() as u64;
                gathered.files.push(file);
            }
            Err(error) => {
                gathered.not_taken.push(NotTaken { name: places::name(path), why: error.to_string() });
            }
        }
    }
    gathered
}

/// Files of these kinds in a folder and those below it. Hidden ones, and links that may lead in circles, are left.
fn look_into(folder: &Path, kinds: &[String], depth: u8, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if found.len() > MOST || path.is_symlink() || places::name(&path).starts_with(['.', '~']) {
            continue;
        }
        if path.is_dir() {
            if depth > 0 {
                look_into(&path, kinds, depth - 1, found);
            }
        } else if of_a_kind(&path, kinds) {
            found.push(path);
        }
    }
}

fn of_a_kind(path: &Path, kinds: &[String]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    kinds.iter().any(|kind| kind.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_files_of_the_kinds_and_one_that_cannot_be_taken_stops_none() {
        let dir = tempfile::tempdir().expect("a folder");
        let below = dir.path().join("from primaries/oak lane");
        fs::create_dir_all(&below).expect("made");
        for (path, text) in [
            (dir.path().join("b.csv"), "b"),
            (dir.path().join("a.XML"), "a"),
            (dir.path().join("~$open.csv"), "lock"),
            (dir.path().join("photo.png"), "p"),
            (below.join("c.csv"), "c"),
        ] {
            fs::write(path, text).expect("written");
        }
        let kinds = ["csv".to_owned(), "xml".to_owned()];
        let taken = gather(&[dir.path().to_path_buf(), dir.path().join("photo.png")], &kinds);
        let names: Vec<&str> = taken.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a.XML", "b.csv", "c.csv"]);
        assert_eq!(taken.not_taken.len(), 1);
        assert!(
            taken.not_taken[0].why.contains("photo.png") && !taken.not_taken[0].why.contains("oak lane/")
        );
        let empty = gather(&[dir.path().join("from primaries")], &["ods".to_owned()]);
        assert_eq!(empty.not_taken[0].name, "from primaries");
    }
}
