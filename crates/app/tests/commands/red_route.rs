//! The red route: sealed, hidden from the named adult, told by whoever raised it, closed by a safeguarding lead alone;
//! and nothing in what others see tells of it.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const TEXT: &str = "I dont feel safe when he is there. I like horses.";

fn raise(school: &mut School, pupil: &Value, about: &str, hidden_from: Value) -> Value {
    school.does("red_route.raise", json!({ "pupil": pupil, "about": about, "hidden_from": hidden_from }))
}

fn told(entry: &Value, whom: &str) -> Value {
    json!({ "entry": entry["id"], "whom": whom, "at": "2026-08-29T09:30:00Z", "reference": "CP-114" })
}

fn without_the_key(school: &mut School) {
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    school.is_used_by(LEAD);
}

#[test]
fn whoever_raises_it_is_shown_whom_to_find_and_keeps_seeing_it_until_they_told() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let mut settings = school.does("settings.look", json!({}));
    settings["school"]["find_now"]["dsl"] = json!({ "name": DSL.0, "reach": "room B7" });
    school.does(
        "settings.save_school",
        json!({ "school": settings["school"], "version": settings["version"] }),
    );
    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": amira }));
    let entry = raise(&mut school, &amira, "no_adult_here", Value::Null);
    assert_eq!((&entry["find_now"]["dsl"]["reach"], &entry["told"]), (&json!("room B7"), &json!([])));
    // The letter is sealed from its reader now; what they made of it can still be kept.
    let shown = school.does("letters.read", reading(&amira, "severe"));
    assert_eq!(
        (&shown["elsewhere"], &shown["text"], &shown["readings"]),
        (&json!(true), &Value::Null, &json!([]))
    );
    assert_eq!(school.does("red_route.list", json!({})).as_array().unwrap().len(), 1);
    let today = school.does("home.today", json!({}));
    assert_eq!(today["lists"][0]["kind"], "red_route");
    assert_eq!(
        today["lists"][0]["first"][0]["what"],
        "The app has told nobody. Find Ruth Okafor, and the safeguarding lead of Kestrel Bank now."
    );
    let after = school.does("red_route.told", told(&entry, "Ruth Okafor"));
    assert_eq!(
        (&after["told"][0]["whom"], &after["told"][0]["recorded_by"]),
        (&json!("Ruth Okafor"), &json!(TUTOR.0))
    );
    // Their own list stays until the entry is closed; home reminds of nothing that is done.
    let own = school.does("red_route.list", json!({}));
    assert_eq!((&own[0]["own"], &own[0]["told"]), (&json!(true), &after["told"]));
    assert_eq!(own[0]["primary"]["school"], "Kestrel Bank");
    assert!(!school.does("home.today", json!({})).to_string().contains("\"red_route\""));

    school.is_used_by(DSL);
    let page = school.does("pupil.open", json!({ "pupil": amira }));
    assert_eq!(
        (&page["letter"]["text"], &page["letter"]["readings"][0]["level"]),
        (&json!(TEXT), &json!("severe"))
    );
    assert_eq!(page["red_route"][0]["told"][0]["reference"], "CP-114");
    assert_eq!(page["overlays"], json!(["red_route"]));
}

#[test]
fn those_who_may_know_of_an_entry_do_not_wait_for_each_other() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    raise(&mut school, &amira, "no_adult_here", Value::Null);
    assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["text"], TEXT);
    school.is_used_by(DSL);
    assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["text"], TEXT);
}

#[test]
fn without_the_key_the_letter_looks_like_any_other_in_a_readers_hand() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let dana = school.letter("Dana", "I can play the drums. I am worried about maths.");
    school.does("letters.read", reading(&amira, "severe"));
    raise(&mut school, &amira, "no_adult_here", Value::Null);
    school.does("letters.open", json!({ "pupil": dana }));
    school.is_used_by(TUTOR);
    let (sealed, held) = (school.row(&amira), school.row(&dana));
    assert_eq!(sealed["letter"], held["letter"]);
    assert_eq!((&sealed["overlays"], &sealed["home"]), (&held["overlays"], &Value::Null));
    let letter =
        |row: &Value| row["missing"].as_array().unwrap().iter().find(|it| it["source"] == "letter").cloned();
    assert_eq!(letter(&sealed), letter(&held));
    let cohort = school.does("cohort.compare", json!({}));
    assert_eq!(cohort["overlays"], json!([{ "overlay": "asked_to_talk", "pupils": 0 }]));
    assert_eq!(cohort["readers"], json!([]));
    let queue = school.does("letters.queue", json!({}));
    let item = |id: &Value| {
        let mut item =
            queue["items"].as_array().unwrap().iter().find(|it| it["pupil"]["id"] == *id).unwrap().clone();
        item["pupil"] = Value::Null;
        item
    };
    assert_eq!(item(&amira), item(&dana));
    let page = |school: &mut School, id: &Value| school.does("pupil.open", json!({ "pupil": id }));
    let (one, other) = (page(&mut school, &amira), page(&mut school, &dana));
    for part in ["red_route", "overlays", "interests"] {
        assert_eq!(one[part], json!([]), "{part}");
        assert_eq!(one[part], other[part], "{part}");
    }
    assert_eq!((&one["letter"]["state"], &one["letter"]["elsewhere"]), (&json!("unread"), &json!(true)));
    for (name, payload) in
        [("letters.read", reading(&amira, "none")), ("letters.marks", json!({ "pupil": amira }))]
    {
        let mut same = payload.clone();
        same["pupil"] = dana.clone();
        assert_eq!(school.refuses(name, payload), school.refuses(name, same), "{name}");
    }
    let entry = json!({ "id": "01990000-0000-7000-8000-000000000000" });
    let missing = school.refuses("red_route.told", told(&entry, "x"));
    school.is_used_by(DSL);
    let real = school.does("red_route.list", json!({}))[0].clone();
    school.is_used_by(TUTOR);
    assert_eq!(school.refuses("red_route.told", told(&real, "x")), missing);
}

#[test]
fn a_lead_without_the_key_sees_none_of_it_and_the_log_does_not_tell() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    without_the_key(&mut school);
    school.is_used_by(DSL);
    raise(&mut school, &amira, "no_adult_here", Value::Null);
    school.is_used_by(LEAD);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    assert_eq!(school.row(&amira)["letter"]["elsewhere"], true);
    let log = school.does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }));
    assert!(!log.to_string().contains("red_route"), "{log}");
}

#[test]
fn an_adult_whom_the_child_names_does_not_see_it_even_with_the_key() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    school.does("letters.read", reading(&amira, "severe"));
    school.does(
        "opportunities.save",
        json!({ "id": null, "name": "Clay club", "kind": "club", "leader": "Ms Achebe", "when": "Tuesday lunch",
                "place": "", "places": 6, "cost": "", "interests": ["clay"], "strengths": [], "worries": [],
                "open": true }),
    );
    let fitting = |school: &mut School| {
        let suggestions = school.does("opportunities.suggest", json!({ "pupil": amira }));
        suggestions["fitting"].as_array().unwrap().len()
    };
    assert_eq!(fitting(&mut school), 1);
    let named = school.id_of(DSL.0);
    let entry = raise(&mut school, &amira, "adult_here", named);
    school.does(
        "decisions.save",
        json!({ "pupil": amira, "kind": "refer", "reason": "The head has it in hand.", "task": null,
                "family": { "kind": "not_yet" }, "thrive": null, "review": null, "supersedes": null }),
    );
    school.is_used_by(DSL);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    let row = school.row(&amira);
    assert_eq!((&row["letter"]["elsewhere"], &row["overlays"]), (&json!(true), &json!([])));
    assert_eq!(school.does("cohort.compare", json!({}))["overlays"][0]["pupils"], 0);
    let page = school.does("pupil.open", json!({ "pupil": amira })).to_string();
    assert!(!page.contains("red route") && !page.contains("horses") && !page.contains("Put on"), "{page}");
    let missing = |error| matches!(error, ApiError::NotFound { .. });
    assert!(missing(school.refuses("red_route.told", told(&entry, "me"))));
    assert!(missing(school.refuses("red_route.close", json!({ "entry": entry["id"], "reason": "nothing" }))));
    assert!(!school.does("home.today", json!({})).to_string().contains("\"red_route\""));
    assert_eq!(fitting(&mut school), 0);
    assert!(!school.does("opportunities.menu", json!({})).to_string().contains("drawing"));
    school.is_used_by(LEAD);
    assert_eq!(school.row(&amira)["overlays"], json!(["red_route"]));
}

#[test]
fn it_is_closed_with_a_reason_after_somebody_was_told_and_by_a_safeguarding_lead_alone() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let entry = raise(&mut school, &amira, "no_adult_here", Value::Null);
    let close = |reason: &str| json!({ "entry": entry["id"], "reason": reason });
    assert!(matches!(school.refuses("red_route.close", close("done")), ApiError::NotAllowed { .. }));
    school.is_used_by(DSL);
    assert!(matches!(school.refuses("red_route.close", close("done")), ApiError::Refused { .. }));
    let long = json!({ "entry": entry["id"], "whom": "me", "at": "2026-08-29T09:30:00Z", "reference": "x".repeat(81) });
    assert!(
        matches!(school.refuses("red_route.told", long), ApiError::Invalid { field, .. } if field == "reference")
    );
    school.does("red_route.told", told(&entry, "Ruth Okafor"));
    assert!(matches!(school.refuses("red_route.close", close(" ")), ApiError::Invalid { .. }));
    let closed = school.does("red_route.close", close("with the local authority"));
    assert!(closed["closed"].as_str().unwrap().starts_with("Closed by Ruth Okafor on 29 August 2026"));
    assert_eq!(school.row(&amira)["overlays"], json!([]));
    school.is_used_by(TUTOR);
    assert_eq!(school.row(&amira)["letter"]["elsewhere"], true);
}

#[test]
fn an_entry_is_hidden_only_from_somebody_who_is_named_and_is_not_the_one_who_raises_it() {
    let mut school = with_children();
    let amira = school.pupil("Haddad 7B");
    let (lead, dsl) = (school.id_of(LEAD.0), school.id_of(DSL.0));
    for (about, from) in [("no_adult_here", &dsl), ("adult_here", &lead), ("adult_here", &amira)] {
        let ask = json!({ "pupil": amira, "about": about, "hidden_from": from });
        let error = school.refuses("red_route.raise", ask);
        assert!(matches!(&error, ApiError::Invalid { field, .. } if field == "hidden_from"), "{error}");
    }
}

fn about(entry: &Value, about: &str, hidden_from: &Value) -> Value {
    json!({ "entry": entry["id"], "about": about, "hidden_from": hidden_from })
}

#[test]
fn whom_an_entry_is_about_can_be_put_right_and_whoever_is_then_named_reads_nothing_more() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let (lead, dsl, tutor) = (school.id_of(LEAD.0), school.id_of(DSL.0), school.id_of(TUTOR.0));
    school.is_used_by(TUTOR);
    let entry = raise(&mut school, &amira, "no_adult_here", Value::Null);
    assert_eq!((&entry["may_change"], &entry["hidden_from"]), (&json!(true), &Value::Null));
    school.is_used_by(DSL);
    assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["text"], TEXT);
    school.is_used_by(LEAD);
    for (whom, from) in [("adult_here", &lead), ("adult_here", &amira), ("no_adult_here", &dsl)] {
        let error = school.refuses("red_route.change_about", about(&entry, whom, from));
        assert!(matches!(&error, ApiError::Invalid { field, .. } if field == "hidden_from"), "{error}");
    }
    let changed = school.does("red_route.change_about", about(&entry, "adult_here", &dsl));
    assert_eq!((&changed["about"], &changed["hidden_from"]["name"]), (&json!("adult_here"), &json!(DSL.0)));

    school.is_used_by(DSL);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    assert_eq!(school.row(&amira)["letter"]["elsewhere"], true);
    let missing = |error| matches!(error, ApiError::NotFound { .. });
    assert!(missing(school.refuses("red_route.told", told(&entry, "me"))));
    assert!(missing(school.refuses("red_route.change_about", about(&entry, "no_adult_here", &Value::Null))));
    let page = school.does("pupil.open", json!({ "pupil": amira })).to_string();
    assert!(!page.contains("red route") && !page.contains("horses"), "{page}");
    let all = json!({ "person": null, "pupil": null, "op": null, "before": null });
    let listed = |school: &mut School| school.does("log.list", all.clone())["entries"].to_string();
    assert!(!listed(&mut school).contains("red_route"));

    // Whoever raised it without the key is sent to the right person, and does not overrule those who hold it.
    school.is_used_by(TUTOR);
    let own = school.does("red_route.list", json!({}));
    assert_eq!((&own[0]["about"], &own[0]["may_change"]), (&json!("adult_here"), &json!(false)));
    let refused = school.refuses("red_route.change_about", about(&entry, "no_adult_here", &Value::Null));
    assert!(matches!(refused, ApiError::Refused { .. }), "{refused}");
    school.does("red_route.told", told(&entry, "the head"));

    school.is_used_by(LEAD);
    school.does("red_route.change_about", about(&entry, "adult_here", &tutor));
    school.is_used_by(TUTOR);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    assert!(missing(school.refuses("red_route.told", told(&entry, "me"))));
    assert!(!school.does("home.today", json!({})).to_string().contains("\"red_route\""));
    school.is_used_by(DSL);
    let seen = school.does("red_route.list", json!({}));
    assert_eq!(
        (&seen[0]["hidden_from"]["name"], &seen[0]["told"][0]["whom"]),
        (&json!(TUTOR.0), &json!("the head"))
    );
    assert!(listed(&mut school).contains("red_route_about_changed"));
}

#[test]
fn whoever_raised_it_without_the_key_can_name_an_adult_afterwards() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let dsl = school.id_of(DSL.0);
    school.is_used_by(TUTOR);
    let not_asked = json!({ "pupil": amira, "about": "not_asked", "hidden_from": null });
    assert!(matches!(school.refuses("red_route.raise", not_asked), ApiError::Invalid { .. }));
    let entry = raise(&mut school, &amira, "no_adult_here", Value::Null);
    school.does("red_route.told", told(&entry, "the head"));
    for whom in ["head", "adult_here"] {
        let changed = school.does("red_route.change_about", about(&entry, whom, &dsl));
        assert_eq!((&changed["about"], &changed["may_change"]), (&json!(whom), &json!(true)));
        assert_eq!((&changed["own"], &changed["told"][0]["whom"]), (&json!(true), &json!("the head")));
    }
    school.is_used_by(DSL);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    school.is_used_by(LEAD);
    assert_eq!(school.does("red_route.list", json!({}))[0]["hidden_from"]["name"], DSL.0);
}
