//! The rules themselves, over random lists: what one part of a small group holds, and rates.

use bridgewell_disclosure::{Figures, Rate, Threshold, rate};
use bridgewell_domain::count::Count;
use proptest::prelude::*;

fn counts() -> impl Strategy<Value = Vec<u32>> {
    let count = prop_oneof![3 => Just(0_u32), 2 => 1_u32..6, 3 => 6_u32..30];
    proptest::collection::vec(count, 1..7)
}

proptest! {
    #![proptest_config(crate::support::cases(2_000))]

    #[test]
    fn neither_all_nor_none_of_a_small_group_is_said(counts in counts(), threshold in 5_u8..11) {
        let mut figures = Figures::new();
        let list = figures.list(&counts);
        let protected = figures.protect(Threshold::new(threshold));
        let all: u32 = counts.iter().sum();
        let whole = counts.len() > 1 && (1..20).contains(&all) && counts.contains(&all);
        for (&count, &figure) in counts.iter().zip(&list.entries) {
            let shown = protected.count(figure).shown();
            prop_assert!(!whole || shown.is_none(), "{counts:?} shows {shown:?}");
            prop_assert!(shown.is_none_or(|shown| shown == count));
            prop_assert!(!(1..u32::from(threshold)).contains(&count) || shown.is_none(), "{count} of {counts:?}");
        }
        // One hidden count beside a shown total is no secret.
        let hidden = list.entries.iter().filter(|entry| protected.count(**entry).shown().is_none()).count();
        prop_assert!(hidden != 1 || protected.count(list.total).shown().is_none(), "{counts:?}");
    }

    #[test]
    fn a_rate_is_whole_and_stands_on_twenty(part in 0_u32..400, more in 0_u32..400, threshold in 5_u8..11) {
        let mut figures = Figures::new();
        let list = figures.list(&[part, more]);
        let protected = figures.protect(Threshold::new(threshold));
        let (of, base) = (protected.count(list.entries[0]), protected.count(list.total));
        match rate(of, base) {
            Rate::Shown(percent) => {
                prop_assert!(part + more >= 20);
                prop_assert_eq!((of, base), (Count::Shown(part), Count::Shown(part + more)));
                let exact = 100.0 * f64::from(part) / f64::from(part + more);
                prop_assert!((f64::from(percent) - exact).abs() <= 0.5, "{percent} for {exact}");
            }
            Rate::Hidden(_) => prop_assert!(
                part + more < 20 || of.shown().is_none() || base.shown().is_none(),
                "{part} of {}", part + more
            ),
        }
    }
}
