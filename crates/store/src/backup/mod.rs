//! Backups. A backup is a folder that holds the database as it was, encrypted as the workspace is, the key file that
//! opens it, and a small file that says what it is. It is written beside its place, opened and checked there, and only
//! then renamed: a power cut leaves the former backups and at most a half-written folder, which the next one clears.

mod files;
mod look;
mod make;
mod restore;
mod rotate;
#[cfg(test)]
mod tests;

pub use files::{Backup, list, look};
pub use look::{Opened, open};
pub use make::Made;
pub use restore::restore;
pub use rotate::{DAYS, MONTHS, WEEKS};

pub(crate) use files::MANIFEST;
