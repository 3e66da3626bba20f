//! The second reader: a linear model over the pieces of a letter, learnt from labelled letters and shipped as numbers.
//!
//! It does not look at what the lists marked, because the lists know the letters it learns from and it would trust them too
//! far. Both are put together at the end, by [`together`]. What it says comes with the words that weighed most.

mod features;
mod forms;
mod lesson;
mod mix;
mod pairs;
mod scores;
mod table;
mod why;

pub use lesson::{Lesson, Taken, lesson};
pub use mix::{Mix, Mixed, TOLD, WEIGHED, pairs, together, told};
pub use scores::{NO_CLAUSE, evened};
pub use table::{ANSWERS, BY_CLAUSE, ROW_BYTES, Row, SIGN, THEMES, Table, WEIGHTS};

use crate::letter::Letter;
use crate::lexicon::Lexicon;
use bridgewell_domain::letter::{Theme, WorryLevel};
use forms::Forms;
use scores::{Numbers, Scores};
use why::Why;

/// The second reader of a lexicon: its numbers, and what they are worth together for every word that the lexicon knows.
#[derive(Debug)]
pub(crate) struct Second {
    table: &'static Table,
    forms: Forms,
}

impl Second {
    /// The one that comes with Bridgewell; `None` when it has no numbers.
    pub fn of(lexicon: &Lexicon) -> Option<Self> {
        Table::built_in().map(|table| Self { table, forms: Forms::of(table, lexicon) })
    }
}

/// What the lists made of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The themes they count, as bits.
    pub themes: u32,
    /// Those of them that count whatever the second reader says, as bits.
    pub firm: u32,
    /// Their level.
    pub level: WorryLevel,
    /// Whether they flag it.
    pub flagged: bool,
    /// In how many places stands something small that is a sign as often as not.
    pub alike: u32,
    /// In how many places stands another small thing.
    pub small: u32,
}

/// A passage that stands out to the second reader.
#[derive(Debug)]
pub(crate) struct Passage {
    pub theme: Theme,
    /// First and last term.
    pub terms: (usize, usize),
    /// The words that weighed most; where the lists marked the theme themselves, nobody asks.
    pub heavy: (usize, usize),
}

/// What stands out to the second reader in a letter, the lists' marks considered.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Themes that count, each with the clause where it stands most likely.
    pub themes: Vec<Passage>,
    /// The level.
    pub level: WorryLevel,
    /// Why it is this level, when it is above the lists' one; empty otherwise.
    pub level_why: String,
    /// The sentence that weighed most for a safeguarding sign, when it sees one.
    pub sign: Option<Passage>,
    /// The order of the queue, from 0 to [`ORDERS`].
    pub order: u32,
}

/// The highest place in the order of the queue.
pub(crate) const ORDERS: u32 = 899;

/// Reads a letter a second time.
pub(crate) fn seen(second: &Second, lexicon: &Lexicon, letter: &Letter<'_>, listed: &Listed) -> Seen {
    let table = second.table;
    let numbers = Numbers { table, forms: &second.forms, lexicon };
    let scores = Scores::of(numbers, letter);
    let mut values = together(&scores.highest, &scores.letter, listed, &table.mix);
    for (highest, part) in scores.parts(letter) {
        let part = together(&highest, &part, listed, &table.mix);
        values.iter_mut().zip(part).skip(THEMES).for_each(|(value, part)| *value = part.max(*value));
    }
    let says = |answer: usize| values[answer] >= table.cut[answer];
    let why = Why { numbers, letter, scores: &scores };
    let passage = |theme: Theme| {
        let clause = scores.likeliest(theme as usize)?;
        let whole = letter.moods.clauses[clause];
        let terms = (whole.first, whole.last);
        let known = listed.themes >> theme as usize & 1 == 1;
        let heavy = if known { terms } else { why.heaviest(clause, theme as usize)? };
        Some(Passage { theme, terms, heavy })
    };
    let themes = Theme::ALL.into_iter().filter(|theme| says(*theme as usize)).filter_map(passage).collect();
    let steps = (1..=3).take_while(|step| says(THEMES + step - 1)).count();
    let level = WorryLevel::ALL[steps];
    let level_why = if level > listed.level { why.level(level) } else { String::new() };
    let order = (values[SIGN] - table.cut[ANSWERS]) * table.cut[ANSWERS + 1]
        + LEVEL_IN_ORDER * (values[THEMES + 1].clamp(-1.5, 1.5)) * table.cut[ANSWERS + 1];
    Seen {
        themes,
        level,
        level_why,
        sign: says(SIGN).then(|| sign(&scores, &why)).flatten(),
        order: order.clamp(0.0, ORDERS as f32) as u32,
    }
}

/// How much the level counts in the order of the queue, against one for a sign.
const LEVEL_IN_ORDER: f32 = 0.1;

/// The sentence where a sign stands most likely, with the theme nearest to it.
fn sign(scores: &Scores<'_>, why: &Why<'_, '_>) -> Option<Passage> {
    let clause = scores.likeliest(THEMES)?;
    let value = |theme: &Theme| scores.value(clause, *theme as usize);
    let near = [Theme::Abuse, Theme::SelfHarm, Theme::Body, Theme::Bullying];
    let theme = near.into_iter().max_by(|one, other| value(one).total_cmp(&value(other)))?;
    let terms = why.sentence(clause);
    Some(Passage { theme, terms, heavy: why.heaviest(clause, THEMES).unwrap_or(terms) })
}
