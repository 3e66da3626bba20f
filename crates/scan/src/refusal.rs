//! Why a file cannot be a page.

/// The file is refused and nothing was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Refusal {
    /// Which kind of refusal.
    pub code: RefusalCode,
    /// What was found and what to do, in one or two sentences.
    pub why: String,
}

/// The kinds of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusalCode {
    /// Nothing in the file.
    Empty,
    /// A form that is recognised and cannot be shown here.
    Unsupported,
    /// Not a form that pages come in.
    Unknown,
    /// Cut short or damaged.
    Damaged,
    /// Locked with a password.
    Locked,
    /// Larger than a page can be, or claiming to be.
    TooLarge,
}

impl Refusal {
    pub(crate) fn new(code: RefusalCode, why: impl Into<String>) -> Self {
        Self { code, why: why.into() }
    }
}
