//! People and practice: the register, champions, pupil voice, supervision, and who to ring.

use crate::children::with_children;
use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

/// The invented day, by the school's clock.
const TODAY: &str = "2026-08-29";

fn staff(name: &str, level: Value) -> Value {
    json!({ "id": null, "version": 0, "name": name, "post": "", "level": level, "left": null })
}

fn field(error: ApiError) -> String {
    match error {
        ApiError::Invalid { field, .. } => field,
        other => panic!("{other}"),
    }
}

#[test]
fn a_data_manager_keeps_the_register_and_its_gaps_are_told() {
    let mut school = School::staffed();
    let targets = json!({ "informed": 3, "skilled": 2, "enhanced": 1, "specialist": 0 });
    let shown = school.does("workforce.save_targets", targets);
    assert_eq!(shown["figure"], Value::Null, "there is nobody to draw yet");
    let upside_down = json!({ "informed": 3, "skilled": 4, "enhanced": 1, "specialist": 0 });
    assert_eq!(field(school.refuses("workforce.save_targets", upside_down)), "skilled");
    school.is_used_by(DATA);
    school.does("workforce.save_staff", staff("Amy Obi", json!("skilled")));
    let shown = school.does("workforce.save_staff", staff("Ben Carr", Value::Null));
    let twice = school.refuses("workforce.save_staff", staff(" amy obi ", Value::Null));
    assert!(matches!(twice, ApiError::Refused { .. }));
    let amy = shown["staff"][0]["id"].clone();
    let course = |expires: &str| {
        json!({ "id": null, "staff": amy, "version": 0, "what": "Listening", "on": "2025-06-01",
                "expires": expires, "reference": "L-7", "certificate": null })
    };
    assert_eq!(field(school.refuses("workforce.save_training", course("2025-05-01"))), "expires");
    let shown = school.does("workforce.save_training", course("2026-06-01"));
    assert_eq!(shown["staff"][0]["trainings"][0]["validity"], "ended");
    assert_eq!((&shown["ended"], &shown["ends_soon"]), (&json!(1), &json!(0)));
    assert_eq!(
        shown["gaps"][1],
        json!({ "level": "skilled", "have": 1, "out_of_date": 1, "target": 2, "missing": 1 })
    );
    assert_eq!(shown["figure"]["rows"][1][1], "1");
    let svg = shown["figure"]["svg"].as_str().unwrap();
    assert!(svg.contains("1 of 2"));
    school.is_used_by(TUTOR);
    assert_eq!(school.does("workforce.look", json!({}))["staff"].as_array().unwrap().len(), 2);
}

#[test]
fn a_certificate_is_kept_clean_and_comes_back() {
    let mut school = School::staffed();
    let shown = school.does("workforce.save_staff", staff("Amy Obi", Value::Null));
    let amy = shown["staff"][0]["id"].clone();
    let course = |certificate: Value| {
        json!({ "id": null, "staff": amy, "version": 0, "what": "Listening", "on": TODAY, "expires": null,
                "reference": "", "certificate": certificate })
    };
    let text = school.app.put_file("notes.pdf".to_owned(), b"not a page".to_vec()).unwrap();
    let refused = school.refuses("workforce.save_training", course(json!(text)));
    assert!(refused.to_string().contains("notes.pdf"), "{refused}");
    let png = include_bytes!("../../../../icons/icon.png").to_vec();
    let handle = school.app.put_file("Listening: 2026/07.PNG".to_owned(), png).unwrap();
    let shown = school.does("workforce.save_training", course(json!(handle)));
    let training = &shown["staff"][0]["trainings"][0];
    assert_eq!(training["certificate"], "Listening 2026 07.png");
    let ask = json!({ "id": training["id"], "version": training["version"] });
    let made = school.does("workforce.certificate", ask);
    assert_eq!(made["file_name"], "Listening 2026 07.png");
}

fn champion(pupil: Value, first_name: &str, goes_to: &str) -> Value {
    let year_group = if pupil.is_null() { json!(10) } else { Value::Null };
    json!({ "id": null, "version": 0, "pupil": pupil, "first_name": first_name, "year_group": year_group,
            "trained_on": "2026-07-01", "trained_by": "Link team", "supervised_by": "Tom Ashby",
            "how_often": "each fortnight", "goes_to": goes_to, "ended": null })
}

#[test]
fn a_form_tutor_sees_the_champions_of_that_form_and_every_champion_has_an_adult() {
    let mut school = with_children();
    let (amira, zoe) = (school.pupil("H830994018283"), school.pupil("Zoë"));
    assert_eq!(field(school.refuses("champions.save", champion(amira.clone(), "", " "))), "goes_to");
    school.does("champions.save", champion(amira.clone(), "", "Ruth Okafor"));
    school.does("champions.save", champion(zoe.clone(), "", "Ruth Okafor"));
    let all = school.does("champions.save", champion(Value::Null, "Ines", "Ruth Okafor"));
    assert_eq!(all["champions"].as_array().unwrap().len(), 3);
    let again = school.refuses("champions.save", champion(amira.clone(), "", "Ruth Okafor"));
    let mut nobody = champion(amira, "", "Ruth Okafor");
    nobody["pupil"] = Value::Null;
    assert_eq!(field(school.refuses("champions.save", nobody)), "pupil");
    assert!(matches!(again, ApiError::Refused { .. }));
    school.is_used_by(TUTOR);
    let seen = school.does("champions.list", json!({}));
    assert_eq!((seen["champions"].as_array().unwrap().len(), &seen["of_other_forms"]), (2, &json!(1)));
    let of_7c = all["champions"].as_array().unwrap().iter().find(|one| one["pupil"]["id"] == zoe).unwrap();
    let act = json!({ "champion": of_7c["id"], "on": TODAY, "what": "Assembly" });
    assert_eq!(school.refuses("champions.add_activity", act), ApiError::NotResponsible);
}

#[test]
fn a_file_is_not_undone_under_a_champion() {
    let mut school = with_children();
    let amira = school.pupil("H830994018283");
    school.does("champions.save", champion(amira, "", "Ruth Okafor"));
    let batches = school.does("intake.batches", json!({}));
    let resting = batches["batches"][0]["resting"].as_array().unwrap();
    assert_eq!(resting[..], [json!("Amira Haddad")]);
}

#[test]
fn what_is_not_possible_is_said_back_to_the_pupils_with_the_reason() {
    let mut school = School::staffed();
    let activity = json!({ "id": null, "version": 0, "name": "Lunch walk", "how": "walking together", "on": TODAY,
        "took_part": [{ "year_group": 9, "pupils": 4 }, { "year_group": 7, "pupils": 12 }], "themes": ["noise", " "] });
    let shown = school.does("voice.save", activity.clone());
    assert_eq!(shown["activities"][0]["pupils"], 16);
    assert_eq!(shown["activities"][0]["took_part"][0]["year_group"], 7);
    let mut twice = activity;
    twice["took_part"] = json!([{ "year_group": 7, "pupils": 1 }, { "year_group": 7, "pupils": 2 }]);
    assert_eq!(field(school.refuses("voice.save", twice)), "took_part");
    let mut one = json!({ "id": null, "voice": shown["activities"][0]["id"], "version": 0, "what": "Phones at lunch",
        "state": "not_possible", "answer": " ", "owner": "", "said_back": null });
    assert_eq!(field(school.refuses("voice.save_recommendation", one.clone())), "answer");
    one["answer"] = json!("Phones stay away, so that lunch is for talking.");
    let shown = school.does("voice.save_recommendation", one);
    assert_eq!((&shown["open"], &shown["to_say_back"]), (&json!(0), &json!(1)));
}

/// A session prepared by the lead with a wish to talk in 7B and one in 7C.
fn prepared(school: &mut School) -> Value {
    for pupil in ["H830994018283", "Zoë"] {
        let id = school.pupil(pupil);
        school.does("talks.ask", json!({ "pupil": id, "with": "" }));
    }
    let ask = json!({ "on": "2026-09-07", "with": "Joan Hale, link team", "present": ["Priya Nair"],
                      "leave_out": [] });
    school.does("supervision.prepare", ask)["sessions"][0].clone()
}

#[test]
fn nobody_is_named_in_supervision_until_a_ground_is_recorded() {
    let mut school = with_children();
    let session = prepared(&mut school);
    let lines = session["lines"].as_array().unwrap().clone();
    let talks: Vec<_> = lines.iter().filter(|line| line["kind"] == "talk").collect();
    assert_eq!(talks.len(), 2);
    assert!(lines.iter().all(|line| {
        let words = line["words"].as_str().unwrap();
        line["named"].is_null() && !words.contains("Amira") && !words.contains("Zoë")
    }));
    school.is_used_by(TUTOR);
    let seen = school.does("supervision.list", json!({}))["sessions"][0].clone();
    assert_eq!(seen["of_other_forms"], 1, "the wish of a pupil in 7C is not shown to the tutor of 7B");
    let line = seen["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "talk").unwrap().clone();
    let share = |why: &str| json!({ "line": line["id"], "version": line["version"], "basis": "family_agreed", "why": why });
    assert!(matches!(school.refuses("supervision.share", share("x")), ApiError::NotAllowed { .. }));
    school.is_used_by(DSL);
    assert_eq!(field(school.refuses("supervision.share", share(" "))), "why");
    let shown = school.does("supervision.share", share("Her mother agreed by telephone today"));
    let named = shown["sessions"][0]["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| !line["named"].is_null())
        .count();
    assert_eq!(named, 1);
    let made = school.does("supervision.document", json!({ "id": session["id"], "version": 0 }));
    assert!(made["contains"][0].as_str().unwrap().contains("Amira Haddad"), "{}", made["contains"]);

    let say = |version: u32, said: &str| json!({ "line": line["id"], "version": version, "said": said });
    let back = |version: u32| json!({ "line": line["id"], "version": version, "basis": null, "why": "" });
    school.does("supervision.say", say(2, "Amira would like a quieter lunch."));
    let refused = school.refuses("supervision.share", back(3));
    assert!(refused.to_string().contains("\u{201c}Amira\u{201d} stands in what was said"), "{refused}");
    school.does("supervision.say", say(3, "Would like a quieter lunch."));
    let shown = school.does("supervision.share", back(4));
    let lines = shown["sessions"][0]["lines"].as_array().unwrap();
    assert!(lines.iter().all(|line| line["named"].is_null()));
}

#[test]
fn what_was_agreed_stands_on_the_next_agenda_and_may_become_a_review() {
    let mut school = with_children();
    let session = prepared(&mut school);
    let line = session["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "talk").unwrap();
    let step = |line: Value, what: &str| {
        json!({ "id": null, "supervision": session["id"], "line": line, "version": 0, "what": what,
                "owner": "Tom Ashby", "due": "2026-09-18", "done": null })
    };
    school.does("supervision.save_step", step(Value::Null, "Book the library"));
    let shown = school.does("supervision.save_step", step(line["id"].clone(), "Look again at lunch"));
    let steps = shown["sessions"][0]["steps"].as_array().unwrap().clone();
    let (plain, about) = (&steps[0], &steps[1]);
    assert_eq!((&plain["may_be_review"], &about["may_be_review"]), (&json!(false), &json!(true)));
    let ask = |step: &Value| json!({ "id": step["id"], "version": step["version"] });
    assert!(matches!(school.refuses("supervision.make_review", ask(plain)), ApiError::Refused { .. }));
    let shown = school.does("supervision.make_review", ask(about));
    assert_eq!(shown["sessions"][0]["steps"][1]["is_review"], true);
    let review = school.does("reviews.list", json!({}))["due"][0].clone();
    assert_eq!(review["due"], "2026-09-18");
    assert_eq!(review["about"], "Agreed in supervision: Look again at lunch");
    school.does("supervision.make_action", ask(plain));
    let actions = school.does("plan.look", json!({}));
    assert!(actions.to_string().contains("Book the library"), "the step is an action of the plan");
    let twice = school.refuses("supervision.make_action", json!({ "id": plain["id"], "version": 2 }));
    assert!(matches!(twice, ApiError::Refused { .. }));
    let named = school.refuses("supervision.save_step", step(Value::Null, "Ring the mother of Amira Haddad"));
    assert_eq!(field(named), "what");
    let next = school.does("supervision.propose", json!({}));
    let agreed: Vec<_> =
        next["lines"].as_array().unwrap().iter().filter(|line| line["kind"] == "last_time").collect();
    assert_eq!(agreed.len(), 2);
    assert!(agreed[0]["words"].as_str().unwrap().contains("Book the library"));
    assert_eq!(next["with"], "Joan Hale, link team");
}

#[test]
fn an_agenda_tells_nothing_of_the_restricted_tier_whoever_prepares_it() {
    let mut school = with_children();
    prepared(&mut school);
    school.is_used_by(TUTOR);
    school.letter("H830994018283", "I like clay.");
    school.is_used_by(DSL);
    let before = school.does("supervision.propose", json!({}));
    let amira = school.pupil("H830994018283");
    school.does("red_route.raise", json!({ "pupil": amira, "about": "no_adult_here", "hidden_from": null }));
    assert_eq!(school.does("supervision.propose", json!({})), before);
    school.is_used_by(LEAD);
    let lead = school.does("supervision.propose", json!({}));
    assert_eq!(lead["lines"], before["lines"]);
}

#[test]
fn words_after_hard_letters_are_the_writers_own() {
    let mut school = School::staffed();
    school.is_used_by(TUTOR);
    let mine =
        school.does("debriefs.write", json!({ "words": "The third letter stays.", "wants_time": true }));
    assert_eq!(mine["debriefs"][0]["words"], "The third letter stays.");
    school.is_used_by(LEAD);
    assert_eq!(school.does("debriefs.list", json!({}))["debriefs"], json!([]));
    let agenda = school.does("supervision.propose", json!({}));
    assert_eq!(agenda["lines"][0]["words"], "1 colleague would like time for what they read");
    let taken = school.refuses("debriefs.remove", json!({ "id": mine["debriefs"][0]["id"] }));
    assert_eq!(taken, ApiError::Stale);
}

#[test]
fn every_version_of_the_directory_stays_readable() {
    let mut school = School::staffed();
    let start = school.does("directory.look", json!({ "version": null }));
    assert_eq!((&start["newest"], &start["version"]), (&json!(0), &Value::Null));
    let mut services = start["services"].clone();
    let national = services.as_array().unwrap().len();
    services.as_array_mut().unwrap().remove(0);
    let save = |after: u32, services: &Value| json!({ "after": after, "why": "One line fewer.", "services": services });
    school.does("directory.save", save(0, &start["services"]));
    let shown = school.does("directory.save", save(1, &services));
    assert_eq!((&shown["newest"], shown["versions"].as_array().unwrap().len()), (&json!(2), 2));
    assert_eq!(school.refuses("directory.save", save(1, &services)), ApiError::Stale);
    school.is_used_by(DATA);
    let first = school.does("directory.look", json!({ "version": 1 }));
    assert_eq!((first["services"].as_array().unwrap().len(), &first["in_force"]), (national, &json!(false)));
    let made = school.does("directory.document", json!({ "version": null }));
    assert_eq!((&made["class"], &made["file_name"]), (&json!("public"), &json!("Who to ring.pdf")));
}
