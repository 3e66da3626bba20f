//! What unknown spellings were read as, remembered: a class of children writes the same few slips again and again, and
//! to look for near words takes longer than everything else that is done with a word.

use std::sync::atomic::{AtomicU64, Ordering};

/// How many spellings are remembered at most.
const PLACES: usize = 1 << 13;

/// How many bits of an entry say what the spelling was read as; the others are the spelling's own.
const BITS: u32 = 18;

/// Spellings by their hash. One that is new takes the place of an older one; what is forgotten is looked for again, so
/// that an answer never depends on what was remembered.
#[derive(Debug)]
pub(crate) struct Memo(Box<[AtomicU64]>);

impl Default for Memo {
    fn default() -> Self {
        Self((0..PLACES).map(|_| AtomicU64::new(0)).collect())
    }
}

impl Memo {
    /// What a spelling is read as, if anything; looked for when it is not remembered.
    pub fn read(&self, spelling: u64, look: impl FnOnce() -> Option<u32>) -> Option<u32> {
        let place = &self.0[spelling as usize % PLACES];
        let own = spelling & (u64::MAX << BITS);
        let kept = place.load(Ordering::Relaxed);
        let answer = kept & !(u64::MAX << BITS);
        if answer != 0 && kept ^ answer == own {
            return u32::try_from(answer - 1).ok().filter(|word| *word != 0);
        }
        let found = look();
        let answer = u64::from(found.unwrap_or(0)) + 1;
        if answer >> BITS == 0 {
            place.store(own | answer, Ordering::Relaxed);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Memo, PLACES};

    #[test]
    fn remembers_what_was_found_and_that_nothing_was() {
        let memo = Memo::default();
        let (one, other) = (0xdead_beef_0bad_cafe, 0x1234_5678_9abc_0000);
        assert_eq!(memo.read(one, || Some(7)), Some(7));
        assert_eq!(memo.read(other, || None), None);
        assert_eq!(memo.read(one, || None), Some(7));
        assert_eq!(memo.read(other, || Some(1)), None);
    }

    #[test]
    fn two_spellings_in_one_place_are_not_mixed_up() {
        let memo = Memo::default();
        let (one, other) = (5 << 40, (6 << 40) + PLACES as u64);
        assert_eq!(memo.read(one, || Some(1)), Some(1));
        assert_eq!(memo.read(other, || Some(2)), Some(2));
        assert_eq!(memo.read(one, || Some(3)), Some(3));
    }

    #[test]
    fn a_word_with_too_high_a_number_is_looked_for_each_time() {
        let memo = Memo::default();
        assert_eq!(memo.read(1, || Some(u32::MAX)), Some(u32::MAX));
        assert_eq!(memo.read(1, || Some(4)), Some(4));
    }
}
