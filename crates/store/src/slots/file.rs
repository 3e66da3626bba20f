//! The key file on the disk. A change is written to a second file first and put in place once the database has
//! committed the same revision; after a crash in between, opening finishes or drops it.

use super::{RecoverySlot, Slot};
use crate::durable;
use crate::error::StoreError;
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::school::{School, SchoolYear};
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::Path;
use uuid::Uuid;

const CURRENT: &str = "keys.json";
const NEXT: &str = "keys.json.next";
/// The format this program writes, and the newest it reads.
const FORMAT: u32 = 1;

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

/// The key file, and the one a crash may have left waiting.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub current: KeysFile,
    pub next: Option<KeysFile>,
}

impl KeysFile {
    pub(crate) fn new(workspace: Uuid, school: &School, slot: Slot, recovery: RecoverySlot) -> Self {
        let (year, school) = (school.year, school.name.clone());
        Self { format: FORMAT, workspace, revision: 1, school, year, slots: vec![slot], recovery }
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

    /// Reads what lies in the folder.
    pub(crate) fn load(folder: &Path) -> Result<Loaded, StoreError> {
        let current =
            Self::read(folder, CURRENT)?.ok_or(StoreError::NotAWorkspace("there is no key file"))?;
        // A half-written waiting file is as good as none: the database has not committed its revision.
        let next =
            Self::read(folder, NEXT).unwrap_or_default().filter(|next| next.workspace == current.workspace);
        Ok(Loaded { current, next })
    }

    fn read(folder: &Path, name: &str) -> Result<Option<Self>, StoreError> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let bytes = match std::fs::read(folder.join(name)) {
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

    /// Writes the file beside the current one, on the disk but not yet in force.
    pub(crate) fn stage(&self, folder: &Path) -> Result<(), StoreError> {
        let json = serde_json::to_vec_pretty(self).map_err(|_| StoreError::Unreadable("key file"))?;
        Ok(durable::write(&folder.join(NEXT), &json)?)
    }

    /// Puts the staged file in force.
    pub(crate) fn promote(folder: &Path) -> Result<(), StoreError> {
        Ok(durable::put_in_place(folder, NEXT, CURRENT)?)
    }

    /// Throws a staged file away.
    pub(crate) fn drop_staged(folder: &Path) -> Result<(), StoreError> {
        match std::fs::remove_file(folder.join(NEXT)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(durable::sync_folder(folder)?),
        }
    }
}
