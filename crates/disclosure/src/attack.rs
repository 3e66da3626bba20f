//! The attacker: what values can a hidden count still have?

use crate::figures::Figures;
use crate::threshold::Threshold;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// How far from the true value the attacker's search may go. A narrower search only makes the answer more careful.
const REACH: i32 = 64;

/// Works out whether every hidden count keeps three possible values, or all it has.
pub(crate) struct Attack<'a> {
    figures: &'a Figures,
    threshold: Threshold,
    hidden: &'a [bool],
}

impl<'a> Attack<'a> {
    pub fn new(figures: &'a Figures, threshold: Threshold, hidden: &'a [bool]) -> Self {
        Self { figures, threshold, hidden }
    }

    /// How many possible values of a hidden count can be shown to exist: 1, 2 or 3 (three or more).
    pub fn possible_values(&self, target: usize) -> u8 {
        let truth = self.truth(target);
        let low = self.extreme(target, OptimizationDirection::Minimize, None).unwrap_or(truth);
        let high = self.extreme(target, OptimizationDirection::Maximize, None).unwrap_or(truth);
        match (low < truth, truth < high) {
            (true, true) => 3,
            (false, false) => 1,
            (true, false) => 2 + u8::from(self.exists_between(target, low, truth)),
            (false, true) => 2 + u8::from(self.exists_between(target, truth, high)),
        }
    }

    fn exists_between(&self, target: usize, low: i32, high: i32) -> bool {
        high - low >= 2
            && self.extreme(target, OptimizationDirection::Minimize, Some((low + 1, high - 1))).is_some()
    }

    fn truth(&self, index: usize) -> i32 {
        i32::try_from(self.figures.counts[index]).unwrap_or(i32::MAX / 4)
    }

    /// The values the attacker allows for a hidden count before looking at the sums.
    fn bounds(&self, index: usize) -> (i32, i32) {
        let truth = self.truth(index);
        let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX / 4);
        if let Some(few) = self.figures.few(index, self.threshold) {
            return (0, number(few));
        }
        let most = self.figures.most[index].map_or(i32::MAX, number);
        let small = self.threshold.is_small(self.figures.counts[index]);
        if small && !self.figures.is_total(index) {
            (1, (number(self.threshold.smallest_shown()) - 1).min(most))
        } else {
            ((truth - REACH).max(0), (truth + REACH).min(most))
        }
    }

    /// Whether a hidden count keeps enough possible values: three, or every one there is where there are fewer.
    pub fn is_safe(&self, target: usize) -> bool {
        let enough = match self.figures.few(target, self.threshold) {
            Some(0) => 1,
            Some(1) => 2,
            _ => 3,
        };
        self.possible_values(target) >= enough
    }

    /// The smallest or largest value of the target over every whole-numbered table that agrees with what is shown;
    /// `None` when there is none or the solver could not tell, which the caller takes as "no such value".
    fn extreme(
        &self,
        target: usize,
        direction: OptimizationDirection,
        within: Option<(i32, i32)>,
    ) -> Option<i32> {
        let component = self.component(target);
        let mut problem = Problem::new(direction);
        let mut variables: Vec<Option<Variable>> = vec![None; self.figures.counts.len()];
        for (index, slot) in variables.iter_mut().enumerate() {
            if component[index] {
                let bounds =
                    if index == target { within } else { None }.unwrap_or_else(|| self.bounds(index));
                *slot = Some(problem.add_integer_var(f64::from(u8::from(index == target)), bounds));
            }
        }
        for sum in &self.figures.sums {
            let mut terms = Vec::new();
            let mut known = 0_i32;
            let signed = sum.parts.iter().map(|&part| (part, 1_i32)).chain([(sum.total, -1)]);
            for (index, sign) in signed {
                match variables[index] {
                    Some(variable) => terms.push((variable, f64::from(sign))),
                    None => known += sign * self.truth(index),
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, f64::from(-known));
            }
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let value = solution.var_value(variables[target]?).round();
        // Counts are far below 2^31, so nothing is lost.
        (value.abs() < f64::from(i32::MAX)).then_some(value as i32)
    }

    /// The hidden counts that are tied to the target through sums.
    fn component(&self, target: usize) -> Vec<bool> {
        let mut reached = vec![false; self.figures.counts.len()];
        reached[target] = true;
        loop {
            let mut grew = false;
            for sum in &self.figures.sums {
                let members = || sum.parts.iter().copied().chain([sum.total]);
                if members().any(|index| reached[index]) {
                    for index in members().filter(|&index| self.hidden[index]) {
                        grew |= !reached[index];
                        reached[index] = true;
                    }
                }
            }
            if !grew {
                return reached;
            }
        }
    }
}
