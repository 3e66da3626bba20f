//! A parcel: letters on their way to one reader, with what the reader needs and nothing else.

use crate::envelope::{self, Kind};
use crate::error::ExchangeError;
use crate::key::{ReadingKey, ReadingPublic};
use crate::token::Token;
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, PupilId};
use bridgewell_domain::letter::Letter;
use bridgewell_domain::page::{Beside, PageKind, Turn};
use bridgewell_domain::school::{Contact, FindNow, SchoolYear};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A scan, a photo or a drawing that goes with its letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelPage {
    /// What it is.
    pub kind: PageKind,
    /// As somebody turned it to read it.
    pub turned: Turn,
    /// Who put it in.
    pub added_by: PersonId,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Its bytes, as they are kept at school. Whoever opens the parcel cleans them again: a parcel is not signed.
    #[serde(with = "in_base64")]
    pub bytes: Vec<u8>,
}

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
    /// Who held the pen, and the translation.
    #[serde(default)]
    pub beside: Beside,
    /// Its pages, in order.
    #[serde(default)]
    pub pages: Vec<ParcelPage>,
}

/// The number by which a letter of a parcel is named on the telephone: four digits of its identity, the same at school
/// and on the reader's laptop whatever else comes or goes.
#[must_use]
pub fn letter_number(letter: LetterId) -> String {
    format!("{:04}", letter.uuid().as_u128() % 10_000)
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
    /// Where the school's log stood: a copy of its head that is out of the school's hands. None in earlier files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log_head: Option<String>,
    /// Words of the school's area, as lines of the reading aid's lists. Empty in earlier files.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub local_words: String,
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

/// Bytes as base64: as a list of numbers they would take four times their size.
mod in_base64 {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use serde::{Deserialize as _, Deserializer, Serializer, de};
    use std::borrow::Cow;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text: Cow<'de, str> = Cow::deserialize(from)?;
        BASE64_STANDARD.decode(text.as_bytes()).map_err(de::Error::custom)
    }
}
