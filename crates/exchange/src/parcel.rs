//! A parcel: letters on their way to one reader, with what the reader needs and nothing else.

use crate::envelope::{self, Kind};
use crate::error::ExchangeError;
use crate::key::{ReadingKey, ReadingPublic};
use crate::token::Token;
use bridgewell_domain::ids::{ParcelId, PersonId, PupilId};
use bridgewell_domain::letter::Letter;
use bridgewell_domain::school::{Contact, FindNow, SchoolYear};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One letter of a parcel. A child is known by forename and form alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelLetter {
    /// Whose, for the way back.
    pub pupil: PupilId,
    /// What the child is called.
    pub forename: String,
    /// The form, so that two of the same name are told apart.
    pub form: Option<String>,
    /// The letter itself.
    pub letter: Letter,
}

/// An adult of the school whom a letter may speak of, so that an entry can be hidden from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Their identity in the school's workspace.
    pub id: PersonId,
    /// The name.
    pub name: String,
}

/// Everything in a parcel.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Parcel {
    /// Which.
    pub id: ParcelId,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who handed it out, by name.
    pub from: String,
    /// The school's name.
    pub school: String,
    /// Whose Year 7.
    pub year: SchoolYear,
    /// The reader as the school's workspace knows them.
    pub reader: PersonId,
    /// The reader's name.
    pub reader_name: String,
    /// Whom to find when something cannot wait.
    pub find_now: FindNow,
    /// With whom a reader can talk a hard letter through; empty when the school named nobody.
    pub talk_through: Contact,
    /// What the children were asked to write about.
    pub prompts: Vec<String>,
    /// Adults whom a letter may speak of.
    pub staff: Vec<StaffMember>,
    /// The letters, in the order in which they should be read.
    pub letters: Vec<ParcelLetter>,
    /// The secret that only whoever opens this can send back.
    pub token: Token,
    /// What the reply is sealed to.
    pub return_to: ReadingPublic,
}

impl Parcel {
    /// Seals it for its reader.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when the cipher could not run.
    pub fn seal(&self, reader: &ReadingPublic) -> Result<Vec<u8>, ExchangeError> {
        envelope::seal(Kind::Parcel, self, reader.recipient())
    }

    /// Opens a parcel.
    ///
    /// # Errors
    /// [`ExchangeError`] with what is wrong; nothing else ever happens, whatever the bytes.
    pub fn open(bytes: &[u8], key: &ReadingKey) -> Result<Self, ExchangeError> {
        envelope::open(Kind::Parcel, bytes, std::iter::once(key.identity()))
    }
}
