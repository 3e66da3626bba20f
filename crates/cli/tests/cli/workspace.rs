//! `workspace new`, `info`, `verify` and `add-person`.

use crate::support::{run, word};
use std::fs;
use std::path::{Path, PathBuf};

pub const LEAD: &str = "four plain garden words\n";

pub fn made(dir: &Path) -> PathBuf {
    let path = dir.join("wrenfield");
    let ran = run(
        &[
            "workspace",
            "new",
            word(&path),
            "--school",
            "Wrenfield Academy",
            "--name",
            "Priya Anand",
            "--role",
            "lead",
            "--year",
            "2026",
            "--passphrase-stdin",
        ],
        LEAD,
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let key = ran.out.lines().last().expect("a recovery key");
    assert!(key.len() > 40 && !ran.err.contains(key), "the key is shown once, on standard output");
    path
}

#[test]
fn a_new_workspace_tells_its_school_and_is_whole() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let info = run(&["workspace", "info", word(&path), "--json"], "");
    assert_eq!(info.code, 0, "{}", info.err);
    let info: serde_json::Value = serde_json::from_str(&info.out).expect("JSON");
    assert_eq!(info["school"], "Wrenfield Academy");
    assert_eq!(info["year"], "2026/27");
    assert_eq!(info["people"][0]["name"], "Priya Anand");
    let verified = run(&["workspace", "verify", word(&path), "--json", "--passphrase-stdin"], LEAD);
    assert_eq!(verified.code, 0, "{}", verified.err);
    let verified: serde_json::Value = serde_json::from_str(&verified.out).expect("JSON");
    assert_eq!(verified["ok"], true);
    assert_eq!((&verified["chain"], &verified["first_bad"]), (&"whole".into(), &serde_json::Value::Null));
    assert_eq!((&verified["pupils"], &verified["batches"]), (&0.into(), &serde_json::json!([])));
    assert!(verified["log_entries"].as_u64().is_some_and(|entries| entries > 0));
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let ran = run(&["workspace", "verify", word(&path), "--passphrase-stdin"], "not the passphrase\n");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("passphrase"), "{}", ran.err);
    assert_eq!(run(&["workspace", "verify", word(&path), "--passphrase-stdin"], LEAD).code, 0);
}

#[test]
fn a_second_person_has_to_say_who_asks() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let words = [
        "workspace",
        "add-person",
        word(&path),
        "--name",
        "Sam Okoro",
        "--role",
        "data-manager",
        "--passphrase-stdin",
    ];
    let added = run(&words, &format!("{LEAD}seven brown paper parcels\n"));
    assert_eq!(added.code, 0, "{}", added.err);
    let unclear = run(&["workspace", "verify", word(&path), "--passphrase-stdin"], LEAD);
    assert_eq!(unclear.code, 2);
    assert!(unclear.err.contains("--as") && unclear.err.contains("Sam Okoro"), "{}", unclear.err);
    let lead = run(&["workspace", "verify", word(&path), "--as", "priya anand", "--passphrase-stdin"], LEAD);
    assert_eq!(lead.code, 0, "{}", lead.err);
    let refused = run(
        &["workspace", "verify", word(&path), "--as", "Sam Okoro", "--passphrase-stdin"],
        "seven brown paper parcels\n",
    );
    assert_eq!(refused.code, 1, "a data manager may not read the log");
    let nobody = run(&["workspace", "verify", word(&path), "--as", "Nobody", "--passphrase-stdin"], LEAD);
    assert_eq!(nobody.code, 1);
}

#[test]
fn nothing_is_made_over_something_else() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("notes.txt"), "mine").expect("written");
    let ran = run(
        &[
            "workspace",
            "new",
            word(dir.path()),
            "--school",
            "S",
            "--name",
            "N",
            "--role",
            "lead",
            "--passphrase-stdin",
        ],
        LEAD,
    );
    assert_eq!(ran.code, 1);
    assert_eq!(fs::read_to_string(dir.path().join("notes.txt")).expect("still there"), "mine");
}

#[test]
fn a_missing_line_or_workspace_is_a_refusal_and_an_unknown_role_is_wrong_usage() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    assert_eq!(run(&["workspace", "verify", word(&path), "--passphrase-stdin"], "").code, 1);
    assert_eq!(run(&["workspace", "info", word(&dir.path().join("gone"))], "").code, 1);
    let words = ["workspace", "add-person", word(&path), "--name", "N", "--role", "governor"];
    assert_eq!(run(&words, "").code, 2);
}
