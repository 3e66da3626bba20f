//! Which characters the bytes of a text file stand for.
//!
//! UTF-16 is turned into UTF-8 at once. Otherwise each cell is read as UTF-8 and, where that fails, as Windows-1252:
//! files that were pasted together from two systems come out right too.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How a text file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, plain ASCII included.
    Utf8,
    /// UTF-16, either byte order.
    Utf16,
    /// The Western code page of Windows.
    Windows1252,
    /// UTF-8 in some places and Windows-1252 in others.
    Mixed,
}

impl Encoding {
    /// The name for people.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
            Self::Mixed => "a mixture of UTF-8 and Windows-1252",
        }
    }
}

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The bytes after a UTF-8 or UTF-16 byte order mark, if there is one.
#[must_use]
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    for mark in [UTF8_MARK, b"\xFF\xFE", b"\xFE\xFF"] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return rest;
        }
    }
    bytes
}

/// Takes off a byte order mark, turns UTF-16 into UTF-8, and says how the text is written.
#[must_use]
pub fn normalise(bytes: &[u8]) -> (Cow<'_, [u8]>, Encoding) {
    let utf16 = match bytes {
        [0xFF, 0xFE, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] => Some(UTF_16BE),
        [first, 0, third, 0, ..] if *first != 0 && *third != 0 => Some(UTF_16LE),
        [0, second, 0, fourth, ..] if *second != 0 && *fourth != 0 => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = utf16 {
        let (text, _) = encoding.decode_without_bom_handling(without_mark(bytes));
        return (Cow::Owned(text.into_owned().into_bytes()), Encoding::Utf16);
    }
    let text = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    (Cow::Borrowed(text), judge(text))
}

fn judge(text: &[u8]) -> Encoding {
    let mut rest = text;
    let mut utf8_letters = false;
    let mut wrong = false;
    loop {
        match std::str::from_utf8(rest) {
            Ok(good) => {
                utf8_letters |= !good.is_ascii();
                break;
            }
            Err(error) => {
                wrong = true;
                let (good, bad) = rest.split_at(error.valid_up_to());
                utf8_letters |= !good.is_ascii();
                rest = &bad[error.error_len().unwrap_or(bad.len()).min(bad.len())..];
                if utf8_letters {
                    break;
                }
            }
        }
    }
    match (wrong, utf8_letters) {
        (false, _) => Encoding::Utf8,
        (true, false) => Encoding::Windows1252,
        (true, true) => Encoding::Mixed,
    }
}

/// The text of one cell: UTF-8 where it is, Windows-1252 where it is not.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// A whole text that must be read as one, such as XML: UTF-8 where it is, Windows-1252 where it is not.
#[must_use]
pub fn whole_text(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let (normal, encoding) = normalise(bytes);
    let text = match normal {
        Cow::Borrowed(bytes) => pieced(bytes),
        Cow::Owned(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Cow::Owned(text),
            Err(error) => Cow::Owned(pieced(error.as_bytes()).into_owned()),
        },
    };
    (text, encoding)
}

fn pieced(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Zoë,Łukasz".as_bytes(), Encoding::Utf8, "Zoë,Łukasz")]
    #[case(b"\xEF\xBB\xBFUPN", Encoding::Utf8, "UPN")]
    #[case(b"Zo\xEB", Encoding::Windows1252, "Zoë")]
    #[case(b"\xFF\xFEU\0P\0N\0", Encoding::Utf16, "UPN")]
    #[case(b"\xFE\xFF\0U\0P\0N", Encoding::Utf16, "UPN")]
    #[case(b"U\0P\0N\0", Encoding::Utf16, "UPN")]
    fn reads_the_usual_ways_of_writing(#[case] bytes: &[u8], #[case] encoding: Encoding, #[case] text: &str) {
        let (normal, found) = normalise(bytes);
        assert_eq!(found, encoding);
        assert_eq!(text_of(&normal), text);
    }

    #[test]
    fn a_file_pasted_together_from_two_systems_is_read_cell_by_cell() {
        let mut bytes = "Zoë\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"Zo\xEB\n");
        let (normal, found) = normalise(&bytes);
        assert_eq!(found, Encoding::Mixed);
        let cells: Vec<_> = normal.split(|&b| b == b'\n').map(text_of).collect();
        assert_eq!(cells, ["Zoë", "Zoë", ""]);
    }
}
