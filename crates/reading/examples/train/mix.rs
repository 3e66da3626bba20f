//! How the level and a sign are weighed from everything that is told of a letter: learnt from letters that the values'
//! machines had not learnt from, and tried author by author.

use crate::machine::{self, Example, SIDE, Says};
use crate::{From, Learnt, Value};
use bridgewell_reading::second::{ANSWERS, Mix, THEMES, TOLD, WEIGHED, pairs, together, told};

/// How dearly a mistake is paid.
const COST: f32 = 0.001;
/// The level's three steps and a sign.
const MIXED: usize = ANSWERS - THEMES;

/// The mixture learnt from all letters, and every letter's answers by the one that left its author out.
pub fn learn(letters: &[Learnt], values: &[Value], sets: usize) -> (Mix, Vec<[f32; ANSWERS]>) {
    let told: Vec<Vec<f32>> = letters
        .iter()
        .zip(values)
        .map(|(letter, (highest, whole))| {
            let (values, lists) = told(highest, whole, &letter.listed);
            values.into_iter().chain(lists).collect()
        })
        .collect();
    let even = Even::of(&told);
    let examples: Vec<Example> = told.iter().map(|told| Example::of(even.evened(told).enumerate())).collect();
    let says: Vec<Says> = letters
        .iter()
        .map(|letter| {
            let steps = (0..3).filter(|step| letter.worry as usize > *step);
            let yes = steps.fold(u32::from(letter.sign) << 3, |bits, step| bits | 1 << step);
            Says { yes, teaches: 0xf }
        })
        .collect();
    let without = |set: usize| -> Mix {
        let kept = (0..letters.len()).filter(|number| letters[*number].from != From::Set(set));
        let (examples, says): (Vec<&Example>, Vec<Says>) =
            kept.map(|number| (&examples[number], says[number])).unzip();
        even.undone(&machine::learn(&examples, &says, WEIGHED, &[COST; SIDE]))
    };
    let mut left_out: Vec<Option<Mix>> = vec![None; sets];
    std::thread::scope(|scope| {
        let without = &without;
        for half in left_out.chunks_mut(sets.div_ceil(2).max(1)).enumerate() {
            let first = half.0 * sets.div_ceil(2);
            scope.spawn(move || {
                for (set, mix) in (first..).zip(half.1) {
                    *mix = Some(without(set));
                }
            });
        }
    });
    let answers = letters
        .iter()
        .zip(values)
        .map(|(letter, (highest, whole))| {
            let mix = left_out.get(letter.from.set()).and_then(Option::as_ref);
            mix.map_or([0.0; ANSWERS], |mix| together(highest, whole, &letter.listed, mix))
        })
        .collect();
    (without(usize::MAX), answers)
}

/// What makes things that are told comparable while a machine learns from them: each is measured from its mean, in steps of
/// how far it strays, and two values together are so after each of them was.
struct Even {
    mean: Vec<f64>,
    step: Vec<f64>,
}

impl Even {
    fn of(told: &[Vec<f32>]) -> Self {
        let mut even = Self { mean: vec![0.0; WEIGHED], step: vec![1.0; WEIGHED] };
        even.measure(told, 0..TOLD);
        even.measure(told, TOLD..WEIGHED);
        even
    }

    /// Measures some of them; those before are measured already.
    fn measure(&mut self, told: &[Vec<f32>], places: std::ops::Range<usize>) {
        let count = told.len().max(1) as f64;
        let (mut sums, mut squares) = (vec![0.0; WEIGHED], vec![0.0; WEIGHED]);
        for letter in told {
            for (place, value) in self.evened(letter).enumerate() {
                sums[place] += f64::from(value);
                squares[place] += f64::from(value).powi(2);
            }
        }
        for place in places {
            self.mean[place] = sums[place] / count;
            self.step[place] = (squares[place] / count - self.mean[place].powi(2)).max(1e-9).sqrt();
        }
    }

    /// What is told of a letter, made comparable.
    fn evened(&self, told: &[f32]) -> impl Iterator<Item = f32> {
        let one = |place: usize, value: f64| (value - self.mean[place]) / self.step[place];
        let singly: Vec<f64> =
            told.iter().enumerate().map(|(place, value)| one(place, f64::from(*value))).collect();
        let both: Vec<f64> = (TOLD..)
            .zip(pairs())
            .map(|(place, (first, second))| one(place, singly[first] * singly[second]))
            .collect();
        singly.into_iter().chain(both).map(|value| value as f32)
    }

    /// The same weights for what is told as it is.
    fn undone(&self, learnt: &machine::Learnt) -> Mix {
        let steps = 0..MIXED;
        let mut start: Vec<f64> = steps.clone().map(|step| f64::from(learnt.start[step])).collect();
        let mut weights = vec![vec![0.0_f64; start.len()]; WEIGHED];
        for step in steps {
            let evened = |place: usize| f64::from(learnt.weights[place][step]) / self.step[place];
            for (place, told) in weights.iter_mut().enumerate().take(TOLD) {
                told[step] += evened(place);
                start[step] -= evened(place) * self.mean[place];
            }
            for (place, (one, other)) in (TOLD..).zip(pairs()) {
                let weight = evened(place) / (self.step[one] * self.step[other]);
                weights[place][step] += weight;
                weights[one][step] -= weight * self.mean[other];
                weights[other][step] -= weight * self.mean[one];
                start[step] += weight * self.mean[one] * self.mean[other] - evened(place) * self.mean[place];
            }
        }
        let short = |all: &Vec<f64>| std::array::from_fn(|step| all[step] as f32);
        Mix { start: short(&start), weights: weights.iter().map(short).collect() }
    }
}
