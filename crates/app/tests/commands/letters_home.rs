//! Letters given back at the end of Year 7: to everybody who wrote one that a person has read; never one that was on the
//! red route unless a safeguarding lead released it; and nobody else learns from the batch that there is such a letter.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const TEXT: &str = "I dont feel safe when he is there. I like horses.";
const SETTLED: &str = "hi me,\nI can play  the drums";

fn look(school: &mut School) -> Value {
    school.does("letters_home.look", json!({}))
}

fn names(batch: &Value, list: &str) -> Vec<String> {
    let items = batch[list].as_array().unwrap().iter();
    items.map(|item| item["pupil"]["name"].as_str().unwrap().to_owned()).collect()
}

fn why(batch: &Value, pupil: &Value) -> Value {
    let without = batch["without"].as_array().unwrap().iter();
    let mut one = without.clone().find(|one| one["pupil"]["id"] == *pupil).unwrap().clone();
    one["pupil"] = Value::Null;
    one
}

fn raise(school: &mut School, pupil: &Value, about: &str, hidden_from: &Value) -> Value {
    school.does("red_route.raise", json!({ "pupil": pupil, "about": about, "hidden_from": hidden_from }))
}

fn close(school: &mut School, entry: &Value) {
    let told = json!({ "entry": entry["id"], "whom": "Helen Castellano", "at": "2026-08-29T09:30:00Z", "reference": "" });
    school.does("red_route.told", told);
    school.does("red_route.close", json!({ "entry": entry["id"], "reason": "with the local authority" }));
}

fn decide(pupil: &Value, kind: &str, why: &str) -> Value {
    json!({ "pupil": pupil, "kind": kind, "why": why })
}

fn save(school: &mut School, pupil: &Value) -> Value {
    let made = school.does("letters_home.make", json!({ "pupil": pupil }));
    let handle = serde_json::from_value(made["handle"].clone()).unwrap();
    assert!(school.app.document(handle).unwrap().bytes.starts_with(b"%PDF-1.7"));
    school.app.saved(handle).unwrap();
    assert!(school.app.document(handle).is_none(), "one of many is let go of once it was saved");
    made
}

fn ops(school: &mut School, op: &str) -> Vec<Value> {
    let ask = json!({ "person": null, "pupil": null, "op": op, "before": null });
    school.does("log.list", ask)["entries"].as_array().unwrap().clone()
}

/// Amira's letter is read, then goes on the red route; Dana's is read; Ben's is held by its reader; Zoë declined.
fn at_the_end_of_the_year() -> (School, [Value; 4]) {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    let dana = school.letter("Dana", SETTLED);
    let ben = school.letter("Ben", "I like football.");
    let zoe = school.pupil("zoe");
    school.does("letters.read", reading(&amira, "severe"));
    school.does("letters.read", reading(&dana, "none"));
    school.does("letters.none", json!({ "pupil": zoe, "state": "declined" }));
    (school, [amira, dana, ben, zoe])
}

#[test]
fn everybody_whose_letter_was_read_gets_it_back_and_the_others_are_listed_honestly() {
    let (mut school, [_, dana, ben, zoe]) = at_the_end_of_the_year();
    let batch = look(&mut school);
    assert_eq!(names(&batch, "ready"), ["Dana Cole", "Amira Haddad"]);
    assert_eq!(names(&batch, "without"), ["Ben Ashton", "Amira Haddad", "Zoë Zając"]);
    assert_eq!(
        why(&batch, &ben),
        json!({ "pupil": null, "why": "not read by a person yet", "to_read": true })
    );
    assert_eq!(why(&batch, &zoe)["why"], "chose not to write one");
    assert_eq!((&batch["usual_from"], &batch["held"]), (&json!("2027-06-01"), &Value::Null));

    let shown = school.does("letters_home.show", json!({ "pupil": dana }));
    assert_eq!((&shown["title"], &shown["class"]), (&json!("Your letter, Dana"), &json!("personal")));
    assert!(ops(&mut school, "letter_given_back").is_empty(), "what was only looked at has not gone home");

    let made = save(&mut school, &dana);
    assert_eq!(made["file_name"], "Dana Cole 7B.pdf");
    let entries = ops(&mut school, "letter_given_back");
    assert_eq!((entries.len(), &entries[0]["about"][0]["name"]), (1, &json!("Dana Cole")));
    let given = look(&mut school)["ready"][0]["given"].clone();
    assert_eq!(given, json!({ "by": LEAD.0, "on": "2026-08-29" }));
    for (pupil, words) in [(&ben, "not read by a person yet"), (&zoe, "chose not to write one")] {
        let refused = school.refuses("letters_home.make", json!({ "pupil": pupil }));
        assert!(
            matches!(&refused, ApiError::Refused { message, .. } if message.contains(words)),
            "{refused}"
        );
    }
}

#[test]
fn the_schools_own_note_goes_with_every_letter() {
    let mut school = with_children();
    let words = json!({ "note": "  Well done, all of you. ", "with_pages": false });
    let batch = school.does("letters_home.save_words", words);
    assert_eq!(batch["words"], json!({ "note": "Well done, all of you.", "with_pages": false }));
    let long = json!({ "note": "x".repeat(901), "with_pages": true });
    let refused = school.refuses("letters_home.save_words", long);
    assert!(matches!(&refused, ApiError::Invalid { field, .. } if field == "note"), "{refused}");
}

#[test]
fn a_letter_ever_on_the_red_route_is_left_out_and_the_batch_gives_others_no_hint() {
    let (mut school, [amira, dana, ben, _]) = at_the_end_of_the_year();
    let entry = raise(&mut school, &amira, "no_adult_here", &Value::Null);
    school.is_used_by(DSL);
    close(&mut school, &entry);
    // The lead holds the key and may know of the entry; the batch is made as if they did not.
    school.is_used_by(LEAD);
    let batch = look(&mut school);
    assert_eq!(names(&batch, "ready"), ["Dana Cole"]);
    assert_eq!(why(&batch, &amira), why(&batch, &ben), "it stands with the letters that wait for a reader");
    assert_eq!(batch["held"], Value::Null);
    for name in ["letters_home.show", "letters_home.make"] {
        let one = school.refuses(name, json!({ "pupil": amira }));
        assert_eq!(one, school.refuses(name, json!({ "pupil": ben })), "{name}");
    }
    assert!(matches!(
        school.refuses("letters_home.decide", decide(&amira, "released", "x")),
        ApiError::NotAllowed { .. }
    ));
    save(&mut school, &dana);
}

#[test]
fn only_a_safeguarding_lead_releases_and_nobody_else_learns_of_it() {
    let (mut school, [amira, _, ben, _]) = at_the_end_of_the_year();
    school.is_used_by(DSL);
    let entry = raise(&mut school, &amira, "no_adult_here", &Value::Null);
    let held = look(&mut school)["held"].clone();
    assert_eq!((&held[0]["pupil"]["name"], &held[0]["open"]), (&json!("Amira Haddad"), &json!(true)));
    assert_eq!(names(&look(&mut school), "without"), ["Ben Ashton", "Amira Haddad", "Zoë Zając"]);
    let early = school.refuses("letters_home.decide", decide(&amira, "released", "They asked for it."));
    assert!(matches!(&early, ApiError::Refused { message, .. } if message.contains("still open")), "{early}");
    close(&mut school, &entry);
    assert!(matches!(
        school.refuses("letters_home.decide", decide(&amira, "released", "  ")),
        ApiError::Invalid { .. }
    ));
    assert!(matches!(
        school.refuses("letters_home.decide", decide(&ben, "released", "x")),
        ApiError::NotFound { .. }
    ));
    let after = school.does("letters_home.decide", decide(&amira, "released", "They asked for it."));
    assert_eq!(names(&after, "ready"), ["Dana Cole", "Amira Haddad"]);
    assert_eq!(after["held"][0]["decided"]["why"], "They asked for it.");
    save(&mut school, &amira);

    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    assert_eq!(ops(&mut school, "letter_given_back").len(), 1);
    assert_eq!(ops(&mut school, "letter_released").len(), 1);
    school.is_used_by(LEAD);
    let batch = look(&mut school);
    assert_eq!(why(&batch, &amira), why(&batch, &ben));
    assert!(ops(&mut school, "letter_given_back").is_empty(), "the log does not tell either");
    assert!(matches!(
        school.app.call("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null })),
        Ok(page) if !page.to_string().contains("released")
    ));
    let rows = school.does("log.verify", json!({}))["rows"].to_string();
    assert!(!rows.contains("letters_home") && !rows.contains("letters_given"), "{rows}");
}

#[test]
fn erasing_leaves_who_when_and_why_and_nothing_of_the_letter() {
    let (mut school, [amira, ..]) = at_the_end_of_the_year();
    school.is_used_by(DSL);
    let entry = raise(&mut school, &amira, "no_adult_here", &Value::Null);
    close(&mut school, &entry);
    let after = school.does("letters_home.decide", decide(&amira, "erased", "The family asked for it."));
    assert_eq!(names(&after, "ready"), ["Dana Cole"]);
    assert_eq!(after["held"][0]["decided"]["signed"], json!({ "by": DSL.0, "on": "2026-08-29" }));
    for name in ["letters.open", "pupil.open"] {
        let told = school.does(name, json!({ "pupil": amira })).to_string();
        assert!(!told.contains("I like horses") && !told.contains("feel safe"), "{name}: {told}");
        assert!(
            told.contains("Erased by Ruth Okafor on 29 August 2026: The family asked for it."),
            "{name}: {told}"
        );
    }
    let again = school.refuses("letters_home.decide", decide(&amira, "released", "x"));
    assert!(matches!(again, ApiError::NotFound { .. }), "{again}");
    let refused = school.refuses("letters_home.make", json!({ "pupil": amira }));
    assert!(matches!(refused, ApiError::Refused { .. }), "{refused}");
    assert_eq!(ops(&mut school, "letter_erased").len(), 1);
    school.is_used_by(TUTOR);
    let page = school.does("pupil.open", json!({ "pupil": amira }));
    assert_eq!((&page["letter"]["erased"], &page["letter"]["elsewhere"]), (&Value::Null, &json!(true)));
}

#[test]
fn a_safeguarding_lead_whom_the_child_names_sees_no_hint_either() {
    let (mut school, [amira, _, ben, _]) = at_the_end_of_the_year();
    let named = school.id_of(DSL.0);
    raise(&mut school, &amira, "adult_here", &named);
    school.is_used_by(DSL);
    let batch = look(&mut school);
    assert_eq!(batch["held"], json!([]));
    assert_eq!(why(&batch, &amira), why(&batch, &ben));
    let refused = school.refuses("letters_home.decide", decide(&amira, "erased", "x"));
    assert!(matches!(refused, ApiError::NotFound { .. }), "{refused}");
}

#[test]
fn a_letter_that_comes_after_the_entry_is_sealed_once_somebody_who_may_know_comes_in() {
    let mut school = with_children();
    let amira = school.pupil("Haddad 7B");
    school.is_used_by(DSL);
    raise(&mut school, &amira, "no_adult_here", &Value::Null);
    school.is_used_by(TUTOR);
    school.letter("Haddad 7B", TEXT);
    school.is_used_by(DSL);
    assert_eq!(
        names(
            &look(&mut school)["held"].as_array().map_or(json!({}), |held| json!({ "held": held })),
            "held"
        ),
        ["Amira Haddad"]
    );
    school.is_used_by(TUTOR);
    let letter = school.does("letters.open", json!({ "pupil": amira }));
    assert_eq!((&letter["text"], &letter["elsewhere"]), (&Value::Null, &json!(true)));
}
