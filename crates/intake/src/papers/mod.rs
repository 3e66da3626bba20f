//! Letters that come as files, one or a folder full: plain text, Word documents, scans and photos, each named by its pupil's UPN
//! or name.
//!
//! What a file *holds* is judged by its bytes; *whose* it is by its name. Nothing here knows the pupils: whether a name fits one
//! is for whoever has the register, and where only a name fits a person is asked.

mod docx;
mod whose;
mod words;

pub use whose::Whose;

use crate::limits::Limits;
use crate::preview::Notice;
use crate::refusal::{Refusal, RefusalCode};

/// One file, looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Its name, as it came.
    pub name: String,
    /// Whose its name says it is.
    pub whose: Whose,
    /// Which of several pages of the same pupil its name says it is.
    pub page: Option<u16>,
    /// What it holds.
    pub holds: Holds,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// Words.
    Words {
        /// The letter, with plain line ends.
        text: String,
        /// What was left out or is worth a look.
        notices: Vec<Notice>,
    },
    /// A picture or a PDF to be kept beside the words that are typed from it. Its bytes are not looked into here.
    Picture,
    /// Nothing that can be brought in; why, and what to do.
    Refused(Refusal),
}

/// Looks at one file.
#[must_use]
pub fn paper(name: &str, bytes: &[u8], limits: &Limits) -> Paper {
    let (whose, page) = whose::of_name(name);
    let holds = held(bytes, limits).unwrap_or_else(Holds::Refused);
    Paper { name: name.to_owned(), whose, page, holds }
}

fn held(bytes: &[u8], limits: &Limits) -> Result<Holds, Refusal> {
    limits.allow(bytes.len() as u64)?;
    if is_picture(bytes) {
        return Ok(Holds::Picture);
    }
    let (text, notices) = match bytes {
        [] => return Err(Refusal::new(RefusalCode::Empty, "The file has nothing in it.")),
        [b'P', b'K', ..] => docx::words(bytes, limits)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            return Err(other_document("a document of the old kind (.doc), or one with a password"));
        }
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(other_document("a rich text document (.rtf)")),
        _ => (words::words(bytes, limits)?, Vec::new()),
    };
    if text.trim().is_empty() {
        let why = "There are no words in this file. If the letter is a picture inside it, save the picture and bring that in.";
        return Err(Refusal::new(RefusalCode::Empty, why));
    }
    Ok(Holds::Words { text, notices })
}

fn is_picture(bytes: &[u8]) -> bool {
    const BEGIN: [&[u8]; 9] =
        [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF", b"\0\0\0"];
    match BEGIN.iter().position(|magic| bytes.starts_with(magic)) {
        // Two letters can begin a text too.
        Some(6) => bytes.get(6..10) == Some(&[0; 4]),
        Some(7) => bytes.get(8..12) == Some(b"WEBP"),
        // The form that newer phones take photos in.
        Some(8) => bytes.get(4..8) == Some(b"ftyp"),
        place => place.is_some(),
    }
}

fn other_document(what: &str) -> Refusal {
    Refusal::new(
        RefusalCode::Unsupported,
        format!(
            "This is {what}. Open it, save it as .docx or plain text without a password, and bring that in."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn held(bytes: &[u8]) -> Holds {
        paper("x", bytes, &Limits::default()).holds
    }

    #[rstest]
    #[case(b"%PDF-1.7")]
    #[case(b"\x89PNG\r\n\x1a\n")]
    #[case(b"\xFF\xD8\xFF\xE0")]
    #[case(b"\0\0\0\x18ftypheic")]
    #[case(b"RIFF\x10\0\0\0WEBPVP8 ")]
    #[case(b"BM\x10\0\0\0\0\0\0\0\x36")]
    fn pictures_are_told_by_their_first_bytes(#[case] bytes: &[u8]) {
        assert_eq!(held(bytes), Holds::Picture);
    }

    #[rstest]
    #[case(b"BMX bikes are what I like", "BMX bikes are what I like")]
    #[case(
        b"\xEF\xBB\xBFDear me,\r\n\r\nI am \x91scared\x92.\r\n",
        "Dear me,\n\nI am \u{2018}scared\u{2019}."
    )]
    #[case(b"\xFF\xFED\0e\0a\0r\0", "Dear")]
    fn words_are_read_however_they_are_written(#[case] bytes: &[u8], #[case] words: &str) {
        assert_eq!(held(bytes), Holds::Words { text: words.to_owned(), notices: Vec::new() });
    }

    #[rstest]
    #[case(b"", RefusalCode::Empty)]
    #[case(b" \r\n\t", RefusalCode::Empty)]
    #[case(b"\xD0\xCF\x11\xE0....", RefusalCode::Unsupported)]
    #[case(b"{\\rtf1 Dear me}", RefusalCode::Unsupported)]
    #[case(b"PK\x03\x04rubbish", RefusalCode::Damaged)]
    #[case(b"Dear \0\0me", RefusalCode::Damaged)]
    fn what_holds_no_letter_is_refused_with_advice(#[case] bytes: &[u8], #[case] code: RefusalCode) {
        let Holds::Refused(refusal) = held(bytes) else { panic!("read") };
        assert_eq!(refusal.code, code);
        assert!(refusal.why.ends_with('.'));
    }

    #[test]
    fn a_text_longer_than_any_letter_is_refused() {
        let long = vec![b'x'; 3 << 20];
        assert!(matches!(held(&long), Holds::Refused(refusal) if refusal.code == RefusalCode::TooLarge));
    }
}
