//! Data protection from a terminal: a head of the log compared, papers, the log, and everything in open formats.

use crate::support::{run, word};
use crate::workspace::{LEAD, made};
use std::fs;

#[test]
fn a_head_that_was_printed_is_compared_with_the_log() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let log = dir.path().join("log.csv");
    let ran = run(
        &["report", "log", word(&path), "--format", "csv", "--out", word(&log), "--passphrase-stdin"],
        LEAD,
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(&log).expect("the log");
    let last = text.lines().last().expect("a last line");
    let head = last.trim_start_matches("Log ").split(',').next().expect("a head").replace(" at entry ", "@");
    let verify = |head: &str| {
        run(&["workspace", "verify", word(&path), "--json", "--head", head, "--passphrase-stdin"], LEAD)
    };
    let held = verify(&head);
    assert_eq!(held.code, 0, "{head}: {}", held.err);
    let told: serde_json::Value = serde_json::from_str(&held.out).expect("JSON");
    assert_eq!((&told["ok"], &told["head"]["held"]), (&true.into(), &true.into()));
    let lost = verify("00000000@4000");
    assert_eq!(lost.code, 1);
    assert!(lost.err.contains("does not hold") && lost.out.contains("\"held\":false"), "{}", lost.err);
    assert_eq!(verify("entry four").code, 1);
}

#[test]
fn papers_leave_as_pages_or_for_a_word_processor() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    for (kind, format, start) in [("dpia", "docx", "PK"), ("privacy-pupils", "pdf", "%PDF")] {
        let out = dir.path().join(format!("{kind}.{format}"));
        let ran = run(
            &["report", kind, word(&path), "--format", format, "--out", word(&out), "--passphrase-stdin"],
            LEAD,
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(fs::read(&out).expect("the paper").starts_with(start.as_bytes()));
        assert!(ran.out.contains("to fill in"), "{}", ran.out);
    }
    let csv = dir.path().join("dpia.csv");
    let ran = run(
        &["report", "dpia", word(&path), "--format", "csv", "--out", word(&csv), "--passphrase-stdin"],
        LEAD,
    );
    assert_eq!((ran.code, csv.exists()), (2, false));
}

#[test]
fn everything_leaves_as_a_folder_or_sealed_and_nothing_is_overwritten() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let out = dir.path().join("everything");
    let export = |more: &[&str], input: &str| {
        let mut words = vec!["workspace", "export", word(&path), "--passphrase-stdin", "--out"];
        words.extend(more);
        run(&words, input)
    };
    let ran = export(&[word(&out)], LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Not encrypted"), "{}", ran.out);
    assert!(out.join("README.txt").is_file() && out.join("tables/persons.json").is_file());
    assert!(!dir.path().join("everything.part").exists());
    assert_eq!(export(&[word(&out)], LEAD).code, 1, "something is there already");
    let sealed = dir.path().join("everything.zip.age");
    let ran = export(&[word(&sealed), "--sealed"], &format!("{LEAD}velvet kettle harbour\n"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(&sealed).expect("the file").starts_with(b"age-encryption.org/v1"));
}
