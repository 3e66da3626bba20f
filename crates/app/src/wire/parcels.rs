//! Sharing the reading: readers, parcels and replies, on the school's side and on the reader's own laptop.

use super::common::{PupilName, StaffName};
use crate::shelf::{DocumentHandle, FileHandle};
use bridgewell_domain::ids::{ParcelId, PersonId, PupilId};
use bridgewell_domain::school::{Contact, FindNow};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A colleague who reads on their own laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReaderShown {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Their reading code in groups of four.
    pub code: String,
    /// Sixteen digits to compare by voice.
    pub fingerprint: String,
    /// When the code was added.
    pub added: DateTime<Utc>,
    /// Whether they also have an account here.
    pub account: bool,
}

/// A parcel that was handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParcelShown {
    /// Which.
    pub id: ParcelId,
    /// With whom, by name.
    pub reader: String,
    /// Who handed it out, by name.
    pub made_by: String,
    /// When.
    pub made: DateTime<Utc>,
    /// Letters in it.
    pub letters: u32,
    /// Letters of it that are out.
    pub out: u32,
    /// Whose they are, with the number by which the reader names each on the telephone.
    pub list: Vec<NumberedLetter>,
    /// When it was called back.
    pub called_back: Option<DateTime<Utc>>,
    /// When the newest reply was taken in.
    pub answered: Option<DateTime<Utc>>,
}

/// A letter of a parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NumberedLetter {
    /// Whose.
    pub pupil: PupilName,
    /// Four digits.
    pub number: String,
}

/// How many letters wait in one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormCount {
    /// The form; none for pupils without one.
    pub form: Option<String>,
    /// Letters that can be handed out.
    pub letters: u32,
}

/// Letters that stay here, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaysHere {
    /// How many.
    pub letters: u32,
    /// Why, in words.
    pub why: String,
}

/// Everything about sharing the reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sharing {
    /// Readers, by name.
    pub readers: Vec<ReaderShown>,
    /// Colleagues with an account here who are not readers yet.
    pub staff: Vec<StaffName>,
    /// Parcels, newest first.
    pub parcels: Vec<ParcelShown>,
    /// Letters that can be handed out.
    pub ready: u32,
    /// The same by form.
    pub forms: Vec<FormCount>,
    /// Unread letters that stay here.
    pub stays: Vec<StaysHere>,
}

/// A reading code as typed or pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeAsk {
    /// The code.
    pub code: String,
}

/// What to compare before the code is trusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fingerprint {
    /// Sixteen digits in groups of four.
    pub fingerprint: String,
}

/// A reader to be added, or one who has a new code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddReader {
    /// Their account here, if they have one, or the reader they are already.
    pub person: Option<PersonId>,
    /// The name, for somebody without an account.
    pub name: String,
    /// The code.
    pub code: String,
}

/// One reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReaderAsk {
    /// Who.
    pub reader: PersonId,
}

/// How many letters, for whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanParcel {
    /// For whom.
    pub reader: PersonId,
    /// Only of these forms; an empty list takes every form this person is responsible for.
    pub forms: Vec<String>,
    /// How many at most.
    pub letters: u32,
}

/// One letter of a planned parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlannedLetter {
    /// Whose.
    pub pupil: PupilName,
    /// Number of words.
    pub words: u32,
}

/// What would be in a parcel. Nothing is made yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParcelPlan {
    /// For whom, by name.
    pub reader: String,
    /// The letters.
    pub letters: Vec<PlannedLetter>,
    /// What the file holds besides, and what it does not, each a sentence.
    pub holds: Vec<String>,
    /// Minutes it takes to read them with care.
    pub minutes: u32,
}

/// A parcel to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeParcel {
    /// For whom.
    pub reader: PersonId,
    /// Whose letters, as planned.
    pub pupils: Vec<PupilId>,
}

/// A sealed file that is ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SealedFile {
    /// The file.
    pub document: DocumentHandle,
    /// The suggested name.
    pub name: String,
    /// Letters it speaks of.
    pub letters: u32,
}

/// One parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParcelAsk {
    /// Which.
    pub parcel: ParcelId,
}

/// A file that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileAsk {
    /// Which.
    pub file: FileHandle,
}

/// What a reply brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReplyTaken {
    /// Whose, by name.
    pub reader: String,
    /// Letters in the parcel.
    pub letters: u32,
    /// Readings that are new here.
    pub new: u32,
    /// Readings that had been taken in before.
    pub known: u32,
    /// Pupils on the red route by this reply: to be looked at before anything else.
    pub red_route: Vec<PupilName>,
    /// Pupils whose letter came back unread and waits in the queue again.
    pub unread: Vec<PupilName>,
    /// Pupils about whose letter readers differ.
    pub differ: Vec<PupilName>,
    /// Letters that somebody here had read meanwhile; both readings stay.
    pub read_here_too: u32,
    /// Whether the parcel had been called back.
    pub late: bool,
    /// In words, when it spoke of letters that were erased here since.
    pub gone: Option<String>,
    /// In words, when the log no longer holds the head that went out with the parcel.
    pub log_lost: Option<String>,
}

/// The reading key of this laptop, and the parcels that are open on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskShown {
    /// Whose key; none until one is made.
    pub key: Option<KeyShown>,
    /// Whether it is unlocked.
    pub unlocked: bool,
    /// Parcels that were opened here and not erased.
    pub parcels: Vec<DeskParcel>,
}

/// A reading key's open half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeyShown {
    /// Whose.
    pub name: String,
    /// The code in groups of four.
    pub code: String,
    /// Sixteen digits to read aloud.
    pub fingerprint: String,
}

/// A parcel on this laptop, as far as can be told without its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskParcel {
    /// Which.
    pub id: ParcelId,
    /// From which school.
    pub school: String,
    /// For which year.
    pub year: String,
}

/// A reading key to be made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeReadingKey {
    /// The reader's name.
    pub name: String,
    /// The passphrase it is kept under.
    pub passphrase: String,
}

/// The passphrase of this laptop's reading key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskUnlock {
    /// As typed.
    pub passphrase: String,
}

/// The open parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParcelHere {
    /// From which school.
    pub school: String,
    /// Who handed it out.
    pub from: String,
    /// When.
    pub made: DateTime<Utc>,
    /// Letters in it.
    pub letters: u32,
    /// Letters read.
    pub read: u32,
    /// Pupils on the red route, by this reader.
    pub red_route: u32,
    /// What the children were asked to write about.
    pub prompts: Vec<String>,
    /// Whom to find when something cannot wait.
    pub find_now: FindNow,
    /// With whom a hard letter can be talked through.
    pub talk_through: Contact,
    /// When the newest reply was made.
    pub replied: Option<DateTime<Utc>>,
    /// Whether something was read or raised since.
    pub more_since: bool,
    /// Where the school's log stood when it was made; none in earlier parcels.
    pub log_head: Option<String>,
}

/// Whether a parcel without a reply may be erased all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EraseParcel {
    /// Said by the reader: what was read and not sent is lost.
    pub unsent_too: bool,
}
