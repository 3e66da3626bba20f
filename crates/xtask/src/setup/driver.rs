//! The program that lets a test drive the window.

use crate::place;
use crate::process::{self, Outcome};

/// Installs `tauri-driver` when it is absent.
///
/// # Errors
/// When it cannot be installed.
pub fn install() -> Outcome {
    if place::tool("tauri-driver").is_some() {
        return Ok(());
    }
    process::heading("install tauri-driver");
    process::run(&mut process::cargo(&["install", "tauri-driver", "--version", "^2", "--locked"]))
}
