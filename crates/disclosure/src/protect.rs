//! Primary suppression and the protected result.

use crate::complement::complete;
use crate::figures::{Figure, Figures};
use crate::threshold::Threshold;
use bridgewell_domain::count::{Count, HiddenBecause};

/// A group of fewer than this many pupils is small: "everybody" or "nobody" in it tells something about each of them.
const SMALL_GROUP: u32 = 20;

/// The counts of one document after protection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    counts: Vec<Count>,
}

impl Protected {
    /// A count as it may be published. A figure of another document is hidden.
    #[must_use]
    pub fn count(&self, figure: Figure) -> Count {
        self.counts.get(figure.0).copied().unwrap_or(Count::Hidden(HiddenBecause::WouldRevealAnother))
    }

    /// Several at once.
    #[must_use]
    pub fn counts(&self, figures: &[Figure]) -> Vec<Count> {
        figures.iter().map(|&figure| self.count(figure)).collect()
    }

    /// How many counts are hidden.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.counts.iter().filter(|count| count.shown().is_none()).count()
    }
}

impl Figures {
    /// Hides what must be hidden.
    #[must_use]
    pub fn protect(&self, threshold: Threshold) -> Protected {
        let because = self.primary(threshold);
        let primary: Vec<bool> = because.iter().map(Option::is_some).collect();
        let hidden = complete(self, threshold, &primary);
        let counts =
            self.counts.iter().zip(because).zip(hidden).map(|((&count, because), hidden)| match because {
                Some(because) => Count::Hidden(because),
                None if hidden => Count::Hidden(HiddenBecause::WouldRevealAnother),
                None => Count::Shown(count),
            });
        Protected { counts: counts.collect() }
    }

    /// Small counts, whatever is counted among few places, and every part of a small group that falls into one part as a whole: there the zeros speak too.
    fn primary(&self, threshold: Threshold) -> Vec<Option<HiddenBecause>> {
        let mut because: Vec<Option<HiddenBecause>> = self
            .counts
            .iter()
            .enumerate()
            .map(|(index, &count)| {
                let few = self.few(index, threshold).map(|_| HiddenBecause::TellsAboutEveryMember);
                if threshold.is_small(count) { Some(HiddenBecause::Small) } else { few }
            })
            .collect();
        for sum in &self.sums {
            let whole = self.counts[sum.total];
            let in_one_part = sum.parts.iter().any(|&part| self.counts[part] == whole);
            if sum.parts.len() > 1 && (1..SMALL_GROUP).contains(&whole) && in_one_part {
                for &part in &sum.parts {
                    because[part] = because[part].or(Some(HiddenBecause::TellsAboutEveryMember));
                }
            }
        }
        because
    }
}
