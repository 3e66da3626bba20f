//! The link worker's side.

use std::path::Path;

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::link::{
    CreateLink, LinkCreated, LinkShown, PackFile, PackTaken, PartyAsk, Say, SchoolPage, TakePack,
};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::programme::remark::{About, RemarkKind};
use serde::Deserialize;
use serde_json::json;

use super::{put, save};
use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, output};

/// One thing said, as the file of --say holds it.
#[derive(Deserialize)]
struct Said {
    about: About,
    kind: RemarkKind,
    #[serde(default)]
    text: String,
}

/// Makes a link worker's workspace.
pub fn new(path: &Path, name: String, passphrases: &mut Passphrases) -> Outcome {
    let passphrase = passphrases.new_for(&name)?;
    let mut door = Door::new();
    let handle = door.app().put_place(path.to_path_buf());
    let created: LinkCreated = door.ask("link_workspace.create", &CreateLink { handle, name, passphrase })?;
    output::json(&json!({
        "code": created.me.code,
        "fingerprint": created.me.fingerprint,
        "recovery_key": created.sheet.recovery_key,
    }))
}

/// Takes a pack in and prints what is in it.
pub fn open(door: &mut Door, path: &Path, compared: Option<&str>) -> Outcome {
    let file = put(door, path)?;
    let mut taken: PackTaken = door.ask("link.take_in", &TakePack { file, compared: false })?;
    if let (Some(numbers), Some(said)) = (&taken.compare, compared) {
        if digits(numbers) != digits(said) {
            return Err(Failure::Refused(format!(
                "The school's numbers are {numbers}, not those that were read out. Nothing was taken in: somebody else may have \
                 made this pack."
            )));
        }
        taken = door.ask("link.take_in", &TakePack { file, compared: true })?;
    }
    let page: Option<SchoolPage> = match taken.party {
        Some(party) => Some(door.ask("link.school", &PartyAsk { party })?),
        None => None,
    };
    output::json(&json!({ "taken": taken, "school": page }))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Says what the file holds, and seals the reply.
pub fn reply(door: &mut Door, (school, say, out): (&str, Option<&Path>, &Path)) -> Outcome {
    let said: Vec<Said> = match say {
        None => Vec::new(),
        Some(path) => {
            let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
            serde_json::from_slice(&bytes).map_err(|error| Failure::reading(path, &error))?
        }
    };
    let party = find(door, school)?;
    let count = said.len();
    for one in said {
        let say = Say { party, about: one.about, kind: one.kind, text: one.text };
        let _: SchoolPage = door.ask("link.say", &say)?;
    }
    let made: PackFile = door.ask("link.reply", &PartyAsk { party })?;
    save(door, made.document, out)?;
    output::json(&json!({ "number": made.number, "said": count, "file": out }))
}

fn find(door: &mut Door, school: &str) -> Result<PartyId, Failure> {
    let shown: LinkShown = door.ask("link.look", &Nothing {})?;
    let named = shown.schools.iter().find(|one| one.name.to_lowercase() == school.to_lowercase());
    named.map(|one| one.id).ok_or_else(|| {
        let names: Vec<&str> = shown.schools.iter().map(|one| one.name.as_str()).collect();
        Failure::Refused(format!(
            "No school called \"{school}\" is on the list. Those that are: {}.",
            names.join(", ")
        ))
    })
}
