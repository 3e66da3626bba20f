//! Replacing a file so that a crash leaves either the old one or the new one, never half of one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

/// Writes a file and waits until it is on the disk.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Reads a file that somebody else may have put there.
pub(crate) fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the file is larger than it can be"));
    }
    Ok(bytes)
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes a folder, and those above it, that only this account may enter: names are readable in it before unlocking.
#[cfg(unix)]
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Windows gives a new folder the permissions of the one it lies in.
#[cfg(not(unix))]
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Puts `from` in the place of `to`, both in `folder`, and waits until the folder says so too.
pub(crate) fn put_in_place(folder: &Path, from: &str, to: &str) -> io::Result<()> {
    fs::rename(folder.join(from), folder.join(to))?;
    sync_folder(folder)
}

/// Waits until a folder's entries are on the disk.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows opens no folders and orders renames itself.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
