//! One child: everything the record says, the child's own words first.

use bridgewell_domain::decision::{DecisionKind, FamilyTold, ThriveAgreed};
use bridgewell_domain::letter::{Hand, LetterState};
use bridgewell_domain::opportunity::{Answer, Outcome};
use chrono::NaiveDate;

use crate::document::Imprint;

/// The letter to self, exactly as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// The words.
    pub text: String,
    /// Who held the pen.
    pub hand: Hand,
    /// The language in words where it is not English.
    pub language: Option<String>,
    /// The day it was written, if known.
    pub written: Option<NaiveDate>,
    /// Who read it and when, in words, one line a reader.
    pub read: Vec<String>,
}

/// A wish to talk to someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkWish {
    /// With whom, in the pupil's words; empty: anyone.
    pub with: String,
    /// Who promised to talk.
    pub promised_by: Option<String>,
    /// For which day.
    pub promised_for: Option<NaiveDate>,
    /// The day it was settled.
    pub settled: Option<NaiveDate>,
}

/// What the child says of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// How far the letter is.
    pub state: LetterState,
    /// The letter, if there is one and the reader of this document may see it.
    pub letter: Option<LetterText>,
    /// What the child likes, confirmed by a reader.
    pub interests: Vec<String>,
    /// What the child is good at, confirmed by a reader.
    pub strengths: Vec<String>,
    /// Wishes to talk to someone.
    pub wishes: Vec<TalkWish>,
}

/// One fact with where it comes from. What is missing is a fact too: "not given yet".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactFrom {
    /// The source, such as "Attendance, primary school".
    pub source: String,
    /// What it says.
    pub says: String,
    /// Where it comes from, such as the file and the day it was brought in, or who entered it.
    pub origin: String,
    /// The day it is about.
    pub dated: Option<NaiveDate>,
}

/// Why a pupil is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonGiven {
    /// The fact that raised it, beginning with its source.
    pub fact: String,
    /// The school's rule.
    pub rule: String,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRecord {
    /// What was decided.
    pub kind: DecisionKind,
    /// Name and role of the person who decided.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// Why, in that person's words.
    pub reason: String,
    /// What they were looking at.
    pub saw: String,
    /// Who does what by when, in words.
    pub task: Option<String>,
    /// Whether the family was told.
    pub family: FamilyTold,
    /// A grouping agreed with the family.
    pub thrive: Option<ThriveAgreed>,
    /// The day to look again.
    pub review: Option<NaiveDate>,
    /// Whether a later decision took its place.
    pub superseded: bool,
}

/// A talk that was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkRecord {
    /// Name and role of the adult.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// What the child said, in the child's words.
    pub child_said: String,
    /// What was agreed.
    pub agreed: String,
}

/// An offer and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRecord {
    /// What was offered.
    pub opportunity: String,
    /// Name and role of the adult.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// The answer.
    pub answer: Answer,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
    /// What the child said, in the child's words.
    pub child_said: String,
}

/// A review, due or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRecord {
    /// The day it is or was due.
    pub due: NaiveDate,
    /// What it is about, such as the opportunity's name; empty where it follows a decision only.
    pub about: String,
    /// Who did it and when, once done.
    pub done: Option<(String, NaiveDate)>,
    /// How things stood.
    pub outcome: Option<Outcome>,
    /// The pupil's own verdict, in the pupil's words.
    pub verdict: String,
    /// The adult's note.
    pub note: String,
}

/// The restricted tier. It is here only where the reader is entitled to it and asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestrictedSection {
    /// Who asked for it and on what ground, in a sentence.
    pub included_because: String,
    /// The letter, where it is under the restricted tier.
    pub letter: Option<LetterText>,
    /// The facts.
    pub facts: Vec<FactFrom>,
    /// Reasons that rest on them.
    pub reasons: Vec<ReasonGiven>,
    /// The pattern in words, where these facts make it another one.
    pub pattern: Option<String>,
}

/// Everything the record of one pupil says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PupilSummary {
    /// Who made it.
    pub imprint: Imprint,
    /// The name the child goes by.
    pub name: String,
    /// The form, if known.
    pub form: Option<String>,
    /// The primary school, if known.
    pub primary_school: Option<String>,
    /// The date of birth, if known.
    pub born: Option<NaiveDate>,
    /// What the child says.
    pub own_words: OwnWords,
    /// Facts with their sources, in the house order.
    pub facts: Vec<FactFrom>,
    /// Why the child is listed; empty where nothing is raised.
    pub reasons: Vec<ReasonGiven>,
    /// The pattern in words.
    pub pattern: String,
    /// Decisions, the oldest first.
    pub decisions: Vec<DecisionRecord>,
    /// Talks, the oldest first.
    pub talks: Vec<TalkRecord>,
    /// Offers, the oldest first.
    pub offers: Vec<OfferRecord>,
    /// Reviews, by due date.
    pub reviews: Vec<ReviewRecord>,
    /// The restricted tier.
    pub restricted: Option<RestrictedSection>,
}
