//! Sharing the reading: letters go to a colleague's own laptop in a sealed file, and what they made of them comes back.

use crate::children::{reading, with_children};
use crate::laptop::{ALARM, FINE, Laptop, QUIET, Shared, shared};
use crate::pages::PNG;
use crate::school::{DSL, LEAD, TUTOR, now};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

#[test]
fn a_code_is_compared_before_it_is_trusted_and_one_that_is_none_is_told() {
    let mut school = with_children();
    let laptop = Laptop::of("Joan Hale");
    let compared = school.does("parcels.compare", json!({ "code": laptop.code.to_lowercase() }));
    assert_eq!(compared["fingerprint"], laptop.fingerprint);
    let wrong = school.refuses("parcels.compare", json!({ "code": format!("{}X", &laptop.code[..20]) }));
    assert!(matches!(&wrong, ApiError::Invalid { field, .. } if field == "code"), "{wrong}");
    school.knows("Joan Hale", &laptop);
    let twice = json!({ "person": null, "name": "Joan H", "code": laptop.code });
    assert!(
        school.refuses("parcels.add_reader", twice).to_string().contains("Joan Hale reads with this code")
    );
    let nobody = json!({ "person": null, "name": " ", "code": Laptop::of("Ann Lee").code });
    assert!(
        matches!(school.refuses("parcels.add_reader", nobody), ApiError::Invalid { field, .. } if field == "name")
    );
    let sharing = school.does("parcels.look", json!({}));
    assert_eq!(sharing["readers"][0]["account"], false);
    school.does("parcels.remove_reader", json!({ "reader": sharing["readers"][0]["id"] }));
    assert_eq!(school.does("parcels.look", json!({}))["readers"], json!([]));
}

#[test]
fn letters_go_out_are_read_elsewhere_and_come_back() {
    let Shared { mut school, mut laptop, amira, ben, .. } = shared();
    let out = school.queued(&amira);
    assert_eq!((&out["elsewhere"], &out["with"]["name"]), (&json!(true), &json!("Joan Hale")));
    assert_eq!((&out["with"]["parcel"], out["with"]["since"].is_string()), (&json!(true), true));
    let progress = json!([{ "name": "Joan Hale", "read": 0, "has": 2 }]);
    assert_eq!(school.does("letters.queue", json!({}))["readers"], progress);
    school.is_used_by(TUTOR);
    let to_the_tutor = school.queued(&amira);
    assert_eq!((&to_the_tutor["elsewhere"], &to_the_tutor["with"]), (&json!(true), &Value::Null));
    assert_eq!(school.does("letters.queue", json!({}))["readers"], json!([]));
    school.is_used_by(LEAD);

    let [for_amira, for_ben] = ["Amira", "Ben"].map(|name| laptop.pupil(name));
    assert_eq!((&for_amira, &for_ben), (&amira, &ben));
    assert_eq!(laptop.does("letters.open", json!({ "pupil": for_amira }))["text"], QUIET);
    let early = laptop.refuses("letters.marks", json!({ "pupil": for_amira }));
    assert!(matches!(early, ApiError::Refused { because: Refusal::LevelNotChosen, .. }));
    laptop.does("letters.read", reading(&for_amira, "marked"));
    let own = json!({ "start": 23, "end": 34, "theme": "body" });
    let marks = json!({ "pupil": for_amira, "added": [own], "rejected": [] });
    assert_eq!(laptop.does("letters.mark", marks)["added"], json!([own]));
    laptop.does("letters.read", reading(&for_ben, "none"));
    let taken = school.takes_in(&laptop.replies());
    assert_eq!(
        (&taken["reader"], &taken["new"], &taken["known"]),
        (&json!("Joan Hale"), &json!(2), &json!(0))
    );
    assert_eq!(
        (&taken["unread"], &taken["red_route"], &taken["late"]),
        (&json!([]), &json!([]), &json!(false))
    );

    let shown = school.does("letters.open", json!({ "pupil": amira }));
    assert_eq!((&shown["state"], &shown["level"]), (&json!("read"), &json!("marked")));
    assert_eq!(shown["readings"][0]["by"]["name"], "Joan Hale");
    assert_eq!(shown["readings"][0]["passages"]["added"], json!([own]));
    assert_eq!(school.row(&amira)["pattern"], "quiet_worry");
    let sharing = school.does("parcels.look", json!({}));
    assert_eq!(
        (&sharing["parcels"][0]["out"], sharing["parcels"][0]["answered"].is_string()),
        (&json!(0), true)
    );
}

#[test]
fn the_file_holds_forename_form_and_letter_and_nothing_else_of_a_child() {
    let Shared { mut laptop, parcel, .. } = shared();
    assert!(!String::from_utf8_lossy(&parcel).contains("Amira"));
    let amira = laptop.pupil("Amira");
    let page = laptop.does("pupil.open", json!({ "pupil": amira })).to_string();
    for secret in ["Haddad", "Kestrel", "2015-01", "97.0", "H830994018283"] {
        assert!(!page.contains(secret), "{secret} left the school");
    }
    let queue = laptop.does("letters.queue", json!({}));
    assert_eq!(queue["items"].as_array().unwrap().len(), 2);
}

#[test]
fn a_drawing_and_a_translation_go_with_their_letter() {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let handle = school.app.put_file("front.png".into(), BASE64_STANDARD.decode(PNG).unwrap()).unwrap();
    let page =
        school.does("letters.add_page", json!({ "pupil": amira, "handle": handle }))["pages"][0].clone();
    let turned = json!({ "pupil": amira, "page": page["id"], "turned": 90 });
    school.does("letters.turn_page", turned);
    let said = json!({ "pupil": amira, "scribed_by": "Tom Ellery", "translator": "", "translation": "I am tired.",
        "translated_by": "Ana Costa", "version": 0 });
    school.does("letters.save_beside", said);
    let mut laptop = Laptop::of("Joan Hale");
    let reader = school.knows("Joan Hale", &laptop);
    let parcel = school.hands_out(&reader, &[&amira]);
    laptop.opens(&parcel);

    let there = laptop.pupil("Amira");
    let beside = laptop.does("letters.beside", json!({ "pupil": there }));
    assert_eq!(
        (&beside["scribed_by"], &beside["translation"], &beside["translated_by"]),
        (&json!("Tom Ellery"), &json!("I am tired."), &json!("Ana Costa"))
    );
    assert_eq!((&beside["pages"][0]["kind"], &beside["pages"][0]["turned"]), (&json!("scan"), &json!(90)));
    let ask = json!({ "pupil": there, "page": beside["pages"][0]["id"] });
    let content = laptop.does("letters.page", ask.clone());
    assert_eq!(content["format"], "png");
    assert!(content["content"].as_str().unwrap().starts_with("iVBORw0KGgo"));
    let refused = laptop.refuses("letters.remove_page", ask).to_string();
    assert!(refused.contains("in the school’s own Bridgewell"), "{refused}");
}

#[test]
fn what_may_not_wait_and_what_somebody_has_stays_here() {
    let mut school = with_children();
    let alarm = school.letter("Ben", ALARM);
    let amira = school.letter("Haddad 7B", QUIET);
    let dana = school.letter("Dana", FINE);
    let reader = school.knows("Joan Hale", &Laptop::of("Joan Hale"));
    school.does("red_route.raise", json!({ "pupil": dana, "about": "no_adult_here", "hidden_from": null }));
    let plan = json!({ "reader": reader, "forms": [], "letters": 20 });
    let planned = school.does("parcels.plan", plan.clone());
    let names: Vec<_> = planned["letters"].as_array().unwrap().iter().map(|it| &it["pupil"]["id"]).collect();
    assert_eq!(names, [&amira]);
    assert!(planned["minutes"].as_u64().unwrap() >= 1);
    let sharing = school.does("parcels.look", json!({}));
    assert_eq!((&sharing["ready"], sharing["stays"].as_array().unwrap().len()), (&json!(1), 2));
    for pupil in [&alarm, &dana] {
        let ask = json!({ "reader": reader, "pupils": [amira, pupil] });
        let refused = school.refuses("parcels.make", ask).to_string();
        assert!(refused.contains("cannot be handed out any more"), "{refused}");
    }
    assert_eq!(school.queued(&amira)["elsewhere"], false, "nothing was made");
    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": amira }));
    school.is_used_by(LEAD);
    assert_eq!(school.does("parcels.plan", plan)["letters"], json!([]));
    for (letters, pupils) in [(0, json!([])), (501, json!([]))] {
        let ask = json!({ "reader": reader, "forms": [], "letters": letters });
        assert!(
            matches!(school.refuses("parcels.plan", ask), ApiError::Invalid { field, .. } if field == "letters")
        );
        let ask = json!({ "reader": reader, "pupils": pupils });
        assert!(
            matches!(school.refuses("parcels.make", ask), ApiError::Invalid { field, .. } if field == "pupils")
        );
    }
}

#[test]
fn a_reply_taken_in_twice_changes_nothing_and_a_fuller_one_adds() {
    let Shared { mut school, mut laptop, amira, ben, .. } = shared();
    laptop.does("letters.read", reading(&amira, "mild"));
    let first = laptop.replies();
    let taken = school.takes_in(&first);
    assert_eq!((&taken["new"], taken["unread"].as_array().unwrap().len()), (&json!(1), 1));
    assert_eq!(school.queued(&ben)["elsewhere"], false, "what came back unread waits here again");
    let before = school.does("letters.open", json!({ "pupil": amira }))["readings"].clone();
    let again = school.takes_in(&first);
    assert_eq!((&again["new"], &again["known"]), (&json!(0), &json!(1)));
    assert_eq!(school.does("letters.open", json!({ "pupil": amira }))["readings"], before);
    laptop.does("letters.read", reading(&ben, "none"));
    let more = school.takes_in(&laptop.replies());
    assert_eq!((&more["new"], &more["known"], &more["unread"]), (&json!(1), &json!(1), &json!([])));
}

#[test]
fn a_late_parcel_loses_nothing_and_both_readings_stay() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    let parcel = school.does("parcels.look", json!({}))["parcels"][0]["id"].clone();
    let sharing = school.does("parcels.call_back", json!({ "parcel": parcel }));
    assert_eq!(sharing["parcels"][0]["out"], 0);
    assert!(matches!(school.refuses("parcels.call_back", json!({ "parcel": parcel })), ApiError::Stale));
    school.does("letters.open", json!({ "pupil": amira }));
    school.does("letters.read", reading(&amira, "none"));
    laptop.does("letters.read", reading(&amira, "severe"));
    let taken = school.takes_in(&laptop.replies());
    assert_eq!((&taken["late"], &taken["read_here_too"]), (&json!(true), &json!(1)));
    assert_eq!(taken["differ"][0]["id"], amira);
    let shown = school.does("letters.open", json!({ "pupil": amira }));
    assert_eq!((shown["readings"].as_array().unwrap().len(), &shown["level"]), (2, &json!("severe")));
    assert_eq!(school.queued(&amira)["differ"], true);
}

#[test]
fn one_letter_can_be_called_back_from_a_parcel_and_from_a_hand_that_has_not_begun() {
    let Shared { mut school, amira, ben, .. } = shared();
    school.does("letters.call_back", json!({ "pupil": amira }));
    assert_eq!(
        (school.queued(&amira)["elsewhere"].clone(), school.queued(&ben)["elsewhere"].clone()),
        (json!(false), json!(true))
    );
    let nothing = school.refuses("letters.call_back", json!({ "pupil": amira })).to_string();
    assert!(nothing.contains("with nobody else"), "{nothing}");
    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": amira }));
    school.is_used_by(LEAD);
    assert_eq!(school.queued(&amira)["with"]["name"], TUTOR.0);
    school.does("letters.call_back", json!({ "pupil": amira }));
    assert_eq!(school.queued(&amira)["elsewhere"], false);

    school.is_used_by(TUTOR);
    school.does("letters.open", json!({ "pupil": amira }));
    school.does("drafts.save", json!({ "pupil": amira, "form": "reading", "text": "{}" }));
    school.is_used_by(LEAD);
    let busy = school.refuses("letters.call_back", json!({ "pupil": amira })).to_string();
    assert!(busy.starts_with("Tom Ashby has begun"), "{busy}");
    school.is_used_by(TUTOR);
    school.does("letters.lay_back", json!({ "pupil": amira }));
    let nothing = school.refuses("letters.lay_back", json!({ "pupil": amira })).to_string();
    assert!(nothing.contains("not in your hand"), "{nothing}");
    school.is_used_by(LEAD);
    assert_eq!(school.queued(&amira)["elsewhere"], false);
}

#[test]
fn a_red_route_raised_on_the_laptop_comes_first_when_the_reply_is_opened() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    let entry = laptop
        .does("red_route.raise", json!({ "pupil": amira, "about": "no_adult_here", "hidden_from": null }));
    assert!(entry["find_now"].is_object());
    laptop.does(
        "red_route.told",
        json!({ "entry": entry["id"], "whom": "Ruth Okafor", "at": now(), "reference": "" }),
    );
    laptop.does("letters.read", reading(&amira, "severe"));
    assert_eq!(laptop.does("parcel.look", json!({}))["red_route"], 1);
    let reply = laptop.replies();
    let taken = school.takes_in(&reply);
    assert_eq!((taken["red_route"][0]["id"].clone(), &taken["new"]), (amira.clone(), &json!(1)));
    let home = school.does("home.today", json!({}));
    assert_eq!((&home["lists"][0]["kind"], &home["lists"][0]["count"]), (&json!("red_route"), &json!(1)));
    let entries = school.does("red_route.list", json!({}));
    assert_eq!(entries[0]["raised_by"]["name"], "Joan Hale");
    assert_eq!(entries[0]["told"].as_array().unwrap().len(), 1);
    school.takes_in(&reply);
    let entries = school.does("red_route.list", json!({}));
    assert_eq!((entries.as_array().unwrap().len(), entries[0]["told"].as_array().unwrap().len()), (1, 1));
    assert_eq!(
        school.does("letters.queue", json!({}))["items"][0]["red_route"],
        false,
        "unread ones come first"
    );
    assert_eq!(school.queued(&amira)["red_route"], true);
    school.is_used_by(TUTOR);
    let covered = school.queued(&amira);
    assert_eq!((&covered["elsewhere"], &covered["readings"]), (&json!(true), &json!([])));
}

#[test]
fn a_red_route_about_whoever_opens_the_reply_is_hidden_from_them() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    let page = laptop.does("pupil.open", json!({ "pupil": amira }));
    let staff = page["staff"].as_array().unwrap();
    let lead = staff.iter().find(|staff| staff["name"] == LEAD.0).unwrap()["id"].clone();
    laptop.does("red_route.raise", json!({ "pupil": amira, "about": "adult_here", "hidden_from": lead }));
    laptop.does("letters.read", reading(&amira, "severe"));
    let taken = school.takes_in(&laptop.replies());
    assert_eq!(
        (&taken["red_route"], &taken["new"], &taken["unread"][0]["name"]),
        (&json!([]), &json!(0), &json!("Ben Ashton"))
    );
    assert_eq!(taken["unread"].as_array().unwrap().len(), 1);
    let seen = school.queued(&amira);
    assert_eq!((&seen["elsewhere"], &seen["with"]["name"]), (&json!(true), &json!("Joan Hale")));
    assert_eq!(school.does("red_route.list", json!({})), json!([]));
    let refused = school.refuses("letters.call_back", json!({ "pupil": amira })).to_string();
    assert!(refused.starts_with("Joan Hale has begun"), "{refused}");
    let log = school.does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }));
    assert!(!log["entries"].to_string().contains("red_route"), "{log}");
    school.is_used_by(DSL);
    assert_eq!(school.does("red_route.list", json!({}))[0]["pupil"]["id"], amira);
}

#[test]
fn whatever_is_wrong_with_a_reply_is_a_sentence_and_changes_nothing() {
    let Shared { mut school, mut laptop, amira, parcel, .. } = shared();
    laptop.does("letters.read", reading(&amira, "mild"));
    let reply = laptop.replies();
    let mut altered = reply.clone();
    let middle = altered.len() / 2 + 60;
    altered[middle] ^= 1;
    let newer = String::from_utf8_lossy(&reply[..40]).replace("version 1", "version 2").into_bytes();
    for (bytes, words) in [
        (&reply[..reply.len() - 20], "damaged or was altered"),
        (&altered, "damaged or was altered"),
        (&newer, "A newer Bridgewell made"),
        (&parcel, "is a parcel of letters. Its reader opens it"),
        (b"UPN,Surname\n", "is no reply to a parcel from Bridgewell"),
        (b"", "is no reply to a parcel from Bridgewell"),
    ] {
        let told = school.will_not_take_in(bytes);
        assert!(told.contains(words) && told.ends_with("Nothing was changed."), "{told}");
    }
    let mut other = with_children();
    assert!(other.will_not_take_in(&reply).contains("does not answer any parcel of this workspace"));
    assert_eq!(school.queued(&amira)["elsewhere"], true);
    assert_eq!(school.takes_in(&reply)["new"], 1);
}

#[test]
fn sharing_needs_the_restricted_key_and_the_log_says_what_went_out_and_came_in() {
    let Shared { mut school, mut laptop, amira, .. } = shared();
    laptop.does("letters.read", reading(&amira, "mild"));
    school.takes_in(&laptop.replies());
    let log = school.does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }));
    let entries = log["entries"].as_array().unwrap();
    let of = |op: &str| entries.iter().find(|entry| entry["op"] == op).unwrap();
    assert_eq!(of("parcel_made")["counts"], json!([["letters", 2]]));
    assert_eq!(of("parcel_answered")["counts"], json!([["readings", 1]]));
    for op in ["parcel_made", "parcel_answered"] {
        let about = of(op)["about"].as_array().unwrap();
        assert!(about.iter().any(|it| it["kind"] == "parcel"), "{about:?}");
        assert!(about.iter().any(|it| it["kind"] == "person" && it["name"] == "Joan Hale"), "{about:?}");
    }
    school.is_used_by(TUTOR);
    assert!(matches!(school.refuses("parcels.look", json!({})), ApiError::NotAllowed { .. }));
}

#[test]
fn an_erased_child_does_not_cost_the_reply_about_the_others() {
    let Shared { mut school, mut laptop, amira, ben, .. } = shared();
    laptop.does("letters.read", reading(&amira, "mild"));
    laptop.does("letters.read", reading(&ben, "none"));
    let reply = laptop.replies();
    school.does("rights.left", json!({ "pupil": ben, "left": "2025-07-17" }));
    school.is_used_by(DSL);
    let what = json!({ "kind": "pupil", "pupil": ben });
    let refused = school.refuses("erase.preview", what.clone()).to_string();
    assert!(refused.contains("with another reader"), "{refused}");
    school.does("letters.call_back", json!({ "pupil": ben }));
    let seen = school.does("erase.preview", what.clone())["seen"].clone();
    let now =
        json!({ "what": what, "typed": "Ben Ashton", "seen": seen, "reason": "The family asked for it." });
    school.does("erase.carry_out", now);
    let taken = school.takes_in(&reply);
    assert_eq!((&taken["new"], &taken["letters"]), (&json!(1), &json!(1)));
    assert!(taken["gone"].as_str().unwrap().starts_with("One letter that the reply speaks of"), "{taken}");
    assert_eq!(school.takes_in(&reply)["known"], 1);
}
