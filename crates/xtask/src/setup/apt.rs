//! Packages of Debian and Ubuntu. On another system the list is printed and the build tells what it misses.

use crate::place;
use crate::process::{self, Outcome};

/// Installs those of `packages` that are missing.
///
/// # Errors
/// When something is missing and cannot be installed from here: the command to type.
pub fn install(packages: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if place::tool("dpkg-query").is_none() || place::tool("apt-get").is_none() {
        println!("This is not Debian or Ubuntu. Bridgewell needs the equivalents of: {}", packages.join(" "));
        return Ok(());
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("sudo apt-get update && sudo apt-get install -y {}", missing.join(" "));
    process::heading(&format!("install {}", missing.join(" ")));
    let Some(prefix) = privilege() else {
        return Err(format!(
            "these packages are missing and this account may not install them. Please run:\n  {by_hand}"
        ));
    };
    // An outdated list of packages is no reason to stop: what is needed may still be in it.
    if let Err(fault) = apt(&prefix, &["update", "-q"]) {
        println!("The list of packages was not refreshed: {fault}");
    }
    let words = [&["install", "-y", "-q", "--no-install-recommends"], missing.as_slice()].concat();
    apt(&prefix, &words).map_err(|fault| format!("{fault}. Please run:\n  {by_hand}"))
}

fn missing<'a>(packages: &[&'a str]) -> Result<Vec<&'a str>, String> {
    // Ends with 1 when one of them is unknown, so the ending says nothing.
    let output = process::command("dpkg-query")
        .args(["-W", "-f", "${db:Status-Status} ${Package}\n"])
        .args(packages)
        .output()
        .map_err(|error| format!("dpkg-query could not be started: {error}"))?;
    let listed = String::from_utf8_lossy(&output.stdout);
    let installed: Vec<&str> = listed.lines().filter_map(|line| line.strip_prefix("installed ")).collect();
    Ok(packages.iter().copied().filter(|package| !installed.contains(package)).collect())
}

/// The words before `apt-get` that let it install: none for root, `sudo -n` where that asks no password.
fn privilege() -> Option<Vec<&'static str>> {
    let is_root = process::read(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if is_root {
        return Some(Vec::new());
    }
    let asks_nothing = process::succeeds(process::command("sudo").args(["-n", "true"]));
    asks_nothing.then(|| vec!["sudo", "-n"])
}

fn apt(prefix: &[&str], words: &[&str]) -> Outcome {
    let line: Vec<&str> =
        prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).collect();
    process::run(process::command(line[0]).args(&line[1..]).args(words))
}
