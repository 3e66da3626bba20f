//! A letter's values: clause by clause, and for the letter as a whole.

use super::features::{APART, PAIR, Seen, cues, pair};
use super::forms::{Forms, LANES, Line, NEAR, Number, OWN, PIECES};
use super::table::{ANSWERS, BY_CLAUSE, Table};
use crate::hash::{ByHash, hash, join};
use crate::letter::{Clause, Letter};
use crate::lexicon::Lexicon;
use std::cell::Cell;
use std::ops::Range;

/// What a letter without any clause is worth.
pub const NO_CLAUSE: f32 = -4.0;

/// A long letter has more pieces than a short one; this is what evens them out.
#[must_use]
pub fn evened(number: usize) -> f32 {
    3.0 / (number.max(1) as f32).sqrt()
}

/// The second reader's numbers as they are wanted at work: by piece, and added up for every known word.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    pub table: &'a Table,
    pub forms: &'a Forms,
    pub lexicon: &'a Lexicon,
}

/// A letter of more terms is read in parts as well. Hardly any of the labelled letters is as long.
const LONG: usize = 200;

/// So many terms make a part of a long letter: nearly twice as many as a letter commonly has.
const PART: usize = 100;

/// What a clause says, word by word.
pub(super) fn said(words: &[u64]) -> u64 {
    words.iter().fold(0, |all, word| join(all, *word))
}

/// A clause's sums in steps: its own with what those beside it lend.
type Steps = [i16; BY_CLAUSE];

/// Every value: clause by clause, and for the letter.
pub(super) struct Scores<'a> {
    numbers: Numbers<'a>,
    room: Room,
    /// The highest value that any clause has.
    pub highest: [f32; BY_CLAUSE],
    /// The values of the letter as a whole.
    pub letter: [f32; ANSWERS],
}

/// What a letter is weighed with, kept for the next one.
#[derive(Default)]
struct Room {
    words: Vec<u64>,
    /// The lines of the pairs that each term makes with the next one and with the one after that.
    pairs: Vec<[Number; 2]>,
    /// Every clause's sums.
    sums: Vec<Lanes>,
    /// Whether the letter said the same before.
    again: Vec<bool>,
    /// What the letter said, clause by clause.
    met: ByHash<()>,
    /// Every clause's own sums with what those beside it lend.
    clauses: Vec<Steps>,
}

/// The most terms that room is kept for.
const KEPT: usize = 4_096;

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

impl Drop for Scores<'_> {
    fn drop(&mut self) {
        if self.room.words.len() <= KEPT {
            ROOM.set(std::mem::take(&mut self.room));
        }
    }
}

impl<'a> Scores<'a> {
    pub fn of(numbers: Numbers<'a>, letter: &Letter<'_>) -> Self {
        let mut room = ROOM.take();
        room.take(numbers, letter);
        room.lend();
        let mut scores = Self { numbers, highest: [NO_CLAUSE; BY_CLAUSE], letter: [0.0; ANSWERS], room };
        let all = 0..letter.moods.clauses.len();
        scores.letter = scores.whole(all.clone());
        scores.highest = scores.highest_of(all);
        scores
    }

    /// The values of these clauses as a whole. What the letter said before, word by word, does not count again.
    fn whole(&self, clauses: Range<usize>) -> [f32; ANSWERS] {
        let (mut whole, mut pieces) = ([0_i32; ANSWERS], 0_i32);
        let fresh = self.room.sums[clauses.clone()].iter().zip(&self.room.again[clauses]);
        for (Lanes(sums), _) in fresh.filter(|(_, again)| !**again) {
            whole.iter_mut().zip(&sums[BY_CLAUSE..]).for_each(|(sum, more)| *sum += i32::from(*more));
            pieces += i32::from(sums[PIECES]);
        }
        let even = evened(usize::try_from(pieces).unwrap_or(0));
        std::array::from_fn(|answer| self.numbers.value(BY_CLAUSE + answer, whole[answer] as f32 * even))
    }

    /// The highest value that any of these clauses has.
    fn highest_of(&self, clauses: Range<usize>) -> [f32; BY_CLAUSE] {
        let mut clauses = self.room.clauses[clauses].iter();
        let Some(first) = clauses.next() else { return [NO_CLAUSE; BY_CLAUSE] };
        let most = clauses
            .fold(*first, |most, clause| std::array::from_fn(|weight| most[weight].max(clause[weight])));
        std::array::from_fn(|weight| self.numbers.value(weight, f32::from(most[weight])).max(NO_CLAUSE))
    }

    /// The parts of a long letter, each with the highest values of its clauses and its own: one line that matters weighs
    /// little among many pages that do not. Half of a part is in the next one too. A letter that is not long has none.
    pub fn parts(&self, letter: &Letter<'_>) -> Vec<([f32; BY_CLAUSE], [f32; ANSWERS])> {
        let clauses = &letter.moods.clauses;
        let mut parts = Vec::new();
        let mut first = 0;
        while letter.terms.len() > LONG && first < clauses.len() {
            let reach = |terms: usize| {
                let begins = clauses[first].first;
                first + clauses[first..].partition_point(|clause| clause.last < begins + terms).max(1)
            };
            let (half, end) = (reach(PART / 2), reach(PART));
            parts.push((self.highest_of(first..end), self.whole(first..end)));
            first = if end == clauses.len() { end } else { half };
        }
        parts
    }

    /// The lines of the pairs that a term makes with the next one and with the one after that.
    pub fn pairs(&self, place: usize) -> [Number; 2] {
        self.room.pairs[place]
    }

    /// One of a clause's values.
    pub fn value(&self, clause: usize, weight: usize) -> f32 {
        self.numbers.value(weight, f32::from(self.room.clauses[clause][weight]))
    }

    /// What a clause adds to one of the weights of the letter, or what it weighs by itself, in steps.
    pub fn steps(&self, clause: usize, weight: usize) -> i16 {
        self.room.sums[clause].0[weight]
    }

    /// The clause with the highest value, the first of equals.
    pub fn likeliest(&self, weight: usize) -> Option<usize> {
        let values = self.room.clauses.iter().map(|clause| clause[weight]).enumerate();
        values.max_by_key(|(clause, value)| (*value, std::cmp::Reverse(*clause))).map(|(clause, _)| clause)
    }
}

impl Numbers<'_> {
    fn value(&self, weight: usize, steps: f32) -> f32 {
        self.table.bias[weight] + self.forms.scale[weight] * steps
    }
}

impl Room {
    /// Adds up every clause: its terms in their moods, the pairs they make and its kinds of small words.
    fn take(&mut self, numbers: Numbers<'_>, letter: &Letter<'_>) {
        let forms = numbers.forms;
        let Self { words, pairs, sums, again, met, .. } = self;
        words.clear();
        words.extend(letter.terms.iter().map(|term| {
            if term.form > 0 {
                forms.form(term.form).hash
            } else {
                hash(letter.folded.word(term.words.0).as_bytes())
            }
        }));
        pairs.clear();
        sums.clear();
        again.clear();
        met.clear();
        for clause in &letter.moods.clauses {
            let mut sum = Lanes::NONE;
            let begin = pairs.len();
            let words = &words[clause.first..=clause.last];
            let (terms, moods) = (&letter.terms[clause.first..], &letter.moods.mood[clause.first..]);
            for (place, ((word, term), mood)) in words.iter().zip(terms).zip(moods).enumerate() {
                if words[..place].contains(word) {
                    // In a clause every word counts once, and so does every pair.
                } else if term.form > 0 {
                    sum.add(forms.line(forms.form(term.form).line(*mood as usize)));
                } else {
                    sum.unknown(forms, &Seen::term(numbers.lexicon, letter, term), *mood as usize);
                }
                let mut both = |kind: u64, apart: usize| {
                    let other = words.get(place + apart);
                    let line = other.map_or(0, |other| forms.piece(pair(kind, *word, *other)));
                    if line > 0 && !pairs[begin..].as_flattened().contains(&line) {
                        sum.add_own(forms.line(line));
                    }
                    line
                };
                let two = [both(PAIR, 1), both(APART, 2)];
                pairs.push(two);
            }
            sum.small_words(forms, clause);
            sums.push(sum);
            again.push(met.insert(said(words), ()).is_some());
        }
    }

    /// Gives every clause what those beside it lend.
    fn lend(&mut self) {
        let Self { sums, clauses: all, .. } = self;
        all.clear();
        all.extend(sums.iter().map(|Lanes(sums)| -> Steps { std::array::from_fn(|lane| sums[lane]) }));
        let mut lend = |to: usize, near: &Lanes| {
            all[to].iter_mut().zip(&near.0[NEAR..]).for_each(|(sum, near)| *sum += near);
        };
        for (place, beside) in sums.windows(2).enumerate() {
            lend(place, &beside[1]);
            lend(place + 1, &beside[0]);
        }
    }
}

/// Lines added up. A clause has few enough terms that no sum outgrows it.
#[derive(Clone, Copy)]
struct Lanes([i16; LANES]);

impl Lanes {
    const NONE: Self = Self([0; LANES]);

    fn add(&mut self, line: &Line) {
        self.add_eights(line, LANES / 8);
    }

    /// Adds what lends nothing to the clauses beside it.
    fn add_own(&mut self, line: &Line) {
        self.add_eights(line, OWN / 8);
    }

    /// Adds so many lanes, eight at a time, which the processor does in one go.
    fn add_eights(&mut self, line: &Line, eights: usize) {
        let (sums, more) = (self.0.as_chunks_mut::<8>().0, line.lanes.as_chunks::<8>().0);
        for (sums, more) in sums[..eights].iter_mut().zip(&more[..eights]) {
            *sums = std::array::from_fn(|lane| sums[lane] + i16::from(more[lane]));
        }
    }

    /// Adds what a word is made of that nobody knows.
    fn unknown(&mut self, forms: &Forms, seen: &Seen<'_>, mood: usize) {
        let mut add = |piece: u64| self.add_own(forms.line(forms.piece(piece)));
        seen.always(&mut add);
        seen.in_mood(mood, &mut add);
        let lent = &forms.line(forms.piece(seen.near())).lanes[..BY_CLAUSE];
        self.0[NEAR..].iter_mut().zip(lent).for_each(|(sum, more)| *sum += i16::from(*more));
    }

    /// Adds the kinds of small words of a clause.
    fn small_words(&mut self, forms: &Forms, clause: &Clause) {
        cues(clause).for_each(|bit| self.add_own(forms.line(forms.cues[bit])));
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, PIECES, Scores, evened};
    use crate::Lexicon;
    use crate::letter::Letter;
    use crate::second::forms::Forms;
    use crate::second::{BY_CLAUSE, SIGN, Table, lesson};
    use rstest::rstest;

    /// What was learnt from and what is read must be the same pieces.
    #[rstest]
    #[case("im scared of bullies and im scared of getting lost, my mum is poorly. I cant wait for art!")]
    #[case("xqzzv frendz xqzzv and and and. Mr Bell helps me but not on mondays, he hits the ball")]
    #[case("I love art. I love art. no no no no, my mum my mum my mum. I love art! xqzzv xqzzv xqzzv")]
    #[case("worried: bullies, tests\nexcited: 3 trips and trips and the trip 😂 é")]
    #[case("")]
    fn pieces_weigh_the_same_piece_by_piece(#[case] text: &str) {
        let lexicon = Lexicon::with_local("").unwrap_or_else(|_| Lexicon::blank());
        let Some(table) = Table::built_in() else { return };
        let forms = Forms::of(table, &lexicon);
        let letter = Letter::new(&lexicon, text);
        let numbers = Numbers { table, forms: &forms, lexicon: &lexicon };
        let scores = Scores::of(numbers, &letter);
        let lesson = lesson(&lexicon, text);
        let sum = |pieces: &mut dyn Iterator<Item = &u64>, weight: usize| -> i32 {
            pieces.filter_map(|piece| table.row(*piece)).map(|row| table.weight(row, weight)).sum()
        };
        assert_eq!(scores.room.clauses.len(), lesson.clauses.len());
        let near = |weight: usize, exact: f32, value: f32, pieces: usize| {
            let most = forms.scale[weight] * (1.0 + pieces as f32);
            assert!((exact - value).abs() < most, "{weight}: {exact} {value} {pieces}");
        };
        for (number, taken) in lesson.clauses.iter().enumerate() {
            for weight in 0..BY_CLAUSE {
                let slow = sum(&mut taken.pieces.iter().chain(&taken.near), weight) as f32;
                let exact = table.bias[weight] + table.scale[weight] * slow;
                near(weight, exact, scores.value(number, weight), taken.pieces.len() / 2);
            }
            let known = taken.pieces.iter().filter(|piece| table.row(**piece).is_some()).count();
            assert_eq!(usize::try_from(scores.room.sums[number].0[PIECES]), Ok(known), "every piece once");
            assert_eq!(scores.room.again[number], taken.again);
        }
        let weight = BY_CLAUSE + SIGN;
        let whole = || lesson.clauses.iter().filter(|taken| !taken.again).flat_map(|taken| &taken.pieces);
        let pieces = whole().filter(|piece| table.row(**piece).is_some()).count();
        let slow = sum(&mut whole(), weight) as f32 * evened(pieces);
        near(weight, table.bias[weight] + table.scale[weight] * slow, scores.letter[SIGN], pieces / 2);
    }
}
