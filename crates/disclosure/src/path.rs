//! Small moves along a path: when one count changes by a step or two, its sums are set right again by others that can
//! move, one after the other. Most hidden counts show their other values in this way, without asking a solver.

use crate::system::System;
use std::collections::VecDeque;

/// What stands at the open end of a count that is in one sum only: there nothing has to be set right.
const OPEN: usize = usize::MAX;

/// One sum and what it is out by.
type Imbalance = (usize, i32);

/// The sums that each count is in.
pub(crate) struct Paths {
    sums_of: Vec<Vec<(usize, i32)>>,
}

/// What may move: for each count the lowest and highest value, `None` for those that are shown.
pub(crate) type Bounds = Vec<Option<(i32, i32)>>;

impl Paths {
    pub(crate) fn of(system: &System) -> Self {
        let mut sums_of = vec![Vec::new(); system.counts.len()];
        for (place, sum) in system.sums.iter().enumerate() {
            for &(index, sign) in sum {
                sums_of[index].push((place, sign));
            }
        }
        Self { sums_of }
    }

    /// The two sums that a count ties together; one that is in more of them cannot be part of a path.
    fn ends(&self, index: usize) -> Option<[(usize, i32); 2]> {
        match self.sums_of[index][..] {
            [] => Some([(OPEN, 1), (OPEN, 1)]),
            [one] => Some([one, (OPEN, 1)]),
            [one, other] => Some([one, other]),
            _ => None,
        }
    }

    /// The true table with the target moved by `step`, if a path sets everything right again.
    pub(crate) fn moved(
        &self,
        system: &System,
        bounds: &Bounds,
        (target, step): (usize, i32),
    ) -> Option<Vec<i32>> {
        let mut values: Vec<i32> = system.counts.iter().map(|count| count.value).collect();
        let inside =
            |index: usize, value: i32| bounds[index].is_some_and(|(low, high)| low <= value && value <= high);
        if !inside(target, values[target] + step) {
            return None;
        }
        values[target] += step;
        let within = |index: usize, value: i32| index != target && inside(index, value);
        let [(one, sign), (other, other_sign)] = self.ends(target)?;
        let (start, goal) = ((one, sign * step), (other, -other_sign * step));
        if one == OPEN {
            return Some(values);
        }
        let end = self.follow(system, (start, goal), &mut values, within)?;
        if end == OPEN && other != OPEN {
            self.follow(system, ((other, other_sign * step), (OPEN, 0)), &mut values, within)?;
        }
        Some(values)
    }

    /// Moves counts from the first imbalance on until it reaches the goal or an open end. Gives back where it ended.
    fn follow(
        &self,
        system: &System,
        (start, goal): (Imbalance, Imbalance),
        values: &mut [i32],
        within: impl Fn(usize, i32) -> bool,
    ) -> Option<usize> {
        let state = |(sum, out): Imbalance| 2 * sum + usize::from(out > 0);
        let mut from: Vec<Option<(Imbalance, usize, i32)>> = vec![None; 2 * system.sums.len()];
        let mut queue = VecDeque::from([start]);
        while let Some((sum, out)) = queue.pop_front() {
            for &(index, sign) in &system.sums[sum] {
                let change = -out * sign;
                if !within(index, values[index] + change) {
                    continue;
                }
                let Some(ends) = self.ends(index) else { continue };
                let (next, next_sign) = if ends[0].0 == sum { ends[1] } else { ends[0] };
                let reached = (next, next_sign * change);
                if next == OPEN || reached == goal {
                    values[index] += change;
                    let mut here = (sum, out);
                    while here != start {
                        let (before, index, change) = from[state(here)]?;
                        values[index] += change;
                        here = before;
                    }
                    return Some(next);
                }
                if reached != start && from[state(reached)].is_none() {
                    from[state(reached)] = Some(((sum, out), index, change));
                    queue.push_back(reached);
                }
            }
        }
        None
    }
}
