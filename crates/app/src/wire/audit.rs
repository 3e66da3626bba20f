//! The audit: rounds, where each standard stands, who answered what, and what is beside it.

use super::common::StaffName;
use super::documents::FigureShown;
use bridgewell_domain::ids::{AgreementId, AuditFileId, AuditNoteId, AuditRoundId, BenchmarkId, RaterId};
use bridgewell_domain::programme::audit::{AnswerGiven, FileKind, Frame, Level, Priority, RaterGroup};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea, Principle};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditAsk {
    /// Which round; none is the latest.
    pub round: Option<AuditRoundId>,
    /// Under which frame.
    pub frame: Frame,
    /// Beside which earlier round; none is the one before.
    pub since: Option<AuditRoundId>,
    /// Beside which benchmark, if any.
    pub benchmark: Option<BenchmarkId>,
}

/// One round of the audit, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditShown {
    /// Every round, the latest first.
    pub rounds: Vec<AuditRoundShown>,
    /// The one that is shown; none while there is none.
    pub round: Option<AuditRoundShown>,
    /// How much of it is done.
    pub coverage: AuditCoverage,
    /// Every standard in order.
    pub standards: Vec<AuditStandardShown>,
    /// The places of the frame with what stands in each.
    pub cells: Vec<AuditCell>,
    /// The profile as a picture; none for the grid, which is a table by itself.
    pub profile: Option<FigureShown>,
    /// Where people differ most, as a picture.
    pub apart: Option<FigureShown>,
    /// What changed since the earlier round.
    pub change: Option<AuditChangeShown>,
    /// Benchmarks that were entered.
    pub benchmarks: Vec<AuditBenchmark>,
}

/// A round in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditRoundShown {
    /// Its identity.
    pub id: AuditRoundId,
    /// What it is called.
    pub name: String,
    /// Who started it.
    pub started_by: String,
    /// When.
    pub started_at: DateTime<Utc>,
    /// Who closed it; none while it is open.
    pub closed_by: Option<String>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// What the school takes from it.
    pub conclusion: String,
    /// The templates it stands on, in words.
    pub templates: Vec<String>,
    /// For closing it: the version that was seen.
    pub version: u32,
}

/// How much of a round is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditCoverage {
    /// Standards in all.
    pub standards: u16,
    /// Looked at by somebody.
    pub looked_at: u16,
    /// Agreed.
    pub agreed: u16,
    /// Established or embedded.
    pub in_place: u16,
    /// With an agreed level.
    pub with_level: u16,
    /// With a note or a file.
    pub with_evidence: u16,
    /// Each group.
    pub groups: Vec<AuditGroupShown>,
}

/// How much a group has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditGroupShown {
    /// The group.
    pub group: RaterGroup,
    /// Its raters.
    pub raters: u16,
    /// Standards that at least one of them answered.
    pub standards: u16,
}

/// Where a standard stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StandsAt {
    /// Something is agreed.
    Agreed,
    /// Somebody answered, nothing is agreed.
    Answered,
    /// Nobody has looked.
    Untouched,
}

/// A standard in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditStandardShown {
    /// Its identity.
    pub id: String,
    /// Its number on the paper form, from 1.
    pub number: u16,
    /// Its principle.
    pub principle: Principle,
    /// In one line.
    pub title: String,
    /// Where it stands.
    pub stands: StandsAt,
    /// What is agreed.
    pub agreed: Option<AnswerGiven>,
    /// Why.
    pub reason: String,
    /// A strength to celebrate.
    pub celebrate: bool,
    /// When to work on it.
    pub priority: Option<Priority>,
    /// How far apart the answers are, in words; empty where that need not be said.
    pub apart: String,
    /// For listing what differs most; 0 where nothing does.
    pub apart_weight: u8,
    /// Notes and files of evidence.
    pub evidence: u16,
    /// The school's or the trust's own.
    pub local: bool,
}

/// How many standards stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditCounts {
    /// Agreed: not yet.
    pub not_yet: u16,
    /// Agreed: emerging.
    pub emerging: u16,
    /// Agreed: established.
    pub established: u16,
    /// Agreed: embedded.
    pub embedded: u16,
    /// Without a level: not known, not agreed, not looked at.
    pub open: u16,
    /// Agreed that they do not apply.
    pub does_not_apply: u16,
}

/// One place of a frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditCell {
    /// Its stable key; in the grid "area/level".
    pub key: String,
    /// In words.
    pub words: String,
    /// What stands in it.
    pub counts: AuditCounts,
    /// The standards in it.
    pub standards: Vec<String>,
}

/// What changed between two rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditChangeShown {
    /// The earlier round.
    pub since: AuditRoundId,
    /// Its name.
    pub since_name: String,
    /// As a picture.
    pub figure: FigureShown,
    /// Standards that moved, the farthest first.
    pub moved: Vec<AuditMoved>,
}

/// A standard that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditMoved {
    /// Its identity.
    pub id: String,
    /// In one line.
    pub title: String,
    /// The level before.
    pub before: Level,
    /// The level now.
    pub after: Level,
}

/// A benchmark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditBenchmark {
    /// Its identity.
    pub id: BenchmarkId,
    /// What it is called.
    pub name: String,
    /// Where the figures come from.
    pub source: String,
    /// The day they are of.
    pub as_of: NaiveDate,
    /// The share of standards in place, in hundredths, by principle.
    pub shares: Vec<AuditShare>,
    /// For changing it: the version that was seen.
    pub version: u32,
}

/// The share under one principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditShare {
    /// The principle.
    pub principle: Principle,
    /// In hundredths, 0 to 100.
    pub share: u8,
}

/// Everything about one standard in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StandardPage {
    /// The round.
    pub round: AuditRoundShown,
    /// The standard as lists show it.
    pub standard: AuditStandardShown,
    /// What a visitor would see.
    pub seen: String,
    /// "Emerging" in words.
    pub emerging: String,
    /// "Established" in words.
    pub established: String,
    /// "Embedded" in words.
    pub embedded: String,
    /// What could show it.
    pub examples: Vec<String>,
    /// Questions that open a conversation.
    pub prompts: Vec<String>,
    /// The places it has in other frames, in words.
    pub frames: Vec<String>,
    /// Its first outcome area, for an action that grows from it.
    pub outcome_area: Option<OutcomeArea>,
    /// Its first level of need, for an action that grows from it.
    pub level_of_need: Option<LevelOfNeed>,
    /// What each group answered.
    pub groups: Vec<AuditGroupAnswers>,
    /// The same as a picture; none while nobody has given a level.
    pub figure: Option<FigureShown>,
    /// How far apart they are, in words.
    pub spread: String,
    /// What stands agreed.
    pub agreed: Option<AuditAgreement>,
    /// What was agreed before in this round, the latest first.
    pub superseded: Vec<AuditAgreement>,
    /// What was agreed in the round before.
    pub previous: Option<AuditPrevious>,
    /// Notes, the oldest first.
    pub notes: Vec<AuditNoteShown>,
    /// Files, the oldest first.
    pub files: Vec<AuditFileShown>,
    /// The standard before it.
    pub before: Option<String>,
    /// The standard after it.
    pub after: Option<String>,
}

/// What a group answered to one standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditGroupAnswers {
    /// The group.
    pub group: RaterGroup,
    /// Each answer.
    pub answers: Vec<AuditOneAnswer>,
}

/// One rater's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditOneAnswer {
    /// Who, by name or number.
    pub rater: String,
    /// The answer.
    pub answer: AnswerGiven,
    /// Why it does not apply, where that is the answer.
    pub reason: String,
}

/// What was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditAgreement {
    /// Its identity.
    pub id: AgreementId,
    /// What.
    pub answer: AnswerGiven,
    /// Why.
    pub reason: String,
    /// Who wrote it down.
    pub by: StaffName,
    /// When.
    pub at: DateTime<Utc>,
}

/// What was agreed in the round before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditPrevious {
    /// That round's name.
    pub round: String,
    /// What.
    pub answer: AnswerGiven,
    /// Why.
    pub reason: String,
}

/// A note of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditNoteShown {
    /// Its identity.
    pub id: AuditNoteId,
    /// The words.
    pub said: String,
    /// Who wrote it.
    pub by: StaffName,
    /// When.
    pub at: DateTime<Utc>,
}

/// A file of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditFileShown {
    /// Its identity.
    pub id: AuditFileId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: FileKind,
    /// Its size in bytes.
    pub bytes: u32,
    /// Who added it.
    pub by: StaffName,
    /// When.
    pub at: DateTime<Utc>,
}

/// The desk at which paper forms are typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryDesk {
    /// The round.
    pub round: AuditRoundShown,
    /// Those who answer.
    pub raters: Vec<AuditRaterShown>,
    /// Every standard in the order of the form.
    pub standards: Vec<EntryStandard>,
    /// What the rater asked for has answered so far.
    pub answers: Vec<EntryAnswer>,
}

/// Somebody who answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuditRaterShown {
    /// Their identity.
    pub id: RaterId,
    /// The group.
    pub group: RaterGroup,
    /// "Helen Castellano", or "Rater 3".
    pub words: String,
    /// Standards they answered.
    pub answered: u16,
}

/// A standard as the form has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryStandard {
    /// Its identity.
    pub id: String,
    /// Its number on the form.
    pub number: u16,
    /// Its principle.
    pub principle: Principle,
    /// In one line.
    pub title: String,
    /// What a visitor would see.
    pub seen: String,
}

/// An answer that was typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryAnswer {
    /// Which standard.
    pub standard: String,
    /// The answer; none takes one back.
    pub answer: Option<AnswerGiven>,
    /// Why it does not apply.
    pub reason: String,
}
