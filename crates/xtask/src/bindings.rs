//! `cargo xtask bindings`: the TypeScript side of the command table.

use crate::process::{self, Outcome};

/// Writes `ui/src/api/generated.ts` from the Rust types.
///
/// # Errors
/// When the app does not build or the file cannot be written.
pub fn bindings() -> Outcome {
    process::run(&mut process::cargo(&["run", "--quiet", "-p", "bridgewell-app", "--example", "bindings"]))
}
