//! The second reader's numbers: for every piece it learnt something from, one small weight for every answer it gives.

use super::mix::{Mix, WEIGHED};
use crate::hash::Slots;
use std::sync::OnceLock;

/// The themes, in the order of [`bridgewell_domain::letter::Theme::ALL`].
pub const THEMES: usize = 16;

/// What it answers: the themes; at least some worry, at least strong worry, cannot wait; a safeguarding sign.
pub const ANSWERS: usize = THEMES + 4;

/// The answer about a safeguarding sign.
pub const SIGN: usize = ANSWERS - 1;

/// What it weighs clause by clause: the themes, and a safeguarding sign.
pub const BY_CLAUSE: usize = THEMES + 1;

/// A piece's weights: those by clause, then those for the letter, one for every answer.
pub const WEIGHTS: usize = BY_CLAUSE + ANSWERS;

/// The bytes of a row: its piece, by how many bits its weights are to be shifted, and the weights.
pub const ROW_BYTES: usize = 8 + 1 + WEIGHTS;

/// What the queue wants to know besides: where its order begins, and what one step of it is worth.
const STEPS: usize = 2;

/// The bytes before the rows.
const HEAD: usize = 4 * (WEIGHTS * 2 + ANSWERS + STEPS + (ANSWERS - THEMES) * (WEIGHED + 1));

/// The numbers, as they are kept: little-endian, the most frequent pieces first.
#[derive(Debug)]
pub struct Table {
    /// What one step of each weight is worth.
    pub scale: [f32; WEIGHTS],
    /// The starting values that belong to the weights.
    pub bias: [f32; WEIGHTS],
    /// From which value on each answer is yes; the two last ones: at which value of a sign the order of the queue begins,
    /// and what one step of it is worth.
    pub cut: [f32; ANSWERS + STEPS],
    /// How the level and a sign are weighed.
    pub mix: Mix,
    rows: &'static [[u8; ROW_BYTES]],
    numbers: Slots,
}

/// One row to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The piece.
    pub piece: u64,
    /// Its weights.
    pub weights: [i16; WEIGHTS],
}

impl Row {
    /// As bytes: the weights of a row share how fine they are.
    fn bytes(&self) -> [u8; ROW_BYTES] {
        let most = self.weights.iter().map(|weight| weight.unsigned_abs()).max().unwrap_or(0);
        let shift =
            (0..8_u8).find(|shift| rounded(i32::from(most), *shift) <= i32::from(i8::MAX)).unwrap_or(8);
        let mut bytes = [0; ROW_BYTES];
        let weights = self.weights.iter().map(|weight| rounded(i32::from(*weight), shift) as u8);
        let all = self.piece.to_le_bytes().into_iter().chain([shift]).chain(weights);
        bytes.iter_mut().zip(all).for_each(|(byte, value)| *byte = value);
        bytes
    }
}

/// A whole number without its last bits.
const fn rounded(value: i32, bits: u8) -> i32 {
    if bits == 0 { value } else { (value + (1 << (bits - 1))) >> bits }
}

impl Table {
    /// The numbers that come with Bridgewell; `None` when there are none.
    pub fn built_in() -> Option<&'static Self> {
        static BUILT_IN: OnceLock<Option<Table>> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::read(include_bytes!("../../lexicon/second.bin"))).as_ref()
    }

    /// The row of a piece, when something was learnt from it.
    pub fn row(&self, piece: u64) -> Option<usize> {
        self.numbers.find(piece).map(|row| row as usize)
    }

    /// The piece of a row.
    pub fn piece(&self, row: usize) -> u64 {
        self.rows[row].first_chunk().copied().map_or(0, u64::from_le_bytes)
    }

    /// One of a row's weights, counted through both kinds, in steps of [`Table::scale`].
    pub fn weight(&self, row: usize, weight: usize) -> i32 {
        let row = &self.rows[row];
        i32::from(row[9 + weight] as i8) << row[8]
    }

    /// How many pieces it has learnt from.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has learnt from none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The numbers as bytes.
    pub fn written(
        scale: &[f32; WEIGHTS],
        bias: &[f32; WEIGHTS],
        cut: &[f32; ANSWERS + STEPS],
        mix: &Mix,
        rows: &[Row],
    ) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + rows.len() * ROW_BYTES);
        let mixed = [&mix.start].into_iter().chain(&mix.weights).flatten();
        for number in scale.iter().chain(bias).chain(cut).chain(mixed) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(rows.iter().flat_map(Row::bytes));
        bytes
    }

    fn read(bytes: &'static [u8]) -> Option<Self> {
        let (head, rows) = bytes.split_at_checked(HEAD)?;
        let mut numbers = head.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four));
        let mut next = || numbers.next().unwrap_or_default();
        let scale = std::array::from_fn(|_| next());
        let bias = std::array::from_fn(|_| next());
        let cut = std::array::from_fn(|_| next());
        let mut mixed = || std::array::from_fn(|_| next());
        let mix = Mix { start: mixed(), weights: (0..WEIGHED).map(|_| mixed()).collect() };
        let rows = rows.as_chunks::<ROW_BYTES>().0;
        let pieces = rows.iter().map(|row| row.first_chunk().copied().map_or(0, u64::from_le_bytes));
        let numbers = Slots::of(pieces.enumerate().map(|(number, piece)| (piece, number as u32)));
        Some(Self { scale, bias, cut, mix, rows, numbers })
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, WEIGHTS};
    use rstest::rstest;

    #[rstest]
    #[case(100, 0)]
    #[case(-127, 0)]
    #[case(128, 1)]
    #[case(32_000, 256)]
    #[case(-32_000, 256)]
    fn a_row_keeps_its_weights_nearly(#[case] most: i16, #[case] off: i32) {
        let mut weights = [0; WEIGHTS];
        (weights[3], weights[4]) = (most, most / 3);
        let bytes = Row { piece: 7, weights }.bytes();
        let kept = |weight: usize| i32::from(bytes[9 + weight] as i8) << bytes[8];
        assert_eq!(bytes[..8], 7_u64.to_le_bytes());
        assert!((kept(3) - i32::from(most)).abs() <= off && (kept(4) - i32::from(most / 3)).abs() <= off);
        assert_eq!(kept(5), 0);
    }
}
