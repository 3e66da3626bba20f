//! Files and words as a person hands them to the open program, through its commands: saved column templates, audit templates,
//! files and pasted answers of a consultation, packs, replies, codes and heads of the log. Whatever they are, the program answers in words
//! and can still be asked.
#![no_main]

use bridgewell_app::{ApiError, App, KdfCost};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

/// What was taken in makes a workspace grow; a new one takes its place after so many files.
const FILES: u32 = 1_000;

struct Open {
    app: App,
    place: PathBuf,
    consultation: Value,
    files: u32,
}

impl Open {
    fn new() -> Self {
        let place = std::env::temp_dir().join(format!("bridgewell-handed-{}", uuid::Uuid::now_v7()));
        let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
        let handle = app.put_place(place.clone());
        let ask = json!({ "handle": handle, "school": "Alder Park School", "year": 2026, "name": "Priya Nair",
                          "role": "lead", "passphrase": "granite otter lantern nine" });
        app.call("workspace.create", ask).expect("a workspace");
        let consultation =
            app.call("consultation.begin", json!({ "title": "Wellbeing" })).expect("a consultation");
        Self { app, place, consultation, files: 0 }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.place).ok();
    }
}

thread_local!(static OPEN: RefCell<Open> = RefCell::new(Open::new()));

fn hand(open: &mut Open, bytes: &[u8]) {
    let words = String::from_utf8_lossy(bytes);
    let consultation = open.consultation["id"].clone();
    let question = open.consultation["questions"][3]["id"].clone();
    for (command, key) in [
        ("intake.take_template", "file"),
        ("audit.look_at_template", "handle"),
        ("audit.add_template", "handle"),
        ("consultation.look_at_file", "file"),
        ("parcels.take_in", "file"),
        ("packs.take_in", "file"),
    ] {
        let name = format!("{}.json", words.chars().take(8).collect::<String>());
        let Ok(file) = open.app.put_file(name, bytes.to_vec()) else { continue };
        let mut ask = json!({ key: file });
        if command == "consultation.look_at_file" {
            ask = json!({ "consultation": consultation, "file": file, "columns": null, "audience": "pupils",
                          "without_bad": true });
        }
        told(open.app.call(command, ask));
        open.app.call("intake.let_go", json!({ "file": file })).ok();
    }
    let on = json!({ "consultation": consultation, "question": question, "audience": "pupils",
                     "on": "2026-08-28", "text": words });
    for (command, ask) in [
        ("consultation.paste", on),
        ("log.compare_head", json!({ "head": words })),
        ("packs.compare_code", json!({ "code": words })),
        ("people.weigh_passphrase", json!({ "passphrase": words, "known": [words] })),
    ] {
        told(open.app.call(command, ask));
    }
    if open.files % 100 == 0 {
        assert!(open.app.call("log.verify", json!({})).is_ok_and(|verified| verified["whole"] == true));
    }
}

fn told(answer: Result<Value, ApiError>) {
    if let Err(error) = answer {
        assert!(!matches!(error, ApiError::Broken { .. }), "{error}");
        assert!(!error.to_string().is_empty());
    }
}

fuzz_target!(|bytes: &[u8]| {
    OPEN.with_borrow_mut(|open| {
        if open.files >= FILES {
            *open = Open::new();
        }
        open.files += 1;
        hand(open, bytes);
    });
});
