//! The direction between the rooms, held against what `cargo metadata` says each package really uses.

use serde_json::Value;

use crate::process::{self, Outcome};

const DOMAIN: &[&str] = &["bridgewell-domain"];

/// Each room and the rooms it may use. A room that is not named here may use none, and is reported.
const ROOMS: &[(&str, &[&str])] = &[
    ("bridgewell-domain", &[]),
    ("bridgewell-intake", DOMAIN),
    ("bridgewell-reading", DOMAIN),
    ("bridgewell-store", DOMAIN),
    ("bridgewell-disclosure", DOMAIN),
    ("bridgewell-report", DOMAIN),
    ("bridgewell-demo", DOMAIN),
    ("bridgewell-exchange", DOMAIN),
    ("bridgewell-scan", DOMAIN),
    (
        "bridgewell-app",
        &[
            "bridgewell-domain",
            "bridgewell-intake",
            "bridgewell-reading",
            "bridgewell-store",
            "bridgewell-disclosure",
            "bridgewell-report",
            "bridgewell-exchange",
            "bridgewell-scan",
            "bridgewell-demo",
        ],
    ),
    (
        "bridgewell-cli",
        &[
            "bridgewell-app",
            "bridgewell-domain",
            "bridgewell-disclosure",
            "bridgewell-intake",
            "bridgewell-reading",
        ],
    ),
    ("bridgewell", &["bridgewell-app"]),
    ("xtask", &[]),
];

/// What the tests of any room may use besides: the cast and the nouns it is made of.
const IN_TESTS: &[&str] = &["bridgewell-demo", "bridgewell-domain"];

/// Libraries that belong to one room: the start of the library's name, and the rooms that may use it.
const KEPT: &[(&str, &[&str])] = &[
    ("tauri", &["bridgewell"]),
    ("rusqlite", &["bridgewell-store"]),
    ("lopdf", &["bridgewell-report", "bridgewell-scan"]),
    ("age", &["bridgewell-exchange"]),
];

/// Compares the real edges with the plan.
///
/// # Errors
/// Names every edge that the plan does not have.
pub fn check() -> Outcome {
    let told =
        process::read(&mut process::cargo(&["metadata", "--format-version", "1", "--no-deps", "--locked"]))?;
    let told: Value =
        serde_json::from_str(&told).map_err(|error| format!("cargo metadata was not readable: {error}"))?;
    let wrong = wrong_edges(&told);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

fn wrong_edges(told: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for package in told["packages"].as_array().into_iter().flatten() {
        let room = package["name"].as_str().unwrap_or_default();
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{room} is not among the rooms of the plan"));
            continue;
        };
        for edge in package["dependencies"].as_array().into_iter().flatten() {
            let name = edge["name"].as_str().unwrap_or_default();
            let in_tests = edge["kind"].as_str() == Some("dev");
            if name.starts_with("bridgewell")
                && !may.contains(&name)
                && !(in_tests && IN_TESTS.contains(&name))
            {
                wrong.push(format!("{room} may not use {name}"));
            }
            let kept_elsewhere =
                KEPT.iter().any(|(start, rooms)| name.starts_with(start) && !rooms.contains(&room));
            if kept_elsewhere {
                wrong.push(format!("{room} may not use {name}"));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::wrong_edges;
    use serde_json::json;

    fn edge(room: &str, uses: &str, kind: Option<&str>) -> Vec<String> {
        wrong_edges(&json!({"packages": [{"name": room, "dependencies": [{"name": uses, "kind": kind}]}]}))
    }

    #[test]
    fn an_edge_of_the_plan_is_clean() {
        assert!(edge("bridgewell-app", "bridgewell-store", None).is_empty());
        assert!(edge("bridgewell-store", "rusqlite", None).is_empty());
        assert!(edge("bridgewell-store", "bridgewell-demo", Some("dev")).is_empty());
    }

    #[test]
    fn any_other_edge_is_told() {
        assert_eq!(
            edge("bridgewell-domain", "bridgewell-store", None),
            ["bridgewell-domain may not use bridgewell-store"]
        );
        assert_eq!(
            edge("bridgewell-store", "bridgewell-demo", None),
            ["bridgewell-store may not use bridgewell-demo"]
        );
        assert_eq!(edge("bridgewell-app", "tauri", None), ["bridgewell-app may not use tauri"]);
        assert_eq!(edge("bridgewell-app", "rusqlite", None), ["bridgewell-app may not use rusqlite"]);
        assert_eq!(
            edge("bridgewell-attic", "serde", None),
            ["bridgewell-attic is not among the rooms of the plan"]
        );
    }
}
