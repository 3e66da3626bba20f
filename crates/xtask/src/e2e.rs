//! `cargo xtask e2e`: the journeys in the real window, on a screen in memory.

use std::fs;
use std::path::PathBuf;
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

/// Builds the app and runs the journeys; returns the runner's closing lines.
pub fn watch(files: &[String]) -> (Outcome, Vec<String>) {
    let mut node = match driven(&["--test", "--test-reporter=spec", "--test-concurrency=1"]) {
        Ok(node) => node,
        Err(fault) => return (Err(fault), Vec::new()),
    };
    let files =
        if files.is_empty() { journeys() } else { files.iter().map(|name| folder().join(name)).collect() };
    if files.is_empty() {
        return (Err("there are no journeys in tests/e2e".to_owned()), Vec::new());
    }
    // The screen in memory ends with this function, after the journeys.
    let screen = match Virtual::start() {
        Ok(screen) => screen,
        Err(fault) => return (Err(fault), Vec::new()),
    };
    process::watch(node.args(files).env("DISPLAY", &screen.name), closes)
}

/// A Node program of `tests/e2e` with the app to drive, on a D-Bus session of its own so that the app finds no other
/// instance of itself, and that starts none of the desktop's services: they would outlive the run. The caller names
/// the program and sets `DISPLAY`.
///
/// # Errors
/// When the app cannot be built.
pub fn driven(words: &[&str]) -> Result<Command, String> {
    let app = scripted_app()?;
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
    Ok(node)
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
