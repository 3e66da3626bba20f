//! The second reader: a linear model over the pieces of a letter, learnt from labelled letters and shipped as numbers.
//!
//! It may only add marks or move a letter up. What it says comes with the words that weighed most.

mod features;
mod table;

pub use table::{ANSWERS, Row, THEMES, Table, WHOLE};

use crate::letter::Letter;
use crate::lexicon::Lexicon;
use crate::mark::Span;
use bridgewell_domain::letter::{Theme, WorryLevel};
use features::{marked, pieces, word_hashes};
use std::cell::Cell;

/// What stands out to the second reader in a letter.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Themes that it saw: the clause, the theme, and the terms that weighed most.
    pub themes: Vec<(usize, Theme, (usize, usize))>,
    /// The level it would give, with the reason in words.
    pub level: Option<(WorryLevel, String)>,
    /// The clause and terms that weighed most for a safeguarding sign, and the theme nearest to it, when it sees one.
    pub sign: Option<(usize, Theme, (usize, usize))>,
    /// Whether a sign is near enough for the letter to be looked at early.
    pub early: bool,
    /// The finer order within a rank, from 0 to 99.
    pub finer: u32,
}

/// Reads a letter a second time; `spans` and `level` are what the rules made of it.
pub(crate) fn seen(
    table: &Table,
    lexicon: &Lexicon,
    letter: &Letter<'_>,
    spans: &[Span],
    level: WorryLevel,
) -> Seen {
    let scores = Scores::of(table, lexicon, letter, spans, level);
    let mut seen = Seen::default();
    let cut = |answer: usize| table.cut[answer];
    for (theme, one) in Theme::ALL.into_iter().enumerate() {
        let best = scores.best(theme);
        if let Some((clause, value)) = best
            && value >= cut(theme)
            && let Some(terms) = heaviest(table, lexicon, letter, clause, theme)
        {
            seen.themes.push((clause, one, terms));
        }
    }
    let whole = |answer: usize| scores.whole[answer];
    seen.level = [WorryLevel::Severe, WorryLevel::Marked, WorryLevel::Mild]
        .into_iter()
        .find(|level| (1..=*level as usize).all(|step| whole(step - 1) >= cut(THEMES + step - 1)))
        .filter(|higher| *higher > level)
        .map(|higher| (higher, reason(table, lexicon, letter, higher)));
    let sign = whole(WHOLE - 1);
    seen.early = sign >= table.cut[ANSWERS];
    let steps = (sign - table.cut[ANSWERS]) * table.cut[ANSWERS + 1] + 50.0;
    seen.finer = steps.clamp(0.0, 99.0) as u32;
    if sign >= cut(ANSWERS - 1) {
        seen.sign = scores.sign(table, lexicon, letter);
    }
    seen
}

thread_local! {
    /// Kept between letters, so that a short letter does not pay for the whole table.
    static SCRATCH: Cell<Scratch> = const { Cell::new(Scratch { now: 0, clause: Vec::new(), letter: Vec::new() }) };
}

/// Which rows were met already: in this clause, and in this letter.
#[derive(Default)]
struct Scratch {
    now: u64,
    clause: Vec<u64>,
    letter: Vec<u64>,
}

impl Scratch {
    /// Begins a letter.
    fn begin(&mut self, rows: usize) {
        self.clause.resize(rows, 0);
        self.letter.resize(rows, 0);
        self.now += 1;
    }

    /// Meets a row; whether it is the first time in the clause, and in the letter.
    fn meet(&mut self, row: usize, clause: usize, tells: bool) -> (bool, bool) {
        let here = self.now << 32 | (clause as u64 + 1);
        let first_in_clause = self.clause[row] != here;
        self.clause[row] = here;
        let first_in_letter = tells && self.letter[row] != self.now;
        if tells {
            self.letter[row] = self.now;
        }
        (first_in_clause, first_in_letter)
    }
}

/// Every answer: clause by clause, and for the letter.
struct Scores {
    clauses: Vec<[f32; THEMES]>,
    whole: [f32; WHOLE],
}

impl Scores {
    fn of(table: &Table, lexicon: &Lexicon, letter: &Letter<'_>, spans: &[Span], level: WorryLevel) -> Self {
        let words = word_hashes(lexicon, letter);
        let mut scratch = SCRATCH.take();
        scratch.begin(table.len());
        let mut sums = vec![[0_i32; THEMES]; letter.moods.clauses.len()];
        let (mut whole, mut number, mut facts) = ([0_i32; WHOLE], 0_usize, [0_i32; WHOLE]);
        let mut add = |row: usize, clause: usize, tells: bool, sums: &mut Vec<[i32; THEMES]>| {
            let weights = table.weights(row);
            let (first_in_clause, first_in_letter) = scratch.meet(row, clause, tells);
            if first_in_clause {
                for (sum, weight) in sums[clause].iter_mut().zip(weights) {
                    *sum += i32::from(*weight);
                }
            }
            if first_in_letter {
                number += 1;
                for (sum, weight) in whole.iter_mut().zip(&weights[THEMES..]) {
                    *sum += i32::from(*weight);
                }
            }
        };
        for clause in 0..letter.moods.clauses.len() {
            pieces(lexicon, letter, &words, clause, &mut |piece, _, tells| {
                if let Some(row) = table.row(piece) {
                    add(row, clause, tells, &mut sums);
                }
            });
        }
        marked(letter, spans, level, &mut |piece, clause| {
            let Some(row) = table.row(piece) else { return };
            match clause {
                Some(clause) if clause < sums.len() => add(row, clause, true, &mut sums),
                Some(_) => {}
                None => {
                    for (sum, weight) in facts.iter_mut().zip(&table.weights(row)[THEMES..]) {
                        *sum += i32::from(*weight);
                    }
                }
            }
        });
        SCRATCH.set(scratch);
        let value = |answer: usize, sum: f32| table.bias[answer] + table.scale[answer] * sum;
        let even = evened(number);
        Self {
            clauses: sums
                .iter()
                .map(|sums| std::array::from_fn(|theme| value(theme, sums[theme] as f32)))
                .collect(),
            whole: std::array::from_fn(|answer| {
                value(THEMES + answer, whole[answer] as f32 * even + facts[answer] as f32)
            }),
        }
    }

    fn best(&self, theme: usize) -> Option<(usize, f32)> {
        let scores = self.clauses.iter().map(|clause| clause[theme]).enumerate();
        scores.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
    }

    /// Where a sign is likeliest to stand.
    fn sign(
        &self,
        table: &Table,
        lexicon: &Lexicon,
        letter: &Letter<'_>,
    ) -> Option<(usize, Theme, (usize, usize))> {
        let likeliest = [Theme::Abuse, Theme::SelfHarm]
            .into_iter()
            .filter_map(|theme| self.best(theme as usize).map(|(clause, value)| (theme, clause, value)))
            .max_by(|one, other| one.2.total_cmp(&other.2))?;
        let (theme, clause, _) = likeliest;
        let whole = letter.moods.clauses[clause];
        let terms = heaviest(table, lexicon, letter, clause, theme as usize);
        Some((clause, theme, terms.unwrap_or((whole.first, whole.last))))
    }
}

/// A long letter has more pieces than a short one; this is what evens them out.
pub fn evened(number: usize) -> f32 {
    3.0 / (number.max(1) as f32).sqrt()
}

/// The terms of a clause that weighed most for an answer.
fn heaviest(
    table: &Table,
    lexicon: &Lexicon,
    letter: &Letter<'_>,
    clause: usize,
    answer: usize,
) -> Option<(usize, usize)> {
    let words = word_hashes(lexicon, letter);
    let whole = letter.moods.clauses[clause];
    let mut best: Option<(i8, (usize, usize))> = None;
    pieces(lexicon, letter, &words, clause, &mut |piece, terms, _| {
        let inside = terms.0 >= whole.first && terms.1 <= whole.last;
        if let Some(row) = table.row(piece).filter(|_| inside) {
            let weight = table.weights(row)[answer];
            if weight > 0 && best.is_none_or(|best| weight > best.0) {
                best = Some((weight, terms));
            }
        }
    });
    best.map(|(_, terms)| terms)
}

/// A clause to learn from: its place in Unicode characters and its pieces, each with whether it also tells of the letter.
pub type Taken = ((usize, usize), Vec<(u64, bool)>);

/// Why the second reader gives a level: the letter's own words that weighed most.
fn reason(table: &Table, lexicon: &Lexicon, letter: &Letter<'_>, level: WorryLevel) -> String {
    const SHOWN: usize = 3;
    let words = word_hashes(lexicon, letter);
    let mut heavy: Vec<(i8, (usize, usize))> = Vec::new();
    for clause in 0..letter.moods.clauses.len() {
        pieces(lexicon, letter, &words, clause, &mut |piece, terms, tells| {
            let weight = table.row(piece).map_or(0, |row| table.weights(row)[THEMES + level as usize - 1]);
            // Whole clauses say nothing that a reader could look at.
            if tells && weight > 0 && terms.1 - terms.0 < SHOWN {
                heavy.push((weight, terms));
            }
        });
    }
    heavy.sort_by_key(|(weight, terms)| (std::cmp::Reverse(*weight), *terms));
    let mut shown: Vec<(usize, usize)> = Vec::new();
    for (_, terms) in heavy {
        if shown.len() < SHOWN && !shown.iter().any(|other| other.0 <= terms.1 && terms.0 <= other.1) {
            shown.push(terms);
        }
    }
    let quotes: Vec<String> =
        shown.iter().map(|terms| format!("“{}”", letter.quote(terms.0, terms.1))).collect();
    format!(
        "{} because the letter is much like letters people read so; {} weighed most",
        level.words(),
        quotes.join(", ")
    )
}

/// A letter as the second reader learns from it.
#[derive(Debug)]
pub struct Lesson {
    /// Each clause.
    pub clauses: Vec<Taken>,
    /// What the rules found in the letter as a whole.
    pub facts: Vec<u64>,
    /// The rules' own answers: themes as bits, the level, and the safeguarding mark.
    pub rules: (u32, WorryLevel, bool),
}

/// Takes a letter apart to learn from it.
#[must_use]
pub fn lesson(rules: &Lexicon, text: &str) -> Lesson {
    let letter = Letter::new(rules, text);
    let words = word_hashes(rules, &letter);
    let read = rules.mark(text);
    let mut clauses: Vec<_> = letter
        .moods
        .clauses
        .iter()
        .map(|clause| (letter.places(clause.first, clause.last), Vec::new()))
        .collect();
    for (number, (_, kept)) in clauses.iter_mut().enumerate() {
        pieces(rules, &letter, &words, number, &mut |piece, _, tells| kept.push((piece, tells)));
    }
    let mut facts = Vec::new();
    marked(&letter, &read.spans, read.level, &mut |piece, clause| match clause {
        Some(clause) => clauses.get_mut(clause).into_iter().for_each(|(_, kept)| kept.push((piece, true))),
        None => facts.push(piece),
    });
    for (_, kept) in &mut clauses {
        kept.sort_unstable();
        kept.dedup_by_key(|(piece, _)| *piece);
    }
    let themes = read.themes().iter().fold(0, |bits, theme| bits | 1 << *theme as u32);
    Lesson { clauses, facts, rules: (themes, read.level, read.safeguarding) }
}
