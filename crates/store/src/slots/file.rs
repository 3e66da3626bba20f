//! The key file on the disk. A change is written to a second file first and put in place once the database has
//! committed the same revision; after a crash in between, opening finishes or drops it.

use super::{RecoverySlot, Slot};
use crate::error::StoreError;
use crate::key::WorkspaceKey;
use crate::{backup, durable, hex};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::school::{School, SchoolYear};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::ErrorKind;
use std::path::Path;
use uuid::Uuid;

pub(crate) const CURRENT: &str = "keys.json";
const NEXT: &str = "keys.json.next";
const KEPT: &str = "keys.json.kept";
/// A slot takes some 700 bytes and a little more for each key that took another's place: room for a large school.
const LARGEST: u64 = 4 * 1024 * 1024;
/// The format of a key file in which no key took the place of another.
const FIRST: u32 = 1;
/// The newest format this program reads: slots may carry later keys, which an older Bridgewell would overlook.
const FORMAT: u32 = 2;

/// What `keys.json` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeysFile {
    format: u32,
    pub workspace: Uuid,
    /// Grows with every change; the database keeps the number it belongs to.
    pub revision: u32,
    /// The school's name, shown before unlocking.
    pub school: String,
    /// The year whose Year 7 it is about, shown before unlocking.
    pub year: SchoolYear,
    pub slots: Vec<Slot>,
    pub recovery: RecoverySlot,
}

/// A key file's hash, as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct KeysMark(String);

/// The key file, the one a crash may have left waiting, and the copy that stands in for a lost or exchanged one.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub current: KeysFile,
    pub next: Option<KeysFile>,
    pub kept: Option<KeysFile>,
    /// The key file itself was gone or could not be read: `current` is the copy.
    lost: bool,
}

impl Loaded {
    /// Every key file that may open the workspace, the likeliest first.
    pub(crate) fn each(&self) -> impl Iterator<Item = &KeysFile> {
        std::iter::once(&self.current).chain(&self.next).chain(&self.kept)
    }

    /// Puts that key file in force which belongs to the database, and returns it. A change is waiting on the disk before
    /// the database names it, and stays there until it is in force: so one of the files fits, unless somebody took it away.
    ///
    /// # Errors
    /// [`StoreError::OldKeys`] when none fits what the database says; then nothing was changed. A workspace that never
    /// said so takes the present file.
    pub(crate) fn settle(
        &self,
        folder: &Path,
        (revision, mark): (u32, Option<&KeysMark>),
    ) -> Result<KeysFile, StoreError> {
        let fits = |keys: &KeysFile| {
            keys.revision == revision && mark.is_none_or(|mark| keys.mark().is_ok_and(|own| own == *mark))
        };
        if !self.lost && fits(&self.current) {
            KeysFile::drop_staged(folder)?;
            return Ok(self.current.clone());
        }
        if let Some(keys) = self.next.iter().chain(&self.kept).find(|keys| fits(keys)) {
            keys.stage(folder)?;
            KeysFile::promote(folder)?;
            return Ok(keys.clone());
        }
        if mark.is_some() {
            return Err(StoreError::OldKeys);
        }
        KeysFile::drop_staged(folder)?;
        Ok(self.current.clone())
    }
}

impl KeysFile {
    pub(crate) fn new(workspace: Uuid, school: &School, slot: Slot, recovery: RecoverySlot) -> Self {
        let (year, school) = (school.year, school.name.clone());
        Self { format: FIRST, workspace, revision: 1, school, year, slots: vec![slot], recovery }
    }

    pub(crate) fn slot(&self, person: PersonId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.owner.id == person)
    }

    pub(crate) fn slot_mut(&mut self, person: PersonId) -> Option<&mut Slot> {
        self.slots.iter_mut().find(|slot| slot.owner.id == person)
    }

    /// Puts a slot in, in the place of the owner's former one if there is one.
    pub(crate) fn put(&mut self, slot: Slot) {
        match self.slot_mut(slot.owner.id) {
            Some(former) => *former = slot,
            None => self.slots.push(slot),
        }
    }

    /// Gives every slot the workspace key that takes the place of the present one.
    pub(crate) fn give_later(&mut self, keys: (&WorkspaceKey, &WorkspaceKey)) -> Result<(), StoreError> {
        self.format = FORMAT;
        for slot in &mut self.slots {
            slot.give_later(self.workspace, keys)?;
        }
        self.recovery.give_later(self.workspace, keys)
    }

    /// Reads what lies in the folder.
    ///
    /// # Errors
    /// [`StoreError::IsABackup`] for a backup, which is restored into a folder of its own and never worked in.
    pub(crate) fn load(folder: &Path) -> Result<Loaded, StoreError> {
        if folder.join(backup::MANIFEST).exists() {
            return Err(StoreError::IsABackup);
        }
        Self::load_whatever(folder)
    }

    /// The same, for a backup too.
    pub(crate) fn load_whatever(folder: &Path) -> Result<Loaded, StoreError> {
        let kept = Self::read(folder, KEPT).unwrap_or_default();
        let current = match Self::read(folder, CURRENT) {
            Ok(None) => Err(StoreError::NotAWorkspace("there is no key file")),
            Ok(Some(current)) => Ok(current),
            Err(error) => Err(error),
        };
        let (current, lost) = match (current, &kept) {
            (Ok(current), _) => (current, false),
            (Err(StoreError::NotAWorkspace(_) | StoreError::Unreadable(_)), Some(kept)) => {
                (kept.clone(), true)
            }
            (Err(error), _) => return Err(error),
        };
        let same = |other: &KeysFile| other.workspace == current.workspace;
        // A half-written waiting file is as good as none: the database has not committed its revision.
        let next = Self::read(folder, NEXT).unwrap_or_default().filter(same);
        let kept = kept.filter(same);
        Ok(Loaded { current, next, kept, lost })
    }

    fn read(folder: &Path, name: &str) -> Result<Option<Self>, StoreError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let bytes = match durable::read_at_most(&folder.join(name), LARGEST) {
            Ok(bytes) => bytes,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let unreadable = |_| StoreError::Unreadable("key file");
        let found = serde_json::from_slice::<Format>(&bytes).map_err(unreadable)?.format;
        if found > FORMAT {
            return Err(StoreError::NewerKeys { found, known: FORMAT });
        }
        serde_json::from_slice(&bytes).map(Some).map_err(unreadable)
    }

    /// What the database keeps of the file in force, so that it takes no other: a hash of everything in it.
    pub(crate) fn mark(&self) -> Result<KeysMark, StoreError> {
        let text = serde_json::to_vec(self).map_err(|_| StoreError::Unreadable("key file"))?;
        let hash = Sha256::new().chain_update(b"bridgewell key file 1").chain_update(text).finalize();
        Ok(KeysMark(hex::text(&hash)))
    }

    /// The file's bytes.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec_pretty(self).map_err(|_| StoreError::Unreadable("key file"))
    }

    /// Writes the file beside the current one, on the disk but not yet in force.
    pub(crate) fn stage(&self, folder: &Path) -> Result<(), StoreError> {
        durable::write(&folder.join(NEXT), &self.to_bytes()?)?;
        // The database is about to name this file and would take no other: its name has to be on the disk too.
        Ok(durable::sync_folder(folder)?)
    }

    /// Puts the staged file in force.
    pub(crate) fn promote(folder: &Path) -> Result<(), StoreError> {
        durable::put_in_place(folder, NEXT, CURRENT)?;
        // Without this file nobody could open the workspace, so a copy of it lies beside. A half-written copy is none.
        let bytes = durable::read_at_most(&folder.join(CURRENT), LARGEST)?;
        Ok(durable::write(&folder.join(KEPT), &bytes)?)
    }

    /// Throws a staged file away.
    pub(crate) fn drop_staged(folder: &Path) -> Result<(), StoreError> {
        match std::fs::remove_file(folder.join(NEXT)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(durable::sync_folder(folder)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key file of format 2, with what an older program leaves out left out.
    const FIXED: &str = r#"{"format":2,"workspace":"00000000-0000-0000-0000-000000000007","revision":3,"school":"Alder Park School",
        "year":2026,"slots":[{"id":"00000000-0000-0000-0000-000000000001","name":"Priya Nair","role":"lead",
        "cost":{"memory_kib":8,"passes":1,"lanes":1},"salt":"000102030405060708090a0b0c0d0e0f",
        "public":"0101010101010101010101010101010101010101010101010101010101010101",
        "nonce":"020202020202020202020202020202020202020202020202","keys":"0303","restricted":null}],
        "recovery":{"public":"0101010101010101010101010101010101010101010101010101010101010101",
        "nonce":"020202020202020202020202020202020202020202020202","keys":"0303","restricted":"0404",
        "later":[{"nonce":"020202020202020202020202020202020202020202020202","key":"0505"}]}}"#;

    #[test]
    fn the_mark_of_a_key_file_never_changes_or_every_school_would_be_locked_out() {
        let keys: KeysFile = serde_json::from_str(FIXED).unwrap();
        assert_eq!(
            keys.mark().unwrap().0,
            "02934be76d88363b9fd711edf6893c4e9979b5bd9adb3eb1d1cdde38fc999799"
        );
    }
}
