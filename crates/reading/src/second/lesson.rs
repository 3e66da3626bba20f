//! A letter taken apart to learn from: the same pieces that [`super::scores`] adds up.

use super::Listed;
use super::features::{Seen, cue, cues, pairs};
use super::scores::said;
use crate::letter::Letter;
use crate::lexicon::Lexicon;
use std::collections::HashSet;

/// A clause to learn from.
#[derive(Debug, Default)]
pub struct Taken {
    /// Its place in Unicode characters.
    pub place: (usize, usize),
    /// Its own pieces, those of every word and of every pair once; what two words share stands twice.
    pub pieces: Vec<u64>,
    /// Whether the letter said the same before, word by word: then it counts for the clause alone.
    pub again: bool,
    /// What the clauses beside it lend.
    pub near: Vec<u64>,
}

/// A letter as the second reader learns from it.
#[derive(Debug)]
pub struct Lesson {
    /// Each clause; the pieces of all that say something new are together those of the letter as a whole.
    pub clauses: Vec<Taken>,
    /// What the lists made of it.
    pub listed: Listed,
}

/// Takes a letter apart to learn from it.
#[must_use]
pub fn lesson(rules: &Lexicon, text: &str) -> Lesson {
    let letter = Letter::new(rules, text);
    let words: Vec<u64> = letter.terms.iter().map(|term| Seen::term(rules, &letter, term).hash).collect();
    let (mut clauses, mut loans) = (Vec::new(), Vec::new());
    let mut told = HashSet::new();
    for clause in &letter.moods.clauses {
        let (mut pieces, mut loan) = (Vec::new(), Vec::new());
        let (mut met, mut paired) = (HashSet::new(), HashSet::new());
        for place in clause.first..=clause.last {
            let (term, mood) = (&letter.terms[place], letter.moods.mood[place] as usize);
            let seen = Seen::term(rules, &letter, term);
            if met.insert(seen.hash) {
                loan.push(seen.near());
                seen.always(&mut |piece| pieces.push(piece));
                seen.in_mood(mood, &mut |piece| pieces.push(piece));
            }
            pieces.extend(pairs(clause, &words, place).filter(|pair| paired.insert(*pair)));
        }
        pieces.extend(cues(clause).map(cue));
        loans.push(loan);
        let again = !told.insert(said(&words[clause.first..=clause.last]));
        let place = letter.places(clause.first, clause.last);
        clauses.push(Taken { place, pieces, again, near: Vec::new() });
    }
    for (number, clause) in clauses.iter_mut().enumerate() {
        let beside = [number.wrapping_sub(1), number + 1];
        clause.near = beside.iter().filter_map(|near| loans.get(*near)).flatten().copied().collect();
    }
    Lesson { clauses, listed: rules.mark(text).listed() }
}
