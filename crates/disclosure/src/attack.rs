//! The attacker: which values can a hidden count still have? The solver only proposes tables; each is checked here in
//! whole numbers, so that a count is called safe on evidence alone.

use crate::path::{Bounds, Paths};
use crate::system::{REACH, Reading, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

/// How many of the small counts of a group are tried as the reason of what is hidden around them.
const REASONS: usize = 4;
/// The moves that are looked for before a solver is asked.
const STEPS: [i32; 4] = [1, -1, 2, -2];

/// One attack on what is shown.
pub(crate) struct Attack<'a> {
    system: &'a System,
    hidden: &'a [bool],
    groups: Vec<usize>,
    paths: Paths,
}

/// Bounds of the target beyond those everybody knows.
type Within = Option<(i32, i32)>;

impl<'a> Attack<'a> {
    pub(crate) fn new(system: &'a System, hidden: &'a [bool]) -> Self {
        Self { system, hidden, groups: system.groups(hidden), paths: Paths::of(system) }
    }

    /// The hidden counts among these of which it cannot be shown that they keep as many possible values as they must.
    pub(crate) fn weak(&self, among: &[usize]) -> Vec<usize> {
        let mut worlds = Vec::new();
        let weak = |index: &usize| !self.is_safe(*index, &mut worlds);
        among.iter().copied().filter(|&index| self.hidden[index]).filter(weak).collect()
    }

    /// The first weak one, with tables that were found in earlier attacks on the same counts. Those that change what is
    /// shown now are no evidence; those found now are kept.
    pub(crate) fn first_weak(&self, among: &[usize], worlds: &mut Vec<Vec<i32>>) -> Option<usize> {
        let agrees = |world: &Vec<i32>| {
            let same = |(index, value): (usize, &i32)| {
                self.hidden[index] || *value == self.system.counts[index].value
            };
            world.iter().enumerate().all(same)
        };
        let mut valid: Vec<Vec<i32>> = worlds.iter().filter(|world| agrees(world)).cloned().collect();
        let known = valid.len();
        let weak = |index: &usize| self.hidden[*index] && !self.is_safe(*index, &mut valid);
        let first = among.iter().copied().find(weak);
        worlds.extend(valid.into_iter().skip(known));
        first
    }

    /// Whether a count keeps enough values.
    fn is_safe(&self, target: usize, worlds: &mut Vec<Vec<i32>>) -> bool {
        let enough = self.system.counts[target].enough;
        let mut found = vec![self.system.counts[target].value];
        for world in worlds.iter() {
            note(&mut found, world[target]);
            if found.len() >= enough {
                return true;
            }
        }
        if found.len() >= enough {
            return true;
        }
        let members: Vec<usize> =
            (0..self.hidden.len()).filter(|&index| self.hidden[index] && self.tied(index, target)).collect();
        for reading in self.readings(&members, target) {
            self.step(&members, &reading, (target, enough), &mut found);
            if found.len() >= enough {
                return true;
            }
            let mut learn = |direction, within| {
                if let Some(world) = self.world(&members, &reading, (target, direction, within)) {
                    note(&mut found, world[target]);
                    worlds.push(world);
                }
                found.len() >= enough
            };
            if learn(OptimizationDirection::Maximize, None) || learn(OptimizationDirection::Minimize, None) {
                return true;
            }
            let (Some(&low), Some(&high)) = (found.iter().min(), found.iter().max()) else { continue };
            // Two values are known, side by side or apart: is there one between them?
            if high - low >= 2 {
                let world = self.world(
                    &members,
                    &reading,
                    (target, OptimizationDirection::Minimize, Some((low + 1, high - 1))),
                );
                if let Some(world) = world {
                    note(&mut found, world[target]);
                    worlds.push(world);
                }
                if found.len() >= enough {
                    return true;
                }
            }
        }
        false
    }

    /// Notes the values that small moves from the truth lead to, as long as there are too few.
    fn step(
        &self,
        members: &[usize],
        reading: &Reading,
        (target, enough): (usize, usize),
        found: &mut Vec<i32>,
    ) {
        let mut bounds: Bounds = vec![None; self.hidden.len()];
        for &index in members {
            let (low, high) = self.bounds(index, reading);
            if !(low..=high).contains(&self.system.counts[index].value) {
                return;
            }
            bounds[index] = Some((low, high));
        }
        for step in STEPS {
            if found.len() >= enough {
                return;
            }
            let Some(moved) = self.paths.moved(self.system, &bounds, (target, step)) else { continue };
            let (values, limits): (Vec<i32>, Vec<(i32, i32)>) =
                members.iter().filter_map(|&index| Some((moved[index], bounds[index]?))).unzip();
            if let Some(world) = self.whole(members, &limits, &values) {
                note(found, world[target]);
            }
        }
    }

    fn tied(&self, one: usize, other: usize) -> bool {
        self.groups[one] == self.groups[other]
    }

    /// The ways to read what is hidden that keep to the rule: something hidden in a group is the reason of the rest.
    fn readings(&self, members: &[usize], target: usize) -> Vec<Reading> {
        let mut reasons: Vec<(usize, i32)> = (members.iter())
            .filter_map(|&index| self.system.small[index].map(|most| (index, most)))
            .collect();
        reasons.sort_by_key(|&(index, _)| (index != target, index));
        let mut readings = Vec::new();
        for (explains, reading) in self.system.line_readings(members) {
            if explains || reasons.is_empty() {
                readings.push(reading);
                continue;
            }
            for &(index, most) in reasons.iter().take(REASONS) {
                let (low, _) = self.bounds(index, &reading);
                let mut with = reading.clone();
                with.retain(|&(other, _)| other != index);
                with.push((index, (low.max(1), most)));
                readings.push(with);
            }
        }
        readings
    }

    fn bounds(&self, index: usize, reading: &Reading) -> (i32, i32) {
        let count = &self.system.counts[index];
        let known = reading.iter().find(|(other, _)| *other == index).map(|&(_, bounds)| bounds);
        let (low, high) = known.unwrap_or((count.low, count.high));
        let (low, high) = (low.max(count.low), high.min(count.high));
        (low.max(count.value.saturating_sub(REACH)), high.min(count.value.saturating_add(REACH)))
    }

    /// A whole-numbered table that agrees with everything shown, with the target as large or as small as it can be;
    /// `None` when there is none or the solver could not tell, which the caller takes as "none".
    fn world(
        &self,
        members: &[usize],
        reading: &Reading,
        (target, direction, within): (usize, OptimizationDirection, Within),
    ) -> Option<Vec<i32>> {
        let bounds: Vec<(i32, i32)> = (members.iter())
            .map(|&index| {
                let (low, high) = self.bounds(index, reading);
                let (from, to) = within.filter(|_| index == target).unwrap_or((low, high));
                (low.max(from), high.min(to))
            })
            .collect();
        if bounds.iter().any(|(low, high)| low > high) {
            return None;
        }
        let solve = |whole: bool| self.solve(members, &bounds, (target, direction), whole);
        let whole = |values: Vec<i32>| self.whole(members, &bounds, &values);
        solve(false).and_then(whole).or_else(|| solve(true).and_then(whole))
    }

    fn solve(
        &self,
        members: &[usize],
        bounds: &[(i32, i32)],
        (target, direction): (usize, OptimizationDirection),
        whole: bool,
    ) -> Option<Vec<i32>> {
        let mut problem = Problem::new(direction);
        let mut variables: Vec<Option<Variable>> = vec![None; self.hidden.len()];
        for (&index, &(low, high)) in members.iter().zip(bounds) {
            let objective = f64::from(u8::from(index == target));
            variables[index] = Some(if whole {
                problem.add_integer_var(objective, (low, high))
            } else {
                problem.add_var(objective, (f64::from(low), f64::from(high)))
            });
        }
        for sum in &self.system.sums {
            let mut terms = Vec::new();
            let mut known = 0_i32;
            for &(index, sign) in sum {
                match variables[index] {
                    Some(variable) => terms.push((variable, f64::from(sign))),
                    None => known += sign * self.system.counts[index].value,
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, f64::from(-known));
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(200);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let value = |&index: &usize| variables[index].map(|variable| rounded(solution.var_value(variable)));
        members.iter().map(value).collect()
    }

    /// The table with these values, if it agrees with the bounds and with every sum, in whole numbers.
    fn whole(&self, members: &[usize], bounds: &[(i32, i32)], values: &[i32]) -> Option<Vec<i32>> {
        let mut all: Vec<i32> = self.system.counts.iter().map(|count| count.value).collect();
        for (&index, &value) in members.iter().zip(values) {
            all[index] = value;
        }
        let adds_up =
            |sum: &Vec<(usize, i32)>| sum.iter().map(|&(index, sign)| sign * all[index]).sum::<i32>() == 0;
        let within = values.iter().zip(bounds).all(|(value, (low, high))| low <= value && value <= high);
        (within && self.system.sums.iter().all(adds_up)).then_some(all)
    }
}

fn note(found: &mut Vec<i32>, value: i32) {
    if !found.contains(&value) {
        found.push(value);
    }
}

/// Counts are far below 2^31, so nothing is lost.
#[expect(clippy::cast_possible_truncation, reason = "values lie between bounds that are i32")]
pub(crate) fn rounded(value: f64) -> i32 {
    value.round() as i32
}
