//! A letter in a plain text file.

use crate::limits::Limits;
use crate::read::markup;
use crate::refusal::{Refusal, RefusalCode};

/// The words of a text file, with plain line ends and nothing blank at the end.
pub(super) fn words(bytes: &[u8], limits: &Limits) -> Result<String, Refusal> {
    if bytes.len() / 2 > limits.line_bytes {
        return Err(too_long());
    }
    let (text, _) = markup::text(bytes)?;
    Ok(tidy(&text))
}

/// Line ends as they are kept, and nothing blank at the end. The child's own spaces stay.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    text.trim_end().trim_start_matches('\n').to_owned()
}

pub(super) fn too_long() -> Refusal {
    Refusal::new(RefusalCode::TooLarge, "This is far longer than any letter. Bring in one letter a file.")
}
