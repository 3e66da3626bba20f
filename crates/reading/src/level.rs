//! The aid's own level, from a small visible table. Good things stand beside it and are never subtracted.

use crate::mark::{Span, Weight};
use bridgewell_domain::letter::{Theme, WorryLevel};

/// Concern themes from which on a letter counts as strong worry although each is an ordinary one.
const MANY_THEMES: usize = 4;

/// The level of a letter from its marked passages.
pub(crate) fn level(spans: &[Span]) -> WorryLevel {
    let concerns = || spans.iter().filter(|span| span.counts && span.theme.is_concern());
    let count = |weight| concerns().filter(|span| span.weight == weight).count();
    let mut themes: Vec<Theme> = concerns().map(|span| span.theme).collect();
    themes.sort_unstable();
    themes.dedup();
    let open_harm = concerns().any(|span| span.weight == Weight::Flag && span.theme == Theme::SelfHarm);
    if open_harm || count(Weight::Severe) > 0 || count(Weight::Strong) >= 3 {
        WorryLevel::Severe
    } else if count(Weight::Flag) + count(Weight::Strong) > 0 || themes.len() >= MANY_THEMES {
        WorryLevel::Marked
    } else if themes.is_empty() {
        WorryLevel::None
    } else {
        WorryLevel::Mild
    }
}
