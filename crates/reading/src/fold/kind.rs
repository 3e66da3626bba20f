//! What a character is to a word: part of it, an end of it, or nothing.

use super::Gap;

/// What a character is to a word.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Letter,
    Apostrophe,
    Silent,
    Gap(Gap),
    Line,
    Laugh,
}

/// What every character of ASCII is.
pub(super) const ASCII: [Kind; 128] = {
    let mut kinds = [Kind::Letter; 128];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = Kind::of_ascii(byte as u8);
        byte += 1;
    }
    kinds
};

impl Kind {
    const fn of_ascii(character: u8) -> Self {
        match character {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Self::Letter,
            b'\'' | b'`' => Self::Apostrophe,
            b'.' | b'!' | b'?' | b';' | b'(' | b')' => Self::Gap(Gap::Stop),
            b'\n' | b'\r' => Self::Line,
            b':' | b'=' => Self::Gap(Gap::Heading),
            b',' | b'-' | b'/' => Self::Gap(Gap::Comma),
            _ => Self::Gap(Gap::Space),
        }
    }

    /// What a character is.
    pub fn of(character: char) -> Self {
        if let Some(kind) = ASCII.get(character as usize) {
            return *kind;
        }
        match character {
            '\u{2019}' | '\u{2018}' | '\u{b4}' => Self::Apostrophe,
            '\u{2026}' | '\u{2022}' | '\u{2028}' | '\u{2029}' => Self::Gap(Gap::Stop),
            '\u{2013}' | '\u{2014}' => Self::Gap(Gap::Comma),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' => Self::Silent,
            '\u{1f602}' | '\u{1f923}' | '\u{1f606}' | '\u{1f61c}' | '\u{1f61d}' => Self::Laugh,
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Gap(Gap::Space),
        }
    }

    /// What stands at this byte; the end of the letter is the end of a line.
    pub fn at(text: &str, byte: usize) -> Self {
        let ascii = text.as_bytes().get(byte).map(|byte| ASCII.get(usize::from(*byte)));
        match ascii {
            Some(Some(kind)) => *kind,
            Some(None) => text[byte..].chars().next().map_or(Self::Line, Self::of),
            None => Self::Line,
        }
    }
}
