//! The letter to self, and what its readers said about it.

use crate::ids::{LetterId, PersonId, ReadingId, TalkRequestId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How far a pupil's letter is. Each state is honest: none of them means "nothing worrying".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// The pupil has not written one yet.
    NotWritten,
    /// The pupil was not here when letters were written.
    Absent,
    /// The pupil chose not to write one.
    Declined,
    /// A letter is here and nobody has read it.
    Unread,
    /// A letter is here and at least one person has read it.
    Read,
}

/// How the words reached the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// The pupil wrote it.
    Own,
    /// An adult wrote down what the pupil said.
    Scribed,
    /// The pupil wrote it in another language.
    OtherLanguage,
}

/// A letter, exactly as the child wrote it: never corrected, never trimmed inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its identity.
    pub id: LetterId,
    /// The child's words.
    pub text: String,
    /// Who held the pen, and in which language.
    pub hand: Hand,
    /// The language, when it is not English, in words.
    pub language: Option<String>,
    /// The day it was written, if known.
    pub written: Option<NaiveDate>,
}

/// How worried a reader takes the child to be. Only a reader's level is used in patterns and decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WorryLevel {
    /// On screen: settled. In files: none.
    None,
    /// On screen: some worry. In files: mild.
    Mild,
    /// On screen: strong worry. In files: marked.
    Marked,
    /// On screen: cannot wait. In files: severe.
    Severe,
}

impl WorryLevel {
    /// Every level, from settled up.
    pub const ALL: [Self; 4] = [Self::None, Self::Mild, Self::Marked, Self::Severe];

    /// The level as it reads on screen and on paper.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::None => "settled",
            Self::Mild => "some worry",
            Self::Marked => "strong worry",
            Self::Severe => "cannot wait",
        }
    }

    /// Whether it raises the letter as a source.
    #[must_use]
    pub const fn raises(self) -> bool {
        matches!(self, Self::Marked | Self::Severe)
    }
}

/// What a passage of a letter is about. The first twelve are concerns, the last four are good things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Making, losing or lacking friends.
    Friends,
    /// Bullying feared, happening or past.
    Bullying,
    /// Getting lost, the size of the building, older pupils.
    LostOlder,
    /// Lessons, tests, sets, homework.
    Work,
    /// Teachers, rules, sanctions.
    Teachers,
    /// The journey.
    Travel,
    /// Illness, death, separation, caring, moving, money at home.
    Family,
    /// Sleep, appetite, aches, health.
    Body,
    /// Sadness, crying, emptiness.
    LowMood,
    /// Self-harm, or wishing not to be here.
    SelfHarm,
    /// Harm, neglect, fear or secrets; exploitation by others.
    Abuse,
    /// Faith dress, race, disability or difference, gender as a worry.
    Identity,
    /// Looking forward to something.
    Excitement,
    /// A hobby or subject the child likes.
    Interests,
    /// Something the child is good at or proud of.
    Strengths,
    /// A person who helps, or could.
    PeopleHelp,
}

impl Theme {
    /// Every theme, concerns first.
    pub const ALL: [Self; 16] = [
        Self::Friends,
        Self::Bullying,
        Self::LostOlder,
        Self::Work,
        Self::Teachers,
        Self::Travel,
        Self::Family,
        Self::Body,
        Self::LowMood,
        Self::SelfHarm,
        Self::Abuse,
        Self::Identity,
        Self::Excitement,
        Self::Interests,
        Self::Strengths,
        Self::PeopleHelp,
    ];

    /// Whether it is a concern rather than a good thing.
    #[must_use]
    pub const fn is_concern(self) -> bool {
        !matches!(self, Self::Excitement | Self::Interests | Self::Strengths | Self::PeopleHelp)
    }

    /// The name used in files, for example "lost_older".
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Friends => "friends",
            Self::Bullying => "bullying",
            Self::LostOlder => "lost_older",
            Self::Work => "work",
            Self::Teachers => "teachers",
            Self::Travel => "travel",
            Self::Family => "family",
            Self::Body => "body",
            Self::LowMood => "low_mood",
            Self::SelfHarm => "self_harm",
            Self::Abuse => "abuse",
            Self::Identity => "identity",
            Self::Excitement => "excitement",
            Self::Interests => "interests",
            Self::Strengths => "strengths",
            Self::PeopleHelp => "people_help",
        }
    }

    /// The theme in words for screen and paper.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Friends => "friends",
            Self::Bullying => "unkindness and bullying",
            Self::LostOlder => "getting lost, older pupils",
            Self::Work => "lessons and homework",
            Self::Teachers => "teachers and rules",
            Self::Travel => "the journey",
            Self::Family => "home and family",
            Self::Body => "sleep, food and health",
            Self::LowMood => "feeling low",
            Self::SelfHarm => "hurting themselves, or not wanting to be here",
            Self::Abuse => "not being safe",
            Self::Identity => "being different",
            Self::Excitement => "looking forward",
            Self::Interests => "likes",
            Self::Strengths => "good at",
            Self::PeopleHelp => "people who help",
        }
    }
}

/// One reader's coding of a letter. Two readers may disagree, and both stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its identity.
    pub id: ReadingId,
    /// The letter.
    pub letter: LetterId,
    /// The reader.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The level the reader chose.
    pub level: WorryLevel,
    /// Whether the letter looks forward to something, as the reader sees it.
    pub looks_forward: bool,
    /// Themes the reader confirmed.
    pub themes: Vec<Theme>,
    /// Interests the reader confirmed.
    pub interests: Vec<String>,
    /// Strengths the reader confirmed.
    pub strengths: Vec<String>,
    /// The reader confirmed that the child cares for somebody at home. Restricted tier.
    pub young_carer: bool,
    /// The reader's own note.
    pub note: String,
}

/// A passage of a letter with what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Passage {
    /// Where it starts, in Unicode characters of the letter.
    pub start: u32,
    /// Where it ends, in Unicode characters.
    pub end: u32,
    /// What it is about.
    pub theme: Theme,
}

/// What one reader made of the passages in one letter: their own, and the aid's that they turned down. It helps to
/// see a letter again with their eyes and changes nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Passages {
    /// Passages the reader marked.
    pub added: Vec<Passage>,
    /// Marks of the aid that the reader turned down.
    pub rejected: Vec<Passage>,
}

/// A pupil's wish to talk to someone. It outranks every number, and gets a name and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkRequest {
    /// Its identity.
    pub id: TalkRequestId,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Whom the pupil would like to talk to, in the pupil's words; empty: anyone.
    pub with: String,
    /// The member of staff who promised to talk.
    pub promised_by: Option<PersonId>,
    /// The day that was promised.
    pub promised_for: Option<NaiveDate>,
    /// The day the talk was held or the pupil no longer wanted it.
    pub settled: Option<NaiveDate>,
}

/// What a safeguarding lead decided about giving a letter back that was ever on the red route. Until then it is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeDecision {
    /// What was decided.
    pub kind: HomeDecisionKind,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub why: String,
}

/// Released or erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HomeDecisionKind {
    /// It may go home. It stays sealed for everybody else.
    Released,
    /// Words, scans and drawings are gone; who, when and why stay.
    Erased,
}
