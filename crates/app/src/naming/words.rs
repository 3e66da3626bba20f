//! A text as words that can be compared with names.

use crate::cohort::folded;

/// Letters of context on each side of a name.
const AROUND: usize = 24;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In small letters, without accents, apostrophes and a possessive's ending.
    pub plain: String,
    /// Where it stands, in bytes.
    pub from: usize,
    /// Where it ends, in bytes, without a possessive's ending.
    pub to: usize,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it begins a sentence, a line or an item.
    pub begins: bool,
    /// Whether it stands in the possessive.
    pub owns: bool,
    /// What stands between the word before and this one holds a comma.
    pub after_comma: bool,
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut last = 0;
    for (from, to) in spans(text) {
        let raw = &text[from..to];
        let (stem, owns) = stem(raw);
        let plain: String = folded(stem).chars().filter(|letter| letter.is_alphanumeric()).collect();
        if plain.is_empty() {
            continue;
        }
        let between = &text[last..from];
        let begins = words.is_empty()
            || between.contains(['.', '!', '?', ':', '\n', '\u{2022}', '\u{201c}', '"', ';']);
        words.push(Word {
            plain,
            from,
            to: from + stem.len(),
            capital: stem.chars().next().is_some_and(char::is_uppercase),
            begins,
            owns,
            after_comma: between.contains(','),
        });
        last = to;
    }
    words
}

/// Runs of letters and digits; an apostrophe between letters belongs to them.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (place, &(at, letter)) in letters.iter().enumerate() {
        let next = letters.get(place + 1).is_some_and(|(_, next)| next.is_alphanumeric());
        let inside = is_letter(letter) || ("'\u{2019}".contains(letter) && start.is_some() && next);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                spans.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        spans.push((from, text.len()));
    }
    spans
}

/// A letter, a digit, or an accent that stands by itself after its letter.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter)
}

fn stem(raw: &str) -> (&str, bool) {
    for ending in ["'s", "\u{2019}s", "'S", "\u{2019}S"] {
        if let Some(stem) = raw.strip_suffix(ending) {
            return (stem, true);
        }
    }
    (raw, false)
}

/// The words of a name, each folded.
pub(super) fn of_name(name: &str) -> Vec<String> {
    words(name).into_iter().map(|word| word.plain).collect()
}

/// Whether two names are the same, whatever their capitals and accents.
pub(super) fn same(one: &str, other: &str) -> bool {
    of_name(one) == of_name(other)
}

/// The words around a part of a text.
pub(super) fn around(text: &str, from: usize, to: usize) -> String {
    let before: Vec<char> = text[..from].chars().rev().take(AROUND).collect();
    let after: String = text[to..].chars().take(AROUND).collect();
    let before: String = before.into_iter().rev().collect();
    let near = format!("{before}{}{after}", &text[from..to]);
    near.split_whitespace().collect::<Vec<_>>().join(" ")
}
