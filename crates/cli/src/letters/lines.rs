//! Files of one JSON object a line.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// Every line that is not blank, with its number.
pub fn lines<T: DeserializeOwned>(path: &Path, wanted: &str) -> Result<Vec<(usize, T)>, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut found = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let value = serde_json::from_slice(line)
            .map_err(|error| refused(path, number, &format!("is not {wanted} ({error})")))?;
        found.push((number, value));
    }
    Ok(found)
}

/// The longest file of a school's own lines, in bytes.
const LONGEST_OWN: usize = 1024 * 1024;

/// A school's own lines for the aid's lists.
pub fn own_lines(path: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    if bytes.len() > LONGEST_OWN {
        return Err(Failure::Refused(format!(
            "{} is longer than a list of local words can be. Is it the right file?",
            path.display()
        )));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    String::from_utf8(bytes.to_vec())
        .map_err(|_| Failure::Refused(format!("{} is not text. Save it as UTF-8 text.", path.display())))
}

/// A line that cannot be used.
pub fn refused(path: &Path, number: usize, what: &str) -> Failure {
    Failure::Refused(format!(
        "line {number} of {} {what}. Put it right, or take it out, and try again; nothing was written.",
        path.display()
    ))
}
