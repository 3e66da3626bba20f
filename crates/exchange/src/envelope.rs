//! What every sealed file has in common: one plain line, then age. The line is only a signpost; whatever matters is
//! inside, where it cannot be altered unnoticed.

use crate::error::ExchangeError;
use age::{DecryptError, Identity, Recipient};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Read;
use zeroize::Zeroizing;

/// The largest file that is opened, in bytes: two thousand letters of forty pages would fit.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// The version written, and the highest that is read.
const VERSION: u32 = 1;

/// What a sealed file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters on their way to a reader.
    Parcel,
    /// What the reader made of them, on its way back.
    Reply,
    /// A school's review pack for its link worker.
    Pack,
    /// What the link worker answers.
    PackReply,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Parcel, Self::Reply, Self::Pack, Self::PackReply];

    /// The kind in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Parcel => "parcel of letters",
            Self::Reply => "reply to a parcel",
            Self::Pack => "review pack",
            Self::PackReply => "reply to a review pack",
        }
    }
}

/// What a file says it is, without any key.
///
/// # Errors
/// [`ExchangeError::NotOurs`], or [`ExchangeError::Newer`] when this Bridgewell is too old for it.
pub fn kind_of(bytes: &[u8]) -> Result<Kind, ExchangeError> {
    split(bytes).map(|(kind, _)| kind)
}

fn split(bytes: &[u8]) -> Result<(Kind, &[u8]), ExchangeError> {
    let end = bytes.iter().take(80).position(|byte| *byte == b'\n').ok_or(ExchangeError::NotOurs)?;
    let line = std::str::from_utf8(&bytes[..end]).map_err(|_| ExchangeError::NotOurs)?;
    let (words, version) = line
        .strip_prefix("Bridgewell ")
        .and_then(|rest| rest.split_once(", version "))
        .ok_or(ExchangeError::NotOurs)?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.words() == words).ok_or(ExchangeError::NotOurs)?;
    let version: u32 = version.parse().map_err(|_| ExchangeError::NotOurs)?;
    match version {
        VERSION => Ok((kind, &bytes[end + 1..])),
        0 => Err(ExchangeError::NotOurs),
        newer => Err(ExchangeError::Newer { version: newer }),
    }
}

/// Seals a value for one recipient.
pub(crate) fn seal<T: Serialize>(
    kind: Kind,
    value: &T,
    to: &impl Recipient,
) -> Result<Vec<u8>, ExchangeError> {
    let plain = Zeroizing::new(serde_json::to_vec(value).map_err(|_| ExchangeError::Cipher)?);
    let sealed = age::encrypt(to, &plain).map_err(|_| ExchangeError::Cipher)?;
    let mut bytes = format!("Bridgewell {}, version {VERSION}\n", kind.words()).into_bytes();
    bytes.extend_from_slice(&sealed);
    Ok(bytes)
}

/// Opens a file of this kind with whichever of these keys fits. Never panics, whatever the bytes.
pub(crate) fn open<'k, T: DeserializeOwned>(
    kind: Kind,
    bytes: &[u8],
    keys: impl Iterator<Item = &'k dyn Identity>,
) -> Result<T, ExchangeError> {
    if bytes.len() > LARGEST {
        return Err(ExchangeError::TooLarge);
    }
    let (found, sealed) = split(bytes)?;
    if found != kind {
        return Err(ExchangeError::OtherKind { found: found.words(), wanted: kind.words() });
    }
    let refused = |error: DecryptError| match error {
        DecryptError::NoMatchingKeys => ExchangeError::ForSomebodyElse,
        _ => ExchangeError::Damaged,
    };
    let opened = age::Decryptor::new_buffered(sealed).map_err(refused)?.decrypt(keys).map_err(refused)?;
    let mut plain = Zeroizing::new(Vec::new());
    opened.take(LARGEST as u64).read_to_end(&mut plain).map_err(|_| ExchangeError::Damaged)?;
    serde_json::from_slice(&plain).map_err(|_| ExchangeError::Damaged)
}
