//! Letters: honest states, one reader at a time, two readers who disagree, and marks only after a level.

use crate::children::{reading, with_children};
use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

const QUIET: &str = "Dear me, I am Amira. I cant sleep becuase nobody I know is coming. I love drawing!";

fn type_ask(pupil: &Value, text: &str) -> Value {
    json!({ "pupil": pupil, "text": text, "hand": "own", "language": null, "written": null, "wants_to_talk": null })
}

fn is_taken(error: &ApiError) -> bool {
    matches!(error, ApiError::Refused { because: Refusal::Taken, .. })
}

#[test]
fn a_letter_is_kept_as_written_and_its_state_is_honest() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    assert_eq!(school.row(&ben)["letter"]["state"], "not_written");
    school.does("letters.none", json!({ "pupil": ben, "state": "absent" }));
    assert_eq!(school.row(&ben)["letter"]["state"], "absent");
    let wrong = school.refuses("letters.none", json!({ "pupil": ben, "state": "read" }));
    assert!(matches!(wrong, ApiError::Invalid { field, .. } if field == "state"));

    let text = "  hi :)\n\nI like  pigons.  ";
    school.letter("Ben", text);
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    assert_eq!((&page["letter"]["state"], &page["letter"]["text"]), (&json!("unread"), &json!(text)));
    assert!(is_taken(&school.refuses("letters.none", json!({ "pupil": ben, "state": "absent" }))));

    school.letter("Ben", "hi :)\n\nI like pigeons.");
    school.does("letters.read", reading(&ben, "none"));
    assert!(is_taken(&school.refuses("letters.type", type_ask(&ben, "again"))));
    let happened: Vec<Value> = school.does("pupil.open", json!({ "pupil": ben }))["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["what"].clone())
        .collect();
    assert!(happened.contains(&json!("Read the letter: settled")), "{happened:?}");
    assert!(happened.contains(&json!("Brought in attendance, key stage 2 results, home from summer.csv")));
}

#[test]
fn what_cannot_be_a_letter_is_refused_by_field() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    for (over, field) in [
        (json!({ "text": " \n" }), "text"),
        (json!({ "hand": "other_language" }), "language"),
        (json!({ "written": "2030-01-01" }), "written"),
    ] {
        let mut ask = type_ask(&ben, "hello");
        ask.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
        let error = school.refuses("letters.type", ask);
        assert!(matches!(&error, ApiError::Invalid { field: found, .. } if found == field), "{error}");
    }
}

#[test]
fn marks_come_only_after_this_reader_has_chosen_a_level() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let early = |error: ApiError| matches!(error, ApiError::Refused { because: Refusal::LevelNotChosen, .. });
    assert!(early(school.refuses("letters.marks", json!({ "pupil": amira }))));
    school.does("letters.read", reading(&amira, "marked"));
    let marks = school.does("letters.marks", json!({ "pupil": amira }));
    assert!(!marks["marks"].as_array().unwrap().is_empty());
    school.is_used_by(TUTOR);
    assert!(early(school.refuses("letters.marks", json!({ "pupil": amira }))));
}

#[test]
fn two_readers_may_disagree_and_the_higher_level_counts_until_a_reader_corrects_it() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let shown = school.does("letters.read", reading(&amira, "none"));
    assert_eq!(shown["readings"][0]["interests"], json!(["drawing", "clay"]));
    assert_eq!(school.row(&amira)["pattern"], "nothing_raised");
    school.is_used_by(TUTOR);
    school.does("letters.read", reading(&amira, "severe"));
    let row = school.row(&amira);
    assert_eq!((&row["pattern"], &row["letter"]["level"]), (&json!("quiet_worry"), &json!("severe")));
    assert_eq!(row["letter"]["readers"].as_array().unwrap().len(), 2);
    school.does("letters.read", reading(&amira, "mild"));
    let page = school.does("pupil.open", json!({ "pupil": amira }));
    let levels: Vec<_> =
        page["letter"]["readings"].as_array().unwrap().iter().map(|it| it["level"].clone()).collect();
    assert_eq!(levels.len(), 2, "one a reader: {levels:?}");
    assert_eq!(school.row(&amira)["letter"]["level"], "mild");
    assert_eq!(page["interests"], json!(["drawing", "clay"]));
}

#[test]
fn a_letter_in_a_readers_hand_is_with_another_reader_for_everybody_else_of_either_tier() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let ben = school.letter("Ben", "I am fine. I like football and my dog.");
    school.is_used_by(TUTOR);
    assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["text"], QUIET);
    let queue = school.does("letters.queue", json!({}));
    assert_eq!((&queue["letters"], &queue["read"]), (&json!(2), &json!(0)));
    assert!(queue["items"][0]["why_here"].as_str().unwrap().starts_with("in your hand"), "{queue}");
    for somebody in [LEAD, DSL] {
        school.is_used_by(somebody);
        let row = school.row(&amira);
        assert_eq!((&row["letter"]["elsewhere"], &row["letter"]["quote"]), (&json!(true), &Value::Null));
        assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["text"], Value::Null);
        let refused = school.refuses("letters.read", reading(&amira, "none"));
        assert!(matches!(refused, ApiError::Refused { because: Refusal::Other, .. }));
    }
    // Opening the next letter lays the first one back.
    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": ben }));
    school.is_used_by(LEAD);
    assert_eq!(school.row(&amira)["letter"]["elsewhere"], false);
    assert_eq!(school.row(&ben)["letter"]["elsewhere"], true);
    school.is_used_by(TUTOR);
    school.does("letters.read", reading(&ben, "none"));
    school.is_used_by(LEAD);
    assert_eq!(school.row(&ben)["letter"]["elsewhere"], false);
}

#[test]
fn a_young_carer_sign_from_the_letter_raises_home_for_the_restricted_tier_alone() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", "I make tea for my nan every day because she cant walk.");
    school.is_used_by(TUTOR);
    let mut said = reading(&amira, "mild");
    said["young_carer"] = json!(true);
    let shown = school.does("letters.read", said);
    assert_eq!(shown["readings"][0]["young_carer"], Value::Null);
    let row = school.row(&amira);
    assert_eq!((&row["pattern"], &row["home"]), (&json!("nothing_raised"), &Value::Null));
    school.is_used_by(DSL);
    let row = school.row(&amira);
    assert_eq!((&row["pattern"], &row["reasons"][0]["source"]), (&json!("one_source"), &json!("home")));
}

#[test]
fn a_wish_to_talk_gets_a_name_and_a_day() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let mut ask = type_ask(&ben, "I would like to talk to someone.");
    ask["wants_to_talk"] = json!(" the art teacher ");
    school.does("letters.type", ask.clone());
    ask["text"] = json!("I would like to talk to someone!");
    school.does("letters.type", ask);
    assert_eq!(
        school.does("pupil.open", json!({ "pupil": ben }))["talk_requests"].as_array().unwrap().len(),
        1
    );
    let wish = school.does("pupil.open", json!({ "pupil": ben }))["talk_requests"][0].clone();
    assert_eq!((&wish["with"], &wish["promised_by"]), (&json!("the art teacher"), &Value::Null));
    assert_eq!(school.row(&ben)["overlays"], json!(["asked_to_talk"]));
    let (tutor, data) = (school.id_of(TUTOR.0), school.id_of(DATA.0));
    let promise = |by: &Value, on: &str| json!({ "request": wish["id"], "by": by, "on": on });
    for (ask, wrong) in [(promise(&tutor, "2026-08-01"), "on"), (promise(&data, "2026-09-01"), "by")] {
        let error = school.refuses("talks.promise", ask);
        assert!(matches!(&error, ApiError::Invalid { field, .. } if field == wrong), "{error}");
    }
    school.does("talks.promise", promise(&tutor, "2026-09-01"));
    let wish_now = school.does("pupil.open", json!({ "pupil": ben }))["talk_requests"][0].clone();
    assert_eq!(
        (&wish_now["promised_by"]["name"], &wish_now["promised_for"]),
        (&json!(TUTOR.0), &json!("2026-09-01"))
    );
    school.does(
        "talks.hold",
        json!({ "pupil": ben, "on": "2026-08-29", "child_said": "I miss my old school.", "agreed": "",
                "settles": wish["id"] }),
    );
    assert_eq!(school.row(&ben)["overlays"], json!([]));
    let late = school.refuses("talks.promise", promise(&tutor, "2026-09-02"));
    assert!(matches!(late, ApiError::Refused { .. }));
}

fn refused_outside_the_form(school: &mut School, name: &str, payload: Value) {
    assert_eq!(school.refuses(name, payload), ApiError::NotResponsible, "{name}");
}

#[test]
fn pastoral_staff_meet_only_pupils_of_their_forms() {
    let mut school = with_children();
    let zoe = school.letter("zoe", "I like chess and I am nervous about the bus.");
    let raise = json!({ "pupil": zoe, "from": "parent", "name": "Mrs Zając", "said": "She is quiet.",
                        "on": "2026-08-28" });
    school.does("concerns.raise", raise.clone());
    school.is_used_by(TUTOR);
    assert_eq!(school.does("cohort.find", json!({ "text": "zoe" }))["pupils"], json!([]));
    assert_eq!(school.does("cohort.compare", json!({}))["rows"].as_array().unwrap().len(), 3);
    assert_eq!(school.does("letters.queue", json!({}))["letters"], 0);
    let pupil = json!({ "pupil": zoe });
    for name in ["pupil.open", "letters.open", "letters.marks"] {
        refused_outside_the_form(&mut school, name, pupil.clone());
    }
    refused_outside_the_form(&mut school, "letters.type", type_ask(&zoe, "x"));
    refused_outside_the_form(&mut school, "letters.none", json!({ "pupil": zoe, "state": "absent" }));
    refused_outside_the_form(&mut school, "letters.read", reading(&zoe, "none"));
    refused_outside_the_form(&mut school, "talks.ask", json!({ "pupil": zoe, "with": "" }));
    refused_outside_the_form(&mut school, "concerns.raise", raise);
    refused_outside_the_form(
        &mut school,
        "red_route.raise",
        json!({ "pupil": zoe, "about": "no_adult_here", "hidden_from": null }),
    );
}

#[test]
fn a_wish_to_talk_comes_before_whatever_the_aid_counts_unless_words_cannot_wait() {
    let mut school = with_children();
    school.letter("Ben", "I cry every night and I am so lonely because nobody likes me.");
    let zoe = school.letter("zoe", "I like chess.");
    school.letter("Dana", "I want to die.");
    school.does("talks.ask", json!({ "pupil": zoe, "with": "" }));
    let queue = school.does("letters.queue", json!({}));
    let order: Vec<&str> = queue["items"].as_array().unwrap()[..3]
        .iter()
        .map(|it| it["pupil"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(order, ["Dana Cole", "Zoë Zając", "Ben Ashton"]);
}
