//! The recovery key: 256 random bits on paper, for the day every passphrase is forgotten. Thirteen groups of four
//! letters and digits and one check group, in Crockford's alphabet, which leaves out I, L, O and U.

use crate::error::StoreError;
use crate::key::{KEY_BYTES, random};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY_LETTERS: usize = 52;
const CHECK_LETTERS: usize = 4;
const GROUP: usize = 4;

/// Why a typed recovery key cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryFault {
    /// Not 14 groups of four.
    #[error("it has {found} letters and digits, it should have 56")]
    Length {
        /// How many were typed, spaces and dashes not counted.
        found: usize,
    },
    /// A character that no recovery key has.
    #[error("group {group} holds '{letter}', which no recovery key has")]
    Letter {
        /// The group it stands in, from 1.
        group: usize,
        /// The character.
        letter: char,
    },
    /// All characters are possible, but the check group does not fit them.
    #[error("the last group does not fit the others, so at least one character is wrong")]
    Check,
}

/// A recovery key.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; KEY_BYTES]);

impl RecoveryKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        random().map(Self)
    }

    /// The wrapping key for one workspace. The recovery key is random, so it needs no slow derivation.
    pub(crate) fn wrapping_key(&self, workspace: uuid::Uuid) -> Zeroizing<[u8; KEY_BYTES]> {
        let digest = Sha256::new()
            .chain_update(b"bridgewell recovery wrapping key 1")
            .chain_update(workspace.as_bytes())
            .chain_update(self.0)
            .finalize();
        Zeroizing::new(digest.into())
    }

    /// The key as it is printed: 14 groups of four with a space between.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<String> {
        let mut letters = letters_of(&self.0, KEY_LETTERS);
        letters.extend(check_letters(&self.0));
        let mut text = Zeroizing::new(String::with_capacity(KEY_LETTERS + CHECK_LETTERS + 13));
        for (at, letter) in letters.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push(' ');
            }
            text.push(char::from(*letter));
        }
        letters.zeroize();
        text
    }

    /// Reads a key as typed: case, spaces and dashes do not matter, O counts as 0, I and L as 1.
    ///
    /// # Errors
    /// [`RecoveryFault`], naming the group where one character is impossible.
    pub fn parse(typed: &str) -> Result<Self, RecoveryFault> {
        let letters: Zeroizing<Vec<char>> = Zeroizing::new(
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2013}')).collect(),
        );
        let mut values = Zeroizing::new(Vec::with_capacity(letters.len()));
        for (at, letter) in letters.iter().enumerate() {
            values.push(
                value_of(*letter).ok_or(RecoveryFault::Letter { group: at / GROUP + 1, letter: *letter })?,
            );
        }
        if values.len() != KEY_LETTERS + CHECK_LETTERS {
            return Err(RecoveryFault::Length { found: values.len() });
        }
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        let (mut bits, mut held, mut at) = (0_u32, 0, 0);
        for value in &values[..KEY_LETTERS] {
            bits = (bits << 5) | u32::from(*value);
            held += 5;
            if held >= 8 && at < KEY_BYTES {
                held -= 8;
                bytes[at] = (bits >> held) as u8;
                bits &= (1 << held) - 1;
                at += 1;
            }
        }
        let key = Self(*bytes);
        let typed_check = values[KEY_LETTERS..].iter().map(|value| ALPHABET[usize::from(*value)]);
        // The four bits past the 256th are always zero in a printed key.
        if bits != 0 || !typed_check.eq(check_letters(&key.0)) {
            return Err(RecoveryFault::Check);
        }
        Ok(key)
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(redacted)")
    }
}

/// Five bits at a time, the last letter filled with zeros.
fn letters_of(bytes: &[u8], count: usize) -> Vec<u8> {
    (0..count)
        .map(|at| {
            let value = (0..5).fold(0_usize, |value, bit| {
                let place = at * 5 + bit;
                let byte = bytes.get(place / 8).copied().unwrap_or(0);
                (value << 1) | usize::from((byte >> (7 - place % 8)) & 1)
            });
            ALPHABET[value]
        })
        .collect()
}

fn check_letters(key: &[u8; KEY_BYTES]) -> Vec<u8> {
    let digest = Sha256::new().chain_update(b"bridgewell recovery check 1").chain_update(key).finalize();
    letters_of(&digest, CHECK_LETTERS)
}

fn value_of(letter: char) -> Option<u8> {
    let plain = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == plain).and_then(|at| u8::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn is_printed_in_fourteen_groups_and_read_back_however_it_is_typed() {
        let key = RecoveryKey([0x5a; KEY_BYTES]);
        let printed = key.groups();
        assert_eq!(printed.split(' ').map(str::len).collect::<Vec<_>>(), [4; 14]);
        let typed = printed.to_lowercase().replace('0', "o").replace('1', "l").replace(' ', "-");
        assert_eq!(RecoveryKey::parse(&typed).unwrap().0, key.0);
        assert_eq!(format!("{key:?}"), "RecoveryKey(redacted)");
    }

    #[test]
    fn says_what_is_wrong_with_a_mistyped_key() {
        let printed = RecoveryKey([3; KEY_BYTES]).groups();
        assert_eq!(RecoveryKey::parse("ABCD 2").unwrap_err(), RecoveryFault::Length { found: 5 });
        let with_u = format!("{}U{}", &printed[..6], &printed[7..]);
        assert_eq!(RecoveryKey::parse(&with_u).unwrap_err(), RecoveryFault::Letter { group: 2, letter: 'U' });
        let mut swapped = printed.to_string().into_bytes();
        swapped[0] = if swapped[0] == b'2' { b'3' } else { b'2' };
        assert_eq!(
            RecoveryKey::parse(std::str::from_utf8(&swapped).unwrap()).unwrap_err(),
            RecoveryFault::Check
        );
    }

    #[test]
    fn wraps_differently_for_every_workspace() {
        let key = RecoveryKey([3; KEY_BYTES]);
        assert_ne!(key.wrapping_key(uuid::Uuid::nil()), key.wrapping_key(uuid::Uuid::max()));
    }

    proptest! {
        #[test]
        fn every_key_survives_paper(bytes in any::<[u8; KEY_BYTES]>()) {
            let key = RecoveryKey(bytes);
            prop_assert_eq!(RecoveryKey::parse(&key.groups()).unwrap().0, bytes);
        }

        #[test]
        fn any_single_wrong_character_is_noticed(bytes in any::<[u8; KEY_BYTES]>(), at in 0_usize..56, step in 1_u8..32) {
            let mut typed: Vec<char> = RecoveryKey(bytes).groups().replace(' ', "").chars().collect();
            let value = value_of(typed[at]).unwrap();
            typed[at] = char::from(ALPHABET[usize::from((value + step) % 32)]);
            prop_assert!(RecoveryKey::parse(&typed.iter().collect::<String>()).is_err());
        }
    }
}
