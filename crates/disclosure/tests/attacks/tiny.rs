//! Tables small enough to walk through every possible truth, and through every choice of what to hide.

use crate::support::{Seen, all, in_whole, protected, stands};
use proptest::prelude::*;

fn tables(heights: std::ops::Range<usize>, width: usize) -> impl Strategy<Value = Vec<Vec<u32>>> {
    let count = prop_oneof![1 => Just(0_u32), 3 => 1_u32..6, 4 => 6_u32..16];
    proptest::collection::vec(proptest::collection::vec(count, width), heights)
}

fn attack(truth: &[Vec<u32>], threshold: u8) {
    let seen = protected(truth, threshold);
    let cells: Vec<u32> = truth.concat();
    for (shown, count) in seen.all().iter().zip(all(&cells, seen.width)) {
        let small = (1..u32::from(threshold)).contains(&count);
        assert!(
            shown.is_none() || (!small && *shown == Some(count)),
            "{truth:?} shows {shown:?} for {count}"
        );
    }
    assert!(stands(&seen, &cells, u32::from(threshold), 8), "{truth:?} shown as {seen:?}");
}

proptest! {
    #![proptest_config(crate::support::cases(500))]

    #[test]
    fn two_columns_stand(truth in tables(1..4, 2), threshold in 5_u8..9) {
        attack(&truth, threshold);
    }

    #[test]
    fn three_columns_stand(truth in tables(1..3, 3), threshold in 5_u8..9) {
        attack(&truth, threshold);
    }
}

/// What hiding costs, as the crate counts it beside what must be hidden anyway.
fn loss(truth: &[u32], width: usize, hidden: &[bool]) -> u32 {
    all(truth, width).iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| count + 4).sum()
}

/// The least loss of all choices that stand.
fn least(truth: &[u32], width: usize, threshold: u32, at_most: u32) -> u32 {
    let counts = all(truth, width);
    let must: Vec<bool> = (counts.iter().enumerate())
        .map(|(place, &count)| (1..threshold).contains(&count) || in_whole(truth, width, place))
        .collect();
    let free: Vec<usize> = (0..counts.len()).filter(|&place| !must[place] && counts[place] > 0).collect();
    let mut choices: Vec<(u32, Vec<bool>)> = (0_u32..1 << free.len())
        .map(|bits| {
            let mut hidden = must.clone();
            free.iter().enumerate().for_each(|(bit, &place)| hidden[place] = bits >> bit & 1 == 1);
            (loss(truth, width, &hidden), hidden)
        })
        .filter(|(loss, _)| *loss < at_most)
        .collect();
    choices.sort();
    (choices.into_iter())
        .find(|(_, hidden)| stands(&Seen::hiding(truth, width, hidden), truth, threshold, 6))
        .map_or(at_most, |(loss, _)| loss)
}

#[test]
fn nothing_is_hidden_without_need() {
    let mut state = 7_u64;
    let mut next = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let (mut ours, mut best) = (0, 0);
    for _ in 0..60 {
        let (height, width) = (1 + next(2) as usize, 2 + next(2) as usize);
        let truth: Vec<u32> = (0..height * width).map(|_| next(16) as u32).collect();
        let rows: Vec<Vec<u32>> = truth.chunks(width).map(<[u32]>::to_vec).collect();
        let hidden: Vec<bool> = protected(&rows, 6).all().iter().map(Option::is_none).collect();
        let own = loss(&truth, width, &hidden);
        let least = least(&truth, width, 6, own);
        // Where a small group falls into one part, the crate takes readers to reckon with fewer truths than there are.
        let exact = !(0..truth.len()).any(|place| in_whole(&truth, width, place));
        assert!(own == least || !exact, "{rows:?} loses {own}, {least} would do");
        ours += own;
        best += least;
    }
    println!("loss beside the least possible: {ours} to {best}");
    assert!(f64::from(ours) <= 1.1 * f64::from(best), "{ours} to {best}");
}
