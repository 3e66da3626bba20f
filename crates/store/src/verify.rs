//! Is the workspace whole? Walks the log's chain, asks the engine about its pages, and counts what is there.

use crate::error::StoreError;
use crate::log::{Hash, Stored};
use crate::tx::ReadTx;
use crate::{engine, migrate, migrations};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;

/// What a check of the whole workspace found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries in the log.
    pub entries: u32,
    /// Where the chain first breaks; none when it is whole.
    pub first_break: Option<ChainBreak>,
    /// The schema's highest step.
    pub schema: u32,
    /// What the engine found wrong with pages, indexes and references; empty when sound.
    pub faults: Vec<String>,
    /// Rows of every table.
    pub rows: BTreeMap<String, u32>,
}

impl Verified {
    /// Whether nothing at all is wrong.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.first_break.is_none() && self.faults.is_empty()
    }
}

/// How the log differs from what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainBreak {
    /// The entry's own content is not what its hash was made of.
    Edited {
        /// Its place.
        seq: u32,
    },
    /// An entry is gone; the next one there is has a later place.
    Missing {
        /// The place that is empty.
        seq: u32,
    },
    /// The entry does not follow the one before it: entries were swapped or put in.
    OutOfOrder {
        /// Its place.
        seq: u32,
    },
    /// The log ends before or after the place it should end at.
    EndsWrongly {
        /// The place of the last entry.
        last: u32,
        /// The place it should be.
        expected: u32,
    },
}

/// Checks everything; takes a moment for each ten thousand rows.
///
/// # Errors
/// [`StoreError::Sql`] when the database cannot even be read.
pub fn verify(read: &ReadTx<'_>) -> Result<Verified, StoreError> {
    let (entries, first_break) = walk(read)?;
    Ok(Verified {
        entries,
        first_break,
        schema: migrate::check(read, migrations::ALL)?,
        faults: engine::faults(read)?,
        rows: engine::rows(read)?,
    })
}

fn walk(read: &ReadTx<'_>) -> Result<(u32, Option<ChainBreak>), StoreError> {
    let school = read.school_key();
    let mut log = read.prepare(
        "SELECT seq, at, person_id, role, because, op, counts, prev, hash FROM log WHERE school_id = ?1 ORDER BY seq",
    )?;
    let mut subjects = read.prepare(
        "SELECT kind, subject_id FROM log_subjects WHERE school_id = ?1 AND seq = ?2 ORDER BY place",
    )?;
    let (mut entries, mut last, mut prev, mut first_break) = (0, 0_u32, Hash::default(), None);
    let mut rows = log.query([&school])?;
    while let Some(row) = rows.next()? {
        let mut entry = Stored::from_row(row)?;
        let (stored_prev, stored_hash): (Hash, Hash) = (row.get(7)?, row.get(8)?);
        let about = subjects.query_map(params![school, entry.seq], |row| Ok((row.get(0)?, row.get(1)?)))?;
        entry.subjects = about.collect::<Result<_, _>>()?;
        let seq = entry.seq;
        if first_break.is_none() {
            first_break = if seq != last + 1 {
                Some(ChainBreak::Missing { seq: last + 1 })
            } else if entry.hash(&school, &stored_prev) != stored_hash {
                Some(ChainBreak::Edited { seq })
            } else if stored_prev != prev {
                Some(ChainBreak::OutOfOrder { seq })
            } else {
                None
            };
        }
        (entries, last, prev) = (entries + 1, seq, stored_hash);
    }
    let sql = "SELECT seq, hash FROM log_head WHERE school_id = ?1";
    let head = read.query_row(sql, [&school], |row| Ok((row.get(0)?, row.get::<_, Hash>(1)?))).optional()?;
    let (expected, hash) = head.unwrap_or_default();
    if first_break.is_none() && (expected != last || hash != prev) {
        first_break = Some(ChainBreak::EndsWrongly { last, expected });
    }
    Ok((entries, first_break))
}
