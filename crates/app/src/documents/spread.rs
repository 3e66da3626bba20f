//! Ranges of attendance that meet at the school's threshold, so that no range lies on both sides of it.

use bridgewell_domain::attendance::Percent;

const STEP: u16 = 500;
const WHOLE: u16 = 10_000;
/// Ranges below the threshold; the lowest takes in everything under it.
const BELOW: u16 = 4;

/// A range of attendance in hundredths of a percent, without its lower and with its upper end; the lowest begins with 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The lower end.
    pub from: u16,
    /// The upper end.
    pub to: u16,
}

impl Range {
    /// Whether a figure lies in it.
    pub(super) const fn holds(self, percent: Percent) -> bool {
        let figure = percent.hundredths();
        figure <= self.to && (figure > self.from || self.from == 0)
    }

    /// The range in words, such as "above 85.0 up to 90.0".
    pub(super) fn words(self) -> String {
        match (self.from, self.to) {
            (0, to) => format!("{} or less", tenths(to)),
            (from, to) => format!("above {}, up to {}", tenths(from), tenths(to)),
        }
    }
}

fn tenths(hundredths: u16) -> String {
    format!("{:.1}", f64::from(hundredths) / 100.0)
}

/// The ranges from the lowest up.
pub(super) fn ranges(threshold: Percent) -> Vec<Range> {
    let threshold = threshold.hundredths();
    let mut edges: Vec<u16> =
        (0..BELOW).rev().filter_map(|step| threshold.checked_sub(step * STEP)).collect();
    let mut edge = threshold;
    while edge < WHOLE {
        edge = edge.saturating_add(STEP).min(WHOLE);
        edges.push(edge);
    }
    edges.retain(|edge| *edge > 0);
    let lower = std::iter::once(0).chain(edges.iter().copied());
    lower.zip(edges.iter().copied()).map(|(from, to)| Range { from, to }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(9_000)]
    #[case(9_250)]
    #[case(10_000)]
    #[case(800)]
    #[case(0)]
    fn every_figure_lies_in_one_range_and_none_crosses_the_threshold(#[case] threshold: u16) {
        let ranges = ranges(Percent::from_hundredths(threshold).unwrap());
        for figure in 0..=10_000 {
            let percent = Percent::from_hundredths(figure).unwrap();
            assert_eq!(ranges.iter().filter(|range| range.holds(percent)).count(), 1, "{figure}");
        }
        assert!(
            ranges.iter().all(|range| range.to <= threshold || range.from >= threshold || threshold == 0)
        );
    }

    #[test]
    fn ranges_say_where_they_begin_and_end() {
        let ranges = ranges(Percent::from_hundredths(9_000).unwrap());
        let words: Vec<String> = ranges.into_iter().map(Range::words).collect();
        assert_eq!(words[0], "75.0 or less");
        assert_eq!(words[1], "above 75.0, up to 80.0");
        assert_eq!(words.last().unwrap(), "above 95.0, up to 100.0");
    }
}
