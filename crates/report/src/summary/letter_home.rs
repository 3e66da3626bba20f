//! A letter on its way back to the child who wrote it.

use bridgewell_domain::letter::Hand;
use bridgewell_domain::page::PageKind;
use chrono::NaiveDate;

use crate::document::Imprint;
use crate::picture::Picture;

/// A page of the child's own.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPage {
    /// Scanned from paper, or drawn in the writing place.
    pub kind: PageKind,
    /// The page, one picture for each sheet.
    pub pictures: Vec<Picture>,
}

/// The letter with everything that goes home with it.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterHome {
    /// Who gives it back, where and when.
    pub imprint: Imprint,
    /// What the child is called.
    pub forename: String,
    /// The child's whole name.
    pub name: String,
    /// A few words from the school; blank lines part paragraphs. May be empty.
    pub note: String,
    /// The words exactly as written; empty where the child only drew.
    pub words: String,
    /// Who held the pen.
    pub hand: Hand,
    /// Who wrote the words down for the child, by name; empty where the child did or nobody said.
    pub scribed_by: String,
    /// The language in words where it is not English.
    pub language: Option<String>,
    /// The day it was written, if known.
    pub written: Option<NaiveDate>,
    /// Scans and drawings that go with it, in order.
    pub pages: Vec<OwnPage>,
}
