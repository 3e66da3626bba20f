//! Answers written beforehand: each line of the file that `BRIDGEWELL_DIALOG_SCRIPT` names is a JSON list of paths,
//! taken by the next dialog and removed. No line, or an empty list, is a person who changed their mind.

use std::fs;
use std::path::PathBuf;

use tauri::AppHandle;

use crate::files::Purpose;

/// The files of the next answer.
pub fn files(_app: &AppHandle, _kinds: &[String], _several: bool) -> Vec<PathBuf> {
    next()
}

/// The place of the next answer.
pub fn workspace(_app: &AppHandle, _purpose: Purpose) -> Option<PathBuf> {
    next().into_iter().next()
}

/// The folder of the next answer.
pub fn folder(_app: &AppHandle) -> Option<PathBuf> {
    next().into_iter().next()
}

/// The target of the next answer.
pub fn save(_app: &AppHandle, _suggested: &str) -> Option<PathBuf> {
    next().into_iter().next()
}

fn next() -> Vec<PathBuf> {
    let Some(script) = std::env::var_os("BRIDGEWELL_DIALOG_SCRIPT") else { return Vec::new() };
    let text = fs::read_to_string(&script).unwrap_or_default();
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    if let Err(error) = fs::write(&script, rest) {
        eprintln!("the dialog script could not be shortened: {error}");
    }
    serde_json::from_str(first).unwrap_or_default()
}
