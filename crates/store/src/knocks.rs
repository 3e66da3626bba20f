//! Passphrases that did not fit. The log cannot be written while the workspace is locked, so the time and the name that
//! was chosen are noted beside it, and whoever unlocks it next puts them into the log.
//!
//! The note is plain: whoever can write to the folder can also delete it. What was typed is never noted.

use bridgewell_domain::ids::PersonId;
use chrono::{DateTime, SecondsFormat, Utc};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

const FILE: &str = "failed-openings.txt";

/// The note never grows beyond this, in bytes: some thousand attempts say as much as a million.
const LARGEST: u64 = 64 * 1024;

/// A passphrase that did not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knock {
    /// The name that was chosen.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes one. That it could not be noted, as in a folder that cannot be written to, changes nothing for the person.
pub fn note(folder: &Path, knock: Knock) {
    let place = folder.join(FILE);
    if fs::metadata(&place).is_ok_and(|known| known.len() > LARGEST) {
        return;
    }
    if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(place) {
        let at = knock.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        // As above: nobody is kept out of their work by it.
        let _ = writeln!(file, "{at} {}", knock.person);
    }
}

/// What is noted, the oldest first; lines that are not ours are passed over.
#[must_use]
pub fn noted(folder: &Path) -> Vec<Knock> {
    let text = fs::read(folder.join(FILE)).unwrap_or_default();
    String::from_utf8_lossy(&text)
        .lines()
        .filter_map(|line| {
            let (at, person) = line.split_once(' ')?;
            Some(Knock { person: person.trim().parse().ok()?, at: at.parse().ok()? })
        })
        .collect()
}

/// Forgets the note, once it is in the log.
pub fn forget(folder: &Path) {
    // Gone already is as good; one that stays is told again next time, which is the safe side.
    let _ = fs::remove_file(folder.join(FILE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{LEAD, TUTOR, at};

    #[test]
    fn what_did_not_fit_is_noted_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let knocks = [Knock { person: LEAD, at: at(1) }, Knock { person: TUTOR, at: at(2) }];
        knocks.iter().for_each(|knock| note(folder.path(), *knock));
        fs::write(folder.path().join("other.txt"), "x").unwrap();
        let mut text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        text.push_str("not ours\n");
        fs::write(folder.path().join(FILE), text).unwrap();
        assert_eq!(noted(folder.path()), knocks);
        forget(folder.path());
        assert_eq!(noted(folder.path()), []);
    }

    #[test]
    fn the_note_does_not_grow_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), vec![b'x'; 70_000]).unwrap();
        note(folder.path(), Knock { person: LEAD, at: at(1) });
        assert_eq!(fs::metadata(folder.path().join(FILE)).unwrap().len(), 70_000);
    }
}
