//! Both lock files as one list.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::place;
use crate::process;

/// Something of somebody else's that is built in, or used to build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// `cargo` or `npm`.
    pub from: &'static str,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its SPDX expression, as it says itself.
    pub licence: Option<String>,
    /// Where it comes from; none for npm, whose lock names no host.
    pub source: Option<String>,
    /// The hash its lock holds: algorithm and hexadecimal digits.
    pub hash: Option<(&'static str, String)>,
    /// Used only to build or to test.
    pub only_to_build: bool,
}

/// What Bridgewell runs on; `deny.toml` names the same.
const TARGETS: [&str; 4] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"];

/// Everything in both locks that is not our own.
///
/// # Errors
/// When a lock cannot be read, or does not fit the manifests.
pub fn all() -> Result<Vec<Package>, String> {
    let mut found = of_cargo()?;
    found.extend(of_npm(&read("ui/package-lock.json")?)?);
    found.sort_by(|a, b| (a.from, &a.name, &a.version).cmp(&(b.from, &b.name, &b.version)));
    Ok(found)
}

fn read(name: &str) -> Result<String, String> {
    fs::read_to_string(place::root().join(name)).map_err(|error| format!("{name}: {error}"))
}

fn of_cargo() -> Result<Vec<Package>, String> {
    let told = process::read(&mut process::cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    let told: Value = serde_json::from_str(&told).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut tree = process::cargo(&[
        "tree",
        "--locked",
        "--workspace",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    TARGETS.iter().for_each(|target| {
        tree.args(["--target", target]);
    });
    let built_in = process::read(&mut tree)?;
    // "name v1.2.3 (proc-macro)": the first two words are enough.
    let built_in: std::collections::BTreeSet<String> =
        built_in.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    let sums = checksums(&read("Cargo.lock")?);
    let packages = told["packages"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Ok(packages
        .filter_map(|package| {
            let (name, version) = (text(&package["name"])?, text(&package["version"])?);
            Some(Package {
                from: "cargo",
                licence: text(&package["license"]),
                source: Some(text(&package["source"])?),
                hash: sums.get(&(name.clone(), version.clone())).map(|sum| ("SHA-256", sum.clone())),
                only_to_build: !built_in.contains(&format!("{name} v{version}")),
                name,
                version,
            })
        })
        .collect())
}

/// `checksum` of each package of Cargo.lock, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |line: &str, key: &str| {
        line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"').map(str::to_owned)
    };
    let mut found = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let get = |key: &str| package.lines().find_map(|line| value(line, key));
        if let (Some(name), Some(version), Some(sum)) = (get("name"), get("version"), get("checksum")) {
            found.insert((name, version), sum);
        }
    }
    found
}

fn of_npm(lock: &str) -> Result<Vec<Package>, String> {
    let lock: Value = serde_json::from_str(lock).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    let named = packages.filter_map(|(path, package)| Some((path.rsplit_once("node_modules/")?.1, package)));
    Ok(named
        .map(|(name, package)| Package {
            from: "npm",
            name: name.to_owned(),
            version: package["version"].as_str().unwrap_or_default().to_owned(),
            licence: package["license"].as_str().map(str::to_owned),
            source: None,
            hash: package["integrity"].as_str().and_then(of_integrity).map(|digits| ("SHA-512", digits)),
            only_to_build: package["dev"] == true,
        })
        .collect())
}

/// `sha512-` and base64, as hexadecimal digits.
fn of_integrity(text: &str) -> Option<String> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut digits, mut held, mut bits) = (String::new(), 0_u32, 0);
    for letter in text.strip_prefix("sha512-")?.trim_end_matches('=').bytes() {
        held = (held << 6) | u32::try_from(ALPHABET.iter().position(|known| *known == letter)?).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            digits.push_str(&format!("{:02x}", (held >> bits) & 0xff));
        }
    }
    (digits.len() == 128).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{checksums, of_integrity, of_npm};

    #[test]
    fn hashes_are_read_from_both_kinds_of_lock() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"00ff\"\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
        let found = checksums(lock);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(("a".into(), "1.0.0".into()), "00ff".into())]);
        let base64 = format!("sha512-{}==", "A".repeat(86));
        assert_eq!(of_integrity(&base64), Some("00".repeat(64)));
        assert_eq!(of_integrity("sha1-AAAA"), None);
    }

    #[test]
    fn a_package_of_npm_is_known_by_the_last_folder_it_lies_in() {
        let lock = r#"{"packages": {"": {}, "node_modules/a/node_modules/@b/c": {"version": "2.0.0", "dev": true}}}"#;
        let found = of_npm(lock).unwrap_or_default();
        assert_eq!((found[0].name.as_str(), found[0].only_to_build, &found[0].hash), ("@b/c", true, &None));
    }
}
