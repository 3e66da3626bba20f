//! `cargo xtask check`: everything that can be said without running the program.

mod edges;
mod paths;

use crate::process::{self, Outcome};
use crate::{setup, supply, ui};

/// A check and its name.
type Step = (&'static str, fn() -> Outcome);

/// Runs every static check, and tells all that failed rather than the first.
///
/// # Errors
/// When one or more failed, naming them.
pub fn check() -> Outcome {
    setup::for_building()?;
    // The app's build reads the built UI, so even a check of the app needs one.
    ui::build()?;
    let failed = all();
    if failed.is_empty() { Ok(()) } else { Err(format!("check failed: {}", failed.join("; "))) }
}

/// The checks themselves; returns the names of those that failed.
pub fn all() -> Vec<String> {
    let steps: [Step; 7] = [
        ("rustfmt", || process::run(&mut process::cargo(&["fmt", "--all", "--check"]))),
        ("room edges", edges::check),
        ("no paths of this machine", paths::check),
        ("licences and sources", supply::offline),
        ("svelte-check", || process::run(&mut ui::script("check"))),
        ("ESLint", || process::run(&mut ui::script("lint"))),
        ("clippy", clippy),
    ];
    let mut failed = Vec::new();
    for (name, step) in steps {
        process::heading(name);
        match step() {
            Ok(()) => println!("{name}: clean"),
            Err(fault) => {
                println!("{name}: {fault}");
                failed.push(name.to_owned());
            }
        }
    }
    failed
}

/// Both faces of the shell are linted: a release has native dialogs, the window tests have scripted ones.
fn clippy() -> Outcome {
    let strict = ["--", "-D", "warnings"];
    process::run(process::cargo(&["clippy", "--quiet", "--workspace", "--all-targets"]).args(strict))?;
    let scripted =
        ["clippy", "--quiet", "--workspace", "--all-targets", "--features", "bridgewell/scripted-dialogs"];
    process::run(process::cargo(&scripted).args(strict))
}
