//! The log: what it holds, who has looked at one child, what leaves of it, and the head that every file carries.

use crate::children::with_children;
use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::{ApiError, DocumentHandle};
use serde_json::{Value, json};

fn entries(school: &mut School, over: Value) -> Vec<Value> {
    let mut ask = json!({ "person": null, "pupil": null, "op": null, "group": null, "from": null, "to": null,
                          "before": null });
    ask.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
    school.does("log.list", ask)["entries"].as_array().unwrap().clone()
}

fn saved(school: &mut School, made: &Value) -> Vec<u8> {
    let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    school.app.saved(handle).unwrap();
    school.app.document(handle).unwrap().bytes.clone()
}

fn export(file: &str) -> Value {
    json!({ "entries": { "person": null, "pupil": null, "op": null, "group": null, "from": null, "to": null,
                         "before": null }, "file": file })
}

/// The head that a text file carries: what stands between "Log " and the end of its line.
fn head_in(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let from = text.rfind("Log ").unwrap() + 4;
    text[from..].split([',', '\r', '\n']).next().unwrap().to_owned()
}

#[test]
fn a_passphrase_that_did_not_fit_is_in_the_log_once_somebody_gets_in() {
    let mut school = School::staffed();
    let tutor = school.id_of(TUTOR.0);
    school.does("session.lock", json!({}));
    for _ in 0..3 {
        let wrong = json!({ "person": tutor, "passphrase": "not this one at all" });
        assert_eq!(school.refuses("session.unlock", wrong), ApiError::WrongPassphrase);
    }
    school.is_used_by(LEAD);
    let failed = entries(&mut school, json!({ "group": "sign_ins" }));
    let failed: Vec<_> = failed.iter().filter(|entry| entry["op"] == "unlocking_failed").collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0]["about"], json!([{ "kind": "person", "name": TUTOR.0 }]));
    assert_eq!(failed[0]["counts"], json!([["times", 3]]));
    school.is_used_by(LEAD);
    assert_eq!(entries(&mut school, json!({ "op": "unlocking_failed" })).len(), 1, "told once");
}

#[test]
fn a_refusal_is_in_the_log_with_the_name_of_what_was_asked() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    for _ in 0..2 {
        assert!(matches!(school.refuses("letters.queue", json!({})), ApiError::NotAllowed { .. }));
    }
    school.is_used_by(LEAD);
    let refused = entries(&mut school, json!({ "group": "failures" }));
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!((&refused[0]["by"]["name"], &refused[0]["because"]), (&json!(DATA.0), &json!("refused")));
    assert_eq!(refused[0]["counts"], json!([["letters.queue", 1]]));
}

#[test]
fn a_pupil_of_another_form_is_refused_and_that_is_in_the_log() {
    let mut school = with_children();
    let other = school.pupil("Zoë");
    school.is_used_by(TUTOR);
    assert_eq!(school.refuses("pupil.open", json!({ "pupil": other })), ApiError::NotResponsible);
    school.is_used_by(LEAD);
    assert_eq!(entries(&mut school, json!({ "op": "refused" }))[0]["counts"], json!([["pupil.open", 1]]));
}

#[test]
fn entries_are_found_by_day_group_and_pupil() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    school.does("pupil.open", json!({ "pupil": ben }));
    let reads = entries(&mut school, json!({ "group": "reads", "pupil": ben }));
    assert_eq!(reads.iter().filter(|entry| entry["op"] == "record_read").count(), 1);
    assert!(!entries(&mut school, json!({ "from": "2026-08-29", "to": "2026-08-29" })).is_empty());
    assert!(entries(&mut school, json!({ "to": "2026-08-28" })).is_empty());
    assert!(entries(&mut school, json!({ "from": "2026-08-30" })).is_empty());
    let backwards = json!({ "person": null, "pupil": null, "op": null, "group": null, "from": "2026-08-30",
                            "to": "2026-08-29", "before": null });
    assert!(
        matches!(school.refuses("log.list", backwards), ApiError::Invalid { field, .. } if field == "to")
    );
}

#[test]
fn who_has_looked_at_a_childs_record_is_said_by_person_with_why_they_might() {
    let mut school = with_children();
    let (ben, zoe) = (school.pupil("Ben"), school.pupil("Zoë"));
    school.is_used_by(TUTOR);
    school.does("pupil.open", json!({ "pupil": ben }));
    school.does("pupil.open", json!({ "pupil": ben }));
    let made = school.does("documents.pupil", json!({ "pupil": ben, "include_restricted": false }));
    saved(&mut school, &made);
    school.is_used_by(DSL);
    let looked = school.does("log.looked", json!({ "pupil": ben }));
    assert_eq!(looked["pupil"]["id"], ben);
    let people = looked["people"].as_array().unwrap();
    assert_eq!(people.len(), 1, "asking who looked is in the log, but is no look at the record: {looked}");
    assert_eq!(
        (&people[0]["by"]["name"], &people[0]["because"]),
        (&json!(TUTOR.0), &json!("responsible_for_pupil"))
    );
    assert_eq!((&people[0]["opened"], &people[0]["taken"]), (&json!(3), &json!(2)), "{looked}");
    assert_eq!(school.does("log.looked", json!({ "pupil": zoe }))["people"], json!([]));
}

#[test]
fn the_log_leaves_with_identities_and_without_names_of_pupils() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    school.does("pupil.open", json!({ "pupil": ben }));
    let made = school.does("log.export", export("csv"));
    assert!(made["file_name"].as_str().unwrap().ends_with(".csv"));
    let text = String::from_utf8(saved(&mut school, &made)).unwrap();
    assert!(text.contains(ben.as_str().unwrap()) && text.contains(LEAD.0) && text.contains("record read"));
    assert!(!text.contains("Ashton") && !text.contains("Haddad"));
    assert!(saved_kind(&mut school, "xlsx").starts_with(b"PK"));
    assert!(saved_kind(&mut school, "pdf").starts_with(b"%PDF"));
    let exported = entries(&mut school, json!({ "op": "exported" }));
    assert_eq!(exported.len(), 3);
    assert_eq!(exported[2]["counts"][0][0], "log_entries");
}

fn saved_kind(school: &mut School, file: &str) -> Vec<u8> {
    let made = school.does("log.export", export(file));
    saved(school, &made)
}

#[test]
fn a_file_carries_the_head_of_the_log_and_the_log_is_compared_with_it() {
    let mut school = School::staffed();
    let made = school.does("log.export", export("csv"));
    let head = head_in(&saved(&mut school, &made));
    assert!(head.ends_with(" at entry 4"), "{head}");
    let held = school.does("log.compare_head", json!({ "head": head }));
    assert_eq!((&held["held"], &held["place"]), (&json!(true), &json!(4)), "{held}");
    let typed = head.replace(" at entry ", "@");
    assert_eq!(school.does("log.compare_head", json!({ "head": typed }))["held"], true);
    let lost = school.does("log.compare_head", json!({ "head": "00000000@400" }));
    assert_eq!(lost["held"], false);
    assert!(lost["words"].as_str().unwrap().contains("ends at entry"), "{lost}");
    assert!(matches!(
        school.refuses("log.compare_head", json!({ "head": "entry 12" })),
        ApiError::Invalid { field, .. } if field == "head"
    ));
}

#[test]
fn the_number_beside_the_head_does_not_count_what_only_some_may_know_of() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let before = school.does("log.export", export("csv"));
    let before = head_in(&saved(&mut school, &before));
    school.is_used_by(DSL);
    let raise = json!({ "pupil": ben, "about": "no_adult_here", "hidden_from": null });
    school.does("red_route.raise", raise);
    let after = school.does("log.export", export("csv"));
    let after = head_in(&saved(&mut school, &after));
    let number = |head: &str| head.rsplit(' ').next().unwrap().parse::<u32>().unwrap();
    // Two since: the first file was saved, and somebody else unlocked the workspace.
    assert_eq!(number(&after), number(&before) + 2, "{before} {after}");
}

#[test]
fn a_passphrase_that_did_not_fit_while_the_workspace_is_open_is_in_the_log_too() {
    let mut school = crate::children::with_children();
    let ben = school.pupil("Ben");
    school.does("writing.open", json!({ "pupil": ben }));
    for wrong in ["please", "let me out"] {
        assert_eq!(
            school.refuses("writing.leave", json!({ "passphrase": wrong })),
            ApiError::WrongPassphrase
        );
    }
    school.does("writing.leave", json!({ "passphrase": LEAD.1 }));
    let change = json!({ "present": "not this one at all", "new": "walnut ferry candle eleven" });
    assert_eq!(school.refuses("people.change_passphrase", change), ApiError::WrongPassphrase);
    let failed = entries(&mut school, json!({ "op": "unlocking_failed" }));
    assert_eq!(failed.len(), 3, "{failed:?}");
    assert_eq!(failed[0]["about"], json!([{ "kind": "person", "name": LEAD.0 }]));
}

#[test]
fn a_recovery_key_that_did_not_fit_is_in_the_log_once_somebody_gets_in() {
    let mut school = School::staffed();
    let lead = school.id_of(LEAD.0);
    let other = School::founded().recovery_key;
    school.does("session.lock", json!({}));
    for wrong in [other.as_str(), "ABCD 2"] {
        let ask =
            json!({ "person": lead, "recovery_key": wrong, "passphrase": "walnut ferry candle eleven" });
        school.refuses("workspace.recover", ask);
    }
    school.is_used_by(LEAD);
    let failed = entries(&mut school, json!({ "op": "unlocking_failed" }));
    assert_eq!((failed.len(), &failed[0]["counts"]), (1, &json!([["times", 2]])), "{failed:?}");
}
