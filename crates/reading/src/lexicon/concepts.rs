//! What words speak of: small groups of words that say much the same to a reader of letters ("needles", "pills",
//! "powder"), so that the second reader knows a word it never met by the company it keeps.

use crate::hash::{ByHash, hash};

/// The groups, by the stem of a word.
#[derive(Debug, Default)]
pub(crate) struct Concepts {
    groups: u16,
    of: ByHash<Vec<u16>>,
}

impl Concepts {
    /// Takes in one group.
    pub fn learn<'a>(&mut self, words: impl Iterator<Item = &'a str>) {
        for word in words {
            let groups = self.of.entry(hash(stem(word).as_bytes())).or_default();
            if groups.last() != Some(&self.groups) {
                groups.push(self.groups);
            }
        }
        self.groups += 1;
    }

    /// The groups that a word is in.
    pub fn of(&self, word: &str) -> &[u16] {
        self.of.get(&hash(stem(word).as_bytes())).map_or(&[], Vec::as_slice)
    }
}

/// What is left of a word without its ending; no grammar, only that "biting" and "bites" come out the same.
fn stem(word: &str) -> String {
    const ENDINGS: [&str; 8] = ["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"];
    let mut stem = word.to_owned();
    if word.is_ascii() && word.len() > 4 {
        let ending =
            ENDINGS.into_iter().find(|ending| word.len() >= ending.len() + 3 && word.ends_with(ending));
        if let Some(ending) = ending {
            stem.truncate(word.len() - ending.len());
            let doubled =
                stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
            if ending == "ies" {
                stem.push('y');
            } else if doubled && matches!(ending, "ing" | "ed") && !stem.ends_with(['s', 'l']) {
                stem.pop();
            }
        }
    }
    if stem.len() > 4 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::{Concepts, stem};
    use rstest::rstest;

    #[rstest]
    #[case("biting", "bites")]
    #[case("hopping", "hopped")]
    #[case("worries", "worry")]
    #[case("needle", "needles")]
    fn endings_come_off(#[case] one: &str, #[case] other: &str) {
        assert_eq!(stem(one), stem(other));
    }

    #[test]
    fn a_word_may_be_in_several_groups() {
        let mut concepts = Concepts::default();
        concepts.learn(["bottle", "beer", "bottles"].into_iter());
        concepts.learn(["bottle", "nappy"].into_iter());
        assert_eq!(concepts.of("bottles"), [0, 1]);
        assert_eq!(concepts.of("nappies"), [1]);
        assert!(concepts.of("train").is_empty());
    }
}
