//! `cargo xtask bench`: speed and memory, side by side in one run.

use crate::process::{self, Outcome};
use crate::setup;

/// Runs the benches in the release profile; further words go to them.
///
/// # Errors
/// When they cannot be built or do not end well.
pub fn bench(words: &[String]) -> Outcome {
    setup::for_building()?;
    let disclosure = ["run", "--release", "-p", "bridgewell-disclosure", "--example", "tables"];
    if words == ["disclosure"] {
        return process::run(&mut process::cargo(&disclosure));
    }
    let documents = ["run", "--release", "-p", "bridgewell-report", "--example", "documents", "--"];
    if let Some((first, rest)) = words.split_first()
        && first == "documents"
    {
        return process::run(process::cargo(&documents).args(rest));
    }
    let overhead = ["run", "--release", "-p", "bridgewell-store", "--example", "overhead"];
    if words == ["overhead"] {
        return process::run(&mut process::cargo(&overhead));
    }
    let cargo = ["run", "--release", "-p", "bridgewell-cli", "--example", "bench", "--"];
    process::run(process::cargo(&cargo).args(words))?;
    if words.is_empty() {
        process::run(&mut process::cargo(&disclosure))?;
        process::run(&mut process::cargo(&documents))?;
        process::run(&mut process::cargo(&overhead))?;
    }
    process::run(&mut process::cargo(&["run", "--release", "-p", "bridgewell-store", "--example", "unlock"]))
}
