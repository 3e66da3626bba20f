//! A letter's values: clause by clause, and for the letter as a whole.
//!
//! In a clause every word counts once, and once in each mood; so it does in the letter. Pairs of words likewise.

use super::features::{Seen, cues, pairs};
use super::forms::{Forms, add};
use super::table::{ANSWERS, BY_CLAUSE, Table};
use crate::letter::{Clause, Letter};
use crate::lexicon::Lexicon;
use std::cell::Cell;

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

/// Every value: clause by clause, and for the letter.
pub(super) struct Scores {
    pub clauses: Vec<[f32; BY_CLAUSE]>,
    pub letter: [f32; ANSWERS],
}

impl Scores {
    pub fn of(numbers: Numbers<'_>, letter: &Letter<'_>, words: &[u64]) -> Self {
        let mut scratch = SCRATCH.take();
        scratch.begin(numbers.table.len(), numbers.lexicon.vocabulary.forms());
        let sums = Sums::of(numbers, letter, words, &mut scratch);
        SCRATCH.set(scratch);
        let table = numbers.table;
        let value = |weight: usize, sum: f32| table.bias[weight] + table.scale[weight] * sum;
        let even = evened(sums.pieces);
        let beside = |clause: usize, weight: usize| sums.near.get(clause).map_or(0, |near| near[weight]);
        let sum = |clause: usize, weight: usize| {
            sums.own[clause][weight] + beside(clause.wrapping_sub(1), weight) + beside(clause + 1, weight)
        };
        Self {
            clauses: (0..sums.own.len())
                .map(|clause| std::array::from_fn(|weight| value(weight, sum(clause, weight) as f32)))
                .collect(),
            letter: std::array::from_fn(|answer| value(BY_CLAUSE + answer, sums.whole[answer] as f32 * even)),
        }
    }

    /// The highest value that any clause has.
    pub fn highest(&self) -> [f32; BY_CLAUSE] {
        let mut highest = [NO_CLAUSE; BY_CLAUSE];
        for clause in &self.clauses {
            for (most, value) in highest.iter_mut().zip(clause) {
                *most = most.max(*value);
            }
        }
        highest
    }

    /// The clause with the highest value.
    pub fn likeliest(&self, weight: usize) -> Option<usize> {
        let values = self.clauses.iter().map(|clause| clause[weight]).enumerate();
        let most = values.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        most.map(|(clause, _)| clause)
    }
}

/// Weights added up.
struct Sums {
    own: Vec<[i32; BY_CLAUSE]>,
    near: Vec<[i32; BY_CLAUSE]>,
    whole: [i32; ANSWERS],
    pieces: usize,
}

impl Sums {
    fn of(numbers: Numbers<'_>, letter: &Letter<'_>, words: &[u64], scratch: &mut Scratch) -> Self {
        let count = letter.moods.clauses.len();
        let (own, near) = (vec![[0; BY_CLAUSE]; count], vec![[0; BY_CLAUSE]; count]);
        let sums = Self { own, near, whole: [0; ANSWERS], pieces: 0 };
        let mut adding = Adding { numbers, scratch, sums };
        let mut told = 0_u32;
        for (number, clause) in letter.moods.clauses.iter().enumerate() {
            adding.scratch.now += 1;
            for place in clause.first..=clause.last {
                let term = &letter.terms[place];
                if term.form > 0 {
                    adding.known(number, term.form, letter.moods.mood[place] as usize);
                } else {
                    let mood = letter.moods.mood[place] as usize;
                    adding.unknown(number, &Seen::term(numbers.lexicon, letter, term), mood);
                }
                for (piece, _) in pairs(clause, words, place) {
                    adding.piece(number, piece);
                }
            }
            told = adding.small_words(number, clause, told);
        }
        adding.sums
    }
}

/// Weights being added up.
struct Adding<'a, 'b> {
    numbers: Numbers<'a>,
    scratch: &'b mut Scratch,
    sums: Sums,
}

impl Adding<'_, '_> {
    fn known(&mut self, clause: usize, form: u32, mood: usize) {
        let forms = self.numbers.forms;
        let fresh = self.scratch.form(form, mood);
        if fresh.word
            && let Some(near) = forms.near(form)
        {
            add_up(&mut self.sums.near[clause], &near.clause);
        }
        let both = [
            (fresh.word, fresh.word_in_letter, forms.always(form)),
            (fresh.mood, fresh.mood_in_letter, forms.in_mood(form, mood)),
        ];
        for (in_clause, in_letter, sum) in both {
            let Some(sum) = sum else { continue };
            if in_clause {
                add_up(&mut self.sums.own[clause], &sum.clause);
            }
            if in_letter {
                add_up(&mut self.sums.whole, &sum.letter);
                self.sums.pieces += sum.pieces as usize;
            }
        }
    }

    fn unknown(&mut self, clause: usize, seen: &Seen<'_>, mood: usize) {
        seen.always(&mut |piece| self.piece(clause, piece));
        seen.in_mood(mood, &mut |piece| self.piece(clause, piece));
        if let Some(row) = self.numbers.table.row(seen.near())
            && self.scratch.row(row).0
        {
            add(&mut self.sums.near[clause], self.numbers.table.weights(row).0);
        }
    }

    fn piece(&mut self, clause: usize, piece: u64) {
        let Some(row) = self.numbers.table.row(piece) else { return };
        let (in_clause, in_letter) = self.scratch.row(row);
        if in_clause {
            add(&mut self.sums.own[clause], self.numbers.table.weights(row).0);
        }
        if in_letter {
            add(&mut self.sums.whole, self.numbers.table.weights(row).1);
            self.sums.pieces += 1;
        }
    }

    /// The kinds of small words of a clause; gives back those told so far.
    fn small_words(&mut self, number: usize, clause: &Clause, told: u32) -> u32 {
        for bit in cues(clause) {
            let Some(row) = self.numbers.forms.cues[bit] else { continue };
            let (by_clause, by_letter) = self.numbers.table.weights(row);
            add(&mut self.sums.own[number], by_clause);
            if told & (1 << bit) == 0 {
                add(&mut self.sums.whole, by_letter);
                self.sums.pieces += 1;
            }
        }
        told | clause.cues.0
    }
}

fn add_up<const COUNT: usize>(sums: &mut [i32; COUNT], more: &[i32; COUNT]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

thread_local! {
    /// Kept between letters, so that a short letter does not pay for the whole table.
    static SCRATCH: Cell<Scratch> = const {
        Cell::new(Scratch { now: 0, begun: 0, rows: Vec::new(), forms: Vec::new() })
    };
}

/// In which clause each row and each form was met last; clauses are counted on from letter to letter.
#[derive(Default)]
struct Scratch {
    now: u32,
    begun: u32,
    rows: Vec<u32>,
    forms: Vec<Met>,
}

/// When a form was met last, and in which moods since the clause and the letter began, as bits; the last bit says "at all".
#[derive(Clone, Copy, Default)]
struct Met {
    clause: u32,
    in_clause: u8,
    in_letter: u8,
}

/// Whether a form is met for the first time.
struct Fresh {
    word: bool,
    mood: bool,
    word_in_letter: bool,
    mood_in_letter: bool,
}

impl Scratch {
    /// Begins a letter.
    fn begin(&mut self, rows: usize, forms: usize) {
        if self.now > u32::MAX / 2 {
            *self = Self::default();
        }
        self.rows.resize(rows, 0);
        self.forms.resize(forms, Met::default());
        self.begun = self.now;
    }

    /// Meets a row: whether for the first time in this clause, and in this letter.
    fn row(&mut self, row: usize) -> (bool, bool) {
        let before = std::mem::replace(&mut self.rows[row], self.now);
        (before != self.now, before <= self.begun)
    }

    fn form(&mut self, form: u32, mood: usize) -> Fresh {
        const WORD: u8 = 1 << 7;
        let met = &mut self.forms[form as usize];
        if met.clause <= self.begun {
            met.in_letter = 0;
        }
        if met.clause != self.now {
            met.in_clause = 0;
        }
        let fresh = |bits: u8| (bits & WORD == 0, bits & (1 << mood) == 0);
        let ((word, in_mood), (word_in_letter, mood_in_letter)) =
            (fresh(met.in_clause), fresh(met.in_letter));
        *met = Met {
            clause: self.now,
            in_clause: met.in_clause | WORD | 1 << mood,
            in_letter: met.in_letter | WORD | 1 << mood,
        };
        Fresh { word, mood: in_mood, word_in_letter, mood_in_letter }
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Scores, evened};
    use crate::Lexicon;
    use crate::letter::Letter;
    use crate::second::features::word_hashes;
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
        let scores = Scores::of(numbers, &letter, &word_hashes(&lexicon, &letter));
        let lesson = lesson(&lexicon, text);
        let sum = |pieces: &mut dyn Iterator<Item = &u64>, weight: usize| -> i32 {
            pieces.filter_map(|piece| table.row(*piece)).map(|row| i32::from(table.weight(row, weight))).sum()
        };
        assert_eq!(scores.clauses.len(), lesson.clauses.len());
        for (values, taken) in scores.clauses.iter().zip(&lesson.clauses) {
            for (weight, value) in values.iter().enumerate() {
                let slow = sum(&mut taken.pieces.iter().chain(&taken.near), weight) as f32;
                assert!((table.bias[weight] + table.scale[weight] * slow - value).abs() < 1e-4);
            }
        }
        let weight = BY_CLAUSE + SIGN;
        let even = evened(lesson.whole.iter().filter(|piece| table.row(**piece).is_some()).count());
        let slow = sum(&mut lesson.whole.iter(), weight) as f32 * even;
        assert!((table.bias[weight] + table.scale[weight] * slow - scores.letter[SIGN]).abs() < 1e-4);
    }
}
