//! `cargo xtask run`: from a fresh machine to the open app.

use crate::process::{self, Outcome};
use crate::{display, place, setup, ui};

/// Where the demo goes when there is nobody to open a window for.
const DEMO: &str = "demo-out";

/// Builds the app and opens it; with no display, makes the demo workspace and its PDFs instead.
///
/// # Errors
/// When a step fails, with that step's sentence.
pub fn run() -> Outcome {
    setup::for_building()?;
    ui::build()?;
    if !display::present() {
        println!(
            "\nThere is no display here, so the window stays closed. Making the demo workspace and its PDFs in {DEMO}/ instead."
        );
        build("bridgewell-cli")?;
        return process::run(process::command(place::built("bridgewell-cli")).args(["demo", "--out", DEMO]));
    }
    build("bridgewell")?;
    process::heading("open Bridgewell");
    process::run(&mut process::command(place::built("bridgewell")))
}

/// Builds one program of the workspace in the dev profile.
///
/// # Errors
/// When it does not build.
pub fn build(program: &str) -> Outcome {
    process::heading(&format!("build {program}"));
    process::run(&mut process::cargo(&["build", "--workspace", "--bin", program]))
}
