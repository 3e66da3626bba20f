//! What the second reader looks at: the pieces of a clause, each with the words it stands on.

use crate::hash::{hash, join};
use crate::letter::{Letter, Term};
use crate::lexicon::{Cue, Lexicon, NAME, NUMBER};

/// Kinds of pieces; the kind is part of a piece's hash.
const WORD: u64 = 1;
const PAIR: u64 = 2;
const APART: u64 = 3;
const MOOD: u64 = 4;
const STEM: u64 = 5;
const NEAR: u64 = 6;
const CUE: u64 = 7;
const CLASS: u64 = 9;

/// A stem is as many letters of a longer word.
const STEM_LETTERS: usize = 4;

/// What is told of a piece: its hash and the terms it stands on.
pub(super) type Then<'a> = dyn FnMut(u64, (usize, usize)) + 'a;

/// Every term's own hash: the word as it was read, or as it was written when it is in no list.
pub(super) fn word_hashes(lexicon: &Lexicon, letter: &Letter<'_>) -> Vec<u64> {
    let of = |term: &Term| match term.word {
        NAME | NUMBER => u64::from(term.word),
        word if word > NUMBER => lexicon.vocabulary.hash(word),
        _ => letter.folded.words[term.words.0].hash,
    };
    letter.terms.iter().map(of).collect()
}

/// Gives every piece of a clause itself.
pub(super) fn pieces(
    lexicon: &Lexicon,
    letter: &Letter<'_>,
    words: &[u64],
    number: usize,
    then: &mut Then<'_>,
) {
    let clause = letter.moods.clauses[number];
    let classes = |place: usize| {
        let word = letter.terms[place].word as usize;
        lexicon.classes.get(word).map_or(&[][..], Vec::as_slice)
    };
    for place in clause.first..=clause.last {
        let word = words[place];
        then(join(WORD, word), (place, place));
        then(join(MOOD + ((letter.moods.mood[place] as u64) << 8), word), (place, place));
        if place < clause.last {
            then(join(PAIR.wrapping_add(word), words[place + 1]), (place, place + 1));
        }
        if place + 2 <= clause.last {
            then(join(APART.wrapping_add(word), words[place + 2]), (place, place + 2));
        }
        for &class in classes(place) {
            then(join(CLASS, class.into()), (place, place));
        }
        let written = letter.folded.word(letter.terms[place].words.0).as_bytes();
        if written.len() > STEM_LETTERS {
            then(join(STEM, hash(&written[..STEM_LETTERS])), (place, place));
        }
    }
    for bit in (0..Cue::NAMES.len() as u64).filter(|bit| clause.cues.0 & (1 << bit) != 0) {
        then(join(CUE, bit), (clause.first, clause.last));
    }
}

/// Gives the pieces that a clause lends to the clauses beside it: its words.
pub(super) fn lent(letter: &Letter<'_>, words: &[u64], number: usize, then: &mut Then<'_>) {
    let clause = letter.moods.clauses[number];
    for (place, word) in (clause.first..).zip(&words[clause.first..=clause.last]) {
        then(join(NEAR, *word), (place, place));
    }
}
