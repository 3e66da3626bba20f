//! A crash between the key file and the database, at every place it can happen.

use crate::error::StoreError;
use crate::op::Op;
use crate::testing::{COST, LEAD, Place, TUTOR, at, founded, lead, open, passphrase, person};
use crate::workspace::Workspace;
use bridgewell_domain::role::Role;
use std::fs;

/// A lead changes "river" to "otter"; gives the folder as it was before and after.
fn changed() -> (Place, [Vec<u8>; 2], [Vec<u8>; 2]) {
    let (place, workspace, _) = founded();
    drop(workspace);
    let files =
        |place: &Place| ["keys.json", "workspace.db"].map(|name| fs::read(place.folder.join(name)).unwrap());
    let before = files(&place);
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.change_passphrase((&lead(), at(1)), &passphrase("river"), &passphrase("otter"), COST).unwrap();
    drop(workspace);
    let after = files(&place);
    (place, before, after)
}

fn lay(place: &Place, keys: &[u8], next: &[u8], database: &[u8]) {
    fs::write(place.folder.join("keys.json"), keys).unwrap();
    fs::write(place.folder.join("keys.json.next"), next).unwrap();
    fs::write(place.folder.join("workspace.db"), database).unwrap();
}

#[test]
fn before_the_commit_the_old_passphrase_counts() {
    let (place, [keys, database], [next, _]) = changed();
    lay(&place, &keys, &next, &database);
    assert!(matches!(open(&place, LEAD, "otter"), Err(StoreError::WrongPassphrase)));
    drop(open(&place, LEAD, "river").unwrap());
    assert!(!place.folder.join("keys.json.next").exists());
    assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), keys);
}

#[test]
fn after_the_commit_the_new_passphrase_counts() {
    for first_try in ["otter", "river"] {
        let (place, [keys, _], [next, database]) = changed();
        lay(&place, &keys, &next, &database);
        let opened = open(&place, LEAD, first_try);
        assert_eq!(opened.is_ok(), first_try == "otter");
        drop(opened);
        drop(open(&place, LEAD, "otter").unwrap());
        assert!(!place.folder.join("keys.json.next").exists());
        assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), next);
    }
}

#[test]
fn a_slot_that_was_only_wrapped_anew_opens_at_the_first_try() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let keys = fs::read(place.folder.join("keys.json")).unwrap();
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.change_passphrase((&lead(), at(1)), &passphrase("river"), &passphrase("river"), COST).unwrap();
    drop(workspace);
    let [next, database] =
        ["keys.json", "workspace.db"].map(|name| fs::read(place.folder.join(name)).unwrap());
    lay(&place, &keys, &next, &database);
    let workspace = open(&place, LEAD, "river").unwrap();
    assert!(workspace.holds_restricted() && workspace.verify(&lead()).unwrap().is_whole());
    assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), next);
}

#[test]
fn a_half_written_key_file_is_as_good_as_none() {
    let (place, [keys, database], [next, _]) = changed();
    lay(&place, &keys, &next[..next.len() / 2], &database);
    drop(open(&place, LEAD, "river").unwrap());
    assert!(!place.folder.join("keys.json.next").exists());
}

#[test]
fn a_write_that_fails_leaves_no_trace_in_either_file() {
    let (place, mut workspace, _) = founded();
    let keys = fs::read(place.folder.join("keys.json")).unwrap();
    let twice = person(LEAD, Role::Pastoral, false);
    assert!(workspace.add_person((&lead(), at(1)), &twice, &passphrase("heron"), COST).is_err());
    assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), keys);
    let tom = person(TUTOR, Role::Pastoral, false);
    let stopped = workspace.write(&lead(), at(2), Op::PersonAdded, |tx| {
        crate::persons::insert(tx, &tom, &[0; 32])?;
        Err::<(), _>(StoreError::NotEntitled)
    });
    assert!(matches!(stopped, Err(StoreError::NotEntitled)));
    assert_eq!(workspace.read(&lead(), crate::persons::list).unwrap().len(), 1);
    assert_eq!(workspace.verify(&lead()).unwrap().entries, 1);
}

#[test]
fn a_workspace_that_was_never_finished_is_said_to_be_that() {
    let (place, workspace, _) = founded();
    drop(workspace);
    for name in ["keys.json", "keys.json.kept"] {
        fs::remove_file(place.folder.join(name)).unwrap();
    }
    assert!(matches!(Workspace::info(&place.folder), Err(StoreError::NotAWorkspace("there is no key file"))));
}
