//! The frames under which one audit is shown: one answer, five ways to look at it.

use super::Standard;
use crate::programme::frames::{CorePrinciple, LevelOfNeed, OutcomeArea, Principle, Shanarri, Step, frame};
use serde::{Deserialize, Serialize};

frame! {
    /// A frame a school may be asked about.
    Frame {
        /// England's eight principles.
        Principles = "principles", "Eight principles";
        /// The five steps.
        Steps = "steps", "5 Steps";
        /// Scotland's wellbeing indicators.
        Shanarri = "shanarri", "SHANARRI";
        /// Outcome area by level of need.
        Grid = "grid", "Outcomes by need";
        /// What every young person may expect.
        Core = "core", "Core principles";
    }
}

/// One place in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// A principle.
    Principle(Principle),
    /// A step.
    Step(Step),
    /// An indicator.
    Shanarri(Shanarri),
    /// An outcome area at a level of need.
    Grid(OutcomeArea, LevelOfNeed),
    /// A core principle.
    Core(CorePrinciple),
}

impl Cell {
    /// All places of a frame, in order.
    #[must_use]
    pub fn of(frame: Frame) -> Vec<Self> {
        match frame {
            Frame::Principles => Principle::ALL.iter().copied().map(Self::Principle).collect(),
            Frame::Steps => Step::ALL.iter().copied().map(Self::Step).collect(),
            Frame::Shanarri => Shanarri::ALL.iter().copied().map(Self::Shanarri).collect(),
            Frame::Core => CorePrinciple::ALL.iter().copied().map(Self::Core).collect(),
            Frame::Grid => OutcomeArea::ALL
                .iter()
                .flat_map(|area| LevelOfNeed::ALL.iter().map(|need| Self::Grid(*area, *need)))
                .collect(),
        }
    }

    /// Whether a standard belongs here.
    #[must_use]
    pub fn holds(self, standard: &Standard) -> bool {
        match self {
            Self::Principle(principle) => standard.principle == principle,
            Self::Step(step) => standard.steps.contains(&step),
            Self::Shanarri(indicator) => standard.shanarri.contains(&indicator),
            Self::Grid(area, need) => standard.grid.contains(&(area, need)),
            Self::Core(principle) => standard.core.contains(&principle),
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Principle(one) => one.words().to_owned(),
            Self::Step(one) => one.words().to_owned(),
            Self::Shanarri(one) => one.words().to_owned(),
            Self::Core(one) => one.words().to_owned(),
            Self::Grid(area, need) => format!("{}: {}", area.words(), need.words().to_lowercase()),
        }
    }

    /// The stable key, such as "leadership" or "access/universal".
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Principle(one) => one.key().to_owned(),
            Self::Step(one) => one.key().to_owned(),
            Self::Shanarri(one) => one.key().to_owned(),
            Self::Core(one) => one.key().to_owned(),
            Self::Grid(area, need) => format!("{}/{}", area.key(), need.key()),
        }
    }
}
