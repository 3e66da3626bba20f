//! Linear machines: L2-regularised, squared hinge loss, learnt by dual coordinate descent (Hsieh et al. 2008), with a fixed order
//! of the examples. Machines that learn from the same examples learn side by side.

use std::borrow::Borrow;

/// Rounds over all examples.
const ROUNDS: usize = 40;

/// How many machines learn side by side at most.
pub const SIDE: usize = 20;

/// One number for each machine.
pub type Each = [f32; SIDE];

/// What one example has: pieces by number, with how much each counts.
pub struct Example(Vec<(u32, f32)>);

impl Example {
    /// Pieces with what each counts; what stands twice counts twice.
    pub fn of(pieces: impl Iterator<Item = (usize, f32)>) -> Self {
        let mut all: Vec<(u32, f32)> = pieces.map(|(number, value)| (number as u32, value)).collect();
        all.sort_unstable_by_key(|(number, _)| *number);
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0.0 };
            same
        });
        Self(all)
    }
}

/// What an example teaches each machine, as bits.
#[derive(Clone, Copy, Debug)]
pub struct Says {
    /// The answer.
    pub yes: u32,
    /// Whether it teaches the machine at all.
    pub teaches: u32,
}

/// What was learnt: every piece's weights, and the starting values.
pub struct Learnt {
    pub weights: Vec<Each>,
    pub start: Each,
}

impl Learnt {
    /// What the machines say of an example: above 0 rather yes.
    pub fn values(&self, example: &Example) -> Each {
        let mut sums = self.start;
        for (number, value) in &example.0 {
            let weights = &self.weights[*number as usize];
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * value);
        }
        sums
    }
}

/// Learns; `cost` is how dearly each machine pays for a mistake.
pub fn learn<E: Borrow<Example>>(examples: &[E], says: &[Says], pieces: usize, cost: &Each) -> Learnt {
    let mut learnt = Learnt { weights: vec![[0.0; SIDE]; pieces], start: [0.0; SIDE] };
    let mut alphas = vec![[0.0_f32; SIDE]; examples.len()];
    let diagonal = cost.map(|cost| 0.5 / cost);
    let lengths: Vec<f32> = examples
        .iter()
        .map(|example| example.borrow().0.iter().map(|(_, value)| value * value).sum::<f32>() + 1.0)
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = 0x5eed_u64;
    for _ in 0..ROUNDS {
        for place in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(place, (state >> 33) as usize % (place + 1));
        }
        for &place in &order {
            let example = examples[place].borrow();
            let values = learnt.values(example);
            let mut steps = [0.0_f32; SIDE];
            for (machine, step) in steps.iter_mut().enumerate() {
                if says[place].teaches >> machine & 1 == 0 {
                    continue;
                }
                let side = if says[place].yes >> machine & 1 == 1 { 1.0 } else { -1.0 };
                let alpha = &mut alphas[place][machine];
                let slope = side * values[machine] - 1.0 + diagonal[machine] * *alpha;
                let after = (*alpha - slope / (lengths[place] + diagonal[machine])).max(0.0);
                *step = (after - *alpha) * side;
                *alpha = after;
            }
            if steps == [0.0; SIDE] {
                continue;
            }
            for (number, value) in &example.0 {
                let weights = &mut learnt.weights[*number as usize];
                weights.iter_mut().zip(&steps).for_each(|(weight, step)| *weight += step * value);
            }
            learnt.start.iter_mut().zip(&steps).for_each(|(start, step)| *start += step);
        }
    }
    learnt
}
