//! The unique pupil number: thirteen characters whose first one checks the rest.
//!
//! It helps to find a pupil again, but it is not a pupil's identity: some pupils have none, and temporary
//! numbers are replaced later.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The letters of the check scheme in their order, 0 to 22. I, O and S are not used.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// How many characters a number has.
pub const LENGTH: usize = 13;

/// A unique pupil number with a correct check letter, in its normal form (upper case, no spaces).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Upn([u8; LENGTH]);

/// What is wrong with a text that should be a UPN. The words say what to look at in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum UpnFault {
    /// Nothing but spaces.
    #[error("the UPN is blank")]
    Blank,
    /// Not thirteen characters after the spaces are taken out.
    #[error("the UPN has {found} characters where 13 belong")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that cannot stand in its place.
    #[error("character {place} of the UPN is “{found}” where {}", .expected.words())]
    Character {
        /// Its place, counted from 1.
        place: usize,
        /// What stands there.
        found: char,
        /// What may stand there.
        expected: Expected,
    },
    /// The shape is right, the sum is not: most often two digits changed places.
    #[error(
        "the check letter of the UPN is {written}, but these numbers give {expected}: one character is mistyped"
    )]
    CheckLetter {
        /// The letter in the file.
        written: char,
        /// The letter that the other twelve characters give.
        expected: char,
    },
}

/// What may stand at a place of a UPN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A letter of the check scheme.
    Letter,
    /// A digit from 0 to 9. The letter O is never read as a zero.
    Digit,
    /// The last place: a digit, or a letter when the number is temporary.
    DigitOrLetter,
}

impl Expected {
    fn words(self) -> &'static str {
        match self {
            Expected::Letter => "a letter belongs (never I, O or S)",
            Expected::Digit => "a digit belongs (the letter O is not read as a zero)",
            Expected::DigitOrLetter => "a digit belongs, or a letter (never I, O or S) in a temporary UPN",
        }
    }
}

impl Upn {
    /// Reads a UPN, however it was typed: spaces are removed and letters made upper case, nothing else is changed.
    ///
    /// # Errors
    /// [`UpnFault`] with the place and the reason.
    pub fn parse(text: &str) -> Result<Self, UpnFault> {
        if let Ok(exact) = <[u8; LENGTH]>::try_from(text.as_bytes())
            && exact.is_ascii()
            && !exact.iter().any(u8::is_ascii_whitespace)
        {
            return Self::check(exact.map(|byte| byte.to_ascii_uppercase()));
        }
        Self::parse_slowly(text)
    }

    /// The same from the bytes of a file; bytes that are not UTF-8 are a fault at their place.
    ///
    /// # Errors
    /// [`UpnFault`] as for [`Upn::parse`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, UpnFault> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::parse(text),
            Err(_) => Self::parse_slowly(&String::from_utf8_lossy(bytes)),
        }
    }

    fn parse_slowly(text: &str) -> Result<Self, UpnFault> {
        let mut bytes = [0_u8; LENGTH];
        let mut found = 0;
        let mut foreign = None;
        for character in text.chars().filter(|c| !c.is_whitespace()) {
            if let Some(slot) = bytes.get_mut(found) {
                match u8::try_from(character.to_ascii_uppercase()) {
                    Ok(byte) if byte.is_ascii() => *slot = byte,
                    _ => foreign = foreign.or(Some((found, character))),
                }
            }
            found += 1;
        }
        match (found, foreign) {
            (0, _) => Err(UpnFault::Blank),
            (LENGTH, Some((index, character))) => Err(Self::misplaced(index, character)),
            (LENGTH, None) => Self::check(bytes),
            _ => Err(UpnFault::Length { found }),
        }
    }

    fn misplaced(index: usize, found: char) -> UpnFault {
        let expected = match index {
            0 => Expected::Letter,
            12 => Expected::DigitOrLetter,
            _ => Expected::Digit,
        };
        UpnFault::Character { place: index + 1, found, expected }
    }

    fn check(bytes: [u8; LENGTH]) -> Result<Self, UpnFault> {
        if letter_value(bytes[0]).is_none() {
            return Err(Self::misplaced(0, char::from(bytes[0])));
        }
        let mut sum = 0_usize;
        for (index, &byte) in bytes.iter().enumerate().skip(1) {
            let value = match byte {
                b'0'..=b'9' => usize::from(byte - b'0'),
                _ if index == LENGTH - 1 => {
                    letter_value(byte).ok_or_else(|| Self::misplaced(index, char::from(byte)))?
                }
                _ => return Err(Self::misplaced(index, char::from(byte))),
            };
            sum += value * (index + 1);
        }
        let expected = LETTERS[sum % LETTERS.len()];
        if expected == bytes[0] {
            Ok(Self(bytes))
        } else {
            Err(UpnFault::CheckLetter { written: char::from(bytes[0]), expected: char::from(expected) })
        }
    }

    /// The thirteen characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII letters and digits get past `check`, so the text is never empty.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The thirteen bytes, all ASCII.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    /// Whether the number is temporary: its last character is a letter, and it will be replaced.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.0[12].is_ascii_uppercase()
    }

    /// The local authority code, characters 2 to 4 (0 to 999).
    #[must_use]
    pub fn local_authority(&self) -> u16 {
        self.0[1..4].iter().fold(0, |code, byte| code * 10 + u16::from(byte - b'0'))
    }

    /// A sentence to show beside the pupil when the local authority code is on no list known to this version.
    /// A notice, never a fault: authorities are made and merged faster than lists.
    #[must_use]
    pub fn notice(&self) -> Option<String> {
        let code = self.local_authority();
        (!is_listed(code)).then(|| {
            format!("Local authority code {code:03} is not on our list. The number is accepted; newer codes exist.")
        })
    }
}

fn letter_value(byte: u8) -> Option<usize> {
    LETTERS.iter().position(|&letter| letter == byte)
}

/// Local authority codes of England and Wales, former ones included because pupils keep their first number.
/// Written from general knowledge and checked against nothing official: hence only a notice.
fn is_listed(code: u16) -> bool {
    matches!(code,
        201..=213 | 301..=320 | 330..=336 | 340..=344 | 350..=359 | 370..=373 | 380..=384 | 390..=394 | 420
        | 660..=681
        | 800..=803 | 805..=808 | 810..=813 | 815..=816 | 820..=823 | 825..=826 | 830..=831 | 835..=841
        | 845..=846 | 850..=852 | 855..=857 | 860..=861 | 865..=896 | 908..=909 | 916 | 919 | 921 | 925..=926
        | 928..=929 | 931 | 933 | 935..=938 | 940..=943)
}

impl fmt::Display for Upn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Upn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upn({self})")
    }
}

impl FromStr for Upn {
    type Err = UpnFault;

    fn from_str(text: &str) -> Result<Self, UpnFault> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Upn {
    type Error = UpnFault;

    fn try_from(text: String) -> Result<Self, UpnFault> {
        Self::parse(&text)
    }
}

impl From<Upn> for String {
    fn from(upn: Upn) -> Self {
        upn.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("B801200005001", "B801200005001")]
    #[case("P207000016049", "P207000016049")]
    #[case("  b801200005001 ", "B801200005001")]
    #[case("B801 2000 05001", "B801200005001")]
    #[case("B801200\u{a0}005001", "B801200005001")]
    fn reads_what_people_type(#[case] typed: &str, #[case] normal: &str) {
        let upn = Upn::parse(typed).unwrap();
        assert_eq!(upn.as_str(), normal);
        assert_eq!(Upn::from_bytes(typed.as_bytes()), Ok(upn));
        assert_eq!(typed.parse(), Ok(upn));
        assert!(!upn.is_temporary());
    }

    #[rstest]
    #[case("", "the UPN is blank")]
    #[case("   ", "the UPN is blank")]
    #[case("B80120000500", "the UPN has 12 characters where 13 belong")]
    #[case("B8012000050011", "the UPN has 14 characters where 13 belong")]
    #[case("Ł", "the UPN has 1 characters where 13 belong")]
    #[case(
        "B80120000500é",
        "character 13 of the UPN is “é” where a digit belongs, or a letter (never I, O or S) in a temporary UPN"
    )]
    #[case(
        "B8012OOOO5001",
        "character 6 of the UPN is “O” where a digit belongs (the letter O is not read as a zero)"
    )]
    #[case("O801200005001", "character 1 of the UPN is “O” where a letter belongs (never I, O or S)")]
    #[case("8801200005001", "character 1 of the UPN is “8” where a letter belongs (never I, O or S)")]
    #[case(
        "B80120000500S",
        "character 13 of the UPN is “S” where a digit belongs, or a letter (never I, O or S) in a temporary UPN"
    )]
    #[case(
        "B801200005010",
        "the check letter of the UPN is B, but these numbers give A: one character is mistyped"
    )]
    fn says_what_is_wrong(#[case] typed: &str, #[case] words: &str) {
        assert_eq!(Upn::parse(typed).unwrap_err().to_string(), words);
    }

    #[test]
    fn bytes_that_are_no_text_are_a_fault_at_their_place() {
        assert_eq!(
            Upn::from_bytes(b"B80120\xff005001"),
            Err(UpnFault::Character { place: 7, found: '\u{fffd}', expected: Expected::Digit })
        );
    }

    #[test]
    fn a_letter_at_the_end_counts_by_its_place_and_means_temporary() {
        // 8*2+0+1*4+2*5+0+0+0+0+5*10+0+0 = 80; A to Z add 0 to 22 times 13.
        let upn = Upn::parse("M80120000500A").unwrap();
        assert!(upn.is_temporary());
        assert_eq!(upn.to_string(), "M80120000500A");
    }

    #[rstest]
    #[case("B801200005001", 801, false)]
    fn an_unlisted_authority_is_a_notice(#[case] typed: &str, #[case] code: u16, #[case] noticed: bool) {
        let upn = Upn::parse(typed).unwrap();
        assert_eq!(upn.local_authority(), code);
        assert_eq!(upn.notice().is_some(), noticed);
        let letter = char::from(LETTERS[(9 * 2 + 9 * 3 + 9 * 4) % 23]);
        let strange = Upn::parse(&format!("{letter}999000000000")).unwrap();
        assert!(strange.notice().unwrap().contains("999"));
    }

    #[test]
    fn travels_as_text() {
        let upn: Upn = serde_json::from_str("\"b801200005001\"").unwrap();
        assert_eq!(serde_json::to_string(&upn).unwrap(), "\"B801200005001\"");
        assert_eq!(format!("{upn:?}"), "Upn(B801200005001)");
        assert_eq!(upn.as_bytes(), b"B801200005001");
        assert!(serde_json::from_str::<Upn>("\"B8\"").is_err());
    }

    #[test]
    fn the_sample_intake_has_three_temporary_numbers_and_one_from_943() {
        let sample = include_str!("../../../tests/fixtures/samples/intake-240.csv");
        let upns: Vec<Upn> =
            sample.lines().skip(1).map(|line| Upn::parse(line.split(',').next().unwrap()).unwrap()).collect();
        assert_eq!(upns.len(), 240);
        assert_eq!(upns.iter().filter(|upn| upn.is_temporary()).count(), 3);
        assert_eq!(upns.iter().filter(|upn| upn.local_authority() == 943).count(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,30}") {
            if let Ok(upn) = Upn::parse(&text) {
                prop_assert_eq!(Upn::parse(upn.as_str()), Ok(upn));
            }
        }

        #[test]
        fn one_wrong_digit_never_passes(place in 1_usize..12, add in 1_u8..10) {
            let mut bytes = *b"B801200005001";
            bytes[place] = b'0' + (bytes[place] - b'0' + add) % 10;
            prop_assert!(Upn::from_bytes(&bytes).is_err());
        }
    }
}
