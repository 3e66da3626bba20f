//! Backups as a school needs them on the day it has lost the laptop.

use super::*;
use crate::error::StoreError;
use crate::testing::{COST, LEAD, TUTOR, at, founded, lead, open as open_workspace, passphrase, person};
use crate::workspace::Workspace;
use bridgewell_domain::role::Role;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

fn stick() -> (TempDir, PathBuf) {
    let holds = tempfile::tempdir().unwrap();
    let root = holds.path().join("USB stick");
    fs::create_dir(&root).unwrap();
    (holds, root)
}

fn names(root: &std::path::Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(root).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_opens_with_the_passphrase_of_its_day_and_restores_into_a_folder_of_its_own() {
    let ((_place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let made = workspace.back_up(&lead(), &root, at(5)).unwrap();
    assert_eq!((made.entries, made.let_go), (1, 0));
    assert_eq!(names(&made.folder), ["backup.json", "keys.json", "workspace.db"]);
    workspace.change_passphrase((&lead(), at(6)), &passphrase("river"), &passphrase("otter"), COST).unwrap();
    assert!(matches!(
        open(&made.folder, (LEAD, &passphrase("otter")), &lead()),
        Err(StoreError::WrongPassphrase)
    ));
    let opened = open(&made.folder, (LEAD, &passphrase("river")), &lead()).unwrap();
    assert!(opened.verified.is_whole() && opened.restricted);
    assert_eq!((opened.verified.entries, opened.last), (1, Some(at(0))));
    assert_eq!(names(&made.folder).len(), 3, "looking leaves nothing behind");
    let into = root.join("Alder Park again");
    restore(&made.folder, &into).unwrap();
    let restored = Workspace::open(&into, LEAD, &passphrase("river"), at(9)).unwrap();
    assert!(restored.verify(&lead()).unwrap().is_whole());
    assert_eq!(restored.id(), workspace.id());
    assert_eq!(workspace.verify(&lead()).unwrap().entries, 2, "the present one is as it was");
}

#[test]
fn nothing_is_restored_over_anything() {
    let ((place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let made = workspace.back_up(&lead(), &root, at(5)).unwrap();
    assert!(matches!(restore(&made.folder, &place.folder), Err(StoreError::AlreadyExists)));
    assert!(matches!(restore(&place.folder, &root.join("x")), Err(StoreError::NotABackup(_))));
    assert!(matches!(open_at(&made.folder), Err(StoreError::IsABackup)));
}

fn open_at(folder: &std::path::Path) -> Result<Workspace, StoreError> {
    Workspace::open(folder, LEAD, &passphrase("river"), at(60))
}

#[test]
fn a_missing_stick_and_a_folder_inside_the_workspace_are_refused() {
    let (place, mut workspace, _) = founded();
    let missing = workspace.back_up(&lead(), &place.folder.with_file_name("E-"), at(5));
    assert!(matches!(missing, Err(StoreError::BackupPlaceMissing)));
    let inside = place.folder.join("backups");
    fs::create_dir(&inside).unwrap();
    for folder in [&inside, &place.folder] {
        assert!(matches!(workspace.back_up(&lead(), folder, at(5)), Err(StoreError::BackupPlaceInside)));
    }
}

#[test]
fn what_a_power_cut_left_is_cleared_and_is_never_a_backup() {
    let ((_place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let made = workspace.back_up(&lead(), &root, at(5)).unwrap();
    let half = root.join("Alder Park School 2026-08-29 104600.bridgewell-backup.part");
    fs::create_dir(&half).unwrap();
    fs::copy(made.folder.join("workspace.db"), half.join("workspace.db")).unwrap();
    fs::write(root.join("holiday.jpg"), b"mine").unwrap();
    assert_eq!(list(&root, workspace.id()).unwrap().len(), 1);
    workspace.back_up(&lead(), &root, at(6)).unwrap();
    assert!(!half.exists() && root.join("holiday.jpg").exists());
}

#[test]
fn old_ones_make_room_and_another_schools_stay() {
    let ((_place, mut workspace, _), (_other_place, mut other, _), (_holds, root)) =
        (founded(), founded(), stick());
    other.back_up(&lead(), &root, at(0)).unwrap();
    for minute in 0..4 {
        workspace.back_up(&lead(), &root, at(minute)).unwrap();
    }
    let left = list(&root, workspace.id()).unwrap();
    assert_eq!(left.iter().map(|backup| backup.made).collect::<Vec<_>>(), [at(3)]);
    assert_eq!(list(&root, other.id()).unwrap().len(), 1);
}

#[test]
fn two_backups_of_one_second_stand_beside_each_other_until_one_has_to_go() {
    let ((_place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let first = workspace.back_up(&lead(), &root, at(5)).unwrap();
    let second = workspace.back_up(&lead(), &root, at(5)).unwrap();
    assert_ne!(first.folder, second.folder);
    assert_eq!(list(&root, workspace.id()).unwrap().len(), 1);
}

#[test]
fn every_flipped_or_missing_byte_of_a_backup_is_noticed() {
    let ((_place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let made = workspace.back_up(&lead(), &root, at(5)).unwrap();
    for name in ["keys.json", "workspace.db"] {
        let file = made.folder.join(name);
        let whole = fs::read(&file).unwrap();
        for place in [whole.len() / 3, whole.len() - 40] {
            let mut flipped = whole.clone();
            flipped[place] ^= 1;
            for bytes in [&flipped[..], &whole[..place]] {
                fs::write(&file, bytes).unwrap();
                assert!(
                    open(&made.folder, (LEAD, &passphrase("river")), &lead()).is_err(),
                    "{name} at {place}"
                );
                let into = root.join("restored");
                assert!(restore(&made.folder, &into).is_err(), "{name} at {place}");
                assert!(!into.exists() && !root.join("restored.part").exists());
            }
        }
        fs::write(&file, whole).unwrap();
    }
    assert!(open(&made.folder, (LEAD, &passphrase("river")), &lead()).is_ok());
}

#[cfg(unix)]
#[test]
fn a_stick_that_cannot_be_written_to_keeps_the_former_ones() {
    use std::os::unix::fs::PermissionsExt;
    let ((place, mut workspace, _), (_holds, root)) = (founded(), stick());
    workspace.back_up(&lead(), &root, at(5)).unwrap();
    let before = names(&root);
    let allow = |mode| fs::set_permissions(&root, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    let refused = workspace.back_up(&lead(), &root, at(6));
    allow(0o700);
    // Whoever runs the tests as root may write anywhere.
    if let Err(error) = refused {
        assert!(matches!(error, StoreError::ReadOnlyPlace), "{error}");
        assert_eq!(names(&root), before);
    }
    assert!(place.folder.join("workspace.db").exists());
}

#[test]
fn after_a_removal_older_backups_still_open_to_the_removed_person_and_newer_ones_do_not() {
    let ((place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    let older = workspace.back_up(&lead(), &root, at(2)).unwrap();
    let kept = place.folder.with_file_name("kept by Tom");
    restore(&older.folder, &kept).unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    let newer = workspace.back_up(&lead(), &root, at(60 * 24)).unwrap();
    assert!(open(&older.folder, (TUTOR, &passphrase("heron")), &lead()).is_ok());
    assert!(matches!(
        open(&newer.folder, (TUTOR, &passphrase("heron")), &lead()),
        Err(StoreError::NoSuchPerson)
    ));
    // Not even with the key file of then.
    drop(workspace);
    fs::copy(kept.join("keys.json"), place.folder.join("keys.json")).unwrap();
    assert!(open_workspace(&place, TUTOR, "heron").is_err());
}

#[test]
fn a_backup_of_a_newer_bridgewell_is_refused_as_that() {
    let ((_place, mut workspace, _), (_holds, root)) = (founded(), stick());
    let made = workspace.back_up(&lead(), &root, at(5)).unwrap();
    let file = made.folder.join("backup.json");
    let newer = fs::read_to_string(&file).unwrap().replace("\"format\": 1", "\"format\": 9");
    fs::write(&file, newer).unwrap();
    assert!(matches!(look(&made.folder), Err(StoreError::NewerKeys { found: 9, .. })));
    fs::write(&file, b"{}").unwrap();
    assert!(matches!(look(&made.folder), Err(StoreError::NotABackup(_))));
}
