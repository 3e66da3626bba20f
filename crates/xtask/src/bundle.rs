//! `cargo xtask bundle`: the package a school installs.

use std::fs;

use crate::process::{self, Outcome};
use crate::{place, setup, ui};

/// Makes a release build and packs it as a .deb.
///
/// # Errors
/// When a step fails, with that step's sentence.
pub fn bundle() -> Outcome {
    setup::for_building()?;
    ui::build()?;
    process::heading("build and pack");
    let tauri = place::ui().join("node_modules/.bin/tauri");
    // The terminal twin is built with the rest; it goes into the same package.
    let twin = place::target().join("release/bridgewell-cli");
    let with_twin = format!(
        r#"{{"bundle":{{"linux":{{"deb":{{"files":{{"/usr/bin/bridgewell-cli":"{}"}}}}}}}}}}"#,
        twin.display()
    );
    let words = ["build", "--bundles", "deb", "--config", &with_twin];
    process::run(process::command(tauri).args(words).env("CI", "true"))?;
    let folder = place::target().join("release/bundle/deb");
    let packed = fs::read_dir(&folder).map_err(|error| format!("nothing was packed: {error}"))?;
    for package in packed.flatten().filter(|entry| entry.path().extension().is_some_and(|end| end == "deb")) {
        let bytes = package.metadata().map_or(0, |about| about.len());
        println!("{} ({:.1} MB)", package.path().display(), bytes as f64 / 1e6);
    }
    Ok(())
}
