//! The school's side.

use std::path::Path;

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::link::{
    AddParty, LinkShown, PackAsk, PackFile, PackPlanShown, PacksShown, ReplyTakenIn,
};
use bridgewell_app::wire::parcels::FileAsk;
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::programme::pack::Part;
use serde_json::json;

use super::{Make, put, save};
use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output};

/// Prints this side's code, whichever side it is.
pub fn code(door: &mut Door) -> Outcome {
    let school: Result<PacksShown, Failure> = door.ask("packs.look", &Nothing {});
    let me = match school {
        Ok(shown) => shown.me,
        Err(_) => door.ask::<_, LinkShown>("link.look", &Nothing {})?.me,
    };
    output::json(&me)
}

/// Seals a pack, or shows what would leave.
pub fn make(door: &mut Door, ask: &Make) -> Outcome {
    let party = link_worker(door, ask)?;
    let leave_out = ask.leave_out.iter().map(|word| part(word)).collect::<Result<Vec<_>, _>>()?;
    let (withhold, let_go) = (ask.withhold.clone(), ask.let_go.clone());
    let pack = PackAsk { party, leave_out, withhold, let_go, shown: None };
    match (&ask.out, ask.dry_run) {
        (Some(out), false) => {
            let made: PackFile = door.ask("packs.make", &pack)?;
            save(door, made.document, out)?;
            output::json(&json!({ "number": made.number, "file": out }))
        }
        _ => output::json(&door.ask::<_, PackPlanShown>("packs.plan", &pack)?),
    }
}

fn part(word: &str) -> Result<Part, Failure> {
    serde_json::from_value(json!(word)).ok().filter(|part| *part != Part::School).ok_or_else(|| {
        Failure::Usage(format!(
            "\"{word}\" is no part that can be left out: audit, plan, workforce, activity, voice, consultation or answers."
        ))
    })
}

/// The link worker of this name; with a code, added when they are not known yet.
fn link_worker(door: &mut Door, ask: &Make) -> Result<PartyId, Failure> {
    let find = |shown: &PacksShown| {
        let called = shown.link_workers.iter().find(|one| one.name.to_lowercase() == ask.to.to_lowercase());
        called.map(|one| one.id)
    };
    let shown: PacksShown = door.ask("packs.look", &Nothing {})?;
    if let Some(known) = find(&shown) {
        return Ok(known);
    }
    let nobody = || {
        Failure::Refused(format!(
            "Nobody called \"{}\" is on the list of link workers. Give their code with --code.",
            ask.to
        ))
    };
    let code = ask.code.clone().ok_or_else(nobody)?;
    let add = AddParty { party: None, name: ask.to.clone(), code };
    find(&door.ask("packs.add_link_worker", &add)?).ok_or_else(nobody)
}

/// Takes a reply in.
pub fn take_in(door: &mut Door, file: &Path) -> Outcome {
    let file = put(door, file)?;
    let taken: ReplyTakenIn = door.ask("packs.take_in", &FileAsk { file })?;
    let shown: PacksShown = door.ask("packs.look", &Nothing {})?;
    output::json(&json!({ "taken": taken, "remarks": shown.remarks }))
}
