//! What is learnt: the weights of every piece, by clause and by letter.

use crate::machine::{Example, learn};
use crate::passages::Teaches;
use crate::{From, Learnt};
use bridgewell_domain::letter::Theme;
use bridgewell_reading::second::{ANSWERS, BY_CLAUSE, NO_CLAUSE, Row, THEMES, Table, WEIGHTS, evened};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A piece must have been met in as many letters to be learnt from.
const OFTEN: usize = 3;
/// How dearly a mistake is paid, by clause and by letter.
const COST: (f32, f32) = (0.02, 0.1);

/// The weights of every answer by number of the piece, with its starting value.
pub struct Model {
    numbers: BTreeMap<u64, usize>,
    weights: Vec<(Vec<f32>, f32)>,
}

impl Model {
    /// Learns from letters; passages that were put into letters teach in clauses alone.
    pub fn learn(letters: &[&Learnt]) -> Self {
        let numbers = often(letters);
        let (own, woven): (Vec<&Learnt>, Vec<&Learnt>) =
            letters.iter().copied().partition(|letter| matches!(letter.from, From::Set(_)));
        let wholes: Vec<Example> = own.iter().map(|letter| by_letter(letter, &numbers)).collect();
        let mut weights = Vec::new();
        for weight in 0..BY_CLAUSE {
            let (mut clauses, mut yes) = (Vec::new(), Vec::new());
            for letter in own.iter().chain(woven.iter().filter(|letter| teaches(letter, weight))) {
                clauses.extend(letter.lesson.clauses.iter().map(|taken| by_clause(taken, &numbers)));
                yes.extend(letter.clauses.iter().map(|bits| bits >> weight & 1 == 1));
            }
            weights.push(learn(&clauses, &yes, numbers.len(), COST.0));
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
            weights.push(learn(&wholes, &yes, numbers.len(), COST.1));
        }
        Self { numbers, weights }
    }

    /// A letter's values: the highest of its clauses', and the letter's own.
    pub fn values(&self, letter: &Learnt) -> ([f32; BY_CLAUSE], [f32; ANSWERS]) {
        let mut highest = [NO_CLAUSE; BY_CLAUSE];
        for taken in &letter.lesson.clauses {
            let example = by_clause(taken, &self.numbers);
            for (value, (weights, bias)) in highest.iter_mut().zip(&self.weights) {
                *value = value.max(example.value(weights, *bias));
            }
        }
        let example = by_letter(letter, &self.numbers);
        let whole = std::array::from_fn(|answer| {
            let (weights, bias) = &self.weights[BY_CLAUSE + answer];
            example.value(weights, *bias)
        });
        (highest, whole)
    }

    /// The numbers as they are shipped: weights as whole steps from -127 to 127.
    pub fn bytes(&self, cut: &[f32; ANSWERS + 2]) -> Vec<u8> {
        let mut scale = [0.0_f32; WEIGHTS];
        for (scale, (weights, _)) in scale.iter_mut().zip(&self.weights) {
            *scale = weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs())) / 127.0;
        }
        let bias = std::array::from_fn(|weight| self.weights[weight].1);
        let step =
            |weight: usize, number: usize| (self.weights[weight].0[number] / scale[weight]).round() as i8;
        let mut pieces: Vec<(u64, usize)> =
            self.numbers.iter().map(|(&piece, &number)| (piece, number)).collect();
        pieces.sort_by_key(|(_, number)| *number);
        let rows: Vec<Row> = pieces
            .into_iter()
            .map(|(piece, number)| Row { piece, weights: std::array::from_fn(|weight| step(weight, number)) })
            .filter(|row| row.weights.iter().any(|weight| *weight != 0))
            .collect();
        Table::written(&scale, &bias, cut, &rows)
    }
}

/// Whether a letter with a passage in it teaches about a theme or, behind the themes, about signs.
fn teaches(letter: &Learnt, weight: usize) -> bool {
    let From::Woven(teaches, _) = letter.from else { return true };
    match teaches {
        Teaches::Theme(theme) => theme as usize == weight,
        Teaches::Sign(_) | Teaches::NoSign => {
            [Theme::SelfHarm as usize, Theme::Abuse as usize, THEMES].contains(&weight)
        }
    }
}

/// The pieces met often enough, numbered from the most frequent on, so that what is often wanted lies together.
fn often(letters: &[&Learnt]) -> BTreeMap<u64, usize> {
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
    kept.into_iter().enumerate().map(|(number, (piece, _))| (piece, number)).collect()
}

fn by_clause(taken: &bridgewell_reading::second::Taken, numbers: &BTreeMap<u64, usize>) -> Example {
    let all = taken.pieces.iter().chain(&taken.near);
    Example::even(all.filter_map(|piece| numbers.get(piece).copied()), 1.0)
}

fn by_letter(letter: &Learnt, numbers: &BTreeMap<u64, usize>) -> Example {
    let pieces = letter.lesson.clauses.iter().flat_map(|taken| &taken.pieces);
    let mut told: Vec<usize> = pieces.filter_map(|piece| numbers.get(piece).copied()).collect();
    told.sort_unstable();
    told.dedup();
    let even = evened(told.len());
    Example::even(told.into_iter(), even)
}
