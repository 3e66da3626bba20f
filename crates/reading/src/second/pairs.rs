//! Lines by the hash of a piece, looked for often and mostly in vain.

/// Lines filed under the hashes of their pieces. To see that nothing is there most often takes one look at one slot.
#[derive(Debug)]
pub(super) struct Pairs {
    /// Each slot a line, with some bits of its piece's hash above it; 0 where nothing is.
    slots: Vec<u32>,
}

/// The bits of a slot that are a line's number.
const LINE: u32 = (1 << 20) - 1;

/// A piece with the slot where it would stand, not yet followed up: memory can be asked about many of them at once, and by
/// the time the first answer is wanted, most are there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    hash: u64,
    slot: u32,
}

impl Asked {
    /// About nothing.
    pub const NOTHING: Self = Self { hash: 0, slot: 0 };

    /// The line that may be the piece's own; 0 when it is certainly none.
    pub const fn likely(self) -> u32 {
        if (self.slot ^ tag(self.hash)) & !LINE == 0 { self.slot & LINE } else { 0 }
    }
}

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

    /// Looks where a piece would stand.
    pub fn ask(&self, hash: u64) -> Asked {
        Asked { hash, slot: self.slots[self.place(hash)] }
    }

    /// The line under a piece that was asked about; `of` tells a line's own hash. 0 when there is none.
    pub fn answer(&self, mut asked: Asked, of: impl Fn(u32) -> u64) -> u32 {
        let likely = asked.likely();
        let own = of(likely) == asked.hash;
        if own | (asked.slot == 0) {
            // Most often there is nothing to go on to, and which of both it is cannot be foreseen.
            return likely * u32::from(own);
        }
        let mut place = self.place(asked.hash);
        while asked.slot != 0 {
            let line = asked.likely();
            if line != 0 && of(line) == asked.hash {
                return line;
            }
            place = self.place(place as u64 + 1);
            asked.slot = self.slots[place];
        }
        0
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
            assert_eq!(
                pairs.answer(pairs.ask(*hash), of),
                if number < 2_000 { number as u32 + 1 } else { 0 }
            );
        }
        let none = Pairs::of([].into_iter());
        assert_eq!(none.answer(none.ask(7), of), 0);
    }
}
