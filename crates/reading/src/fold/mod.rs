//! A folded copy of a letter to match on, with a way back: the letter itself is never changed.

mod eight;
mod kind;

use crate::hash::{join, spelling};
use eight::Eight;
use kind::{ASCII, Kind};
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
    /// What the folded word is known by in the lists: its [`spelling`].
    pub spelling: u64,
    /// Where the folded word lies among those of the letter, in bytes.
    folded: (usize, usize),
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
    text: Vec<u8>,
    /// The words.
    pub words: Vec<Word>,
}

impl Folded {
    fn cleared(mut self, bytes: usize) -> Self {
        self.text.clear();
        self.words.clear();
        self.text.reserve(bytes + 8);
        self.words.reserve(bytes / 5 + 1);
        self
    }

    /// Overwrites the words, where the room is kept: nothing that a child wrote is kept with it.
    pub fn forget(&mut self) {
        self.text.fill(0);
    }

    /// How many bytes a folded word has.
    pub fn length(&self, place: usize) -> usize {
        let (start, end) = self.words[place].folded;
        end - start
    }

    /// A word as it is matched: compatible forms, lower case, no accents, no apostrophes, letters repeated at most twice.
    pub fn word(&self, place: usize) -> &str {
        let (start, end) = self.words[place].folded;
        std::str::from_utf8(&self.text[start..end]).unwrap_or_default()
    }
}

/// A long run of letters without a gap is no word; what comes after this many bytes of it is not matched.
const LONGEST: usize = 48;

/// What is left off behind an apostrophe: "I'll" is matched as "i", "we're" as "we".
const LEFT_OFF: [&[u8]; 4] = [b"ll", b"re", b"ve", b"d"];

/// Cuts a letter into words, most words at a stride and the others character by character; `room` is one that is no longer
/// wanted.
pub(crate) fn fold(text: &str, room: Folded) -> Folded {
    let mut folding =
        Folding { out: room.cleared(text.len()), open: None, gap: Gap::Stop, ended: true, line: false };
    let (mut place, mut byte) = (0, 0);
    while let Some(first) = text.as_bytes().get(byte) {
        if folding.open.is_none()
            && let Some(kind) = ASCII.get(usize::from(*first))
        {
            let taken = match kind {
                Kind::Letter => folding.plain(place, byte, text),
                kind => {
                    folding.between(*kind);
                    Some((1, 1))
                }
            };
            if let Some((characters, bytes)) = taken {
                (place, byte) = (place + characters, byte + bytes);
                continue;
            }
        }
        let Some(character) = text[byte..].chars().next() else { break };
        folding.take(place, byte, character);
        (place, byte) = (place + 1, byte + character.len_utf8());
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

/// A word that was taken at a stride.
struct Plain {
    /// How many characters and bytes of the letter it is.
    length: (usize, usize),
    spelled: u64,
    begins: bool,
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
                self.out.text.extend_from_slice(b"haha");
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

    /// Takes a character that belongs to no word, while none is open.
    fn between(&mut self, kind: Kind) {
        match kind {
            Kind::Gap(gap) => {
                self.ended |= gap == Gap::Stop;
                self.gap = self.gap.max(gap);
            }
            Kind::Line => self.line = true,
            _ => {}
        }
    }

    /// Takes a whole word at a stride, when it is one of the many that want nothing else: plain letters with an apostrophe
    /// at most, nothing three times in a row, not too long. Gives back how many characters and bytes that were.
    fn plain(&mut self, place: usize, byte: usize, text: &str) -> Option<(usize, usize)> {
        let start = self.out.text.len();
        let whole = self.stride(&text.as_bytes()[byte..]);
        let taken = whole.and_then(|whole| self.ending(whole, byte, text, start));
        let Some(Plain { mut length, spelled, begins, capital }) = taken else {
            self.out.text.truncate(start);
            return None;
        };
        self.settle_gap(begins);
        self.out.words.push(Word {
            spelling: spelled,
            folded: (start, self.out.text.len()),
            chars: (place, place + length.0),
            bytes: (byte, byte + length.1),
            gap: self.gap,
            capital,
        });
        (self.gap, self.ended) = (Gap::Space, false);
        if matches!(text.as_bytes().get(byte + length.1), Some(b' ' | b'-')) {
            // A blank says nothing more, and a hyphen inside a word joins: "step-dad" is "step dad".
            length = (length.0 + 1, length.1 + 1);
        }
        Some(length)
    }

    /// Takes the letters at the beginning of these bytes, eight at a stride.
    fn stride(&mut self, bytes: &[u8]) -> Option<Plain> {
        let mut eight = Eight::of(bytes);
        let mut word = Plain {
            length: (0, 0),
            spelled: 0,
            begins: eight.begins_large(),
            capital: eight.begins_large() && !eight.goes_on_large(),
        };
        let (mut length, mut before) = (0, 0);
        let folded = self.out.text.len();
        loop {
            length += eight.length;
            if length > LONGEST || eight.thrice(before) {
                return None;
            }
            if eight.length > 0 {
                word.spelled = join(word.spelled, eight.small);
                self.out.text.extend_from_slice(&eight.small.to_le_bytes());
            }
            if eight.length < 8 {
                break;
            }
            before = eight.small;
            eight = Eight::of(&bytes[length..]);
            word.capital &= eight.capitals == 0;
        }
        self.out.text.truncate(folded + length);
        word.length = (length, length);
        Some(word)
    }

    /// Looks at what stands behind a word's letters: its end, or an apostrophe and the rest of it.
    fn ending(&mut self, mut word: Plain, byte: usize, text: &str, start: usize) -> Option<Plain> {
        let end = byte + word.length.1;
        match Kind::at(text, end) {
            Kind::Gap(_) | Kind::Line | Kind::Laugh => return Some(word),
            Kind::Letter | Kind::Silent => return None,
            Kind::Apostrophe => {}
        }
        let wide = text[end..].chars().next().map_or(0, char::len_utf8);
        let behind = &text.as_bytes()[end + wide..];
        let rest = Eight::of(behind);
        let last = self.out.text.last();
        let plain =
            matches!(Kind::at(text, end + wide + rest.length), Kind::Gap(_) | Kind::Line | Kind::Laugh);
        if !plain || rest.length == 8 || rest.thrice(0) || word.length.0 + rest.length > LONGEST {
            return None;
        }
        if rest.length == 0 {
            // A hyphen after it would still join.
            return (behind.first() != Some(&b'-')).then_some(word);
        }
        let letters = rest.small.to_le_bytes();
        let letters = &letters[..rest.length];
        if last == letters.first() {
            return None;
        }
        if !LEFT_OFF.contains(&letters) {
            self.out.text.extend_from_slice(letters);
        }
        word.length = (word.length.0 + 1 + rest.length, word.length.1 + wide + rest.length);
        word.capital &= rest.capitals == 0;
        word.spelled = spelling(&self.out.text[start..]);
        Some(word)
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
            spelling: spelling(&text[open.folded..]),
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
fn push(text: &mut Vec<u8>, from: usize, letter: char) {
    let mut bytes = [0; 4];
    let letter = letter.encode_utf8(&mut bytes).as_bytes();
    let rest = text[from..].strip_suffix(letter);
    let twice = rest.is_some_and(|rest| rest.ends_with(letter));
    if !twice || letter[0].is_ascii_digit() {
        text.extend_from_slice(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, Gap, fold};

    fn folded(text: &str) -> Vec<String> {
        let folded = fold(text, Folded::default());
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
        let folded = fold(text, Folded::default());
        let places: Vec<_> = folded.words.iter().map(|word| (word.chars, word.gap)).collect();
        let expected =
            [((0, 2), Gap::Stop), ((6, 10), Gap::Stop), ((11, 13), Gap::Space), ((14, 17), Gap::Comma)];
        assert_eq!(places, expected);
        assert_eq!(&text[folded.words[1].bytes.0..folded.words[1].bytes.1], "it’s");
    }

    #[test]
    fn lines_stop_unless_the_sentence_runs_on() {
        let gaps = |text| fold(text, Folded::default()).words.iter().map(|word| word.gap).collect::<Vec<_>>();
        assert_eq!(gaps("one\nTwo"), [Gap::Stop, Gap::Stop]);
        assert_eq!(gaps("one\ntwo: three"), [Gap::Stop, Gap::Comma, Gap::Heading]);
    }
}
