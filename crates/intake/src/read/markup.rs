//! The characters of a file with tags in it, and what a table in one comes to.

use super::encoding::{Encoding, normalise, text_of};
use crate::refusal::{Refusal, RefusalCode};
use std::borrow::Cow;

/// The text of the whole file, line by line as UTF-8 or Windows-1252, and how it was written.
///
/// # Errors
/// [`Refusal`] when the bytes are no text.
pub(crate) fn text(bytes: &[u8]) -> Result<(String, Encoding), Refusal> {
    let (bytes, encoding) = normalise(bytes);
    if memchr::memchr(0, &bytes).is_some() {
        return Err(Refusal::new(
            RefusalCode::Damaged,
            "The file holds bytes that no text file has. It was damaged, or it is not the kind of file its name says.",
        ));
    }
    let text = match bytes {
        Cow::Owned(bytes) => String::from_utf8(bytes).unwrap_or_else(|wrong| by_line(wrong.as_bytes())),
        Cow::Borrowed(bytes) => by_line(bytes),
    };
    Ok((text, encoding))
}

fn by_line(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        text.push_str(&text_of(line));
    }
    text
}

/// Text as a person sees it in a cell: one space where any number of spaces and line ends stand.
pub(super) fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len().min(64));
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}
