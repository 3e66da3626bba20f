//! Other tables close to the true one. A count is moved by a step or two, and its sums are set right again by counts that
//! may move, one after the other: a search with few steps that finds most of what is possible without a solver.

use crate::path::Bounds;
use crate::system::System;

/// How many changes one search tries.
const TRIES: usize = 160;
/// How many counts of a sum are tried to set it right.
const WAYS: usize = 4;

/// The sums that each count is in, for many searches.
pub(crate) struct Moves {
    sums_of: Vec<Vec<(usize, i32)>>,
}

struct Search<'a> {
    system: &'a System,
    bounds: &'a Bounds,
    values: Vec<i32>,
    moved: Vec<bool>,
    out: Vec<i32>,
    tries: usize,
}

impl Moves {
    pub(crate) fn of(system: &System) -> Self {
        let mut sums_of = vec![Vec::new(); system.counts.len()];
        for (place, sum) in system.sums.iter().enumerate() {
            for &(index, sign) in sum {
                sums_of[index].push((place, sign));
            }
        }
        Self { sums_of }
    }

    /// The true table with these counts at these values, if others that may move set everything right again.
    pub(crate) fn moved(
        &self,
        system: &System,
        bounds: &Bounds,
        starts: &[(usize, i32)],
    ) -> Option<Vec<i32>> {
        let mut search = Search {
            system,
            bounds,
            values: system.counts.iter().map(|count| count.value).collect(),
            moved: vec![false; system.counts.len()],
            out: vec![0; system.sums.len()],
            tries: TRIES,
        };
        let mut open = Vec::new();
        for &(index, value) in starts {
            let (low, high) = bounds[index]?;
            if !(low..=high).contains(&value) || search.moved[index] {
                return None;
            }
            let step = value - search.values[index];
            self.change(&mut search, (index, step), &mut open);
        }
        self.settle(&mut search, &open).then_some(search.values)
    }

    fn change(&self, search: &mut Search<'_>, (index, step): (usize, i32), open: &mut Vec<usize>) {
        search.values[index] += step;
        search.moved[index] = true;
        for &(sum, sign) in &self.sums_of[index] {
            search.out[sum] += sign * step;
            if search.out[sum] != 0 && !open.contains(&sum) {
                open.push(sum);
            }
        }
        open.retain(|&sum| search.out[sum] != 0);
    }

    fn undo(&self, search: &mut Search<'_>, (index, step): (usize, i32)) {
        search.values[index] -= step;
        search.moved[index] = false;
        for &(sum, sign) in &self.sums_of[index] {
            search.out[sum] -= sign * step;
        }
    }

    /// Sets the sums right that are out. Gives back whether it could; else everything is as it was.
    fn settle(&self, search: &mut Search<'_>, open: &[usize]) -> bool {
        let Some(&sum) = open.last() else { return true };
        let mut ways: Vec<(i32, usize, i32)> = (search.system.sums[sum].iter())
            .filter_map(|&(index, sign)| {
                let (low, high) = search.bounds[index].filter(|_| !search.moved[index])?;
                let step = -search.out[sum] * sign;
                (low..=high).contains(&(search.values[index] + step)).then_some(())?;
                let after = |&(other, sign): &(usize, i32)| match (search.out[other], sign * step) {
                    (out, step) if out + step == 0 => -1,
                    (0, _) => 1,
                    _ => 0,
                };
                Some((self.sums_of[index].iter().map(after).sum(), index, step))
            })
            .collect();
        ways.sort_unstable();
        for (_, index, step) in ways.into_iter().take(WAYS) {
            if search.tries == 0 {
                return false;
            }
            search.tries -= 1;
            let mut next = open.to_vec();
            self.change(search, (index, step), &mut next);
            if self.settle(search, &next) {
                return true;
            }
            self.undo(search, (index, step));
        }
        false
    }
}
