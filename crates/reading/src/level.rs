//! The aid's own level, from a small visible table. Good things stand beside it and are never subtracted.

use crate::mark::{Span, Weight};
use bridgewell_domain::letter::WorryLevel;

/// Concern themes from which on a letter counts as strong worry although each is an ordinary one.
const MANY_THEMES: usize = 5;

/// The level of a letter from its marked passages.
pub(crate) fn level(spans: &[Span]) -> WorryLevel {
    let concerns = || spans.iter().filter(|span| span.counts && span.theme.is_concern());
    let raised = |weight| concerns().any(|span| span.weight == weight || span.raises == weight);
    let themes = |keep: &dyn Fn(&Span) -> bool| {
        let bits =
            concerns().filter(|span| keep(span)).fold(0_u32, |bits, span| bits | 1 << span.theme as u32);
        bits.count_ones() as usize
    };
    let strong = themes(&|span| span.weight == Weight::Strong);
    if raised(Weight::Severe) || strong >= 3 {
        WorryLevel::Severe
    } else if raised(Weight::Strong) || themes(&|_| true) >= MANY_THEMES {
        WorryLevel::Marked
    } else if themes(&|_| true) == 0 {
        WorryLevel::None
    } else {
        WorryLevel::Mild
    }
}
