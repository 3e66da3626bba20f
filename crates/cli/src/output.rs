//! What a command leaves behind: files written whole or not at all, and lines on standard output.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Writes a file whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    Half::write(path, bytes)?.done()
}

/// A file beside the place where it shall be, not there yet: the log comes first. Dropped before it is done it is gone.
pub struct Half {
    half: PathBuf,
    target: PathBuf,
}

impl Half {
    /// Writes it whole beside its place.
    pub fn write(path: &Path, bytes: &[u8]) -> Result<Self, Failure> {
        let mut half = path.as_os_str().to_owned();
        half.push(".part");
        let half = Self { half: PathBuf::from(half), target: path.to_path_buf() };
        fs::write(&half.half, bytes).map_err(|error| Failure::writing(path, &error))?;
        Ok(half)
    }

    /// Puts it in its place.
    pub fn done(self) -> Result<(), Failure> {
        fs::rename(&self.half, &self.target).map_err(|error| Failure::writing(&self.target, &error))
    }
}

impl Drop for Half {
    fn drop(&mut self) {
        // Gone already once it is in its place; that it could not be removed either is the same fault again.
        let _ = fs::remove_file(&self.half);
    }
}

/// Prints one line at once. A reader that has gone away (as `head` does) ends the program quietly by this failure.
pub fn line(words: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{words}")
        .and_then(|()| out.flush())
        .map_err(|error| Failure::Refused(format!("standard output was closed: {error}")))
}

/// Prints bytes as they are.
pub fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)
        .and_then(|()| out.flush())
        .map_err(|error| Failure::Refused(format!("standard output was closed: {error}")))
}

/// Prints a value as JSON on one line.
pub fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|error| Failure::Refused(error.to_string()))?;
    line(&text)
}
