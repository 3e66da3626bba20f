//! Backups that make themselves, going back to one, and the lock that does not wait for the window.

use crate::school::{LEAD, School, TUTOR, now, program};
use bridgewell_app::{ApiError, App};
use bridgewell_store::KdfCost;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A folder for backups beside the workspace, and its handle.
fn stick(school: &mut School) -> (PathBuf, Value) {
    let stick = school.place.with_file_name("USB stick");
    fs::create_dir(&stick).unwrap();
    let handle = school.app.put_place(stick.clone());
    (stick, json!({ "handle": handle }))
}

fn count(stick: &Path) -> usize {
    fs::read_dir(stick).unwrap().count()
}

fn only_backup(stick: &Path) -> PathBuf {
    fs::read_dir(stick).unwrap().next().unwrap().unwrap().path()
}

/// The same school seen by a program whose clock can be moved.
pub fn with_clock(school: &School) -> (App, Arc<Mutex<DateTime<Utc>>>) {
    let clock = Arc::new(Mutex::new(now()));
    let told = Arc::clone(&clock);
    let mut app = App::new(Arc::new(move || *told.lock().unwrap()), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    let handle = app.put_place(school.place.clone());
    app.call("workspace.open", json!({ "handle": handle })).unwrap();
    (app, clock)
}

pub fn unlock(app: &mut App, (name, passphrase): (&str, &str)) {
    let shown = app.call("session.look", json!({})).unwrap();
    let people = shown["people"].as_array().unwrap();
    let id = &people.iter().find(|person| person["name"] == name).unwrap()["id"];
    app.call("session.unlock", json!({ "person": id, "passphrase": passphrase })).unwrap();
}

#[test]
fn choosing_a_folder_makes_the_first_backup_and_locking_makes_the_next() {
    let mut school = School::staffed();
    let before = school.does("keeping.look", json!({}));
    assert!(before["to_do"].as_str().unwrap().starts_with("Nothing is backed up yet"));
    let (stick, ask) = stick(&mut school);
    let kept = school.does("keeping.choose_place", ask);
    assert_eq!(
        (&kept["place"], &kept["place_is_there"], &kept["to_do"]),
        (&json!("USB stick"), &json!(true), &json!(null))
    );
    assert_eq!(count(&stick), 1);
    let first = only_backup(&stick);
    school.does("settings.save_idle", json!({ "minutes": 12 }));
    school.does("session.lock", json!({}));
    assert_eq!(count(&stick), 1, "of one day the newest stays");
    assert_ne!(only_backup(&stick), first);
    let second = only_backup(&stick);
    school.is_used_by(TUTOR);
    school.does("session.lock", json!({}));
    assert_eq!(only_backup(&stick), second, "nothing new, nothing to back up");
}

#[test]
fn a_stick_that_is_not_there_is_said_kindly_and_never_keeps_anybody_from_locking() {
    let mut school = School::staffed();
    let (stick, ask) = stick(&mut school);
    school.does("keeping.choose_place", ask);
    fs::rename(&stick, stick.with_file_name("in a drawer")).unwrap();
    school.does("settings.save_idle", json!({ "minutes": 12 }));
    assert_eq!(school.does("session.lock", json!({}))["me"], json!(null));
    let said = school.does("keeping.said", json!({}));
    assert!(said["trouble"].as_str().unwrap().contains("Is the USB stick in"), "{said}");
    school.is_used_by(LEAD);
    let kept = school.does("keeping.look", json!({}));
    assert!(kept["to_do"].as_str().unwrap().starts_with("The last backup came to nothing"), "{kept}");
    assert_eq!((&kept["place_is_there"], &kept["backups"]), (&json!(false), &json!([])));
    let ApiError::Disk { message } = school.refuses("keeping.back_up", json!({})) else {
        panic!("no refusal")
    };
    assert!(message.contains("The workspace itself is as it was"));
}

#[test]
fn going_back_shows_what_would_be_lost_and_leaves_the_present_workspace_alone() {
    let mut school = School::staffed();
    let (stick, ask) = stick(&mut school);
    school.does("keeping.choose_place", ask);
    let handle = school.app.put_place(only_backup(&stick));
    let shown = school.does("backups.look_at", json!({ "handle": handle }));
    assert_eq!(
        (&shown["school"], shown["people"].as_array().unwrap().len()),
        (&json!("Alder Park School"), 4)
    );
    let person = school.id_of(LEAD.0);
    let wrong = json!({ "handle": handle, "person": person, "passphrase": TUTOR.1 });
    assert_eq!(school.refuses("backups.look_into", wrong), ApiError::WrongPassphrase);
    let ask = json!({ "handle": handle, "person": person, "passphrase": LEAD.1 });
    let preview = school.does("backups.look_into", ask);
    assert_eq!((&preview["damage"], &preview["lines"][0]["what"]), (&json!(null), &json!("pupils")));
    assert_eq!((&preview["lines"][0]["then"], &preview["lines"][0]["now"]), (&json!(0), &json!(0)));
    assert!(preview["log_entries"].as_u64().unwrap() > 1);
    assert!(preview["lost"].as_str().unwrap().contains("is not in it"));
    let present = school.app.put_place(school.place.clone());
    let over = json!({ "handle": handle, "person": person, "passphrase": LEAD.1, "into": present });
    assert!(school.app.call("backups.restore", over).is_err());
    school.is_used_by(LEAD);
    let into = school.place.with_file_name("Alder Park, restored");
    let into_handle = school.app.put_place(into.clone());
    let ask = json!({ "handle": handle, "person": person, "passphrase": LEAD.1, "into": into_handle });
    let session = school.does("backups.restore", ask);
    assert_eq!(session["me"]["name"], LEAD.0);
    assert_eq!(school.app.open_place(), Some(into.as_path()));
    let log = school.does("log.list", json!({}));
    let entries = log["entries"].as_array().unwrap();
    assert!(entries.iter().any(|entry| entry["op"] == "workspace_restored"), "{log}");
    assert_eq!(
        school.does("keeping.look", json!({}))["place"],
        json!(null),
        "it does not thin out the other's backups"
    );
}

#[test]
fn what_a_tutor_sees_of_a_backup_tells_nothing_of_the_restricted_tier() {
    let mut school = School::staffed();
    let (stick, ask) = stick(&mut school);
    school.does("keeping.choose_place", ask);
    let handle = school.app.put_place(only_backup(&stick));
    school.does("workspace.close", json!({}));
    let shown = school.does("backups.look_at", json!({ "handle": handle }));
    let person = shown["people"].as_array().unwrap().iter().find(|person| person["name"] == TUTOR.0).unwrap()
        ["id"]
        .clone();
    let preview = school
        .does("backups.look_into", json!({ "handle": handle, "person": person, "passphrase": TUTOR.1 }));
    assert_eq!(preview["log_entries"], json!(null));
    assert!(preview["lines"].as_array().unwrap().iter().all(|line| line["now"] == json!(null)));
}

#[test]
fn the_core_locks_by_itself_when_nobody_touches_it_and_when_the_computer_slept() {
    let mut school = School::staffed();
    school.does("workspace.close", json!({}));
    let (mut app, clock) = with_clock(&school);
    app.watch();
    unlock(&mut app, LEAD);
    let later = |minutes| *clock.lock().unwrap() += TimeDelta::minutes(minutes);
    later(9);
    app.call("session.touched", json!({})).unwrap();
    later(9);
    app.tick(false);
    assert!(app.open_place().is_some());
    later(1);
    assert_eq!(app.call("home.today", json!({})).unwrap_err(), ApiError::Locked);
    unlock(&mut app, LEAD);
    app.tick(true);
    assert_eq!(app.open_place(), None, "whoever opens the lid has to say who they are");
}

#[test]
fn while_somebody_works_a_backup_is_made_once_a_day() {
    let mut school = School::staffed();
    let (stick, ask) = stick(&mut school);
    school.does("keeping.choose_place", ask);
    school.does("workspace.close", json!({}));
    let (mut app, clock) = with_clock(&school);
    unlock(&mut app, LEAD);
    app.call("settings.save_idle", json!({ "minutes": 12 })).unwrap();
    app.tick(false);
    assert_eq!(count(&stick), 1, "there is one of today");
    *clock.lock().unwrap() += TimeDelta::days(1);
    app.tick(false);
    assert_eq!(count(&stick), 2);
}

#[test]
fn a_clock_set_back_and_a_cloud_folders_copies_are_said() {
    let mut school = School::staffed();
    school.does("settings.save_idle", json!({ "minutes": 12 }));
    school.does("workspace.close", json!({}));
    fs::write(school.place.join("workspace (conflicted copy).db"), b"x").unwrap();
    let (mut app, clock) = with_clock(&school);
    *clock.lock().unwrap() -= TimeDelta::days(400);
    unlock(&mut app, TUTOR);
    let odd = app.call("keeping.look", json!({})).unwrap()["odd"].clone();
    let words: Vec<&str> = odd.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(words.len(), 2, "{odd}");
    assert!(
        words[0].contains("clock says") && words[1].contains("“workspace (conflicted copy).db”"),
        "{odd}"
    );
}

#[test]
fn a_backup_is_not_worked_in() {
    let mut school = School::staffed();
    let (stick, ask) = stick(&mut school);
    school.does("keeping.choose_place", ask);
    let mut other = program();
    let handle = other.put_place(only_backup(&stick));
    let refused = other.call("workspace.open", json!({ "handle": handle })).unwrap_err();
    assert!(refused.to_string().contains("Open a backup"), "{refused}");
}
