//! The secret inside a parcel. Only whoever opened the parcel can put it into a reply, so a reply that holds it was
//! made by its reader and by nobody else.

use crate::error::ExchangeError;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const BYTES: usize = 32;

/// 256 random bits, written as 64 hexadecimal digits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Token([u8; BYTES]);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when there is no randomness to be had.
    pub fn random() -> Result<Self, ExchangeError> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| ExchangeError::Cipher)?;
        Ok(Self(bytes))
    }

    /// Whether both are the same, in a time that does not depend on where they differ.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(redacted)")
    }
}

impl Serialize for Token {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text: Zeroizing<String> =
            Zeroizing::new(self.0.iter().map(|byte| format!("{byte:02x}")).collect());
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        let mut bytes = [0; BYTES];
        if text.len() != 2 * BYTES || !text.is_ascii() {
            return Err(de::Error::custom("not a token"));
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            let digits = text.get(2 * at..2 * at + 2).unwrap_or_default();
            *byte = u8::from_str_radix(digits, 16).map_err(|_| de::Error::custom("not a token"))?;
        }
        Ok(Self(bytes))
    }
}
