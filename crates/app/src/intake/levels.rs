//! The four levels of trouble: how much of each there is, and which comes first.

use super::kept::level;
use super::planned::{Planned, Stands};
use crate::wire::intake::{LevelCounts, LevelName};
use bridgewell_intake::{FileRead, ReadRow};

/// Rows stand in this order: what a person must answer, what cannot be used, what stays unknown, what is told.
pub(super) const fn order(level: LevelName) -> u8 {
    match level {
        LevelName::Ask => 0,
        LevelName::Refuse => 1,
        LevelName::Flag => 2,
        LevelName::Notice => 3,
    }
}

/// The level of a row: where it stands says more than its faults do.
pub(super) fn of_row(row: &ReadRow, planned: &Planned) -> LevelName {
    match planned.stands {
        Stands::Held => LevelName::Ask,
        Stands::Refused => LevelName::Refuse,
        Stands::Ready(_) | Stands::Aside(_) => {
            let flagged = row.faults.iter().any(|fault| level(fault.level) == LevelName::Flag);
            if flagged { LevelName::Flag } else { LevelName::Notice }
        }
    }
}

/// How much of each level a file has. A row that is held or refused counts once at that level, whatever holds it.
pub(super) fn of(read: &FileRead, planned: &[Planned]) -> LevelCounts {
    let mut counts = LevelCounts::default();
    for (row, planned) in read.rows.iter().zip(planned) {
        match planned.stands {
            Stands::Held => counts.ask += 1,
            Stands::Refused => counts.refuse += 1,
            Stands::Ready(_) | Stands::Aside(_) => {}
        }
        for fault in &row.faults {
            match level(fault.level) {
                LevelName::Flag => counts.flag += 1,
                LevelName::Notice => counts.notice += 1,
                LevelName::Ask | LevelName::Refuse => {}
            }
        }
    }
    counts
}

/// All together.
pub(super) fn sum(counts: impl Iterator<Item = LevelCounts>) -> LevelCounts {
    counts.fold(LevelCounts::default(), |sum, one| LevelCounts {
        ask: sum.ask + one.ask,
        refuse: sum.refuse + one.refuse,
        flag: sum.flag + one.flag,
        notice: sum.notice + one.notice,
    })
}
