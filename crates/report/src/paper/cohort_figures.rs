//! The figures of the transition summary. Each title says the finding, as far as the counts shown allow one.

use bridgewell_domain::count::{Count, HiddenBecause};

use crate::error::ReportError;
use crate::figure::{self, CountBar, Figure, Places};
use crate::summary::{CohortSummary, Spread};
use crate::words::{capital, counted};

/// Pupils by pattern; `None` without patterns.
pub(super) fn patterns(summary: &CohortSummary) -> Result<Option<Figure>, ReportError> {
    let bars: Vec<CountBar> = (summary.patterns.iter())
        .map(|pattern| CountBar { label: pattern.name.clone(), count: pattern.count })
        .collect();
    if bars.is_empty() {
        return Ok(None);
    }
    let title = match (largest(&bars), summary.pupils) {
        (Some((label, number)), Count::Shown(all)) => {
            format!("\u{201c}{label}\u{201d} is the largest group: {number} of {all} pupils")
        }
        (Some((label, number)), Count::Hidden(_)) => {
            format!("\u{201c}{label}\u{201d} is the largest group: {number} pupils")
        }
        (None, _) => "Pupils by pattern".to_owned(),
    };
    figure::bars(title, "Pattern", "Pupils", &bars).map(Some)
}

/// Worries by how many wrote about them, the most frequent first; `None` without any.
pub(super) fn themes(summary: &CohortSummary) -> Result<Option<Figure>, ReportError> {
    let mut bars: Vec<CountBar> = (summary.themes.iter())
        .filter(|one| one.theme.is_concern() && one.count != Count::Shown(0))
        .map(|one| CountBar { label: capital(one.theme.words()), count: one.count })
        .collect();
    if bars.is_empty() {
        return Ok(None);
    }
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.count.shown()));
    let title = match bars.first().map(|bar| (&bar.label, bar.count)) {
        Some((label, Count::Shown(number))) => format!("{label}: the worry named most, in {number} letters"),
        _ => "Worries in the letters".to_owned(),
    };
    figure::bars(title, "Worry", "Letters", &bars).map(Some)
}

/// How a measure is spread.
pub(super) fn spread(spread: &Spread) -> Result<Figure, ReportError> {
    let title = match spread.beyond {
        Count::Shown(_) => {
            format!("{} {}", capital(&counted(spread.beyond, "pupil", "pupils")), spread.beyond_words)
        }
        Count::Hidden(_) => format!("How {} is spread", spread.name),
    };
    figure::histogram(title, "Pupils", &spread.measure)
}

/// Lines of the menu in one figure: more would have to be drawn too small to read.
const LINES_A_FIGURE: usize = 20;

/// Places taken and left, in as many figures as the menu needs; none without opportunities.
pub(super) fn places(summary: &CohortSummary) -> Result<Vec<Figure>, ReportError> {
    let places: Vec<Places> = (summary.opportunities.iter())
        .map(|one| Places { name: one.name.clone(), places: Some(one.places), taken: one.taken })
        .collect();
    let left: Option<u32> = places.iter().map(|one| one.left().and_then(Count::shown)).sum();
    let title = match left {
        Some(0) => "Every place is taken".to_owned(),
        Some(1) => "1 place is left".to_owned(),
        Some(left) => format!("{left} places are left"),
        None => "Places taken and places left".to_owned(),
    };
    let parts = places.chunks(LINES_A_FIGURE).enumerate();
    parts
        .map(|(part, places)| {
            let title = if part == 0 { title.clone() } else { format!("{title}, continued") };
            figure::places(title, places)
        })
        .collect()
}

/// The largest count shown, unless a hidden one might be larger or two are alike.
fn largest(bars: &[CountBar]) -> Option<(&str, u32)> {
    let (most, bar) =
        bars.iter().filter_map(|bar| Some((bar.count.shown()?, bar))).max_by_key(|(most, _)| *most)?;
    let alone = bars.iter().filter(|other| other.count == Count::Shown(most)).count() == 1;
    let none_larger = bars.iter().all(|other| match other.count {
        Count::Shown(_) | Count::Hidden(HiddenBecause::Small) => true,
        Count::Hidden(_) => false,
    });
    (most > 0 && alone && none_larger).then_some((bar.label.as_str(), most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_finding_is_claimed_where_a_hidden_count_may_be_larger() {
        let bar = |label: &str, count| CountBar { label: label.into(), count };
        let known = [bar("A", Count::Shown(30)), bar("B", Count::Shown(8))];
        assert_eq!(largest(&known), Some(("A", 30)));
        let hidden = [bar("A", Count::Shown(30)), bar("B", Count::Hidden(HiddenBecause::WouldRevealAnother))];
        assert_eq!(largest(&hidden), None);
        let alike = [bar("A", Count::Shown(30)), bar("B", Count::Shown(30))];
        assert_eq!(largest(&alike), None);
    }
}
