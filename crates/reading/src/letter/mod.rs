//! A letter taken apart: terms, clauses with their mood, and the phrases found in it.

mod clauses;
mod find;
mod terms;

pub(crate) use clauses::{Clause, Mood, Moods, denied};
pub(crate) use find::Hit;
pub(crate) use terms::Term;

use crate::fold::{Folded, fold};
use crate::hash::Asked;
use crate::lexicon::{Cue, Lexicon, Meaning, Stretches};
use std::cell::Cell;
use std::mem::take;
use terms::read;

/// A letter as the rules and the second reader see it.
pub(crate) struct Letter<'a> {
    pub text: &'a str,
    pub folded: Folded,
    pub terms: Vec<Term>,
    pub cues: Vec<Cue>,
    pub moods: Moods,
    pub hits: Vec<Hit>,
    asked: Vec<Asked>,
    stretches: Stretches,
    idiom: Vec<bool>,
    /// How much work it was: comparisons of every kind. It grows as the letter does and no faster.
    #[cfg_attr(not(test), expect(dead_code, reason = "counted for the test of how work grows"))]
    pub steps: u64,
}

/// What a letter is taken apart into, kept for the next one: letters are short, and to ask for memory anew for each takes long.
#[derive(Default)]
struct Room {
    folded: Folded,
    terms: Vec<Term>,
    asked: Vec<Asked>,
    cues: Vec<Cue>,
    stretches: Stretches,
    hits: Vec<Hit>,
    idiom: Vec<bool>,
    moods: Moods,
}

/// The most words that room is kept for.
const KEPT: usize = 4_096;

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

impl Drop for Letter<'_> {
    fn drop(&mut self) {
        self.folded.forget();
        if self.folded.words.len() <= KEPT {
            ROOM.set(Room {
                folded: take(&mut self.folded),
                terms: take(&mut self.terms),
                asked: take(&mut self.asked),
                cues: take(&mut self.cues),
                stretches: take(&mut self.stretches),
                hits: take(&mut self.hits),
                idiom: take(&mut self.idiom),
                moods: take(&mut self.moods),
            });
        }
    }
}

impl<'a> Letter<'a> {
    pub fn new(lexicon: &Lexicon, text: &'a str) -> Self {
        let Room { folded, mut terms, mut asked, mut cues, mut stretches, mut hits, mut idiom, mut moods } =
            ROOM.take();
        let folded = fold(text, folded);
        let mut count = 0;
        read(lexicon, &folded, &mut terms, &mut asked, &mut count);
        cues.clear();
        cues.extend(terms.iter().map(|term| lexicon.cue(term.word)));
        stretches.take(&terms);
        hits.clear();
        find::hits(lexicon, &terms, &cues, &stretches, &mut hits, &mut count);
        idiom.clear();
        idiom.resize(terms.len(), false);
        for hit in &hits {
            match lexicon.meanings[hit.meaning as usize] {
                Meaning::Cue(cue) => cues[hit.last] |= cue,
                Meaning::Idiom => idiom[hit.first..=hit.last].fill(true),
                _ => {}
            }
        }
        hits.retain(|hit| {
            !matches!(lexicon.meanings[hit.meaning as usize], Meaning::Cue(_) | Meaning::Idiom)
                && !idiom[hit.first..=hit.last].contains(&true)
        });
        moods.take(&terms, &cues);
        count += 4 * terms.len() as u64;
        Self { text, folded, terms, cues, moods, hits, asked, stretches, idiom, steps: count }
    }

    /// The letter's own characters from one term to another.
    pub fn quote(&self, first: usize, last: usize) -> &'a str {
        let (from, to) = (self.terms[first].words.0, self.terms[last].words.1);
        &self.text[self.folded.words[from].bytes.0..self.folded.words[to].bytes.1]
    }

    /// The same as places, counted in Unicode characters.
    pub fn places(&self, first: usize, last: usize) -> (usize, usize) {
        let (from, to) = (self.terms[first].words.0, self.terms[last].words.1);
        (self.folded.words[from].chars.0, self.folded.words[to].chars.1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Letter, ROOM};
    use crate::Lexicon;
    use rstest::rstest;

    #[test]
    fn no_word_that_a_child_wrote_is_kept_with_the_room() {
        drop(Letter::new(Lexicon::built_in(), "my teacher is mrs okonkwo"));
        let kept = ROOM.take().folded;
        assert_eq!(kept.words.len(), 5, "the room itself is kept");
        assert!((0..5).all(|place| kept.word(place).bytes().all(|byte| byte == 0)));
    }

    /// Work is counted, not timed: however odd a letter is, ten times the letter is ten times the work.
    #[rstest]
    #[case::plain("I am worried about getting lost and my friends wont sit with me. ")]
    #[case::no_stops("my dad and my dad and then dad he hit the ball and ")]
    #[case::every_phrase_begins("dont tell dont want to go home secret give me my he she they ")]
    #[case::gaps("he said he would he and he to me of the my he him when if ")]
    #[case::unknown_words("frendz skooool bulleyed wurrryd xqzzvw detenshunnnn ")]
    #[case::one_word("a")]
    #[case::long_words("aaaaabaaaaabaaaabbbaaaab")]
    #[case::zalgo("z\u{335}a\u{337}l\u{336}g\u{335}o\u{338} ")]
    #[case::right_to_left("\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627} ")]
    #[case::nulls("\u{0}\u{0} me \u{0}")]
    #[case::stops("....!!!???,,,:::===")]
    #[case::emoji("\u{1f602}\u{1f389}\u{1f469}\u{200d}\u{1f680} ")]
    fn ten_times_the_letter_is_ten_times_the_work(#[case] piece: &str) {
        let lexicon = Lexicon::built_in();
        let steps = |times: usize| Letter::new(lexicon, &piece.repeat(times)).steps;
        let (one, ten) = (steps(100), steps(1_000));
        assert!(ten <= one * 11 + 1_000, "{one} {ten}");
        let words = piece.len() as u64 * 1_000;
        assert!(ten <= words * 150, "{ten} steps for {words} bytes");
    }

    /// Unknown spellings that were met before are remembered; these are all new.
    #[test]
    fn ten_times_the_unknown_words_is_ten_times_the_work() {
        let lexicon = Lexicon::built_in();
        let unknown = |number: usize| -> String {
            let letters = [1, 17, 289].map(|place| char::from(b'b' + (number / place % 17) as u8));
            format!("bul{}ying ", letters.iter().collect::<String>())
        };
        let steps = |words: std::ops::Range<usize>| {
            let text: String = words.map(unknown).collect();
            (Letter::new(lexicon, &text).steps, text.len() as u64)
        };
        let ((one, _), (ten, bytes)) = (steps(0..400), steps(400..4_400));
        assert!(ten <= one * 11 + 1_000 && ten <= bytes * 150, "{one} {ten} {bytes}");
    }
}
