//! Eight bytes of a letter at a stride: how many of them go on with a plain word, and what they are in small letters. Every
//! byte has its own eighth of one number, and what is asked of each is answered in its highest bit.

/// Eight bytes from where a word may go on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Eight {
    /// Its letters and digits up to the first byte that is neither, in small letters; 0 behind them.
    pub small: u64,
    /// How many those are.
    pub length: usize,
    /// Which of them are capital letters, in their highest bits.
    pub capitals: u64,
}

const HIGHEST: u64 = each(0x80);

const fn each(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

/// Which bytes are between these two. Says nothing of bytes outside ASCII.
const fn between(all: u64, first: u8, last: u8) -> u64 {
    let all = all & !HIGHEST;
    (all + each(0x80 - first)) & !(all + each(0x7f - last)) & HIGHEST
}

impl Eight {
    /// The first eight of these bytes, or as many as there are.
    pub fn of(bytes: &[u8]) -> Self {
        let all = bytes.first_chunk().map_or_else(
            || bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
            |eight| u64::from_le_bytes(*eight),
        );
        let small = all | each(0x20);
        let letters = between(small, b'a', b'z');
        let others = (letters | between(all, b'0', b'9')) & !all & HIGHEST ^ HIGHEST;
        let first_other = others & others.wrapping_neg();
        let plain = (first_other >> 7).wrapping_sub(1);
        Self {
            small: small & plain,
            length: others.trailing_zeros() as usize / 8,
            capitals: letters & !(all << 2) & HIGHEST & plain,
        }
    }

    /// Whether one of them stands three times in a row; `before` are the eight that the word had before.
    pub const fn thrice(&self, before: u64) -> bool {
        let (last, last_but_one) = (self.small << 8 | before >> 56, self.small << 16 | before >> 48);
        let differs = (self.small ^ last) | (self.small ^ last_but_one);
        // Behind the word nothing can be the same.
        let differs = if self.length == 8 { differs } else { differs | u64::MAX << (8 * self.length) };
        differs.wrapping_sub(each(1)) & !differs & HIGHEST != 0
    }

    /// Whether the first of them is a capital letter.
    pub const fn begins_large(&self) -> bool {
        self.capitals & 0x80 != 0
    }

    /// Whether another than the first is a capital letter.
    pub const fn goes_on_large(&self) -> bool {
        self.capitals & !0x80 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Eight;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sees_what_is_seen_byte_by_byte(bytes in proptest::collection::vec(any::<u8>(), 0..12)) {
            let eight = Eight::of(&bytes);
            let plain: Vec<u8> = bytes.iter().take(8).copied().take_while(u8::is_ascii_alphanumeric).collect();
            prop_assert_eq!(eight.length, plain.len());
            let mut small = plain.to_ascii_lowercase();
            prop_assert_eq!(
                eight.thrice(0),
                small.windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
            );
            small.resize(8, 0);
            prop_assert_eq!(eight.small.to_le_bytes().to_vec(), small);
            prop_assert_eq!(eight.begins_large(), plain.first().is_some_and(u8::is_ascii_uppercase));
            prop_assert_eq!(eight.goes_on_large(), plain.iter().skip(1).any(u8::is_ascii_uppercase));
        }

        #[test]
        fn sees_three_in_a_row_over_two_strides(word in "[ab]{9,16}") {
            let (one, other) = (Eight::of(word.as_bytes()), Eight::of(&word.as_bytes()[8..]));
            let three = word.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
            prop_assert_eq!(one.thrice(0) || other.thrice(one.small), three);
        }
    }
}
