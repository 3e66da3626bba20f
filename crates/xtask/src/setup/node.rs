//! Node and the UI's packages.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::place;
use crate::process::{self, Outcome};

/// The oldest Node that the UI's build runs on.
const NODE: (u32, u32) = (20, 19);

/// Installs the packages of `ui/package-lock.json` when they are absent or older than the lock.
///
/// # Errors
/// When Node is absent or too old, or a package could not be had.
pub fn install() -> Outcome {
    let found = process::read(process::command("node").arg("--version")).ok();
    if !found.as_deref().is_some_and(recent_enough) {
        let found =
            found.map_or_else(|| "none was found".to_owned(), |version| format!("found {}", version.trim()));
        return Err(format!(
            "Node.js {}.{} or later with npm is needed to build the UI ({found}). Debian 13 and Ubuntu 25.10 or later carry it \
             (sudo apt-get install -y nodejs npm); elsewhere take it from nodejs.org, then run this again",
            NODE.0, NODE.1
        ));
    }
    let lock = place::ui().join("package-lock.json");
    // npm writes this file at the end of an installation.
    let installed = place::ui().join("node_modules/.package-lock.json");
    if changed(&installed).is_some_and(|then| changed(&lock).is_some_and(|lock| lock <= then)) {
        return Ok(());
    }
    process::heading("install the UI's packages");
    process::run(process::command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(place::ui()))
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

fn recent_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= NODE,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::recent_enough;

    #[test]
    fn node_is_compared_by_number() {
        assert!(recent_enough("v20.19.0\n"));
        assert!(recent_enough("v100.1.2"));
        assert!(!recent_enough("v20.9.0"));
        assert!(!recent_enough("v18.20.4"));
        assert!(!recent_enough("unknown"));
    }
}
