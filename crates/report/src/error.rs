//! What can stop a document from being made.

use thiserror::Error;

use crate::unprintable::Unprintable;

/// Why no PDF could be made.
#[derive(Debug, Error)]
pub enum ReportError {
    /// Characters that neither typeface has. Spell them out first, or change the text.
    #[error("{} characters cannot be printed: {}", .0.len(), list(.0))]
    Unprintable(Vec<Unprintable>),
    /// A built-in typeface could not be read or cut down to the letters used.
    #[error("the typeface {0} could not be used")]
    Typeface(&'static str),
    /// A scan or a drawing cannot be printed as it is: why, in words that follow "because".
    #[error("the page cannot be printed because {0}")]
    Page(&'static str),
    /// The finished file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Writing(#[from] std::io::Error),
    /// The finished DOCX file could not be put together.
    #[error("the DOCX file could not be written: {0}")]
    Docx(zip::result::ZipError),
}

fn list(found: &[Unprintable]) -> String {
    found.iter().map(|one| format!("U+{:04X}", u32::from(one.character))).collect::<Vec<_>>().join(", ")
}
