//! Complementary suppression: what else must be hidden so that no hidden count can be worked out, at the least loss.
//!
//! A safe choice is found first by moving weak counts along the cheapest way and showing again what was not needed.
//! Then a whole-number programme, to which what choices miss is added until its best choice is safe, improves on it
//! or proves that there is no better. Work is counted in steps, not in seconds, so that the same counts always give
//! the same answer; when it runs out, the safe choice stands.

use crate::attack::Attack;
use crate::cut::{Cut, room};
use crate::system::{Role, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

/// Rounds of cuts before whole numbers are asked for.
const ROUNDS: usize = 25;
/// How often the programme in whole numbers is solved.
const SOLVES: usize = 40;
/// Branches of one such solve.
const BRANCHES: u64 = 400;
/// Groups with more counts than this are left to the first, quicker way.
const LARGEST: usize = 400;

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub hidden: Vec<bool>,
    /// Counts of groups in which nothing can be published safely.
    pub withheld: Vec<bool>,
    /// Whether it is proven that nothing less would do.
    pub proven: bool,
}

/// Hides what must be hidden.
pub(crate) fn complete(system: &System, primary: &[bool]) -> Choice {
    let size = system.counts.len();
    let always: Vec<bool> = (0..size).map(|index| primary[index] || system.always_hidden(index)).collect();
    let mut hideable: Vec<bool> = (0..size).map(|index| always[index] || system.may_hide(index)).collect();
    let mut guarded: Vec<bool> = (0..size).map(|index| system.counts[index].role != Role::Between).collect();
    let mut withheld = vec![false; size];
    // With everything hidden: what is known even so cannot hide another, and what had to be hidden is beyond help.
    loop {
        let targets: Vec<usize> = (0..size).filter(|&index| guarded[index]).collect();
        let weak = Attack::new(system, &hideable).weak(&targets);
        if weak.is_empty() {
            break;
        }
        let groups = system.groups(&hideable);
        for index in weak {
            guarded[index] = false;
            if primary[index] {
                let of = |other: &usize| groups[*other] == groups[index];
                (0..size)
                    .filter(of)
                    .for_each(|other| withheld[other] = system.counts[other].role == Role::Printed);
            } else if system.counts[index].role == Role::Printed {
                hideable[index] = false;
            }
        }
    }
    let mut hidden = always;
    (0..size).filter(|&index| withheld[index]).for_each(|index| hidden[index] = true);
    let groups = system.groups(&hideable);
    let mut proven = true;
    for group in 0..size {
        let class: Vec<usize> = (0..size)
            .filter(|&index| hideable[index] && groups[index] == group && !withheld[index])
            .collect();
        if class.iter().any(|&index| hidden[index]) {
            let guarded: Vec<usize> = class.iter().copied().filter(|&index| guarded[index]).collect();
            proven &= Class { system, class: &class, guarded: &guarded, primary }.settle(&mut hidden);
        }
    }
    Choice { hidden, withheld, proven }
}

/// Counts that are tied to each other.
struct Class<'a> {
    system: &'a System,
    class: &'a [usize],
    guarded: &'a [usize],
    primary: &'a [bool],
}

impl Class<'_> {
    /// Decides for one class. Gives back whether it is proven that nothing less would do.
    fn settle(&self, hidden: &mut Vec<bool>) -> bool {
        if self.weak(hidden).is_empty() {
            return true;
        }
        let bare = hidden.clone();
        self.lessen(hidden);
        if self.class.len() > LARGEST {
            return false;
        }
        self.improve(&bare, hidden)
    }

    fn weak(&self, hidden: &[bool]) -> Vec<usize> {
        Attack::new(self.system, hidden).weak(self.guarded)
    }

    fn candidates(&self) -> impl Iterator<Item = usize> + '_ {
        let free = |index: &usize| !self.primary[*index] && !self.system.always_hidden(*index);
        self.class.iter().copied().filter(free)
    }

    fn loss(&self, hidden: &[bool]) -> u32 {
        self.candidates().filter(|&index| hidden[index]).map(|index| self.system.counts[index].loss).sum()
    }

    /// Hides more until nothing is weak, then less while nothing is.
    fn lessen(&self, hidden: &mut [bool]) {
        let mut worlds = Vec::new();
        self.repair(hidden, &mut worlds);
        self.release(hidden, &mut worlds);
        // Tables from before a count was shown again may owe to the other side of it; without them, once more.
        if !self.weak(hidden).is_empty() {
            self.repair(hidden, &mut Vec::new());
        }
    }

    fn first_weak(&self, hidden: &[bool], worlds: &mut Vec<Vec<i32>>) -> Option<usize> {
        Attack::new(self.system, hidden).first_weak(self.guarded, worlds)
    }

    /// Hides more until nothing is weak: for one weak count after another, what lets it move most cheaply. What was
    /// possible stays possible when more is hidden.
    fn repair(&self, hidden: &mut [bool], worlds: &mut Vec<Vec<i32>>) {
        while let Some(weak) = self.first_weak(hidden, worlds) {
            let ways = [&[2_i32][..], &[-2], &[1, -1]];
            let best = ways
                .into_iter()
                .filter_map(|steps| self.way(hidden, weak, steps))
                .filter(|more| !more.is_empty())
                .min_by_key(|more| more.iter().map(|&index| self.system.counts[index].loss).sum::<u32>());
            // Where no way adds anything, all that is left is hidden: more than needed, never less.
            let more = best.unwrap_or_else(|| self.candidates().filter(|&index| !hidden[index]).collect());
            if more.is_empty() {
                return;
            }
            more.into_iter().for_each(|index| hidden[index] = true);
        }
    }

    /// What has to be hidden so that the target can move by all of these steps.
    fn way(&self, hidden: &[bool], target: usize, steps: &[i32]) -> Option<Vec<usize>> {
        let mut trial = hidden.to_vec();
        let mut all = Vec::new();
        for &step in steps {
            for index in self.path(&trial, target, f64::from(step))? {
                trial[index] = true;
                all.push(index);
            }
        }
        Some(all)
    }

    fn path(&self, hidden: &[bool], target: usize, step: f64) -> Option<Vec<usize>> {
        let system = self.system;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut moves: Vec<Option<(Variable, Variable)>> = vec![None; system.counts.len()];
        for &index in self.class {
            let (down, up) = room(system, index);
            let cost = if hidden[index] { 0.01 } else { f64::from(system.counts[index].loss) };
            moves[index] = Some((problem.add_var(cost, (0.0, up)), problem.add_var(cost, (0.0, down))));
        }
        for sum in &system.sums {
            let terms: Vec<(Variable, f64)> = (sum.iter())
                .filter_map(|&(index, sign)| moves[index].map(|pair| (pair, f64::from(sign))))
                .flat_map(|((up, down), sign)| [(up, sign), (down, -sign)])
                .collect();
            if !terms.is_empty() {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, 0.0);
            }
        }
        let (up, down) = moves[target]?;
        problem.add_constraint([(up, 1.0), (down, -1.0)].as_slice(), ComparisonOp::Eq, step);
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let moved = |index: usize| {
            moves[index]
                .is_some_and(|(up, down)| (solution.var_value(up) - solution.var_value(down)).abs() > 1e-6)
        };
        Some(self.candidates().filter(|&index| !hidden[index] && moved(index)).collect())
    }

    /// Shows again, the dearest first, what nothing needs.
    fn release(&self, hidden: &mut [bool], worlds: &mut Vec<Vec<i32>>) {
        let mut extra: Vec<usize> = self.candidates().filter(|&index| hidden[index]).collect();
        extra.sort_by_key(|&index| std::cmp::Reverse((self.system.counts[index].loss, index)));
        for index in extra {
            hidden[index] = false;
            if self.first_weak(hidden, worlds).is_some() {
                hidden[index] = true;
            }
        }
    }

    /// Looks for less until it is found or proven that there is none.
    fn improve(&self, bare: &[bool], best: &mut Vec<bool>) -> bool {
        let mut cuts: Vec<Cut> = Vec::new();
        // A count that missed nothing once is left alone until whole numbers are tried, where every count is attacked.
        let mut active = self.guarded.to_vec();
        for _ in 0..ROUNDS {
            let Some((choice, _)) = self.programme(bare, &cuts, None) else { return false };
            let before = cuts.len();
            active.retain(|&target| {
                if choice[target] <= 0.2 {
                    return true;
                }
                let cut = Cut::separate(self.system, self.class, target, &choice);
                let missed = cut.is_some();
                cuts.extend(cut);
                missed
            });
            if cuts.len() == before {
                break;
            }
        }
        for _ in 0..SOLVES {
            let Some((choice, optimal)) = self.programme(bare, &cuts, Some(best)) else { return false };
            let mut trial = bare.to_vec();
            self.candidates().for_each(|index| trial[index] = choice[index] > 0.5);
            if self.loss(&trial) >= self.loss(best) {
                return optimal;
            }
            let weak = self.weak(&trial);
            if weak.is_empty() {
                *best = trial;
                return optimal;
            }
            let whole: Vec<f64> = trial.iter().map(|&hidden| f64::from(u8::from(hidden))).collect();
            for target in weak {
                let cut = Cut::separate(self.system, self.class, target, &whole);
                cuts.push(cut.unwrap_or_else(|| Cut::one_more(self.class, target, &trial, self.system)));
            }
            self.lessen(&mut trial);
            if self.loss(&trial) < self.loss(best) {
                *best = trial;
            }
        }
        false
    }

    /// The choice of least loss that misses none of the cuts, in parts or, with a choice to start from, in whole
    /// numbers; and whether it is proven to be that.
    fn programme(&self, bare: &[bool], cuts: &[Cut], from: Option<&Vec<bool>>) -> Option<(Vec<f64>, bool)> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut variables: Vec<Option<Variable>> = vec![None; bare.len()];
        for index in self.candidates() {
            let loss = f64::from(self.system.counts[index].loss);
            variables[index] = Some(if from.is_some() {
                problem.add_binary_var(loss)
            } else {
                problem.add_var(loss, (0.0, 1.0))
            });
        }
        let fixed = |index: usize| f64::from(u8::from(bare[index]));
        for cut in cuts {
            let mut least = cut.least;
            let mut terms = Vec::new();
            for &(index, weight) in &cut.terms {
                match variables[index] {
                    Some(variable) => terms.push((variable, weight)),
                    None => least -= weight * fixed(index),
                }
            }
            problem.add_constraint(terms.as_slice(), ComparisonOp::Ge, least);
        }
        let mut options = SolveOptions::default();
        if let Some(from) = from {
            let start = self
                .candidates()
                .filter_map(|index| Some((variables[index]?, f64::from(u8::from(from[index])))));
            options.warm_start = Some(start.collect());
            options.node_limit = Some(BRANCHES);
        }
        let outcome = problem.solve_with(options).ok()?;
        let optimal = outcome.is_optimal();
        let solution = outcome.into_solution().ok()?;
        let value =
            |index: usize| variables[index].map_or(fixed(index), |variable| solution.var_value(variable));
        Some(((0..bare.len()).map(value).collect(), optimal))
    }
}
