//! `cargo xtask bindings`: the TypeScript side of the command table.

use crate::place;
use crate::process::{self, Outcome};

/// Where the window's code looks for it.
const TARGET: &str = "ui/src/api/generated.ts";

/// Writes `ui/src/api/generated.ts` from the Rust types.
///
/// # Errors
/// When the app does not build or the file cannot be written.
pub fn bindings() -> Outcome {
    let printed = process::read(&mut process::cargo(&[
        "run",
        "--quiet",
        "-p",
        "bridgewell-app",
        "--example",
        "bindings",
    ]))?;
    std::fs::write(place::root().join(TARGET), printed)
        .map_err(|error| format!("{TARGET} could not be written: {error}"))
}
