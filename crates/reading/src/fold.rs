//! A folded copy of a letter to match on, with a way back: the letter itself is never changed.

use crate::hash::hash;
use unicode_normalization::UnicodeNormalization;

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing but blanks.
    Space,
    /// A comma, a dash or a line that runs on.
    Comma,
    /// A colon or an equals sign: what follows belongs to what stood before.
    Heading,
    /// A full stop or the like, or a new line.
    Stop,
}

/// A word of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The hash of the folded word.
    pub hash: u64,
    /// Where the folded word lies in [`Folded::text`], in bytes.
    pub folded: (usize, usize),
    /// Its first character in the letter and one past its last, counted in Unicode characters.
    pub chars: (usize, usize),
    /// The same in bytes.
    pub bytes: (usize, usize),
    /// What stands before it.
    pub gap: Gap,
    /// Whether it begins with a capital letter and goes on in small ones.
    pub capital: bool,
}

/// A letter's words in the order of the letter.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    /// Folded words, one after the other.
    pub text: String,
    /// The words.
    pub words: Vec<Word>,
}

impl Folded {
    /// A word as it is matched: compatible forms, lower case, no accents, no apostrophes, letters repeated at most twice.
    pub fn word(&self, place: usize) -> &str {
        let (start, end) = self.words[place].folded;
        &self.text[start..end]
    }
}

/// A long run of letters without a gap is no word; what comes after this many bytes of it is not matched.
const LONGEST: usize = 48;

/// What is left off behind an apostrophe: "I'll" is matched as "i", "we're" as "we".
const LEFT_OFF: [&str; 4] = ["ll", "re", "ve", "d"];

/// Cuts a letter into words. One walk over the characters.
pub(crate) fn fold(text: &str) -> Folded {
    let mut folding = Folding {
        out: Folded {
            text: String::with_capacity(text.len()),
            words: Vec::with_capacity(text.len() / 5 + 1),
        },
        open: None,
        gap: Gap::Stop,
        ended: true,
        line: false,
    };
    for (place, (byte, character)) in text.char_indices().enumerate() {
        folding.take(place, byte, character);
    }
    folding.close();
    folding.out
}

struct Open {
    folded: usize,
    chars: (usize, usize),
    bytes: (usize, usize),
    apostrophe: Option<usize>,
    capital: bool,
}

struct Folding {
    out: Folded,
    open: Option<Open>,
    gap: Gap,
    /// Whether the words before a new line were ended by a stop.
    ended: bool,
    /// Whether a new line stands in the gap.
    line: bool,
}

impl Folding {
    fn take(&mut self, place: usize, byte: usize, character: char) {
        match Kind::of(character) {
            Kind::Letter => self.letter(place, byte, character),
            Kind::Apostrophe => {
                let end = self.out.text.len();
                if let Some(open) = &mut self.open {
                    open.apostrophe = Some(end);
                }
            }
            Kind::Silent => {}
            Kind::Gap(gap) => {
                // A hyphen inside a word joins: "step-dad" is "step dad".
                let gap = if character == '-' && self.open.is_some() { Gap::Space } else { gap };
                self.close();
                self.ended |= gap == Gap::Stop;
                self.gap = self.gap.max(gap);
            }
            Kind::Line => {
                self.close();
                self.line = true;
            }
            Kind::Laugh => {
                self.close();
                let start = self.out.text.len();
                self.out.text.push_str("haha");
                self.open = Some(Open {
                    folded: start,
                    chars: (place, place + 1),
                    bytes: (byte, byte + character.len_utf8()),
                    apostrophe: None,
                    capital: false,
                });
                self.settle_gap(false);
                self.close();
            }
        }
    }

    /// A new line is a stop, unless the sentence plainly runs on over it.
    fn settle_gap(&mut self, capital: bool) {
        if self.line {
            let runs_on = !self.ended && !capital && self.gap == Gap::Space;
            self.gap = self.gap.max(if runs_on { Gap::Comma } else { Gap::Stop });
            self.line = false;
        }
    }

    fn letter(&mut self, place: usize, byte: usize, character: char) {
        if self.open.is_none() {
            self.settle_gap(character.is_uppercase());
            self.open = Some(Open {
                folded: self.out.text.len(),
                chars: (place, place),
                bytes: (byte, byte),
                apostrophe: None,
                capital: character.is_uppercase(),
            });
        }
        let Some(open) = &mut self.open else { return };
        if open.chars.1 > open.chars.0 && character.is_uppercase() {
            open.capital = false;
        }
        open.chars.1 = place + 1;
        open.bytes.1 = byte + character.len_utf8();
        let text = &mut self.out.text;
        if text.len() - open.folded >= LONGEST {
            return;
        }
        if character.is_ascii() {
            push(text, open.folded, character.to_ascii_lowercase());
        } else {
            for part in std::iter::once(character).nfkd().flat_map(char::to_lowercase) {
                if part.is_alphanumeric() {
                    push(text, open.folded, part);
                }
            }
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let text = &mut self.out.text;
        if let Some(apostrophe) = open.apostrophe
            && apostrophe > open.folded
            && LEFT_OFF.contains(&&text[apostrophe..])
        {
            text.truncate(apostrophe);
        }
        if text.len() == open.folded {
            return;
        }
        self.out.words.push(Word {
            hash: hash(&text.as_bytes()[open.folded..]),
            folded: (open.folded, text.len()),
            chars: open.chars,
            bytes: open.bytes,
            gap: self.gap,
            capital: open.capital,
        });
        (self.gap, self.ended) = (Gap::Space, false);
    }
}

/// Adds a letter unless it would stand three times in a row.
fn push(text: &mut String, from: usize, letter: char) {
    let mut last = text[from..].chars().rev();
    if last.next() != Some(letter) || last.next() != Some(letter) || letter.is_ascii_digit() {
        text.push(letter);
    }
}

enum Kind {
    Letter,
    Apostrophe,
    Silent,
    Gap(Gap),
    Line,
    Laugh,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => Self::Letter,
            ' ' | '\t' => Self::Gap(Gap::Space),
            '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => Self::Apostrophe,
            '.' | '!' | '?' | ';' | '\u{2026}' | '\u{2022}' | '(' | ')' | '\u{2028}' | '\u{2029}' => {
                Self::Gap(Gap::Stop)
            }
            '\n' | '\r' => Self::Line,
            ':' | '=' => Self::Gap(Gap::Heading),
            ',' | '-' | '\u{2013}' | '\u{2014}' | '/' => Self::Gap(Gap::Comma),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' => Self::Silent,
            '\u{1f602}' | '\u{1f923}' | '\u{1f606}' | '\u{1f61c}' | '\u{1f61d}' => Self::Laugh,
            _ if character.is_alphanumeric() => Self::Letter,
            _ => Self::Gap(Gap::Space),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, fold};

    fn folded(text: &str) -> Vec<String> {
        let folded = fold(text);
        (0..folded.words.len()).map(|place| folded.word(place).to_owned()).collect()
    }

    #[test]
    fn folds_what_children_write() {
        assert_eq!(folded("I’m SOOOO exited!!"), ["im", "soo", "exited"]);
        assert_eq!(folded("don't, dont 'ok' she'll i’d"), ["dont", "dont", "ok", "she", "i"]);
        assert_eq!(folded("ﬁsh café z̵a̷l̶g̸o"), ["fish", "cafe", "zalgo"]);
        assert!(folded("🎉 … \u{200b} ''").is_empty());
        assert_eq!(folded("year 2000 😂"), ["year", "2000", "haha"]);
    }

    #[test]
    fn knows_where_words_stand_in_the_letter() {
        let text = "Hé! 🎉 it’s ok\nbye";
        let folded = fold(text);
        let places: Vec<_> = folded.words.iter().map(|word| (word.chars, word.gap)).collect();
        let expected =
            [((0, 2), Gap::Stop), ((6, 10), Gap::Stop), ((11, 13), Gap::Space), ((14, 17), Gap::Comma)];
        assert_eq!(places, expected);
        assert_eq!(&text[folded.words[1].bytes.0..folded.words[1].bytes.1], "it’s");
    }

    #[test]
    fn lines_stop_unless_the_sentence_runs_on() {
        let gaps = |text| fold(text).words.iter().map(|word| word.gap).collect::<Vec<_>>();
        assert_eq!(gaps("one\nTwo"), [Gap::Stop, Gap::Stop]);
        assert_eq!(gaps("one\ntwo: three"), [Gap::Stop, Gap::Comma, Gap::Heading]);
    }
}
