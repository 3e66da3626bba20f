//! The figures of the transition summary. Each title says the finding, as far as the counts shown allow one.

use bridgewell_domain::count::Count;

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
    let title = pattern_title(&bars, summary.pupils);
    figure::bars(title, "Pattern", "Pupils", &bars).map(Some)
}

fn pattern_title(bars: &[CountBar], pupils: Count) -> String {
    let Some(Largest { label, number, alone }) = largest(bars, pupils.shown()) else {
        return "Pupils by pattern".to_owned();
    };
    let group = if alone { "largest group" } else { "largest group of those shown" };
    match pupils {
        Count::Shown(all) => format!("\u{201c}{label}\u{201d} is the {group}: {number} of {all} pupils"),
        Count::Hidden(_) => format!("\u{201c}{label}\u{201d} is the {group}: {number} pupils"),
    }
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
    let title = match largest(&bars, None) {
        Some(Largest { label, number, alone: true }) => {
            format!("{label}: the worry named most, in {number} letters")
        }
        Some(Largest { label, number, alone: false }) => {
            format!("{label}: named in {number} letters, the most of those shown")
        }
        None => "Worries in the letters".to_owned(),
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

/// The largest count that is shown.
struct Largest<'a> {
    label: &'a str,
    number: u32,
    /// Whether the counts shown prove that no hidden one is as large. Why one is hidden must not play a part here: a
    /// reader would learn it from the title.
    alone: bool,
}

/// The largest count shown, where no other shown is as large. `all` is what all of them add up to, where that is shown.
fn largest(bars: &[CountBar], all: Option<u32>) -> Option<Largest<'_>> {
    let shown = || bars.iter().filter_map(|bar| Some((bar.label.as_str(), bar.count.shown()?)));
    let (label, number) = shown().max_by_key(|(_, number)| *number).filter(|(_, number)| *number > 0)?;
    if shown().filter(|(_, other)| *other == number).count() > 1 {
        return None;
    }
    let hidden = shown().count() < bars.len();
    let rest = all.and_then(|all| all.checked_sub(shown().map(|(_, number)| number).sum()));
    let alone = !hidden || rest.is_some_and(|rest| rest < number);
    Some(Largest { label, number, alone })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::count::HiddenBecause;

    #[test]
    fn the_largest_is_named_only_where_the_counts_shown_prove_it() {
        let shown = |label: &str, count| bar(label, Count::Shown(count));
        let hidden = |label: &str| bar(label, Count::Hidden(HiddenBecause::Small));
        let of =
            |bars: &[CountBar], all| largest(bars, all).map(|found| (found.label.to_owned(), found.alone));
        let known = [shown("A", 30), shown("B", 8)];
        assert_eq!(of(&known, Some(38)), Some(("A".to_owned(), true)));
        assert_eq!(of(&[shown("A", 30), hidden("B")], Some(44)), Some(("A".to_owned(), true)));
        assert_eq!(of(&[shown("A", 30), hidden("B")], Some(60)), Some(("A".to_owned(), false)));
        assert_eq!(of(&[shown("A", 30), hidden("B")], None), Some(("A".to_owned(), false)));
        assert_eq!(of(&[shown("A", 30), shown("B", 30)], Some(60)), None);
        assert_eq!(of(&[hidden("A"), hidden("B")], Some(60)), None);
    }

    #[test]
    fn a_title_says_nothing_of_why_a_count_is_hidden() {
        let with = |because| {
            let bars = [bar("A", Count::Shown(30)), bar("B", Count::Hidden(because))];
            pattern_title(&bars, Count::Hidden(because))
        };
        assert_eq!(with(HiddenBecause::Small), with(HiddenBecause::WouldRevealAnother));
    }

    fn bar(label: &str, count: Count) -> CountBar {
        CountBar { label: label.into(), count }
    }
}
