//! What a command leaves behind: files written whole or not at all, and lines on standard output.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Writes a file whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut half = path.as_os_str().to_owned();
    half.push(".part");
    let half = PathBuf::from(half);
    fs::write(&half, bytes).and_then(|()| fs::rename(&half, path)).map_err(|error| {
        // Half a file is of no use; that it could not be removed either is the same fault again.
        let _ = fs::remove_file(&half);
        Failure::writing(path, &error)
    })
}

/// Prints one line at once. A reader that has gone away (as `head` does) ends the program quietly by this failure.
pub fn line(words: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{words}")
        .and_then(|()| out.flush())
        .map_err(|error| Failure::Refused(format!("standard output was closed: {error}")))
}

/// Prints a value as JSON on one line.
pub fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|error| Failure::Refused(error.to_string()))?;
    line(&text)
}
