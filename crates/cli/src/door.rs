//! The way into the core: an app, commands by name, and a workspace opened for one person.

use std::path::Path;
use std::sync::Arc;

use bridgewell_app::wire::common::StaffName;
use bridgewell_app::wire::workspace::{PlaceAsk, Session, Unlock};
use bridgewell_app::{App, KdfCost};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::passphrase::Passphrases;

/// The core with its command table.
pub struct Door {
    app: App,
}

impl Door {
    /// A core with nothing open, on the system's clock.
    pub fn new() -> Self {
        Self { app: App::new(Arc::new(chrono::Utc::now), KdfCost::STANDARD) }
    }

    /// A core with this workspace opened for the person called `name`, or for the only one there is.
    ///
    /// # Errors
    /// When there is no workspace, nobody of that name, or the passphrase is wrong; nothing is written then.
    pub fn open(place: &Path, name: Option<&str>, passphrases: &mut Passphrases) -> Result<Self, Failure> {
        let mut door = Self::new();
        let session = door.choose(place)?;
        let person = pick(&session.people, name)?;
        let passphrase = passphrases.of(&person.name)?;
        let _: Session = door.ask("session.unlock", &Unlock { person: person.id, passphrase })?;
        Ok(door)
    }

    /// Chooses the workspace at this place and returns what it says of itself while locked.
    pub fn choose(&mut self, place: &Path) -> Result<Session, Failure> {
        let handle = self.app.put_place(place.to_path_buf());
        self.ask("workspace.open", &PlaceAsk { handle })
    }

    /// Runs a command of the table.
    pub fn ask<I: Serialize, O: DeserializeOwned>(&mut self, command: &str, input: &I) -> Result<O, Failure> {
        let input = serde_json::to_value(input).map_err(|error| Failure::Refused(error.to_string()))?;
        let answer = self.app.call(command, input)?;
        serde_json::from_value(answer).map_err(|error| Failure::Refused(error.to_string()))
    }

    /// The core itself, for what is not a command: putting files in and taking documents out.
    pub const fn app(&mut self) -> &mut App {
        &mut self.app
    }
}

/// Whoever is called so, or the only one there is.
///
/// # Errors
/// When nobody is, naming those who are there.
pub fn pick<'p>(people: &'p [StaffName], name: Option<&str>) -> Result<&'p StaffName, Failure> {
    let listed = || people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
    match (name, people) {
        (Some(name), _) => {
            let called = |person: &&StaffName| person.name.to_lowercase() == name.trim().to_lowercase();
            people.iter().find(called).ok_or_else(|| {
                Failure::Refused(format!(
                    "Nobody called \"{name}\" has a key to this workspace. Those who have: {}.",
                    listed()
                ))
            })
        }
        (None, [only]) => Ok(only),
        (None, _) => Err(Failure::Usage(format!("Say who is asking with --as NAME, one of: {}.", listed()))),
    }
}
