//! How far the reading of a file is, to be looked at from another thread.

use std::sync::atomic::{AtomicU32, Ordering};

/// Rows read so far, of how many.
#[derive(Debug, Default)]
pub struct Progress {
    rows: AtomicU32,
    of: AtomicU32,
}

impl Progress {
    /// Rows read so far.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.rows.load(Ordering::Relaxed)
    }

    /// How far, 0 to 100; 0 until the rows are counted.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let (rows, of) = (u64::from(self.rows()), u64::from(self.of.load(Ordering::Relaxed)));
        u8::try_from((rows * 100).checked_div(of).unwrap_or(0).min(100)).unwrap_or(100)
    }

    pub(super) fn counted(&self, rows: u64) {
        self.of.store(u32::try_from(rows).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    pub(super) fn read_one(&self) {
        self.rows.fetch_add(1, Ordering::Relaxed);
    }
}
