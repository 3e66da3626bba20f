//! What every safe choice must satisfy. If a hidden count can move too little, linear programming duality says which
//! counts hold it in place: enough of those must be hidden, whatever else is.

use crate::system::{REACH, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// How far a count has to move: three values in a row need two steps.
const STEPS: f64 = 2.0;

/// A little weight for what is shown anyway, so that a cut does not lean on it without need.
const NUDGE: f64 = 1e-3;

/// `sum(weight * hidden) >= least`, over the counts that may be hidden.
#[derive(Clone, Debug)]
pub(crate) struct Cut {
    pub terms: Vec<(usize, f64)>,
    pub least: f64,
}

impl Cut {
    /// By how much a choice, whole or in parts, misses it.
    pub(crate) fn missed_by(&self, hidden: &[f64]) -> f64 {
        self.least - self.terms.iter().map(|&(index, weight)| weight * hidden[index]).sum::<f64>()
    }

    /// Once a count is hidden and found weak with all the others as they are: one more must be hidden.
    pub(crate) fn one_more(class: &[usize], target: usize, hidden: &[bool], system: &System) -> Self {
        let more = class.iter().filter(|&&index| !hidden[index] && system.may_hide(index));
        let mut terms: Vec<(usize, f64)> = more.map(|&index| (index, 1.0)).collect();
        let least = conditional(&mut terms, target, 1.0, system);
        Self { terms, least }
    }

    /// What the choice misses for the target, if linear programming can tell.
    pub(crate) fn separate(system: &System, class: &[usize], target: usize, hidden: &[f64]) -> Option<Self> {
        let up = holding(system, class, (target, 1.0), hidden)?;
        let down = holding(system, class, (target, -1.0), hidden)?;
        let mut fixed = 0.0;
        let mut terms = Vec::new();
        for (place, &index) in class.iter().enumerate() {
            let weight = tidy(up[place] + down[place]).min(STEPS);
            if weight <= 0.0 {
                continue;
            }
            if system.always_hidden(index) {
                fixed += weight;
            } else {
                terms.push((index, weight));
            }
        }
        let least = conditional(&mut terms, target, STEPS, system) - fixed;
        let cut = Self { terms, least };
        (cut.missed_by(hidden) > 1e-4).then_some(cut)
    }
}

/// Makes a demand hold only where the target is hidden. Gives back what is demanded.
fn conditional(terms: &mut Vec<(usize, f64)>, target: usize, least: f64, system: &System) -> f64 {
    if system.always_hidden(target) {
        return least;
    }
    match terms.iter_mut().find(|(index, _)| *index == target) {
        Some((_, weight)) => *weight -= least,
        None => terms.push((target, -least)),
    }
    0.0
}

/// Solver's dust off a weight.
fn tidy(weight: f64) -> f64 {
    let whole = weight.round();
    if (weight - whole).abs() < 1e-6 { whole } else { weight + 1e-7 }
}

/// How far each count of the class can move, down and up, at the widest: lines that may be empty, small counts that may
/// not be small.
pub(crate) fn room(system: &System, index: usize) -> (f64, f64) {
    let count = &system.counts[index];
    let down = (count.value - count.low).clamp(0, REACH);
    let up = (count.high - count.value).clamp(0, REACH);
    (f64::from(down), f64::from(up))
}

/// The dual of moving the target as far as it goes in one direction: for each count of the class, how much it counts
/// for among those that hold the target in place.
fn holding(
    system: &System,
    class: &[usize],
    (target, direction): (usize, f64),
    hidden: &[f64],
) -> Option<Vec<f64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut rows: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); system.counts.len()];
    for &index in class {
        let (down, up) = room(system, index);
        let weight = hidden[index] + NUDGE;
        // A move of more than two steps is never needed, so that more room than that does not make a count weigh more.
        let above = problem.add_var(weight * up.min(STEPS), (0.0, f64::INFINITY));
        let below = problem.add_var(weight * down.min(STEPS), (0.0, f64::INFINITY));
        rows[index] = vec![(above, 1.0), (below, -1.0)];
    }
    let mut prices = Vec::new();
    for sum in &system.sums {
        let here: Vec<(usize, i32)> =
            sum.iter().copied().filter(|(index, _)| !rows[*index].is_empty()).collect();
        if here.is_empty() {
            continue;
        }
        let price = problem.add_var(0.0, (f64::NEG_INFINITY, f64::INFINITY));
        for &(index, sign) in &here {
            rows[index].push((price, f64::from(sign)));
        }
        prices.push((here, price));
    }
    for &index in class {
        let right = if index == target { direction } else { 0.0 };
        problem.add_constraint(rows[index].as_slice(), ComparisonOp::Eq, right);
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let mut pull = vec![0.0; system.counts.len()];
    pull[target] = direction;
    for (here, price) in prices {
        let value = tidy_price(solution.var_value(price));
        for (index, sign) in here {
            pull[index] -= f64::from(sign) * value;
        }
    }
    // From prices alone, with all the room there is, the demand is true whatever the solver did.
    let weight = |&index: &usize| {
        let (down, up) = room(system, index);
        if pull[index] > 0.0 { pull[index] * up } else { -pull[index] * down }
    };
    Some(class.iter().map(weight).collect())
}

fn tidy_price(price: f64) -> f64 {
    let whole = price.round();
    if (price - whole).abs() < 1e-6 { whole } else { price }
}
