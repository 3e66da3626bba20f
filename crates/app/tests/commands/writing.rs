//! The writing place: while it is open the core answers to nothing else, and no word of a child's is lost.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::error::Refusal;
use bridgewell_app::table::COMMANDS;
use bridgewell_app::{ApiError, DocumentHandle};
use serde_json::{Value, json};

/// A PNG of eight by eight white pixels, as a window draws one.
const DRAWING: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII=";

/// What may be called while a pupil is at the computer.
const ANSWERS: &str = "session.look session.lock writing.look writing.keep writing.today writing.finish writing.pause \
                       writing.names writing.next writing.leave";

fn finish(text: &str) -> Value {
    json!({ "text": text, "drawing": null, "on_paper": false, "wants_to_talk": null })
}

fn open_for(school: &mut School, name: &str) -> Value {
    let pupil = school.pupil(name);
    school.does("writing.open", json!({ "pupil": pupil }));
    pupil
}

fn leave(school: &mut School, (_, passphrase): (&str, &str)) {
    school.does("writing.leave", json!({ "passphrase": passphrase }));
}

fn is(error: &ApiError, kind: Refusal) -> bool {
    matches!(error, ApiError::Refused { because, .. } if *because == kind)
}

#[test]
fn every_other_command_of_the_table_is_refused_while_a_pupil_writes_and_between_two() {
    let mut school = with_children();
    let made = school.does("documents.cohort", json!({ "asks": [] }));
    let document: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    assert!(school.app.document(document).is_some());
    open_for(&mut school, "Ben");
    for paused in [false, true] {
        if paused {
            school.does("writing.pause", json!({}));
        }
        for row in COMMANDS.iter().filter(|row| !ANSWERS.split_whitespace().any(|name| name == row.name)) {
            let refused = school.refuses(row.name, Value::Null);
            assert!(is(&refused, Refusal::WritingPlace), "{}: {refused}", row.name);
        }
        assert!(is(&school.refuses("no.such.command", json!({})), Refusal::WritingPlace));
        assert!(school.app.put_file("homework.csv".into(), vec![1]).is_err());
        assert!(school.app.document(document).is_none());
    }
    let shown = school.does("session.look", json!({}));
    assert_eq!((&shown["writing"], &shown["people"]), (&json!(true), &json!([])));
}

#[test]
fn the_way_out_is_the_passphrase_of_whoever_opened_it() {
    let mut school = with_children();
    open_for(&mut school, "Ben");
    for wrong in ["", "please", TUTOR.1] {
        let refused = school.refuses("writing.leave", json!({ "passphrase": wrong }));
        assert_eq!(refused, ApiError::WrongPassphrase);
        assert!(school.app.is_writing());
    }
    leave(&mut school, LEAD);
    assert_eq!(school.does("session.look", json!({}))["writing"], false);
    school.does("letters.queue", json!({}));
    let outside = school.refuses("writing.keep", json!({ "draft": "x" }));
    assert!(is(&outside, Refusal::Other), "{outside}");
}

#[test]
fn what_a_child_wrote_outlives_the_idle_lock_and_a_crash() {
    let mut school = with_children();
    let ben = open_for(&mut school, "Ben");
    school.does("writing.keep", json!({ "draft": "I am a bit" }));
    school.does("writing.keep", json!({ "draft": "I am a bit nervus" }));
    // The window locks by itself, or the computer dies: either way only the workspace remains.
    school.does("session.lock", json!({}));
    assert!(!school.app.is_writing());
    assert_eq!(school.refuses("writing.look", json!({})), ApiError::Locked);
    school.is_used_by(LEAD);
    let waiting = school.does("letters.to_write", json!({}));
    let row = waiting.as_array().unwrap().iter().find(|row| row["pupil"]["id"] == ben).unwrap().clone();
    assert!(row["begun"].is_string(), "{row}");
    school.does("writing.open", json!({ "pupil": ben }));
    assert_eq!(school.does("writing.look", json!({}))["draft"], "I am a bit nervus");
}

#[test]
fn a_finished_letter_is_kept_exactly_with_its_drawing_and_its_wish() {
    let mut school = with_children();
    let ben = open_for(&mut school, "Ben");
    let text = "Dear me,\n\n  I like  pigons 🐦 and \tmaths.\r\nZażółć";
    let nothing = school.refuses("writing.finish", finish(" \n"));
    assert!(matches!(&nothing, ApiError::Invalid { field, .. } if field == "text"), "{nothing}");
    let done = school.does(
        "writing.finish",
        json!({ "text": text, "drawing": DRAWING, "on_paper": true, "wants_to_talk": "Miss Khan. With a friend there" }),
    );
    assert_eq!((&done["pupil"], &done["draft"]), (&Value::Null, &Value::Null));
    leave(&mut school, LEAD);
    let shown = school.does("letters.open", json!({ "pupil": ben }));
    assert_eq!(
        (&shown["text"], &shown["state"], &shown["hand"]),
        (&json!(text), &json!("unread"), &json!("own"))
    );
    let beside = school.does("letters.beside", json!({ "pupil": ben }));
    assert_eq!((&beside["pages"][0]["kind"], &beside["on_paper"]), (&json!("drawing"), &json!(true)));
    let page = beside["pages"][0]["id"].clone();
    let content = school.does("letters.page", json!({ "pupil": ben, "page": page }));
    assert_eq!(content["format"], "png");
    let kept = school.refuses("letters.remove_page", json!({ "pupil": ben, "page": page }));
    assert!(is(&kept, Refusal::Other), "a child's drawing stays: {kept}");
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    assert!(page["talk_requests"].to_string().contains("Miss Khan. With a friend there"), "{page}");
    let happened = page["timeline"].to_string();
    assert!(happened.contains("The pupil wrote the letter in the writing place"), "{happened}");
    // A child's own words are not typed over.
    let retyped = json!({ "pupil": ben, "text": "x", "hand": "own", "language": null, "written": null, "wants_to_talk": null });
    assert!(is(&school.refuses("letters.type", retyped), Refusal::Taken));
}

#[test]
fn the_next_pupil_writes_without_leaving_and_nobody_opens_anothers_page() {
    let mut school = with_children();
    let ben = open_for(&mut school, "Ben");
    let busy = school.refuses("writing.next", json!({ "pupil": ben, "passphrase": null }));
    assert!(is(&busy, Refusal::Other), "{busy}");
    school.does("writing.keep", json!({ "draft": "my secret" }));
    school.does("writing.pause", json!({}));
    let names = school.does("writing.names", json!({}));
    let names = names.as_array().unwrap();
    assert_eq!(names.iter().filter(|name| name["begun"] == true).count(), 1);
    assert!(names.iter().all(|name| name.get("state").is_none()), "a class list says no more");
    let other = names.iter().find(|name| name["begun"] == false).unwrap()["id"].clone();

    for passphrase in [Value::Null, json!("please")] {
        let refused = school.app.call("writing.next", json!({ "pupil": ben, "passphrase": passphrase }));
        assert!(refused.is_err(), "{refused:?}");
    }
    let page = school.does("writing.next", json!({ "pupil": other, "passphrase": null }));
    assert_eq!((&page["pupil"]["id"], &page["draft"]), (&other, &Value::Null));
    school.does("writing.finish", finish("hello me"));
    let page = school.does("writing.next", json!({ "pupil": ben, "passphrase": LEAD.1 }));
    assert_eq!(page["draft"], "my secret");
    school.does("writing.finish", finish("my secret"));
    let again = school.refuses("writing.next", json!({ "pupil": ben, "passphrase": null }));
    assert!(is(&again, Refusal::Taken), "{again}");
}

#[test]
fn a_child_who_needs_to_talk_today_is_on_the_red_route_once_and_the_letter_is_covered() {
    let mut school = with_children();
    school.is_used_by(TUTOR);
    let ben = open_for(&mut school, "Ben");
    school.does("writing.today", json!({}));
    school.does("writing.today", json!({}));
    assert_eq!(school.does("writing.look", json!({}))["today"], true);
    school.does(
        "writing.finish",
        json!({ "text": "I am scared to go home.", "drawing": DRAWING, "on_paper": false, "wants_to_talk": null }),
    );
    leave(&mut school, TUTOR);
    let errands = school.does("red_route.list", json!({}));
    assert_eq!(errands.as_array().unwrap().len(), 1, "{errands}");
    assert_eq!(errands[0]["about"], "not_asked", "whether an adult here is named is asked of the adult");
    let shown = school.does("letters.open", json!({ "pupil": ben }));
    assert_eq!((&shown["text"], &shown["elsewhere"]), (&Value::Null, &json!(true)));
    assert_eq!(school.does("letters.beside", json!({ "pupil": ben }))["pages"], json!([]));
    school.is_used_by(DSL);
    assert_eq!(school.does("red_route.list", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], "I am scared to go home.");
    assert_eq!(school.does("letters.beside", json!({ "pupil": ben }))["pages"].as_array().unwrap().len(), 1);
    school.does("letters.read", reading(&ben, "severe"));
}

#[test]
fn the_place_opens_for_ones_own_pupils_without_a_letter() {
    let mut school = with_children();
    let zoe = school.pupil("Zoë");
    let ben = school.letter("Ben", "I am fine.");
    assert!(is(&school.refuses("writing.open", json!({ "pupil": ben })), Refusal::Taken));
    school.is_used_by(TUTOR);
    assert_eq!(school.refuses("writing.open", json!({ "pupil": zoe })), ApiError::NotResponsible);
    open_for(&mut school, "Dana");
    let names = school.does("writing.names", json!({}));
    assert_eq!(names.as_array().unwrap().len(), 2, "7B without Ben: {names}");
    school.does("writing.pause", json!({}));
    assert_eq!(
        school.refuses("writing.next", json!({ "pupil": zoe, "passphrase": null })),
        ApiError::NotResponsible
    );
}

#[test]
fn the_school_changes_what_the_place_says_and_a_bad_line_is_named() {
    let mut school = with_children();
    let mut words = school.does("writing.words", json!({}));
    words["prompts"] = json!(["What is your best memory of primary school?", "  "]);
    let saved = school.does("writing.save_words", words.clone());
    assert_eq!(saved["prompts"], json!(["What is your best memory of primary school?"]));
    open_for(&mut school, "Ben");
    assert_eq!(school.does("writing.look", json!({}))["words"], saved);
    leave(&mut school, LEAD);
    for (field, value) in [
        ("prompts", json!([])),
        ("ways", json!(["x".repeat(200)])),
        ("people", json!(["a", "b", "c", "d", "e", "f", "g", "h", "i"])),
        ("who_reads", json!(" ")),
        ("hello", json!("x".repeat(800))),
    ] {
        let mut wrong = words.clone();
        wrong[field] = value;
        let refused = school.refuses("writing.save_words", wrong);
        assert!(matches!(&refused, ApiError::Invalid { field: found, .. } if found == field), "{refused}");
    }
    school.is_used_by(TUTOR);
    assert!(matches!(school.refuses("writing.save_words", words), ApiError::NotAllowed { .. }));
}

fn begun(school: &mut School, pupil: &Value) -> Value {
    school.does("writing.begun", json!({ "pupil": pupil }))
}

fn with_another_reader(school: &mut School, pupil: &Value) -> bool {
    let refused = school.refuses("writing.open", json!({ "pupil": pupil }));
    is(&refused, Refusal::Other) && refused.to_string().contains("with another reader")
}

#[test]
fn a_page_that_was_begun_is_the_pupils_and_not_that_of_whoever_opened_it() {
    let mut school = with_children();
    school.is_used_by(TUTOR);
    let ben = open_for(&mut school, "Ben");
    school.does("writing.keep", json!({ "draft": "{\"text\":\"I like\",\"strokes\":[[1]]}" }));
    leave(&mut school, TUTOR);
    school.is_used_by(LEAD);
    let rows = school.does("letters.to_write", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["pupil"]["id"] == ben).unwrap().clone();
    assert_eq!((&row["begun_with"], row["begun"].is_string()), (&json!(TUTOR.0), true));
    let shown = begun(&mut school, &ben);
    assert_eq!(
        (&shown["with"], &shown["text"], &shown["drawing"]),
        (&json!(TUTOR.0), &json!("I like"), &json!(true))
    );
    school.does("writing.open", json!({ "pupil": ben }));
    assert!(school.does("writing.look", json!({}))["draft"].as_str().unwrap().contains("I like"));
    school.does("writing.keep", json!({ "draft": "I like pigons" }));
    leave(&mut school, LEAD);
    assert_eq!(begun(&mut school, &ben)["text"], "I like pigons");
    // What somebody with the restricted key keeps is sealed: it is there, and those without the key cannot go on with it.
    school.is_used_by(TUTOR);
    let shown = begun(&mut school, &ben);
    assert_eq!((&shown["with"], &shown["text"]), (&json!(LEAD.0), &Value::Null));
    assert!(with_another_reader(&mut school, &ben));
    school.is_used_by(LEAD);
    school.does("writing.open", json!({ "pupil": ben }));
    school.does("writing.finish", finish("I like pigons."));
    leave(&mut school, LEAD);
    assert_eq!(begun(&mut school, &ben), Value::Null);
}

#[test]
fn what_a_child_had_begun_when_they_asked_to_talk_today_is_there_for_those_who_may_read_the_letter() {
    let mut school = with_children();
    school.is_used_by(TUTOR);
    let ben = open_for(&mut school, "Ben");
    school.does("writing.keep", json!({ "draft": "I dont feel" }));
    school.does("writing.today", json!({}));
    assert_eq!(school.does("writing.look", json!({}))["draft"], "I dont feel");
    school.does("writing.keep", json!({ "draft": "I dont feel safe" }));
    school.does("writing.pause", json!({}));
    // It is sealed by now; the child goes on with it all the same while the place is open.
    let page = school.does("writing.next", json!({ "pupil": ben, "passphrase": TUTOR.1 }));
    assert_eq!(page["draft"], "I dont feel safe");
    leave(&mut school, TUTOR);
    assert_eq!(begun(&mut school, &ben)["text"], Value::Null);
    assert!(with_another_reader(&mut school, &ben));
    school.is_used_by(LEAD);
    assert_eq!(begun(&mut school, &ben)["text"], "I dont feel safe");
    let lead = school.id_of(LEAD.0);
    school.is_used_by(DSL);
    assert_eq!(begun(&mut school, &ben)["text"], "I dont feel safe");
    let entry = school.does("red_route.list", json!({}))[0]["id"].clone();
    school.does(
        "red_route.change_about",
        json!({ "entry": entry, "about": "adult_here", "hidden_from": lead }),
    );
    school.is_used_by(LEAD);
    assert_eq!(begun(&mut school, &ben)["text"], Value::Null);
    assert!(with_another_reader(&mut school, &ben));
}

#[test]
fn a_letter_that_has_only_pages_waits_for_its_writers_words() {
    let mut school = with_children();
    let ben = open_for(&mut school, "Ben");
    school.does("writing.keep", json!({ "draft": "I drew it" }));
    leave(&mut school, LEAD);
    let bytes = BASE64_STANDARD.decode(DRAWING).unwrap();
    let handle = school.app.put_file("ben.png".into(), bytes).unwrap();
    school.does("letters.add_page", json!({ "pupil": ben, "handle": handle }));
    let rows = school.does("letters.to_write", json!({}));
    assert!(rows.as_array().unwrap().iter().any(|row| row["pupil"]["id"] == ben && row["state"] == "unread"));
    school.does("writing.open", json!({ "pupil": ben }));
    assert_eq!(school.does("writing.look", json!({}))["draft"], "I drew it");
    school.does("writing.finish", finish("I drew it on paper."));
    leave(&mut school, LEAD);
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], "I drew it on paper.");
    assert_eq!(school.does("letters.beside", json!({ "pupil": ben }))["pages"].as_array().unwrap().len(), 1);
    let retyped = json!({ "pupil": ben, "text": "x", "hand": "own", "language": null, "written": null, "wants_to_talk": null });
    assert!(is(&school.refuses("letters.type", retyped), Refusal::Taken));
    assert!(is(&school.refuses("writing.open", json!({ "pupil": ben })), Refusal::Taken));
}
