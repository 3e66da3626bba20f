//! Signing keys: who made a file, known again from one file to the next. Ed25519; the open half is printed as a code
//! ("BW1…", with its own check) and compared by its fingerprint, as reading keys are.

use crate::code::{self, CodeFault};
use crate::error::ExchangeError;
use crate::key::ReadingKey;
use age::secrecy::ExposeSecret;
use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32m, Hrp};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use zeroize::Zeroizing;

/// What every code begins with: "bw", then the separator of bech32.
const START: &str = "bw1";
/// "bw1", 52 characters of key, 6 of check.
const LENGTH: usize = 61;
const PREFIX: &str = "bw";
/// A signature, in bytes.
const SIGNATURE: usize = 64;

/// What was signed can never be taken for something else that the same key signs.
fn message(purpose: &str, text: &str) -> Vec<u8> {
    [b"bridgewell ", purpose.as_bytes(), b" 1\n", text.as_bytes()].concat()
}

/// The key of one school, or of one link worker. Prints nothing of itself.
#[derive(Clone)]
pub struct SignKey(SigningKey);

impl SignKey {
    /// A new one.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when there is no randomness to be had.
    pub fn random() -> Result<Self, ExchangeError> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut_slice()).map_err(|_| ExchangeError::Cipher)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The half that others may know.
    #[must_use]
    pub fn public(&self) -> SignPublic {
        SignPublic(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, purpose: &str, text: &str) -> String {
        hex(&self.0.sign(&message(purpose, text)).to_bytes())
    }
}

impl fmt::Debug for SignKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignKey(redacted)")
    }
}

impl Serialize for SignKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Zeroizing::new(hex(&self.0.to_bytes())))
    }
}

impl<'de> Deserialize<'de> for SignKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        let seed = Zeroizing::new(unhex::<32>(&text).ok_or_else(|| de::Error::custom("not a signing key"))?);
        Ok(Self(SigningKey::from_bytes(&seed)))
    }
}

/// Both keys of one side: what it signs with and what it opens with. Kept inside an encrypted workspace.
#[derive(Debug)]
pub struct LinkKeys {
    /// Signs what is sent.
    pub sign: SignKey,
    /// Opens what comes.
    pub open: ReadingKey,
}

#[derive(Serialize, Deserialize)]
struct KeptKeys {
    sign: SignKey,
    open: Zeroizing<String>,
}

impl LinkKeys {
    /// New ones.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when there is no randomness to be had.
    pub fn random() -> Result<Self, ExchangeError> {
        Ok(Self { sign: SignKey::random()?, open: ReadingKey::random() })
    }
}

impl Serialize for LinkKeys {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let open = Zeroizing::new(self.open.secret().expose_secret().to_owned());
        KeptKeys { sign: self.sign.clone(), open }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for LinkKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let KeptKeys { sign, open } = KeptKeys::deserialize(deserializer)?;
        let open = ReadingKey::from_secret(&open).ok_or_else(|| de::Error::custom("not a reading key"))?;
        Ok(Self { sign, open })
    }
}

/// The open half of a signing key.
#[derive(Clone, PartialEq, Eq)]
pub struct SignPublic(VerifyingKey);

impl SignPublic {
    /// The code as it is kept: small letters without spaces.
    #[must_use]
    pub fn plain(&self) -> String {
        // A prefix of two letters and 32 bytes always make a code.
        bech32::encode::<Bech32m>(Hrp::parse_unchecked(PREFIX), self.0.as_bytes()).unwrap_or_default()
    }

    /// The code as it is printed: fifteen groups of four and one sign more.
    #[must_use]
    pub fn code(&self) -> String {
        code::groups(&self.plain().to_uppercase())
    }

    /// Sixteen digits to read aloud.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        code::fingerprint(b"bridgewell signing key 1", &self.plain())
    }

    /// Reads a code as typed or pasted: case, spaces, dashes and line ends do not matter.
    ///
    /// # Errors
    /// [`CodeFault`], naming the group where one character is impossible.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let plain = code::clean(typed, START, LENGTH)?;
        let checked = CheckedHrpstring::new::<Bech32m>(&plain).map_err(|_| CodeFault::Check)?;
        let bytes: Vec<u8> = checked.byte_iter().collect();
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| CodeFault::Check)?;
        VerifyingKey::from_bytes(&bytes).map(Self).map_err(|_| CodeFault::Check)
    }

    pub(crate) fn fits(&self, purpose: &str, text: &str, signature: &str) -> bool {
        unhex::<SIGNATURE>(signature).is_some_and(|bytes| {
            self.0.verify_strict(&message(purpose, text), &Signature::from_bytes(&bytes)).is_ok()
        })
    }
}

impl fmt::Debug for SignPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

impl Serialize for SignPublic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.plain())
    }
}

impl<'de> Deserialize<'de> for SignPublic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let public = SignKey::random().unwrap().public();
        let code = public.code();
        for typed in [code.to_lowercase(), code.replace(' ', "-"), format!("\n{}\r\n", code.replace(' ', ""))]
        {
            assert_eq!(SignPublic::parse(&typed).unwrap(), public);
        }
        assert_eq!(SignPublic::parse("AGE1 QQQQ").unwrap_err(), CodeFault::Start { wanted: "BW1" });
        assert_eq!(
            SignPublic::parse(&code[..9]).unwrap_err(),
            CodeFault::Length { found: 8, wanted: LENGTH }
        );
        assert_ne!(public.fingerprint(), SignKey::random().unwrap().public().fingerprint());
    }

    #[test]
    fn a_signature_fits_its_key_its_text_and_its_purpose() {
        let (key, other) = (SignKey::random().unwrap(), SignKey::random().unwrap());
        let signature = key.sign("review pack", "words");
        assert!(key.public().fits("review pack", "words", &signature));
        assert!(!key.public().fits("review pack", "other words", &signature));
        assert!(!key.public().fits("reply", "words", &signature));
        assert!(!other.public().fits("review pack", "words", &signature));
        assert!(!key.public().fits("review pack", "words", &signature[2..]));
        assert_eq!(format!("{key:?}"), "SignKey(redacted)");
        let kept: SignKey = serde_json::from_str(&serde_json::to_string(&key).unwrap()).unwrap();
        assert_eq!(kept.public(), key.public());
        let keys = LinkKeys::random().unwrap();
        let kept: LinkKeys = serde_json::from_str(&serde_json::to_string(&keys).unwrap()).unwrap();
        assert_eq!((kept.sign.public(), kept.open.public()), (keys.sign.public(), keys.open.public()));
    }

    proptest! {
        #[test]
        fn any_single_wrong_character_is_noticed(at in 3_usize..61, step in 1_usize..32) {
            const ALPHABET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
            let mut typed: Vec<u8> = SignKey::random().unwrap().public().plain().into_bytes();
            let place = ALPHABET.find(char::from(typed[at])).unwrap();
            typed[at] = ALPHABET.as_bytes()[(place + step) % 32];
            prop_assert_eq!(
                SignPublic::parse(&String::from_utf8(typed).unwrap()).unwrap_err(),
                CodeFault::Check
            );
        }

        #[test]
        fn no_text_makes_it_panic(typed in ".{0,200}") {
            let _ = SignPublic::parse(&typed);
        }
    }
}
