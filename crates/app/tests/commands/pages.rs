//! Scans beside a letter, translations, and the way forward with a pupil who has not written.

use crate::children::{reading, with_children};
use crate::keeping::{unlock, with_clock};
use crate::school::{DSL, LEAD, School, TUTOR};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A picture of eight grey dots by eight.
pub const PNG: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII=";

fn scan(school: &mut School, pupil: &Value) -> Value {
    let bytes = BASE64_STANDARD.decode(PNG).unwrap();
    let handle = school.app.put_file("amira front.png".into(), bytes).unwrap();
    json!({ "pupil": pupil, "handle": handle })
}

fn is(error: &ApiError, kind: Refusal) -> bool {
    matches!(error, ApiError::Refused { because, .. } if *because == kind)
}

fn typed(pupil: &Value, text: &str) -> Value {
    json!({ "pupil": pupil, "text": text, "hand": "own", "language": null, "written": null, "wants_to_talk": null })
}

#[test]
fn a_scanned_letter_is_here_the_moment_it_is_scanned_and_is_typed_beside_its_page() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let ask = scan(&mut school, &ben);
    let beside = school.does("letters.add_page", ask.clone());
    assert_eq!(beside["pages"].as_array().unwrap().len(), 1);
    assert!(
        matches!(school.refuses("letters.add_page", ask), ApiError::NotFound { .. }),
        "the file is let go"
    );
    let queue = school.does("letters.queue", json!({}));
    assert_eq!((&queue["letters"], &queue["items"][0]["pupil"]["id"]), (&json!(1), &ben));
    let again = scan(&mut school, &ben);
    assert!(is(&school.refuses("letters.add_page", again), Refusal::Taken));

    let page = beside["pages"][0]["id"].clone();
    let turn = |degrees: u16| json!({ "pupil": ben, "page": page, "turned": degrees });
    assert_eq!(school.does("letters.turn_page", turn(270))["pages"][0]["turned"], 270);
    assert!(matches!(school.refuses("letters.turn_page", turn(45)), ApiError::Invalid { .. }));
    // Read from the page first, typed afterwards: the words were missing, not wrong.
    school.does("letters.open", json!({ "pupil": ben }));
    school.does("letters.read", reading(&ben, "mild"));
    school.does("letters.type", typed(&ben, "I like pigons."));
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], "I like pigons.");
    assert!(is(&school.refuses("letters.type", typed(&ben, "I like pigeons.")), Refusal::Taken));
}

#[test]
fn a_page_put_in_by_mistake_goes_and_so_does_a_letter_that_was_nothing_else() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let ask = scan(&mut school, &ben);
    let page = school.does("letters.add_page", ask)["pages"][0]["id"].clone();
    let beside = school.does("letters.remove_page", json!({ "pupil": ben, "page": page }));
    assert_eq!(beside["pages"], json!([]));
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["state"], "not_written");
}

#[test]
fn a_file_that_is_no_page_is_refused_by_name_and_nothing_is_kept() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let handle = school.app.put_file("letter.docx".into(), b"PK\x03\x04".to_vec()).unwrap();
    let refused = school.refuses("letters.add_page", json!({ "pupil": ben, "handle": handle }));
    assert!(is(&refused, Refusal::File) && refused.to_string().contains("letter.docx"), "{refused}");
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["state"], "not_written");
}

#[test]
fn pages_are_with_another_reader_where_the_words_are() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", "I dont feel safe at home.");
    let ask = scan(&mut school, &amira);
    let page = school.does("letters.add_page", ask)["pages"][0]["id"].clone();
    let look = json!({ "pupil": amira, "page": page });
    school.does("letters.page", look.clone());
    school.does("red_route.raise", json!({ "pupil": amira, "about": "no_adult_here", "hidden_from": null }));
    school.is_used_by(TUTOR);
    for (command, ask) in [
        ("letters.page", look.clone()),
        ("letters.remove_page", look.clone()),
        ("letters.turn_page", json!({ "pupil": amira, "page": page, "turned": 90 })),
        ("letters.add_page", scan(&mut school, &amira)),
    ] {
        let refused = school.refuses(command, ask);
        assert_eq!(refused.to_string(), "This letter is with another reader.", "{command}");
    }
    assert_eq!(school.does("letters.beside", json!({ "pupil": amira }))["pages"], json!([]));
    school.is_used_by(DSL);
    assert_eq!(school.does("letters.page", look)["format"], "png");
}

#[test]
fn a_page_of_a_child_on_the_red_route_is_sealed_as_it_comes_and_typed_by_whoever_may_see_it() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    school.does("red_route.raise", json!({ "pupil": ben, "about": "no_adult_here", "hidden_from": null }));
    let ask = scan(&mut school, &ben);
    school.does("letters.add_page", ask);
    school.is_used_by(TUTOR);
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["elsewhere"], true);
    assert!(is(&school.refuses("letters.type", typed(&ben, "x")), Refusal::Taken));
    school.is_used_by(DSL);
    school.does("letters.type", typed(&ben, "He hits me."));
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], "He hits me.");
    assert!(is(&school.refuses("letters.type", typed(&ben, "He does not.")), Refusal::Taken));
    school.is_used_by(TUTOR);
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], Value::Null);
}

#[test]
fn a_letter_in_another_language_keeps_its_own_words_and_a_translation_beside_them() {
    let mut school = with_children();
    let zoe = school.pupil("Zoë");
    let ask = json!({ "pupil": zoe, "text": "Boję się.", "hand": "other_language", "language": "Polish",
                      "written": null, "wants_to_talk": null });
    school.does("letters.type", ask);
    let said = |translation: &str, by: &str, version: u32| {
        json!({ "pupil": zoe, "scribed_by": "", "translator": "Mrs Nowak", "translation": translation,
                "translated_by": by, "version": version })
    };
    let beside = school.does("letters.save_beside", said("", "", 0));
    assert_eq!((&beside["translator"], &beside["version"]), (&json!("Mrs Nowak"), &json!(1)));
    let nobody = school.refuses("letters.save_beside", said("I am scared.", " ", 1));
    assert!(matches!(&nobody, ApiError::Invalid { field, .. } if field == "translated_by"), "{nobody}");
    let beside = school.does("letters.save_beside", said("I am scared.", "Mrs Nowak", 1));
    assert_eq!(beside["translation"], "I am scared.");
    assert_eq!(school.refuses("letters.save_beside", said("I am fine.", "Mrs Nowak", 1)), ApiError::Stale);
    assert_eq!(school.does("letters.open", json!({ "pupil": zoe }))["text"], "Boję się.");
}

#[test]
fn a_scribed_letter_says_who_wrote_it_down() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let mut ask = typed(&ben, "Ben says he is looking forward to PE.");
    ask["hand"] = json!("scribed");
    ask["scribed_by"] = json!(" Tom Ashby ");
    school.does("letters.type", ask);
    assert_eq!(school.does("letters.beside", json!({ "pupil": ben }))["scribed_by"], "Tom Ashby");
}

#[test]
fn pasted_words_keep_every_line_and_every_character() {
    let mut school = with_children();
    let text = "Dear me,\r\n\r\n\tI  like\u{a0}maths — “a lot” 😀\u{200d}\n\nمرحبا\n";
    let ben = school.letter("Ben", text);
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], text);
}

#[test]
fn a_pupil_without_a_letter_has_a_way_forward_until_the_letter_comes() {
    let mut school = with_children();
    let (ben, dana) = (school.pupil("Ben"), school.pupil("Dana"));
    school.does("letters.none", json!({ "pupil": ben, "state": "absent" }));
    school.does("letters.none", json!({ "pupil": dana, "state": "declined" }));
    let plan = |pupil: &Value, write_on: Option<&str>, offered: Option<&str>| {
        json!({ "pupil": pupil, "write_on": write_on, "write_with": " Tom Ashby ", "talk_offered": offered,
                "asked_again": null })
    };
    let today = "2026-08-29";
    school.does("letters.plan", plan(&dana, None, Some(today)));
    let beside = school.does("letters.plan", plan(&ben, Some("2026-09-04"), None));
    assert_eq!((&beside["plan"]["write_with"], &beside["plan"]["by"]), (&json!("Tom Ashby"), &json!(LEAD.0)));
    for (wrong, field) in [
        (plan(&ben, Some("2026-08-01"), None), "write_on"),
        (plan(&ben, None, Some("2026-12-01")), "talk_offered"),
    ] {
        let refused = school.refuses("letters.plan", wrong);
        assert!(matches!(&refused, ApiError::Invalid { field: found, .. } if found == field), "{refused}");
    }
    let rows = school.does("letters.to_write", json!({}));
    let rows = rows.as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["pupil"]["id"], &rows[0]["state"]), (5, &ben, &json!("absent")));
    school.letter("Ben", "I came on Friday.");
    assert_eq!(school.does("letters.to_write", json!({})).as_array().unwrap().len(), 4);
    assert!(is(&school.refuses("letters.plan", plan(&ben, Some("2026-09-04"), None)), Refusal::Taken));
    school.is_used_by(TUTOR);
    assert_eq!(
        school.does("letters.to_write", json!({})).as_array().unwrap().len(),
        2,
        "their own form only"
    );
}

#[test]
fn a_day_to_write_that_has_gone_by_does_not_stand_in_the_way_of_what_is_said_next() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let plan = |day: &str, offered: Value| json!({ "pupil": ben, "write_on": day, "write_with": "", "talk_offered": offered, "asked_again": null });
    school.does("letters.plan", plan("2026-08-30", Value::Null));
    school.does("workspace.close", json!({}));
    let (mut app, clock) = with_clock(&school);
    unlock(&mut app, LEAD);
    *clock.lock().unwrap() += TimeDelta::days(3);
    app.call("letters.none", json!({ "pupil": ben, "state": "declined" })).unwrap();
    let kept = app.call("letters.plan", plan("2026-08-30", json!("2026-09-01"))).unwrap();
    assert_eq!(kept["plan"]["talk_offered"], "2026-09-01");
    let past = app.call("letters.plan", plan("2026-08-31", Value::Null)).unwrap_err();
    assert!(matches!(&past, ApiError::Invalid { field, .. } if field == "write_on"), "{past}");
}

#[test]
fn home_says_that_a_scan_waits_to_be_typed_and_not_that_somebody_has_it() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let ask = scan(&mut school, &ben);
    school.does("letters.add_page", ask);
    let home = school.does("home.today", json!({}));
    let lists = home["lists"].as_array().unwrap();
    let list = lists.iter().find(|list| list["kind"] == "letters_to_read").unwrap();
    let what = list["first"][0]["what"].as_str().unwrap();
    assert!(what.ends_with("pages, not typed yet"), "{what}");
}
