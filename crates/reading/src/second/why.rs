//! What the second reader's answers stand on, in the letter's own words.

use super::features::Seen;
use super::scores::{Numbers, Scores};
use super::table::{BY_CLAUSE, THEMES};
use crate::letter::Letter;
use crate::lexicon::{Cue, NAME, NUMBER};
use bridgewell_domain::letter::WorryLevel;

/// How many words are shown for one reason.
const SHOWN: usize = 4;
/// How many reasons are shown for a level.
const REASONS: usize = 3;
/// The longest sentence that is shown whole, in terms.
const SENTENCE: usize = 40;

/// A letter that was read a second time.
pub(super) struct Why<'a, 'b> {
    pub numbers: Numbers<'b>,
    pub letter: &'b Letter<'a>,
    pub scores: &'b Scores<'b>,
}

impl Why<'_, '_> {
    /// The terms of a clause that weighed most: those around the heaviest word that says something by itself.
    pub fn heaviest(&self, clause: usize, weight: usize) -> Option<(usize, usize)> {
        let whole = self.letter.moods.clauses[clause];
        let heavy = self.weighed(clause, weight);
        let value = |place: usize| heavy[place - whole.first];
        let telling = (whole.first..=whole.last).filter(|place| value(*place) > 0 && self.tells(*place));
        let most = telling.max_by_key(|place| (value(*place), std::cmp::Reverse(*place)))?;
        let (mut first, mut last) = (most, most);
        while last - first + 1 < SHOWN {
            let left = (first > whole.first).then(|| value(first - 1)).filter(|value| *value > 0);
            let right = (last < whole.last).then(|| value(last + 1)).filter(|value| *value > 0);
            match (left, right) {
                (Some(left), right) if right.is_none_or(|right| left >= right) => first -= 1,
                (_, Some(_)) => last += 1,
                _ => break,
            }
        }
        Some((first, last))
    }

    /// The whole sentence around a clause, or the clause alone when the sentence has no end.
    pub fn sentence(&self, clause: usize) -> (usize, usize) {
        let clauses = &self.letter.moods.clauses;
        let sentence = clauses[clause].sentence;
        let same = |other: &crate::letter::Clause| other.sentence == sentence;
        let before = clauses[..clause].iter().rev().take_while(|other| same(other)).last();
        let after = clauses[clause..].iter().take_while(|other| same(other)).last();
        let own = (clauses[clause].first, clauses[clause].last);
        let whole = (before.map_or(own.0, |other| other.first), after.map_or(own.1, |other| other.last));
        if whole.1 - whole.0 < SENTENCE { whole } else { own }
    }

    /// Why a level: the heaviest words of the clauses that weighed most.
    pub fn level(&self, level: WorryLevel) -> String {
        let weight = BY_CLAUSE + THEMES + (level as usize).max(1) - 1;
        let weighs = |clause: &usize| self.scores.steps(*clause, weight);
        let mut clauses: Vec<usize> = (0..self.letter.moods.clauses.len()).collect();
        clauses.sort_by_key(|clause| std::cmp::Reverse(weighs(clause)));
        let quotes: Vec<String> = clauses
            .into_iter()
            .filter_map(|clause| self.heaviest(clause, weight))
            .take(REASONS)
            .map(|(first, last)| format!("“{}”", self.letter.quote(first, last)))
            .collect();
        if quotes.is_empty() {
            return format!("{} because the letter is much like letters people read so", level.words());
        }
        format!(
            "{} because the letter is much like letters people read so; {} weighed most",
            level.words(),
            quotes.join(", ")
        )
    }

    /// What each term of a clause weighs: by itself, in its mood, and with the terms behind it, which share in that.
    fn weighed(&self, clause: usize, weight: usize) -> Vec<i32> {
        let whole = self.letter.moods.clauses[clause];
        let mut heavy = vec![0; whole.last - whole.first + 1];
        let forms = self.numbers.forms;
        for place in whole.first..=whole.last {
            let (term, mood) = (&self.letter.terms[place], self.letter.moods.mood[place] as usize);
            let mut own = 0;
            if term.form > 0 {
                own = forms.weight(forms.form(term.form).line(mood), weight);
            } else {
                let seen = Seen::term(self.numbers.lexicon, self.letter, term);
                let mut take = |piece: u64| own += forms.weight(forms.piece(piece), weight);
                seen.always(&mut take);
                seen.in_mood(mood, &mut take);
            }
            heavy[place - whole.first] += own;
            for (pair, other) in self.scores.pairs(place).into_iter().zip(place + 1..) {
                let both = forms.weight(pair, weight);
                heavy[place - whole.first] += both;
                if other <= whole.last {
                    heavy[other - whole.first] += both;
                }
            }
        }
        heavy
    }

    /// Whether a word says something by itself.
    fn tells(&self, place: usize) -> bool {
        let term = self.letter.terms[place];
        let small = Cue(Cue::COMMON.0 | Cue::SELF.0 | Cue::BUT.0 | Cue::OPEN.0 | Cue::JOIN.0 | Cue::NOT.0);
        term.word != NAME
            && term.word != NUMBER
            && !self.letter.cues[place].has(small)
            && self.letter.folded.length(term.words.0) > 2
    }
}
