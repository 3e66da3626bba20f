//! A reply: what a reader made of the letters of one parcel.

use crate::envelope::{self, Kind};
use crate::error::ExchangeError;
use crate::key::{ReadingPublic, ReturnKey};
use crate::token::Token;
use bridgewell_domain::concern::{RedRouteAbout, Told};
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, RedRouteId};
use bridgewell_domain::letter::{Passages, Reading};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A red route that the reader raised on their own laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedHere {
    /// Which entry, so that it is taken in once however often the reply comes.
    pub id: RedRouteId,
    /// Which letter made the reader raise it.
    pub letter: LetterId,
    /// When.
    pub at: DateTime<Utc>,
    /// Whom the words are about.
    pub about: RedRouteAbout,
    /// The adult of the school from whom it is hidden.
    pub hidden_from: Option<PersonId>,
    /// Whom the reader told, in person.
    pub told: Vec<Told>,
}

/// What a reader made of the aid's marks in one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Which letter.
    pub letter: LetterId,
    /// The marks.
    pub passages: Passages,
}

/// Everything in a reply.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reply {
    /// To which parcel.
    pub parcel: ParcelId,
    /// The parcel's own secret.
    pub token: Token,
    /// When it was written.
    pub written: DateTime<Utc>,
    /// The readings, in the order in which they were made.
    pub readings: Vec<Reading>,
    /// Passages the reader marked, and marks they turned down.
    pub judged: Vec<Judged>,
    /// Red routes raised, the earliest first.
    pub raised: Vec<RaisedHere>,
    /// Where the log of the opened parcel stood. None in earlier files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log_head: Option<String>,
    /// The head that came with the parcel, brought back: the school holds it against its own log. None in earlier files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_log_head: Option<String>,
}

impl Reply {
    /// Seals it for the school.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when the cipher could not run.
    pub fn seal(&self, school: &ReadingPublic) -> Result<Vec<u8>, ExchangeError> {
        envelope::seal(Kind::Reply, self, school.recipient())
    }

    /// Opens a reply with whichever of the keys that wait for one. Whether the secret in it fits its parcel is for the
    /// caller to hold against what was handed out.
    ///
    /// # Errors
    /// [`ExchangeError`] with what is wrong; nothing else ever happens, whatever the bytes.
    pub fn open(bytes: &[u8], waiting: &[ReturnKey]) -> Result<Self, ExchangeError> {
        envelope::open(Kind::Reply, bytes, waiting.iter().map(ReturnKey::identity))
    }
}
