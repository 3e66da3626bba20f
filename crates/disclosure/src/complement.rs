//! Complementary suppression: what else must be hidden so that no small count can be worked out.

use crate::attack::Attack;
use crate::figures::Figures;
use crate::threshold::Threshold;

/// Hides further counts until every hidden one keeps three possible values, then shows again what turned out not to
/// be needed.
pub(crate) fn complete(figures: &Figures, threshold: Threshold, primary: &[bool]) -> Vec<bool> {
    let mut hidden = primary.to_vec();
    while let Some(weak) = first_weak(figures, threshold, &hidden) {
        match next_to_hide(figures, threshold, &hidden, weak) {
            Some(index) => hidden[index] = true,
            // Everything tied to it is hidden, and then nothing shown holds any of it in place.
            None => break,
        }
    }
    release(figures, threshold, primary, &mut hidden);
    hidden
}

/// The first hidden count with fewer possible values than it should keep.
fn first_weak(figures: &Figures, threshold: Threshold, hidden: &[bool]) -> Option<usize> {
    let attack = Attack::new(figures, threshold, hidden);
    (0..hidden.len()).find(|&index| hidden[index] && !attack.is_safe(index))
}

/// The count whose hiding helps the weak one most for the least loss. Looks among the counts that share a sum with
/// it, then among those that share a sum with anything hidden beside it, and so on outwards.
fn next_to_hide(figures: &Figures, threshold: Threshold, hidden: &[bool], weak: usize) -> Option<usize> {
    let mut circle = vec![false; hidden.len()];
    circle[weak] = true;
    loop {
        let mut wider = circle.clone();
        for sum in &figures.sums {
            let members = || sum.parts.iter().copied().chain([sum.total]);
            if members().any(|index| circle[index]) {
                members().for_each(|index| wider[index] = true);
            }
        }
        let candidates = (0..hidden.len()).filter(|&index| wider[index] && !hidden[index]);
        let mut trial = hidden.to_vec();
        let best = candidates.min_by_key(|&index| {
            trial[index] = true;
            let values = Attack::new(figures, threshold, &trial).possible_values(weak);
            trial[index] = false;
            (3 - values, figures.counts[index] == 0, figures.is_total(index), figures.counts[index])
        });
        if best.is_some() || wider == circle {
            return best;
        }
        circle = wider;
    }
}

/// Shows complementary counts again, the largest first, where everything stays protected without them.
fn release(figures: &Figures, threshold: Threshold, primary: &[bool], hidden: &mut [bool]) {
    let mut extra: Vec<usize> = (0..hidden.len()).filter(|&index| hidden[index] && !primary[index]).collect();
    extra.sort_by_key(|&index| std::cmp::Reverse((figures.is_total(index), figures.counts[index])));
    for index in extra {
        hidden[index] = false;
        if first_weak(figures, threshold, hidden).is_some() {
            hidden[index] = true;
        }
    }
}
