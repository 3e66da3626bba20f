//! Rates, which say nothing safe or steady about few pupils.

use bridgewell_domain::count::{Count, HiddenBecause};

/// A rate of fewer pupils than this is not shown.
const SMALLEST_BASE: u32 = 20;

/// A rate that may be published, in whole percent, or the reason why it may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// Whole percent, rounded half up.
    Shown(u32),
    /// Not shown.
    Hidden(HiddenBecause),
}

/// The rate of two protected counts. Hidden when either of them is, and on a base under 20.
#[must_use]
pub const fn rate(part: Count, base: Count) -> Rate {
    match (part, base) {
        (Count::Hidden(because), _) | (_, Count::Hidden(because)) => Rate::Hidden(because),
        (Count::Shown(_), Count::Shown(0..SMALLEST_BASE)) => Rate::Hidden(HiddenBecause::SmallBase),
        (Count::Shown(part), Count::Shown(base)) => {
            let (part, base) = (part as u64, base as u64);
            Rate::Shown(((part * 200 + base) / (2 * base)) as u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Count::Shown(33), Count::Shown(180), Rate::Shown(18))]
    #[case(Count::Shown(1), Count::Shown(200), Rate::Shown(1))]
    #[case(Count::Shown(10), Count::Shown(20), Rate::Shown(50))]
    #[case(Count::Shown(10), Count::Shown(19), Rate::Hidden(HiddenBecause::SmallBase))]
    #[case(Count::Shown(0), Count::Shown(0), Rate::Hidden(HiddenBecause::SmallBase))]
    #[case(Count::Hidden(HiddenBecause::Small), Count::Shown(180), Rate::Hidden(HiddenBecause::Small))]
    #[case(
        Count::Shown(6),
        Count::Hidden(HiddenBecause::WouldRevealAnother),
        Rate::Hidden(HiddenBecause::WouldRevealAnother)
    )]
    fn a_rate_is_as_coarse_as_its_counts(#[case] part: Count, #[case] base: Count, #[case] expected: Rate) {
        assert_eq!(rate(part, base), expected);
    }
}
