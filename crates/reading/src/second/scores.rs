//! A letter's values: clause by clause, and for the letter as a whole.

use super::features::{APART, PAIR, Seen, cues, pair};
use super::forms::{Forms, LANES, Line, NEAR, Number, OWN, PIECES};
use super::met::Met;
use super::pairs::Asked;
use super::table::{ANSWERS, BY_CLAUSE, Table};
use crate::hash::hash;
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
    met: Met,
    /// The line of each term.
    lines: Vec<Number>,
    words: Vec<u64>,
    asked: Vec<[Asked; 2]>,
    pairs: Vec<[Number; 2]>,
    paired: Vec<Number>,
    sums: Vec<OfClause>,
    clauses: Vec<Steps>,
}

/// The most terms that room is kept for.
const KEPT: usize = 4_096;

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

impl Drop for Scores<'_> {
    fn drop(&mut self) {
        if self.room.lines.len() <= KEPT {
            ROOM.set(std::mem::take(&mut self.room));
        }
    }
}

impl<'a> Scores<'a> {
    pub fn of(numbers: Numbers<'a>, letter: &Letter<'_>) -> Self {
        let mut room = ROOM.take();
        room.find(numbers, letter);
        let all = letter.moods.clauses.len();
        let whole = room.add_up(numbers, letter, 0..all);
        room.lend();
        let mut scores = Self { numbers, highest: [NO_CLAUSE; BY_CLAUSE], letter: whole, room };
        scores.highest = scores.highest_of(0..all);
        scores
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
    pub fn parts(&mut self, letter: &Letter<'_>) -> Vec<([f32; BY_CLAUSE], [f32; ANSWERS])> {
        let clauses = &letter.moods.clauses;
        let mut parts = Vec::new();
        let mut first = 0;
        while letter.terms.len() > LONG && first < clauses.len() {
            let reach = |terms: usize| {
                let begins = clauses[first].first;
                first + clauses[first..].partition_point(|clause| clause.last < begins + terms).max(1)
            };
            let (half, end) = (reach(PART / 2), reach(PART));
            let whole = self.room.add_up(self.numbers, letter, first..end);
            parts.push((self.highest_of(first..end), whole));
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

/// What a clause weighs by itself, and what it lends to those beside it.
struct OfClause {
    own: Steps,
    near: Steps,
}

impl Room {
    /// Finds the line of every term and of every pair of terms. To look at a line's hash brings the line near: memory is
    /// asked about many of them at once, and by the time they are added up, most are there.
    fn find(&mut self, numbers: Numbers<'_>, letter: &Letter<'_>) {
        let forms = numbers.forms;
        let Self { lines, words, asked, pairs, .. } = self;
        lines.clear();
        words.clear();
        asked.clear();
        pairs.clear();
        lines.extend(
            letter.terms.iter().zip(&letter.moods.mood).map(|(term, mood)| {
                if term.form > 0 { forms.form(term.form).line(*mood as usize) } else { 0 }
            }),
        );
        words.extend(letter.terms.iter().zip(&*lines).map(|(term, line)| {
            if term.form > 0 {
                forms.line(*line).hash
            } else {
                hash(letter.folded.word(term.words.0).as_bytes())
            }
        }));
        for clause in &letter.moods.clauses {
            let words = &words[clause.first..=clause.last];
            let ask = |kind: u64, one: u64, other: Option<&u64>| match other {
                Some(&other) => forms.ask(pair(kind, one, other)),
                None => Asked::NOTHING,
            };
            asked.extend(words.iter().enumerate().map(|(place, word)| {
                [ask(PAIR, *word, words.get(place + 1)), ask(APART, *word, words.get(place + 2))]
            }));
        }
        // One look at every line that is likely brings all of them near before the first is followed up.
        let near = asked.as_flattened().iter().fold(0, |all, asked| all ^ forms.line(asked.likely()).hash);
        std::hint::black_box(near);
        pairs.extend(asked.iter().map(|both| both.map(|asked| forms.answer(asked))));
    }

    /// How many words and lines can be met in these clauses: their terms, the pairs of those, and for a word that nobody knows
    /// some lines of its own.
    fn most(&self, letter: &Letter<'_>, clauses: &[Clause]) -> usize {
        const UNKNOWN: usize = 4;
        let (Some(first), Some(last)) = (clauses.first(), clauses.last()) else { return 0 };
        let (terms, pairs) = (&letter.terms[first.first..=last.last], &self.pairs[first.first..=last.last]);
        let unknown = terms.iter().filter(|term| term.form == 0).count();
        let paired = pairs.as_flattened().iter().filter(|pair| **pair > 0).count();
        terms.len() + paired + unknown * UNKNOWN
    }

    /// Adds up what was found, clause by clause; gives back what these clauses are worth as a whole.
    fn add_up(&mut self, numbers: Numbers<'_>, letter: &Letter<'_>, clauses: Range<usize>) -> [f32; ANSWERS] {
        let clauses = &letter.moods.clauses[clauses];
        self.met.begin(self.most(letter, clauses));
        let (mut whole, mut pieces, mut told) = ([0; ANSWERS], 0, 0_u32);
        let Self { met, lines, pairs, paired, sums, .. } = self;
        sums.clear();
        for clause in clauses {
            met.clause();
            let mut taking = Taking { numbers, met, fresh: Lanes::NONE, again: Lanes::NONE };
            let places = clause.first..=clause.last;
            for (place, pairs) in places.clone().zip(&pairs[places]) {
                let (term, mood) = (&letter.terms[place], letter.moods.mood[place] as usize);
                if term.form > 0 {
                    taking.known(term.form, mood, lines[place], &mut whole, &mut pieces);
                } else {
                    // A number and a word make a piece that the word, when nobody knows it, may have by itself too: here
                    // the order counts.
                    paired.drain(..).for_each(|line| taking.line(line));
                    taking.unknown(&Seen::term(numbers.lexicon, letter, term), mood);
                }
                for line in pairs {
                    // Put down and taken back without asking, because whether two words make a pair cannot be foreseen.
                    paired.push(*line);
                    paired.truncate(paired.len() - usize::from(*line == 0));
                }
            }
            paired.drain(..).for_each(|line| taking.line(line));
            told = taking.small_words(clause, told);
            let (Lanes(fresh), Lanes(again)) = (taking.fresh, taking.again);
            let both = |lane: usize| fresh[lane] + again[lane];
            sums.push(OfClause {
                own: std::array::from_fn(both),
                near: std::array::from_fn(|lane| both(NEAR + lane)),
            });
            for (sum, more) in whole.iter_mut().zip(&fresh[BY_CLAUSE..]) {
                *sum += i32::from(*more);
            }
            pieces += i32::from(fresh[PIECES]);
        }
        let even = evened(usize::try_from(pieces).unwrap_or(0));
        std::array::from_fn(|answer| numbers.value(BY_CLAUSE + answer, whole[answer] as f32 * even))
    }

    /// Gives every clause what those beside it lend.
    fn lend(&mut self) {
        let Self { sums, clauses: all, .. } = self;
        all.clear();
        all.extend(sums.iter().map(|clause| clause.own));
        let mut lend = |to: usize, near: &Steps| {
            all[to].iter_mut().zip(near).for_each(|(sum, near)| *sum += near);
        };
        for (place, beside) in sums.windows(2).enumerate() {
            lend(place, &beside[1].near);
            lend(place + 1, &beside[0].near);
        }
    }
}

/// Lines added up. A clause has few enough terms that no sum outgrows it.
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

    fn less(&mut self, line: &Line) {
        self.0.iter_mut().zip(&line.lanes).for_each(|(sum, less)| *sum -= i16::from(*less));
    }
}

/// The lines of a clause being taken.
struct Taking<'a, 'b> {
    numbers: Numbers<'a>,
    met: &'b mut Met,
    /// What the letter had not met before: it counts for the clause and the letter.
    fresh: Lanes,
    /// What only the clause had not met: it counts for the clause and those beside it.
    again: Lanes,
}

impl Taking<'_, '_> {
    fn known(
        &mut self,
        number: u32,
        mood: usize,
        line: Number,
        whole: &mut [i32; ANSWERS],
        pieces: &mut i32,
    ) {
        let forms = self.numbers.forms;
        let met = self.met.form(number, mood);
        if !met.mood_in_clause {
            return;
        }
        let line = forms.line(line);
        let sums = if met.mood_in_letter && met.in_letter == met.in_clause {
            &mut self.fresh
        } else {
            &mut self.again
        };
        sums.add(line);
        if met.in_clause && (met.in_letter || !met.mood_in_letter) {
            return;
        }
        // The word was met before in another mood: what it weighs in any has been counted.
        let always = forms.line(forms.form(number).always);
        if !met.in_clause {
            sums.less(always);
            return;
        }
        for (lane, sum) in (BY_CLAUSE..).zip(whole) {
            *sum += i32::from(line.lanes[lane]) - i32::from(always.lanes[lane]);
        }
        *pieces += i32::from(line.lanes[PIECES]) - i32::from(always.lanes[PIECES]);
    }

    fn unknown(&mut self, seen: &Seen<'_>, mood: usize) {
        let forms = self.numbers.forms;
        seen.always(&mut |piece| self.line(forms.piece(piece)));
        seen.in_mood(mood, &mut |piece| self.line(forms.piece(piece)));
        let near = forms.piece(seen.near());
        if near > 0 && self.met.line(near).0 {
            let lent = &forms.line(near).lanes[..BY_CLAUSE];
            self.again.0[NEAR..].iter_mut().zip(lent).for_each(|(sum, more)| *sum += i16::from(*more));
        }
    }

    fn line(&mut self, number: Number) {
        if number == 0 {
            return;
        }
        let (in_clause, in_letter) = self.met.line(number);
        if in_clause {
            let sums = if in_letter { &mut self.fresh } else { &mut self.again };
            sums.add_own(self.numbers.forms.line(number));
        }
    }

    /// The kinds of small words of a clause; gives back those told so far.
    fn small_words(&mut self, clause: &Clause, told: u32) -> u32 {
        for bit in cues(clause) {
            let sums = if told & (1 << bit) == 0 { &mut self.fresh } else { &mut self.again };
            sums.add_own(self.numbers.forms.line(self.numbers.forms.cues[bit]));
        }
        told | clause.cues.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Scores, evened};
    use crate::Lexicon;
    use crate::letter::Letter;
    use crate::second::forms::Forms;
    use crate::second::{BY_CLAUSE, SIGN, Table, lesson};
    use rstest::rstest;

    /// What was learnt from and what is read must be the same pieces.
    #[rstest]
    #[case("im scared of bullies and im scared of getting lost, my mum is poorly. I cant wait for art!")]
    #[case("xqzzv frendz xqzzv and and and. Mr Bell helps me but not on mondays, he hits the ball")]
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
        }
        let weight = BY_CLAUSE + SIGN;
        let pieces = lesson.whole.iter().filter(|piece| table.row(**piece).is_some()).count();
        let slow = sum(&mut lesson.whole.iter(), weight) as f32 * evened(pieces);
        near(weight, table.bias[weight] + table.scale[weight] * slow, scores.letter[SIGN], pieces / 2);
    }
}
