//! A round of the audit: who answered what, what was agreed, and what shows it.

use super::{Answer, FileKind, Priority, RaterGroup};
use crate::ids::{AgreementId, AuditFileId, AuditNoteId, AuditRoundId, PersonId, RaterId};
use chrono::{DateTime, Utc};

/// A template as a round remembers it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TemplateRef {
    /// Its identity.
    pub id: String,
    /// Its version at that time.
    pub version: u32,
}

/// Who closed a round, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// One round, for example each summer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its identity.
    pub id: AuditRoundId,
    /// What it is called, for example "Summer 2026".
    pub name: String,
    /// Who started it.
    pub started_by: PersonId,
    /// When.
    pub started_at: DateTime<Utc>,
    /// Once it is closed nothing in it changes.
    pub closed: Option<Closed>,
    /// What the school takes from it, in its own words; empty while it is open.
    pub conclusion: String,
    /// The templates it stands on, the whole-school one first.
    pub templates: Vec<TemplateRef>,
}

/// Somebody who answers, by name where they wish it, else by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rater {
    /// Their identity in this round.
    pub id: RaterId,
    /// The group.
    pub group: RaterGroup,
    /// Their number in the group, from 1.
    pub place: u16,
    /// The name, if it was given; never for a pupil.
    pub name: Option<String>,
}

impl Rater {
    /// "Helen Castellano", or "Rater 3".
    #[must_use]
    pub fn words(&self) -> String {
        self.name.clone().unwrap_or_else(|| format!("Rater {}", self.place))
    }
}

/// One rater's answer to one standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Who answered.
    pub rater: RaterId,
    /// Which standard.
    pub standard: String,
    /// The answer.
    pub answer: Answer,
    /// Who typed it in.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What the school agreed of a standard. Appended; a later one supersedes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Its identity.
    pub id: AgreementId,
    /// Which standard.
    pub standard: String,
    /// What was agreed.
    pub answer: Answer,
    /// Why, in words.
    pub reason: String,
    /// Who wrote it down.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The agreement it takes the place of.
    pub supersedes: Option<AgreementId>,
}

/// What is to be celebrated, and what is to be worked on first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which standard.
    pub standard: String,
    /// A strength to be proud of.
    pub celebrate: bool,
    /// When to work on it; none says nothing.
    pub priority: Option<Priority>,
}

/// A note on what shows that a standard is met, or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: AuditNoteId,
    /// Which standard.
    pub standard: String,
    /// The words.
    pub said: String,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A file kept as evidence, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its identity.
    pub id: AuditFileId,
    /// Which standard.
    pub standard: String,
    /// The name as it was chosen.
    pub name: String,
    /// What kind of file.
    pub kind: FileKind,
    /// Its size in bytes.
    pub bytes: u32,
    /// Who added it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything recorded in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The round.
    pub round: Round,
    /// Who answers, by group and number.
    pub raters: Vec<Rater>,
    /// What they answered.
    pub ratings: Vec<Rating>,
    /// What was agreed, superseded ones too, the oldest first.
    pub agreements: Vec<Agreement>,
    /// Strengths and priorities.
    pub marks: Vec<Mark>,
    /// Evidence in words, the oldest first.
    pub notes: Vec<Note>,
    /// Evidence as files, the oldest first.
    pub files: Vec<Attachment>,
}

impl Record {
    /// What stands agreed of a standard: the last agreement.
    #[must_use]
    pub fn agreed(&self, standard: &str) -> Option<&Agreement> {
        self.agreements.iter().rev().find(|agreement| agreement.standard == standard)
    }

    /// Its mark, if it has one.
    #[must_use]
    pub fn mark(&self, standard: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.standard == standard)
    }

    /// The group of a rater.
    #[must_use]
    pub fn group_of(&self, rater: RaterId) -> Option<RaterGroup> {
        self.raters.iter().find(|known| known.id == rater).map(|known| known.group)
    }

    /// The answers to a standard, each with the group it came from.
    pub fn answers<'r>(&'r self, standard: &'r str) -> impl Iterator<Item = (RaterGroup, &'r Answer)> + 'r {
        let these = self.ratings.iter().filter(move |rating| rating.standard == standard);
        these.filter_map(|rating| Some((self.group_of(rating.rater)?, &rating.answer)))
    }
}
