//! A reading key's open half as it is printed, typed and read aloud.
//!
//! The code is the standard age recipient ("age1…", which carries its own check) in capital groups of four; the
//! fingerprint is sixteen digits of its hash, to be compared by voice before the first letter is handed out.

use crate::key::ReadingPublic;
use sha2::{Digest, Sha256};
use std::str::FromStr;

const GROUP: usize = 4;
/// "age1", 52 characters of key, 6 of check.
const LENGTH: usize = 62;
/// Every character a key can have after "age1".
const ALPHABET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Why a typed code cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// It does not begin as every code of its kind does.
    #[error("it should begin with {wanted}")]
    Start {
        /// How it should.
        wanted: &'static str,
    },
    /// Too short or too long.
    #[error("it has {found} letters and digits, it should have {wanted}")]
    Length {
        /// How many were typed, spaces and dashes not counted.
        found: usize,
        /// How many every code of its kind has.
        wanted: usize,
    },
    /// A character that no code has.
    #[error("group {group} holds '{letter}', which no code has")]
    Letter {
        /// The group it stands in, from 1.
        group: usize,
        /// The character.
        letter: char,
    },
    /// Every character is possible, but together they are no key.
    #[error("at least one character is wrong: the code does not fit its own check")]
    Check,
}

impl ReadingPublic {
    /// The code as it is printed: fifteen groups of four and one of two.
    #[must_use]
    pub fn code(&self) -> String {
        groups(&self.plain().to_uppercase())
    }

    /// Sixteen digits to read aloud. Another key has the same once in ten thousand million million.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(b"bridgewell reading key 1", &self.plain())
    }

    /// Reads a code as typed or pasted: case, spaces, dashes and line ends do not matter.
    ///
    /// # Errors
    /// [`CodeFault`], naming the group where one character is impossible.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let plain = clean(typed, "age1", LENGTH)?;
        age::x25519::Recipient::from_str(&plain).map(Self::from).map_err(|_| CodeFault::Check)
    }
}

/// A typed code in small letters without spaces and dashes, if every character of it is possible.
pub(crate) fn clean(typed: &str, start: &'static str, length: usize) -> Result<String, CodeFault> {
    let letters: Vec<char> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2013}'))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if !letters.iter().collect::<String>().starts_with(start) {
        return Err(CodeFault::Start { wanted: if start == "age1" { "AGE1" } else { "BW1" } });
    }
    let after = start.len();
    let wrong = letters.iter().enumerate().skip(after).find(|(_, letter)| !ALPHABET.contains(**letter));
    if let Some((at, letter)) = wrong {
        return Err(CodeFault::Letter { group: at / GROUP + 1, letter: letter.to_ascii_uppercase() });
    }
    if letters.len() != length {
        return Err(CodeFault::Length { found: letters.len(), wanted: length });
    }
    Ok(letters.iter().collect())
}

/// Sixteen digits of a key's hash, in groups of four.
pub(crate) fn fingerprint(kind: &[u8], plain: &str) -> String {
    let digest = Sha256::new().chain_update(kind).chain_update(plain).finalize();
    let number = digest[..16].iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    groups(&format!("{:016}", number % 10_000_000_000_000_000))
}

pub(crate) fn groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::ReadingKey;
    use proptest::prelude::*;

    fn plain(public: &ReadingPublic) -> Vec<char> {
        public.code().replace(' ', "").chars().collect()
    }

    #[test]
    fn is_read_back_however_it_is_typed() {
        let public = ReadingKey::random().public();
        let code = public.code();
        assert_eq!(code.split(' ').count(), 16);
        for typed in [code.to_lowercase(), code.replace(' ', "-"), format!("\n{}\r\n", code.replace(' ', ""))]
        {
            assert_eq!(ReadingPublic::parse(&typed).unwrap(), public);
        }
        assert_eq!(public.fingerprint().split(' ').map(str::len).collect::<Vec<_>>(), [4; 4]);
        assert_ne!(public.fingerprint(), ReadingKey::random().public().fingerprint());
    }

    #[test]
    fn says_what_is_wrong_with_a_mistyped_code() {
        let code = ReadingKey::random().public().code();
        assert_eq!(ReadingPublic::parse("hello").unwrap_err(), CodeFault::Start { wanted: "AGE1" });
        assert_eq!(
            ReadingPublic::parse(&code[..9]).unwrap_err(),
            CodeFault::Length { found: 8, wanted: LENGTH }
        );
        let with_b = format!("{}B{}", &code[..10], &code[11..]);
        assert_eq!(ReadingPublic::parse(&with_b).unwrap_err(), CodeFault::Letter { group: 3, letter: 'B' });
    }

    proptest! {
        #[test]
        fn any_single_wrong_character_is_noticed(at in 4_usize..62, step in 1_usize..32) {
            let public = ReadingKey::random().public();
            let mut typed = plain(&public);
            let place = ALPHABET.find(typed[at].to_ascii_lowercase()).unwrap();
            typed[at] = char::from(ALPHABET.as_bytes()[(place + step) % 32]);
            prop_assert_eq!(
                ReadingPublic::parse(&typed.iter().collect::<String>()).unwrap_err(),
                CodeFault::Check
            );
        }

        #[test]
        fn no_text_makes_it_panic(typed in ".{0,200}") {
            let _ = ReadingPublic::parse(&typed);
        }
    }
}
