//! `audit export` and the two papers of the audit.

use crate::support::{Ran, run, word};
use std::fs;
use std::path::Path;

fn ask(words: &[&str], passphrase: &str) -> Ran {
    run(&[words, &["--as", "Priya Nair", "--passphrase-stdin"]].concat(), &format!("{passphrase}\n"))
}

#[test]
fn the_audit_leaves_as_data_and_on_paper_and_names_nobody_who_answered() {
    let dir = tempfile::tempdir().expect("a folder");
    let demo = dir.path().join("demo");
    assert_eq!(run(&["demo", "--out", word(&demo)], "").code, 0);
    let about = fs::read_to_string(demo.join("ABOUT.txt")).expect("a note");
    let passphrase = about.lines().find_map(|line| line.split_once("each is: ")).expect("a passphrase").1;
    let place = demo.join("Demo school.bridgewell");
    let place: &Path = &place;

    let all = ask(&["audit", "export", "--workspace", word(place)], passphrase);
    assert_eq!(all.code, 0, "{}", all.err);
    let data: serde_json::Value = serde_json::from_str(&all.out).expect("one line of JSON");
    assert_eq!(data["format"], 1);
    let rounds = data["rounds"].as_array().expect("rounds");
    assert_eq!(
        rounds.iter().map(|one| one["name"].as_str()).collect::<Vec<_>>(),
        [Some("Summer 2026"), Some("Summer 2025")]
    );
    assert_eq!(rounds[0]["standards"].as_array().expect("standards").len(), 47);
    assert_eq!((&rounds[0]["since"], &rounds[1]["moves"]), (&"Summer 2025".into(), &serde_json::Value::Null));
    assert!(!all.out.contains("Maurice Bell"), "a governor who answered by name");

    let one = ask(&["audit", "export", "--workspace", word(place), "--round", "summer 2025"], passphrase);
    assert!(one.out.contains("\"closed_at\":\"2025-07-11"), "{}", one.err);
    let unknown = ask(&["audit", "export", "--workspace", word(place), "--round", "Spring"], passphrase);
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("Rounds there are: Summer 2026, Summer 2025"), "{}", unknown.err);

    let form = dir.path().join("form.pdf");
    let words = ["report", "audit-form", word(place), "--group", "pupils", "--out", word(&form)];
    assert_eq!(ask(&words, passphrase).code, 0);
    assert!(fs::read(&form).expect("a PDF").starts_with(b"%PDF-"));
    let words = ["report", "audit", word(place), "--group", "pupils", "--out", word(&form)];
    assert_eq!(ask(&words, passphrase).code, 2, "a report is for everybody");
}
