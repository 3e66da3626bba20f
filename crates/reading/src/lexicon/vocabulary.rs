//! Every word that is known, and how unknown ones are read: only ever towards words of our own lists.

use crate::hash::{ByHash, hash};
use crate::lexicon::sound::{Sounds, same_start};

/// A word nobody knows.
pub(crate) const UNKNOWN: u32 = 0;
/// A word of English that no list of ours speaks of.
pub(crate) const ENGLISH: u32 = 1;
/// A name, as far as one can tell.
pub(crate) const NAME: u32 = 2;
/// A number in digits.
pub(crate) const NUMBER: u32 = 3;

/// Marks a spelling that is always read as another word.
const SLIP: u32 = 1 << 31;

/// How a word was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The word it is.
    pub word: u32,
    /// Whether it was written otherwise.
    pub respelt: bool,
}

/// The known words.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    ids: ByHash<u32>,
    words: Vec<String>,
    hashes: Vec<u64>,
    sounds: Sounds,
}

impl Vocabulary {
    pub fn new() -> Self {
        let words = ["", "", "(name)", "(number)"].map(str::to_owned).to_vec();
        Self { ids: ByHash::default(), words, hashes: vec![0; 4], sounds: Sounds::default() }
    }

    /// The word's number; a new one when it is not known yet.
    pub fn learn(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let id = self.ids.entry(hash(word.as_bytes())).or_insert(ENGLISH);
        if *id == ENGLISH {
            *id = next;
            self.words.push(word.to_owned());
            self.hashes.push(hash(word.as_bytes()));
        }
        *id & !SLIP
    }

    /// A word of English: known, and no misspelling of one of ours.
    pub fn learn_english(&mut self, word: &str) {
        self.ids.entry(hash(word.as_bytes())).or_insert(ENGLISH);
    }

    /// A spelling that is always read as this word, even when it is a word itself.
    pub fn learn_slip(&mut self, spelling: &str, word: u32) {
        self.ids.insert(hash(spelling.as_bytes()), word | SLIP);
    }

    /// To be called once every word is learnt: prepares the search for near spellings.
    pub fn settle(&mut self) {
        let words = self.words.iter().enumerate().skip(NUMBER as usize + 1);
        self.sounds = Sounds::of(words.map(|(id, word)| (id as u32, word.as_str())));
    }

    /// The word as it is spelt in the lists.
    pub fn spelt(&self, word: u32) -> &str {
        &self.words[word as usize]
    }

    /// The hash of a word of the lists.
    pub fn hash(&self, word: u32) -> u64 {
        self.hashes[word as usize]
    }

    /// How many words have a number.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Reads a folded word. `name` says that it stands where a capital letter makes it a name.
    pub fn read(&self, word: &str, hashed: u64, name: bool, steps: &mut u64) -> Reading {
        if let Some(&id) = self.ids.get(&hashed) {
            return Reading { word: id & !SLIP, respelt: id & SLIP != 0 };
        }
        if word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return Reading { word: NUMBER, respelt: false };
        }
        if name {
            return Reading { word: NAME, respelt: false };
        }
        self.respelt(word, steps)
            .map_or(Reading { word: UNKNOWN, respelt: false }, |word| Reading { word, respelt: true })
    }

    fn respelt(&self, word: &str, steps: &mut u64) -> Option<u32> {
        const SHORTEST: usize = 4;
        const LONGEST: usize = 18;
        if !word.is_ascii() || word.len() > LONGEST {
            return None;
        }
        let once = squeezed(word);
        if once.len() < word.len() {
            // "soo" and "loove": the doubled letters once.
            if let Some(&id) = self.ids.get(&hash(once.as_bytes())) {
                return (id & !SLIP > NUMBER).then_some(id & !SLIP);
            }
        }
        if word.len() < SHORTEST {
            return None;
        }
        let near = self.sounds.nearest(word, steps)?;
        same_start(word, self.spelt(near)).then_some(near)
    }
}

/// The word with every doubled letter once.
fn squeezed(word: &str) -> String {
    let mut once = String::with_capacity(word.len());
    for letter in word.chars() {
        if !once.ends_with(letter) {
            once.push(letter);
        }
    }
    once
}
