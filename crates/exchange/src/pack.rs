//! Review packs and their replies: sealed to one key, signed by another, numbered, and tied to the one before.
//!
//! Inside age stands the text that was signed, the signature and the signer. The text names the key it was sealed for,
//! so that whoever opens a pack cannot pass it on as if it had been made for somebody else. Whether the signer is the
//! one who is expected is for the caller: it holds the codes that were compared by voice.

use crate::envelope::{self, Kind};
use crate::error::ExchangeError;
use crate::key::{ReadingKey, ReadingPublic};
use crate::sign::{SignKey, SignPublic, hex};
use crate::token::Token;
use bridgewell_domain::ids::{PackId, SchoolId};
use bridgewell_domain::programme::pack::PackContents;
use bridgewell_domain::programme::remark::Remark;
use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version of the contents that is written, and the highest that is read.
const VERSION: u32 = 1;

/// What one side sends to the other, in its place in the history between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which file.
    pub id: PackId,
    /// The number among those from this sender to this receiver, from 1.
    pub number: u32,
    /// The hash of the one before; none for the first.
    pub previous: Option<String>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who made it, by name.
    pub from: String,
    /// The key it was sealed for.
    pub to: ReadingPublic,
    /// Where the sender's log stood: a copy of its head that is out of the sender's hands. None in earlier files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log_head: Option<String>,
}

/// A review pack.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pack {
    /// Its place in the history.
    pub place: Place,
    /// The school's identity in its own workspace.
    pub school: SchoolId,
    /// For whom, by the name the school knows.
    pub to_name: String,
    /// The secret that only whoever opens this can send back.
    pub token: Token,
    /// What a reply is sealed to.
    pub reply_to: ReadingPublic,
    /// Everything the link worker gets to see.
    pub contents: PackContents,
}

/// What a link worker answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PackReply {
    /// Its place in the history.
    pub place: Place,
    /// To which school's pack.
    pub school: SchoolId,
    /// The newest pack it answers.
    pub pack: PackId,
    /// The secret of that pack.
    pub token: Token,
    /// Every remark so far; those that came before are known by their identities.
    pub remarks: Vec<Remark>,
    /// The last visit, as the link worker has it.
    pub last_visit: Option<NaiveDate>,
    /// The next one that is planned.
    pub next_visit: Option<NaiveDate>,
}

/// A sealed file that was opened, and by whom it was signed.
#[derive(Clone, Debug)]
pub struct Opened<T> {
    /// What was in it.
    pub value: T,
    /// Who signed it. Hold it against the code that was compared.
    pub signer: SignPublic,
    /// The hash of what was signed, by which the next one names it.
    pub hash: String,
    /// The text that was signed, for keeping as it came.
    pub text: String,
}

/// A file that was sealed, with what has to be kept of it.
#[derive(Clone, Debug)]
pub struct SealedPack {
    /// The file.
    pub bytes: Vec<u8>,
    /// The hash by which the next one names it.
    pub hash: String,
    /// The text that was signed.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
struct Signed {
    signer: SignPublic,
    signature: String,
    text: String,
}

/// The contents with their version in front, so that the version can be read alone.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u32,
    #[serde(flatten)]
    value: T,
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

/// What packs and replies have in common.
trait Travels: Serialize + DeserializeOwned {
    const KIND: Kind;
    fn place(&self) -> &Place;
}

impl Travels for Pack {
    const KIND: Kind = Kind::Pack;
    fn place(&self) -> &Place {
        &self.place
    }
}

impl Travels for PackReply {
    const KIND: Kind = Kind::PackReply;
    fn place(&self) -> &Place {
        &self.place
    }
}

fn hash_of(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn seal<T: Travels>(value: &T, signer: &SignKey) -> Result<SealedPack, ExchangeError> {
    let text =
        serde_json::to_string(&Versioned { version: VERSION, value }).map_err(|_| ExchangeError::Cipher)?;
    let signature = signer.sign(T::KIND.words(), &text);
    let signed = Signed { signer: signer.public(), signature, text };
    let bytes = envelope::seal(T::KIND, &signed, value.place().to.recipient())?;
    Ok(SealedPack { bytes, hash: hash_of(&signed.text), text: signed.text })
}

fn open<T: Travels>(bytes: &[u8], key: &ReadingKey) -> Result<Opened<T>, ExchangeError> {
    let signed: Signed = envelope::open(T::KIND, bytes, std::iter::once(key.identity()))?;
    if !signed.signer.fits(T::KIND.words(), &signed.text, &signed.signature) {
        return Err(ExchangeError::BadSignature);
    }
    let value: T = read(&signed.text)?;
    if value.place().to != key.public() {
        return Err(ExchangeError::PassedOn);
    }
    let hash = hash_of(&signed.text);
    Ok(Opened { value, signer: signed.signer, hash, text: signed.text })
}

/// Reads a text that was signed, as it is kept.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, ExchangeError> {
    let VersionOnly { version } = serde_json::from_str(text).map_err(|_| ExchangeError::Damaged)?;
    if version > VERSION {
        return Err(ExchangeError::Newer { version });
    }
    let versioned: Versioned<T> = serde_json::from_str(text).map_err(|_| ExchangeError::Damaged)?;
    Ok(versioned.value)
}

impl Pack {
    /// Seals and signs it.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when the cipher could not run.
    pub fn seal(&self, school: &SignKey) -> Result<SealedPack, ExchangeError> {
        seal(self, school)
    }

    /// Opens a pack with the link worker's key.
    ///
    /// # Errors
    /// [`ExchangeError`] with what is wrong; nothing else ever happens, whatever the bytes.
    pub fn open(bytes: &[u8], key: &ReadingKey) -> Result<Opened<Self>, ExchangeError> {
        open(bytes, key)
    }

    /// Reads a pack from the text that was signed, as it is kept after it was opened or sealed.
    ///
    /// # Errors
    /// [`ExchangeError::Damaged`] or [`ExchangeError::Newer`].
    pub fn from_kept(text: &str) -> Result<Self, ExchangeError> {
        read(text)
    }
}

impl PackReply {
    /// Seals and signs it.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when the cipher could not run.
    pub fn seal(&self, link_worker: &SignKey) -> Result<SealedPack, ExchangeError> {
        seal(self, link_worker)
    }

    /// Opens a reply with the school's key. Whether the secret in it fits its pack is for the caller.
    ///
    /// # Errors
    /// [`ExchangeError`] with what is wrong; nothing else ever happens, whatever the bytes.
    pub fn open(bytes: &[u8], key: &ReadingKey) -> Result<Opened<Self>, ExchangeError> {
        open(bytes, key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn reply(to: &ReadingPublic) -> PackReply {
        PackReply {
            place: Place {
                id: PackId::from_uuid(Uuid::from_u128(1)),
                number: 1,
                previous: None,
                made: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
                from: "Joan Hale".into(),
                to: to.clone(),
                log_head: None,
            },
            school: SchoolId::from_uuid(Uuid::from_u128(2)),
            pack: PackId::from_uuid(Uuid::from_u128(3)),
            token: Token::random().unwrap(),
            remarks: Vec::new(),
            last_visit: None,
            next_visit: None,
        }
    }

    fn sealed_anew(text: &str, signer: &SignKey, to: &ReadingKey) -> Vec<u8> {
        let signature = signer.sign(Kind::PackReply.words(), text);
        let signed = Signed { signer: signer.public(), signature, text: text.to_owned() };
        envelope::seal(Kind::PackReply, &signed, to.public().recipient()).unwrap()
    }

    #[test]
    fn what_was_signed_for_one_key_is_refused_under_another() {
        let (signer, meant, other) = (SignKey::random().unwrap(), ReadingKey::random(), ReadingKey::random());
        let text = reply(&meant.public()).seal(&signer).unwrap().text;
        let passed_on = sealed_anew(&text, &signer, &other);
        assert_eq!(PackReply::open(&passed_on, &other).unwrap_err(), ExchangeError::PassedOn);
    }

    #[test]
    fn altered_words_and_newer_contents_are_told() {
        let (signer, key) = (SignKey::random().unwrap(), ReadingKey::random());
        let text = reply(&key.public()).seal(&signer).unwrap().text;
        let newer = text.replacen("\"version\":1", "\"version\":7", 1);
        let from_the_future = sealed_anew(&newer, &signer, &key);
        assert_eq!(PackReply::open(&from_the_future, &key).unwrap_err(), ExchangeError::Newer { version: 7 });
        let signature = signer.sign(Kind::PackReply.words(), &text);
        let altered = Signed { signer: signer.public(), signature, text: text.replace("Joan", "Jean") };
        let bytes = envelope::seal(Kind::PackReply, &altered, key.public().recipient()).unwrap();
        assert_eq!(PackReply::open(&bytes, &key).unwrap_err(), ExchangeError::BadSignature);
    }
}
