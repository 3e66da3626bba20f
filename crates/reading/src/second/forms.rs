//! The weights of every known word, added up beforehand: most pieces of a letter belong to a word by itself, and those
//! need no looking up.

use super::features::{MOODS, Seen, cue};
use super::table::{ANSWERS, BY_CLAUSE, Table};
use crate::lexicon::{Cue, Lexicon};
use std::collections::HashMap;

/// What some pieces weigh together.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    /// By clause.
    pub clause: [i32; BY_CLAUSE],
    /// For the letter.
    pub letter: [i32; ANSWERS],
    /// How many pieces they are.
    pub pieces: u32,
}

/// Sums for every known form, by its number.
#[derive(Debug)]
pub(crate) struct Forms {
    sums: Vec<Sum>,
    of: Vec<Places>,
    /// The row of every kind of small words.
    pub cues: Vec<Option<usize>>,
}

/// Where a form's sums lie.
#[derive(Clone, Copy, Debug)]
struct Places {
    always: u32,
    near: u32,
    moods: [u32; MOODS],
}

impl Forms {
    /// Adds up for every form that a lexicon knows.
    pub fn of(table: &Table, lexicon: &Lexicon) -> Self {
        let mut adding = Adding { table, sums: Vec::new(), known: HashMap::new(), rows: Vec::new() };
        adding.kept();
        let forms = u32::try_from(lexicon.vocabulary.forms()).unwrap_or(u32::MAX);
        let of = (0..forms)
            .map(|form| {
                let seen = Seen::form(lexicon, form);
                seen.always(&mut |piece| adding.take(piece));
                let always = adding.kept();
                adding.take(seen.near());
                let near = adding.kept();
                let moods = std::array::from_fn(|mood| {
                    seen.in_mood(mood, &mut |piece| adding.take(piece));
                    adding.kept()
                });
                Places { always, near, moods }
            })
            .collect();
        let cues = (0..Cue::NAMES.len()).map(|bit| table.row(cue(bit))).collect();
        Self { sums: adding.sums, of, cues }
    }

    /// What a form weighs wherever it stands; `None` when nothing.
    pub fn always(&self, form: u32) -> Option<&Sum> {
        self.sum(self.of[form as usize].always)
    }

    /// What it weighs in a mood besides.
    pub fn in_mood(&self, form: u32, mood: usize) -> Option<&Sum> {
        self.sum(self.of[form as usize].moods[mood])
    }

    /// What it lends to the clauses beside its own.
    pub fn near(&self, form: u32) -> Option<&Sum> {
        self.sum(self.of[form as usize].near)
    }

    fn sum(&self, place: u32) -> Option<&Sum> {
        if place == 0 { None } else { self.sums.get(place as usize) }
    }
}

/// Sums being made; the same rows are added up once. The first sum is that of nothing.
struct Adding<'a> {
    table: &'a Table,
    sums: Vec<Sum>,
    known: HashMap<Vec<usize>, u32>,
    rows: Vec<usize>,
}

impl Adding<'_> {
    fn take(&mut self, piece: u64) {
        self.rows.extend(self.table.row(piece));
    }

    /// Where the sum of the rows taken lies.
    fn kept(&mut self) -> u32 {
        if let Some(&place) = self.known.get(&self.rows) {
            self.rows.clear();
            return place;
        }
        let mut sum = Sum { clause: [0; BY_CLAUSE], letter: [0; ANSWERS], pieces: self.rows.len() as u32 };
        for &row in &self.rows {
            let (by_clause, by_letter) = self.table.weights(row);
            add(&mut sum.clause, by_clause);
            add(&mut sum.letter, by_letter);
        }
        let place = u32::try_from(self.sums.len()).unwrap_or(0);
        self.sums.push(sum);
        self.known.insert(std::mem::take(&mut self.rows), place);
        place
    }
}

/// Adds weights to sums.
pub(super) fn add<const COUNT: usize>(sums: &mut [i32; COUNT], weights: &[i16; COUNT]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += i32::from(*weight);
    }
}
