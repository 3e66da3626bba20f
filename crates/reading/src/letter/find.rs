//! Phrases found among the terms: each is looked for where its rarest word stands.

use super::Term;
use crate::fold::Gap;
use crate::lexicon::{Beside, Cue, Lexicon, Step, Stretches};

/// A phrase found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its first and last term.
    pub first: usize,
    /// Its last term.
    pub last: usize,
    /// What it means.
    pub meaning: u32,
    /// Whether a "not" stands among the words that the phrase lets pass.
    pub crossed: bool,
}

/// Every phrase of the lexicon in the letter, in the order of their rarest words.
pub(crate) fn hits(
    lexicon: &Lexicon,
    terms: &[Term],
    cues: &[Cue],
    stretches: &Stretches,
    hits: &mut Vec<Hit>,
    steps: &mut u64,
) {
    let mut search = Search { lexicon, terms, cues, steps: 0 };
    for (place, term) in terms.iter().enumerate() {
        let anchored = lexicon.anchors.at(term.word);
        if anchored.is_empty() {
            continue;
        }
        search.steps += anchored.len() as u64;
        let beside = Beside::of(terms, stretches, place);
        for anchored in anchored.iter().filter(|anchored| anchored.may_stand(&beside)) {
            let phrase = lexicon.anchors.steps(anchored);
            let anchor = usize::from(anchored.step);
            let Some((last, after)) = search.right(phrase, anchor + 1, place + 1) else { continue };
            let Some((first, before)) = search.left(phrase, anchor, place) else { continue };
            hits.push(Hit { first, last, meaning: anchored.meaning, crossed: before || after });
        }
    }
    *steps += search.steps;
}

/// The steps of a phrase, and whether each may be left out.
type Steps<'a> = &'a [(Step, bool)];

struct Search<'a> {
    lexicon: &'a Lexicon,
    terms: &'a [Term],
    cues: &'a [Cue],
    steps: u64,
}

impl Search<'_> {
    fn fits(&mut self, step: Step, place: usize) -> bool {
        self.steps += 1;
        let word = self.terms[place].word;
        match step {
            Step::One(other) => word == other,
            Step::Any(set) => self.lexicon.sets.holds(set, word),
            Step::Gap(_) => false,
        }
    }

    /// Whether a phrase may go on over what stands before this term.
    fn runs_on(&self, place: usize) -> bool {
        self.terms[place].gap < Gap::Heading
    }

    /// Matches the steps from this one on against the terms from this place on: the last term, and whether a "not" was
    /// let pass.
    fn right(&mut self, phrase: Steps<'_>, step: usize, place: usize) -> Option<(usize, bool)> {
        let Some(&(wanted, optional)) = phrase.get(step) else { return Some((place - 1, false)) };
        if let Step::Gap(most) = wanted {
            let mut crossed = false;
            for passed in 0..=usize::from(most) {
                if let Some((last, more)) = self.right(phrase, step + 1, place + passed) {
                    return Some((last, crossed || more));
                }
                let open = self.terms.len() > place + passed && self.runs_on(place + passed);
                if !open || self.cues[place + passed].has(Cue::BUT) {
                    return None;
                }
                crossed |= self.cues[place + passed].has(Cue::NOT);
            }
            return None;
        }
        if place < self.terms.len() && self.runs_on(place) && self.fits(wanted, place) {
            let found = self.right(phrase, step + 1, place + 1);
            if found.is_some() {
                return found;
            }
        }
        if optional { self.right(phrase, step + 1, place) } else { None }
    }

    /// The same to the left: the steps before this one against the terms before this place.
    fn left(&mut self, phrase: Steps<'_>, step: usize, place: usize) -> Option<(usize, bool)> {
        if step == 0 {
            return Some((place, false));
        }
        let (wanted, optional) = phrase[step - 1];
        if let Step::Gap(most) = wanted {
            let mut crossed = false;
            for passed in 0..=usize::from(most) {
                let place = place.checked_sub(passed)?;
                if let Some((first, more)) = self.left(phrase, step - 1, place) {
                    return Some((first, crossed || more));
                }
                if place == 0 || !self.runs_on(place) || self.cues[place - 1].has(Cue::BUT) {
                    return None;
                }
                crossed |= self.cues[place - 1].has(Cue::NOT);
            }
            return None;
        }
        if place > 0 && self.runs_on(place) && self.fits(wanted, place - 1) {
            let found = self.left(phrase, step - 1, place - 1);
            if found.is_some() {
                return found;
            }
        }
        if optional { self.left(phrase, step - 1, place) } else { None }
    }
}
