//! The reading desk: letters of a school on a colleague's own laptop.

use crate::children::{reading, with_children};
use crate::laptop::{FINE, Laptop, QUIET, Shared, WORDS, bytes_of, shared};
use crate::school::{DSL, LEAD, now, program};
use bridgewell_app::error::Refusal;
use bridgewell_app::{ApiError, App, KdfCost};
use bridgewell_exchange::{Parcel, ReadingKey, Reply};
use chrono::Duration;
use serde_json::{Value, json};
use std::sync::Arc;

#[test]
fn whatever_is_wrong_with_a_parcel_is_a_sentence_too() {
    let Shared { mut laptop, parcel, amira, .. } = shared();
    laptop.does("letters.read", reading(&amira, "mild"));
    let reply = laptop.replies();
    laptop.does("session.lock", json!({}));
    assert!(matches!(laptop.app.put_file("x".into(), Vec::new()), Err(ApiError::Locked)));
    assert!(matches!(
        laptop.refuses("reading_desk.unlock", json!({ "passphrase": "wrong" })),
        ApiError::WrongPassphrase
    ));
    laptop.does("reading_desk.unlock", json!({ "passphrase": WORDS }));
    for (bytes, words) in [
        (&parcel[..300], "damaged or was altered"),
        (&reply, "It goes back to the school"),
        (b"PK", "is no parcel of letters from Bridgewell"),
    ] {
        let ask = laptop.chooses("it.bwparcel", bytes);
        let told = laptop.refuses("reading_desk.open_file", ask).to_string();
        assert!(told.contains(words) && told.ends_with("Nothing was changed."), "{told}");
    }
    let mut other = Laptop::of("Ann Lee");
    let ask = other.chooses("it.bwparcel", &parcel);
    let told = other.refuses("reading_desk.open_file", ask).to_string();
    assert!(told.contains("sealed for another reading key"), "{told}");
}

#[test]
fn a_parcel_opened_again_is_as_it_was_left_drafts_and_all() {
    let Shared { mut laptop, parcel, amira, .. } = shared();
    laptop.does("drafts.save", json!({ "pupil": amira, "form": "reading", "text": "{\"level\":\"mild\"}" }));
    laptop.does("session.lock", json!({}));
    let desk = laptop.does("reading_desk.unlock", json!({ "passphrase": WORDS }));
    assert_eq!(
        (&desk["parcels"][0]["school"], &desk["parcels"][0]["year"]),
        (&json!("Alder Park School"), &json!("2026/27"))
    );
    let session = laptop.does("reading_desk.open", json!({ "parcel": desk["parcels"][0]["id"] }));
    assert_eq!((&session["parcel"], &session["me"]["name"]), (&json!(true), &json!("Joan Hale")));
    assert_eq!(laptop.app.open_place(), None, "a parcel is not among the recent workspaces");
    let draft = laptop.does("drafts.load", json!({ "pupil": amira, "form": "reading" }));
    assert_eq!(draft["text"], "{\"level\":\"mild\"}");
    let words: Vec<u8> = std::fs::read_dir(laptop.place.join("parcels"))
        .unwrap()
        .flat_map(|entry| std::fs::read(entry.unwrap().path().join("workspace.db")).unwrap())
        .collect();
    assert!(!String::from_utf8_lossy(&words).contains("Amira"));
    laptop.does("session.lock", json!({}));
    laptop.does("reading_desk.unlock", json!({ "passphrase": WORDS }));
    laptop.opens(&parcel);
    assert_eq!(
        laptop.does("drafts.load", json!({ "pupil": amira, "form": "reading" }))["text"],
        "{\"level\":\"mild\"}"
    );
}

#[test]
fn a_parcels_workspace_is_for_reading_alone() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    for command in
        ["cohort.compare", "people.list", "parcels.look", "log.list", "documents.cohort", "letters.type"]
    {
        let told = laptop.refuses(command, json!({})).to_string();
        assert!(told.contains("for reading them"), "{command}: {told}");
    }
    let told = school.refuses("parcel.reply", json!({})).to_string();
    assert!(told.contains("not a parcel of letters"), "{told}");
    let early = laptop.refuses("parcel.reply", json!({})).to_string();
    assert!(early.contains("have not read a letter yet"), "{early}");
    laptop.does("letters.read", reading(&amira, "mild"));
    let here = laptop.does("parcel.look", json!({}));
    assert_eq!((&here["read"], &here["letters"], &here["more_since"]), (&json!(1), &json!(2), &json!(true)));
    let unsent = laptop.refuses("parcel.erase", json!({ "unsent_too": false })).to_string();
    assert!(unsent.contains("not been sent"), "{unsent}");
    laptop.does("parcel.reply", json!({}));
    assert_eq!(laptop.does("parcel.look", json!({}))["more_since"], true, "made and not saved is not sent");
    laptop.replies();
    assert_eq!(laptop.does("parcel.look", json!({}))["more_since"], false);
    let desk = laptop.does("parcel.erase", json!({ "unsent_too": false }));
    assert_eq!((&desk["parcels"], &desk["unlocked"]), (&json!([]), &json!(true)));
    assert_eq!(std::fs::read_dir(laptop.place.join("parcels")).unwrap().count(), 0);
}

#[test]
fn the_desk_starts_again_for_whoever_forgot_the_passphrase() {
    let Shared { mut laptop, .. } = shared();
    let taken = laptop.refuses("reading_desk.make_key", json!({ "name": "Ann Lee", "passphrase": WORDS }));
    assert!(matches!(taken, ApiError::Refused { because: Refusal::Taken, .. }));
    let card = laptop.does("parcel.look", json!({}));
    assert_eq!(card["school"], "Alder Park School");
    laptop.does("session.lock", json!({}));
    let desk = laptop.does("reading_desk.start_again", json!({}));
    assert_eq!((&desk["key"], &desk["parcels"]), (&Value::Null, &json!([])));
    let weak = laptop.refuses("reading_desk.make_key", json!({ "name": "Joan Hale", "passphrase": "joan" }));
    assert!(matches!(weak, ApiError::Invalid { field, .. } if field == "passphrase"));
    laptop.does("reading_desk.make_key", json!({ "name": "Joan Hale", "passphrase": WORDS }));
    let made = laptop.does("reading_desk.card", json!({}));
    let card = String::from_utf8(bytes_of(&laptop.app, &made)).unwrap();
    assert!(card.contains("Reading code of Joan Hale") && card.contains("AGE1"));
    assert!(matches!(program().call("reading_desk.look", json!({})), Err(ApiError::Refused { .. })));
}

#[test]
fn parcel_and_reply_carry_the_heads_of_both_logs_and_a_lost_one_is_told() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let key = ReadingKey::random();
    let ask = json!({ "person": null, "name": "Joan Hale", "code": key.public().code() });
    let sharing = school.does("parcels.add_reader", ask);
    let file = school.hands_out(&sharing["readers"][0]["id"], &[&amira]);
    let parcel = Parcel::open(&file, &key).unwrap();
    let head = parcel.log_head.unwrap();
    assert_eq!(school.does("log.compare_head", json!({ "head": head }))["held"], true, "{head}");

    let mut reply = Reply {
        parcel: parcel.id,
        token: parcel.token,
        written: now(),
        readings: Vec::new(),
        judged: Vec::new(),
        raised: Vec::new(),
        log_head: None,
        school_log_head: Some(head),
    };
    let mut brings = |reply: &Reply| school.takes_in(&reply.seal(&parcel.return_to).unwrap());
    assert_eq!(brings(&reply)["log_lost"], Value::Null);
    reply.school_log_head = Some("00000000 at entry 400".into());
    let told = brings(&reply)["log_lost"].as_str().unwrap().to_owned();
    assert!(told.starts_with("When this parcel was handed out") && told.contains("later entries were lost"));
    for said in [None, Some("nonsense".to_owned())] {
        reply.school_log_head = said;
        assert_eq!(brings(&reply)["log_lost"], Value::Null);
    }

    let mut laptop = Laptop::of("Tom Ellis");
    let reader = school.knows("Tom Ellis", &laptop);
    school.does("parcels.call_back", json!({ "parcel": parcel.id }));
    let file = school.hands_out(&reader, &[&amira]);
    laptop.opens(&file);
    let stood = laptop.does("parcel.look", json!({}))["log_head"].clone();
    assert_eq!(school.does("log.compare_head", json!({ "head": stood }))["held"], true);
    laptop.does("letters.read", reading(&amira, "mild"));
    assert_eq!(school.takes_in(&laptop.replies())["log_lost"], Value::Null);
}

#[test]
fn what_the_reader_puts_right_about_an_entry_comes_with_the_next_reply() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    let ask = json!({ "pupil": amira, "about": "no_adult_here", "hidden_from": null });
    let entry = laptop.does("red_route.raise", ask);
    school.takes_in(&laptop.replies());
    let page = laptop.does("pupil.open", json!({ "pupil": amira }));
    let staff = page["staff"].as_array().unwrap();
    let lead = staff.iter().find(|staff| staff["name"] == LEAD.0).unwrap()["id"].clone();
    let whom = json!({ "entry": entry["id"], "about": "adult_here", "hidden_from": lead });
    laptop.does("red_route.change_about", whom);
    school.is_used_by(DSL);
    school.takes_in(&laptop.replies());
    assert_eq!(school.does("red_route.list", json!({}))[0]["hidden_from"]["name"], LEAD.0);
    school.is_used_by(LEAD);
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
}

#[test]
fn two_of_one_name_in_a_parcel_are_told_apart_by_the_number_of_the_letter() {
    let mut school = with_children();
    let (one, other) = (school.letter("Haddad 7B", QUIET), school.letter("Haddad 7C", FINE));
    let mut laptop = Laptop::of("Joan Hale");
    let reader = school.knows("Joan Hale", &laptop);
    let parcel = school.hands_out(&reader, &[&one, &other]);
    laptop.opens(&parcel);
    let sharing = school.does("parcels.look", json!({}));
    let list = sharing["parcels"][0]["list"].as_array().unwrap().clone();
    let number = |pupil: &Value| {
        let found = list.iter().find(|letter| letter["pupil"]["id"] == *pupil).unwrap();
        found["number"].as_str().unwrap().to_owned()
    };
    let queue = laptop.does("letters.queue", json!({}));
    for pupil in [&one, &other] {
        let items = queue["items"].as_array().unwrap();
        let item = items.iter().find(|item| item["pupil"]["id"] == *pupil).unwrap();
        assert_eq!(item["pupil"]["name"], format!("Amira (letter {})", number(pupil)));
    }
}

#[test]
fn a_reading_desk_that_nobody_touches_locks_by_itself() {
    let clock = Arc::new(std::sync::Mutex::new(now()));
    let tells = Arc::clone(&clock);
    let holds = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(move || *tells.lock().unwrap()), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.set_desk_place(holds.path().join("desk"));
    app.watch();
    let ask = json!({ "name": "Joan Hale", "passphrase": WORDS });
    assert_eq!(app.call("reading_desk.make_key", ask).unwrap()["unlocked"], true);
    let later = |minutes| *clock.lock().unwrap() += Duration::minutes(minutes);
    later(9);
    app.call("session.touched", json!({})).unwrap();
    later(9);
    app.tick(false);
    assert_eq!(app.call("reading_desk.look", json!({})).unwrap()["unlocked"], true);
    later(10);
    app.tick(false);
    assert_eq!(app.call("reading_desk.look", json!({})).unwrap()["unlocked"], false);
}
