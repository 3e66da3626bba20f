//! What the restricted tier must not let slip sideways: through the log's numbers, old decisions, files that are taken
//! back, error messages, and lists that nobody logged.

use crate::children::{reading, with_children};
use crate::school::{DATA, DSL, LEAD, School, TUTOR, now};
use bridgewell_app::ApiError;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Role, Tier};
use bridgewell_store::{Passphrase, Workspace};
use serde_json::{Value, json};
use std::path::Path;

const TEXT: &str = "I dont feel safe when he is there. I like horses.";

fn log(school: &mut School, over: Value) -> Value {
    let mut ask = json!({ "person": null, "pupil": null, "op": null, "before": null });
    ask.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
    school.does("log.list", ask)
}

fn numbers(page: &Value) -> Vec<u64> {
    page["entries"].as_array().unwrap().iter().map(|entry| entry["seq"].as_u64().unwrap()).collect()
}

fn raise(school: &mut School, pupil: &Value, about: &str, hidden_from: &Value) {
    school.does("red_route.raise", json!({ "pupil": pupil, "about": about, "hidden_from": hidden_from }));
}

fn lead_loses_the_key(school: &mut School) {
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
}

fn decide(pupil: &Value) -> Value {
    json!({ "pupil": pupil, "kind": "talk_first", "reason": "She asked for it.", "task": null,
            "family": { "kind": "not_yet" }, "thrive": null, "review": null, "supersedes": null })
}

/// The lead sees a log without holes, whose numbers and totals do not count what is hidden.
fn log_has_no_holes(school: &mut School, entries_before: usize) {
    let page = log(school, json!({}));
    let seen = numbers(&page);
    let newest = seen[0];
    let expected: Vec<u64> = (0..seen.len() as u64).map(|back| newest - back).collect();
    assert_eq!(seen, expected, "no entry is missing from the numbers");
    assert_eq!(seen.len(), entries_before.min(50), "and no page is shorter for what it hides");
    let verified = school.does("log.verify", json!({}));
    assert_eq!(verified["entries"].as_u64().unwrap(), newest, "the check counts what the list shows");
    let rows = verified["rows"].to_string();
    for table in ["log", "home", "red_route", "readings"] {
        assert!(!rows.contains(&format!("\"{table}")), "{table}: {rows}");
    }
}

#[test]
fn the_logs_numbers_do_not_tell_a_lead_without_the_key() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    lead_loses_the_key(&mut school);
    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": amira }));
    school.is_used_by(LEAD);
    let before = numbers(&log(&mut school, json!({})))[0] as usize;
    school.is_used_by(TUTOR);
    raise(&mut school, &amira, "no_adult_here", &Value::Null);
    school.is_used_by(DSL);
    school.does("letters.open", json!({ "pupil": amira }));
    school.does("letters.read", reading(&amira, "severe"));
    school.is_used_by(LEAD);
    // Three people came in and one opened the page; the log was not read since.
    log_has_no_holes(&mut school, before + 5);
    let opened = log(&mut school, json!({ "pupil": amira, "op": "record_read" }));
    let by_the_dsl = &opened["entries"][0];
    assert_eq!(by_the_dsl["by"]["name"], DSL.0);
    assert!(
        !by_the_dsl["about"].to_string().contains("letter"),
        "whoever has no letter in hand opens none: {by_the_dsl}"
    );
    let about = log(&mut school, json!({ "pupil": amira, "op": "letter_read" }));
    assert_eq!(about["entries"], json!([]), "a letter with another reader has not been read");
    school.is_used_by(DSL);
    let all = log(&mut school, json!({ "pupil": amira, "op": "letter_read" }));
    assert_eq!(all["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn the_logs_pages_follow_each_other_around_what_is_hidden() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    lead_loses_the_key(&mut school);
    school.is_used_by(DSL);
    for _ in 0..30 {
        school.does("pupil.open", json!({ "pupil": amira }));
        raise(&mut school, &amira, "no_adult_here", &Value::Null);
        school.does("pupil.open", json!({ "pupil": amira }));
    }
    school.is_used_by(LEAD);
    let first = log(&mut school, json!({}));
    let second = log(&mut school, json!({ "before": first["next"] }));
    let mut seen = numbers(&first);
    assert_eq!(seen.len(), 50);
    seen.extend(numbers(&second));
    let expected: Vec<u64> = (1..=seen[0]).rev().collect();
    assert_eq!(seen, expected);
    assert_eq!(second["next"], Value::Null);
}

#[test]
fn the_log_does_not_tell_the_adult_whom_a_child_names() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let named = school.id_of(LEAD.0);
    let before = numbers(&log(&mut school, json!({})))[0] as usize;
    school.is_used_by(DSL);
    raise(&mut school, &amira, "adult_here", &named);
    school.does("letters.read", reading(&amira, "severe"));
    school.is_used_by(LEAD);
    log_has_no_holes(&mut school, before + 3);
}

#[test]
fn what_a_decider_saw_in_a_letter_goes_with_the_letter() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let dana = school.letter("Dana", "I can play the drums.");
    school.does("letters.read", reading(&amira, "severe"));
    school.does("decisions.save", decide(&amira));
    school.does("decisions.save", decide(&dana));
    raise(&mut school, &amira, "no_adult_here", &Value::Null);
    school.does("letters.open", json!({ "pupil": dana }));
    school.is_used_by(TUTOR);
    let saw = |school: &mut School, pupil: &Value| {
        school.does("pupil.open", json!({ "pupil": pupil }))["decisions"][0]["saw"].clone()
    };
    let (sealed, held) = (saw(&mut school, &amira), saw(&mut school, &dana));
    assert_eq!(sealed, held);
    assert!(!sealed.to_string().contains("cannot wait"), "{sealed}");
    school.is_used_by(DSL);
    assert!(saw(&mut school, &amira).to_string().contains("cannot wait"));
}

#[test]
fn a_file_is_not_taken_back_from_under_the_red_route_and_the_refusal_does_not_tell() {
    for named in [false, true] {
        let mut school = with_children();
        let amira = school.pupil("Haddad 7B");
        let lead = school.id_of(LEAD.0);
        school.is_used_by(DSL);
        school.does("pupil.open", json!({ "pupil": amira }));
        if named {
            raise(&mut school, &amira, "adult_here", &lead);
        } else {
            raise(&mut school, &amira, "no_adult_here", &Value::Null);
        }
        school.is_used_by(if named { LEAD } else { DATA });
        let batch = school.does("intake.batches", json!({}))["batches"][0].clone();
        let why = batch["in_the_way"].as_str().unwrap();
        for word in ["red route", "restricted", "key", "Amira"] {
            assert!(!why.contains(word), "{why}");
        }
        let refused = school.refuses("intake.undo", json!({ "batch": batch["id"] }));
        assert!(
            matches!(&refused, ApiError::Refused { message, .. } if message.starts_with(why)),
            "{refused}"
        );
    }
    // The same words stand there when somebody has only looked at a page.
    let mut school = with_children();
    let amira = school.pupil("Haddad 7B");
    school.does("pupil.open", json!({ "pupil": amira }));
    assert_eq!(school.does("intake.batches", json!({}))["batches"][0]["in_the_way"], Value::Null);
    school.is_used_by(DATA);
    assert!(school.does("intake.batches", json!({}))["batches"][0]["in_the_way"].is_string());
}

#[test]
fn a_refusal_of_a_payload_repeats_nothing_of_it() {
    let mut school = School::staffed();
    for (name, payload) in [
        ("people.change_passphrase", json!("granite otter lantern nine")),
        ("people.add", json!({ "person": "granite otter lantern nine", "passphrase": "x" })),
        ("session.unlock", json!({ "person": "granite otter lantern nine", "passphrase": "x" })),
        ("letters.none", json!({ "pupil": "granite otter lantern nine", "state": "absent" })),
    ] {
        let error = school.refuses(name, payload);
        let told = format!("{error} {error:?}");
        assert!(!told.contains("otter"), "{told}");
    }
}

#[test]
fn lists_that_hold_childrens_words_are_in_the_log() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    school.does("letters.read", reading(&amira, "mild"));
    school.is_used_by(TUTOR);
    for name in ["home.today", "opportunities.menu", "reviews.list", "red_route.list"] {
        school.does(name, json!({}));
    }
    school.does("home.today", json!({}));
    school.does("opportunities.suggest", json!({ "pupil": amira }));
    school.is_used_by(LEAD);
    let tutor = school.person(TUTOR.0)["id"].clone();
    let count =
        |school: &mut School, op: &str| numbers(&log(school, json!({ "person": tutor, "op": op }))).len();
    assert_eq!(count(&mut school, "cohort_read"), 4, "home once while the workspace stays open");
    assert_eq!(count(&mut school, "record_read"), 1);
    let lead = school.person(LEAD.0)["id"].clone();
    let of_lead =
        |school: &mut School| numbers(&log(school, json!({ "person": lead, "op": "cohort_read" }))).len();
    for name in ["arrivals.list", "sdq.list", "dpo.look", "intake.waiting"] {
        let before = of_lead(&mut school);
        school.does(name, json!({}));
        assert_eq!(of_lead(&mut school), before + 1, "{name}");
    }
}

/// Everything that names something of a pupil by the thing's own identity, not by the pupil's.
#[test]
fn nothing_of_another_forms_pupil_is_reached_through_its_own_identity() {
    let mut school = with_children();
    let zoe = school.letter("zoe", "I like chess and I would like to talk to someone.");
    let today = "2026-08-29";
    school.does("letters.read", reading(&zoe, "mild"));
    school.does("talks.ask", json!({ "pupil": zoe, "with": "" }));
    let line = school.does(
        "opportunities.save",
        json!({ "id": null, "name": "Chess", "kind": "club", "leader": "Mr Oyelaran", "when": "Monday lunch",
                "place": "", "places": 8, "cost": "", "interests": ["chess"], "strengths": [], "worries": [],
                "open": true }),
    );
    let offer = school.does(
        "offers.make",
        json!({ "pupil": zoe, "opportunity": line["id"], "decision": null, "invitation": "Dear Zoë", "review": today }),
    );
    school.does("decisions.save", decide(&zoe));
    let page = school.does("pupil.open", json!({ "pupil": zoe }));
    let tutor = school.id_of(TUTOR.0);
    school.is_used_by(TUTOR);
    let pupil = json!({ "pupil": zoe });
    let form = json!({ "pupil": zoe, "informant": "parent", "on": today, "emotional": 1, "conduct": 1,
                       "hyperactivity": 1, "peer": 1, "prosocial": 9, "total": 4, "impact": null });
    for (name, payload) in [
        (
            "offers.answer",
            json!({ "offer": offer["id"], "answer": { "kind": "yes" }, "child_said": "", "on": today }),
        ),
        ("offers.invitation", json!({ "pupil": zoe, "opportunity": line["id"] })),
        (
            "offers.make",
            json!({ "pupil": zoe, "opportunity": line["id"], "decision": null, "invitation": "x", "review": null }),
        ),
        ("opportunities.suggest", pupil.clone()),
        (
            "reviews.finish",
            json!({ "review": page["reviews"][0]["id"], "outcome": "same", "pupil_verdict": "ok", "note": "",
                    "on": today }),
        ),
        ("reviews.set", json!({ "pupil": zoe, "due": today, "offer": null })),
        ("talks.promise", json!({ "request": page["talk_requests"][0]["id"], "by": tutor, "on": today })),
        (
            "talks.hold",
            json!({ "pupil": zoe, "on": today, "child_said": "x", "agreed": "", "settles": null }),
        ),
        ("decisions.save", decide(&zoe)),
        ("drafts.save", json!({ "pupil": zoe, "form": "decision", "text": "x" })),
        ("drafts.load", json!({ "pupil": zoe, "form": "decision" })),
        ("documents.pupil", json!({ "pupil": zoe, "include_restricted": false })),
        (
            "arrivals.record",
            json!({ "pupil": zoe, "arrived": today, "safeguarding_file": null, "received_by": null, "version": 0 }),
        ),
        ("sdq.key_scores", form),
    ] {
        assert_eq!(school.refuses(name, payload), ApiError::NotResponsible, "{name}");
    }
    for name in
        ["home.today", "reviews.list", "opportunities.menu", "arrivals.list", "sdq.list", "cohort.compare"]
    {
        let told = school.does(name, json!({})).to_string();
        assert!(!told.contains("Zaj") && !told.contains("Dear Zo"), "{name}: {told}");
    }
}

#[test]
fn an_opted_out_child_keeps_letter_wish_and_red_route_in_every_list() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    school.does("talks.ask", json!({ "pupil": amira, "with": "Mr Ashby" }));
    school.does(
        "pupil.opt_out",
        json!({ "pupil": amira, "opted_out": true, "asked_by": "Mrs Haddad", "asked_on": "2026-08-20", "asked_how": "by letter" }),
    );
    let kinds = |school: &mut School| -> Vec<String> {
        let today = school.does("home.today", json!({}));
        let lists = today["lists"].as_array().unwrap().clone();
        let about = |list: &&Value| list["first"].to_string().contains(&amira.to_string());
        lists.iter().filter(about).map(|list| list["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds(&mut school), ["asked_to_talk", "letters_to_read", "without_offer"]);
    raise(&mut school, &amira, "no_adult_here", &Value::Null);
    assert_eq!(kinds(&mut school)[0], "red_route");
    let row = school.row(&amira);
    assert_eq!((&row["pattern"], &row["overlays"]), (&Value::Null, &json!(["red_route", "asked_to_talk"])));
    assert_eq!(row["letter"]["state"], "unread");
}

#[test]
fn a_public_document_takes_no_childs_name_in_what_is_asked_for() {
    let mut school = with_children();
    for ask in ["Please help Amira Haddad soon, by the willow.", "A mentor for ZOE  ZAJAC under a willow"] {
        let error = school.refuses("documents.cohort", json!({ "asks": ["More places.", ask] }));
        assert!(matches!(&error, ApiError::Invalid { field, .. } if field == "asks"), "{error}");
        assert!(error.to_string().contains("names a pupil"), "{error}");
    }
    let made = school.does("documents.cohort", json!({ "asks": ["More places on Tuesdays."] }));
    assert!(made["contains"].to_string().contains("in your own words"), "{}", made["contains"]);
    // A refusal quotes the words to whoever typed them, so that they find them; they are kept nowhere.
    let listed = log(&mut school, json!({})).to_string();
    let place = school.place.clone();
    drop(school.app);
    let kept = every_cell(&place);
    let holds =
        |words: &str| kept.contains(&words.bytes().map(|byte| format!("{byte:02X}")).collect::<String>());
    assert!(holds("Haddad"), "what is kept is found in this way");
    assert!(!listed.contains("willow") && !holds("willow"), "what was refused is in no entry and no table");
}

/// Every cell of every table that the lead's key opens, in hexadecimal.
fn every_cell(place: &Path) -> String {
    let person = Workspace::info(place).unwrap().people[0].id;
    let workspace = Workspace::open(place, person, &Passphrase::new(LEAD.1.to_owned()), now()).unwrap();
    let permit = Permit::grant_unchecked(person, Role::Lead, Tier::Restricted, Because::OpeningWorkspace);
    let list = |sql: String| -> Vec<String> {
        let found = workspace.read(&permit, |read| {
            let mut statement = read.prepare(&sql)?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<Vec<String>, _>>()?)
        });
        found.unwrap()
    };
    let mut cells = String::new();
    for table in list("SELECT name FROM sqlite_master WHERE type = 'table'".to_owned()) {
        for column in list(format!("SELECT name FROM pragma_table_info('{table}')")) {
            cells.extend(list(format!("SELECT hex(\"{column}\") || ' ' FROM \"{table}\"")));
        }
    }
    cells
}

#[test]
fn a_record_says_when_it_holds_the_red_route() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    raise(&mut school, &amira, "no_adult_here", &Value::Null);
    let made = school.does("documents.pupil", json!({ "pupil": amira, "include_restricted": true }));
    let contains = made["contains"].to_string();
    assert!(contains.contains("red route") && contains.contains("letter"), "{contains}");
    let open = school.does("documents.pupil", json!({ "pupil": amira, "include_restricted": false }));
    assert!(!open["contains"].to_string().contains("red route"));
    let made = |school: &mut School| {
        let page = log(school, json!({ "pupil": amira, "op": "personal_document_made" }));
        let counts = |entry: &Value| entry["counts"].clone();
        page["entries"].as_array().unwrap().iter().map(counts).collect::<Vec<_>>()
    };
    assert_eq!(made(&mut school), [json!([]), json!([["with_restricted_tier", 1]])]);
    lead_loses_the_key(&mut school);
    school.is_used_by(LEAD);
    assert_eq!(made(&mut school), [json!([]), json!([])]);
}

#[test]
fn a_column_stays_masked_whatever_it_is_taken_for() {
    let mut school = School::staffed();
    let text = "I am writing this letter to myself because I want to say how much I like my old school and my teacher there.";
    let file = format!("UPN,Surname,Forename,Social care,Notes\nB801200005001,Abdi,Noor,CIN,{text}\n");
    school.is_used_by(DATA);
    let handle = school.app.put_file("first.csv".to_owned(), file.into_bytes()).unwrap();
    for meant in [json!(null), json!(["upn", "legal_surname", "legal_forename", null, null])] {
        let settled = json!({ "sheet": null, "heading_row": null, "fields": meant, "date_orders": [],
                              "attendance_scale": null, "sdq_boxes": null, "informant": null });
        let ask = json!({ "file": handle, "settled": settled, "answers": [] });
        let preview = loop {
            let state = school.does("intake.preview", ask.clone());
            if state["state"] == "ready" {
                break state["preview"].clone();
            }
        };
        assert_eq!(preview["columns"][1]["examples"], json!(["Abdi"]));
        for column in [3, 4] {
            assert_eq!(preview["columns"][column]["masked"], true, "{}", preview["columns"][column]);
        }
        assert!(!preview.to_string().contains("CIN") && !preview.to_string().contains("old school"));
    }
}

#[test]
fn a_thrive_grouping_is_held_only_with_whom_it_was_agreed_and_when() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    for (with, on, field) in [(" ", "2026-08-28", "thrive.with"), ("Mrs Ashton", "2026-08-30", "thrive.on")] {
        let mut ask = decide(&ben);
        ask["thrive"] = json!({ "group": "getting_advice", "with": with, "on": on });
        let error = school.refuses("decisions.save", ask);
        assert!(matches!(&error, ApiError::Invalid { field: found, .. } if found == field), "{error}");
    }
}
