//! Primary suppression and the protected result.

use crate::complement::complete;
use crate::earlier::{Publication, UNSEEN, beside};
use crate::figures::{Figure, Figures};
use crate::system::System;
use crate::threshold::Threshold;
use bridgewell_domain::count::{Count, HiddenBecause};

/// The numbers of an earlier publication contradict each other. Holds its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("publication {0} does not add up")]
pub struct DoesNotAddUp(pub usize);

/// The counts of one document after protection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    counts: Vec<Count>,
    proven: bool,
    /// Whether a group of counts had to be held back whole.
    withheld: bool,
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

    /// Whether it is proven that hiding less would not do.
    #[must_use]
    pub const fn proven(&self) -> bool {
        self.proven
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
        self.hide(threshold, &System::of(self, threshold))
    }

    /// Hides what must be hidden from readers who also hold what was published before, the oldest first. Where no
    /// choice would be safe beside it, everything that hangs together is hidden.
    ///
    /// # Errors
    /// [`DoesNotAddUp`] when the numbers of an earlier publication contradict each other.
    pub fn protect_after(
        &self,
        threshold: Threshold,
        earlier: &[Publication],
    ) -> Result<Protected, DoesNotAddUp> {
        let system = System::of(self, threshold);
        let against = |unseen| {
            let system = beside(system.clone(), self, earlier, unseen).map_err(DoesNotAddUp)?;
            Ok(self.hide(threshold, &system))
        };
        let [first, then] = UNSEEN;
        let protected = against(first)?;
        if protected.withheld { against(then) } else { Ok(protected) }
    }

    fn hide(&self, threshold: Threshold, system: &System) -> Protected {
        let mut because = self.primary(threshold);
        let mut primary: Vec<bool> = because.iter().map(Option::is_some).collect();
        primary.resize(system.counts.len(), false);
        let choice = complete(system, &primary);
        for (index, because) in because.iter_mut().enumerate() {
            if let Some(withheld) = choice.withheld[index] {
                *because = Some(withheld);
            } else if choice.hidden[index] && because.is_none() && !self.unprinted[index] {
                *because = Some(HiddenBecause::WouldRevealAnother);
            }
        }
        let shown = |(&count, because): (&u32, Option<HiddenBecause>)| {
            because.map_or(Count::Shown(count), Count::Hidden)
        };
        Protected {
            counts: self.counts.iter().zip(because).map(shown).collect(),
            proven: choice.proven,
            withheld: choice.withheld.iter().any(Option::is_some),
        }
    }

    /// Small counts, whatever is counted among few places, and every part of a small group that falls into one part as a
    /// whole: there the zeros speak too.
    fn primary(&self, threshold: Threshold) -> Vec<Option<HiddenBecause>> {
        let mut because: Vec<Option<HiddenBecause>> = self
            .counts
            .iter()
            .enumerate()
            .map(|(index, &count)| {
                let few = self.few(index, threshold).map(|_| HiddenBecause::TellsAboutEveryMember);
                let small = threshold.is_small(count).then_some(HiddenBecause::Small);
                small.or(few).filter(|_| !self.unprinted[index])
            })
            .collect();
        for sum in self.wholes() {
            for &part in sum.parts.iter().filter(|&&part| !self.unprinted[part]) {
                because[part] = because[part].or(Some(HiddenBecause::TellsAboutEveryMember));
            }
        }
        because
    }
}
