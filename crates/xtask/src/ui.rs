//! The UI's own programs: its build, its checks and its tests.

use std::process::Command;

use crate::place;
use crate::process::{self, Outcome};

/// A script of `ui/package.json`.
pub fn script(name: &str) -> Command {
    let mut npm = process::command("npm");
    npm.args(["run", "--silent", name]).current_dir(place::ui()).env("NO_COLOR", "1");
    npm
}

/// npm itself, in the folder of the UI.
pub fn npm(words: &[&str]) -> Command {
    let mut npm = process::command("npm");
    npm.args(words).current_dir(place::ui()).env("NO_COLOR", "1");
    npm
}

/// Builds the UI into `ui/dist`, which the app carries inside it.
pub fn build() -> Outcome {
    process::heading("build the UI");
    process::run(&mut script("build"))
}
