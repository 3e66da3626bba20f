//! What the second reader looks at: the pieces of a clause. Those of a word by itself are the same wherever it stands, so
//! they are looked up once for every known word ([`super::forms`]).

use crate::hash::{hash, join};
use crate::letter::{Clause, Letter, Term};
use crate::lexicon::{Lexicon, start};

/// Kinds of pieces; the kind is part of a piece's hash.
const WORD: u64 = 1;
/// Two words beside each other.
pub(super) const PAIR: u64 = 2;
/// Two words with another between them.
pub(super) const APART: u64 = 3;
const MOOD: u64 = 4;
const START: u64 = 5;
const NEAR: u64 = 6;
const CUE: u64 = 7;
const CLASS: u64 = 9;
const CONCEPT: u64 = 10;
const CONCEPT_IN_MOOD: u64 = 11;

/// How many moods there are.
pub(super) const MOODS: usize = 6;

/// A word as the second reader knows it.
pub(super) struct Seen<'a> {
    pub hash: u64,
    pub start: Option<u64>,
    pub classes: &'a [u16],
    pub concepts: &'a [u16],
}

impl<'a> Seen<'a> {
    /// A known form.
    pub fn form(lexicon: &'a Lexicon, form: u32) -> Self {
        let known = lexicon.vocabulary.form(form);
        let classes = lexicon.classes.get(form as usize).map_or(&[][..], Vec::as_slice);
        Self { hash: known.hash, start: known.start, classes, concepts: &known.concepts }
    }

    /// A term, known or not.
    pub fn term(lexicon: &'a Lexicon, letter: &Letter<'_>, term: &Term) -> Self {
        if term.form > 0 {
            return Self::form(lexicon, term.form);
        }
        let written = letter.folded.word(term.words.0);
        Self { hash: hash(written.as_bytes()), start: start(written), classes: &[], concepts: &[] }
    }

    /// The piece that it is itself.
    pub fn own(&self) -> u64 {
        join(WORD, self.hash)
    }

    /// The pieces it has wherever it stands.
    pub fn always(&self, then: &mut dyn FnMut(u64)) {
        then(self.own());
        self.start.into_iter().for_each(|start| then(join(START, start)));
        self.classes.iter().for_each(|class| then(join(CLASS, u64::from(*class))));
        self.concepts.iter().for_each(|concept| then(join(CONCEPT, u64::from(*concept))));
    }

    /// The pieces it has in a mood.
    pub fn in_mood(&self, mood: usize, then: &mut dyn FnMut(u64)) {
        let mood = (mood as u64) << 8;
        then(join(MOOD + mood, self.hash));
        self.concepts.iter().for_each(|concept| then(join(CONCEPT_IN_MOOD + mood, u64::from(*concept))));
    }

    /// The piece that it shares with words nobody knows.
    pub fn shared(&self) -> Option<u64> {
        self.start.map(|start| join(START, start))
    }

    /// What it lends to the clauses beside its own.
    pub fn near(&self) -> u64 {
        join(NEAR, self.hash)
    }
}

/// The piece that two words make.
pub(super) const fn pair(kind: u64, one: u64, other: u64) -> u64 {
    join(kind.wrapping_add(one), other)
}

/// The pieces that a term makes with the one after it and with the one after that.
pub(super) fn pairs(clause: &Clause, words: &[u64], place: usize) -> impl Iterator<Item = u64> + use<> {
    let both =
        |kind: u64, other: usize| (other <= clause.last).then(|| pair(kind, words[place], words[other]));
    both(PAIR, place + 1).into_iter().chain(both(APART, place + 2))
}

/// The piece of a kind of small words, by its bit.
pub(super) fn cue(bit: usize) -> u64 {
    join(CUE, bit as u64)
}

/// The kinds of small words in a clause, by their bits.
pub(super) fn cues(clause: &Clause) -> impl Iterator<Item = usize> + use<> {
    let mut left = clause.cues.0;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros();
        left &= left.wrapping_sub(1);
        (bit < u32::BITS).then_some(bit as usize)
    })
}
