//! A linear machine: L2-regularised, squared hinge loss, learnt by dual coordinate descent (Hsieh et al. 2008), with a
//! fixed order of the examples.

/// Rounds over all examples.
const ROUNDS: usize = 40;

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

    /// What the machine says of it: above 0 rather yes.
    pub fn value(&self, weights: &[f32], bias: f32) -> f32 {
        self.0.iter().map(|(number, value)| weights[*number as usize] * value).sum::<f32>() + bias
    }
}

/// Learns weights and a starting value; `cost` is how dearly a mistake is paid.
pub fn learn(examples: &[Example], yes: &[bool], pieces: usize, cost: f32) -> (Vec<f32>, f32) {
    let (mut weights, mut bias) = (vec![0.0_f32; pieces], 0.0_f32);
    let mut alphas = vec![0.0_f32; examples.len()];
    let diagonal = 0.5 / cost;
    let lengths: Vec<f32> = examples
        .iter()
        .map(|example| example.0.iter().map(|(_, value)| value * value).sum::<f32>() + 1.0 + diagonal)
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut state = 0x5eed_u64;
    for _ in 0..ROUNDS {
        for place in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(place, (state >> 33) as usize % (place + 1));
        }
        for &place in &order {
            let example = &examples[place];
            let side = if yes[place] { 1.0 } else { -1.0 };
            let slope = side * example.value(&weights, bias) - 1.0 + diagonal * alphas[place];
            let before = alphas[place];
            alphas[place] = (before - slope / lengths[place]).max(0.0);
            let step = (alphas[place] - before) * side;
            if step != 0.0 {
                for (number, value) in &example.0 {
                    weights[*number as usize] += step * value;
                }
                bias += step;
            }
        }
    }
    (weights, bias)
}
