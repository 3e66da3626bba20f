//! A colleague's own laptop with letters of the school on it, for the tests of both sides.

use crate::children::with_children;
use crate::school::{School, now};
use bridgewell_app::error::Refusal;
use bridgewell_app::{ApiError, App, KdfCost};
use chrono::Duration;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

pub const QUIET: &str = "Dear me, I am Amira. I cant sleep becuase nobody I know is coming. I love drawing!";
pub const FINE: &str = "I am fine. I like football and my dog and I cant wait to do science in a real lab.";
pub const ALARM: &str = "I want to hurt myself. Nobody knows. I like my cat and drawing comics with her.";
pub const WORDS: &str = "twelve yellow herons waiting";

/// A colleague's own laptop, without the school's workspace.
pub struct Laptop {
    pub app: App,
    pub code: String,
    pub fingerprint: String,
    pub place: PathBuf,
    _holds: TempDir,
}

impl Laptop {
    /// With a reading key that was just made.
    pub fn of(name: &str) -> Self {
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

    pub fn does(&mut self, name: &str, payload: Value) -> Value {
        self.app.call(name, payload).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn refuses(&mut self, name: &str, payload: Value) -> ApiError {
        match self.app.call(name, payload) {
            Ok(answer) => panic!("{name} answered {answer}"),
            Err(error) => error,
        }
    }

    pub fn chooses(&mut self, name: &str, bytes: &[u8]) -> Value {
        json!({ "file": self.app.put_file(name.to_owned(), bytes.to_vec()).unwrap() })
    }

    pub fn opens(&mut self, parcel: &[u8]) -> Value {
        let ask = self.chooses("letters.bwparcel", parcel);
        self.does("reading_desk.open_file", ask)
    }

    pub fn pupil(&mut self, name: &str) -> Value {
        let queue = self.does("letters.queue", json!({}));
        let items = queue["items"].as_array().unwrap();
        let found = items.iter().find(|item| item["pupil"]["name"] == name).unwrap();
        found["pupil"]["id"].clone()
    }

    pub fn replies(&mut self) -> Vec<u8> {
        let made = self.does("parcel.reply", json!({}));
        self.app.saved(serde_json::from_value(made["document"].clone()).unwrap()).unwrap();
        bytes_of(&self.app, &made)
    }
}

pub fn bytes_of(app: &App, made: &Value) -> Vec<u8> {
    let handle = serde_json::from_value(made["document"].clone()).unwrap();
    app.document(handle).unwrap().bytes.clone()
}

impl School {
    pub fn knows(&mut self, name: &str, laptop: &Laptop) -> Value {
        let sharing = self
            .does("parcels.add_reader", json!({ "person": null, "name": name, "code": laptop.code.clone() }));
        let readers = sharing["readers"].as_array().unwrap();
        readers.iter().find(|reader| reader["name"] == name).unwrap()["id"].clone()
    }

    pub fn hands_out(&mut self, reader: &Value, pupils: &[&Value]) -> Vec<u8> {
        let made = self.does("parcels.make", json!({ "reader": reader, "pupils": pupils }));
        bytes_of(&self.app, &made)
    }

    pub fn chooses(&mut self, name: &str, bytes: &[u8]) -> Value {
        json!({ "file": self.app.put_file(name.to_owned(), bytes.to_vec()).unwrap() })
    }

    pub fn takes_in(&mut self, reply: &[u8]) -> Value {
        let ask = self.chooses("reply.bwreply", reply);
        self.does("parcels.take_in", ask)
    }

    pub fn will_not_take_in(&mut self, reply: &[u8]) -> String {
        let ask = self.chooses("reply.bwreply", reply);
        let error = self.refuses("parcels.take_in", ask);
        assert!(matches!(error, ApiError::Refused { because: Refusal::File, .. }), "{error}");
        error.to_string()
    }

    pub fn queued(&mut self, pupil: &Value) -> Value {
        let queue = self.does("letters.queue", json!({}));
        queue["items"].as_array().unwrap().iter().find(|item| item["pupil"]["id"] == *pupil).unwrap().clone()
    }
}

/// Two letters, and a colleague with both of them on their laptop.
pub struct Shared {
    pub school: School,
    pub laptop: Laptop,
    pub amira: Value,
    pub ben: Value,
    pub parcel: Vec<u8>,
}

pub fn shared() -> Shared {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", QUIET);
    let ben = school.letter("Ben", FINE);
    let mut laptop = Laptop::of("Joan Hale");
    let reader = school.knows("Joan Hale", &laptop);
    let parcel = school.hands_out(&reader, &[&amira, &ben]);
    laptop.opens(&parcel);
    Shared { school, laptop, amira, ben, parcel }
}
