//! What the second reader looks at: the pieces of a clause, each with the words it stands on.

use crate::hash::{hash, join};
use crate::letter::{Letter, Term};
use crate::lexicon::{Cue, Lexicon, NAME, NUMBER};
use crate::mark::{Span, Weight};
use bridgewell_domain::letter::WorryLevel;

/// Kinds of pieces; the kind is part of a piece's hash.
const WORD: u64 = 1;
const PAIR: u64 = 2;
const APART: u64 = 3;
const MOOD: u64 = 4;
const STEM: u64 = 5;
const NEAR: u64 = 6;
const CUE: u64 = 7;
const MARK: u64 = 8;
const CLASS: u64 = 9;
const WHOLE: u64 = 11;

/// A stem is as many letters of a longer word.
const STEM_LETTERS: usize = 4;

/// What is told of a piece: its hash, the terms it stands on, and whether it also tells of the letter as a whole.
pub(super) type Then<'a> = dyn FnMut(u64, (usize, usize), bool) + 'a;

/// Every term's own hash: the word as it was read, or as it was written when it is in no list.
pub(super) fn word_hashes(lexicon: &Lexicon, letter: &Letter<'_>) -> Vec<u64> {
    let of = |term: &Term| match term.word {
        NAME | NUMBER => u64::from(term.word),
        word if word > NUMBER => lexicon.vocabulary.hash(word),
        _ => letter.folded.words[term.words.0].hash,
    };
    letter.terms.iter().map(of).collect()
}

/// Gives every piece of a clause.
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
        then(join(WORD, word), (place, place), true);
        then(join(MOOD + ((letter.moods.mood[place] as u64) << 8), word), (place, place), true);
        if place < clause.last {
            then(join(PAIR.wrapping_add(word), words[place + 1]), (place, place + 1), true);
        }
        if place + 2 <= clause.last {
            then(join(APART.wrapping_add(word), words[place + 2]), (place, place + 2), true);
        }
        for &class in classes(place) {
            then(join(CLASS, class.into()), (place, place), true);
        }
        let written = letter.folded.word(letter.terms[place].words.0).as_bytes();
        if written.len() > STEM_LETTERS {
            then(join(STEM, hash(&written[..STEM_LETTERS])), (place, place), true);
        }
    }
    for near in [number.wrapping_sub(1), number + 1] {
        let Some(near) = letter.moods.clauses.get(near) else { continue };
        for (place, word) in (near.first..).zip(&words[near.first..=near.last]) {
            then(join(NEAR, *word), (place, place), false);
        }
    }
    for bit in (0..Cue::NAMES.len() as u64).filter(|bit| clause.cues.0 & (1 << bit) != 0) {
        then(join(CUE, bit), (clause.first, clause.last), true);
    }
}

/// Gives what the rules marked, clause by clause and in the letter as a whole.
pub(super) fn marked(letter: &Letter<'_>, spans: &[Span], level: WorryLevel, then: &mut Marked<'_>) {
    let clause_at = |start: usize| {
        let end = |clause: &crate::letter::Clause| letter.places(clause.first, clause.last).1;
        letter.moods.clauses.partition_point(|clause| end(clause) <= start)
    };
    for span in spans {
        let kind = (span.theme as u64) << 8 | (span.weight as u64) << 4 | u64::from(span.counts);
        then(join(MARK, kind), Some(clause_at(span.start)));
    }
    let themes = |keep: &dyn Fn(&Span) -> bool| {
        let spans = spans.iter().filter(|span| span.counts && span.theme.is_concern() && keep(span));
        u64::from(spans.fold(0_u32, |bits, span| bits | 1 << span.theme as u32).count_ones())
    };
    let count = |keep: &dyn Fn(&Span) -> bool| spans.iter().filter(|span| keep(span)).count() as u64;
    let facts = [
        themes(&|_| true).min(5),
        themes(&|span| span.weight == Weight::Strong).min(3),
        count(&|span| span.weight == Weight::Severe || span.raises == Weight::Severe).min(2),
        count(&|span| span.weight == Weight::Flag && span.counts).min(2),
        count(&|span| span.weight == Weight::Hint).min(4),
        level as u64,
    ];
    for (fact, upto) in (0_u64..).zip(facts) {
        for value in 0..=upto {
            then(join(WHOLE, fact << 8 | value), None);
        }
    }
}

/// What is told of the rules' marks: the hash, and the clause, or none for the letter as a whole.
pub(super) type Marked<'a> = dyn FnMut(u64, Option<usize>) + 'a;
