//! Phrases of the lexicon: what a line of it means word by word.
//!
//! A phrase is words in plain spelling. `a/b` is either word, `@name` any word of a class, `?` behind a word makes it
//! optional, `#` is any number, `..` lets up to three other words stand between and `...` up to six.

use super::anchors::{Few, few};
use super::vocabulary::{NUMBER, Vocabulary};
use std::collections::HashMap;

/// One step of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Exactly this word.
    One(u32),
    /// Any word of this set.
    Any(u32),
    /// As many other words as this, or fewer.
    Gap(u8),
}

/// A phrase with what it means.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    /// Its steps; whether each may be left out.
    pub steps: Box<[(Step, bool)]>,
    /// Which meaning it has.
    pub meaning: u32,
}

/// Sets of words, each kept once, and the named classes among them.
#[derive(Debug, Default)]
pub(crate) struct Sets {
    sets: Vec<(Few, Box<[u32]>)>,
    places: HashMap<Box<[u32]>, u32>,
    classes: HashMap<String, Vec<u32>>,
}

impl Sets {
    /// Whether a set holds a word.
    pub fn holds(&self, set: u32, word: u32) -> bool {
        let (bits, words) = &self.sets[set as usize];
        bits & few(word) != 0
            && if words.len() <= 8 { words.contains(&word) } else { words.binary_search(&word).is_ok() }
    }

    /// A set's words as bits.
    pub fn bits(&self, set: u32) -> Few {
        self.sets[set as usize].0
    }

    pub fn words(&self, set: u32) -> &[u32] {
        &self.sets[set as usize].1
    }

    pub fn class(&self, name: &str) -> Option<&[u32]> {
        self.classes.get(name).map(Vec::as_slice)
    }

    /// For every word the classes that hold it, by their place in the order of names: class names are few.
    pub fn classes_of(&self, words: usize) -> Vec<Vec<u16>> {
        let mut of = vec![Vec::new(); words];
        let mut names: Vec<&String> = self.classes.keys().collect();
        names.sort_unstable();
        for (place, name) in names.into_iter().enumerate() {
            for word in &self.classes[name] {
                of[*word as usize].push(place as u16);
            }
        }
        of
    }

    /// Adds words to a class.
    pub fn define(&mut self, name: &str, words: &[u32]) {
        let class = self.classes.entry(name.to_owned()).or_default();
        class.extend_from_slice(words);
        class.sort_unstable();
        class.dedup();
    }

    fn keep(&mut self, mut words: Vec<u32>) -> u32 {
        words.sort_unstable();
        words.dedup();
        let words = words.into_boxed_slice();
        if let Some(&place) = self.places.get(&words) {
            return place;
        }
        let place = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        self.places.insert(words.clone(), place);
        let bits = words.iter().fold(0, |bits, word| bits | few(*word));
        self.sets.push((bits, words));
        place
    }
}

/// Reads the steps of a phrase.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn steps(
    phrase: &str,
    vocabulary: &mut Vocabulary,
    sets: &mut Sets,
) -> Result<Box<[(Step, bool)]>, &'static str> {
    let mut steps: Vec<(Step, bool)> = Vec::new();
    for part in phrase.split_whitespace() {
        let (part, optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
        let step = match part {
            ".." => Step::Gap(3),
            "..." => Step::Gap(6),
            _ => {
                let words = alternatives(part, vocabulary, sets)?;
                match words[..] {
                    [] => return Err("a class without words"),
                    [word] => Step::One(word),
                    _ => Step::Any(sets.keep(words)),
                }
            }
        };
        steps.push((step, optional));
    }
    let anchored = |step: &&(Step, bool)| !matches!(step.0, Step::Gap(_)) && !step.1;
    let edge = |step: Option<&(Step, bool)>| step.is_some_and(|step| anchored(&step));
    if !edge(steps.first()) || !edge(steps.last()) {
        return Err("a phrase must begin and end with a word that is not optional");
    }
    Ok(steps.into_boxed_slice())
}

/// The words that `a/@b/c` stands for.
pub(crate) fn alternatives(
    part: &str,
    vocabulary: &mut Vocabulary,
    sets: &Sets,
) -> Result<Vec<u32>, &'static str> {
    let mut words = Vec::new();
    for choice in part.split('/') {
        if choice == "#" {
            words.push(NUMBER);
        } else if let Some(name) = choice.strip_prefix('@') {
            words.extend_from_slice(sets.class(name).ok_or("unknown class of words")?);
        } else if choice.is_empty() {
            return Err("a word is missing beside /");
        } else {
            words.push(vocabulary.learn(choice));
        }
    }
    Ok(words)
}
