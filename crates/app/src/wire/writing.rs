//! The writing place: a page for one pupil, while nothing else of Bridgewell answers.

use bridgewell_domain::ids::PupilId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the writing place says to pupils, in the school's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WritingWords {
    /// What the letter is for.
    pub hello: String,
    /// What a pupil could write about; nobody has to.
    pub prompts: Vec<String>,
    /// Who will read it, in plain words.
    pub who_reads: String,
    /// Whom a pupil could talk to.
    pub people: Vec<String>,
    /// How they could talk.
    pub ways: Vec<String>,
}

/// The page of the pupil who is writing now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WritingPage {
    /// The pupil; none between two pupils.
    pub pupil: Option<WritingPupil>,
    /// The member of staff who opened the place and whose passphrase leaves it.
    pub opened_by: String,
    /// What the place says.
    pub words: WritingWords,
    /// What this pupil wrote and drew before, as the window kept it.
    pub draft: Option<String>,
    /// When it was kept.
    pub kept: Option<DateTime<Utc>>,
    /// Whether this pupil said that they need to talk today.
    pub today: bool,
}

/// A pupil as the writing place names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WritingPupil {
    /// Who.
    pub id: PupilId,
    /// What everybody calls them.
    pub forename: String,
    /// The whole name.
    pub name: String,
}

/// What is on the page now, as the window keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepWriting {
    /// All of it, up to a million bytes.
    pub draft: String,
}

/// When it was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptAt {
    /// When.
    pub at: DateTime<Utc>,
}

/// A finished letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FinishWriting {
    /// The pupil's words, exactly.
    pub text: String,
    /// The drawing, a PNG in base64.
    pub drawing: Option<String>,
    /// The pupil draws on paper instead; somebody puts in a scan later.
    pub on_paper: bool,
    /// The pupil would like to talk to someone: who and how, in words (empty: anyone).
    pub wants_to_talk: Option<String>,
}

/// A pupil who can write next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextName {
    /// Who.
    pub id: PupilId,
    /// The whole name.
    pub name: String,
    /// The form, or what tells this pupil from another of the same name.
    pub apart: String,
    /// This pupil has begun: the page opens with the passphrase only, so that nobody reads another's words.
    pub begun: bool,
}

/// The next pupil, chosen and confirmed by the member of staff.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenNext {
    /// Who.
    pub pupil: PupilId,
    /// The passphrase of the member of staff; needed for a pupil who has begun.
    pub passphrase: Option<String>,
}

/// The way out.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeaveWriting {
    /// The passphrase of the member of staff who opened the place.
    pub passphrase: String,
}

/// A page that a pupil has begun and not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BegunShown {
    /// When it was kept last.
    pub at: DateTime<Utc>,
    /// The member of staff who opened the writing place for them.
    pub with: String,
    /// The words so far; none when they are with another reader.
    pub text: Option<String>,
    /// There is a drawing on the page too.
    pub drawing: bool,
}
