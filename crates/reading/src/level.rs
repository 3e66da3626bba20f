//! The aid's own level, from a small visible table. Good things stand beside it and are never subtracted.

use crate::mark::{Span, Weight};
use bridgewell_domain::letter::WorryLevel;

/// Concern themes from which on a letter counts as strong worry although each is an ordinary one.
const MANY_THEMES: usize = 5;

/// Themes with strong or lasting worry from which on a letter cannot wait.
const STRONG_THEMES: usize = 3;

/// The level of a letter from its marked passages, and why, in words.
pub(crate) fn level(spans: &[Span]) -> (WorryLevel, String) {
    let concerns = || spans.iter().filter(|span| span.counts && span.theme.is_concern());
    let raised = |weight| concerns().find(|span| span.weight == weight || span.raises == weight);
    let themes = |keep: &dyn Fn(&Span) -> bool| {
        let kept = concerns().filter(|span| keep(span));
        kept.fold(0_u32, |bits, span| bits | 1 << span.theme as u32).count_ones() as usize
    };
    let (all, strong) = (themes(&|_| true), themes(&|span| span.weight == Weight::Strong));
    if let Some(span) = raised(Weight::Severe) {
        (WorryLevel::Severe, format!("cannot wait because of {}", span.why))
    } else if strong >= STRONG_THEMES {
        (WorryLevel::Severe, format!("cannot wait because {strong} themes have strong or lasting worry"))
    } else if let Some(span) = raised(Weight::Strong) {
        (WorryLevel::Marked, format!("strong worry because of {}", span.why))
    } else if all >= MANY_THEMES {
        (WorryLevel::Marked, format!("strong worry because {all} themes are a worry"))
    } else if all > 0 {
        (WorryLevel::Mild, "some worry because of the passages marked".to_owned())
    } else {
        (WorryLevel::None, "nothing was marked as a worry; that does not mean nothing is there".to_owned())
    }
}
