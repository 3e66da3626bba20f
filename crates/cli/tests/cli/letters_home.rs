//! `report letters-home`.

use crate::support::{Ran, run, word};
use std::fs;
use std::path::Path;

fn home(place: &Path, out: &Path, (who, passphrase): (&str, &str), more: &[&str]) -> Ran {
    let words =
        ["report", "letters-home", word(place), "--out", word(out), "--as", who, "--passphrase-stdin"];
    run(&[&words[..], more].concat(), &format!("{passphrase}\n"))
}

fn pdfs(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").file_name());
    listed.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.ends_with(".pdf")).collect()
}

#[test]
fn every_child_gets_their_letter_once_and_nothing_is_overwritten() {
    let dir = tempfile::tempdir().expect("a folder");
    let (demo, out) = (dir.path().join("demo"), dir.path().join("letters"));
    assert_eq!(run(&["demo", "--out", word(&demo)], "").code, 0);
    let about = fs::read_to_string(demo.join("ABOUT.txt")).expect("a note");
    let passphrase = about.lines().find_map(|line| line.split_once("each is: ")).expect("a passphrase").1;
    let lead = about.lines().find_map(|line| line.trim().strip_suffix(", wellbeing lead")).expect("a lead");
    let place = demo.join("Demo school.bridgewell");
    let who = (lead, passphrase);
    let first = home(&place, &out, who, &[]);
    assert_eq!(first.code, 0, "{}", first.err);
    let letters = pdfs(&out).len();
    assert!(letters > 3 && first.out.contains(&format!("1 of {letters}: ")), "{}", first.out);
    assert!(first.out.contains("no letter to give back"), "{}", first.out);
    let second = home(&place, &out, who, &[]);
    assert!(second.out.contains(&format!("{letters} went home before")), "{}", second.out);
    assert_eq!(pdfs(&out).len(), letters);
    let again = home(&place, &out, who, &["--again"]);
    assert_eq!((again.code, pdfs(&out).len()), (0, 2 * letters), "{}", again.err);
    assert_eq!(fs::read_dir(&out).expect("listed").count(), 2 * letters, "nothing half-written stays");
    assert_eq!(home(&place, &out, who, &["--include-restricted"]).code, 2);
}
