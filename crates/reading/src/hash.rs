//! One hash for words, the same on every machine and in every build: the second reader's numbers are kept under it.

use std::hash::{BuildHasherDefault, Hasher};

/// A word's hash: FNV-1a over its bytes, mixed once more so that every bit counts.
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    let mut value = 0xcbf2_9ce4_8422_2325_u64;
    let mut place = 0;
    while place < bytes.len() {
        value = (value ^ bytes[place] as u64).wrapping_mul(0x0100_0000_01b3);
        place += 1;
    }
    mix(value)
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
