//! When two phrases mean the same interest or strength. Plain whole-word matching over a small vocabulary: a phrase
//! that nobody foresaw still matches itself.

use super::vocabulary::{INTERESTS, NEAR, STRENGTHS};

/// How alike two interests are; the nearer is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same thing, perhaps in other words.
    Same,
    /// Something near to it.
    Near,
}

/// Lower case, words separated by one space, a space at both ends; apostrophes and signs become spaces.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            folded.push(character);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

fn holds(folded_text: &str, phrase: &str) -> bool {
    folded_text.match_indices(phrase).any(|(start, _)| {
        let before = folded_text[..start].ends_with(' ');
        let after = folded_text[start + phrase.len()..].starts_with(' ');
        before && after
    })
}

fn names_in(text: &str, rows: &'static [(&'static str, &'static [&'static str])]) -> Vec<&'static str> {
    let text = folded(text);
    rows.iter()
        .filter(|(name, others)| {
            holds(&text, name)
                || holds(&text, &name.replace('_', " "))
                || others.iter().any(|other| holds(&text, other))
        })
        .map(|(name, _)| *name)
        .collect()
}

/// The interests that a phrase speaks of, by the names used in files: "drawing comics" is `drawing`.
#[must_use]
pub fn interests_in(text: &str) -> Vec<&'static str> {
    names_in(text, INTERESTS)
}

/// How alike two interests are; `None` when they have nothing in common.
#[must_use]
pub fn likeness(one: &str, other: &str) -> Option<Likeness> {
    let words = folded(one);
    if words.trim().is_empty() {
        return None;
    }
    if words == folded(other) {
        return Some(Likeness::Same);
    }
    let (ones, others) = (interests_in(one), interests_in(other));
    if ones.iter().any(|name| others.contains(name)) {
        return Some(Likeness::Same);
    }
    let near = NEAR.iter().any(|row| {
        ones.iter().any(|name| row.contains(name)) && others.iter().any(|name| row.contains(name))
    });
    near.then_some(Likeness::Near)
}

/// Whether two phrases mean the same strength.
pub(super) fn same_strength(one: &str, other: &str) -> bool {
    let words = folded(one);
    if words.trim().is_empty() {
        return false;
    }
    let (ones, others) = (names_in(one, STRENGTHS), names_in(other, STRENGTHS));
    words == folded(other) || ones.iter().any(|name| others.contains(name))
}
