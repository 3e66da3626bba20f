//! One child, from the primary's files to a decision, an offer, an answer, a review and two PDFs.

use bridgewell_app::{ApiError, App, DocumentHandle, KdfCost};
use bridgewell_domain::role::Role;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "seven quiet otters cross the weir";

fn clock() -> DateTime<Utc> {
    "2026-09-21T08:30:00Z".parse().unwrap()
}

struct Desk {
    app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::new(Arc::new(clock), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
        let handle = app.put_place(folder.path().join("Wrenfield.bridgewell"));
        app.call(
            "workspace.create",
            json!({"handle": handle, "school": "Wrenfield Academy", "year": 2026, "name": "Priya Nair",
                   "role": "lead", "passphrase": PASSPHRASE}),
        )
        .unwrap();
        Self { app, _folder: folder }
    }

    fn call(&mut self, name: &str, payload: Value) -> Value {
        self.app.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// Brings a sample in, accepting what needs no answer.
    fn bring_in(&mut self, name: &str) -> Value {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/samples").join(name);
        let file = self.app.put_file(name.to_owned(), std::fs::read(path).unwrap()).unwrap();
        let ask = json!({"file": file, "settled": {"sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                         "attendance_scale": null, "sdq_boxes": null, "informant": null}, "answers": []});
        let patience = Instant::now() + Duration::from_secs(60);
        let preview = loop {
            let state = self.call("intake.preview", ask.clone());
            if state["state"] == "ready" {
                break state["preview"].clone();
            }
            assert!(Instant::now() < patience, "{name} is still being read");
            std::thread::yield_now();
        };
        let counts = &preview["counts"];
        let sum: u64 =
            ["ready", "held", "refused", "set_aside"].iter().map(|key| counts[key].as_u64().unwrap()).sum();
        assert_eq!(sum, counts["in_file"].as_u64().unwrap(), "{name}: every row has an end");
        self.call("intake.accept", ask)
    }

    fn pdf(&self, made: &Value) -> Vec<u8> {
        let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
        self.app.document(handle).unwrap().bytes.clone()
    }
}

#[test]
fn an_intake_becomes_decisions_offers_and_pages() {
    let mut desk = Desk::new();

    // In: the intake, the SDQ answers once the school has said on what basis it uses them, and the letters.
    let intake = desk.bring_in("intake-240.csv");
    assert_eq!(intake["rows"], 240);
    desk.call("settings.save_sdq_basis", json!({"kind": "permission", "reference": "letter of 12 May 2026"}));
    desk.bring_in("sdq.csv");
    desk.bring_in("letters-intake.jsonl");

    // A letter that nobody has read is "not enough known" at best, never "nothing raised".
    let cohort = desk.call("cohort.compare", json!({}));
    let rows = cohort["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 240);
    let unread = |row: &&Value| row["letter"]["state"] == "unread";
    assert_eq!(rows.iter().filter(unread).count(), 120);
    assert!(
        rows.iter()
            .filter(unread)
            .all(|row| row["pattern"] != "nothing_raised" && row["pattern"] != "quiet_worry")
    );

    // Read: marks stay away until this reader has chosen a level.
    let fine = |row: &&Value| {
        unread(row)
            && row["attendance"]["known"] == true
            && row["attainment"]["known"] == true
            && row["reasons"].as_array().unwrap().is_empty()
    };
    let pupil = rows.iter().find(fine).unwrap()["pupil"]["id"].clone();
    let early = desk.app.call("letters.marks", json!({"pupil": pupil})).unwrap_err();
    assert!(matches!(early, ApiError::Refused { .. }), "{early:?}");
    desk.call(
        "letters.read",
        json!({"pupil": pupil, "level": "marked", "looks_forward": false, "themes": ["friends"], "interests": ["art"],
               "strengths": [], "young_carer": false, "note": "ask about lunch"}),
    );
    desk.call("letters.marks", json!({"pupil": pupil}));

    // Compared: the numbers are fine and the letter is not.
    let page = desk.call("pupil.open", json!({"pupil": pupil}));
    assert_eq!(page["pattern"], "quiet_worry", "{page}");
    assert_eq!(page["reasons"][0]["source"], "letter");

    // Decided: with a reason, or not at all.
    let staff = page["staff"][0]["id"].clone();
    let decision = |reason: &str| {
        json!({"pupil": pupil, "kind": "talk_first", "reason": reason,
               "task": {"who": staff, "what": "talk in the library", "by": "2026-09-25"},
               "family": {"kind": "not_yet"}, "thrive": null, "review": "2026-10-12", "supersedes": null})
    };
    let refused = desk.app.call("decisions.save", decision("  ")).unwrap_err();
    assert!(matches!(refused, ApiError::Invalid { ref field, .. } if field == "reason"), "{refused:?}");
    let decided = desk.call("decisions.save", decision("The letter says more than the figures do."));
    assert!(decided["saw"].as_str().unwrap().to_lowercase().contains("quiet worry"), "{decided}");
    desk.call(
        "talks.hold",
        json!({"pupil": pupil, "on": "2026-09-21", "child_said": "I sit in the library.", "agreed": "clay club",
               "settles": null}),
    );

    // Offered: from what the child likes; the place is held until the answer.
    let line = desk.call(
        "opportunities.save",
        json!({"id": null, "name": "Clay club", "kind": "club", "leader": "Ms Achebe", "when": "Tuesday lunch",
               "place": "the art room", "places": 1, "cost": "", "interests": ["art"], "strengths": [],
               "worries": ["friends"], "open": true}),
    );
    let suggested = desk.call("opportunities.suggest", json!({"pupil": pupil}));
    assert_eq!(suggested["fitting"][0]["opportunity"]["name"], "Clay club", "{suggested}");
    let invitation = desk.call("offers.invitation", json!({"pupil": pupil, "opportunity": line["id"]}));
    let offer = |pupil: &Value| {
        json!({"pupil": pupil, "opportunity": line["id"], "decision": null, "invitation": invitation["text"],
               "review": "2026-10-12"})
    };
    let made = desk.call("offers.make", offer(&pupil));
    let other = rows.iter().map(|row| &row["pupil"]["id"]).find(|id| **id != pupil).unwrap();
    let full = desk.app.call("offers.make", offer(other)).unwrap_err();
    assert!(matches!(full, ApiError::Refused { .. }), "one place, one offer: {full:?}");
    let answered = desk.call(
        "offers.answer",
        json!({"offer": made["id"], "answer": {"kind": "yes"}, "child_said": "yes please", "on": "2026-09-21"}),
    );
    assert_eq!(answered["child_said"], "yes please");
    let reviews = desk.call("reviews.list", json!({}));
    assert_eq!(reviews["due"].as_array().unwrap().len(), 2, "one for the decision, one for the offer");
    let review = reviews["due"][0]["id"].clone();
    let finish = |verdict: &str| json!({"review": review, "on": "2026-09-21", "outcome": "better", "pupil_verdict": verdict, "note": ""});
    let silent = desk.app.call("reviews.finish", finish(" ")).unwrap_err();
    assert!(matches!(silent, ApiError::Invalid { .. }), "the child's own verdict comes first: {silent:?}");
    desk.call("reviews.finish", finish("they saved me a stool"));
    let done = desk.call("reviews.list", json!({}))["done"].clone();
    assert_eq!(done[0]["pupil_verdict"], "they saved me a stool");

    // Something that cannot wait: Bridgewell tells nobody, and keeps whom somebody told.
    let entry =
        desk.call("red_route.raise", json!({"pupil": other, "about": "no_adult_here", "hidden_from": null}));
    assert!(entry["told"].as_array().unwrap().is_empty());
    let told = desk.call(
        "red_route.told",
        json!({"entry": entry["id"], "whom": "Ruth Okafor", "at": "2026-09-21T08:20:00Z", "reference": "CP-0418"}),
    );
    assert_eq!(told["told"][0]["whom"], "Ruth Okafor");
    let early =
        desk.app.call("red_route.close", json!({"entry": entry["id"], "reason": "seen"})).unwrap_err();
    assert!(matches!(early, ApiError::NotAllowed { .. }), "only a safeguarding lead closes it: {early:?}");

    // The batch can no longer be undone: a decision rests on it.
    let undo = desk.app.call("intake.undo", json!({"batch": intake["batch"]})).unwrap_err();
    assert!(matches!(undo, ApiError::Refused { .. }), "{undo:?}");

    // Told: two pages, and the log is whole.
    let summary = desk.call("documents.cohort", json!({"asks": ["Free two lunch slots for small groups."]}));
    let bytes = desk.pdf(&summary);
    assert!(bytes.starts_with(b"%PDF-1.") && bytes.len() < 200_000, "{} bytes", bytes.len());
    let record = desk.call("documents.pupil", json!({"pupil": pupil, "include_restricted": false}));
    assert!(desk.pdf(&record).starts_with(b"%PDF-1."));
    let log = desk.call("log.verify", json!({}));
    assert_eq!(log["whole"], true, "{log}");
}

#[test]
fn a_second_file_about_the_same_pupils_merges() {
    let mut desk = Desk::new();
    desk.bring_in("intake-240.csv");
    desk.bring_in("sims-year7-profile.csv");
    let rows = desk.call("cohort.compare", json!({}))["rows"].as_array().unwrap().len();
    // Three late applicants are only in the second file; whatever needs an answer stays out until it is given.
    assert!((240..=243).contains(&rows), "{rows}");
}

#[test]
fn the_demo_school_is_everybody_s() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(clock), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.make_demo(&folder.path().join("demo.bridgewell")).unwrap();
    let people = app.call("people.list", json!({})).unwrap();
    for role in Role::ALL {
        let word = serde_json::to_value(role).unwrap();
        let people = people["people"].as_array().unwrap();
        assert!(people.iter().any(|person| person["role"] == word), "nobody is a {word}");
    }
}
