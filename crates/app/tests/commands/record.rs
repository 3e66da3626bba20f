//! The log and the settings.

use crate::school::{DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

fn ask(over: Value) -> Value {
    let mut ask = json!({ "person": null, "pupil": null, "op": null, "before": null });
    ask.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
    ask
}

#[test]
fn the_log_says_who_did_what_and_that_it_was_read() {
    let mut school = School::staffed();
    let page = school.does("log.list", ask(json!({})));
    let entries = page["entries"].as_array().unwrap();
    let ops: Vec<_> = entries.iter().map(|entry| entry["op"].as_str().unwrap()).collect();
    assert_eq!(ops, ["log_read", "person_added", "person_added", "person_added", "workspace_created"]);
    assert_eq!(entries[1]["by"]["name"], LEAD.0);
    assert_eq!(entries[1]["about"], json!([{ "kind": "person", "name": "Ewan Price" }]));
    assert_eq!(page["next"], json!(null));
    let added = school.does("log.list", ask(json!({ "op": "person_added" })));
    assert_eq!(added["entries"].as_array().unwrap().len(), 3);
    assert!(matches!(
        school.refuses("log.list", ask(json!({ "op": "person_praised" }))),
        ApiError::NotFound { .. }
    ));
}

#[test]
fn long_logs_are_turned_over_page_by_page() {
    let mut school = School::founded();
    for _ in 0..60 {
        school.does("settings.save_own", json!({ "single_keys": true, "announce_more": false }));
    }
    let first = school.does("log.list", ask(json!({})));
    assert_eq!(first["entries"].as_array().unwrap().len(), 50);
    let second = school.does("log.list", ask(json!({ "before": first["next"] })));
    let (last, next) = (&first["entries"][49]["seq"], &second["entries"][0]["seq"]);
    assert_eq!(next.as_u64().unwrap() + 1, last.as_u64().unwrap());
    assert_eq!(second["next"], json!(null));
}

#[test]
fn the_kinds_that_tell_of_the_restricted_tier_are_not_offered_without_it() {
    let mut school = School::staffed();
    let ops =
        |school: &mut School| school.does("log.list", ask(json!({})))["ops"].as_array().unwrap().clone();
    assert!(ops(&mut school).contains(&json!("red_route_opened")));
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    school.is_used_by(LEAD);
    let ops = ops(&mut school);
    assert!(!ops.contains(&json!("red_route_opened")) && !ops.contains(&json!("home_recorded")));
}

#[test]
fn an_untouched_workspace_is_whole() {
    let mut school = School::staffed();
    let verified = school.does("log.verify", json!({}));
    assert_eq!((&verified["whole"], &verified["first_break"]), (&json!(true), &json!(null)));
    assert_eq!((&verified["entries"], &verified["faults"]), (&json!(4), &json!([])));
    assert!(verified["rows"].as_array().unwrap().contains(&json!(["persons", 4])));
}

#[test]
fn school_details_are_checked_versioned_and_shown_before_unlocking() {
    let mut school = School::staffed();
    let mut settings = school.does("settings.look", json!({}));
    assert_eq!((&settings["idle_minutes"], &settings["sdq_basis"]), (&json!(10), &json!(null)));
    assert_eq!(settings["school"]["smallest_count"], 6);
    settings["school"]["name"] = json!("Alder Park Academy");
    settings["school"]["find_now"]["dsl"] = json!({ "name": DSL.0, "reach": "room B7" });
    let save = json!({ "school": settings["school"], "version": settings["version"] });
    let saved = school.does("settings.save_school", save.clone());
    assert_eq!(saved["school"]["find_now"]["dsl"]["reach"], "room B7");
    assert_eq!(school.refuses("settings.save_school", save), ApiError::Stale);
    settings["school"]["smallest_count"] = json!(4);
    let low = json!({ "school": settings["school"], "version": saved["version"] });
    assert!(matches!(school.refuses("settings.save_school", low), ApiError::Invalid { .. }));
    assert_eq!(school.does("session.lock", json!({}))["workspace"]["school"], "Alder Park Academy");
}

#[test]
fn the_basis_for_the_sdq_needs_its_reference_and_carries_a_name_and_a_day() {
    let mut school = School::staffed();
    let save = |kind: &str, reference: &str| json!({ "kind": kind, "reference": reference });
    assert!(matches!(
        school.refuses("settings.save_sdq_basis", save("permission", " ")),
        ApiError::Invalid { field, .. } if field == "reference"
    ));
    let saved = school.does("settings.save_sdq_basis", save("permission", "letter of 3 June 2026"));
    let expected = json!({ "kind": "permission", "reference": "letter of 3 June 2026", "by": LEAD.0,
                           "on": "2026-08-29" });
    assert_eq!(saved["sdq_basis"], expected);
}

#[test]
fn preferences_are_ones_own() {
    let mut school = School::staffed();
    school.does("settings.save_own", json!({ "single_keys": false, "announce_more": true }));
    assert_eq!(school.does("session.look", json!({}))["single_keys"], false);
    assert!(matches!(
        school.refuses("settings.save_idle", json!({ "minutes": 0 })),
        ApiError::Invalid { .. }
    ));
    school.does("settings.save_idle", json!({ "minutes": 5 }));
    school.is_used_by(TUTOR);
    let shown = school.does("session.look", json!({}));
    assert_eq!((&shown["single_keys"], &shown["idle_minutes"]), (&json!(true), &json!(5)));
}
