//! What the cohort comes to, counted.

use std::collections::BTreeMap;

use bridgewell_domain::screening::{Overlay, Pattern, Screening, Source};
use serde::Serialize;

/// The counts, under the same words as the pupils' own fields.
#[derive(Default, Serialize)]
pub struct Tally {
    /// Pupils screened.
    pub pupils: usize,
    /// Pupils whose pattern asks to read and talk.
    pub listed: usize,
    /// Pupils by pattern; every pattern is there.
    pub patterns: BTreeMap<Pattern, usize>,
    /// Pupils by what stands outside every pattern.
    pub overlays: BTreeMap<&'static str, usize>,
    /// Pupils for whom this source raised something.
    pub raised: BTreeMap<Source, usize>,
    /// Pupils for whom this source is not, or not fully, known.
    pub missing: BTreeMap<Source, usize>,
}

impl Tally {
    /// A count of nobody yet, with every word in it.
    pub fn empty() -> Self {
        Self {
            patterns: Pattern::ALL.into_iter().map(|pattern| (pattern, 0)).collect(),
            overlays: OVERLAYS.into_iter().map(|overlay| (word(overlay), 0)).collect(),
            raised: Source::ALL.into_iter().map(|source| (source, 0)).collect(),
            missing: Source::ALL.into_iter().map(|source| (source, 0)).collect(),
            ..Self::default()
        }
    }

    /// Counts one pupil.
    pub fn add(&mut self, screening: &Screening<'_>) {
        self.pupils += 1;
        if let Some(pattern) = screening.standing.pattern() {
            self.listed += usize::from(pattern.is_listed());
            *self.patterns.entry(pattern).or_default() += 1;
        }
        for overlay in screening.overlays.iter() {
            *self.overlays.entry(word(overlay)).or_default() += 1;
        }
        let mut last = None;
        for reason in &screening.reasons {
            // The reasons of one source stand together.
            if last != Some(reason.source()) {
                *self.raised.entry(reason.source()).or_default() += 1;
            }
            last = Some(reason.source());
        }
        for missing in &screening.missing {
            *self.missing.entry(missing.source).or_default() += 1;
        }
    }

    /// Adds the counts of another part of the cohort.
    pub fn join(&mut self, other: &Self) {
        self.pupils += other.pupils;
        self.listed += other.listed;
        add(&mut self.patterns, &other.patterns);
        add(&mut self.overlays, &other.overlays);
        add(&mut self.raised, &other.raised);
        add(&mut self.missing, &other.missing);
    }
}

const OVERLAYS: [Overlay; 2] = [Overlay::RedRoute, Overlay::AskedToTalk];

/// An overlay's name in files.
pub const fn word(overlay: Overlay) -> &'static str {
    match overlay {
        Overlay::RedRoute => "red_route",
        Overlay::AskedToTalk => "asked_to_talk",
    }
}

fn add<K: Ord + Copy>(to: &mut BTreeMap<K, usize>, from: &BTreeMap<K, usize>) {
    for (key, count) in from {
        *to.entry(*key).or_default() += count;
    }
}
