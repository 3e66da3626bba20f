//! Tables of up to ten by ten, attacked with a solver. In one table with its totals whatever lies between two whole
//! values is possible too, so that a distance of two is three values.

use crate::support::{Linear, lowest, protected};
use proptest::prelude::*;

proptest! {
    #![proptest_config(crate::support::cases(100))]

    #[test]
    fn every_hidden_count_keeps_three_values(
        (height, width) in (2_usize..11, 2_usize..11),
        seed in proptest::collection::vec(prop_oneof![1 => Just(0_u32), 4 => 1_u32..6, 10 => 6_u32..60], 100),
    ) {
        let truth: Vec<u32> = seed.into_iter().take(height * width).collect();
        let rows: Vec<Vec<u32>> = truth.chunks(width).map(<[u32]>::to_vec).collect();
        let seen = protected(&rows, 6);
        let mut linear = Linear::default();
        linear.add(&seen, &lowest(&truth, width));
        for (place, shown) in seen.all().iter().enumerate() {
            if shown.is_none() {
                let (low, high) = linear.range(place);
                prop_assert!(high - low > 1.999, "{place} of {rows:?} lies from {low} to {high}: {seen:?}");
            }
        }
    }
}
