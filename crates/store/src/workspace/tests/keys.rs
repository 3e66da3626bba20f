//! Who gets in, and who is told no before anything is written.

use crate::error::StoreError;
use crate::recovery::RecoveryKey;
use crate::testing::{COST, DSL, LEAD, Place, TUTOR, at, founded, lead, open, passphrase, person, tutor};
use crate::workspace::{Opener, Workspace};
use bridgewell_domain::role::Role;
use std::fs;
use std::time::SystemTime;

fn touched(place: &Place) -> Vec<(String, Option<SystemTime>, u64)> {
    let mut files: Vec<_> = fs::read_dir(&place.folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let data = entry.metadata().unwrap();
            (entry.file_name().into_string().unwrap(), data.modified().ok(), data.len())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_wrong_passphrase_is_told_and_writes_nothing() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let before = touched(&place);
    assert!(matches!(open(&place, LEAD, "stone"), Err(StoreError::WrongPassphrase)));
    assert!(matches!(open(&place, TUTOR, "river"), Err(StoreError::NoSuchPerson)));
    assert_eq!(touched(&place), before);
    assert_eq!(open(&place, LEAD, "river").unwrap().opener(), Opener::Person(LEAD));
}

#[test]
fn names_and_school_are_readable_before_unlocking_and_nothing_else_is() {
    let (place, mut workspace, _) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    drop(workspace);
    let info = Workspace::info(&place.folder).unwrap();
    assert_eq!(info.school, "Alder Park School");
    let people: Vec<_> = info.people.iter().map(|owner| (owner.name.as_str(), owner.role)).collect();
    assert_eq!(people, [("Priya Nair", Role::Lead), ("Tom Ashby", Role::Pastoral)]);
    let database = fs::read(place.folder.join("workspace.db")).unwrap();
    assert!(!database.windows(5).any(|bytes| bytes == b"Alder"));
    assert_ne!(&database[..6], b"SQLite");
}

#[test]
fn everybody_has_a_slot_of_their_own() {
    let (place, mut workspace, _) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    drop(workspace);
    assert!(matches!(open(&place, TUTOR, "river"), Err(StoreError::WrongPassphrase)));
    let mut workspace = open(&place, TUTOR, "heron").unwrap();
    let wrong =
        workspace.change_passphrase((&tutor(), at(2)), &passphrase("river"), &passphrase("otter"), COST);
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)));
    workspace.change_passphrase((&tutor(), at(3)), &passphrase("heron"), &passphrase("otter"), COST).unwrap();
    drop(workspace);
    assert!(matches!(open(&place, TUTOR, "heron"), Err(StoreError::WrongPassphrase)));
    drop(open(&place, TUTOR, "otter").unwrap());
    drop(open(&place, LEAD, "river").unwrap());
}

#[test]
fn a_lead_gives_a_new_passphrase_and_takes_a_key_away() {
    let (place, mut workspace, _) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    workspace.reset_passphrase((&lead(), at(2)), TUTOR, &passphrase("otter"), COST).unwrap();
    drop(workspace);
    drop(open(&place, TUTOR, "otter").unwrap());
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    assert!(matches!(
        workspace.reset_passphrase((&lead(), at(4)), TUTOR, &passphrase("otter"), COST),
        Err(StoreError::PersonRemoved)
    ));
    drop(workspace);
    assert!(matches!(open(&place, TUTOR, "otter"), Err(StoreError::NoSuchPerson)));
}

#[test]
fn an_older_key_file_does_not_bring_a_person_back() {
    let (place, mut workspace, _) = founded();
    let (tom, ruth) = (person(TUTOR, Role::Pastoral, false), person(DSL, Role::Dsl, true));
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    workspace.add_person((&lead(), at(1)), &ruth, &passphrase("crane"), COST).unwrap();
    let older = fs::read(place.folder.join("keys.json")).unwrap();
    workspace.remove_person(&lead(), at(2), TUTOR).unwrap();
    workspace.reset_passphrase((&lead(), at(3)), DSL, &passphrase("egret"), COST).unwrap();
    drop(workspace);
    fs::write(place.folder.join("keys.json"), older).unwrap();
    assert!(matches!(open(&place, TUTOR, "heron"), Err(StoreError::PersonRemoved)));
    assert!(matches!(open(&place, DSL, "crane"), Err(StoreError::WrongPassphrase)));
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.record_opening(&lead(), at(4), "Priya Nair").unwrap();
    drop(workspace);
    let people = Workspace::info(&place.folder).unwrap().people;
    assert_eq!(people.iter().map(|owner| owner.id).collect::<Vec<_>>(), [LEAD, DSL]);
}

/// Both the key file and its copy as they were at an earlier time.
fn lay_both(place: &Place, older: &[u8]) {
    for name in ["keys.json", "keys.json.kept"] {
        fs::write(place.folder.join(name), older).unwrap();
    }
}

#[test]
fn an_older_key_file_gives_back_neither_a_passphrase_nor_a_recovery_key() {
    let (place, mut workspace, recovery) = founded();
    let older = fs::read(place.folder.join("keys.json")).unwrap();
    workspace.change_passphrase((&lead(), at(1)), &passphrase("river"), &passphrase("otter"), COST).unwrap();
    let new = workspace.replace_recovery_key(&lead(), at(2)).unwrap();
    drop(workspace);
    let newest = fs::read(place.folder.join("keys.json")).unwrap();
    lay_both(&place, &older);
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::OldKeys)));
    let by_recovery = |key| Workspace::open_with_recovery_key(&place.folder, key, at(3)).map(drop);
    assert!(matches!(by_recovery(&recovery), Err(StoreError::OldKeys)));
    assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), older, "nothing was put in its place");
    fs::write(place.folder.join("keys.json.kept"), &newest).unwrap();
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::WrongPassphrase)));
    drop(open(&place, LEAD, "otter").unwrap());
    assert_eq!(fs::read(place.folder.join("keys.json")).unwrap(), newest);
    by_recovery(&new).unwrap();
}

#[test]
fn a_key_file_of_the_same_revision_with_another_slot_is_not_taken() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let before = ["keys.json", "workspace.db"].map(|name| fs::read(place.folder.join(name)).unwrap());
    let changed_to = |new: &str| {
        let mut workspace = open(&place, LEAD, "river").unwrap();
        workspace.change_passphrase((&lead(), at(1)), &passphrase("river"), &passphrase(new), COST).unwrap();
        drop(workspace);
        fs::read(place.folder.join("keys.json")).unwrap()
    };
    let other = changed_to("otter");
    lay_both(&place, &before[0]);
    fs::write(place.folder.join("workspace.db"), &before[1]).unwrap();
    changed_to("heron");
    lay_both(&place, &other);
    assert!(matches!(open(&place, LEAD, "otter"), Err(StoreError::OldKeys)));
}

#[test]
fn a_workspace_that_never_said_which_key_file_counts_says_so_from_its_next_opening_on() {
    let (place, mut workspace, _) = founded();
    let older = fs::read(place.folder.join("keys.json")).unwrap();
    workspace.change_passphrase((&lead(), at(1)), &passphrase("river"), &passphrase("otter"), COST).unwrap();
    crate::engine::allow_writes(&workspace.connection, true).unwrap();
    workspace.connection_for_tests("DELETE FROM settings WHERE name = 'keys_in_force'");
    drop(workspace);
    open(&place, LEAD, "otter").unwrap().record_opening(&lead(), at(2), "Priya Nair").unwrap();
    lay_both(&place, &older);
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::OldKeys)));
}

#[test]
fn the_last_one_in_charge_can_neither_be_removed_nor_become_something_else() {
    let (place, mut workspace, _) = founded();
    assert!(matches!(workspace.remove_person(&lead(), at(1), LEAD), Err(StoreError::NobodyInCharge)));
    let other = person(LEAD, Role::DataManager, false);
    assert!(matches!(workspace.change_person((&lead(), at(1)), &other, 1), Err(StoreError::NobodyInCharge)));
    drop(workspace);
    assert!(open(&place, LEAD, "river").unwrap().holds_restricted());
}

#[test]
fn the_recovery_key_opens_as_printed_until_it_is_replaced() {
    let (place, workspace, recovery) = founded();
    drop(workspace);
    let typed = RecoveryKey::parse(&recovery.groups().to_lowercase()).unwrap();
    let mut workspace = Workspace::open_with_recovery_key(&place.folder, &typed, at(1)).unwrap();
    assert_eq!((workspace.opener(), workspace.holds_restricted()), (Opener::RecoveryKey, true));
    workspace.reset_passphrase((&lead(), at(2)), LEAD, &passphrase("otter"), COST).unwrap();
    let new = workspace.replace_recovery_key(&lead(), at(3)).unwrap();
    drop(workspace);
    let refused = Workspace::open_with_recovery_key(&place.folder, &recovery, at(4));
    assert!(matches!(refused, Err(StoreError::WrongRecoveryKey)));
    drop(Workspace::open_with_recovery_key(&place.folder, &new, at(5)).unwrap());
    drop(open(&place, LEAD, "otter").unwrap());
}

#[test]
fn a_second_process_is_refused_kindly() {
    let (place, mut workspace, _) = founded();
    workspace.record_opening(&lead(), at(1), "Priya Nair").unwrap();
    let Err(StoreError::InUse(holder)) = open(&place, LEAD, "river") else { panic!("opened twice") };
    assert_eq!((holder.name.as_str(), holder.since), ("Priya Nair", Some(at(1))));
    drop(workspace);
    drop(open(&place, LEAD, "river").unwrap());
}

#[test]
fn a_place_that_holds_something_is_left_alone() {
    let place = Place::new();
    fs::create_dir_all(&place.folder).unwrap();
    fs::write(place.folder.join("letters.docx"), "mine").unwrap();
    assert!(matches!(crate::testing::found(&place.folder), Err(StoreError::AlreadyExists)));
    assert!(matches!(Workspace::info(&place.folder), Err(StoreError::NotAWorkspace(_))));
    assert_eq!(fs::read_to_string(place.folder.join("letters.docx")).unwrap(), "mine");
}

#[test]
fn a_newer_or_broken_key_file_is_said_to_be_that() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let file = place.folder.join("keys.json");
    let json = fs::read_to_string(&file).unwrap();
    fs::write(&file, json.replace("\"format\": 1", "\"format\": 3")).unwrap();
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::NewerKeys { found: 3, known: 2 })));
    fs::write(&file, &json[..json.len() / 2]).unwrap();
    fs::remove_file(place.folder.join("keys.json.kept")).unwrap();
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::Unreadable("key file"))));
}

#[test]
fn a_lost_cut_off_or_flipped_key_file_is_made_good_from_its_copy() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let file = place.folder.join("keys.json");
    let whole = fs::read(&file).unwrap();
    let harms: [&dyn Fn(); 3] = [
        &|| fs::remove_file(&file).unwrap(),
        &|| fs::write(&file, &whole[..whole.len() / 2]).unwrap(),
        &|| fs::write(&file, b"").unwrap(),
    ];
    for harm in harms {
        harm();
        assert_eq!(Workspace::info(&place.folder).unwrap().school, "Alder Park School");
        drop(open(&place, LEAD, "river").unwrap());
        assert_eq!(fs::read(&file).unwrap(), whole);
    }
}

#[test]
fn keys_of_another_workspace_do_not_open_this_one() {
    let ((place, workspace, _), (other, other_workspace, _)) = (founded(), founded());
    drop((workspace, other_workspace));
    fs::copy(other.folder.join("keys.json"), place.folder.join("keys.json")).unwrap();
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::KeysMismatch)));
    fs::remove_file(other.folder.join("workspace.db")).unwrap();
    assert!(matches!(open(&other, LEAD, "river"), Err(StoreError::NotAWorkspace(_))));
}
