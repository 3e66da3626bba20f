//! The lexicon: plain text files that people can read, checked when they are loaded.

mod anchors;
mod concepts;
mod load;
mod memo;
mod phrase;
mod sound;
mod vocabulary;

pub(crate) use anchors::{Anchors, Beside, Few, NOTHING, Stretches, few};
pub(crate) use phrase::{Phrase, Sets, Step};
pub(crate) use vocabulary::{NAME, NUMBER, UNKNOWN, Vocabulary, start};

use crate::hash::ByHash;
use crate::mark::Weight;
use crate::second::Second;
use bridgewell_domain::letter::Theme;
use std::sync::OnceLock;
use thiserror::Error;

/// A line of a lexicon file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line} of the {file} list: {what}")]
pub struct Fault {
    /// Which list.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

/// What a phrase says about a child.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub theme: Theme,
    pub weight: Weight,
    /// What a safeguarding sign says about the level besides: nothing, that worry is strong, or that it cannot wait.
    pub raises: Weight,
    pub read_as: String,
    /// Whether the phrase holds its own "not", so that it cannot be denied by it.
    pub negative: bool,
    /// Whether the phrase speaks of the writer, so that it is nobody else's story.
    pub own: bool,
    /// Whether it counts although the second reader does not see its theme: an interest, or a school's own words, of which the
    /// second reader knows nothing.
    pub insisted: bool,
}

/// What a matched phrase is.
#[derive(Clone, Debug)]
pub(crate) enum Meaning {
    /// A passage of its own.
    Head(Head),
    /// A weak part of a sign, of this kind; with its passage.
    Part(usize, Head),
    /// Small words that change what stands beside them.
    Cue(Cue),
    /// A saying that is no alarm.
    Idiom,
    /// An interest, by its place in the list of names.
    Interest(usize),
}

/// Two weak parts that are a sign together.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub parts: (usize, usize),
    pub head: Head,
}

/// Kinds of small words, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cue(pub u32);

impl Cue {
    pub const FEAR: Self = Self(1);
    pub const LIKE: Self = Self(1 << 1);
    pub const HOPE: Self = Self(1 << 2);
    pub const CALM: Self = Self(1 << 3);
    pub const NOT: Self = Self(1 << 4);
    pub const SPENT: Self = Self(1 << 5);
    pub const BUT: Self = Self(1 << 6);
    pub const OPEN: Self = Self(1 << 7);
    pub const JOIN: Self = Self(1 << 8);
    pub const SELF: Self = Self(1 << 9);
    pub const OTHER: Self = Self(1 << 10);
    pub const JOKE: Self = Self(1 << 11);
    pub const TOLD: Self = Self(1 << 12);
    pub const STORY: Self = Self(1 << 13);
    pub const PAST: Self = Self(1 << 14);
    pub const OVER: Self = Self(1 << 15);
    pub const HEDGE: Self = Self(1 << 16);
    pub const STRONG: Self = Self(1 << 17);
    pub const LASTING: Self = Self(1 << 18);
    pub const COMMON: Self = Self(1 << 19);
    pub const MINE: Self = Self(1 << 20);
    pub const LAUGH: Self = Self(1 << 21);

    pub const NAMES: [(&str, Self); 22] = [
        ("fear", Self::FEAR),
        ("like", Self::LIKE),
        ("hope", Self::HOPE),
        ("calm", Self::CALM),
        ("not", Self::NOT),
        ("spends_not", Self::SPENT),
        ("but", Self::BUT),
        ("opens", Self::OPEN),
        ("joins", Self::JOIN),
        ("self", Self::SELF),
        ("other", Self::OTHER),
        ("joke", Self::JOKE),
        ("told", Self::TOLD),
        ("story", Self::STORY),
        ("past", Self::PAST),
        ("over", Self::OVER),
        ("hedge", Self::HEDGE),
        ("strong", Self::STRONG),
        ("lasting", Self::LASTING),
        ("common", Self::COMMON),
        ("mine", Self::MINE),
        ("laugh", Self::LAUGH),
    ];

    /// Whether it has any of these bits.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOrAssign for Cue {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Everything the aid knows.
#[derive(Debug)]
pub struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) sets: Sets,
    /// Words that are matched as one, by node of the tree and next word.
    pub(crate) joined: ByHash<(u32, Option<u32>)>,
    /// For every word what may follow it where it begins such words.
    pub(crate) joins: Vec<Few>,
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) meanings: Vec<Meaning>,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) part_names: Vec<String>,
    pub(crate) anchors: Anchors,
    /// For every word the classes that hold it.
    pub(crate) classes: Vec<Vec<u16>>,
    pub(crate) cues: Vec<Cue>,
    pub(crate) interests: Vec<&'static str>,
    pub(crate) second: Option<Second>,
}

impl Lexicon {
    /// The lexicon that comes with Bridgewell, with the second reader. Built once.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Lexicon> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::with_local("").unwrap_or_else(|_| Self::blank()))
    }

    /// The built-in lexicon with lines of a school's own (place names, slang) in the same form as the concerns list.
    ///
    /// # Errors
    /// [`Fault`] with the line that cannot be used.
    pub fn with_local(local: &str) -> Result<Self, Fault> {
        let mut lexicon = Self::blank();
        load::load(&mut lexicon, local)?;
        lexicon.second = Second::of(&lexicon);
        Ok(lexicon)
    }

    /// The same without the second reader: only what the lists say.
    #[must_use]
    pub fn rules_alone(mut self) -> Self {
        self.second = None;
        self
    }

    pub(crate) fn blank() -> Self {
        Self {
            vocabulary: Vocabulary::new(),
            sets: Sets::default(),
            joined: ByHash::default(),
            joins: Vec::new(),
            phrases: Vec::new(),
            meanings: Vec::new(),
            pairs: Vec::new(),
            part_names: Vec::new(),
            anchors: Anchors::default(),
            classes: Vec::new(),
            cues: Vec::new(),
            interests: Vec::new(),
            second: None,
        }
    }

    /// The small-word kinds of a word.
    pub(crate) fn cue(&self, word: u32) -> Cue {
        self.cues.get(word as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
