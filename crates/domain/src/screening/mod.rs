//! The screen: from what is known about a pupil and the school's dated rules to reasons and one pattern.
//!
//! A flag means "read and talk", never "at risk". Nothing here is a score: sources stand side by side, each says in
//! words what raised it, and a named person decides. Demographics and SEN are not inputs and have no field here.

mod examine;
mod known;
mod missing;
mod pattern;
mod preview;
mod reason;
mod source;
mod words;

pub use known::{Dated, Known, KnownConcern, KnownLetter, KnownSdq, LevelBy};
pub use missing::{Missing, Why};
pub use pattern::{Overlay, Overlays, Pattern, Standing};
pub use preview::{Preview, Tally, preview};
pub use reason::{Fact, Reason};
pub use source::{Source, Sources};

use crate::role::Tier;
use crate::rules::Thresholds;

/// What the screen says about one pupil, for one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening<'a> {
    /// The pattern, or that the pupil is not screened.
    pub standing: Standing,
    /// What stands outside every pattern and comes first.
    pub overlays: Overlays,
    /// Why the pupil is listed, source by source.
    pub reasons: Vec<Reason<'a>>,
    /// A fact that is said although it raises nothing by itself: low attendance over too few sessions.
    pub said: Option<Reason<'a>>,
    /// What is not known, and why.
    pub missing: Vec<Missing>,
}

/// Screens one pupil for a tier. In the open tier home, red routes and red-routed letters play no part at all.
#[must_use]
pub fn screen<'a>(known: &Known<'a>, thresholds: &Thresholds, tier: Tier) -> Screening<'a> {
    let mut reasons = Vec::new();
    let examined = examine::examine(known, thresholds, tier, &mut |reason| reasons.push(reason));
    reasons.sort_by_key(Reason::source);
    Screening {
        standing: pattern::standing(known, &examined),
        overlays: pattern::overlays(known, tier),
        reasons,
        said: examined.said,
        missing: examined.missing.into_iter().flatten().collect(),
    }
}

/// The pattern and the overlays alone, without reasons: allocates nothing, for counting whole cohorts.
#[must_use]
pub fn standing(known: &Known<'_>, thresholds: &Thresholds, tier: Tier) -> (Standing, Overlays) {
    let examined = examine::examine(known, thresholds, tier, &mut |_| {});
    (pattern::standing(known, &examined), pattern::overlays(known, tier))
}

#[cfg(test)]
mod tests;
