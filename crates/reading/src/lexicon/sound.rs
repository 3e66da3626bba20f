//! How an eleven-year-old may have spelt a word of ours: near by letters, or the same to the ear.
//!
//! Words are never corrected towards a dictionary: general correctors turn "lonly" into "only".

use crate::hash::hash;
use strsim::osa_distance;

/// The words of the lists by what is left when a letter or two go, and by their sound.
#[derive(Debug, Default)]
pub(crate) struct Sounds {
    /// Words by the hashes of what is left of them when letters go.
    left: Keyed,
    /// Words by the hash of their sound.
    sounds: Keyed,
    spelt: Vec<(u32, String)>,
}

/// From this length on, one letter may differ.
const ONE_FROM: usize = 4;
/// From this length on, two may.
const TWO_FROM: usize = 8;

impl Sounds {
    /// Prepares these words.
    pub fn of<'a>(words: impl Iterator<Item = (u32, &'a str)>) -> Self {
        let (mut left, mut sounds, mut spelt) = (Vec::new(), Vec::new(), Vec::new());
        for (id, word) in words.filter(|(_, word)| word.is_ascii() && word.len() >= ONE_FROM) {
            each_left(word, &mut |hash| left.push((hash, id)));
            sounds.push((hash(key(word).as_bytes()), id));
            spelt.push((id, word.to_owned()));
        }
        Self { left: Keyed::of(left), sounds: Keyed::of(sounds), spelt }
    }

    /// The nearest word of the lists, if any is near enough; of equally near ones the one listed first.
    pub fn nearest(&self, word: &str, steps: &mut u64) -> Option<u32> {
        let mut best: Option<(usize, u32)> = None;
        let mut consider = |candidate: u32, furthest: usize, steps: &mut u64| {
            *steps += 1;
            let spelt = self.spelt(candidate);
            let distance = osa_distance(word, spelt);
            if distance <= furthest && best.is_none_or(|best| (distance, candidate) < best) {
                best = Some((distance, candidate));
            }
        };
        let furthest = if word.len() >= TWO_FROM { 2 } else { 1 };
        let mut keys = Vec::with_capacity(64);
        each_left(word, &mut |hash| keys.push(hash));
        for key in keys {
            *steps += 1;
            self.left.found(key).for_each(|candidate| consider(candidate, furthest, steps));
        }
        let sound = key(word);
        if sound.len() >= 3 {
            let furthest = if word.len() >= 7 { 3 } else { 2 };
            self.sounds
                .found(hash(sound.as_bytes()))
                .for_each(|candidate| consider(candidate, furthest, steps));
        }
        best.map(|(_, word)| word)
    }

    fn spelt(&self, id: u32) -> &str {
        self.spelt.binary_search_by_key(&id, |(id, _)| *id).map_or("", |place| &self.spelt[place].1)
    }
}

/// Words by a hash.
#[derive(Debug, Default)]
struct Keyed {
    /// Hashes with their words, sorted.
    all: Vec<(u64, u32)>,
    /// Where the hashes begin that have the same first bits.
    begin: Vec<u32>,
}

impl Keyed {
    /// How many first bits of a hash say where it stands.
    const BITS: u32 = 16;

    fn of(mut all: Vec<(u64, u32)>) -> Self {
        all.sort_unstable();
        all.dedup();
        let below = |bits: u64| all.partition_point(|(hash, _)| hash >> (64 - Self::BITS) < bits) as u32;
        let begin = (0..1 << Self::BITS).map(below).collect();
        Self { all, begin }
    }

    /// The words under a hash; never many, whatever the hash.
    fn found(&self, key: u64) -> impl Iterator<Item = u32> + '_ {
        const MOST: usize = 24;
        let begin = self.begin.get((key >> (64 - Self::BITS)) as usize).map_or(0, |begin| *begin as usize);
        let same = self.all[begin..].iter().skip_while(move |(hash, _)| *hash < key);
        same.take(MOST).take_while(move |(hash, _)| *hash == key).map(|(_, word)| *word)
    }
}

/// The hash of the word itself and of what is left when a letter (from eight letters on: two) goes.
fn each_left(word: &str, then: &mut dyn FnMut(u64)) {
    let bytes = word.as_bytes();
    then(hash(bytes));
    let mut short = Vec::with_capacity(bytes.len());
    let mut shorter = Vec::with_capacity(bytes.len());
    for first in 0..bytes.len() {
        short.clear();
        short.extend(bytes.iter().enumerate().filter(|(place, _)| *place != first).map(|(_, letter)| letter));
        then(hash(&short));
        for second in first..if bytes.len() >= TWO_FROM { short.len() } else { first } {
            shorter.clear();
            let kept = short.iter().enumerate().filter(|(place, _)| *place != second);
            shorter.extend(kept.map(|(_, letter)| *letter));
            then(hash(&shorter));
        }
    }
}

/// What a word sounds like: its consonants, with letters of one sound made one.
pub(crate) fn key(word: &str) -> String {
    const SAME: [(&str, &str); 16] = [
        ("tion", "sn"),
        ("sion", "sn"),
        ("shun", "sn"),
        ("chun", "sn"),
        ("tian", "sn"),
        ("ough", "o"),
        ("augh", "o"),
        ("igh", "i"),
        ("tch", "c"),
        ("ph", "f"),
        ("ck", "k"),
        ("kn", "n"),
        ("wr", "r"),
        ("wh", "w"),
        ("th", "t"),
        ("qu", "kw"),
    ];
    let mut plain = word.to_owned();
    for (letters, sound) in SAME {
        if plain.contains(letters) {
            plain = plain.replace(letters, sound);
        }
    }
    let bytes = plain.as_bytes();
    let mut key = String::with_capacity(bytes.len());
    for (place, &letter) in bytes.iter().enumerate() {
        let soft = matches!(bytes.get(place + 1), Some(b'e' | b'i' | b'y'));
        let sound = match letter {
            b'c' if soft => 's',
            b'c' | b'q' => 'k',
            b'g' if soft && place > 0 => 'j',
            b'z' => 's',
            b'x' => 'k',
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'w' if place > 0 => continue,
            b'a' | b'e' | b'i' | b'o' | b'u' => 'a',
            other => char::from(other),
        };
        if !key.ends_with(sound) {
            key.push(sound);
        }
        if letter == b'x' && place > 0 {
            key.push('s');
        }
    }
    key
}

/// Whether two words begin with the same sound.
pub(crate) fn same_start(one: &str, other: &str) -> bool {
    key(one).chars().next() == key(other).chars().next()
}

#[cfg(test)]
mod tests {
    use super::{Sounds, key};
    use rstest::rstest;

    #[rstest]
    #[case("detention", "detenshun")]
    #[case("teacher", "teecher")]
    #[case("physical", "fizical")]
    #[case("scared", "skared")]
    #[case("knife", "nife")]
    fn sounds_the_same(#[case] one: &str, #[case] other: &str) {
        assert_eq!(key(one), key(other));
    }

    #[rstest]
    #[case("freinds", Some("friends"))]
    #[case("lonly", Some("lonely"))]
    #[case("secondry", Some("secondary"))]
    #[case("bulleing", Some("bullying"))]
    #[case("xylophone", None)]
    #[case("table", None)]
    fn finds_the_word_that_was_meant(#[case] written: &str, #[case] meant: Option<&str>) {
        let words = ["friends", "lonely", "secondary", "bullying", "detention"];
        let sounds = Sounds::of(words.iter().enumerate().map(|(id, word)| (id as u32, *word)));
        let found = sounds.nearest(written, &mut 0).map(|id| words[id as usize]);
        assert_eq!(found, meant);
    }
}
