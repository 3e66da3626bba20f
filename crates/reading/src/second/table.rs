//! The second reader's numbers: for every piece it learnt something from, one small weight for every answer it gives.

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

/// What is told of a letter to weigh its level and a sign: the letter's values, the clauses' highest, and the lists' words.
pub const TOLD: usize = ANSWERS + BY_CLAUSE + ANSWERS;

/// How the level's three steps and a sign are weighed from what is told: each with its starting value.
pub type Mix = [([f32; TOLD], f32); ANSWERS - THEMES];

/// The bytes of a row.
pub const ROW_BYTES: usize = 8 + 2 * WEIGHTS;

/// What the queue wants to know besides: where its order begins, and what one step of it is worth.
const STEPS: usize = 2;

/// The bytes before the rows.
const HEAD: usize = 4 * (WEIGHTS * 2 + ANSWERS + STEPS + (ANSWERS - THEMES) * (TOLD + 1));

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
    weights: Vec<([i16; BY_CLAUSE], [i16; ANSWERS])>,
    slots: Vec<(u64, u32)>,
    seen: Vec<u64>,
}

/// One row to be kept.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The piece.
    pub piece: u64,
    /// Its weights.
    pub weights: [i16; WEIGHTS],
}

impl Table {
    /// The numbers that come with Bridgewell; `None` when there are none.
    pub fn built_in() -> Option<&'static Self> {
        static BUILT_IN: OnceLock<Option<Table>> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::read(include_bytes!("../../lexicon/second.bin"))).as_ref()
    }

    /// Makes a table of rows.
    pub fn of(
        scale: [f32; WEIGHTS],
        bias: [f32; WEIGHTS],
        cut: [f32; ANSWERS + STEPS],
        mix: Mix,
        rows: &[Row],
    ) -> Self {
        let size = (rows.len() * 2).next_power_of_two().max(2);
        let mut slots = vec![(0, u32::MAX); size];
        let mut seen = vec![0; (size / 8).max(1)];
        let bits = seen.len() * 64;
        for (number, row) in rows.iter().enumerate() {
            let mut slot = row.piece as usize & (size - 1);
            while slots[slot].1 != u32::MAX {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = (row.piece, u32::try_from(number).unwrap_or(u32::MAX - 1));
            let bit = (row.piece >> 40) as usize & (bits - 1);
            seen[bit / 64] |= 1 << (bit % 64);
        }
        let weights = rows.iter().map(|row| split(&row.weights)).collect();
        Self { scale, bias, cut, mix, weights, slots, seen }
    }

    /// The row of a piece, when something was learnt from it.
    pub fn row(&self, piece: u64) -> Option<usize> {
        let bit = (piece >> 40) as usize & (self.seen.len() * 64 - 1);
        if self.seen[bit / 64] & (1 << (bit % 64)) == 0 {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut slot = piece as usize & mask;
        loop {
            let (known, row) = self.slots[slot];
            if row == u32::MAX {
                return None;
            }
            if known == piece {
                return Some(row as usize);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// A row's weights by clause and for the letter, in steps of [`Table::scale`].
    pub fn weights(&self, row: usize) -> (&[i16; BY_CLAUSE], &[i16; ANSWERS]) {
        let (by_clause, by_letter) = &self.weights[row];
        (by_clause, by_letter)
    }

    /// One of them, counted through both.
    pub fn weight(&self, row: usize, weight: usize) -> i16 {
        let (by_clause, by_letter) = &self.weights[row];
        weight.checked_sub(BY_CLAUSE).map_or_else(|| by_clause[weight], |answer| by_letter[answer])
    }

    /// How many pieces it has learnt from.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether it has learnt from none.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
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
        let mixed = mix.iter().flat_map(|(weights, start)| weights.iter().chain([start]));
        for number in scale.iter().chain(bias).chain(cut).chain(mixed) {
            bytes.extend(number.to_le_bytes());
        }
        for row in rows {
            bytes.extend(row.piece.to_le_bytes());
            bytes.extend(row.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        }
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (head, rows) = bytes.split_at_checked(HEAD)?;
        let mut numbers = head.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four));
        let mut next = || numbers.next().unwrap_or_default();
        let scale = std::array::from_fn(|_| next());
        let bias = std::array::from_fn(|_| next());
        let cut = std::array::from_fn(|_| next());
        let mix = std::array::from_fn(|_| (std::array::from_fn(|_| next()), next()));
        let rows: Vec<Row> = rows
            .as_chunks::<ROW_BYTES>()
            .0
            .iter()
            .filter_map(|row| {
                let (piece, weights) = row.split_first_chunk::<8>()?;
                let twos = weights.as_chunks::<2>().0;
                let weights = std::array::from_fn(|weight| i16::from_le_bytes(twos[weight]));
                Some(Row { piece: u64::from_le_bytes(*piece), weights })
            })
            .collect();
        Some(Self::of(scale, bias, cut, mix, &rows))
    }
}

/// The weights by clause, and those for the letter.
fn split(weights: &[i16; WEIGHTS]) -> ([i16; BY_CLAUSE], [i16; ANSWERS]) {
    (std::array::from_fn(|weight| weights[weight]), std::array::from_fn(|answer| weights[BY_CLAUSE + answer]))
}
