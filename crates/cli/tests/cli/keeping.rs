//! `workspace backup`, `restore` and `remove-person`.

use crate::support::{run, word};
use crate::workspace::{LEAD, made};
use std::fs;

#[test]
fn a_backup_is_made_looked_into_and_restored_beside_the_present_workspace() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let stick = dir.path().join("stick");
    let missing =
        run(&["workspace", "backup", word(&path), "--to", word(&stick), "--passphrase-stdin"], LEAD);
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("Is the USB stick in"), "{}", missing.err);
    fs::create_dir(&stick).expect("made");
    let ran = run(&["workspace", "backup", word(&path), "--passphrase-stdin", "--json"], LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((&told["place"], told["backups"].as_array().map(Vec::len)), (&"stick".into(), Some(1)));

    let backup = fs::read_dir(&stick).expect("listed").next().expect("a backup").expect("readable").path();
    let looked = run(&["workspace", "restore", word(&backup), "--passphrase-stdin", "--json"], LEAD);
    assert_eq!(looked.code, 0, "{}", looked.err);
    let looked: serde_json::Value = serde_json::from_str(&looked.out).expect("JSON");
    assert_eq!((&looked["whole"], &looked["restored"]), (&true.into(), &false.into()));
    assert_eq!((&looked["school"], &looked["holds"]["pupils"]), (&"Wrenfield Academy".into(), &0.into()));

    let over =
        run(&["workspace", "restore", word(&backup), "--into", word(&path), "--passphrase-stdin"], LEAD);
    assert_eq!(over.code, 1);
    assert!(over.err.contains("empty place"), "{}", over.err);
    let again = dir.path().join("again");
    let back =
        run(&["workspace", "restore", word(&backup), "--into", word(&again), "--passphrase-stdin"], LEAD);
    assert_eq!(back.code, 0, "{}", back.err);
    for workspace in [&path, &again] {
        let verified = run(&["workspace", "verify", word(workspace), "--passphrase-stdin"], LEAD);
        assert_eq!(verified.code, 0, "{}", verified.err);
    }
    let opened = run(&["workspace", "info", word(&backup)], "");
    assert!(opened.err.contains("Open a backup"), "{}", opened.err);
}

#[test]
fn a_removed_person_no_longer_comes_in() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let theirs = "another plain garden word\n";
    let add = [
        "workspace",
        "add-person",
        word(&path),
        "--name",
        "Tom Ashby",
        "--role",
        "pastoral",
        "--passphrase-stdin",
    ];
    assert_eq!(run(&add, &format!("{LEAD}{theirs}")).code, 0);
    let lead = ["--passphrase-stdin", "--as", "Priya Anand"];
    let removed =
        run(&[&["workspace", "remove-person", word(&path), "--name", "Tom Ashby"][..], &lead].concat(), LEAD);
    assert_eq!(removed.code, 0, "{}", removed.err);
    assert!(removed.out.contains("Backups made before"), "{}", removed.out);
    let tom = ["workspace", "verify", word(&path), "--passphrase-stdin", "--as", "Tom Ashby"];
    assert_eq!(run(&tom, theirs).code, 1);
    assert_eq!(run(&[&["workspace", "verify", word(&path)][..], &lead].concat(), LEAD).code, 0);
}
