//! What an attacker works with: the counts, what everybody knows of each before looking, and which of them add up.

use crate::figures::Figures;
use crate::threshold::Threshold;

/// How far from its true value the attacker's search follows a count. A narrower search only makes the answer more
/// careful.
pub(crate) const REACH: i32 = 64;

/// What a hidden cell weighs beside the pupils it counts, when the least loss is sought: between two choices that lose
/// about as many pupils, the one with fewer holes is easier to read.
const CELL: u32 = 4;

/// What becomes of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Printed, unless it is hidden.
    Printed,
    /// Neither printed nor to be protected, but everybody knows that it is there: a sum that any reader can form, or
    /// the change of a group between two publications.
    Between,
    /// Hidden in an earlier publication: this one must not give it away.
    HiddenBefore,
    /// Shown in an earlier publication.
    Known,
}

/// One count as the attacker sees it.
#[derive(Clone, Debug)]
pub(crate) struct Count {
    /// The true value, or for what others published one that agrees with everything they showed.
    pub value: i32,
    /// The least it can be, once it is known to be hidden.
    pub low: i32,
    /// The most it can be.
    pub high: i32,
    pub role: Role,
    /// How many possible values it must keep while it is hidden.
    pub enough: usize,
    /// What hiding it costs.
    pub loss: u32,
    /// Whether the same group was hidden before: then even none may have to be hidden now.
    pub veiled: bool,
}

/// Bounds that hold in one way of reading what is hidden.
pub(crate) type Reading = Vec<(usize, (i32, i32))>;

/// Everything that one attack has to do with.
#[derive(Clone, Debug, Default)]
pub(crate) struct System {
    pub counts: Vec<Count>,
    /// Terms that add up to nothing: parts with their sign, totals with the other.
    pub sums: Vec<Vec<(usize, i32)>>,
    /// For every small count, the most it is while the attacker takes it for the reason of what is hidden around it.
    pub small: Vec<Option<i32>>,
    /// Lines of which one part holds everybody.
    pub wholes: Vec<Vec<usize>>,
}

impl System {
    /// The counts of one document, without anything published before.
    pub(crate) fn of(figures: &Figures, threshold: Threshold) -> Self {
        let wholes: Vec<Vec<usize>> = figures.wholes().map(|sum| sum.parts.clone()).collect();
        let number = |count: u32| i32::try_from(count).unwrap_or(i32::MAX / 4);
        let mut counts = Vec::new();
        let mut small = Vec::new();
        for (index, &count) in figures.counts.iter().enumerate() {
            let value = number(count);
            let most = figures.most[index].map_or(i32::MAX / 4, number).max(value);
            let few = figures.few(index, threshold);
            let in_whole = wholes.iter().any(|line| line.contains(&index));
            // Zeros are shown, so that a hidden count is none, except where a whole line is hidden.
            let low = i32::from(value > 0 && few.is_none() && !in_whole);
            let printed = !figures.unprinted[index];
            counts.push(Count {
                value,
                low,
                high: most,
                role: if printed { Role::Printed } else { Role::Between },
                enough: few.map_or(3, |few| (few as usize + 1).min(3)),
                loss: CELL.saturating_add(count),
                veiled: false,
            });
            let is_small = printed && few.is_none() && threshold.is_small(count);
            small.push(is_small.then(|| number(threshold.smallest_shown()) - 1));
        }
        let sums = figures.sums.iter().map(|sum| {
            let parts = sum.parts.iter().map(|&part| (part, 1));
            parts.chain([(sum.total, -1)]).collect()
        });
        Self { sums: sums.collect(), counts, small, wholes }
    }

    /// Adds a count that is always hidden.
    pub(crate) fn add(&mut self, value: i32, (low, high): (i32, i32), role: Role) -> usize {
        self.counts.push(Count { value, low, high, role, enough: 3, loss: 0, veiled: false });
        self.small.push(None);
        self.counts.len() - 1
    }

    /// Whether a count may be hidden for the sake of another. Zeros are shown, unless what was hidden of the same group
    /// before would come out by that.
    pub(crate) fn may_hide(&self, index: usize) -> bool {
        let count = &self.counts[index];
        count.role == Role::Printed && (count.value > 0 || count.veiled)
    }

    /// Which counts are hidden whatever is decided.
    pub(crate) fn always_hidden(&self, index: usize) -> bool {
        matches!(self.counts[index].role, Role::Between | Role::HiddenBefore)
    }

    /// Narrows what a count can be.
    pub(crate) fn bound(&mut self, index: usize, (low, high): (i32, i32)) {
        let count = &mut self.counts[index];
        count.low = count.low.max(low);
        count.high = count.high.min(high);
    }

    /// Whether every value lies where it can.
    pub(crate) fn is_bounded(&self) -> bool {
        self.counts.iter().all(|count| count.low <= count.value && count.value <= count.high)
    }

    /// Whether every sum adds up.
    pub(crate) fn adds_up(&self) -> bool {
        let value = |&(index, sign): &(usize, i32)| i64::from(sign) * i64::from(self.counts[index].value);
        self.sums.iter().all(|sum| sum.iter().map(value).sum::<i64>() == 0)
    }

    /// Numbers the groups of `closed` counts that are tied to each other through sums. Others get a number of their own.
    pub(crate) fn groups(&self, closed: &[bool]) -> Vec<usize> {
        let mut group: Vec<usize> = (0..self.counts.len()).collect();
        loop {
            let mut changed = false;
            for sum in &self.sums {
                let members = || sum.iter().map(|&(index, _)| index).filter(|&index| closed[index]);
                if let Some(least) = members().map(|index| group[index]).min() {
                    for index in members() {
                        changed |= group[index] != least;
                        group[index] = least;
                    }
                }
            }
            if !changed {
                return group;
            }
        }
    }

    /// The ways in which lines that one part holds whole can be read: as they are, with another part holding all, and
    /// as lines that are hidden because every part is small or hides a small one.
    pub(crate) fn line_readings(&self, within: &[usize]) -> Vec<(bool, Reading)> {
        let here: Vec<&Vec<usize>> =
            self.wholes.iter().filter(|line| line.iter().any(|index| within.contains(index))).collect();
        let of = |index: usize, holds: bool| {
            if holds { (index, (1, self.counts[index].high)) } else { (index, (0, 0)) }
        };
        let truth: Reading = (here.iter().flat_map(|line| line.iter()))
            .map(|&index| of(index, self.counts[index].value > 0))
            .collect();
        let mut readings = vec![(true, truth.clone())];
        if here.is_empty() {
            readings[0].0 = false;
            return readings;
        }
        readings.push((false, truth.iter().map(|&(index, _)| of(index, true)).collect()));
        for line in here {
            for &holder in line.iter().filter(|&&holder| self.counts[holder].value == 0) {
                let mut reading = truth.clone();
                reading.retain(|(index, _)| !line.contains(index));
                reading.extend(line.iter().map(|&index| of(index, index == holder)));
                readings.push((true, reading));
            }
        }
        readings
    }
}
