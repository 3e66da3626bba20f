//! What people do in the audit: start and close rounds, type answers in, agree, add evidence, bring templates.

use crate::shelf::{DocumentHandle, FileHandle};
use crate::wire::audit::{AuditShare, EntryAnswer};
use bridgewell_domain::ids::{AgreementId, AuditFileId, AuditNoteId, AuditRoundId, BenchmarkId, RaterId};
use bridgewell_domain::programme::audit::{AnswerGiven, Priority, RaterGroup};
use bridgewell_domain::programme::frames::Principle;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A round to start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartAuditRound {
    /// What it is called, for example "Summer 2026".
    pub name: String,
}

/// A round to close, or to open again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloseAuditRound {
    /// Which.
    pub round: AuditRoundId,
    /// The version that was seen.
    pub version: u32,
    /// What the school takes from it, in its own words; may be empty.
    pub conclusion: String,
}

/// One round and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditRoundAsk {
    /// Which.
    pub round: AuditRoundId,
    /// The version that was seen.
    pub version: u32,
}

/// One standard of one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StandardAsk {
    /// Which round; none is the latest.
    pub round: Option<AuditRoundId>,
    /// Which standard.
    pub standard: String,
}

/// The desk at which forms are typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditEntryAsk {
    /// Which round.
    pub round: AuditRoundId,
    /// Whose answers so far.
    pub rater: Option<RaterId>,
}

/// Somebody who answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddRater {
    /// In which round.
    pub round: AuditRoundId,
    /// The group.
    pub group: RaterGroup,
    /// The name, if they wish it; empty is a number. Never for a pupil.
    pub name: String,
}

/// A rater of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RaterAsk {
    /// Which round.
    pub round: AuditRoundId,
    /// Who.
    pub rater: RaterId,
}

/// Answers of one rater, typed in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RateStandards {
    /// In which round.
    pub round: AuditRoundId,
    /// Whose.
    pub rater: RaterId,
    /// The answers.
    pub answers: Vec<EntryAnswer>,
}

/// A level to agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreeStandard {
    /// In which round.
    pub round: AuditRoundId,
    /// Of which standard.
    pub standard: String,
    /// What.
    pub answer: AnswerGiven,
    /// Why; always said.
    pub reason: String,
    /// The agreement that stood when it was looked at.
    pub supersedes: Option<AgreementId>,
}

/// A strength or a priority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MarkStandard {
    /// In which round.
    pub round: AuditRoundId,
    /// Which standard.
    pub standard: String,
    /// To be celebrated.
    pub celebrate: bool,
    /// When to work on it; none says nothing.
    pub priority: Option<Priority>,
}

/// A note of evidence to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddAuditNote {
    /// In which round.
    pub round: AuditRoundId,
    /// Under which standard.
    pub standard: String,
    /// The words.
    pub said: String,
}

/// A note to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditNoteAsk {
    /// In which round.
    pub round: AuditRoundId,
    /// Which.
    pub note: AuditNoteId,
}

/// A file of evidence to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddAuditFile {
    /// In which round.
    pub round: AuditRoundId,
    /// Under which standard.
    pub standard: String,
    /// The chosen file.
    pub handle: FileHandle,
}

/// A file of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditFileAsk {
    /// In which round.
    pub round: AuditRoundId,
    /// Which.
    pub file: AuditFileId,
}

/// A file of evidence, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditFileMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// Its name.
    pub name: String,
}

/// A benchmark to enter or change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveBenchmark {
    /// Which, when it is changed.
    pub id: Option<BenchmarkId>,
    /// The version that was seen, when it is changed.
    pub version: Option<u32>,
    /// What it is called.
    pub name: String,
    /// Where the figures come from.
    pub source: String,
    /// The day they are of.
    pub as_of: NaiveDate,
    /// The shares that were published.
    pub shares: Vec<AuditShare>,
}

/// A benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BenchmarkAsk {
    /// Which.
    pub id: BenchmarkId,
}

/// A file with a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateFileAsk {
    /// The chosen file.
    pub handle: FileHandle,
}

/// A local template by its identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditTemplateAsk {
    /// Its identity.
    pub id: String,
}

/// What a template file would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateLooked {
    /// The file's name.
    pub file: String,
    /// The title; empty when it could not be read.
    pub title: String,
    /// Its identity and version in words; empty when it could not be read.
    pub version: String,
    /// The standards it brings.
    pub standards: Vec<TemplateStandard>,
    /// What has to be mended first, each a sentence that names the standard and the field. None: it can be taken in.
    pub faults: Vec<String>,
}

/// A standard of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateStandard {
    /// Its identity.
    pub id: String,
    /// Its principle.
    pub principle: Principle,
    /// In one line.
    pub title: String,
}

/// The templates a new round would stand on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditTemplates {
    /// The whole-school one first, then the school's own.
    pub templates: Vec<AuditTemplateShown>,
}

/// A template in use or retired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditTemplateShown {
    /// Its identity.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// How many standards it has.
    pub standards: u16,
    /// The school's or the trust's own.
    pub local: bool,
    /// When it was taken in.
    pub added_at: Option<DateTime<Utc>>,
    /// Whether no new round stands on it.
    pub retired: bool,
}

/// The audit as a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditDocumentAsk {
    /// Which round; none is the latest.
    pub round: Option<AuditRoundId>,
    /// Beside which benchmark, if any.
    pub benchmark: Option<BenchmarkId>,
}

/// The paper form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditFormAsk {
    /// Which round; none is the latest.
    pub round: Option<AuditRoundId>,
    /// For one group; none leaves a box for each.
    pub group: Option<RaterGroup>,
}

/// What to export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditExportAsk {
    /// One round, by name; none exports every round.
    pub round: Option<String>,
}
