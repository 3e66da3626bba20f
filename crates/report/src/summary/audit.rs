//! The audit for a staff meeting or a governors' meeting, and the form to fill in by hand. Nothing in either is about a
//! pupil. How many answered is said of a group only from the school's smallest count upward.

use crate::document::Imprint;
use crate::figure::{LevelRow, MovesRow, VoicesRow};
use bridgewell_domain::programme::audit::{Counts, Level, Priority};
use bridgewell_domain::programme::frames::Principle;
use chrono::NaiveDate;

/// What a round found.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditSummary {
    /// Who made it, where and when.
    pub imprint: Imprint,
    /// The round's name.
    pub round: String,
    /// The day it was closed; none while it is open.
    pub closed: Option<NaiveDate>,
    /// The templates it stands on, in words with their versions.
    pub templates: Vec<String>,
    /// How many standards stand where, in all.
    pub whole: Counts,
    /// Who answered, in words: each group with how much of the audit it covered.
    pub who: Vec<(String, String)>,
    /// The standards by principle.
    pub principles: Vec<LevelRow>,
    /// The benchmark beside them, in words with its source and day.
    pub benchmark: Option<String>,
    /// What changed since an earlier round.
    pub change: Option<AuditChange>,
    /// Strengths to celebrate.
    pub strengths: Vec<StandardLine>,
    /// What to work on, the first first.
    pub priorities: Vec<(Option<Priority>, StandardLine)>,
    /// Where people see it most differently, the farthest apart first.
    pub apart: Vec<VoicesRow>,
    /// Every standard.
    pub standards: Vec<StandardLine>,
    /// What the school takes from the round, in its own words; empty while there is nothing.
    pub conclusion: String,
}

/// What changed since an earlier round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditChange {
    /// The earlier round's name.
    pub since: String,
    /// By principle.
    pub rows: Vec<MovesRow>,
}

/// One standard in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardLine {
    /// Its principle.
    pub principle: Principle,
    /// Its title.
    pub title: String,
    /// The level, where one is agreed.
    pub level: Option<Level>,
    /// Where it stands, in words: "Established", "not agreed yet", "does not apply".
    pub stands: String,
    /// The level before, in words; empty where there is none.
    pub before: String,
    /// Why, as the school wrote it; may be empty.
    pub reason: String,
}

/// The form for a meeting without laptops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditForm {
    /// Who made it, where and when.
    pub imprint: Imprint,
    /// The round's name.
    pub round: String,
    /// The group that fills it in; none leaves a box for each.
    pub group: Option<String>,
    /// Every standard in order, with the number by which it is typed in later.
    pub standards: Vec<FormStandard>,
}

/// A standard on the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormStandard {
    /// From 1, the same in the window.
    pub number: u16,
    /// Its principle.
    pub principle: Principle,
    /// Its title.
    pub title: String,
    /// What a visitor would see.
    pub seen: String,
    /// "Emerging" in words.
    pub emerging: String,
    /// "Established" in words.
    pub established: String,
    /// "Embedded" in words.
    pub embedded: String,
}
