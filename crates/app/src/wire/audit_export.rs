//! The audit as data for other programs.

use super::audit::AuditCounts;
use bridgewell_domain::programme::audit::{AnswerGiven, Frame, Priority, RaterGroup};
use bridgewell_domain::programme::frames::Principle;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Rounds of the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditExport {
    /// The number of this shape; raised when it changes.
    pub format: u32,
    /// The school.
    pub school: String,
    /// When it was exported.
    pub exported_at: DateTime<Utc>,
    /// Where the log stood just before, such as "2f3a-91bc at entry 412".
    pub log_head: Option<String>,
    /// The rounds, the latest first.
    pub rounds: Vec<ExportedRound>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedRound {
    /// Its name.
    pub name: String,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When it was closed; null while it is open.
    pub closed_at: Option<DateTime<Utc>>,
    /// What the school takes from it.
    pub conclusion: String,
    /// The templates it stands on.
    pub templates: Vec<ExportedTemplate>,
    /// Who answered, by group.
    pub groups: Vec<ExportedGroup>,
    /// How many standards stand where, in every place of every frame.
    pub profile: Vec<ExportedCell>,
    /// The name of the round before; null for the first.
    pub since: Option<String>,
    /// What moved since then, by principle; null for the first round.
    pub moves: Option<Vec<ExportedMoves>>,
    /// Every standard.
    pub standards: Vec<ExportedStandard>,
}

/// A template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedTemplate {
    /// Its identity.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: String,
}

/// A group of raters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedGroup {
    /// The group.
    pub group: RaterGroup,
    /// How many answered.
    pub raters: u16,
    /// How many standards at least one of them answered.
    pub standards: u16,
}

/// A place of a frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedCell {
    /// The frame.
    pub frame: Frame,
    /// The place's key.
    pub key: String,
    /// What stands in it.
    pub counts: AuditCounts,
}

/// What moved under a principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedMoves {
    /// The principle in words.
    pub principle: String,
    /// Up.
    pub up: u16,
    /// The same.
    pub same: u16,
    /// Down.
    pub down: u16,
    /// Without a level in one of the rounds.
    pub not_comparable: u16,
}

/// One standard in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedStandard {
    /// Its identity.
    pub id: String,
    /// Its principle.
    pub principle: Principle,
    /// In one line.
    pub title: String,
    /// What is agreed; null while nothing is.
    pub agreed: Option<AnswerGiven>,
    /// Why.
    pub reason: String,
    /// When.
    pub agreed_at: Option<DateTime<Utc>>,
    /// A strength to celebrate.
    pub celebrate: bool,
    /// When to work on it; null says nothing.
    pub priority: Option<Priority>,
    /// How far apart the answers are, in words; empty while nobody gave a level.
    pub spread: String,
    /// What each group answered; groups without an answer are left out.
    pub answers: Vec<ExportedAnswers>,
    /// Notes of evidence.
    pub notes: Vec<String>,
    /// Names of the files of evidence; the files themselves stay in the workspace.
    pub files: Vec<String>,
}

/// How often a group gave each answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedAnswers {
    /// The group.
    pub group: RaterGroup,
    /// Not yet.
    pub not_yet: u16,
    /// Emerging.
    pub emerging: u16,
    /// Established.
    pub established: u16,
    /// Embedded.
    pub embedded: u16,
    /// Not known yet.
    pub not_known: u16,
    /// Does not apply.
    pub does_not_apply: u16,
}
