//! How everything that is known of a letter is put together: a theme is weighed by itself; the level and a sign by all that is
//! told, each thing alone and every two of them together. What two say together is more than their sum: harm beside a
//! clause about home weighs otherwise than harm beside one about football.

use super::Listed;
use super::table::{ANSWERS, BY_CLAUSE, THEMES};

/// What is told by values: the letter's own ones, then the clauses' highest.
pub const VALUES: usize = ANSWERS + BY_CLAUSE;

/// What the lists say: their answers, how often they see what is a sign as often as not, and how often other small things.
const LISTS: usize = ANSWERS + 2;

/// Everything that is told of a letter: the values, then what the lists say.
pub const TOLD: usize = VALUES + LISTS;

/// More of the same small things than these say nothing more.
const ENOUGH: (u32, u32) = (3, 6);

/// Every two values together, each with itself too.
const PAIRS: usize = VALUES * (VALUES + 1) / 2;

/// What is weighed: everything that is told, then every two values together.
pub const WEIGHED: usize = TOLD + PAIRS;

/// How the level's three steps and a sign are weighed: the starting value and a weight for everything.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// The starting values.
    pub start: Mixed,
    /// The weights: of the values, of what the lists say, and of every two values as [`pairs`] has them.
    pub weights: Vec<Mixed>,
}

/// One number for each of the level's steps, and one for a sign.
pub type Mixed = [f32; ANSWERS - THEMES];

/// Values further from 0 are taken for this one: no labelled letter has any, and what two of them would be worth together
/// was never learnt.
const FURTHEST: f32 = 7.0;

/// How much a mark of the lists counts for its theme. Measured on letters of authors that neither the lists nor the second
/// reader had met.
const LISTED: f32 = 0.4;

/// Everything that is told of a letter when its level and its sign are weighed: the values, and what the lists say.
#[must_use]
pub fn told(
    highest: &[f32; BY_CLAUSE],
    letter: &[f32; ANSWERS],
    listed: &Listed,
) -> ([f32; VALUES], [f32; LISTS]) {
    let mut both = letter.iter().chain(highest).copied();
    let values = std::array::from_fn(|_| both.next().unwrap_or_default().clamp(-FURTHEST, FURTHEST));
    let says = |answer: usize| match answer.checked_sub(THEMES) {
        None => listed.themes >> answer & 1 == 1,
        Some(step @ 0..3) => listed.level as usize > step,
        Some(_) => listed.flagged,
    };
    let lists = std::array::from_fn(|place| match place.checked_sub(ANSWERS) {
        None => f32::from(u8::from(says(place))),
        Some(0) => listed.alike.min(ENOUGH.0) as f32,
        Some(_) => listed.small.min(ENOUGH.1) as f32,
    });
    (values, lists)
}

/// Every two values by their places, in the order of their weights.
pub fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..VALUES).flat_map(|one| (one..VALUES).map(move |other| (one, other)))
}

/// A number once for every answer that is mixed.
const fn each(value: f32) -> Mixed {
    [value; ANSWERS - THEMES]
}

/// What these are worth by their weights; each value stands there once for every answer. Every other one is summed apart,
/// because an addition waits for the one before it.
fn sum(values: &[Mixed], weights: &[Mixed]) -> Mixed {
    let add = |sum: Mixed, value: &Mixed, weights: &Mixed| -> Mixed {
        std::array::from_fn(|answer| sum[answer] + weights[answer] * value[answer])
    };
    let (mut even, mut odd) = (Mixed::default(), Mixed::default());
    let (values, last) = values.as_chunks::<2>();
    let (weights, last_weights) = weights.as_chunks::<2>();
    for (value, weights) in values.iter().zip(weights) {
        even = add(even, &value[0], &weights[0]);
        odd = add(odd, &value[1], &weights[1]);
    }
    for (value, weights) in last.iter().zip(last_weights) {
        even = add(even, value, weights);
    }
    std::array::from_fn(|answer| even[answer] + odd[answer])
}

/// Every answer's value, from the highest clause, the letter as a whole and what the lists say.
#[must_use]
pub fn together(
    highest: &[f32; BY_CLAUSE],
    letter: &[f32; ANSWERS],
    listed: &Listed,
    mix: &Mix,
) -> [f32; ANSWERS] {
    let (values, lists) = told(highest, letter, listed);
    let mut mixed = mix.start;
    let mut add = |sums: Mixed, times: f32| {
        mixed.iter_mut().zip(sums).for_each(|(mixed, sum)| *mixed += sum * times);
    };
    let (values, lists) = (values.map(each), lists.map(each));
    let (singly, mut both) = mix.weights.split_at(TOLD);
    add(sum(&values, &singly[..VALUES]), 1.0);
    add(sum(&lists, &singly[VALUES..]), 1.0);
    for (one, value) in values.iter().enumerate() {
        let (with_it, others) = both.split_at(VALUES - one);
        add(sum(&values[one..], with_it), value[0]);
        both = others;
    }
    std::array::from_fn(|answer| match answer.checked_sub(THEMES) {
        None => {
            let known = listed.themes >> answer & 1 == 1;
            letter[answer] + highest[answer] + if known { LISTED } else { 0.0 }
        }
        Some(step) => mixed[step],
    })
}
