//! What was decided about a file as a whole without asking anybody, and is told.

/// One such thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A stable short word.
    pub code: &'static str,
    /// What was found and what was done, in a sentence or two.
    pub words: String,
}

impl Notice {
    /// A notice with its sentence.
    #[must_use]
    pub fn new(code: &'static str, words: impl Into<String>) -> Self {
        Self { code, words: words.into() }
    }
}
