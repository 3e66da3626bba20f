//! A folded copy of a letter to match on, with a way back: the letter itself is never changed.

use unicode_normalization::UnicodeNormalization;

/// A word of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The word as it is matched: compatible forms, lower case, no apostrophes, letters repeated at most twice.
    pub folded: String,
    /// Its first character in the letter, counted in Unicode characters.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// Whether a full stop, line break or the like stands before it.
    pub after_break: bool,
}

/// Cuts a letter into words. One walk over the characters.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<Word> = None;
    let mut after_break = true;
    for (place, character) in text.chars().enumerate() {
        let kind = Kind::of(character);
        if kind == Kind::Letter {
            let word = open.get_or_insert_with(|| Word {
                folded: String::new(),
                start: place,
                end: place,
                after_break,
            });
            push_folded(&mut word.folded, character);
            word.end = place + 1;
            after_break = false;
        } else if kind != Kind::Silent || open.is_none() {
            words.extend(open.take());
            after_break |= kind == Kind::Break;
        }
    }
    words.extend(open);
    words.retain(|word| !word.folded.is_empty());
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Silent,
    Break,
    Gap,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            // Apostrophes, soft hyphens, joiners and combining marks vanish inside a word.
            '\''
            | '\u{2019}'
            | '\u{2018}'
            | '`'
            | '\u{b4}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{300}'..='\u{36f}' => Self::Silent,
            '.' | '!' | '?' | ';' | ':' | '\n' | '\r' | '\u{2026}' | '\u{2022}' | '=' | '(' | ')'
            | '\u{2028}' | '\u{2029}' => Self::Break,
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Gap,
        }
    }
}

fn push_folded(word: &mut String, character: char) {
    // A long run of letters without a gap is no word; what comes after this many bytes is not matched.
    if word.len() > 64 {
        return;
    }
    for folded in std::iter::once(character).nfkc().flat_map(char::to_lowercase) {
        let mut last = word.chars().rev();
        let repeated = last.next() == Some(folded) && last.next() == Some(folded);
        if folded.is_alphanumeric() && !repeated {
            word.push(folded);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn folds_what_children_write() {
        assert_eq!(folded("I’m SOOOO exited!!"), ["im", "soo", "exited"]);
        assert_eq!(folded("don't, dont"), ["dont", "dont"]);
        assert_eq!(folded("ﬁsh café"), ["fish", "café"]);
        assert!(folded("🎉 … \u{200b}").is_empty());
    }

    #[test]
    fn knows_where_words_stand_in_the_letter() {
        let words = words("Hé! 🎉 it’s ok\nbye");
        let places: Vec<_> = words.iter().map(|word| (word.start, word.end, word.after_break)).collect();
        assert_eq!(places, [(0, 2, true), (6, 10, true), (11, 13, false), (14, 17, true)]);
    }
}
