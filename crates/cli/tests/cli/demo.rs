//! `demo`.

use crate::support::{run, word};
use std::fs;

#[test]
fn the_demo_has_a_workspace_and_its_pdfs_and_can_be_made_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("demo");
    for _ in 0..2 {
        let ran = run(&["demo", "--out", word(&out)], "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        for name in [
            "cohort.pdf",
            "pupil.pdf",
            "pupil-restricted.pdf",
            "plan.pdf",
            "directory.pdf",
            "supervision.pdf",
        ] {
            let pdf = fs::read(out.join(name)).expect("a PDF");
            assert!(pdf.starts_with(b"%PDF-") && pdf.len() < 300_000, "{name} has {} bytes", pdf.len());
        }
    }
    let about = fs::read_to_string(out.join("ABOUT.txt")).expect("a note");
    let passphrase = about.lines().find_map(|line| line.split_once("each is: ")).expect("a passphrase").1;
    let lead = about.lines().find_map(|line| line.trim().strip_suffix(", wellbeing lead")).expect("a lead");
    let place = out.join("Demo school.bridgewell");
    let words = ["workspace", "verify", word(&place), "--as", lead, "--passphrase-stdin"];
    let verified = run(&words, &format!("{passphrase}\n"));
    assert_eq!(verified.code, 0, "{}", verified.err);
}

#[test]
fn what_somebody_else_put_there_is_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("notes.txt"), "mine").expect("written");
    let ran = run(&["demo", "--out", word(dir.path())], "");
    assert_eq!(ran.code, 1);
    assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 1);
}
