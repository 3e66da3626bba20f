//! What is learnt: the weights of every piece, by clause and by letter.

use crate::machine::{Each, Example, Learnt as Machines, SIDE, Says, learn};
use crate::passages::Teaches;
use crate::{From, Learnt};
use bridgewell_domain::letter::Theme;
use bridgewell_reading::second::{ANSWERS, BY_CLAUSE, Mix, NO_CLAUSE, Row, THEMES, Table, WEIGHTS, evened};
use std::cmp::Reverse;

/// A piece must have been met in as many letters to be learnt from. Fewer pieces are read faster; with 3 instead, on authors left
/// out, the average precision of signs is higher by 0.002 and themes by 0.004.
const OFTEN: usize = 5;
/// How dearly a mistake is paid for signs and levels, by clause and by letter.
const COST: (f32, f32) = (0.02, 0.1);
/// The same for themes, where more is risked.
const THEME_COST: (f32, f32) = (0.04, 0.2);

/// How much more a rare piece counts than a common one: the power of the logarithm of how rare it is. Chosen on authors left
/// out (none 0.81, this one 0.83 of average precision for signs; themes 0.69 and 0.70).
const RARE: f32 = 1.5;

/// The pieces that are learnt from, by number, from the most frequent one on.
struct Pieces {
    /// The number of every piece that was met anywhere; none when it is not learnt from.
    numbers: Vec<Option<u32>>,
    /// Which pieces they are.
    kept: Vec<usize>,
    /// What each counts.
    worth: Vec<f32>,
}

/// The weights of every answer by number of the piece, with its starting value.
pub struct Model {
    pieces: Pieces,
    clauses: Machines,
    wholes: Machines,
}

impl Model {
    /// Learns from letters, whose pieces have these hashes; passages that were put into letters teach in clauses alone.
    pub fn learn(letters: &[&Learnt], hashes: &[u64]) -> Self {
        let own: Vec<&Learnt> =
            letters.iter().copied().filter(|letter| matches!(letter.from, From::Set(_))).collect();
        let pieces = Pieces::of(letters, &own, hashes);
        let count = pieces.worth.len();
        let (mut examples, mut says) = (Vec::new(), Vec::new());
        for letter in letters {
            let teaches = teaches(letter);
            examples.extend(letter.taken.iter().map(|taken| pieces.by_clause(taken)));
            says.extend(letter.clauses.iter().map(|yes| Says { yes: *yes, teaches }));
        }
        let clauses = learn(&examples, &says, count, &costs(THEME_COST.0, COST.0));
        let examples: Vec<Example> = own.iter().map(|letter| pieces.by_letter(letter)).collect();
        let says: Vec<Says> = own.iter().map(|letter| whole(letter)).collect();
        let wholes = learn(&examples, &says, count, &costs(THEME_COST.1, COST.1));
        Self { pieces, clauses, wholes }
    }

    /// A letter's values: the highest of its clauses', and the letter's own.
    pub fn values(&self, letter: &Learnt) -> ([f32; BY_CLAUSE], [f32; ANSWERS]) {
        let mut highest = [NO_CLAUSE; BY_CLAUSE];
        for taken in &letter.taken {
            let values = self.clauses.values(&self.pieces.by_clause(taken));
            highest.iter_mut().zip(values).for_each(|(highest, value)| *highest = value.max(*highest));
        }
        (highest, self.wholes.values(&self.pieces.by_letter(letter)))
    }

    /// The numbers as they are shipped: weights as whole steps.
    pub fn bytes(&self, cut: &[f32; ANSWERS + 2], mix: &Mix, hashes: &[u64]) -> Vec<u8> {
        const STEPS: f32 = 32_000.0;
        let weight = |weight: usize, number: usize| {
            let learnt = match weight.checked_sub(BY_CLAUSE) {
                None => self.clauses.weights[number][weight],
                Some(answer) => self.wholes.weights[number][answer],
            };
            learnt * self.pieces.worth[number]
        };
        let count = self.pieces.worth.len();
        let scale: [f32; WEIGHTS] = std::array::from_fn(|of| {
            (0..count).fold(f32::MIN_POSITIVE, |most, number| most.max(weight(of, number).abs())) / STEPS
        });
        let bias = std::array::from_fn(|weight| match weight.checked_sub(BY_CLAUSE) {
            None => self.clauses.start[weight],
            Some(answer) => self.wholes.start[answer],
        });
        let step = |of: usize, number: usize| (weight(of, number) / scale[of]).round() as i16;
        let rows: Vec<Row> = self
            .pieces
            .kept
            .iter()
            .enumerate()
            .map(|(number, piece)| Row {
                piece: hashes[*piece],
                weights: std::array::from_fn(|weight| step(weight, number)),
            })
            .filter(|row| row.weights.iter().any(|weight| *weight != 0))
            .collect();
        Table::written(&scale, &bias, cut, mix, &rows)
    }
}

/// What mistakes cost: about themes, and about what stands behind them.
fn costs(theme: f32, others: f32) -> Each {
    std::array::from_fn(|answer| if answer < THEMES { theme } else { others })
}

/// What a letter teaches as a whole.
fn whole(letter: &Learnt) -> Says {
    let steps = (0..3).filter(|step| letter.worry as usize > *step);
    let level = steps.fold(0, |bits, step| bits | 1 << (THEMES + step));
    Says { yes: letter.themes | level | u32::from(letter.sign) << (ANSWERS - 1), teaches: (1 << SIDE) - 1 }
}

/// About which themes the clauses of a letter teach and, behind the themes, whether about signs, as bits.
fn teaches(letter: &Learnt) -> u32 {
    let signs = 1 << THEMES;
    match letter.from {
        From::Set(_) => signs | (signs - 1),
        From::Plain => signs - 1,
        From::Woven(Teaches::Theme(theme), _) => 1 << theme as u32,
        From::Woven(Teaches::Sign(_) | Teaches::NoSign, _) => {
            1 << Theme::SelfHarm as u32 | 1 << Theme::Abuse as u32 | signs
        }
    }
}

impl Pieces {
    /// The pieces met often enough, numbered from the most frequent on, so that what is often wanted lies together.
    fn of(letters: &[&Learnt], own: &[&Learnt], hashes: &[u64]) -> Self {
        let met = count(hashes.len(), letters.iter().map(|letter| letter.taken.iter().flatten()));
        let mut kept: Vec<usize> = (0..hashes.len()).filter(|piece| met[*piece] >= OFTEN).collect();
        kept.sort_by_key(|piece| (Reverse(met[*piece]), hashes[*piece]));
        let mut numbers = vec![None; hashes.len()];
        kept.iter().zip(0..).for_each(|(piece, number)| numbers[*piece] = Some(number));
        let clauses = own.iter().map(|letter| letter.taken.len()).sum::<usize>().max(1) as f32;
        let met = count(hashes.len(), own.iter().flat_map(|letter| &letter.taken).map(|taken| taken.iter()));
        let rare: Vec<f32> =
            kept.iter().map(|piece| (clauses / (met[*piece] + 1) as f32).ln().max(0.0)).collect();
        let mean = rare.iter().sum::<f32>() / rare.len().max(1) as f32;
        let worth = rare.into_iter().map(|rare| (rare / mean).powf(RARE)).collect();
        Self { numbers, kept, worth }
    }

    fn valued(&self, piece: u32) -> Option<(usize, f32)> {
        self.numbers[piece as usize].map(|number| (number as usize, self.worth[number as usize]))
    }

    fn by_clause(&self, taken: &[u32]) -> Example {
        Example::of(taken.iter().filter_map(|piece| self.valued(*piece)))
    }

    fn by_letter(&self, letter: &Learnt) -> Example {
        let told: Vec<(usize, f32)> = letter.whole.iter().filter_map(|piece| self.valued(*piece)).collect();
        let even = evened(told.len());
        Example::of(told.into_iter().map(|(number, worth)| (number, worth * even)))
    }
}

/// In how many of these every piece stands.
fn count<'a>(pieces: usize, all: impl Iterator<Item = impl Iterator<Item = &'a u32>>) -> Vec<usize> {
    let (mut met, mut last) = (vec![0; pieces], vec![usize::MAX; pieces]);
    for (number, here) in all.enumerate() {
        for piece in here.map(|piece| *piece as usize) {
            met[piece] += usize::from(std::mem::replace(&mut last[piece], number) != number);
        }
    }
    met
}
