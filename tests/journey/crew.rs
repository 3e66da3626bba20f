//! The staff of an invented school at one computer, and the files they bring in.

use bridgewell_app::{ApiError, App, KdfCost};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

pub const LEAD: (&str, &str) = ("Priya Nair", "granite otter lantern nine");
pub const TUTOR: (&str, &str) = ("Amy Obi", "velvet kettle harbour two");
pub const DSL: (&str, &str) = ("Ruth Okafor", "copper meadow thistle six");
pub const DATA: (&str, &str) = ("Sam Whitlock", "saffron puddle anchor four");

/// The invented day on which everything happens.
pub const TODAY: &str = "2026-09-21";

/// A workspace on one computer, used by one person after the other.
pub struct Crew {
    pub app: App,
    _holds: TempDir,
}

impl Crew {
    /// Everybody has a key; the lead is at the computer.
    pub fn at_work() -> Self {
        let holds = tempfile::tempdir().unwrap();
        let noon: DateTime<Utc> = format!("{TODAY}T12:00:00Z").parse().unwrap();
        let mut app = App::new(Arc::new(move || noon), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
        let handle = app.put_place(holds.path().join("Wrenfield.bridgewell"));
        let create = json!({ "handle": handle, "school": "Wrenfield Academy", "year": 2026, "name": LEAD.0,
                             "role": "lead", "passphrase": LEAD.1 });
        app.call("workspace.create", create).unwrap();
        let mut crew = Self { app, _holds: holds };
        let whole = json!({ "kind": "whole_year" });
        for ((name, passphrase), role, scope) in [
            (DSL, "dsl", whole.clone()),
            (DATA, "data_manager", whole),
            (TUTOR, "pastoral", json!({ "kind": "forms", "forms": ["7H"] })),
        ] {
            let person = json!({ "name": name, "role": role, "post": "", "scope": scope,
                                 "restricted": role == "dsl" });
            crew.does("people.add", json!({ "person": person, "passphrase": passphrase }));
        }
        let basis = json!({ "kind": "permission", "reference": "letter of 3 June 2026" });
        crew.does("settings.save_sdq_basis", basis);
        crew
    }

    /// With the sample intake, its forms (which only the second file knows), its SDQ forms and its letters.
    pub fn with_an_intake() -> Self {
        let mut crew = Self::at_work();
        for name in ["intake-240.csv", "sims-year7-profile.csv", "sdq.csv", "letters-intake.jsonl"] {
            crew.brings(name);
        }
        crew
    }

    /// Locks, and the next person unlocks.
    pub fn hands_over_to(&mut self, (name, passphrase): (&str, &str)) {
        let locked = self.does("session.lock", json!({}));
        let people = locked["people"].as_array().unwrap();
        let id = people.iter().find(|person| person["name"] == name).unwrap()["id"].clone();
        let wrong = json!({ "person": id, "passphrase": "not the passphrase" });
        assert_eq!(self.refuses("session.unlock", wrong), ApiError::WrongPassphrase);
        self.does("session.unlock", json!({ "person": id, "passphrase": passphrase }));
    }

    /// Brings a sample file in and accepts what is ready.
    pub fn brings(&mut self, name: &str) -> Value {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/samples");
        let bytes = std::fs::read(std::path::Path::new(folder).join(name)).unwrap();
        let handle = self.app.put_file(name.to_owned(), bytes).unwrap();
        let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                              "attendance_scale": null, "sdq_boxes": null, "informant": null });
        let ask = json!({ "file": handle, "settled": settled, "answers": [] });
        while self.does("intake.preview", ask.clone())["state"] != "ready" {}
        self.does("intake.accept", ask)
    }

    /// A command that must succeed.
    pub fn does(&mut self, name: &str, payload: Value) -> Value {
        self.app.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// A command that must not.
    pub fn refuses(&mut self, name: &str, payload: Value) -> ApiError {
        match self.app.call(name, payload) {
            Ok(answer) => panic!("{name} answered {answer}"),
            Err(error) => error,
        }
    }
}
