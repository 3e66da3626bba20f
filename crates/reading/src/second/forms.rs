//! The weights of every known word, added up beforehand: most pieces of a letter belong to a word by itself, and those
//! need no looking up. What is wanted at once lies together in one line of the cache, in small whole steps.

use super::features::{MOODS, Seen, cue};
use super::pairs::Pairs;
use super::table::{BY_CLAUSE, Table, WEIGHTS};
use crate::lexicon::{Cue, Lexicon};
use std::collections::HashMap;

/// Where in a line stands how many pieces it is the sum of.
pub(super) const PIECES: usize = WEIGHTS;

/// Where in a line begins what it lends to the clauses beside its own.
pub(super) const NEAR: usize = WEIGHTS + 1;

/// How many numbers a line has room for.
pub(super) const LANES: usize = 56;

/// How many of them say something of a piece that lends nothing: those before [`NEAR`], and a few that are nothing, because
/// eight at a time are added up.
pub(super) const OWN: usize = NEAR.next_multiple_of(8);

/// What a word in a mood, or two words together, add to their clause, to the letter and to the clauses beside.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(super) struct Line {
    pub lanes: [i8; LANES],
    /// The hash of the piece, where it is the line of one alone.
    pub hash: u64,
}

/// A line, by its number; the first one is nothing.
pub(super) type Number = u32;

/// A known form.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    /// Its line in no mood; those in moods that it was met in come behind.
    pub always: Number,
    /// How far behind each mood's line stands, four bits each.
    moods: u32,
    /// The word's own hash, which its pairs are made of.
    pub hash: u64,
}

impl Form {
    /// Its line in a mood.
    pub const fn line(&self, mood: usize) -> Number {
        self.always + (self.moods >> (4 * mood) & 0xf)
    }
}

/// Every known form by its number, and all lines.
#[derive(Debug)]
pub(super) struct Forms {
    lines: Vec<Line>,
    of: Vec<Form>,
    /// The line of every kind of small words.
    pub cues: Vec<Number>,
    /// The lines of pairs, and of what unknown words are made of.
    pairs: Pairs,
    /// What one step of each weight is worth.
    pub scale: [f32; WEIGHTS],
}

impl Forms {
    /// Adds up for every form that a lexicon knows.
    pub fn of(table: &Table, lexicon: &Lexicon) -> Self {
        let mut adding = Adding {
            table,
            sums: vec![Sum::default()],
            plain: HashMap::new(),
            used: vec![false; table.len()],
        };
        let mut of = vec![Form::default(); lexicon.vocabulary.forms()];
        for form in frequent_first(table, lexicon) {
            of[form as usize] = adding.form(&Seen::form(lexicon, form));
        }
        let cues = (0..Cue::NAMES.len()).map(|bit| adding.row(table.row(cue(bit)))).collect();
        let others: Vec<usize> = (0..table.len()).filter(|row| !adding.used[*row]).collect();
        let pairs = Pairs::of(others.into_iter().map(|row| (table.piece(row), adding.row(Some(row)))));
        let step: [f32; WEIGHTS] = std::array::from_fn(|weight| steps(&adding.sums, weight));
        let scale = std::array::from_fn(|weight| table.scale[weight] * step[weight]);
        let lines = adding.sums.iter().map(|sum| line(sum, &step)).collect();
        Self { lines, of, cues, pairs, scale }
    }

    /// A form, by its number.
    pub fn form(&self, form: u32) -> &Form {
        &self.of[form as usize]
    }

    /// A line, by its number.
    pub fn line(&self, number: Number) -> &Line {
        &self.lines[number as usize]
    }

    /// One of a line's weights, in steps.
    pub fn weight(&self, number: Number, weight: usize) -> i32 {
        i32::from(self.line(number).lanes[weight])
    }

    /// The line of a piece that belongs to no known form alone; 0 when there is none.
    pub fn piece(&self, piece: u64) -> Number {
        self.pairs.find(piece, |line| self.lines[line as usize].hash)
    }
}

/// The known forms, from the most frequent one on, so that what is often wanted lies together.
fn frequent_first(table: &Table, lexicon: &Lexicon) -> Vec<u32> {
    let mut forms: Vec<u32> = (0..u32::try_from(lexicon.vocabulary.forms()).unwrap_or(u32::MAX)).collect();
    // The table's rows begin with the most frequent pieces.
    forms.sort_by_cached_key(|form| {
        let mut rows = Vec::new();
        Seen::form(lexicon, *form).always(&mut |piece| rows.push(table.row(piece).unwrap_or(usize::MAX)));
        rows.first().copied()
    });
    forms
}

/// A line being made, in the table's steps.
#[derive(Clone, Copy)]
struct Sum {
    lanes: [i32; LANES],
    hash: u64,
}

impl Default for Sum {
    fn default() -> Self {
        Self { lanes: [0; LANES], hash: 0 }
    }
}

/// Lines being made.
struct Adding<'a> {
    table: &'a Table,
    sums: Vec<Sum>,
    /// The lines of forms that are the same in every mood, by their rows.
    plain: HashMap<Vec<usize>, Number>,
    /// Which rows belong to a form.
    used: Vec<bool>,
}

impl Adding<'_> {
    fn form(&mut self, seen: &Seen<'_>) -> Form {
        let mut rows = Vec::new();
        let mut take = |piece: u64| rows.extend(self.table.row(piece));
        seen.always(&mut take);
        let always = rows.len();
        let mut moods = [(0, 0); MOODS];
        for (mood, (begin, end)) in moods.iter_mut().enumerate() {
            *begin = rows.len();
            seen.in_mood(mood, &mut |piece| rows.extend(self.table.row(piece)));
            *end = rows.len();
        }
        let near = self.table.row(seen.near());
        rows.iter().chain(&near).for_each(|row| self.used[*row] = true);
        let shared = seen.shared().and_then(|piece| self.table.row(piece));
        shared.into_iter().for_each(|row| self.used[row] = false);
        let mut form = Form { hash: seen.hash, ..Form::default() };
        let same = rows.len() == always;
        let key: Vec<usize> =
            rows[..always].iter().copied().chain(near.map(|near| near + self.table.len())).collect();
        if key.is_empty() && same {
            return form;
        }
        if same && let Some(&known) = self.plain.get(&key) {
            form.always = known;
            return form;
        }
        form.always = self.next();
        let mut sum = Sum::default();
        rows[..always].iter().for_each(|row| self.add(*row, &mut sum));
        if let Some(near) = near {
            (0..BY_CLAUSE).for_each(|weight| sum.lanes[NEAR + weight] = self.table.weight(near, weight));
        }
        self.sums.push(sum);
        let mut behind = 0;
        for (mood, (begin, end)) in moods.into_iter().enumerate().filter(|(_, (begin, end))| begin < end) {
            let mut sum = sum;
            rows[begin..end].iter().for_each(|row| self.add(*row, &mut sum));
            self.sums.push(sum);
            behind += 1;
            form.moods |= behind << (4 * mood);
        }
        if same {
            self.plain.insert(key, form.always);
        }
        form
    }

    /// The line of a row by itself.
    fn row(&mut self, row: Option<usize>) -> Number {
        let Some(row) = row else { return 0 };
        let number = self.next();
        let mut sum = Sum { hash: self.table.piece(row), ..Sum::default() };
        self.add(row, &mut sum);
        self.sums.push(sum);
        number
    }

    fn add(&self, row: usize, sum: &mut Sum) {
        (0..WEIGHTS).for_each(|weight| sum.lanes[weight] += self.table.weight(row, weight));
        sum.lanes[PIECES] += 1;
    }

    fn next(&self) -> Number {
        u32::try_from(self.sums.len()).unwrap_or(0)
    }
}

/// How many of the table's steps are one step of a line, so that the greatest sum has room.
fn steps(sums: &[Sum], weight: usize) -> f32 {
    let most = sums.iter().map(|Sum { lanes, .. }| {
        let near = if weight < BY_CLAUSE { lanes[NEAR + weight] } else { 0 };
        lanes[weight].unsigned_abs().max(near.unsigned_abs())
    });
    most.max().unwrap_or(0).max(1) as f32 / f32::from(i8::MAX)
}

fn line(sum: &Sum, step: &[f32; WEIGHTS]) -> Line {
    let stepped = |lane: usize, weight: usize| (sum.lanes[lane] as f32 / step[weight]).round() as i8;
    let lanes = std::array::from_fn(|lane| match lane {
        ..PIECES => stepped(lane, lane),
        PIECES => sum.lanes[lane] as i8,
        _ if lane < NEAR + BY_CLAUSE => stepped(lane, lane - NEAR),
        _ => 0,
    });
    Line { lanes, hash: sum.hash }
}
