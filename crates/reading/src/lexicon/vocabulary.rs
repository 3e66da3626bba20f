//! Every word that is known, and how unknown ones are read: only ever towards words of our own lists.

use crate::hash::{Asked, ByHash, Slots, hash, spelling};
use crate::lexicon::concepts::Concepts;
use crate::lexicon::memo::Memo;
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

/// The same beside the number of a form.
const RESPELT: u32 = 1 << 23;

/// How a word was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The word it is.
    pub word: u32,
    /// Which of the known forms it is, words of English counted; 0 when it is none of them.
    pub form: u32,
    /// Whether it was written otherwise.
    pub respelt: bool,
}

impl Reading {
    const fn listed(word: u32, respelt: bool) -> Self {
        Self { word, form: word, respelt }
    }
}

/// A known word, one of the lists or of English, as the second reader looks at it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    /// The hash of the word.
    pub hash: u64,
    /// The hash of its first letters, when it is longer than they are.
    pub start: Option<u64>,
    /// What it speaks of, by number of the concept.
    pub concepts: Box<[u16]>,
}

impl Form {
    fn of(word: &str, concepts: &Concepts) -> Self {
        Self { hash: hash(word.as_bytes()), start: start(word), concepts: concepts.of(word).into() }
    }
}

/// The hash of the first letters of a longer word: near to its stem, whatever its ending.
pub(crate) fn start(word: &str) -> Option<u64> {
    const LETTERS: usize = 4;
    word.as_bytes()
        .split_at_checked(LETTERS)
        .filter(|(_, rest)| !rest.is_empty())
        .map(|(first, _)| hash(first))
}

/// The known words.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Every known spelling while words are learnt.
    ids: ByHash<Known>,
    /// The form of every known spelling, with [`RESPELT`] where it is always read as another word.
    spellings: Slots,
    words: Vec<String>,
    /// Words of English, in the order they were learnt.
    english: Vec<&'static str>,
    forms: Vec<Form>,
    sounds: Sounds,
    /// What unknown spellings were read as.
    memo: Memo,
}

/// A known spelling: the word it is, and which form.
#[derive(Clone, Copy, Debug)]
struct Known {
    word: u32,
    form: u32,
}

impl Vocabulary {
    pub fn new() -> Self {
        let words = ["", "", "(name)", "(number)"].map(str::to_owned).to_vec();
        Self {
            ids: ByHash::default(),
            spellings: Slots::of([].into_iter()),
            words,
            english: Vec::new(),
            forms: Vec::new(),
            sounds: Sounds::default(),
            memo: Memo::default(),
        }
    }

    /// The word's number; a new one when it is not known yet.
    pub fn learn(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let known = self.ids.entry(spelling(word.as_bytes())).or_insert(Known { word: ENGLISH, form: 0 });
        if known.word == ENGLISH {
            *known = Known { word: next, form: next };
            self.words.push(word.to_owned());
        }
        known.word & !SLIP
    }

    /// A word of English: known, and no misspelling of one of ours.
    pub fn learn_english(&mut self, word: &'static str) {
        let form = u32::try_from(self.english.len()).unwrap_or(u32::MAX);
        let fresh = &mut self.english;
        self.ids.entry(spelling(word.as_bytes())).or_insert_with(|| {
            fresh.push(word);
            Known { word: ENGLISH, form }
        });
    }

    /// A spelling that is always read as this word, even when it is a word itself.
    pub fn learn_slip(&mut self, slip: &str, word: u32) {
        self.ids.insert(spelling(slip.as_bytes()), Known { word: word | SLIP, form: word });
    }

    /// To be called once every word is learnt: prepares the forms and the search for near spellings.
    pub fn settle(&mut self, concepts: &Concepts) {
        let listed = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        for known in self.ids.values_mut().filter(|known| known.word == ENGLISH) {
            known.form += listed;
        }
        let slip = |known: &Known| if known.word & SLIP == 0 { 0 } else { RESPELT };
        self.spellings = Slots::of(self.ids.iter().map(|(hash, known)| (*hash, known.form | slip(known))));
        self.ids = ByHash::default();
        let all = self.words.iter().map(String::as_str).chain(self.english.iter().copied());
        self.forms = all.map(|word| Form::of(word, concepts)).collect();
        for special in [NAME, NUMBER] {
            let hash = hash(self.words[special as usize].as_bytes());
            self.forms[special as usize] = Form { hash, ..Form::default() };
        }
        let words = self.words.iter().enumerate().skip(NUMBER as usize + 1);
        self.memo = Memo::default();
        self.sounds = Sounds::of(words.map(|(id, word)| (id as u32, word.as_str())));
    }

    /// The word as it is spelt in the lists.
    pub fn spelt(&self, word: u32) -> &str {
        &self.words[word as usize]
    }

    /// A known form.
    pub fn form(&self, form: u32) -> &Form {
        &self.forms[form as usize]
    }

    /// How many forms are known; the first ones are the words of the lists, by their numbers.
    pub fn forms(&self) -> usize {
        self.forms.len()
    }

    /// How many words have a number.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Looks where a spelling would stand.
    pub fn ask(&self, hashed: u64) -> Asked {
        self.spellings.ask(hashed)
    }

    /// Reads a folded word that was asked about, which is looked at only when nobody knows it. `name` says that it stands where
    /// a capital letter makes it a name.
    #[inline]
    pub fn read<'a>(
        &self,
        word: impl FnOnce() -> &'a str,
        asked: Asked,
        name: bool,
        steps: &mut u64,
    ) -> Reading {
        match self.spellings.answer(asked) {
            Some(found) => {
                let form = found & !RESPELT;
                Reading { word: self.word(form), form, respelt: found != form }
            }
            None => self.unknown(word(), asked, name, steps),
        }
    }

    /// Reads a word that nobody knows as it is spelt.
    fn unknown(&self, word: &str, asked: Asked, name: bool, steps: &mut u64) -> Reading {
        if word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return Reading::listed(NUMBER, false);
        }
        if name {
            return Reading::listed(NAME, false);
        }
        let meant = self.memo.read(asked.hash(), || self.respelt(word, steps));
        meant.map_or(Reading::listed(UNKNOWN, false), |word| Reading::listed(word, true))
    }

    /// The word of the lists that a form is, when it is one of them.
    fn word(&self, form: u32) -> u32 {
        if (form as usize) < self.words.len() { form } else { ENGLISH }
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
            if let Some(found) = self.spellings.find(spelling(once.as_bytes())) {
                let word = self.word(found & !RESPELT);
                return (word > NUMBER).then_some(word);
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
