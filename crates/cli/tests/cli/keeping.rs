//! `workspace backup`, `restore` and `remove-person`.

use crate::support::{run, run_read_only, word};
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

#[test]
fn a_pupil_is_erased_after_the_words_are_typed_and_the_certificate_names_nobody() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let (theirs, upn) = ("another plain garden word\n", "H801200001001");
    let add = [
        "workspace",
        "add-person",
        word(&path),
        "--name",
        "Ruth Hale",
        "--role",
        "dsl",
        "--passphrase-stdin",
    ];
    assert_eq!(run(&add, &format!("{LEAD}{theirs}")).code, 0);
    let file = dir.path().join("one.csv");
    fs::write(&file, format!("UPN,Surname,Forename,Date of birth\n{upn},Ashton,Ben,2015-03-04\n"))
        .expect("written");
    let lead = ["--passphrase-stdin", "--as", "Priya Anand"];
    let brought = run(&[&["import", word(&path), word(&file), "--accept-ready"][..], &lead].concat(), LEAD);
    assert_eq!(brought.code, 0, "{}{}", brought.out, brought.err);

    let erase = ["workspace", "erase", word(&path), "--pupil", upn];
    let refused = run(&[&erase[..], &lead].concat(), LEAD);
    assert_eq!(refused.code, 1, "only a safeguarding lead erases: {}", refused.out);
    let ruth = ["--passphrase-stdin", "--as", "Ruth Hale"];
    let looked = run(&[&erase[..], &ruth].concat(), theirs);
    assert!(looked.code == 0 && looked.out.starts_with("What goes:"), "{}{}", looked.out, looked.err);
    let certificate = dir.path().join("certificate.pdf");
    let why = ["--reason", "The family asked for it.", "--certificate", word(&certificate)];
    let mistyped = run(&[&erase[..], &why, &ruth].concat(), &format!("{theirs}Ben\n"));
    assert!(mistyped.code == 1 && mistyped.err.contains("Nothing was changed"), "{}", mistyped.err);
    let erased = run(&[&erase[..], &why, &ruth].concat(), &format!("{theirs}ben ashton\n"));
    assert!(erased.code == 0 && erased.out.contains("\nerased "), "{}{}", erased.out, erased.err);
    assert!(fs::read(&certificate).expect("there").starts_with(b"%PDF"));
    let again = run(&[&erase[..], &ruth].concat(), theirs);
    assert!(again.code == 1 && again.err.contains("no pupil with the UPN"), "{}", again.err);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said_and_nothing_in_it_changes() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let file = dir.path().join("one.csv");
    fs::write(&file, "UPN,Surname,Forename\nH801200001001,Ashton,Ben\n").expect("written");
    let bytes = || ["keys.json", "workspace.db"].map(|name| fs::read(path.join(name)).expect("there"));
    let before = bytes();
    for words in
        [&["workspace", "verify", word(&path)][..], &["import", word(&path), word(&file), "--accept-ready"]]
    {
        let Some(ran) = run_read_only(&path, &[words, &["--passphrase-stdin"]].concat(), LEAD) else {
            println!("this system gives no read-only mount of one's own (unshare -rm): not tried");
            return;
        };
        assert_eq!(ran.code, 1, "{}", ran.out);
        assert!(ran.err.contains("this folder cannot be written to. Nothing was changed"), "{}", ran.err);
    }
    assert!(bytes() == before, "not a byte of it changed");
    assert_eq!(run(&["workspace", "verify", word(&path), "--passphrase-stdin"], LEAD).code, 0);
}
