//! `cargo xtask coverage`: the rules whose every line a test must have run.

use std::fs;

use serde_json::Value;

use crate::process::{self, Outcome};
use crate::{place, setup};

/// The packages measured and, in them, the files that must be covered whole.
const PACKAGES: &[&str] = &[
    "bridgewell-domain",
    "bridgewell-disclosure",
    "bridgewell-store",
    "bridgewell-intake",
    "bridgewell-app",
];
const WHOLE: &[&str] = &[
    "crates/domain/src/sdq",
    "crates/domain/src/screening",
    "crates/domain/src/decision",
    "crates/domain/src/permit",
    "crates/app/src/permission",
    "crates/disclosure/src",
    "crates/store/src/key",
    "crates/store/src/migrate",
    "crates/intake/src/refusal",
];

/// Measures with cargo-tarpaulin, which is installed when absent (some four minutes).
///
/// # Errors
/// When a named file has a line that no test ran, naming the lines.
pub fn coverage() -> Outcome {
    setup::for_building()?;
    if place::tool("cargo-tarpaulin").is_none() {
        process::heading("install cargo-tarpaulin");
        process::run(&mut process::cargo(&["install", "cargo-tarpaulin", "--locked"]))?;
    }
    let folder = place::target().join("coverage");
    fs::create_dir_all(&folder).map_err(|error| format!("no place for the figures: {error}"))?;
    let mut tarpaulin = process::cargo(&["tarpaulin", "--engine", "ptrace", "--out", "json", "--skip-clean"]);
    tarpaulin.arg("--output-dir").arg(&folder).arg("--target-dir").arg(&folder);
    for package in PACKAGES {
        tarpaulin.args(["-p", package]);
    }
    process::run(&mut tarpaulin)?;
    let told = fs::read_to_string(folder.join("tarpaulin-report.json"))
        .map_err(|error| format!("no figures: {error}"))?;
    let told =
        serde_json::from_str(&told).map_err(|error| format!("the figures were not readable: {error}"))?;
    let gaps = gaps(&told);
    if gaps.is_empty() { Ok(()) } else { Err(format!("lines that no test ran:\n  {}", gaps.join("\n  "))) }
}

/// Each named file with a gap, and its lines.
fn gaps(told: &Value) -> Vec<String> {
    let mut gaps = Vec::new();
    for file in told["files"].as_array().into_iter().flatten() {
        let parts: Vec<&str> =
            file["path"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let path = parts.join("/");
        let Some(named) = WHOLE.iter().find(|named| path.contains(*named)) else { continue };
        let own = path.rfind(named).map_or("", |start| &path[start..]);
        let lines: Vec<String> = file["traces"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|trace| trace["stats"]["Line"].as_u64() == Some(0))
            .map(|trace| trace["line"].to_string())
            .collect();
        println!("{own}: {} of {} lines", file["covered"], file["coverable"]);
        if !lines.is_empty() {
            gaps.push(format!("{own}: {}", lines.join(", ")));
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use serde_json::json;

    #[test]
    fn only_named_files_are_held_to_it() {
        let file = |name: &str, hits: u64| {
            json!({"path": ["/", "crates", "domain", "src", name], "covered": 0, "coverable": 1,
                   "traces": [{"line": 7, "stats": {"Line": hits}}]})
        };
        let told = json!({"files": [file("sdq.rs", 0), file("pupil.rs", 0), file("decision.rs", 2)]});
        assert_eq!(gaps(&told), ["crates/domain/src/sdq.rs: 7"]);
    }
}
