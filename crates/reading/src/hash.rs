//! One hash for words, the same on every machine and in every build: the second reader's numbers are kept under it.

use std::hash::{BuildHasherDefault, Hasher};

/// A word's hash: FNV-1a over its bytes, mixed once more so that every bit counts.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    mix(bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// A shorter way to a hash, for what is never kept: eight bytes at a stride.
pub(crate) fn spelling(bytes: &[u8]) -> u64 {
    let eight = |some: &[u8]| some.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
    bytes.chunks(8).fold(0, |hash, some| join(hash, eight(some)))
}

/// Two hashes made into one; the order counts.
pub(crate) const fn join(one: u64, other: u64) -> u64 {
    mix(one.rotate_left(23) ^ other.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    value ^ (value >> 32)
}

/// For maps whose keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kept(u64);

impl Hasher for Kept {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// A map by hash.
pub(crate) type ByHash<T> = std::collections::HashMap<u64, T, BuildHasherDefault<Kept>>;

/// Numbers by hash, made once and looked up often: one small slot each, most often found at the first look.
#[derive(Debug)]
pub(crate) struct Slots {
    /// A number counted from 1, and most of its hash's own bits above it; 0 where nothing is. The bits of the hash that
    /// are left out say which slot it is, nearly all of them.
    slots: Vec<u64>,
}

/// The bits of a slot that are its number.
const NUMBER: u64 = (1 << 24) - 1;

/// A hash with what stands in its slot, not yet followed up: memory can be asked about many of them at once, and by the
/// time the first answer is wanted, most are there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    hash: u64,
    slot: u64,
}

impl Asked {
    /// What was asked about.
    pub const fn hash(self) -> u64 {
        self.hash
    }
}

impl Slots {
    /// Files numbers under their hashes; those beyond sixteen million have no room.
    pub fn of(numbers: impl ExactSizeIterator<Item = (u64, u32)>) -> Self {
        let mut slots = vec![0; (numbers.len() * 5 / 4).next_power_of_two().max(2)];
        let last = slots.len() - 1;
        for (hash, number) in numbers.filter(|(_, number)| u64::from(*number) < NUMBER) {
            let mut place = hash as usize & last;
            while slots[place] != 0 {
                place = (place + 1) & last;
            }
            slots[place] = hash & !NUMBER | (u64::from(number) + 1);
        }
        Self { slots }
    }

    /// The number under a hash.
    pub fn find(&self, hash: u64) -> Option<u32> {
        self.answer(self.ask(hash))
    }

    /// Looks where a hash would stand.
    pub fn ask(&self, hash: u64) -> Asked {
        Asked { hash, slot: self.slots[hash as usize & (self.slots.len() - 1)] }
    }

    /// The number under a hash that was asked about.
    #[inline]
    pub fn answer(&self, Asked { hash, mut slot }: Asked) -> Option<u32> {
        let mut place = hash as usize;
        while slot != 0 {
            if (slot ^ hash) & !NUMBER == 0 {
                return u32::try_from((slot & NUMBER) - 1).ok();
            }
            place = (place + 1) & (self.slots.len() - 1);
            slot = self.slots[place];
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Slots, hash};

    #[test]
    fn numbers_are_found_again_and_nothing_else_is() {
        let hashes: Vec<u64> = (0..3_000_u32).map(|number| hash(&number.to_le_bytes())).collect();
        let slots =
            Slots::of(hashes[..2_000].iter().enumerate().map(|(number, hash)| (*hash, number as u32)));
        for (number, hash) in hashes.iter().enumerate() {
            assert_eq!(slots.find(*hash), (number < 2_000).then_some(number as u32));
        }
        assert_eq!(Slots::of([].into_iter()).find(7), None);
    }
}
