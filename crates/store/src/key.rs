//! The keys of a workspace. Each kind is its own type: it prints as redacted, is zeroed when dropped, and can be
//! neither copied nor written out as it is.

use crate::error::StoreError;
use crate::hex;
use crate::opened::Opened;
use crypto_box::aead::OsRng;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Bytes of every key.
pub const KEY_BYTES: usize = 32;

/// Fills a fresh array from the operating system's generator.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Cipher("no randomness from the operating system"))?;
    Ok(bytes)
}

/// The key of the database. Whoever holds it reads everything but the restricted tier.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct WorkspaceKey([u8; KEY_BYTES]);

impl WorkspaceKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random().map(Self)
    }

    pub(crate) const fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The key as SQLCipher takes it raw, so that opening costs no second derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("PRAGMA key = \"");
        text.push_str(&self.raw());
        text.push_str("\";");
        text
    }

    /// The key in the form that is taken as it is.
    pub(crate) fn raw(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("x'");
        hex::push(&mut text, &self.0);
        text.push('\'');
        text
    }
}

/// The secret half of the restricted tier's key pair: opens what anyone may seal.
pub struct RestrictedKey {
    secret: crypto_box::SecretKey,
    opened: Opened,
}

impl RestrictedKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random().map(Self::from_bytes)
    }

    pub(crate) fn from_bytes(mut bytes: [u8; KEY_BYTES]) -> Self {
        let key = Self { secret: crypto_box::SecretKey::from_bytes(bytes), opened: Opened::default() };
        bytes.zeroize();
        key
    }

    pub(crate) fn bytes(&self) -> Zeroizing<[u8; KEY_BYTES]> {
        Zeroizing::new(self.secret.to_bytes())
    }

    /// The half that seals.
    #[must_use]
    pub fn public(&self) -> RestrictedPublic {
        RestrictedPublic(self.secret.public_key().to_bytes())
    }

    /// Opens sealed bytes.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when they were sealed for another key or altered.
    pub fn open(&self, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        self.opened.get_or(sealed, || {
            let padded = self.secret.unseal(&sealed.0).map_err(|_| StoreError::Unreadable("sealed entry"))?;
            let mut bytes = Zeroizing::new(padded);
            let end = bytes.iter().rposition(|byte| *byte != 0).filter(|at| bytes[*at] == PAD_MARK);
            bytes.truncate(end.ok_or(StoreError::Unreadable("sealed entry"))?);
            Ok(bytes)
        })
    }

    /// Opens what [`RestrictedPublic::seal_value`] sealed.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] as for [`Self::open`], or when it holds another type.
    pub fn open_value<T: serde::de::DeserializeOwned>(&self, sealed: &Sealed) -> Result<T, StoreError> {
        let bytes = self.open(sealed)?;
        serde_json::from_slice(&bytes).map_err(|_| StoreError::Unreadable("sealed entry"))
    }
}

/// The open half of a key pair: anyone may seal for its holder, nobody can open with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestrictedPublic([u8; KEY_BYTES]);

/// Sealed contents are padded to a multiple of this, so that "none recorded" and a protection plan look alike.
const PAD_TO: usize = 64;
const PAD_MARK: u8 = 0x80;

impl RestrictedPublic {
    pub(crate) const fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// Seals bytes. Contents are padded to 64-byte steps; whether a column holds something shows all the same, so
    /// store a sealed "none recorded" instead of NULL wherever the absence would tell.
    ///
    /// # Errors
    /// [`StoreError::Cipher`] when the cipher could not run.
    pub fn seal(&self, bytes: &[u8]) -> Result<Sealed, StoreError> {
        let mut padded = Zeroizing::new(Vec::with_capacity((bytes.len() / PAD_TO + 1) * PAD_TO));
        padded.extend_from_slice(bytes);
        padded.push(PAD_MARK);
        let full = padded.len().next_multiple_of(PAD_TO);
        padded.resize(full, 0);
        let key = crypto_box::PublicKey::from_bytes(self.0);
        key.seal(&mut OsRng, &padded).map(Sealed).map_err(|_| StoreError::Cipher("sealing failed"))
    }

    /// Seals any value as JSON.
    ///
    /// # Errors
    /// As [`Self::seal`].
    pub fn seal_value<T: serde::Serialize>(&self, value: &T) -> Result<Sealed, StoreError> {
        let bytes = serde_json::to_vec(value).map(Zeroizing::new);
        self.seal(&bytes.map_err(|_| StoreError::Cipher("the value cannot be written"))?)
    }
}

/// Bytes that only the holder of the restricted key can open.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(pub(crate) Vec<u8>);

impl rusqlite::ToSql for Sealed {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl rusqlite::types::FromSql for Sealed {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        value.as_blob().map(|bytes| Self(bytes.to_vec()))
    }
}

impl fmt::Debug for WorkspaceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WorkspaceKey(redacted)")
    }
}

impl fmt::Debug for RestrictedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RestrictedKey(redacted)")
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_and_sealed_bytes_print_nothing_of_themselves() {
        let key = WorkspaceKey::from_bytes([7; KEY_BYTES]);
        let secret = RestrictedKey::from_bytes([7; KEY_BYTES]);
        let sealed = secret.public().seal(b"child protection plan").unwrap();
        let printed = format!("{key:?} {secret:?} {sealed:?}");
        assert_eq!(printed, "WorkspaceKey(redacted) RestrictedKey(redacted) Sealed(112 bytes)");
        assert!(key.pragma().contains(&"07".repeat(KEY_BYTES)));
    }

    #[test]
    fn another_key_and_altered_bytes_are_refused() {
        let secret = RestrictedKey::random().unwrap();
        let mut sealed = secret.public().seal_value(&"in need").unwrap();
        assert!(RestrictedKey::random().unwrap().open(&sealed).is_err());
        assert_eq!(secret.open_value::<String>(&sealed).unwrap(), "in need");
        assert!(secret.open_value::<u8>(&sealed).is_err());
        sealed.0[40] ^= 1;
        assert!(matches!(secret.open(&sealed), Err(StoreError::Unreadable(_))));
    }

    #[test]
    fn short_contents_of_different_length_look_alike() {
        let public = RestrictedKey::random().unwrap().public();
        assert_eq!(public.seal(b"").unwrap().0.len(), public.seal(&[1; 63]).unwrap().0.len());
    }

    proptest! {
        #[test]
        fn whatever_is_sealed_comes_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let secret = RestrictedKey::from_bytes([9; KEY_BYTES]);
            let sealed = secret.public().seal(&bytes).unwrap();
            let opened = secret.open(&sealed).unwrap();
            prop_assert_eq!(opened.as_slice(), bytes.as_slice());
        }
    }
}
