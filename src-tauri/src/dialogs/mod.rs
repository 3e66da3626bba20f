//! The questions that the system asks: which file, which folder, where to. Each blocks, so none is asked on the
//! window's own thread.
//!
//! WebDriver cannot drive native dialogs, so the feature `scripted-dialogs` answers them from a file. The default
//! build does not contain that, and `cargo xtask e2e` fails if it ever does.

#[cfg(not(feature = "scripted-dialogs"))]
mod native;
#[cfg(feature = "scripted-dialogs")]
mod scripted;

#[cfg(not(feature = "scripted-dialogs"))]
pub use native::{files, folder, save, workspace};
#[cfg(feature = "scripted-dialogs")]
pub use scripted::{files, folder, save, workspace};
