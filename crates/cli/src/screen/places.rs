//! Where each pupil is, by UPN.

use bridgewell_domain::upn::Upn;

use super::gather::Row;

/// A table of rows, each with a part of its UPN's spread beside it: the UPNs themselves stay with the rows, which are
/// looked at only where that part agrees. With 600,000 pupils it is eight megabytes.
pub struct Places {
    /// The part of the spread, and the row's number and one; 0 where the slot is free. A power of two, and never full.
    slots: Vec<(u32, u32)>,
}

impl Places {
    /// A table for so many rows.
    pub fn with_room(rows: usize) -> Self {
        Self { slots: vec![(0, 0); (rows + rows / 2 + 1).next_power_of_two()] }
    }

    /// Puts the row `at` there, unless an earlier row has its UPN: that row is the answer.
    pub fn put(&mut self, upn: &Upn, at: u32, rows: &[Row]) -> Option<u32> {
        let (slot, part, first) = self.look(upn, rows);
        if first.is_none()
            && let Some(free) = self.slots.get_mut(slot)
        {
            *free = (part, at + 1);
        }
        first
    }

    /// The row with this UPN.
    pub fn get(&self, upn: &Upn, rows: &[Row]) -> Option<u32> {
        self.look(upn, rows).2
    }

    /// Follows the rows to their new places.
    pub fn move_to(&mut self, moved: &[u32]) {
        for (_, row) in &mut self.slots {
            if let Some(to) = row.checked_sub(1).and_then(|old| moved.get(old as usize)) {
                *row = to + 1;
            }
        }
    }

    /// The slot where the UPN is or could be put, the part of its spread, and the row that has it.
    fn look(&self, upn: &Upn, rows: &[Row]) -> (usize, u32, Option<u32>) {
        let spread = spread(upn);
        let (mut slot, part) = ((spread >> 32) as usize, spread as u32);
        loop {
            slot &= self.slots.len() - 1;
            let (found, row) = self.slots[slot];
            let Some(at) = row.checked_sub(1) else { return (slot, part, None) };
            if found == part && rows.get(at as usize).is_some_and(|row| row.upn.as_ref() == Some(upn)) {
                return (slot, part, Some(at));
            }
            slot += 1;
        }
    }
}

/// Spreads UPNs over the table. They are short and checked already, so this need not withstand made-up ones: a file that
/// made it slow would only slow itself.
fn spread(upn: &Upn) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let [a, b, c, d, e, f, g, h, rest @ ..] = *upn.as_bytes();
    let [i, j, k, l, m] = rest;
    let first = u64::from_le_bytes([a, b, c, d, e, f, g, h]).wrapping_mul(ODD);
    let both = (first ^ (first >> 32)) ^ u64::from_le_bytes([i, j, k, l, m, 0, 0, 0]);
    let mixed = both.wrapping_mul(ODD);
    (mixed ^ (mixed >> 32)).wrapping_mul(ODD)
}
