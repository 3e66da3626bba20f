//! `report letters-home`: each child's letter, given back, as one PDF a child in a folder.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bridgewell_app::numbered;
use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::letters_home::{LetterMade, LettersHome, MakeLetterHome};

use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output};

/// More files of one name than this in one folder are a mistake.
const MOST_OF_A_NAME: u32 = 999;

/// Saves every letter that can go home. What went home before is left out unless `again`.
pub fn run(door: &mut Door, folder: &Path, again: bool) -> Outcome {
    let batch: LettersHome = door.ask("letters_home.look", &Nothing {})?;
    fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, &error))?;
    let letters: Vec<_> = batch.ready.iter().filter(|letter| again || letter.given.is_none()).collect();
    for (place, letter) in letters.iter().enumerate() {
        let made: LetterMade = door.ask("letters_home.make", &MakeLetterHome { pupil: letter.pupil.id })?;
        let name = save(door, &made, folder)?;
        output::line(&format!("{} of {}: {name}", place + 1, letters.len()))?;
        made.notes.iter().try_for_each(|note| output::line(&format!("  {note}")))?;
    }
    let before = batch.ready.len() - letters.len();
    if before > 0 {
        output::line(&format!("{before} went home before; --again saves them once more."))?;
    }
    batch
        .without
        .iter()
        .try_for_each(|one| output::line(&format!("{}: {}, no letter to give back", one.pupil.name, one.why)))
}

fn save(door: &mut Door, made: &LetterMade, folder: &Path) -> Result<String, Failure> {
    let document = door.app().document(made.handle).cloned();
    let document =
        document.ok_or_else(|| Failure::Refused("The letter is gone; make it again.".to_owned()))?;
    let target = reserve(folder, &document.name)?;
    let kept = output::Half::write(&target, &document.bytes).and_then(|half| {
        door.app().saved(made.handle)?;
        half.done()
    });
    if let Err(failure) = kept {
        // The reserved name holds nothing; whether it can be let go of again does not change what is told.
        let _ = fs::remove_file(&target);
        return Err(failure);
    }
    Ok(target.file_name().unwrap_or_default().to_string_lossy().into_owned())
}

/// An empty file of this name, or of the next one that is free.
fn reserve(folder: &Path, name: &str) -> Result<PathBuf, Failure> {
    for number in 1..=MOST_OF_A_NAME {
        let target = folder.join(numbered(name, number));
        match OpenOptions::new().write(true).create_new(true).open(&target) {
            Ok(_) => return Ok(target),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::writing(&target, &error)),
        }
    }
    Err(Failure::Refused(format!("There are too many files called \"{name}\" there. Choose another folder.")))
}
