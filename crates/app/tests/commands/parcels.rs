//! Sharing the reading: letters go to a colleague's own laptop in a sealed file, and what they made of them comes back.

use crate::children::{reading, with_children};
use crate::pages::PNG;
use crate::school::{DSL, LEAD, School, TUTOR, now, program};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::error::Refusal;
use bridgewell_app::{ApiError, App, KdfCost};
use bridgewell_exchange::{Parcel, ReadingKey, Reply};
use chrono::Duration;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

const QUIET: &str = "Dear me, I am Amira. I cant sleep becuase nobody I know is coming. I love drawing!";
const FINE: &str = "I am fine. I like football and my dog and I cant wait to do science in a real lab.";
const ALARM: &str = "I want to hurt myself. Nobody knows. I like my cat and drawing comics with her.";
const WORDS: &str = "twelve yellow herons waiting";

/// A colleague's own laptop, without the school's workspace.
struct Laptop {
    app: App,
    code: String,
    fingerprint: String,
    place: PathBuf,
    _holds: TempDir,
}

impl Laptop {
    /// With a reading key that was just made.
    fn of(name: &str) -> Self {
        let holds = tempfile::tempdir().unwrap();
        let place = holds.path().join("desk");
        // The reader reads some minutes after the parcel was made.
        let later = || now() + Duration::minutes(20);
        let mut app = App::new(Arc::new(later), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
        app.set_desk_place(place.clone());
        let desk = app.call("reading_desk.make_key", json!({ "name": name, "passphrase": WORDS })).unwrap();
        let text = |field: &str| desk["key"][field].as_str().unwrap().to_owned();
        Self { code: text("code"), fingerprint: text("fingerprint"), app, place, _holds: holds }
    }

    fn does(&mut self, name: &str, payload: Value) -> Value {
        self.app.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn refuses(&mut self, name: &str, payload: Value) -> ApiError {
        match self.app.call(name, payload) {
            Ok(answer) => panic!("{name} answered {answer}"),
            Err(error) => error,
        }
    }

    fn chooses(&mut self, name: &str, bytes: &[u8]) -> Value {
        json!({ "file": self.app.put_file(name.to_owned(), bytes.to_vec()).unwrap() })
    }

    fn opens(&mut self, parcel: &[u8]) -> Value {
        let ask = self.chooses("letters.bwparcel", parcel);
        self.does("reading_desk.open_file", ask)
    }

    fn pupil(&mut self, name: &str) -> Value {
        let queue = self.does("letters.queue", json!({}));
        let items = queue["items"].as_array().unwrap();
        let found = items.iter().find(|item| item["pupil"]["name"] == name).unwrap();
        found["pupil"]["id"].clone()
    }

    fn replies(&mut self) -> Vec<u8> {
        let made = self.does("parcel.reply", json!({}));
        self.app.saved(serde_json::from_value(made["document"].clone()).unwrap()).unwrap();
        bytes_of(&self.app, &made)
    }
}

fn bytes_of(app: &App, made: &Value) -> Vec<u8> {
    let handle = serde_json::from_value(made["document"].clone()).unwrap();
    app.document(handle).unwrap().bytes.clone()
}

impl School {
    fn knows(&mut self, name: &str, laptop: &Laptop) -> Value {
        let sharing = self
            .does("parcels.add_reader", json!({ "person": null, "name": name, "code": laptop.code.clone() }));
        let readers = sharing["readers"].as_array().unwrap();
        readers.iter().find(|reader| reader["name"] == name).unwrap()["id"].clone()
    }

    fn hands_out(&mut self, reader: &Value, pupils: &[&Value]) -> Vec<u8> {
        let made = self.does("parcels.make", json!({ "reader": reader, "pupils": pupils }));
        bytes_of(&self.app, &made)
    }

    fn chooses(&mut self, name: &str, bytes: &[u8]) -> Value {
        json!({ "file": self.app.put_file(name.to_owned(), bytes.to_vec()).unwrap() })
    }

    fn takes_in(&mut self, reply: &[u8]) -> Value {
        let ask = self.chooses("reply.bwreply", reply);
        self.does("parcels.take_in", ask)
    }

    fn will_not_take_in(&mut self, reply: &[u8]) -> String {
        let ask = self.chooses("reply.bwreply", reply);
        let error = self.refuses("parcels.take_in", ask);
        assert!(matches!(error, ApiError::Refused { because: Refusal::File, .. }), "{error}");
        error.to_string()
    }

    fn queued(&mut self, pupil: &Value) -> Value {
        let queue = self.does("letters.queue", json!({}));
        queue["items"].as_array().unwrap().iter().find(|item| item["pupil"]["id"] == *pupil).unwrap().clone()
    }
}

/// Two letters, and a colleague with both of them on their laptop.
struct Shared {
    school: School,
    laptop: Laptop,
    amira: Value,
    ben: Value,
    parcel: Vec<u8>,
}

fn shared() -> Shared {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let ben = school.letter("Ben", FINE);
    let mut laptop = Laptop::of("Joan Hale");
    let reader = school.knows("Joan Hale", &laptop);
    let parcel = school.hands_out(&reader, &[&amira, &ben]);
    laptop.opens(&parcel);
    Shared { school, laptop, amira, ben, parcel }
}

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
