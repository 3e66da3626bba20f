//! From a passphrase to a key: Argon2id, with the cost kept beside every slot so that it can grow later.

use crate::error::StoreError;
use crate::key::KEY_BYTES;
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Bytes of a slot's salt.
pub const SALT_BYTES: usize = 16;

/// What deriving a key from a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    /// Memory in KiB, 8 to 1,048,576.
    pub memory_kib: u32,
    /// Passes over that memory, 1 to 64.
    pub passes: u32,
    /// Lanes, 1 to 16.
    pub lanes: u32,
}

impl KdfCost {
    /// For schools: 64 MiB and four passes, about 0.3 s on a 2020s laptop. At or above every setting that RFC 9106
    /// (its second recommended option) and OWASP name for interactive use.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 4, lanes: 1 };

    /// The least Argon2id allows: milliseconds. For invented data only, it protects nothing.
    pub const WORTHLESS_FOR_INVENTED_DATA: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// Whether guessing costs less than under another cost.
    pub(crate) const fn is_weaker_than(self, other: Self) -> bool {
        self.memory_kib as u64 * self.passes as u64 * (self.lanes as u64)
            < other.memory_kib as u64 * other.passes as u64 * (other.lanes as u64)
    }

    /// Bounds what a hostile key file can make us spend.
    fn params(self) -> Result<Params, StoreError> {
        let unreadable = StoreError::Unreadable("key derivation cost");
        if self.memory_kib > 1024 * 1024 || self.passes > 64 || self.lanes > 16 {
            return Err(unreadable);
        }
        Params::new(self.memory_kib, self.passes, self.lanes, Some(KEY_BYTES)).map_err(|_| unreadable)
    }

    /// Derives a wrapping key.
    pub(crate) fn derive(
        self,
        passphrase: &Passphrase,
        salt: &[u8; SALT_BYTES],
    ) -> Result<Zeroizing<[u8; KEY_BYTES]>, StoreError> {
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        let text: Zeroizing<String> = Zeroizing::new(passphrase.0.nfkc().collect());
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params()?)
            .hash_password_into(text.as_bytes(), salt, key.as_mut_slice())
            .map_err(|_| StoreError::Cipher("not enough memory to check the passphrase"))?;
        Ok(key)
    }
}

/// A passphrase as typed. Compared in Unicode's NFKC form, so that another keyboard's "é" is the same letter.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase over; nothing is trimmed.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Its text, for weighing its strength.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: KdfCost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;

    fn key(text: &str, salt: u8) -> [u8; KEY_BYTES] {
        *QUICK.derive(&Passphrase::new(text.to_owned()), &[salt; SALT_BYTES]).unwrap()
    }

    #[test]
    fn text_and_salt_both_matter_and_the_keyboard_does_not() {
        assert_ne!(key("river", 1), key("river", 2));
        assert_ne!(key("river", 1), key("River", 1));
        assert_eq!(key("caf\u{e9}", 1), key("cafe\u{301}", 1));
    }

    #[test]
    fn a_hostile_cost_is_refused_before_it_is_spent() {
        for cost in [
            KdfCost { memory_kib: u32::MAX, ..QUICK },
            KdfCost { passes: 65, ..QUICK },
            KdfCost { lanes: 17, ..QUICK },
            KdfCost { memory_kib: 1, ..QUICK },
        ] {
            assert!(cost.derive(&Passphrase::new(String::new()), &[0; SALT_BYTES]).is_err());
        }
    }

    #[test]
    fn a_passphrase_prints_as_redacted() {
        assert_eq!(format!("{:?}", Passphrase::new("river".into())), "Passphrase(redacted)");
    }
}
