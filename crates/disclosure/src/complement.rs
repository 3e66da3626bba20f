//! Complementary suppression: what else must be hidden so that no hidden count can be worked out, at the least loss.
//!
//! A safe choice is found first by moving weak counts along the cheapest way and showing again what was not needed.
//! Then a whole-number programme, to which what choices miss is added until its best choice is safe, improves on it
//! or proves that there is no better. Work is counted in steps, not in seconds, so that the same counts always give
//! the same answer; when it runs out, the safe choice stands.

use crate::attack::{Attack, Work, Worlds};
use crate::cut::{Cut, room};
use crate::system::{Role, System};
use bridgewell_domain::count::HiddenBecause;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

/// Rounds of cuts before whole numbers are asked for.
const ROUNDS: usize = 25;
/// How often the programme in whole numbers is solved.
const SOLVES: usize = 40;
/// Branches of one such solve.
const BRANCHES: u64 = 400;
/// What may be asked of solvers to lose less in one group, in steps: a second or two.
const STEPS: u64 = 60_000_000;
/// How many counts are hidden at once where no way shows which.
const AROUND: usize = 4;
/// How many counts are shown again at once.
const BLOCK: usize = 8;
/// How many tables found on the way are kept for later attacks.
const WORLDS: usize = 300;

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub hidden: Vec<bool>,
    /// Counts of groups in which nothing can be published safely, with the reason.
    pub withheld: Vec<Option<HiddenBecause>>,
    /// Whether it is proven that nothing less would do.
    pub proven: bool,
}

/// Hides what must be hidden.
pub(crate) fn complete(system: &System, primary: &[bool]) -> Choice {
    let mut system = system.clone();
    let size = system.counts.len();
    let always: Vec<bool> = (0..size).map(|index| primary[index] || system.always_hidden(index)).collect();
    let mut hideable: Vec<bool> = (0..size).map(|index| always[index] || system.may_hide(index)).collect();
    let secret = |index: usize| !matches!(system.counts[index].role, Role::Between | Role::Known);
    let mut guarded: Vec<bool> = (0..size).map(secret).collect();
    let mut withheld = vec![None; size];
    // With everything hidden: what is known even so cannot hide another, and what had to be hidden is beyond help, unless
    // zeros are hidden too.
    loop {
        let targets: Vec<usize> = (0..size).filter(|&index| guarded[index]).collect();
        let work = Work::of(u64::MAX);
        let weak = Attack::new(&system, &hideable, &work).weak(&targets);
        if weak.is_empty() {
            break;
        }
        let groups = system.groups(&hideable);
        let zeros: Vec<usize> = weak
            .iter()
            .filter(|&&index| primary[index])
            .flat_map(|&index| system.zeros(&groups, index))
            .collect();
        if !zeros.is_empty() {
            for zero in zeros {
                system.counts[zero].veiled = true;
                hideable[zero] = true;
            }
            continue;
        }
        for index in weak {
            guarded[index] = false;
            if primary[index] {
                let class: Vec<usize> = (0..size).filter(|&other| groups[other] == groups[index]).collect();
                let because = system.beyond_help(&class);
                let printed = class.into_iter().filter(|&other| system.counts[other].role == Role::Printed);
                printed.for_each(|other| withheld[other] = Some(because));
            } else if system.counts[index].role == Role::Printed {
                hideable[index] = false;
            }
        }
    }
    let mut hidden = always;
    (0..size).filter(|&index| withheld[index].is_some()).for_each(|index| hidden[index] = true);
    let groups = system.groups(&hideable);
    let mut proven = true;
    for group in 0..size {
        let class: Vec<usize> = (0..size)
            .filter(|&index| hideable[index] && groups[index] == group && withheld[index].is_none())
            .collect();
        if class.iter().any(|&index| hidden[index]) {
            let guarded: Vec<usize> = class.iter().copied().filter(|&index| guarded[index]).collect();
            let work = Work::of(STEPS);
            proven &= Class { system: &system, class: &class, guarded: &guarded, primary, work }
                .settle(&mut hidden);
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
    work: Work,
}

impl Class<'_> {
    /// Decides for one class. Gives back whether it is proven that nothing less would do.
    fn settle(&self, hidden: &mut Vec<bool>) -> bool {
        let mut worlds = Worlds::new();
        if self.first_weak(hidden, self.guarded, &mut worlds).is_none() {
            return true;
        }
        let bare = hidden.clone();
        let more = self.repair(hidden, &mut worlds);
        self.release(hidden, more, &mut worlds);
        self.improve(&bare, hidden, &mut worlds)
    }

    fn candidates(&self) -> impl Iterator<Item = usize> + '_ {
        let free = |index: &usize| !self.primary[*index] && !self.system.always_hidden(*index);
        self.class.iter().copied().filter(free)
    }

    fn loss(&self, hidden: &[bool]) -> u32 {
        self.candidates().filter(|&index| hidden[index]).map(|index| self.system.counts[index].loss).sum()
    }

    fn first_weak(&self, hidden: &[bool], among: &[usize], worlds: &mut Worlds) -> Option<usize> {
        let first = Attack::new(self.system, hidden, &self.work).first_weak(among, worlds);
        worlds.drain(..worlds.len().saturating_sub(WORLDS));
        first
    }

    /// Hides more until nothing is weak: for one weak count after another, what lets it move most cheaply. What was
    /// possible stays possible when more is hidden. Gives back what was hidden.
    fn repair(&self, hidden: &mut [bool], worlds: &mut Worlds) -> Vec<usize> {
        let mut all = Vec::new();
        while let Some(weak) = self.first_weak(hidden, self.guarded, worlds) {
            let ways = [&[2_i32][..], &[-2], &[1, -1]];
            let best = ways
                .into_iter()
                .filter_map(|steps| self.way(hidden, weak, steps))
                .filter(|more| !more.is_empty())
                .min_by_key(|more| more.iter().map(|&index| self.system.counts[index].loss).sum::<u32>());
            let more = best.unwrap_or_else(|| self.around(hidden, weak));
            if more.is_empty() {
                break;
            }
            more.iter().for_each(|&index| hidden[index] = true);
            all.extend(more);
        }
        all
    }

    /// The cheapest of what stands beside a count, or beside what is hidden with it, or of all that is left: where no way
    /// adds anything, more is hidden than needed, never less.
    fn around(&self, hidden: &[bool], weak: usize) -> Vec<usize> {
        let shown = |near: &[bool]| {
            let mut shown: Vec<usize> =
                self.candidates().filter(|&index| !hidden[index] && near[index]).collect();
            shown.sort_by_key(|&index| self.system.counts[index].loss);
            shown.truncate(AROUND);
            shown
        };
        let mut near = self.system.near(weak);
        let beside = shown(&near);
        if !beside.is_empty() {
            return beside;
        }
        let groups = self.system.groups(hidden);
        for &other in self.class.iter().filter(|&&other| hidden[other] && groups[other] == groups[weak]) {
            near.iter_mut().zip(self.system.near(other)).for_each(|(near, also)| *near |= also);
        }
        let beside = shown(&near);
        if beside.is_empty() { shown(&vec![true; hidden.len()]) } else { beside }
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
        self.work.spend(self.class.len());
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let moved = |index: usize| {
            moves[index]
                .is_some_and(|(up, down)| (solution.var_value(up) - solution.var_value(down)).abs() > 1e-6)
        };
        Some(self.candidates().filter(|&index| !hidden[index] && moved(index)).collect())
    }

    /// Shows again, the dearest first, what nothing needs.
    fn release(&self, hidden: &mut [bool], mut extra: Vec<usize>, worlds: &mut Worlds) {
        extra.sort_by_key(|&index| std::cmp::Reverse((self.system.counts[index].loss, index)));
        extra.dedup();
        // Most of it is not needed where a group was hidden nearly whole: blocks are tried before their halves.
        let mut blocks: Vec<Vec<usize>> = extra.chunks(BLOCK).rev().map(<[usize]>::to_vec).collect();
        while let Some(block) = blocks.pop() {
            if self.work.left() == 0 {
                return;
            }
            block.iter().for_each(|&index| hidden[index] = false);
            // What is held now is most likely near.
            let mut near = vec![false; hidden.len()];
            for &index in &block {
                near.iter_mut().zip(self.system.near(index)).for_each(|(near, also)| *near |= also);
            }
            let (near, far): (Vec<usize>, Vec<usize>) = self.guarded.iter().partition(|&other| near[*other]);
            let weak = [near, far].iter().any(|among| self.first_weak(hidden, among, worlds).is_some());
            if weak {
                block.iter().for_each(|&index| hidden[index] = true);
                if block.len() > 1 {
                    let (dear, cheap) = block.split_at(block.len() / 2);
                    blocks.extend([cheap.to_vec(), dear.to_vec()]);
                }
            }
        }
    }

    /// Looks for less until it is found or proven that there is none.
    fn improve(&self, bare: &[bool], best: &mut Vec<bool>, worlds: &mut Worlds) -> bool {
        let mut cuts: Vec<Cut> = Vec::new();
        // A count that missed nothing once is left alone until whole numbers are tried, where every count is attacked.
        let mut active = self.guarded.to_vec();
        for _ in 0..ROUNDS {
            let Some((choice, _)) = self.programme(bare, &cuts, None) else { return false };
            let before = cuts.len();
            active.retain(|&target| {
                if choice[target] <= 0.2 || self.work.left() == 0 {
                    return true;
                }
                let cut = self.cut(target, &choice);
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
            let weak = Attack::new(self.system, &trial, &self.work).weak_among(self.guarded, worlds);
            if weak.is_empty() {
                *best = trial;
                return optimal;
            }
            if self.work.left() == 0 {
                return false;
            }
            let whole: Vec<f64> = trial.iter().map(|&hidden| f64::from(u8::from(hidden))).collect();
            for target in weak {
                let cut = self.cut(target, &whole);
                cuts.push(cut.unwrap_or_else(|| Cut::one_more(self.class, target, &trial, self.system)));
            }
            let more = self.repair(&mut trial, worlds);
            self.release(&mut trial, more, worlds);
            if self.loss(&trial) < self.loss(best) {
                *best = trial;
            }
        }
        false
    }

    fn cut(&self, target: usize, choice: &[f64]) -> Option<Cut> {
        self.work.spend(2 * self.class.len());
        Cut::separate(self.system, self.class, target, choice)
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
        self.work.spend(self.class.len());
        let outcome = problem.solve_with(options).ok()?;
        let optimal = outcome.is_optimal();
        let solution = outcome.into_solution().ok()?;
        let value =
            |index: usize| variables[index].map_or(fixed(index), |variable| solution.var_value(variable));
        Some(((0..bare.len()).map(value).collect(), optimal))
    }
}
