//! What a change of the rules would do, before it is saved.

use super::known::Known;
use super::pattern::{Overlays, Pattern, Standing};
use super::standing;
use crate::role::Tier;
use crate::rules::Thresholds;
use serde::{Deserialize, Serialize};

/// How many pupils stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tally {
    /// Open entries on the red route. Always 0 in the open tier.
    pub red_route: u32,
    /// Talks still owed to pupils who asked.
    pub asked_to_talk: u32,
    /// Two or more sources raised.
    pub several_sources_agree: u32,
    /// Only the letter raised.
    pub quiet_worry: u32,
    /// One figure raised beside a settled, forward-looking letter.
    pub mirror: u32,
    /// One source raised.
    pub one_source: u32,
    /// Too little known.
    pub not_enough_known: u32,
    /// Nothing raised.
    pub nothing_raised: u32,
    /// Not screened.
    pub opted_out: u32,
}

impl Tally {
    /// Counts one pupil.
    pub const fn add(&mut self, standing: Standing, overlays: Overlays) {
        self.red_route += overlays.red_route as u32;
        self.asked_to_talk += overlays.asked_to_talk as u32;
        let slot = match standing {
            Standing::Screened(Pattern::SeveralSourcesAgree) => &mut self.several_sources_agree,
            Standing::Screened(Pattern::QuietWorry) => &mut self.quiet_worry,
            Standing::Screened(Pattern::Mirror) => &mut self.mirror,
            Standing::Screened(Pattern::OneSource) => &mut self.one_source,
            Standing::Screened(Pattern::NotEnoughKnown) => &mut self.not_enough_known,
            Standing::Screened(Pattern::NothingRaised) => &mut self.nothing_raised,
            Standing::OptedOut => &mut self.opted_out,
        };
        *slot += 1;
    }

    /// How many have this pattern.
    #[must_use]
    pub const fn of(&self, pattern: Pattern) -> u32 {
        match pattern {
            Pattern::SeveralSourcesAgree => self.several_sources_agree,
            Pattern::QuietWorry => self.quiet_worry,
            Pattern::Mirror => self.mirror,
            Pattern::OneSource => self.one_source,
            Pattern::NotEnoughKnown => self.not_enough_known,
            Pattern::NothingRaised => self.nothing_raised,
        }
    }

    /// How many pupils are listed.
    #[must_use]
    pub fn listed(&self) -> u32 {
        Pattern::ALL.into_iter().filter(|pattern| pattern.is_listed()).map(|pattern| self.of(pattern)).sum()
    }
}

/// The rules as they are beside the rules as they might be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preview {
    /// Under the rules in force.
    pub now: Tally,
    /// Under the changed rules.
    pub then: Tally,
    /// Pupils who would be listed and are not now.
    pub newly_listed: u32,
    /// Pupils who are listed now and would not be.
    pub no_longer_listed: u32,
    /// Places free on the whole menu.
    pub places_free: u32,
}

/// Compares two versions of the rules over a cohort. Nothing is saved.
pub fn preview<'a>(
    cohort: impl IntoIterator<Item = Known<'a>>,
    now: &Thresholds,
    then: &Thresholds,
    tier: Tier,
    places_free: u32,
) -> Preview {
    let mut preview = Preview {
        now: Tally::default(),
        then: Tally::default(),
        newly_listed: 0,
        no_longer_listed: 0,
        places_free,
    };
    let is_listed = |standing: Standing| standing.pattern().is_some_and(Pattern::is_listed);
    for known in cohort {
        let (before, overlays) = standing(&known, now, tier);
        let (after, _) = standing(&known, then, tier);
        preview.now.add(before, overlays);
        preview.then.add(after, overlays);
        preview.newly_listed += u32::from(!is_listed(before) && is_listed(after));
        preview.no_longer_listed += u32::from(is_listed(before) && !is_listed(after));
    }
    preview
}

impl Preview {
    /// The preview in a sentence: "31 pupils would be listed; you have 12 places".
    #[must_use]
    pub fn words(&self) -> String {
        let (listed, places) = (self.then.listed(), self.places_free);
        let pupils = if listed == 1 { "pupil" } else { "pupils" };
        let places_word = if places == 1 { "place" } else { "places" };
        format!("{listed} {pupils} would be listed; you have {places} {places_word}")
    }
}
