//! The system's own dialogs.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::files::Purpose;

/// The files chosen; none when the person changed their mind.
pub fn files(app: &AppHandle, kinds: &[String], several: bool) -> Vec<PathBuf> {
    let mut dialog = over_window(app);
    if !kinds.is_empty() {
        let endings: Vec<&str> = kinds.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(kinds.join(", "), &endings);
    }
    let chosen = match several {
        true => dialog.blocking_pick_files(),
        false => dialog.blocking_pick_file().map(|one| vec![one]),
    };
    chosen.unwrap_or_default().into_iter().filter_map(local).collect()
}

/// The workspace's folder, or the folder that shall be made for it.
pub fn workspace(app: &AppHandle, purpose: Purpose) -> Option<PathBuf> {
    let dialog = over_window(app);
    let chosen = match purpose {
        Purpose::Open => dialog.set_title("Open a workspace").blocking_pick_folder(),
        Purpose::Backups => {
            dialog.set_title("Choose a folder or USB stick for backups").blocking_pick_folder()
        }
        Purpose::Backup => dialog.set_title("Open a backup").blocking_pick_folder(),
        Purpose::Create => dialog
            .set_title("Name the new workspace's folder")
            .set_file_name("Bridgewell workspace")
            .blocking_save_file(),
    };
    chosen.and_then(local)
}

/// A folder for many documents at once.
pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    over_window(app).set_title("Choose a folder").blocking_pick_folder().and_then(local)
}

/// Where to save a document.
pub fn save(app: &AppHandle, suggested: &str) -> Option<PathBuf> {
    over_window(app).set_file_name(suggested).blocking_save_file().and_then(local)
}

fn over_window(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn local(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}
