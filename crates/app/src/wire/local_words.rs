//! Words of the school's area that the reading aid knows besides its own.

use bridgewell_domain::letter::Theme;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much such words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LocalStrength {
    /// Only beside words of worry or, for good things, of liking.
    Topic,
    /// A worry by themselves.
    Worry,
    /// A strong worry by themselves.
    Strong,
    /// May not wait: a safeguarding lead reads the letter today.
    Flag,
}

impl LocalStrength {
    /// Every strength, the smallest first.
    pub(crate) const ALL: [Self; 4] = [Self::Topic, Self::Worry, Self::Strong, Self::Flag];

    /// The word of the lists.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Worry => "worry",
            Self::Strong => "strong",
            Self::Flag => "flag",
        }
    }
}

/// Words that mean one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocalWord {
    /// Phrases as pupils write them, divided by commas.
    pub words: String,
    /// What they are about.
    pub theme: Theme,
    /// How much they say.
    pub strength: LocalStrength,
    /// What they mean, as a reader sees it beside the marked words.
    pub meaning: String,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocalWords {
    /// A line for each meaning.
    pub lines: Vec<LocalWord>,
}
