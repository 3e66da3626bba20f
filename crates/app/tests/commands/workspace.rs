//! From the first screen to the lock and back, also without any passphrase left.

use crate::school::{DATA, DSL, LEAD, School, TUTOR, program};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::json;

#[test]
fn a_new_workspace_is_open_for_its_founder_and_shows_its_recovery_key_once() {
    let mut school = School::founded();
    let shown = school.does("session.look", json!({}));
    assert_eq!(shown["workspace"], json!({ "school": "Alder Park School", "year": "2026/27" }));
    assert_eq!((&shown["me"]["name"], &shown["me"]["tier"]), (&json!(LEAD.0), &json!("restricted")));
    assert_eq!((&shown["recovery_stored"], &shown["demo"]), (&json!(false), &json!(false)));
    assert_eq!(school.recovery_key.split(' ').count(), 14);
    let shown = school.does("workspace.recovery_stored", json!({}));
    assert_eq!(shown["recovery_stored"], true);
    assert_eq!(school.app.open_place(), Some(school.place.as_path()));
}

#[test]
fn the_recovery_sheet_is_a_document_that_opens_workspaces() {
    let mut school = School::founded();
    let sheet = school.does("workspace.new_recovery_key", json!({}));
    let handle = serde_json::from_value(sheet["document"].clone()).unwrap();
    let document = school.app.document(handle).unwrap();
    assert!(document.opens_workspace);
    assert!(document.bytes.starts_with(b"%PDF-") && document.name.contains("Alder Park School"));
    school.does("session.lock", json!({}));
    assert!(school.app.document(handle).is_none(), "a locked workspace still hands out its recovery key");
}

#[test]
fn locking_forgets_and_the_right_passphrase_brings_it_back() {
    let mut school = School::staffed();
    let locked = school.does("session.lock", json!({}));
    assert_eq!(locked["me"], json!(null));
    assert_eq!(locked["people"].as_array().unwrap().len(), 4);
    let person = school.id_of(TUTOR.0);
    let wrong = school.refuses("session.unlock", json!({ "person": person, "passphrase": LEAD.1 }));
    assert_eq!(wrong, ApiError::WrongPassphrase);
    let shown = school.does("session.unlock", json!({ "person": person, "passphrase": TUTOR.1 }));
    assert_eq!((&shown["me"]["name"], &shown["me"]["tier"]), (&json!(TUTOR.0), &json!("open")));
    let closed = school.does("workspace.close", json!({}));
    assert_eq!((&closed["workspace"], &closed["people"]), (&json!(null), &json!([])));
}

#[test]
fn a_workspace_that_is_open_elsewhere_or_is_none_is_refused_in_words() {
    let mut school = School::founded();
    let mut other = program();
    let handle = other.put_place(school.place.clone());
    assert_eq!(
        other.call("workspace.peek", json!({ "handle": handle })).unwrap()["school"],
        "Alder Park School"
    );
    let shown = other.call("workspace.open", json!({ "handle": handle })).unwrap();
    let unlock = json!({ "person": shown["people"][0]["id"], "passphrase": LEAD.1 });
    let Err(ApiError::Refused { because, message }) = other.call("session.unlock", unlock.clone()) else {
        panic!("opened twice")
    };
    assert_eq!(because, Refusal::OpenElsewhere);
    assert!(message.contains(LEAD.0), "{message}");
    school.does("workspace.close", json!({}));
    assert!(other.call("session.unlock", unlock).is_ok());
    let handle = other.put_place(school.place.join("copies"));
    assert!(matches!(
        other.call("workspace.open", json!({ "handle": handle })),
        Err(ApiError::Refused { .. })
    ));
}

#[test]
fn what_cannot_found_a_workspace_is_said_field_by_field_and_leaves_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("New.bridgewell");
    let mut app = program();
    let handle = app.put_place(place.clone());
    let good = json!({ "handle": handle, "school": "Alder Park", "year": 2026, "name": "Priya Nair",
                       "role": "lead", "passphrase": LEAD.1 });
    for (field, value, blamed) in [
        ("school", json!("  "), "school"),
        ("year", json!(1066), "year"),
        ("name", json!(""), "name"),
        ("passphrase", json!("short"), "passphrase"),
        ("passphrase", json!("password1234567"), "passphrase"),
        ("passphrase", json!("PriyaNair2026"), "passphrase"),
    ] {
        let mut ask = good.clone();
        ask[field] = value.clone();
        let Err(ApiError::Invalid { field: said, message }) = app.call("workspace.create", ask) else {
            panic!("{field} {value} passed")
        };
        assert_eq!(said, blamed);
        assert!(!message.is_empty());
    }
    let mut ask = good.clone();
    ask["role"] = json!("data_manager");
    assert!(matches!(app.call("workspace.create", ask), Err(ApiError::Refused { .. })));
    assert!(!place.exists());
    app.call("workspace.create", good.clone()).unwrap();
    app.call("workspace.close", json!({})).unwrap();
    let again = app.call("workspace.create", good);
    assert!(matches!(again, Err(ApiError::Refused { because: Refusal::Taken, .. })));
}

#[test]
fn the_recovery_key_gives_somebody_entitled_a_new_passphrase() {
    let mut school = School::staffed();
    let (dsl, data) = (school.id_of(DSL.0), school.id_of(DATA.0));
    school.does("session.lock", json!({}));
    let key = school.recovery_key.to_lowercase().replace(' ', "");
    let recover = |key: &str, person: &serde_json::Value, passphrase: &str| json!({ "recovery_key": key, "person": person, "passphrase": passphrase });
    let new = "walnut ferry ribbon eight";
    let mistyped = school.refuses("workspace.recover", recover(&key[1..], &dsl, new));
    assert!(matches!(mistyped, ApiError::Invalid { field, .. } if field == "recovery_key"));
    let other = School::founded().recovery_key;
    assert_eq!(school.refuses("workspace.recover", recover(&other, &dsl, new)), ApiError::WrongPassphrase);
    assert!(matches!(
        school.refuses("workspace.recover", recover(&key, &data, new)),
        ApiError::Refused { .. }
    ));
    assert!(matches!(
        school.refuses("workspace.recover", recover(&key, &dsl, "short")),
        ApiError::Invalid { .. }
    ));
    let shown = school.does("workspace.recover", recover(&key, &dsl, new));
    assert_eq!(shown["me"]["name"], DSL.0);
    school.is_used_by((DSL.0, new));
    let page = school.does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }));
    let ops: Vec<_> = page["entries"].as_array().unwrap().iter().map(|entry| entry["op"].clone()).collect();
    assert!(
        ops.contains(&json!("workspace_opened_by_recovery_key")) && ops.contains(&json!("passphrase_reset"))
    );
}

#[test]
fn the_demo_school_keeps_its_own_day_for_whoever_unlocks_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program();
    app.set_demo_place(folder.path().join("Demo.bridgewell"));
    let shown = app.call("workspace.demo", json!({})).unwrap();
    assert_eq!(shown["demo"], true);
    let locked = app.call("session.lock", json!({})).unwrap();
    for person in locked["people"].as_array().unwrap() {
        let unlock = json!({ "person": person["id"], "passphrase": bridgewell_demo::PASSPHRASE });
        app.call("session.unlock", unlock).unwrap();
        assert_eq!(app.call("home.today", json!({})).unwrap()["today"], "2026-09-21");
    }
}
