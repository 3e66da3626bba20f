//! Words that are nearly the same: one letter too many, too few, another, or two changed over.

use std::collections::HashMap;

/// Shorter words are only the same when they are the same.
pub(super) const SHORTEST: usize = 4;

/// Whether one slip of the pen leads from one word to the other.
pub(super) fn one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let rest = |from: usize, of: &[char]| of.get(from..).unwrap_or_default().to_vec();
    match long.len() - short.len() {
        0 => {
            let changed = rest(same + 1, short) == rest(same + 1, long);
            let turned = short.get(same) == long.get(same + 1)
                && short.get(same + 1) == long.get(same)
                && rest(same + 2, short) == rest(same + 2, long);
            same < short.len() && (changed || turned)
        }
        1 => rest(same, short) == rest(same + 1, long),
        _ => false,
    }
}

/// Words by what is left of them without one letter, so that those one slip away are found without trying them all.
#[derive(Default)]
pub(super) struct Nearby(HashMap<String, Vec<u32>>);

impl Nearby {
    /// Adds a word with its number.
    pub(super) fn add(&mut self, word: &str, number: u32) {
        if word.chars().count() >= SHORTEST {
            for key in keys(word) {
                self.0.entry(key).or_default().push(number);
            }
        }
    }

    /// Numbers of words that may be one slip away; each may come more than once.
    pub(super) fn of<'a>(&'a self, word: &str) -> impl Iterator<Item = u32> + use<'a> {
        let keys = if word.chars().count() >= SHORTEST { keys(word) } else { Vec::new() };
        keys.into_iter().filter_map(|key| self.0.get(&key)).flatten().copied()
    }
}

fn keys(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |gap: usize| {
        letters.iter().enumerate().filter(|(place, _)| *place != gap).map(|(_, letter)| letter).collect()
    };
    std::iter::once(word.to_owned()).chain((0..letters.len()).map(without)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("amira", "amirah", true)]
    #[case("amira", "amria", true)]
    #[case("amira", "amiri", true)]
    #[case("amira", "amira", false)]
    #[case("amira", "maria", false)]
    #[case("khan", "kahn", true)]
    #[case("khan", "cohen", false)]
    fn one_slip_is_one(#[case] one: &str, #[case] other: &str, #[case] near: bool) {
        assert_eq!(one_slip(one, other), near);
        assert_eq!(one_slip(other, one), near);
        let mut nearby = Nearby::default();
        nearby.add(one, 7);
        assert!(!near || nearby.of(other).any(|number| number == 7));
    }
}
