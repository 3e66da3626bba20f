//! The attacker: which values can a hidden count still have? Searches and the solver only propose tables; each is checked
//! here in whole numbers and against the rule, so that a count is called safe on evidence alone.

use crate::moves::Moves;
use crate::path::{Bounds, Paths};
use crate::system::{REACH, Reading, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::cell::Cell;

/// The moves that are looked for before a solver is asked.
const STEPS: [i32; 4] = [1, -1, 2, -2];

/// Tables that agree with everything shown, found in one attack and of use in the next.
pub(crate) type Worlds = Vec<Vec<i32>>;

/// How much may still be asked of solvers, in rough steps of theirs, so that the same counts always get the same answer.
#[derive(Debug)]
pub(crate) struct Work(Cell<u64>);

impl Work {
    pub(crate) const fn of(steps: u64) -> Self {
        Self(Cell::new(steps))
    }

    /// Takes off what a programme of so many counts costs.
    pub(crate) fn spend(&self, counts: usize) {
        let steps = u64::try_from(counts * counts).unwrap_or(u64::MAX);
        self.0.set(self.0.get().saturating_sub(steps));
    }

    pub(crate) const fn left(&self) -> u64 {
        self.0.get()
    }
}

/// One attack on what is shown.
pub(crate) struct Attack<'a> {
    system: &'a System,
    hidden: &'a [bool],
    groups: Vec<usize>,
    paths: Paths,
    moves: Moves,
    work: &'a Work,
}

/// Bounds of the target beyond those everybody knows.
type Within = Option<(i32, i32)>;

/// The values that each count is known to have in some table, with the tables.
struct Found {
    values: Vec<Vec<i32>>,
    worlds: Worlds,
}

impl Found {
    fn of(system: &System, worlds: Worlds) -> Self {
        let mut found = Self {
            values: system.counts.iter().map(|count| vec![count.value]).collect(),
            worlds: Vec::new(),
        };
        worlds.into_iter().for_each(|world| found.add(world));
        found
    }

    fn add(&mut self, world: Vec<i32>) {
        for (values, &value) in self.values.iter_mut().zip(&world) {
            if values.len() < 8 && !values.contains(&value) {
                values.push(value);
            }
        }
        self.worlds.push(world);
    }
}

impl<'a> Attack<'a> {
    pub(crate) fn new(system: &'a System, hidden: &'a [bool], work: &'a Work) -> Self {
        let (paths, moves) = (Paths::of(system), Moves::of(system));
        Self { system, hidden, groups: system.groups(hidden), paths, moves, work }
    }

    /// The hidden counts among these of which it cannot be shown that they keep as many possible values as they must.
    pub(crate) fn weak(&self, among: &[usize]) -> Vec<usize> {
        self.weak_among(among, &mut Worlds::new())
    }

    /// The same with tables that were found in earlier attacks on the same counts. Those that change what is shown now
    /// are no evidence; those found now are kept.
    pub(crate) fn weak_among(&self, among: &[usize], worlds: &mut Worlds) -> Vec<usize> {
        self.attacked(worlds, |found| {
            let weak = |index: &usize| self.hidden[*index] && !self.is_safe(*index, found);
            among.iter().copied().filter(weak).collect()
        })
    }

    /// The first of them.
    pub(crate) fn first_weak(&self, among: &[usize], worlds: &mut Worlds) -> Option<usize> {
        self.attacked(worlds, |found| {
            let weak = |index: &usize| self.hidden[*index] && !self.is_safe(*index, found);
            among.iter().copied().find(weak)
        })
    }

    fn attacked<T>(&self, worlds: &mut Worlds, attack: impl FnOnce(&mut Found) -> T) -> T {
        let valid: Worlds = worlds.iter().filter(|world| self.agrees(world)).cloned().collect();
        let known = valid.len();
        let mut found = Found::of(self.system, valid);
        let told = attack(&mut found);
        worlds.extend(found.worlds.into_iter().skip(known));
        told
    }

    /// Whether a table found earlier agrees with what is shown now, and with the rule.
    fn agrees(&self, world: &[i32]) -> bool {
        let mut moved: Vec<usize> = Vec::new();
        for (index, (&value, count)) in world.iter().zip(&self.system.counts).enumerate() {
            if value != count.value {
                if !self.hidden[index] {
                    return false;
                }
                moved.push(self.groups[index]);
            }
        }
        moved.sort_unstable();
        moved.dedup();
        moved.into_iter().all(|group| self.system.explains(&self.members(group), world))
    }

    fn members(&self, group: usize) -> Vec<usize> {
        (0..self.hidden.len()).filter(|&index| self.hidden[index] && self.groups[index] == group).collect()
    }

    /// Whether a count keeps enough values.
    fn is_safe(&self, target: usize, found: &mut Found) -> bool {
        let enough = self.system.counts[target].enough;
        let is_enough = |found: &Found| found.values[target].len() >= enough;
        if is_enough(found) {
            return true;
        }
        let members = self.members(self.groups[target]);
        self.search(&members, target, found);
        if is_enough(found) {
            return true;
        }
        if self.is_held(&members, (target, enough), found) {
            return false;
        }
        if is_enough(found) {
            return true;
        }
        for reading in self.system.readings(&members, target) {
            let mut learn = |direction, within| {
                if let Some(world) = self.world(&members, &reading, (target, direction, within)) {
                    found.add(world);
                }
                is_enough(found)
            };
            if learn(OptimizationDirection::Maximize, None) || learn(OptimizationDirection::Minimize, None) {
                return true;
            }
            let values = &found.values[target];
            let (Some(&low), Some(&high)) = (values.iter().min(), values.iter().max()) else { continue };
            // Two values are known, side by side or apart: is there one between them?
            if high - low >= 2 {
                let between = Some((low + 1, high - 1));
                let world =
                    self.world(&members, &reading, (target, OptimizationDirection::Minimize, between));
                world.into_iter().for_each(|world| found.add(world));
                if is_enough(found) {
                    return true;
                }
            }
        }
        false
    }

    /// Whether fewer values than enough lie between the least and the most the count can be in any reading. Tables that
    /// show themselves on the way are noted.
    fn is_held(&self, members: &[usize], (target, enough): (usize, usize), found: &mut Found) -> bool {
        let bounds: Vec<(i32, i32)> =
            members.iter().map(|&index| self.bounds(index, &Reading::new())).collect();
        let mut ends = Vec::new();
        for direction in [OptimizationDirection::Maximize, OptimizationDirection::Minimize] {
            let Some((values, end)) = self.solve(members, &bounds, (target, direction), false) else {
                return false;
            };
            self.whole(members, &bounds, &values).into_iter().for_each(|world| found.add(world));
            ends.push(end);
        }
        ends[0].floor() - ends[1].ceil() + 1.0 < enough as f64
    }

    /// Looks for tables that small moves from the truth lead to.
    fn search(&self, members: &[usize], target: usize, found: &mut Found) {
        let mut bounds: Bounds = vec![None; self.hidden.len()];
        for &index in members {
            bounds[index] = Some(self.bounds(index, &Reading::new()));
        }
        let enough = self.system.counts[target].enough;
        let value = self.system.counts[target].value;
        for step in STEPS {
            if found.values[target].len() >= enough {
                return;
            }
            let path = self.paths.moved(self.system, &bounds, (target, step));
            let world = path.and_then(|world| self.checked(members, &bounds, world)).or_else(|| {
                let moved = self.moves.moved(self.system, &bounds, &[(target, value + step)]);
                moved.and_then(|world| self.checked(members, &bounds, world))
            });
            world.into_iter().for_each(|world| found.add(world));
        }
        let lines: Vec<&Vec<usize>> =
            self.system.wholes.iter().filter(|line| line.contains(&target)).collect();
        for line in lines {
            for starts in self.otherwise(line, target) {
                if found.values[target].len() >= enough {
                    return;
                }
                let moved = self.moves.moved(self.system, &bounds, &starts);
                let world = moved.and_then(|world| self.checked(members, &bounds, world));
                world.into_iter().for_each(|world| found.add(world));
            }
        }
    }

    /// Other things that a line of which one part holds everybody could be: every part with somebody, or another holder.
    fn otherwise(&self, line: &[usize], target: usize) -> Vec<Vec<(usize, i32)>> {
        let value = |index: usize| self.system.counts[index].value;
        let Some(&holder) = line.iter().find(|&&index| value(index) > 0) else { return Vec::new() };
        let others: Vec<usize> = line.iter().copied().filter(|&index| index != holder).collect();
        let mut ways = Vec::new();
        for step in [1, 2, 3] {
            let mut starts: Vec<(usize, i32)> =
                others.iter().map(|&index| (index, if index == target { step } else { 1 })).collect();
            let taken: i32 = starts.iter().map(|&(_, value)| value).sum();
            starts.push((holder, value(holder) - taken));
            ways.push(starts);
        }
        let next = if target == holder { others.first().copied() } else { Some(target) };
        ways.extend(next.map(|next| vec![(holder, 0), (next, value(holder))]));
        ways
    }

    /// A table that is evidence: within the bounds, adding up, and one that the rule could have led to.
    fn checked(&self, members: &[usize], bounds: &Bounds, world: Vec<i32>) -> Option<Vec<i32>> {
        let (values, limits): (Vec<i32>, Vec<(i32, i32)>) =
            members.iter().filter_map(|&index| Some((world[index], bounds[index]?))).unzip();
        self.whole(members, &limits, &values)
    }

    fn bounds(&self, index: usize, reading: &Reading) -> (i32, i32) {
        let count = &self.system.counts[index];
        let known = reading.iter().filter(|(other, _)| *other == index);
        let (low, high) = known.fold((count.low, count.high), |(low, high), &(_, (least, most))| {
            (low.max(least), high.min(most))
        });
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
        let (values, end) = self.solve(members, &bounds, (target, direction), false)?;
        // What cannot move in parts cannot move in whole numbers.
        let value = f64::from(self.system.counts[target].value);
        let moves = match direction {
            OptimizationDirection::Maximize => end.floor() > value,
            OptimizationDirection::Minimize => end.ceil() < value || within.is_some(),
        };
        if !moves {
            return None;
        }
        self.whole(members, &bounds, &values).or_else(|| {
            let (values, _) = self.solve(members, &bounds, (target, direction), true)?;
            self.whole(members, &bounds, &values)
        })
    }

    fn solve(
        &self,
        members: &[usize],
        bounds: &[(i32, i32)],
        (target, direction): (usize, OptimizationDirection),
        whole: bool,
    ) -> Option<(Vec<i32>, f64)> {
        self.work.spend(members.len());
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
        let values: Option<Vec<i32>> = members.iter().map(value).collect();
        // A hair is rounding.
        let end = solution.objective();
        let end = if (end - end.round()).abs() < 1e-6 { end.round() } else { end };
        Some((values?, end))
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
        let possible = within && self.system.sums.iter().all(adds_up) && self.system.explains(members, &all);
        possible.then_some(all)
    }
}

/// Counts are far below 2^31, so nothing is lost.
#[expect(clippy::cast_possible_truncation, reason = "values lie between bounds that are i32")]
pub(crate) fn rounded(value: f64) -> i32 {
    value.round() as i32
}
