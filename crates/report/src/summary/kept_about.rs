//! What is kept about one pupil, part by part, for the family or for a next school.

use crate::document::Imprint;

/// One thing that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPart {
    /// What it is called.
    pub title: String,
    /// What it says, line by line, each with its label.
    pub lines: Vec<(String, String)>,
    /// The pupil's own words, with where and when they were written or said.
    pub own: Option<(String, String)>,
}

/// Parts under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSection {
    /// The heading.
    pub title: String,
    /// The parts.
    pub parts: Vec<KeptPart>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAbout {
    /// Who made it.
    pub imprint: Imprint,
    /// The title.
    pub title: String,
    /// Who it is for.
    pub notice: String,
    /// Paragraphs before it; empty ones are left out.
    pub lead: Vec<String>,
    /// The sections.
    pub sections: Vec<KeptSection>,
}
