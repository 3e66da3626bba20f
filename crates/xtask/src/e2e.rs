//! `cargo xtask e2e`: the journeys in the real window, on a screen in memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::display::Virtual;
use crate::process::{self, Outcome};
use crate::{place, setup, ui};

/// The word by which a build with scripted dialogs is told from one without: the variable it reads.
const SCRIPT: &str = "BRIDGEWELL_DIALOG_SCRIPT";

/// Builds what is needed and runs the journeys, or only the files named.
///
/// # Errors
/// When a step or a journey fails.
pub fn e2e(files: &[String]) -> Outcome {
    setup::for_testing()?;
    ui::build()?;
    watch(files).0
}

/// Builds the app and runs the journeys; returns the runner's closing lines, and what those that failed had waited for.
///
/// Of the whole run, files that failed are run once more, in new windows, which the closing lines say: a machine that
/// stood still for a minute locks the app as it should, and every later step of that file then fails.
pub fn watch(files: &[String]) -> (Outcome, Vec<String>) {
    let chosen: Vec<PathBuf> = files.iter().map(|name| folder().join(name)).collect();
    let files = if chosen.is_empty() { journeys() } else { chosen.clone() };
    if files.is_empty() {
        return (Err("there are no journeys in tests/e2e".to_owned()), Vec::new());
    }
    let app = match scripted_app() {
        Ok(app) => app,
        Err(fault) => return (Err(fault), Vec::new()),
    };
    // The screen in memory ends with this function, after the journeys.
    let screen = match Virtual::start() {
        Ok(screen) => screen,
        Err(fault) => return (Err(fault), Vec::new()),
    };
    let (outcome, mut lines) = travel(&app, &screen, &files);
    let failed = named_in(&files, &lines);
    if outcome.is_ok() || !chosen.is_empty() || failed.is_empty() {
        return (outcome, lines);
    }
    process::heading("journeys that failed, once more");
    let (outcome, again) = travel(&app, &screen, &failed);
    lines.push(format!("once more, because something in them failed: {}", names(&failed)));
    lines.extend(again);
    (outcome, lines)
}

/// Runs these journeys.
fn travel(app: &Path, screen: &Virtual, files: &[PathBuf]) -> (Outcome, Vec<String>) {
    let mut node = with_app(app, &["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    let mut failing = false;
    process::watch(node.args(files).env("DISPLAY", &screen.name), |line| {
        failing |= line.trim_end().ends_with("failing tests:");
        failing || closes(line)
    })
}

/// The files in which the runner says that a test failed.
fn named_in(files: &[PathBuf], lines: &[String]) -> Vec<PathBuf> {
    let failed: Vec<&String> = lines.iter().filter(|line| line.starts_with("test at ")).collect();
    let named = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        failed.iter().any(|line| line.contains(&*name))
    };
    files.iter().filter(named).cloned().collect()
}

fn names(files: &[PathBuf]) -> String {
    let names = files.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy());
    names.collect::<Vec<_>>().join(", ")
}

/// A Node program of `tests/e2e` with the app to drive, on a D-Bus session of its own so that the app finds no other
/// instance of itself, and that starts none of the desktop's services: they would outlive the run. The caller names
/// the program and sets `DISPLAY`.
///
/// # Errors
/// When the app cannot be built.
pub fn driven(words: &[&str]) -> Result<Command, String> {
    Ok(with_app(&scripted_app()?, words))
}

/// The same with an app that is built.
fn with_app(app: &Path, words: &[&str]) -> Command {
    let mut node = without_network();
    node.arg("dbus-run-session")
        .arg("--config-file")
        .arg(folder().join("dbus.conf"))
        .args(["--", "node"])
        .args(words)
        .env("BRIDGEWELL_APP", app)
        .env("NO_COLOR", "1")
        .env_remove("WAYLAND_DISPLAY");
    if let Some(driver) = place::tool("tauri-driver") {
        node.env("TAURI_DRIVER", driver);
    }
    node
}

/// A command in a network of its own in which there is nothing but the machine's own address, so that whatever reaches out
/// fails the journeys. Where the system does not let a program have one, that is said and the journeys run without.
fn without_network() -> Command {
    let alone = ["-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"];
    if process::succeeds(process::command("unshare").args(alone).arg("true")) {
        println!("the journeys run in a network that holds nothing but this machine");
        let mut command = process::command("unshare");
        command.args(alone);
        return command;
    }
    println!(
        "this system gives no network of one's own (unshare -rn, ip): the journeys run without that proof"
    );
    process::command("env")
}

/// The folder of the window's journeys.
pub fn folder() -> PathBuf {
    place::root().join("tests/e2e")
}

fn journeys() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    files
}

/// The app with scripted dialogs, kept beside the default build; only the shell itself is compiled again for it.
/// Proves on the way that the default build, the one that is packed, does not know the script.
fn scripted_app() -> Result<PathBuf, String> {
    process::heading("build the app for the window tests");
    // The same selection as the Rust tests, so that no library is compiled a second time with other features.
    let build = ["test", "--no-run", "--quiet", "--workspace", "--test", "journeys"];
    process::run(&mut process::cargo(&build))?;
    if knows_script(&place::built("bridgewell"))? {
        return Err(format!(
            "the default build of the app answers dialogs from {SCRIPT}: a release would too"
        ));
    }
    process::run(process::cargo(&build).args(["--features", "bridgewell/scripted-dialogs"]))?;
    let built = place::built("bridgewell");
    if !knows_script(&built)? {
        return Err("the app for the window tests was built without scripted dialogs".to_owned());
    }
    let app = place::target().join("e2e").join("bridgewell");
    // Put in place by renaming: a window of an earlier run may still be open.
    let fresh = app.with_extension("fresh");
    let copied = fs::create_dir_all(place::target().join("e2e"))
        .and_then(|()| fs::copy(&built, &fresh))
        .and_then(|_| fs::rename(&fresh, &app));
    copied.map_err(|error| format!("the app could not be copied: {error}"))?;
    Ok(app)
}

fn knows_script(program: &PathBuf) -> Result<bool, String> {
    let bytes =
        fs::read(program).map_err(|error| format!("{} could not be read: {error}", program.display()))?;
    Ok(bytes.windows(SCRIPT.len()).any(|window| window == SCRIPT.as_bytes()))
}

fn closes(line: &str) -> bool {
    let words = line.trim_start().trim_start_matches(['#', 'ℹ']).trim_start();
    ["tests ", "pass ", "fail "]
        .iter()
        .any(|start| words.strip_prefix(start).is_some_and(|n| n.trim().parse::<u32>().is_ok()))
}

#[cfg(test)]
mod tests {
    use super::named_in;
    use std::path::PathBuf;

    #[test]
    fn the_files_to_run_again_are_those_the_runner_names() {
        let files = ["dpo.test.mjs", "intake.test.mjs"].map(|name| PathBuf::from("tests/e2e").join(name));
        let said = [
            "tests 9",
            "fail 1",
            "failing tests:",
            "test at tests/e2e/dpo.test.mjs:34:1",
            "intake.test.mjs was fine",
        ]
        .map(str::to_owned);
        assert_eq!(named_in(&files, &said), files[..1]);
        assert!(named_in(&files, &said[..2]).is_empty());
    }
}
