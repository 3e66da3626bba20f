//! Letters: putting one in, the queue, reading, and what the aid marked.

use super::common::{PupilName, StaffName};
use bridgewell_domain::ids::{LetterId, PersonId, PupilId, ReadingId, TalkRequestId, WaitingId};
use bridgewell_domain::letter::{Hand, LetterState, Passage, Passages, Theme, WorryLevel};
use bridgewell_domain::school::{FindNow, PrimaryLead};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter typed from paper or pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TypeLetter {
    /// Whose.
    pub pupil: PupilId,
    /// The child's words, mistakes and all.
    pub text: String,
    /// Who held the pen.
    pub hand: Hand,
    /// The language, when it is not English.
    pub language: Option<String>,
    /// The day it was written.
    pub written: Option<NaiveDate>,
    /// The pupil would like to talk to someone: with whom, in the pupil's words (empty: anyone).
    pub wants_to_talk: Option<String>,
    /// Who wrote it down for the child, by name, where an adult did.
    #[serde(default)]
    #[ts(optional)]
    pub scribed_by: Option<String>,
}

/// No letter, honestly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoLetter {
    /// Whose.
    pub pupil: PupilId,
    /// Not written yet, absent or declined; the other states cannot be set by hand.
    pub state: LetterState,
}

/// One letter in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueueItem {
    /// Whose.
    pub pupil: PupilName,
    /// How far it is.
    pub state: LetterState,
    /// Why it is near the top, in words; empty for the rest.
    pub why_here: String,
    /// Who read it, with the level each chose.
    pub readings: Vec<ReadBy>,
    /// Number of words.
    pub words: u32,
    /// Set when it is with another reader and not shown to this person.
    pub elsewhere: bool,
    /// With whom, for those who share the reading out.
    pub with: Option<WithShown>,
    /// In this person's own hand.
    pub in_hand: bool,
    /// On the red route, as far as this person may know, and not closed.
    pub red_route: bool,
    /// Its readers chose different levels. The higher one counts until they agree.
    pub differ: bool,
}

/// With whom a letter is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithShown {
    /// Who, by name.
    pub name: String,
    /// Since when, where that is known.
    pub since: Option<DateTime<Utc>>,
    /// On the reader's own laptop, in a parcel.
    pub parcel: bool,
}

/// How much one reader has read, and has now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReaderProgress {
    /// Who, by name.
    pub name: String,
    /// Letters they have read.
    pub read: u32,
    /// Letters they have now and have not read.
    pub has: u32,
}

/// One reader's level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadBy {
    /// Who.
    pub by: String,
    /// The level.
    pub level: WorryLevel,
    /// When.
    pub at: DateTime<Utc>,
}

/// The queue: unread first, what cannot wait at the top; nothing is ever hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Queue {
    /// Every pupil of this person, with a letter or without.
    pub items: Vec<QueueItem>,
    /// Letters here.
    pub letters: u32,
    /// Read.
    pub read: u32,
    /// Not written yet.
    pub not_written: u32,
    /// Absent.
    pub absent: u32,
    /// Declined.
    pub declined: u32,
    /// Letters that were written or came in today.
    pub today: u32,
    /// Those of them that nobody has read yet.
    pub today_left: u32,
    /// When the pupils leave on the day they write, by the clock on the wall; none until the school says so.
    pub leave_at: Option<NaiveTime>,
    /// Who has read how many and has which, by name; empty for those who are not told whose hand a letter is in.
    pub readers: Vec<ReaderProgress>,
    /// Letters whose pupil is not known yet, the first to read first; empty for those who do not read them.
    pub unplaced: Vec<UnplacedLetter>,
}

/// A letter whose pupil is not known yet: the row it came in waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnplacedLetter {
    /// The row it waits in.
    pub id: WaitingId,
    /// Whether words in it may not wait.
    pub cannot_wait: bool,
    /// Why it stands where it does, in words; empty for the rest.
    pub why_here: String,
    /// The name in its row; empty when there is none.
    pub name: String,
    /// The primary school in its row.
    pub primary: Option<String>,
    /// The file it came in.
    pub file: String,
    /// Its row in that file.
    pub row: u32,
    /// The day the file was brought in.
    pub on: NaiveDate,
    /// Number of words.
    pub words: u32,
    /// Set when it is with another reader and not shown to this person.
    pub elsewhere: bool,
    /// Who has opened it, by name, the first first.
    pub opened_by: Vec<String>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnplacedAsk {
    /// The row it waits in.
    pub id: WaitingId,
}

/// A letter whose pupil is not known yet, to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnplacedShown {
    /// The row it waits in.
    pub id: WaitingId,
    /// The child's words.
    pub text: String,
    /// The day it was written.
    pub written: Option<NaiveDate>,
    /// The name in its row; empty when there is none.
    pub name: String,
    /// The form in its row.
    pub form: Option<String>,
    /// The primary school in its row.
    pub primary: Option<String>,
    /// The file it came in.
    pub file: String,
    /// Its row in that file.
    pub row: u32,
    /// The day the file was brought in.
    pub on: NaiveDate,
    /// Why it waits.
    pub why: String,
    /// Pupils whose it may be.
    pub candidates: Vec<PupilName>,
    /// Who left the row out and why, in words; empty while it waits.
    pub left_out: String,
    /// Passages that may not wait.
    pub cannot_wait: Vec<Mark>,
    /// Whom to find about them; none where nothing is marked.
    pub find_now: Option<FindNow>,
    /// The primary school's safeguarding lead, in the weeks of transition.
    pub primary_lead: Option<PrimaryLead>,
    /// Whether this person may say whose it is.
    pub may_say: bool,
}

/// A reader's coding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveReading {
    /// Whose letter.
    pub pupil: PupilId,
    /// The level.
    pub level: WorryLevel,
    /// Whether it looks forward to something.
    pub looks_forward: bool,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Interests.
    pub interests: Vec<String>,
    /// Strengths.
    pub strengths: Vec<String>,
    /// The child cares for somebody at home (a young-carer sign, confirmed by the reader).
    pub young_carer: bool,
    /// The reader's note.
    pub note: String,
}

/// A coding as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadingShown {
    /// Its identity.
    pub id: ReadingId,
    /// Who read.
    pub by: StaffName,
    /// When.
    pub at: DateTime<Utc>,
    /// The level.
    pub level: WorryLevel,
    /// Whether it looks forward to something.
    pub looks_forward: bool,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Interests.
    pub interests: Vec<String>,
    /// Strengths.
    pub strengths: Vec<String>,
    /// Young-carer sign, for the restricted tier only.
    pub young_carer: Option<bool>,
    /// The note.
    pub note: String,
    /// The reader's own passages, and the marks they turned down; only where one letter is looked at.
    pub passages: Passages,
    /// Whether it is this person's own.
    pub own: bool,
}

/// A passage the aid marked. Shown only after the reader has chosen a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Where it starts, in Unicode characters of the letter.
    pub start: u32,
    /// Where it ends, in Unicode characters.
    pub end: u32,
    /// What it is about.
    pub theme: Theme,
    /// Why it was marked, in words.
    pub why: String,
}

/// What the aid marked in one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Marks {
    /// Passages, in order.
    pub marks: Vec<Mark>,
    /// Interests it noticed, to be confirmed by the reader.
    pub interests: Vec<String>,
    /// What it could not read, in words; empty otherwise.
    pub unread_reason: String,
    /// Marks of the aid that this reader has turned down.
    pub rejected: Vec<Passage>,
    /// This reader's own passages.
    pub added: Vec<Passage>,
}

/// What a reader makes of single passages, from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MarkPassages {
    /// Whose letter.
    pub pupil: PupilId,
    /// The reader's own passages.
    pub added: Vec<Passage>,
    /// Marks of the aid that they turn down.
    pub rejected: Vec<Passage>,
}

/// A letter as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterShown {
    /// How far it is.
    pub state: LetterState,
    /// Which letter, when there is one.
    pub id: Option<LetterId>,
    /// The child's words, when there is a letter this person may read.
    pub text: Option<String>,
    /// Who held the pen.
    pub hand: Option<Hand>,
    /// The language, when it is not English.
    pub language: Option<String>,
    /// The day it was written.
    pub written: Option<NaiveDate>,
    /// Set when it is with another reader and not shown to this person.
    pub elsewhere: bool,
    /// With whom, for those who share the reading out.
    pub with: Option<WithShown>,
    /// In this person's own hand.
    pub in_hand: bool,
    /// The readings, newest first.
    pub readings: Vec<ReadingShown>,
    /// The level that counts: the highest a reader chose, until they agree.
    pub level: Option<WorryLevel>,
    /// Passages that may not wait, shown before anybody has chosen a level. Only where a letter is opened to be read.
    pub cannot_wait: Vec<Mark>,
    /// Whom to find about them; none where nothing is marked.
    pub find_now: Option<FindNow>,
    /// That a safeguarding lead erased it, by whom, when and why, for those who may know; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub erased: Option<String>,
}

/// The pupil would like to talk to someone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskToTalk {
    /// Which pupil.
    pub pupil: PupilId,
    /// With whom, in the pupil's words; empty: anyone.
    pub with: String,
}

/// A name and a day for a wish to talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromiseTalk {
    /// Which wish.
    pub request: TalkRequestId,
    /// Who will talk.
    pub by: PersonId,
    /// On which day.
    pub on: NaiveDate,
}

/// A wish to talk as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TalkRequestShown {
    /// Its identity.
    pub id: TalkRequestId,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// With whom, in the pupil's words.
    pub with: String,
    /// Who promised.
    pub promised_by: Option<StaffName>,
    /// For which day.
    pub promised_for: Option<NaiveDate>,
    /// When it was settled.
    pub settled: Option<NaiveDate>,
}
