//! How well letters were read: readings held against the labels that a person gave, as the figures this product states
//! about itself. `bridgewell-cli letters score` prints them and the tests hold them above their floors.

mod sample;

use bridgewell_domain::letter::{Theme, WorryLevel};
use sample::Rng;
use serde::{Deserialize, Serialize};

/// What a person said about a letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Labels {
    /// The letter's id.
    pub id: String,
    /// How worried the letter shows the child to be.
    pub worry: WorryLevel,
    /// Whether a designated safeguarding lead must read it today.
    pub safeguarding: bool,
    /// What it is about.
    pub themes: Vec<Theme>,
}

/// What the aid made of the same letter, as far as it is measured.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The letter's id.
    pub id: String,
    /// The aid's level.
    pub worry: WorryLevel,
    /// The aid's safeguarding mark.
    pub safeguarding: bool,
    /// The themes that it marked.
    pub themes: Vec<Theme>,
    /// The place in the queue: higher is read first.
    pub priority: u32,
}

/// A share with the interval that holds it in nineteen samples of twenty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// How many were right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
    /// The share, from 0 to 1; nothing of nothing counts as 1, because nothing was got wrong.
    pub value: f64,
    /// The 95 % Wilson interval.
    pub between: (f64, f64),
}

impl Share {
    fn new(right: usize, of: usize) -> Self {
        if of == 0 {
            return Self { right, of, value: 1.0, between: (0.0, 1.0) };
        }
        let (count, share, z) = (of as f64, right as f64 / of as f64, 1.959_964);
        let middle = (share + z * z / (2.0 * count)) / (1.0 + z * z / count);
        let half = z * (share * (1.0 - share) / count + z * z / (4.0 * count * count)).sqrt()
            / (1.0 + z * z / count);
        Self { right, of, value: share, between: ((middle - half).max(0.0), (middle + half).min(1.0)) }
    }
}

/// A figure that is no plain share, with the middle 95 % of 1,000 resampled sets of letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The figure.
    pub value: f64,
    /// Its bootstrap interval.
    pub between: (f64, f64),
}

/// How one theme was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThemeFigure {
    /// The theme.
    pub theme: Theme,
    /// Letters that have it.
    pub letters: usize,
    /// Of the letters that have it, those in which it was marked.
    pub recall: f64,
    /// Of the letters in which it was marked, those that have it.
    pub precision: f64,
    /// The harmonic mean of both.
    pub f1: f64,
}

/// Every figure that is stated about a set of letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Letters measured.
    pub letters: usize,
    /// Of the letters with a safeguarding sign, those flagged.
    pub safeguarding_recall: Share,
    /// Of the letters flagged, those with a sign.
    pub safeguarding_precision: Share,
    /// Of all letters, those flagged.
    pub flagged: Share,
    /// Of the letters of strong worry or more, those read so.
    pub marked_recall: Share,
    /// Of the letters read as strong worry or more, those that are.
    pub marked_precision: Share,
    /// Quadratic-weighted agreement on the level.
    pub kappa: Figure,
    /// The mean of the themes' F1; a theme that no letter has and nobody marked is left out.
    pub macro_f1: Figure,
    /// Each theme.
    pub themes: Vec<ThemeFigure>,
    /// How far down the queue the last letter with a sign stands, as a share of the letters (ties count against it);
    /// `None` without any.
    pub last_sign: Option<f64>,
}

/// Why labels and answers cannot be held against each other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// A labelled letter was not answered.
    #[error("letter {0} has labels and no reading")]
    NotRead(String),
    /// An answered letter has no labels.
    #[error("letter {0} was read and has no labels")]
    NotLabelled(String),
    /// An id stands twice.
    #[error("letter {0} stands twice")]
    Twice(String),
}

/// Holds readings against labels.
///
/// # Errors
/// [`Mismatch`] when they are not about the same letters.
pub fn measure(gold: &[Labels], answers: &[Answer]) -> Result<Figures, Mismatch> {
    let mut by_id = std::collections::HashMap::new();
    for answer in answers {
        if by_id.insert(answer.id.as_str(), answer).is_some() {
            return Err(Mismatch::Twice(answer.id.clone()));
        }
    }
    let mut pairs = Vec::with_capacity(gold.len());
    for labels in gold {
        let answer = by_id.remove(labels.id.as_str()).ok_or_else(|| Mismatch::NotRead(labels.id.clone()))?;
        pairs.push(Pair::new(labels, answer));
    }
    match answers.iter().find(|answer| by_id.contains_key(answer.id.as_str())) {
        Some(answer) => Err(Mismatch::NotLabelled(answer.id.clone())),
        None => Ok(figures(&pairs)),
    }
}

/// One letter, both sides, as small as resampling wants it.
#[derive(Clone, Copy)]
struct Pair {
    worry: (usize, usize),
    sign: (bool, bool),
    themes: (u16, u16),
    priority: u32,
}

impl Pair {
    fn new(labels: &Labels, answer: &Answer) -> Self {
        let bits = |themes: &[Theme]| themes.iter().fold(0, |bits, theme| bits | 1 << *theme as u16);
        Self {
            worry: (labels.worry as usize, answer.worry as usize),
            sign: (labels.safeguarding, answer.safeguarding),
            themes: (bits(&labels.themes), bits(&answer.themes)),
            priority: answer.priority,
        }
    }
}

fn figures(pairs: &[Pair]) -> Figures {
    let count = |keep: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|pair| keep(pair)).count();
    let strong = WorryLevel::Marked as usize;
    let both_signs = count(&|pair| pair.sign == (true, true));
    let both_strong = count(&|pair| pair.worry.0 >= strong && pair.worry.1 >= strong);
    let flagged = count(&|pair| pair.sign.1);
    Figures {
        letters: pairs.len(),
        safeguarding_recall: Share::new(both_signs, count(&|pair| pair.sign.0)),
        safeguarding_precision: Share::new(both_signs, flagged),
        flagged: Share::new(flagged, pairs.len()),
        marked_recall: Share::new(both_strong, count(&|pair| pair.worry.0 >= strong)),
        marked_precision: Share::new(both_strong, count(&|pair| pair.worry.1 >= strong)),
        kappa: resampled(pairs, kappa),
        macro_f1: resampled(pairs, macro_f1),
        themes: Theme::ALL.into_iter().map(|theme| theme_figure(pairs, theme)).collect(),
        last_sign: last_sign(pairs),
    }
}

fn theme_figure(pairs: &[Pair], theme: Theme) -> ThemeFigure {
    let bit = 1 << theme as u16;
    let (mut both, mut gold, mut found) = (0, 0, 0);
    for pair in pairs {
        gold += usize::from(pair.themes.0 & bit != 0);
        found += usize::from(pair.themes.1 & bit != 0);
        both += usize::from(pair.themes.0 & pair.themes.1 & bit != 0);
    }
    let part = |of: usize| if of == 0 { 1.0 } else { both as f64 / of as f64 };
    let f1 = if gold + found == 0 { 1.0 } else { 2.0 * both as f64 / (gold + found) as f64 };
    ThemeFigure { theme, letters: gold, recall: part(gold), precision: part(found), f1 }
}

fn macro_f1(pairs: &[Pair]) -> f64 {
    let seen = pairs.iter().fold(0, |bits, pair| bits | pair.themes.0 | pair.themes.1);
    let shown = Theme::ALL.into_iter().filter(|theme| seen & (1 << *theme as u16) != 0);
    let (sum, count) =
        shown.fold((0.0, 0), |(sum, count), theme| (sum + theme_figure(pairs, theme).f1, count + 1));
    if count == 0 { 1.0 } else { sum / f64::from(count) }
}

/// Cohen's kappa with quadratic weights over the four levels.
fn kappa(pairs: &[Pair]) -> f64 {
    let (mut gold, mut found, mut apart) = ([0.0; 4], [0.0; 4], 0.0);
    let distance = |one: usize, other: usize| (one as f64 - other as f64).powi(2);
    for pair in pairs {
        gold[pair.worry.0] += 1.0;
        found[pair.worry.1] += 1.0;
        apart += distance(pair.worry.0, pair.worry.1);
    }
    let mut by_chance = 0.0;
    for (one, count) in gold.iter().enumerate() {
        for (other, against) in found.iter().enumerate() {
            by_chance += distance(one, other) * count * against / pairs.len().max(1) as f64;
        }
    }
    if by_chance == 0.0 { 1.0 } else { 1.0 - apart / by_chance }
}

fn last_sign(pairs: &[Pair]) -> Option<f64> {
    let lowest = pairs.iter().filter(|pair| pair.sign.0).map(|pair| pair.priority).min()?;
    let place = pairs.iter().filter(|pair| pair.priority >= lowest).count();
    Some(place as f64 / pairs.len() as f64)
}

fn resampled(pairs: &[Pair], figure: fn(&[Pair]) -> f64) -> Figure {
    const TIMES: usize = 1_000;
    let value = figure(pairs);
    if pairs.is_empty() {
        return Figure { value, between: (0.0, 1.0) };
    }
    let mut rng = Rng::new();
    let mut seen: Vec<f64> = (0..TIMES)
        .map(|_| {
            let drawn: Vec<Pair> = pairs.iter().map(|_| pairs[rng.below(pairs.len())]).collect();
            figure(&drawn)
        })
        .collect();
    seen.sort_by(f64::total_cmp);
    Figure { value, between: (seen[TIMES / 40], seen[TIMES - 1 - TIMES / 40]) }
}

#[cfg(test)]
mod tests;
