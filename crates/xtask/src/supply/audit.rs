//! `cargo xtask audit`: licences, sources, hashes and what is never built in, from the lock files alone; then, where
//! there is a network, what is known to be wrong with any of it.

use std::fs;

use super::licence;
use super::locks::{self, Package};
use crate::process::{self, Outcome};
use crate::{place, ui};

/// Packages whose manifest names no licence, with the one in their own repository.
const UNSTATED: &[(&str, &str)] = &[("svelte-toolbelt", "MIT")];

/// Holds the locks against `deny.toml`, then asks cargo-deny and npm, and says which of them could not be asked.
///
/// # Errors
/// Names what is not allowed, or what is known to be vulnerable.
pub fn audit() -> Outcome {
    offline()?;
    if place::tool("cargo-deny").is_some() {
        process::run(&mut process::cargo(&["deny", "--offline", "check", "bans", "licenses", "sources"]))?;
        known_faults("cargo-deny", process::run(&mut process::cargo(&["deny", "check", "advisories"])));
    } else {
        println!("cargo-deny is not installed: known faults of crates were not asked for");
    }
    let mut npm = ui::npm(&["audit", "--omit=dev"]);
    known_faults("npm", process::run(&mut npm));
    Ok(())
}

/// Asking needs a network; what it answers is for a person to weigh, and stops no build.
fn known_faults(who: &str, outcome: Outcome) {
    match outcome {
        Ok(()) => println!("{who}: nothing known"),
        Err(fault) => {
            println!("{who}: {fault}: either it names faults above, or there was no network to ask");
        }
    }
}

/// What can be said without a network. Part of `cargo xtask check`.
///
/// # Errors
/// Names each package that is not allowed, and why.
pub fn offline() -> Outcome {
    let policy =
        fs::read_to_string(place::root().join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let policy = Policy::read(&policy);
    let packages = locks::all()?;
    let wrong: Vec<String> = packages.iter().flat_map(|package| policy.faults(package)).collect();
    if !wrong.is_empty() {
        return Err(wrong.join("; "));
    }
    let built_in = packages.iter().filter(|package| !package.only_to_build).count();
    println!(
        "{} packages locked with a hash, {built_in} of them built in: every licence and source is one of deny.toml's",
        packages.len()
    );
    Ok(())
}

/// The lists of `deny.toml`.
struct Policy {
    licences: Vec<String>,
    registries: Vec<String>,
    never: Vec<String>,
}

impl Policy {
    /// Reads the lists by their names. Only plain quoted words stand in them.
    fn read(text: &str) -> Self {
        let list = |name: &str| {
            let after = text.split(&format!("\n{name} = [")).nth(1).unwrap_or_default();
            let inside = after.split(']').next().unwrap_or_default();
            let lines = inside.lines().filter(|line| !line.trim_start().starts_with('#'));
            let quoted =
                |line: &str| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
            lines.flat_map(quoted).collect::<Vec<_>>()
        };
        Self { licences: list("allow"), registries: list("allow-registry"), never: list("deny") }
    }

    fn faults(&self, package: &Package) -> Vec<String> {
        let mut faults = Vec::new();
        let unstated = UNSTATED.iter().find(|(name, _)| *name == package.name).map(|(_, licence)| *licence);
        match package.licence.as_deref().or(unstated) {
            Some(expression) if licence::allowed(expression, &self.licences) => {}
            Some(expression) => faults.push(format!("{} is under {expression}", package.name)),
            None => faults.push(format!("{} names no licence", package.name)),
        }
        let known = |source: &str| self.registries.iter().any(|registry| source.ends_with(registry));
        if package.source.as_deref().is_some_and(|source| !known(source)) {
            faults.push(format!(
                "{} comes from {}",
                package.name,
                package.source.as_deref().unwrap_or_default()
            ));
        }
        if package.hash.is_none() {
            faults.push(format!("{} {} is locked without a hash", package.name, package.version));
        }
        if package.from == "cargo" && !package.only_to_build && self.never.contains(&package.name) {
            faults.push(format!("{} is never built in", package.name));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_told_by_each_thing_that_is_wrong_with_it() {
        let policy = Policy::read(
            "[licenses]\nallow = [\n    \"MIT\",\n    # a \"word\" in a note\n]\n[bans]\ndeny = [\n    { crate = \"ureq\" },\n]\n\n[sources]\nallow-registry = [\"https://good\"]\n",
        );
        let good = Package {
            from: "cargo",
            name: "a".into(),
            version: "1.0.0".into(),
            licence: Some("MIT OR GPL-3.0".into()),
            source: Some("registry+https://good".into()),
            hash: Some(("SHA-256", "00".into())),
            only_to_build: false,
        };
        assert!(policy.faults(&good).is_empty());
        let bad = Package {
            name: "ureq".into(),
            licence: None,
            source: Some("git+https://elsewhere".into()),
            hash: None,
            ..good
        };
        assert_eq!(policy.faults(&bad).len(), 4);
    }
}
