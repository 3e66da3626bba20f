//! The six patterns and the two overlays.

use super::examine::Examined;
use super::known::Known;
use super::source::Source;
use crate::letter::WorryLevel;
use crate::role::Tier;
use serde::{Deserialize, Serialize};

/// How a pupil's sources stand to each other. Exactly one fits: the first, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// Two or more sources raised.
    SeveralSourcesAgree,
    /// Only the letter raised, while attendance and attainment are known and not raised.
    QuietWorry,
    /// One of attendance, attainment and SDQ raised, and a settled letter that looks forward: beware of doing too much.
    Mirror,
    /// One source raised.
    OneSource,
    /// Nothing raised, but too little known, or no letter read.
    NotEnoughKnown,
    /// The letter read, at least three of attendance, attainment, SDQ and letter known, nothing raised.
    NothingRaised,
}

impl Pattern {
    /// All of them, in the order in which they are tried and shown.
    pub const ALL: [Self; 6] = [
        Self::SeveralSourcesAgree,
        Self::QuietWorry,
        Self::Mirror,
        Self::OneSource,
        Self::NotEnoughKnown,
        Self::NothingRaised,
    ];

    /// The pattern in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::SeveralSourcesAgree => "several sources agree",
            Self::QuietWorry => "quiet worry",
            Self::Mirror => "mirror",
            Self::OneSource => "one source",
            Self::NotEnoughKnown => "not enough known",
            Self::NothingRaised => "nothing raised",
        }
    }

    /// Whether the pupil is listed, which means "read and talk", never "at risk".
    #[must_use]
    pub const fn is_listed(self) -> bool {
        !matches!(self, Self::NotEnoughKnown | Self::NothingRaised)
    }
}

/// Where a pupil stands in the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "kind", content = "pattern")]
pub enum Standing {
    /// Screened, with the pattern that fits.
    Screened(Pattern),
    /// Not screened: the child or the parents opted out. Letter, request to talk and red route stay.
    OptedOut,
}

impl Standing {
    /// The pattern, when the pupil is screened.
    #[must_use]
    pub const fn pattern(self) -> Option<Pattern> {
        match self {
            Self::Screened(pattern) => Some(pattern),
            Self::OptedOut => None,
        }
    }
}

/// Something that stands outside every pattern and comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Overlay {
    /// An entry on the red route is open.
    RedRoute,
    /// The pupil asked to talk to someone, and the talk is still owed.
    AskedToTalk,
}

impl Overlay {
    /// The overlay in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::RedRoute => "red route",
            Self::AskedToTalk => "asked to talk",
        }
    }
}

/// The overlays of one pupil.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Overlays {
    /// Red route. Always false in the open tier.
    pub red_route: bool,
    /// Asked to talk.
    pub asked_to_talk: bool,
}

impl Overlays {
    /// Those that apply, the more urgent first.
    pub fn iter(self) -> impl Iterator<Item = Overlay> {
        let red = self.red_route.then_some(Overlay::RedRoute);
        let talk = self.asked_to_talk.then_some(Overlay::AskedToTalk);
        [red, talk].into_iter().flatten()
    }
}

pub(super) fn overlays(known: &Known<'_>, tier: Tier) -> Overlays {
    Overlays { red_route: known.red_route && tier == Tier::Restricted, asked_to_talk: known.asked_to_talk }
}

pub(super) fn standing(known: &Known<'_>, examined: &Examined<'_>) -> Standing {
    if known.opted_out {
        return Standing::OptedOut;
    }
    let (raised, is_known) = (examined.raised, |source| examined.known.contains(source));
    let letter_read = is_known(Source::Letter);
    Standing::Screened(match raised.only() {
        None if !raised.is_empty() => Pattern::SeveralSourcesAgree,
        Some(Source::Letter) if is_known(Source::Attendance) && is_known(Source::Attainment) => {
            Pattern::QuietWorry
        }
        Some(Source::Attendance | Source::Attainment | Source::Sdq)
            if letter_read && known.letter.level == WorryLevel::None && known.letter.looks_forward =>
        {
            Pattern::Mirror
        }
        Some(_) => Pattern::OneSource,
        None => {
            let four = [Source::Attendance, Source::Attainment, Source::Sdq, Source::Letter];
            let known_of_four = four.into_iter().filter(|&source| is_known(source)).count();
            if letter_read && known_of_four >= 3 { Pattern::NothingRaised } else { Pattern::NotEnoughKnown }
        }
    })
}
