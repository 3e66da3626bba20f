//! The action plan: numbers that stay, late by date, who may say what, a review that is written, and what leaves.

use crate::school::{DATA, School, TUTOR};
use bridgewell_app::error::Refusal;
use bridgewell_app::{ApiError, App, DocumentHandle, KdfCost};
use serde_json::{Value, json};
use std::sync::Arc;

fn fields(title: &str) -> Value {
    let point = json!({ "words": "", "number": null });
    json!({
        "title": title, "outcome_area": "access", "level_of_need": "universal", "principle": null, "standard": null,
        "standard_title": "", "rests_on": "", "lead": "", "lead_person": null, "partners": [], "start": null,
        "due": null, "cost_pence": null, "cost_note": "", "milestones": [],
        "measure": { "what": "", "unit": "", "before": point, "aim": point, "after": point }
    })
}

impl School {
    fn adds(&mut self, fields: &Value) -> Value {
        let plan = self.does("plan.save", json!({ "id": null, "version": 0, "fields": fields }));
        let id = plan["touched"][0].clone();
        self.action(&id)
    }

    fn action(&mut self, id: &Value) -> Value {
        let plan = self.does("plan.look", json!({}));
        plan["actions"].as_array().unwrap().iter().find(|one| one["id"] == *id).cloned().unwrap()
    }

    fn says(&mut self, action: &Value, status: &str, why: &str) -> Result<Value, ApiError> {
        let ask =
            json!({ "action": action["id"], "version": action["version"], "status": status, "why": why });
        self.app.call("plan.status", ask)
    }
}

fn field_of(error: ApiError) -> String {
    match error {
        ApiError::Invalid { field, .. } => field,
        other => panic!("{other}"),
    }
}

#[test]
fn an_action_keeps_its_number_and_an_old_version_is_not_saved_over_a_new_one() {
    let mut school = School::founded();
    let one = school.adds(&fields("A calm room"));
    let two = school.adds(&fields("Supper for families"));
    assert_eq!((&one["number"], &two["number"]), (&json!(1), &json!(2)));
    school.says(&two, "dropped", "No money").unwrap();
    assert_eq!(school.adds(&fields("A third"))["number"], 3);

    let change =
        |version: &Value| json!({ "id": one["id"], "version": version, "fields": fields("A quiet room") });
    school.does("plan.save", change(&one["version"]));
    assert_eq!(school.refuses("plan.save", change(&one["version"])), ApiError::Stale);
    assert_eq!(school.action(&one["id"])["fields"]["title"], "A quiet room");
}

#[test]
fn what_cannot_stand_is_told_by_field_and_nothing_is_kept() {
    let mut school = School::founded();
    for (name, value, field) in [
        ("title", json!("  "), "title"),
        ("cost_pence", json!(-1), "cost_pence"),
        ("cost_pence", json!(100_000_001), "cost_pence"),
        ("partners", json!([{ "name": " ", "pledge": "Paint" }]), "partners"),
        ("milestones", json!([{ "id": null, "title": "", "due": "2026-09-30", "done": null }]), "milestones"),
    ] {
        let mut all = fields("A calm room");
        all[name] = value;
        let ask = json!({ "id": null, "version": 0, "fields": all });
        assert_eq!(field_of(school.refuses("plan.save", ask)), field);
    }
    let mut backwards = fields("A calm room");
    backwards["start"] = json!("2026-10-01");
    backwards["due"] = json!("2026-09-30");
    let ask = json!({ "id": null, "version": 0, "fields": backwards });
    assert_eq!(field_of(school.refuses("plan.save", ask)), "due");
    assert_eq!(school.does("plan.look", json!({}))["actions"], json!([]));
}

#[test]
fn the_date_tells_that_an_action_is_late_until_somebody_looks() {
    let mut school = School::founded();
    let mut past = fields("A calm room");
    past["due"] = json!("2026-08-20");
    let action = school.adds(&past);
    // Said today, which is after its day: somebody has looked, so what was said stands; overdue it is all the same.
    assert_eq!((&action["standing"], &action["overdue"]), (&json!("not_started"), &json!(true)));
    assert_eq!(action["late_by_date"], false);

    let mut demo = demo();
    let plan = demo.call("plan.look", json!({})).unwrap();
    let governor = &plan["actions"][4];
    assert_eq!((&governor["said"], &governor["standing"]), (&json!("not_started"), &json!("late")));
    assert_eq!(governor["late_by_date"], true);
}

#[test]
fn dropping_needs_a_reason_and_every_status_stays_in_the_history() {
    let mut school = School::founded();
    let action = school.adds(&fields("A calm room"));
    assert_eq!(field_of(school.says(&action, "dropped", " ").unwrap_err()), "why");
    school.says(&action, "on_track", "").unwrap();
    let action = school.action(&action["id"]);
    school.says(&action, "dropped", "The room is needed for music").unwrap();
    let action = school.action(&action["id"]);
    let said: Vec<_> =
        action["history"].as_array().unwrap().iter().map(|entry| entry["status"].clone()).collect();
    assert_eq!(said, ["dropped", "on_track"]);
    assert_eq!(action["why"], "The room is needed for music");
}

#[test]
fn whoever_leads_an_action_moves_it_and_others_write_notes() {
    let mut school = School::staffed();
    let tutor = school.id_of(TUTOR.0);
    let mut own = fields("A calm room");
    own["lead"] = json!(TUTOR.0);
    own["lead_person"] = tutor;
    own["milestones"] = json!([{ "id": null, "title": "Painted", "due": null, "done": null }]);
    let own = school.adds(&own);
    let other = school.adds(&fields("Supper for families"));
    school.is_used_by(TUTOR);
    assert!(matches!(school.says(&other, "on_track", ""), Err(ApiError::NotAllowed { .. })));
    school.does("plan.note", json!({ "action": other["id"], "words": "I know a cook." }));
    school.says(&own, "on_track", "").unwrap();
    let own = school.action(&own["id"]);
    let step = &own["fields"]["milestones"][0]["id"];
    let tick = |done: &str| json!({ "action": own["id"], "version": own["version"], "milestone": step, "done": done });
    assert_eq!(field_of(school.refuses("plan.tick", tick("2031-01-01"))), "done");
    school.does("plan.tick", tick("2026-08-29"));
    assert_eq!(school.action(&own["id"])["fields"]["milestones"][0]["done"], "2026-08-29");
    assert!(matches!(
        school.refuses("plan.save", json!({ "id": null, "version": 0, "fields": fields("Mine") })),
        ApiError::NotAllowed { .. }
    ));
    school.is_used_by(DATA);
    assert!(matches!(school.refuses("plan.look", json!({})), ApiError::NotAllowed { .. }));
}

#[test]
fn actions_grow_from_standards_once() {
    let mut school = School::founded();
    let standard = |id: &str| {
        json!({ "id": id, "title": "A pupil can ask to talk, and somebody comes", "principle": "student_voice",
                "outcome_area": "access", "level_of_need": "universal", "rests_on": "" })
    };
    let ask = json!({ "standards": [standard("voice-04"), standard("voice-04"), standard("lead-01")] });
    let grown = school.does("plan.from_standards", ask.clone());
    assert_eq!(grown["made"].as_array().unwrap().len(), 2);
    let again = school.does("plan.from_standards", ask);
    assert_eq!((again["made"].as_array().unwrap().len(), again["already"].as_array().unwrap().len()), (0, 3));
    let action = school.action(&grown["made"][0]["id"]);
    assert_eq!(action["fields"]["standard"], "voice-04");
    assert_eq!(action["standing"], "not_started");
    assert_eq!(field_of(school.refuses("plan.from_standards", json!({ "standards": [] }))), "standards");
}

#[test]
fn a_pupils_name_does_not_get_into_the_plan() {
    let mut app = demo();
    let plan = app.call("plan.look", json!({})).unwrap();
    let pupil = app.call("letters.queue", json!({})).unwrap();
    let name = first_name(&pupil).unwrap();
    let action = &plan["actions"][0];
    let words = json!({ "action": action["id"], "words": format!("{name} liked it.") });
    assert_eq!(field_of(app.call("plan.note", words).unwrap_err()), "words");
    let mut fields = action["fields"].clone();
    fields["rests_on"] = json!(format!("What {name} said"));
    let save = json!({ "id": action["id"], "version": action["version"], "fields": fields });
    assert_eq!(field_of(app.call("plan.save", save).unwrap_err()), "title");
    let staff = json!({ "action": action["id"], "words": "Tom Ellery has asked the tutors." });
    app.call("plan.note", staff).unwrap();
}

/// The first pupil's name anywhere in an answer.
fn first_name(answer: &Value) -> Option<String> {
    match answer {
        Value::Object(all) => match (all.get("name"), all.get("sort")) {
            (Some(Value::String(name)), Some(_)) => Some(name.clone()),
            _ => all.values().find_map(first_name),
        },
        Value::Array(all) => all.iter().find_map(first_name),
        _ => None,
    }
}

/// The demo school's program, open for its wellbeing lead.
fn demo() -> App {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(crate::school::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.make_demo(&folder.keep().join("demo.bridgewell")).unwrap();
    app
}

#[test]
fn half_terms_are_proposed_and_belong_to_the_school() {
    let mut school = School::founded();
    let plan = school.does("plan.look", json!({}));
    assert_eq!(
        (plan["half_terms_proposed"].clone(), plan["half_terms"].as_array().unwrap().len()),
        (json!(true), 6)
    );
    let mut own = plan["half_terms"].clone();
    own[0]["name"] = json!("Michaelmas, first half");
    let plan = school.does("plan.save_half_terms", json!({ "half_terms": own }));
    assert_eq!(plan["half_terms_proposed"], false);
    own[1]["from"] = own[0]["to"].clone();
    let refused = school.refuses("plan.save_half_terms", json!({ "half_terms": own }));
    assert!(refused.to_string().contains("Autumn 2 begins before"));
    let plan = school.does("plan.save_half_terms", json!({ "half_terms": [] }));
    assert_eq!(plan["half_terms_proposed"], true);
    let over = json!([{ "name": "Summer 2", "from": "2025-06-02", "to": "2025-07-22" }]);
    let plan = school.does("plan.save_half_terms", json!({ "half_terms": over }));
    assert_eq!(plan["half_terms_proposed"], true, "that school year is over");
    assert_eq!(plan["half_terms"][0]["from"], "2025-09-01");
}

#[test]
fn what_one_review_closed_is_not_told_again_by_the_next_of_the_same_day() {
    let mut school = School::founded();
    let (one, two) = (school.adds(&fields("A calm room")), school.adds(&fields("Supper for families")));
    let mut holds = |action: &Value, status: &str| {
        let plan = school.does("plan.begin_review", json!({}));
        let open =
            plan["reviews"].as_array().unwrap().iter().find(|one| one["finished_at"].is_null()).unwrap();
        let glad = open["finished_since"].clone();
        let line = json!({ "action": action["id"], "happened": "", "status": status, "why": "", "next_step": "",
                           "next_by": null });
        let save = json!({ "id": open["id"], "version": open["version"], "period": open["period"],
                           "lines": [line], "reflections": [], "text": "" });
        school.does("plan.save_review", save);
        let finish = json!({ "id": open["id"], "version": open["version"].as_u64().unwrap() + 1 });
        let plan = school.does("plan.finish_review", finish);
        let done = plan["reviews"].as_array().unwrap().iter().find(|one| one["id"] == open["id"]).unwrap();
        (glad, done["text"].as_str().unwrap().to_owned())
    };
    let (glad, text) = holds(&one, "done");
    assert!(glad == json!([]) && text.contains("Finished since the last review\n\n1. A calm room"), "{text}");
    let (glad, text) = holds(&two, "on_track");
    assert!(glad == json!([]) && !text.contains("Finished since"), "{glad} {text}");
}

#[test]
fn a_review_changes_the_plan_only_when_it_is_finished() {
    let mut app = demo();
    let plan = app.call("plan.begin_review", json!({})).unwrap();
    assert!(matches!(
        app.call("plan.begin_review", json!({})),
        Err(ApiError::Refused { because: Refusal::Other, .. })
    ));
    let review = &plan["reviews"][0];
    assert_eq!(review["period"], "Autumn 1, 2026/27");
    let walk = review["walk"].as_array().unwrap();
    assert_eq!(walk.len(), 12);
    assert_eq!(walk[0]["because"], "late");
    let (late, other) = (&walk[0]["action"], &walk[1]["action"]);
    let line = |action: &Value, status: &str, why: &str, next: &str| {
        json!({ "action": action, "happened": "We have talked to the clerk", "status": status, "why": why,
                "next_step": next, "next_by": "2026-10-02" })
    };
    let save = |review: &Value, lines: Value| {
        json!({ "id": review["id"], "version": review["version"], "period": review["period"], "lines": lines,
                "reflections": [{ "prompt": "shared", "answer": "The waiting lists." }], "text": "" })
    };
    let dropped = json!([line(late, "on_track", "", "Ring Helen."), line(other, "dropped", "", "")]);
    let kept = app.call("plan.save_review", save(review, dropped)).unwrap();
    let review = &kept["reviews"][0];
    let before = kept["actions"].clone();
    let finish = json!({ "id": review["id"], "version": review["version"] });
    let refused = app.call("plan.finish_review", finish).unwrap_err();
    assert_eq!(field_of(refused), "why");
    assert_eq!(app.call("plan.look", json!({})).unwrap()["actions"], before, "nothing half-written");

    let lines =
        json!([line(late, "on_track", "", "Ring Helen."), line(other, "dropped", "The money is gone", "")]);
    let kept = app.call("plan.save_review", save(review, lines)).unwrap();
    let review = &kept["reviews"][0];
    let plan =
        app.call("plan.finish_review", json!({ "id": review["id"], "version": review["version"] })).unwrap();
    let review = &plan["reviews"][0];
    let text = review["text"].as_str().unwrap();
    assert!(text.contains("Autumn 1, 2026/27 on 21 September 2026") && text.contains("Ring Helen"), "{text}");
    let action = |id: &Value| {
        plan["actions"].as_array().unwrap().iter().find(|one| one["id"] == *id).cloned().unwrap()
    };
    assert_eq!(action(late)["standing"], "on_track");
    assert_eq!(action(late)["overdue"], true);
    let steps = action(late)["fields"]["milestones"].as_array().unwrap().clone();
    assert_eq!(steps.last().unwrap()["title"], "Ring Helen");
    assert_eq!(action(other)["standing"], "dropped");
    assert_eq!(action(late)["history"][0]["in_review"], true);

    let mut edited = save(review, json!([]));
    edited["text"] = json!("Our own words.");
    let plan = app.call("plan.save_review", edited).unwrap();
    assert_eq!(plan["reviews"][0]["text"], "Our own words.");
    assert_eq!(plan["reviews"][0]["lines"].as_array().unwrap().len(), 2, "what was said stays");
    let gone = json!({ "id": plan["reviews"][0]["id"], "version": plan["reviews"][0]["version"] });
    assert_eq!(app.call("plan.give_up_review", gone.clone()).unwrap_err(), ApiError::Stale);
    let made = app.call("plan.review_document", gone).unwrap();
    assert_eq!(made["title"], "Review of the action plan: Autumn 1, 2026/27");
}

#[test]
fn what_leaves_says_what_is_in_it_and_the_log_knows() {
    let mut app = demo();
    let made = app.call("plan.document", json!({})).unwrap();
    assert_eq!(
        (made["class"].as_str(), made["file_name"].as_str()),
        (Some("public"), Some("Action plan Wrenfield Academy 2026-27.pdf"))
    );
    for (command, ask, ending) in [
        ("plan.calendar", json!({}), ".ics"),
        ("plan.table", json!({ "kind": "csv" }), ".csv"),
        ("plan.table", json!({ "kind": "xlsx" }), ".xlsx"),
    ] {
        let made = app.call(command, ask).unwrap();
        assert!(made["file_name"].as_str().unwrap().ends_with(ending));
        assert!(!made["contains"].as_array().unwrap().is_empty());
        let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
        let bytes = app.document(handle).unwrap().bytes.clone();
        let text = String::from_utf8_lossy(&bytes);
        match ending {
            ".ics" => assert!(text.contains("SUMMARY:Due: 1. A talk within five school days")),
            ".csv" => assert!(text.contains("640.00") && text.contains("A calm room")),
            _ => assert!(bytes.starts_with(b"PK")),
        }
        app.saved(handle).unwrap();
    }
    let log = app
        .call("log.list", json!({ "person": null, "pupil": null, "op": "exported", "before": null }))
        .unwrap();
    assert_eq!(log["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn home_tells_of_what_is_due_and_leads_to_it() {
    let mut app = demo();
    let today = app.call("home.today", json!({})).unwrap();
    let lists = today["lists"].as_array().unwrap();
    let due = lists.iter().find(|list| list["kind"] == "plan_due").unwrap();
    assert_eq!(due["first"][0]["overdue"], true);
    assert!(due["first"][0]["action"].is_string());

    let mut school = School::founded();
    let ask = json!({ "kind": "csv" });
    assert!(matches!(school.refuses("plan.table", ask), ApiError::Refused { .. }));
}

/// What the preview says is in the printed plan, and its text.
fn printed(school: &mut School) -> (String, String) {
    let made = school.does("plan.document", json!({}));
    let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    (made["contains"].to_string(), serde_json::to_string(&school.app.published(handle).unwrap()).unwrap())
}

#[test]
fn few_pupils_are_not_printed_where_nobody_typed_a_unit_and_are_told_where_they_stand_in_words() {
    let mut school = School::founded();
    let mut few = fields("Somebody to talk to");
    few["measure"] = json!({ "what": "Pupils with an adult to talk to", "unit": "",
        "before": { "words": "", "number": 3.0 }, "aim": { "words": "", "number": 61.0 },
        "after": { "words": "", "number": 5.0 } });
    let action = school.adds(&few);
    let (contains, page) = printed(&mut school);
    assert!(page.contains("61") && page.contains("not shown"), "{page}");
    assert!(!contains.contains("few people"), "{contains}");
    few["measure"]["after"]["words"] = json!("Four pupils asked");
    let ask = json!({ "id": action["id"], "version": action["version"], "fields": few });
    school.does("plan.save", ask);
    let (contains, _) = printed(&mut school);
    assert!(contains.contains("four pupils"), "{contains}");
}
