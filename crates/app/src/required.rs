//! Words that a person must give.

use crate::error::ApiError;

/// The text without blank edges.
///
/// # Errors
/// [`ApiError::Invalid`] on `field` when nothing is left.
pub(crate) fn required(field: &str, text: &str, what_to_do: &str) -> Result<String, ApiError> {
    let text = text.trim();
    if text.is_empty() { Err(ApiError::invalid(field, what_to_do)) } else { Ok(text.to_owned()) }
}

/// Words of a list without blank ones and repeats.
pub(crate) fn tidy(words: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        if !kept.iter().any(|other| other.eq_ignore_ascii_case(word)) {
            kept.push(word.to_owned());
        }
    }
    kept
}
