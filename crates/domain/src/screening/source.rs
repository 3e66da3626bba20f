//! The sources that stand side by side.

use serde::{Deserialize, Serialize};

/// Something that can list a pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Attendance in Year 6.
    Attendance,
    /// Key stage 2 results.
    Attainment,
    /// The SDQ; all informants together are one source.
    Sdq,
    /// Social care and young carers: restricted tier.
    Home,
    /// The letter, at its reader's level.
    Letter,
    /// A concern an adult raised by name.
    Concern,
}

impl Source {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Attendance, Self::Attainment, Self::Sdq, Self::Home, Self::Letter, Self::Concern];

    /// The source in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Attendance => "attendance",
            Self::Attainment => "attainment",
            Self::Sdq => "SDQ",
            Self::Home => "home",
            Self::Letter => "letter",
            Self::Concern => "adults’ concern",
        }
    }
}

/// A set of sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sources(u8);

impl Sources {
    /// Adds one.
    pub const fn insert(&mut self, source: Source) {
        self.0 |= 1 << source as u8;
    }

    /// Whether it is in the set.
    #[must_use]
    pub const fn contains(self, source: Source) -> bool {
        self.0 & (1 << source as u8) != 0
    }

    /// How many are in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether none is.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in the set, in the order in which they are shown.
    pub fn iter(self) -> impl Iterator<Item = Source> {
        Source::ALL.into_iter().filter(move |&source| self.contains(source))
    }

    /// The source, when it is the only one.
    #[must_use]
    pub fn only(self) -> Option<Source> {
        if self.len() == 1 { self.iter().next() } else { None }
    }
}
