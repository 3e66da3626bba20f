//! `report invitations`: what each child was offered, as one PDF a child in a folder.

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::invitations::{InvitationMade, Invitations, MakeInvitation};

use crate::Outcome;
use crate::door::Door;
use crate::report::Leaving;

/// Lets every invitation leave that can be printed. Those saved before are left out unless `again`.
pub fn run(door: &mut Door, leaving: &mut Leaving<'_>, again: bool) -> Outcome {
    let batch: Invitations = door.ask("invitations.look", &Nothing {})?;
    leaving.folder()?;
    let these: Vec<_> = batch.ready.iter().filter(|one| again || one.saved.is_none()).collect();
    for (place, one) in these.iter().enumerate() {
        let ask = MakeInvitation { offer: one.offer, answer_by: None };
        let made: InvitationMade = door.ask("invitations.make", &ask)?;
        let name = leaving.one_of_several(door, made.handle)?;
        leaving.say(&format!("{} of {}: {name}", place + 1, these.len()))?;
        made.notes.iter().try_for_each(|note| leaving.say(&format!("  {note}")))?;
    }
    let before = batch.ready.len() - these.len();
    if before > 0 {
        leaving.say(&format!("{before} were saved before; --again saves them once more."))?;
    }
    let without = batch.without.iter();
    without
        .map(|one| format!("{}, {}: {}", one.pupil.name, one.opportunity, one.why))
        .try_for_each(|line| leaving.say(&line))
}
