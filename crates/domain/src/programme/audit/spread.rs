//! How far those who answered see a standard alike. There is no average: the answer in the middle is one that somebody
//! gave, and where people differ the two ends are named.

use super::{Answer, Level, RaterGroup};

/// From this many steps on two answers tell of different schools.
const APART: u8 = 2;

/// How often each answer was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Answers at each level, "not yet" first.
    pub levels: [u16; 4],
    /// "Not known yet".
    pub not_known: u16,
    /// "Does not apply".
    pub does_not_apply: u16,
}

impl Tally {
    /// Counts these answers.
    #[must_use]
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Self {
        let mut tally = Self::default();
        for answer in answers {
            match answer {
                Answer::At(level) => tally.levels[level.place()] += 1,
                Answer::NotKnown => tally.not_known += 1,
                Answer::DoesNotApply(_) => tally.does_not_apply += 1,
            }
        }
        tally
    }

    /// How many gave a level.
    #[must_use]
    pub fn with_level(&self) -> u16 {
        self.levels.iter().sum()
    }

    /// How many answered at all.
    #[must_use]
    pub fn all(&self) -> u16 {
        self.with_level() + self.not_known + self.does_not_apply
    }

    /// The lowest level that was given.
    #[must_use]
    pub fn lowest(&self) -> Option<Level> {
        Level::ALL.iter().copied().find(|level| self.levels[level.place()] > 0)
    }

    /// The highest level that was given.
    #[must_use]
    pub fn highest(&self) -> Option<Level> {
        Level::ALL.iter().rev().copied().find(|level| self.levels[level.place()] > 0)
    }

    /// The level in the middle when all are laid in a row; between two middles the lower one.
    #[must_use]
    pub fn middle(&self) -> Option<Level> {
        let half = self.with_level().checked_sub(1)? / 2;
        let mut passed = 0;
        Level::ALL.iter().copied().find(|level| {
            passed += self.levels[level.place()];
            passed > half
        })
    }
}

/// How far apart the answers to a standard are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Nobody has given a level.
    Nobody,
    /// One person has.
    OneAnswer,
    /// All gave the same.
    OneVoice,
    /// Answers differ by no more than one step between groups, and inside each.
    Close,
    /// The middle answers of two groups lie two steps or more apart.
    Apart {
        /// The group that sees least.
        low: RaterGroup,
        /// The group that sees most.
        high: RaterGroup,
        /// Steps between them.
        steps: u8,
    },
    /// The groups are close, but inside one of them two answers lie two steps or more apart.
    Divided {
        /// The group.
        group: RaterGroup,
        /// Steps between its lowest and its highest answer.
        steps: u8,
    },
}

impl Spread {
    /// Whether it is worth a conversation before a level is agreed.
    #[must_use]
    pub const fn asks_for_talk(self) -> bool {
        matches!(self, Self::Apart { .. } | Self::Divided { .. })
    }

    /// For listing: the farther apart the higher, groups before single voices.
    #[must_use]
    pub const fn weight(self) -> u8 {
        match self {
            Self::Apart { steps, .. } => 2 * steps + 1,
            Self::Divided { steps, .. } => 2 * steps,
            Self::Nobody | Self::OneAnswer | Self::OneVoice | Self::Close => 0,
        }
    }
}

/// Reads the tallies of each group.
#[must_use]
pub fn spread(groups: &[(RaterGroup, Tally)]) -> Spread {
    let middles: Vec<(RaterGroup, Level)> =
        groups.iter().filter_map(|(group, tally)| Some((*group, tally.middle()?))).collect();
    let answers: u16 = groups.iter().map(|(_, tally)| tally.with_level()).sum();
    let (Some(low), Some(high)) = (
        middles.iter().min_by_key(|(_, level)| *level),
        middles.iter().rev().max_by_key(|(_, level)| *level),
    ) else {
        return Spread::Nobody;
    };
    if answers == 1 {
        return Spread::OneAnswer;
    }
    let steps = low.1.steps_to(high.1);
    if steps >= APART {
        return Spread::Apart { low: low.0, high: high.0, steps };
    }
    let inside = groups.iter().filter_map(|(group, tally)| {
        let steps = tally.lowest()?.steps_to(tally.highest()?);
        (steps >= APART).then_some((*group, steps))
    });
    if let Some((group, steps)) = inside.max_by_key(|(_, steps)| *steps) {
        return Spread::Divided { group, steps };
    }
    let alike = groups.iter().all(|(_, tally)| match (tally.lowest(), tally.highest()) {
        (Some(lowest), Some(highest)) => lowest == highest && lowest == low.1,
        _ => true,
    });
    if alike { Spread::OneVoice } else { Spread::Close }
}
