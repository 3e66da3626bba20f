//! A letter taken apart to learn from: the same pieces that [`super::scores`] adds up.

use super::Listed;
use super::features::{Seen, cue, cues, pairs};
use crate::letter::Letter;
use crate::lexicon::Lexicon;
use std::collections::HashSet;

/// A clause to learn from.
#[derive(Debug, Default)]
pub struct Taken {
    /// Its place in Unicode characters.
    pub place: (usize, usize),
    /// Its own pieces; what two words of it share stands twice.
    pub pieces: Vec<u64>,
    /// What the clauses beside it lend; a piece that both lend stands twice.
    pub near: Vec<u64>,
}

/// A letter as the second reader learns from it.
#[derive(Debug)]
pub struct Lesson {
    /// Each clause.
    pub clauses: Vec<Taken>,
    /// The pieces of the letter as a whole.
    pub whole: Vec<u64>,
    /// What the lists made of it.
    pub listed: Listed,
}

/// What was met already, in a clause or in the letter.
#[derive(Default)]
struct Met {
    words: HashSet<(u32, usize)>,
    pieces: HashSet<u64>,
    taken: Vec<u64>,
}

/// Stands for "in any mood".
const ANY: usize = usize::MAX;

impl Met {
    fn word(&mut self, seen: &Seen<'_>, form: u32, mood: usize) {
        if form == 0 {
            seen.always(&mut |piece| self.piece(piece));
            seen.in_mood(mood, &mut |piece| self.piece(piece));
            return;
        }
        if self.words.insert((form, ANY)) {
            seen.always(&mut |piece| self.taken.push(piece));
        }
        if self.words.insert((form, mood)) {
            seen.in_mood(mood, &mut |piece| self.taken.push(piece));
        }
    }

    fn piece(&mut self, piece: u64) {
        if self.pieces.insert(piece) {
            self.taken.push(piece);
        }
    }
}

/// Takes a letter apart to learn from it.
#[must_use]
pub fn lesson(rules: &Lexicon, text: &str) -> Lesson {
    let letter = Letter::new(rules, text);
    let words: Vec<u64> = letter.terms.iter().map(|term| Seen::term(rules, &letter, term).hash).collect();
    let mut whole = Met::default();
    let (mut clauses, mut loans) = (Vec::new(), Vec::new());
    for clause in &letter.moods.clauses {
        let mut own = Met::default();
        let mut loan: Vec<u64> = Vec::new();
        for place in clause.first..=clause.last {
            let (term, mood) = (&letter.terms[place], letter.moods.mood[place] as usize);
            let seen = Seen::term(rules, &letter, term);
            loan.push(seen.near());
            for met in [&mut own, &mut whole] {
                met.word(&seen, term.form, mood);
                pairs(clause, &words, place).for_each(|piece| met.piece(piece));
            }
        }
        for met in [&mut own, &mut whole] {
            cues(clause).for_each(|bit| met.piece(cue(bit)));
        }
        loan.sort_unstable();
        loan.dedup();
        loans.push(loan);
        let place = letter.places(clause.first, clause.last);
        clauses.push(Taken { place, pieces: own.taken, near: Vec::new() });
    }
    for (number, clause) in clauses.iter_mut().enumerate() {
        let beside = [number.wrapping_sub(1), number + 1];
        clause.near = beside.iter().filter_map(|near| loans.get(*near)).flatten().copied().collect();
    }
    Lesson { clauses, whole: whole.taken, listed: rules.mark(text).listed() }
}
