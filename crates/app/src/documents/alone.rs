//! Counts of people that add up with no others, such as how many answered: cleared beside what was published of the same
//! people before.

use crate::error::ApiError;
use crate::shelf::Publishing;
use bridgewell_disclosure::{Figure, Figures, Protected, Publication, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_store::{ReadTx, publications, schools};
use std::collections::HashMap;

/// Cleared counts, by the name of whom each counts.
pub(crate) struct Alone {
    set: &'static str,
    figures: Figures,
    protected: Protected,
    by_group: HashMap<String, Figure>,
}

impl Alone {
    /// Clears counts of named groups. A name is kept with what is published, so it must stay the same.
    pub(crate) fn clear(
        read: &ReadTx<'_>,
        set: &'static str,
        counts: impl IntoIterator<Item = (String, u32)>,
    ) -> Result<Self, ApiError> {
        let threshold = Threshold::new(schools::get(read)?.0.smallest_count);
        let kept = publications::list_of(read, set)?;
        let earlier: Vec<Publication> = kept
            .iter()
            .map(|text| serde_json::from_str(text).map_err(ApiError::broken))
            .collect::<Result<_, _>>()?;
        Self::beside((set, threshold), counts, &earlier)
    }

    /// Clears them beside what was published of the set earlier, the oldest first.
    pub(crate) fn beside(
        (set, threshold): (&'static str, Threshold),
        counts: impl IntoIterator<Item = (String, u32)>,
        earlier: &[Publication],
    ) -> Result<Self, ApiError> {
        let (mut figures, mut by_group) = (Figures::new(), HashMap::new());
        for (group, count) in counts {
            let figure = figures.count(count);
            figures.name(figure, &group);
            by_group.insert(group, figure);
        }
        let protected = figures.protect_after(threshold, earlier).map_err(ApiError::broken)?;
        Ok(Self { set, figures, protected, by_group })
    }

    /// The count of a group; hidden where nobody counted it.
    pub(crate) fn count(&self, group: &str) -> Count {
        let hidden = Count::Hidden(HiddenBecause::WouldRevealAnother);
        self.by_group.get(group).map_or(hidden, |figure| self.protected.count(*figure))
    }

    /// What a document that shows them publishes.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub(crate) fn publishing(&self) -> Result<Publishing, ApiError> {
        let publication = self.figures.publication(&self.protected);
        let counts = serde_json::to_string(&publication).map_err(ApiError::broken)?;
        Ok(Publishing { set: self.set, counts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_too_few_stays_hidden_and_a_new_group_does_not() {
        let clear = |counts: &[(&str, u32)], earlier: &[Publication]| {
            let counts = counts.iter().map(|(group, count)| ((*group).to_owned(), *count));
            Alone::beside(("set", Threshold::default()), counts, earlier).unwrap()
        };
        let first = clear(&[("round 1: pupils", 4), ("round 1: staff", 20)], &[]);
        assert_eq!(first.count("round 1: staff").shown(), Some(20));
        assert_eq!(first.count("round 1: pupils").shown(), None);
        let out: Publication = serde_json::from_str(&first.publishing().unwrap().counts).unwrap();
        let then = clear(&[("round 1: pupils", 7), ("round 1: staff", 21), ("round 2: pupils", 9)], &[out]);
        assert_eq!(
            then.count("round 1: pupils").shown(),
            None,
            "seven would say that there were about seven"
        );
        assert_eq!(then.count("round 1: staff").shown(), Some(21));
        assert_eq!(then.count("round 2: pupils").shown(), Some(9));
        assert_eq!(then.count("nobody").shown(), None);
    }
}
