//! Keys: a reader's own, kept under their passphrase, and the one made for the way back of a single parcel.

use crate::error::ExchangeError;
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Identity, scrypt, x25519};
use bridgewell_domain::ids::ParcelId;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// What checking the passphrase of a reading key costs: 2 to this power, scrypt's work factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyWork(u8);

impl KeyWork {
    /// For people: 128 MiB and about half a second on a 2020s laptop, OWASP's first choice for scrypt.
    pub const STANDARD: Self = Self(17);

    /// Milliseconds. For invented data only, it protects nothing.
    pub const WORTHLESS_FOR_INVENTED_DATA: Self = Self(4);
}

/// The most a key file from elsewhere can make us spend: eight times the standard.
const MOST_WORK: u8 = 20;

/// A reader's key pair. Prints nothing of itself.
pub struct ReadingKey(x25519::Identity);

impl ReadingKey {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The half that others may know.
    #[must_use]
    pub fn public(&self) -> ReadingPublic {
        ReadingPublic::from(self.0.to_public())
    }

    /// The key as it is kept: an age identity, itself an age file under the passphrase.
    ///
    /// # Errors
    /// [`ExchangeError::Cipher`] when the cipher could not run.
    pub fn lock(&self, passphrase: &str, work: KeyWork) -> Result<Vec<u8>, ExchangeError> {
        let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        recipient.set_work_factor(work.0);
        age::encrypt(&recipient, self.0.to_string().expose_secret().as_bytes())
            .map_err(|_| ExchangeError::Cipher)
    }

    /// Opens a kept key.
    ///
    /// # Errors
    /// [`ExchangeError::WrongPassphrase`], or [`ExchangeError::Damaged`] when it is not a key any more.
    pub fn unlock(kept: &[u8], passphrase: &str) -> Result<Self, ExchangeError> {
        let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
        identity.set_max_work_factor(MOST_WORK);
        let plain = age::decrypt(&identity, kept).map(Zeroizing::new).map_err(|error| match error {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                ExchangeError::WrongPassphrase
            }
            _ => ExchangeError::Damaged,
        })?;
        let text = std::str::from_utf8(&plain).map_err(|_| ExchangeError::Damaged)?;
        x25519::Identity::from_str(text).map(Self).map_err(|_| ExchangeError::Damaged)
    }

    /// The passphrase of the place in which one opened parcel is kept on the reader's laptop: 256 bits that follow
    /// from this key and the parcel, so that nothing else has to be remembered or changed.
    #[must_use]
    pub fn place_passphrase(&self, parcel: ParcelId) -> Zeroizing<String> {
        let digest = Sha256::new()
            .chain_update(b"bridgewell parcel place 1")
            .chain_update(parcel.uuid().as_bytes())
            .chain_update(self.0.to_string().expose_secret())
            .finalize();
        Zeroizing::new(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub(crate) fn secret(&self) -> SecretString {
        self.0.to_string()
    }

    pub(crate) fn from_secret(text: &str) -> Option<Self> {
        x25519::Identity::from_str(text).ok().map(Self)
    }

    pub(crate) fn identity(&self) -> &dyn Identity {
        &self.0
    }
}

impl fmt::Debug for ReadingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReadingKey(redacted)")
    }
}

/// The half of a reading key that others may know: anyone can seal for its holder.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadingPublic(x25519::Recipient);

impl ReadingPublic {
    /// The standard age recipient, "age1…".
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.to_string()
    }

    pub(crate) const fn recipient(&self) -> &x25519::Recipient {
        &self.0
    }
}

impl From<x25519::Recipient> for ReadingPublic {
    fn from(recipient: x25519::Recipient) -> Self {
        Self(recipient)
    }
}

impl fmt::Debug for ReadingPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

impl Serialize for ReadingPublic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.plain())
    }
}

impl<'de> Deserialize<'de> for ReadingPublic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        x25519::Recipient::from_str(&text).map(Self).map_err(de::Error::custom)
    }
}

/// The key made for the way back of one parcel. The school keeps it; the parcel holds its open half.
#[derive(Clone)]
pub struct ReturnKey(x25519::Identity);

impl ReturnKey {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(x25519::Identity::generate())
    }

    /// What a reply is sealed to.
    #[must_use]
    pub fn public(&self) -> ReadingPublic {
        ReadingPublic::from(self.0.to_public())
    }

    pub(crate) fn identity(&self) -> &dyn Identity {
        &self.0
    }
}

impl fmt::Debug for ReturnKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnKey(redacted)")
    }
}

impl Serialize for ReturnKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.to_string().expose_secret())
    }
}

impl<'de> Deserialize<'de> for ReturnKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        x25519::Identity::from_str(&text).map(Self).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const WORK: KeyWork = KeyWork::WORTHLESS_FOR_INVENTED_DATA;

    #[test]
    fn a_kept_key_opens_with_its_passphrase_and_no_other() {
        let key = ReadingKey::random();
        let kept = key.lock("three green herons", WORK).unwrap();
        assert_eq!(ReadingKey::unlock(&kept, "three green herons").unwrap().public(), key.public());
        assert_eq!(
            ReadingKey::unlock(&kept, "three grey herons").unwrap_err(),
            ExchangeError::WrongPassphrase
        );
        assert_eq!(
            ReadingKey::unlock(&kept[..40], "three green herons").unwrap_err(),
            ExchangeError::Damaged
        );
        assert_eq!(format!("{key:?} {:?}", ReturnKey::random()), "ReadingKey(redacted) ReturnKey(redacted)");
    }

    #[test]
    fn every_parcel_and_every_key_has_a_place_passphrase_of_its_own() {
        let (key, other) = (ReadingKey::random(), ReadingKey::random());
        let [one, two] = [1, 2].map(|number| ParcelId::from_uuid(Uuid::from_u128(number)));
        assert_eq!(key.place_passphrase(one), key.place_passphrase(one));
        assert_ne!(key.place_passphrase(one), key.place_passphrase(two));
        assert_ne!(key.place_passphrase(one), other.place_passphrase(one));
    }
}
