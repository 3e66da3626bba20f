//! The second reader: a linear model over the pieces of a letter, learnt from labelled letters and shipped as numbers.
//!
//! It does not look at what the lists marked, because the lists know the letters it learns from and it would trust them too
//! far. Both are put together at the end, by [`together`]. What it says comes with the words that weighed most.

mod features;
mod table;
mod why;

pub use table::{ANSWERS, BY_CLAUSE, Row, SIGN, THEMES, Table, WEIGHTS};

use crate::letter::Letter;
use crate::lexicon::Lexicon;
use bridgewell_domain::letter::{Theme, WorryLevel};
use features::{lent, pieces, word_hashes};
use std::cell::Cell;
use why::Why;

/// What the lists made of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The themes they count, as bits.
    pub themes: u32,
    /// Those of them that count whatever the second reader says, as bits.
    pub firm: u32,
    /// Their level.
    pub level: WorryLevel,
    /// Whether they flag it.
    pub flagged: bool,
}

/// A passage that stands out to the second reader.
#[derive(Debug)]
pub(crate) struct Passage {
    pub theme: Theme,
    /// First and last term.
    pub terms: (usize, usize),
    /// The words that weighed most; where the lists marked the theme themselves, nobody asks.
    pub heavy: (usize, usize),
}

/// What stands out to the second reader in a letter, the lists' marks considered.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Themes that count, each with the clause where it stands most likely.
    pub themes: Vec<Passage>,
    /// The level.
    pub level: WorryLevel,
    /// Why it is this level, when it is above the lists' one; empty otherwise.
    pub level_why: String,
    /// The sentence that weighed most for a safeguarding sign, when it sees one.
    pub sign: Option<Passage>,
    /// The order of the queue, from 0 to [`ORDERS`].
    pub order: u32,
}

/// The highest place in the order of the queue.
pub(crate) const ORDERS: u32 = 899;

/// Reads a letter a second time.
pub(crate) fn seen(table: &Table, lexicon: &Lexicon, letter: &Letter<'_>, listed: &Listed) -> Seen {
    let words = word_hashes(lexicon, letter);
    let scores = Scores::of(table, lexicon, letter, &words);
    let values = together(&scores.highest(), &scores.letter, listed);
    let says = |answer: usize| values[answer] >= table.cut[answer];
    let why = Why { table, lexicon, letter, words: &words };
    let passage = |theme: Theme| {
        let clause = scores.likeliest(theme as usize)?;
        let whole = letter.moods.clauses[clause];
        let terms = (whole.first, whole.last);
        let known = listed.themes >> theme as usize & 1 == 1;
        let heavy = if known { terms } else { why.heaviest(clause, theme as usize)? };
        Some(Passage { theme, terms, heavy })
    };
    let themes = Theme::ALL.into_iter().filter(|theme| says(*theme as usize)).filter_map(passage).collect();
    let steps = (1..=3).take_while(|step| says(THEMES + step - 1)).count();
    let level = WorryLevel::ALL[steps];
    let level_why = if level > listed.level { why.level(level) } else { String::new() };
    let order = (values[SIGN] - table.cut[ANSWERS]) * table.cut[ANSWERS + 1]
        + LEVEL_IN_ORDER * (values[THEMES + 1].clamp(-1.5, 1.5)) * table.cut[ANSWERS + 1];
    Seen {
        themes,
        level,
        level_why,
        sign: says(SIGN).then(|| scores.sign(&why)).flatten(),
        order: order.clamp(0.0, ORDERS as f32) as u32,
    }
}

/// How much the level counts in the order of the queue, against one for a sign.
const LEVEL_IN_ORDER: f32 = 0.1;

/// How much a mark of the lists counts: for its theme, for every step of the level, and for a sign. Measured on letters
/// of authors that neither the lists nor the second reader had met.
const LISTED: (f32, f32, f32) = (0.4, 0.3, 0.5);

/// Every answer's value, from the highest clause, the letter as a whole and what the lists say.
#[must_use]
pub fn together(highest: &[f32; BY_CLAUSE], letter: &[f32; ANSWERS], listed: &Listed) -> [f32; ANSWERS] {
    let told = |yes: bool, worth: f32| if yes { worth } else { 0.0 };
    let mut values = *letter;
    for theme in 0..THEMES {
        values[theme] += highest[theme] + told(listed.themes >> theme & 1 == 1, LISTED.0);
    }
    for step in 0..3 {
        values[THEMES + step] += told(listed.level as usize > step, LISTED.1);
    }
    values[SIGN] += highest[THEMES] + told(listed.flagged, LISTED.2);
    values
}

thread_local! {
    /// Kept between letters, so that a short letter does not pay for the whole table.
    static SCRATCH: Cell<Scratch> = const { Cell::new(Scratch { now: 0, begun: 0, met: Vec::new() }) };
}

/// In which clause each row was met last; clauses are counted on from letter to letter.
#[derive(Default)]
struct Scratch {
    now: u32,
    begun: u32,
    met: Vec<u32>,
}

impl Scratch {
    /// Begins a letter.
    fn begin(&mut self, rows: usize) {
        if self.now > u32::MAX / 2 {
            (self.now, self.met) = (0, Vec::new());
        }
        self.met.resize(rows, 0);
        self.begun = self.now;
    }

    /// Begins a clause.
    fn clause(&mut self) {
        self.now += 1;
    }

    /// Meets a row: whether for the first time in this clause, and in this letter.
    fn meet(&mut self, row: usize) -> (bool, bool) {
        let before = std::mem::replace(&mut self.met[row], self.now);
        (before != self.now, before <= self.begun)
    }
}

/// Every value: clause by clause, and for the letter.
struct Scores {
    clauses: Vec<[f32; BY_CLAUSE]>,
    letter: [f32; ANSWERS],
}

impl Scores {
    fn of(table: &Table, lexicon: &Lexicon, letter: &Letter<'_>, words: &[u64]) -> Self {
        let mut scratch = SCRATCH.take();
        scratch.begin(table.len());
        let count = letter.moods.clauses.len();
        let (mut own, mut near) = (vec![[0_i32; BY_CLAUSE]; count], vec![[0_i32; BY_CLAUSE]; count]);
        let (mut whole, mut number) = ([0_i32; ANSWERS], 0_usize);
        for clause in 0..count {
            scratch.clause();
            pieces(lexicon, letter, words, clause, &mut |piece, _| {
                let Some(row) = table.row(piece) else { return };
                let (new_in_clause, new_in_letter) = scratch.meet(row);
                if !new_in_clause {
                    return;
                }
                let (by_clause, by_letter) = table.weights(row);
                add(&mut own[clause], by_clause);
                if new_in_letter {
                    number += 1;
                    add(&mut whole, by_letter);
                }
            });
            lent(letter, words, clause, &mut |piece, _| {
                if let Some(row) = table.row(piece)
                    && scratch.meet(row).0
                {
                    add(&mut near[clause], table.weights(row).0);
                }
            });
        }
        SCRATCH.set(scratch);
        let value = |weight: usize, sum: f32| table.bias[weight] + table.scale[weight] * sum;
        let even = evened(number);
        let beside = |clause: usize, weight: usize| near.get(clause).map_or(0, |sums| sums[weight]);
        let sum = |clause: usize, weight: usize| {
            own[clause][weight] + beside(clause.wrapping_sub(1), weight) + beside(clause + 1, weight)
        };
        Self {
            clauses: (0..count)
                .map(|clause| std::array::from_fn(|weight| value(weight, sum(clause, weight) as f32)))
                .collect(),
            letter: std::array::from_fn(|answer| value(BY_CLAUSE + answer, whole[answer] as f32 * even)),
        }
    }

    /// The highest value that any clause has.
    fn highest(&self) -> [f32; BY_CLAUSE] {
        let mut highest = [NO_CLAUSE; BY_CLAUSE];
        for clause in &self.clauses {
            for (most, value) in highest.iter_mut().zip(clause) {
                *most = most.max(*value);
            }
        }
        highest
    }

    /// The clause with the highest value.
    fn likeliest(&self, weight: usize) -> Option<usize> {
        let values = self.clauses.iter().map(|clause| clause[weight]).enumerate();
        let most = values.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        most.map(|(clause, _)| clause)
    }

    /// The sentence where a sign stands most likely, with the theme nearest to it.
    fn sign(&self, why: &Why<'_, '_>) -> Option<Passage> {
        let clause = self.likeliest(THEMES)?;
        let value = |theme: &Theme| self.clauses[clause][*theme as usize];
        let near = [Theme::Abuse, Theme::SelfHarm, Theme::Body, Theme::Bullying];
        let theme = near.into_iter().max_by(|one, other| value(one).total_cmp(&value(other)))?;
        let terms = why.sentence(clause);
        Some(Passage { theme, terms, heavy: why.heaviest(clause, THEMES).unwrap_or(terms) })
    }
}

/// What a letter without any clause is worth.
pub const NO_CLAUSE: f32 = -4.0;

fn add<const COUNT: usize>(sums: &mut [i32; COUNT], weights: &[i8; COUNT]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += i32::from(*weight);
    }
}

/// A long letter has more pieces than a short one; this is what evens them out.
#[must_use]
pub fn evened(number: usize) -> f32 {
    3.0 / (number.max(1) as f32).sqrt()
}

/// A clause to learn from.
#[derive(Debug, Default)]
pub struct Taken {
    /// Its place in Unicode characters.
    pub place: (usize, usize),
    /// Its own pieces, each once.
    pub pieces: Vec<u64>,
    /// What the clauses beside it lend; a piece that both lend stands twice.
    pub near: Vec<u64>,
}

/// A letter as the second reader learns from it.
#[derive(Debug)]
pub struct Lesson {
    /// Each clause.
    pub clauses: Vec<Taken>,
    /// What the lists made of it.
    pub listed: Listed,
}

/// Takes a letter apart to learn from it.
#[must_use]
pub fn lesson(rules: &Lexicon, text: &str) -> Lesson {
    let letter = Letter::new(rules, text);
    let words = word_hashes(rules, &letter);
    let count = letter.moods.clauses.len();
    let mut clauses: Vec<Taken> = Vec::with_capacity(count);
    let each = |take: &dyn Fn(&mut features::Then<'_>)| {
        let mut kept = Vec::new();
        take(&mut |piece, _| kept.push(piece));
        kept.sort_unstable();
        kept.dedup();
        kept
    };
    let loans: Vec<Vec<u64>> =
        (0..count).map(|number| each(&|then| lent(&letter, &words, number, then))).collect();
    for (number, clause) in letter.moods.clauses.iter().enumerate() {
        let beside = [number.wrapping_sub(1), number + 1];
        clauses.push(Taken {
            place: letter.places(clause.first, clause.last),
            pieces: each(&|then| pieces(rules, &letter, &words, number, then)),
            near: beside.iter().filter_map(|near| loans.get(*near)).flatten().copied().collect(),
        });
    }
    Lesson { clauses, listed: rules.mark(text).listed() }
}
