//! A pupil's passport: what the pupil says, and for whom this copy is.

use bridgewell_domain::passport::{Chooser, Companion, PassportPart};
use chrono::NaiveDate;

use crate::document::Imprint;

/// Words of the pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidLine {
    /// Where they stand.
    pub part: PassportPart,
    /// The words.
    pub words: String,
    /// Out of the letter, exactly as written there.
    pub from_letter: bool,
}

/// For whom a copy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassportCopy {
    /// The pupil's own.
    Own,
    /// For a reader whom the pupil or a parent chose.
    Shared {
        /// Who chose.
        chosen_by: Chooser,
        /// The parent's or carer's name; empty where the pupil chose.
        chooser: String,
        /// For whom.
        with: String,
        /// From which day.
        from: NaiveDate,
        /// Until which day, that day included.
        until: NaiveDate,
    },
}

/// Everything the page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassportSheet {
    /// Who printed it, where and when.
    pub imprint: Imprint,
    /// What the pupil is called.
    pub forename: String,
    /// The whole name.
    pub name: String,
    /// For whom this copy is.
    pub copy: PassportCopy,
    /// The words, in any order.
    pub lines: Vec<SaidLine>,
    /// Who else works with the pupil.
    pub company: Vec<Companion>,
    /// With whom the pupil made it, by name and post.
    pub made_with: String,
    /// On which day.
    pub made_on: NaiveDate,
}
