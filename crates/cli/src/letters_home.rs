//! `report letters-home`: each child's letter, given back, as one PDF a child in a folder.

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::letters_home::{LetterMade, LettersHome, MakeLetterHome};

use crate::Outcome;
use crate::door::Door;
use crate::report::Leaving;

/// Lets every letter leave that can go home. What went home before is left out unless `again`.
pub fn run(door: &mut Door, leaving: &mut Leaving<'_>, again: bool) -> Outcome {
    let batch: LettersHome = door.ask("letters_home.look", &Nothing {})?;
    leaving.folder()?;
    let letters: Vec<_> = batch.ready.iter().filter(|letter| again || letter.given.is_none()).collect();
    for (place, letter) in letters.iter().enumerate() {
        if !leaving.has_room() {
            return Ok(());
        }
        let made: LetterMade = door.ask("letters_home.make", &MakeLetterHome { pupil: letter.pupil.id })?;
        let name = leaving.one_of_several(door, made.handle)?;
        leaving.say(&format!("{} of {}: {name}", place + 1, letters.len()))?;
        made.notes.iter().try_for_each(|note| leaving.say(&format!("  {note}")))?;
    }
    let before = batch.ready.len() - letters.len();
    if before > 0 {
        leaving.say(&format!("{before} went home before; --again saves them once more."))?;
    }
    batch
        .without
        .iter()
        .try_for_each(|one| leaving.say(&format!("{}: {}, no letter to give back", one.pupil.name, one.why)))
}
