//! The log on paper: who, when, what and why they might; never what was read.

use chrono::NaiveDateTime;

use crate::document::Imprint;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number among those the person who prints may know of.
    pub number: u32,
    /// When, in local time.
    pub at: NaiveDateTime,
    /// Who, by name.
    pub by: String,
    /// In which role.
    pub role: String,
    /// Why they might, in words.
    pub because: String,
    /// What was done, in words.
    pub what: String,
    /// What it was about, by kind and identity.
    pub about: String,
    /// Counts in words.
    pub counts: String,
}

/// Some entries of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogSheet {
    /// Who made it.
    pub imprint: Imprint,
    /// Which entries were asked for, in words.
    pub asked: String,
    /// The entries, the oldest first.
    pub lines: Vec<LogLine>,
}
