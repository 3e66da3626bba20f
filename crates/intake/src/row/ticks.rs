//! The 25 answers of a form at once, the commonest cells of a national file.

use bridgewell_domain::sdq::{ITEMS, Tick};

/// The boxes by their digit.
pub(super) const TICKS: [Tick; 3] = [Tick::Zero, Tick::One, Tick::Two];

/// The answers of a form without a blank, from its 25 cells at once: a digit, a delimiter, a digit, to the last. Any other
/// text is read cell by cell.
pub(super) fn all_ticks(text: &[u8]) -> Option<[Option<Tick>; ITEMS]> {
    if text.len() != 2 * ITEMS - 1 {
        return None;
    }
    let mut ticks = [None; ITEMS];
    let delimiter = text[1];
    for (slot, pair) in ticks.iter_mut().zip(text.chunks(2)) {
        if pair.get(1).is_some_and(|byte| *byte != delimiter) {
            return None;
        }
        // 25 fields in 49 bytes hold 24 delimiters; where every other byte is an answer, the rest must be those.
        *slot = Some(*TICKS.get(usize::from(pair[0].wrapping_sub(b'0')))?);
    }
    Some(ticks)
}
