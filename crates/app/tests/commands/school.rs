//! A small invented school with one person of every role, driven as a window drives it.

use bridgewell_app::{ApiError, App};
use bridgewell_store::KdfCost;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

/// Passphrases of the invented staff: invented too, and long enough to be taken.
pub const LEAD: (&str, &str) = ("Priya Nair", "granite otter lantern nine");
pub const TUTOR: (&str, &str) = ("Tom Ashby", "velvet kettle harbour two");
pub const DSL: (&str, &str) = ("Ruth Okafor", "copper meadow thistle six");
pub const DATA: (&str, &str) = ("Ewan Price", "saffron puddle anchor four");

/// An open workspace, the program around it, and the folder it dies with.
pub struct School {
    pub app: App,
    pub place: PathBuf,
    pub recovery_key: String,
    _holds: TempDir,
}

/// The moment at which every invented thing happens.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_000_000, 0).unwrap()
}

pub fn program() -> App {
    App::new(Arc::new(now), KdfCost::WORTHLESS_FOR_INVENTED_DATA)
}

impl School {
    /// Founded by the lead, with nobody else yet.
    pub fn founded() -> Self {
        let holds = tempfile::tempdir().unwrap();
        let place = holds.path().join("Alder Park.bridgewell");
        let mut app = program();
        let handle = app.put_place(place.clone());
        let (name, passphrase) = LEAD;
        let ask = json!({ "handle": handle, "school": "Alder Park School", "year": 2026, "name": name,
                          "role": "lead", "passphrase": passphrase });
        let sheet = app.call("workspace.create", ask).unwrap();
        let recovery_key = sheet["recovery_key"].as_str().unwrap().to_owned();
        Self { app, place, recovery_key, _holds: holds }
    }

    /// With one person of every role, open for the lead.
    pub fn staffed() -> Self {
        let mut school = Self::founded();
        for ((name, passphrase), role, restricted) in
            [(TUTOR, "pastoral", false), (DSL, "dsl", true), (DATA, "data_manager", false)]
        {
            let scope = if role == "pastoral" {
                json!({ "kind": "forms", "forms": ["7B"] })
            } else {
                json!({ "kind": "whole_year" })
            };
            let person =
                json!({ "name": name, "role": role, "post": "", "scope": scope, "restricted": restricted });
            school.does("people.add", json!({ "person": person, "passphrase": passphrase }));
        }
        school
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

    /// Locks and lets another person in.
    pub fn is_used_by(&mut self, (name, passphrase): (&str, &str)) {
        let id = self.id_of(name);
        self.does("session.lock", json!({}));
        self.does("session.unlock", json!({ "person": id, "passphrase": passphrase }));
    }

    /// A person's identity, which is known before unlocking.
    pub fn id_of(&mut self, name: &str) -> Value {
        let shown = self.does("session.look", json!({}));
        let people = shown["people"].as_array().unwrap();
        people.iter().find(|person| person["name"] == name).map(|person| person["id"].clone()).unwrap()
    }

    /// A person as the people page shows them.
    pub fn person(&mut self, name: &str) -> Value {
        let people = self.does("people.list", json!({}));
        let people = people["people"].as_array().unwrap();
        people.iter().find(|person| person["name"] == name).cloned().unwrap()
    }
}
