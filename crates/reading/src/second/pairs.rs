//! Lines by the hash of a piece, looked for often and mostly in vain.

/// Lines filed under the hashes of their pieces. To see that nothing is there most often takes one look at one slot.
#[derive(Debug)]
pub(super) struct Pairs {
    /// Each slot a line, with some bits of its piece's hash above it; 0 where nothing is.
    slots: Vec<u32>,
}

/// The bits of a slot that are a line's number.
const LINE: u32 = (1 << 20) - 1;

/// The bits of a hash that stand above a line's number.
const fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32 & !LINE
}

impl Pairs {
    /// Files lines under their pieces; those beyond a million have no room.
    pub fn of(lines: impl ExactSizeIterator<Item = (u64, u32)>) -> Self {
        let size = (lines.len() * 2).next_power_of_two().max(2);
        let mut pairs = Self { slots: vec![0; size] };
        for (hash, line) in lines.filter(|(_, line)| *line <= LINE) {
            let mut place = pairs.place(hash);
            while pairs.slots[place] != 0 {
                place = pairs.place(place as u64 + 1);
            }
            pairs.slots[place] = tag(hash) | line;
        }
        pairs
    }

    /// The line under a piece; `of` tells a line's own hash. 0 when there is none.
    pub fn find(&self, hash: u64, of: impl Fn(u32) -> u64) -> u32 {
        let mut place = self.place(hash);
        loop {
            let slot = self.slots[place];
            if slot == 0 {
                return 0;
            }
            if (slot ^ tag(hash)) & !LINE == 0 && of(slot & LINE) == hash {
                return slot & LINE;
            }
            place = self.place(place as u64 + 1);
        }
    }

    const fn place(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;
    use crate::hash::hash;

    #[test]
    fn lines_are_found_again_and_nothing_else_is() {
        let hashes: Vec<u64> = (0..3_000_u32).map(|number| hash(&number.to_le_bytes())).collect();
        let pairs =
            Pairs::of(hashes[..2_000].iter().zip(1..=2_000_u16).map(|(hash, line)| (*hash, u32::from(line))));
        let of = |line: u32| line.checked_sub(1).map_or(0, |line| hashes[line as usize]);
        for (number, hash) in hashes.iter().enumerate() {
            assert_eq!(pairs.find(*hash, of), if number < 2_000 { number as u32 + 1 } else { 0 });
        }
        let none = Pairs::of([].into_iter());
        assert_eq!(none.find(7, of), 0);
    }
}
