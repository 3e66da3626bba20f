//! What is learnt: the weights of every piece, by clause and by letter.

use crate::machine::{Example, learn};
use crate::passages::Teaches;
use crate::{From, Learnt};
use bridgewell_domain::letter::Theme;
use bridgewell_reading::second::{
    ANSWERS, BY_CLAUSE, Mix, NO_CLAUSE, Row, THEMES, Table, Taken, WEIGHTS, evened,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A piece must have been met in as many letters to be learnt from.
const OFTEN: usize = 3;
/// How dearly a mistake is paid for signs and levels, by clause and by letter.
const COST: (f32, f32) = (0.02, 0.1);
/// The same for themes, where more is risked.
const THEME_COST: (f32, f32) = (0.04, 0.2);

/// How much more a rare piece counts than a common one: the power of the logarithm of how rare it is. Chosen on authors left
/// out (none 0.81, this one 0.83 of average precision for signs; themes 0.69 and 0.70).
const RARE: f32 = 1.5;

/// The pieces that are learnt from.
struct Pieces {
    numbers: BTreeMap<u64, usize>,
    /// What each counts.
    worth: Vec<f32>,
}

/// The weights of every answer by number of the piece, with its starting value.
pub struct Model {
    pieces: Pieces,
    weights: Vec<(Vec<f32>, f32)>,
}

impl Model {
    /// Learns from letters; passages that were put into letters teach in clauses alone.
    pub fn learn(letters: &[&Learnt]) -> Self {
        let (own, besides): (Vec<&Learnt>, Vec<&Learnt>) =
            letters.iter().copied().partition(|letter| matches!(letter.from, From::Set(_)));
        let pieces = Pieces::of(letters, &own);
        let wholes: Vec<Example> = own.iter().map(|letter| pieces.by_letter(letter)).collect();
        let count = pieces.worth.len();
        let mut weights = Vec::new();
        for weight in 0..BY_CLAUSE {
            let (mut clauses, mut yes) = (Vec::new(), Vec::new());
            for letter in own.iter().chain(besides.iter().filter(|letter| teaches(letter, weight))) {
                clauses.extend(letter.lesson.clauses.iter().map(|taken| pieces.by_clause(taken)));
                yes.extend(letter.clauses.iter().map(|bits| bits >> weight & 1 == 1));
            }
            weights.push(learn(&clauses, &yes, count, if weight < THEMES { THEME_COST.0 } else { COST.0 }));
        }
        for answer in 0..ANSWERS {
            let yes: Vec<bool> = own
                .iter()
                .map(|letter| match answer.checked_sub(THEMES) {
                    None => letter.themes >> answer & 1 == 1,
                    Some(3) => letter.sign,
                    Some(step) => letter.worry as usize > step,
                })
                .collect();
            weights.push(learn(&wholes, &yes, count, if answer < THEMES { THEME_COST.1 } else { COST.1 }));
        }
        Self { pieces, weights }
    }

    /// A letter's values: the highest of its clauses', and the letter's own.
    pub fn values(&self, letter: &Learnt) -> ([f32; BY_CLAUSE], [f32; ANSWERS]) {
        let mut highest = [NO_CLAUSE; BY_CLAUSE];
        for taken in &letter.lesson.clauses {
            let example = self.pieces.by_clause(taken);
            for (value, (weights, bias)) in highest.iter_mut().zip(&self.weights) {
                *value = value.max(example.value(weights, *bias));
            }
        }
        let example = self.pieces.by_letter(letter);
        let whole = std::array::from_fn(|answer| {
            let (weights, bias) = &self.weights[BY_CLAUSE + answer];
            example.value(weights, *bias)
        });
        (highest, whole)
    }

    /// The numbers as they are shipped: weights as whole steps.
    pub fn bytes(&self, cut: &[f32; ANSWERS + 2], mix: &Mix) -> Vec<u8> {
        const STEPS: f32 = 32_000.0;
        let weight =
            |weight: usize, number: usize| self.weights[weight].0[number] * self.pieces.worth[number];
        let count = self.pieces.worth.len();
        let scale: [f32; WEIGHTS] = std::array::from_fn(|of| {
            (0..count).fold(f32::MIN_POSITIVE, |most, number| most.max(weight(of, number).abs())) / STEPS
        });
        let bias = std::array::from_fn(|weight| self.weights[weight].1);
        let step = |of: usize, number: usize| (weight(of, number) / scale[of]).round() as i16;
        let mut pieces: Vec<(u64, usize)> =
            self.pieces.numbers.iter().map(|(&piece, &number)| (piece, number)).collect();
        pieces.sort_by_key(|(_, number)| *number);
        let rows: Vec<Row> = pieces
            .into_iter()
            .map(|(piece, number)| Row { piece, weights: std::array::from_fn(|weight| step(weight, number)) })
            .filter(|row| row.weights.iter().any(|weight| *weight != 0))
            .collect();
        Table::written(&scale, &bias, cut, mix, &rows)
    }
}

/// Whether a letter with a passage in it teaches about a theme or, behind the themes, about signs.
fn teaches(letter: &Learnt, weight: usize) -> bool {
    let teaches = match letter.from {
        From::Set(_) => return true,
        From::Plain => return weight < THEMES,
        From::Woven(teaches, _) => teaches,
    };
    match teaches {
        Teaches::Theme(theme) => theme as usize == weight,
        Teaches::Sign(_) | Teaches::NoSign => {
            [Theme::SelfHarm as usize, Theme::Abuse as usize, THEMES].contains(&weight)
        }
    }
}

impl Pieces {
    /// The pieces met often enough, numbered from the most frequent on, so that what is often wanted lies together.
    fn of(letters: &[&Learnt], own: &[&Learnt]) -> Self {
        let mut met: BTreeMap<u64, usize> = BTreeMap::new();
        for letter in letters {
            let taken = letter.lesson.clauses.iter();
            let here: BTreeSet<u64> =
                taken.flat_map(|taken| taken.pieces.iter().chain(&taken.near)).copied().collect();
            for piece in here {
                *met.entry(piece).or_default() += 1;
            }
        }
        let mut kept: Vec<(u64, usize)> = met.into_iter().filter(|(_, letters)| *letters >= OFTEN).collect();
        kept.sort_by_key(|(piece, letters)| (Reverse(*letters), *piece));
        let numbers: BTreeMap<u64, usize> =
            kept.into_iter().enumerate().map(|(number, (piece, _))| (piece, number)).collect();
        let worth = worth(&numbers, own);
        Self { numbers, worth }
    }

    fn valued(&self, piece: u64) -> Option<(usize, f32)> {
        self.numbers.get(&piece).map(|number| (*number, self.worth[*number]))
    }

    fn by_clause(&self, taken: &Taken) -> Example {
        Example::of(taken.pieces.iter().chain(&taken.near).filter_map(|piece| self.valued(*piece)))
    }

    fn by_letter(&self, letter: &Learnt) -> Example {
        let told: Vec<(usize, f32)> =
            letter.lesson.whole.iter().filter_map(|piece| self.valued(*piece)).collect();
        let even = evened(told.len());
        Example::of(told.into_iter().map(|(number, worth)| (number, worth * even)))
    }
}

/// What every piece counts, from how many clauses it stands in or beside; on average 1 before the power.
fn worth(numbers: &BTreeMap<u64, usize>, letters: &[&Learnt]) -> Vec<f32> {
    let mut met = vec![1_usize; numbers.len()];
    let mut clauses = 0_usize;
    for taken in letters.iter().flat_map(|letter| &letter.lesson.clauses) {
        clauses += 1;
        let here: BTreeSet<usize> =
            taken.pieces.iter().chain(&taken.near).filter_map(|piece| numbers.get(piece).copied()).collect();
        here.into_iter().for_each(|number| met[number] += 1);
    }
    let rare: Vec<f32> = met.iter().map(|met| (clauses.max(1) as f32 / *met as f32).ln().max(0.0)).collect();
    let mean = rare.iter().sum::<f32>() / rare.len().max(1) as f32;
    rare.into_iter().map(|rare| (rare / mean).powf(RARE)).collect()
}
