//! What a letter was met with already: in a clause every word counts once, and once in each mood; so it does in the letter.
//! Pairs of words likewise.

/// Words and lines met in a letter, and in which clause last.
#[derive(Debug, Default)]
pub(super) struct Met {
    slots: Vec<Slot>,
    now: u32,
}

/// One of them.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// What it is, counted from 1; 0 where nothing is.
    what: u32,
    /// The clause where it was met last, counted from 1.
    clause: u32,
    /// In which moods it was met there, and in the letter, as bits.
    in_clause: u8,
    in_letter: u8,
}

/// Whether a word and its mood are met for the first time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fresh {
    pub in_clause: bool,
    pub mood_in_clause: bool,
    pub in_letter: bool,
    pub mood_in_letter: bool,
}

/// Tells lines from words.
const LINE: u32 = 1 << 31;

impl Met {
    /// Begins a letter with as many words and lines, or fewer.
    pub fn begin(&mut self, most: usize) {
        let size = (most * 2).next_power_of_two().max(64);
        self.slots.clear();
        self.slots.resize(size, Slot::default());
        self.now = 0;
    }

    /// Begins a clause.
    pub const fn clause(&mut self) {
        self.now += 1;
    }

    /// Meets a word in a mood.
    pub fn form(&mut self, form: u32, mood: usize) -> Fresh {
        let now = self.now;
        let slot = self.slot(form + 1);
        let here = if slot.clause == now { slot.in_clause } else { 0 };
        let bit = 1 << mood;
        let fresh = Fresh {
            in_clause: here == 0,
            mood_in_clause: here & bit == 0,
            in_letter: slot.in_letter == 0,
            mood_in_letter: slot.in_letter & bit == 0,
        };
        (slot.clause, slot.in_clause) = (now, here | bit);
        slot.in_letter |= bit;
        fresh
    }

    /// Meets a line: whether for the first time in this clause, and in this letter.
    pub fn line(&mut self, line: u32) -> (bool, bool) {
        let now = self.now;
        let slot = self.slot(line | LINE);
        let before = std::mem::replace(&mut slot.clause, now);
        (before != now, before == 0)
    }

    fn slot(&mut self, what: u32) -> &mut Slot {
        let last = self.slots.len() - 1;
        let mut place = (what.wrapping_mul(0x9e37_79b9) >> 8) as usize & last;
        while self.slots[place].what != what && self.slots[place].what != 0 {
            place = (place + 1) & last;
        }
        self.slots[place].what = what;
        &mut self.slots[place]
    }
}

#[cfg(test)]
mod tests {
    use super::Met;

    #[test]
    fn words_count_once_in_a_clause_and_once_in_the_letter() {
        let mut met = Met::default();
        met.begin(2);
        met.clause();
        let first = met.form(7, 0);
        assert!(first.in_clause && first.mood_in_clause && first.in_letter && first.mood_in_letter);
        let again = met.form(7, 1);
        assert!(!again.in_clause && again.mood_in_clause && !again.in_letter && again.mood_in_letter);
        met.clause();
        let later = met.form(7, 1);
        assert!(later.in_clause && later.mood_in_clause && !later.in_letter && !later.mood_in_letter);
        assert_eq!((met.line(7), met.line(7)), ((true, true), (false, false)));
        met.begin(2);
        met.clause();
        assert!(met.form(7, 1).in_letter);
    }
}
