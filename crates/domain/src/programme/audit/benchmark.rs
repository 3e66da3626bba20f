//! What others reached: a figure a county or a trust has published, beside which a school may look at its own.

use crate::ids::BenchmarkId;
use crate::programme::frames::Principle;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A share is in hundredths.
pub const MOST_SHARE: u8 = 100;

/// The share of standards that were established or embedded elsewhere, by principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// Its identity.
    pub id: BenchmarkId,
    /// What it is called, for example "County secondaries, 2025".
    pub name: String,
    /// Where the figures come from.
    pub source: String,
    /// The day they are of.
    pub as_of: NaiveDate,
    /// The share in hundredths, from 0 to [`MOST_SHARE`]; a principle that is not there was not published.
    pub shares: BTreeMap<Principle, u8>,
}

impl Benchmark {
    /// How many of `with_level` standards that share would be, to the nearest whole one. A school has five or six
    /// standards under a principle: a percentage of so few would pretend to a precision that is not there.
    #[must_use]
    pub fn about(&self, principle: Principle, with_level: u16) -> Option<u16> {
        let share = u32::from(*self.shares.get(&principle)?);
        let whole = u32::from(MOST_SHARE);
        u16::try_from((share * u32::from(with_level) + whole / 2) / whole).ok()
    }
}
