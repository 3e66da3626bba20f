//! What an attacker works with: the counts, what everybody knows of each before looking, and which of them add up.

use crate::figures::{Figures, SMALL_GROUP};
use crate::threshold::Threshold;
use bridgewell_domain::count::HiddenBecause;

/// How far from its true value the attacker's search follows a count. A narrower search only makes the answer more
/// careful.
pub(crate) const REACH: i32 = 64;

/// The most that a group counts of which "all" and "none" are not said.
const FULLEST: i32 = SMALL_GROUP as i32 - 1;
/// How many of the small counts of a group are tried as the reason of what is hidden around them.
const REASONS: usize = 4;
/// How many ways to read what is hidden are tried.
const READINGS: usize = 6;
/// How many parts of a line are tried as the one that holds everybody.
const HOLDERS: usize = 3;

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
    /// Shown in an earlier publication, or known to every reader anyway, even where it is hidden here as small.
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
    /// Whether what is out says something of how large it is.
    pub bounded: bool,
}

/// Bounds that hold in one way of reading what is hidden.
pub(crate) type Reading = Vec<(usize, (i32, i32))>;

/// Everything that one attack has to do with.
#[derive(Clone, Debug, Default)]
pub(crate) struct System {
    pub counts: Vec<Count>,
    /// How many of the counts are this document's own; the others stand in what is out.
    own: usize,
    /// Terms that add up to nothing: parts with their sign, totals with the other.
    pub sums: Vec<Vec<(usize, i32)>>,
    /// For every count that is hidden when it is small, the most it is while it is.
    pub small: Vec<Option<i32>>,
    /// Lines of which one part holds everybody.
    pub wholes: Vec<Vec<usize>>,
}

/// What the attacker takes a line for that one part holds whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// What it is: the same part holds everybody.
    AsItIs,
    /// Another part holds everybody.
    HeldBy(usize),
    /// Hidden because every part is small or hides a small one.
    Spread,
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
            let known = printed && figures.known_to_all[index];
            let (low, high) = if known { (value, value) } else { (low, most) };
            counts.push(Count {
                value,
                low,
                high,
                role: match (known, printed) {
                    (true, _) => Role::Known,
                    (false, true) => Role::Printed,
                    (false, false) => Role::Between,
                },
                enough: few.map_or(3, |few| (few as usize + 1).min(3)),
                loss: if figures.rests[index] { 1 } else { CELL.saturating_add(count) },
                veiled: false,
                bounded: false,
            });
            let by_size = printed && few.is_none();
            small.push(by_size.then(|| number(threshold.smallest_shown()) - 1));
        }
        let sums = figures.sums.iter().map(|sum| {
            let parts = sum.parts.iter().map(|&part| (part, 1));
            parts.chain([(sum.total, -1)]).collect()
        });
        Self { sums: sums.collect(), own: counts.len(), counts, small, wholes }
    }

    /// Adds a count that is always hidden.
    pub(crate) fn add(&mut self, value: i32, (low, high): (i32, i32), role: Role) -> usize {
        self.counts.push(Count { value, low, high, role, enough: 3, loss: 0, veiled: false, bounded: false });
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

    /// Printed zeros beside a count's group that are shown so far.
    pub(crate) fn zeros(&self, groups: &[usize], of: usize) -> Vec<usize> {
        let tied = |sum: &&Vec<(usize, i32)>| sum.iter().any(|&(index, _)| groups[index] == groups[of]);
        let shown = |&index: &usize| {
            let count = &self.counts[index];
            count.role == Role::Printed && count.value == 0 && !count.veiled && groups[index] != groups[of]
        };
        self.sums.iter().filter(tied).flatten().map(|&(index, _)| index).filter(shown).collect()
    }

    /// Why nothing of a group can be published: for what is out, or because nothing could be proven.
    pub(crate) fn beyond_help(&self, group: &[usize]) -> HiddenBecause {
        let out = |index: usize| {
            index >= self.own && matches!(self.counts[index].role, Role::Known | Role::HiddenBefore)
        };
        let beside = |sum: &&Vec<(usize, i32)>| sum.iter().any(|(index, _)| group.contains(index));
        let bounded = group.iter().any(|&index| self.counts[index].bounded);
        if bounded || self.sums.iter().filter(beside).flatten().any(|&(index, _)| out(index)) {
            HiddenBecause::PublishedBefore
        } else {
            HiddenBecause::NotProven
        }
    }

    /// Which counts stand in a sum with this one.
    pub(crate) fn near(&self, one: usize) -> Vec<bool> {
        let mut near = vec![false; self.counts.len()];
        for sum in self.sums.iter().filter(|sum| sum.iter().any(|&(index, _)| index == one)) {
            sum.iter().for_each(|&(index, _)| near[index] = true);
        }
        near
    }

    /// Narrows what a count can be.
    pub(crate) fn bound(&mut self, index: usize, (low, high): (i32, i32)) {
        let count = &mut self.counts[index];
        count.bounded = true;
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

    /// Whether a count with this value is hidden because it is small.
    pub(crate) fn is_small(&self, index: usize, value: i32) -> bool {
        self.small[index].is_some_and(|most| (1..=most).contains(&value))
    }

    /// Whether one part holds all of a small group.
    fn is_whole(line: &[usize], values: &[i32]) -> bool {
        let sum: i32 = line.iter().map(|&index| values[index]).sum();
        (1..=FULLEST).contains(&sum) && line.iter().any(|&index| values[index] == sum)
    }

    /// Whether the rule could have led to what is hidden, if these were the counts: something hidden in the group is its
    /// reason, and a zero is hidden only in a line that one part holds whole.
    pub(crate) fn explains(&self, members: &[usize], values: &[i32]) -> bool {
        let inside = |line: &&Vec<usize>| line.iter().any(|index| members.contains(index));
        let lines: Vec<&Vec<usize>> = self.wholes.iter().filter(inside).collect();
        let wholes: Vec<&&Vec<usize>> = lines.iter().filter(|line| Self::is_whole(line, values)).collect();
        let needs_one =
            !lines.is_empty() || members.iter().any(|&index| self.is_small(index, self.counts[index].value));
        let has_one = !wholes.is_empty() || members.iter().any(|&index| self.is_small(index, values[index]));
        let bare = |index: usize| values[index] == 0 && !self.counts[index].veiled;
        let zeros = lines.iter().flat_map(|line| line.iter().copied()).filter(|&index| bare(index));
        let spoken = |index: usize| wholes.iter().any(|line| line.contains(&index));
        (has_one || !needs_one) && zeros.into_iter().all(spoken)
    }

    /// The ways in which what is hidden around a count can be read that keep to the rule, those that are likeliest to let
    /// it move first.
    pub(crate) fn readings(&self, members: &[usize], target: usize) -> Vec<Reading> {
        let inside = |line: &&Vec<usize>| line.iter().any(|index| members.contains(index));
        let lines: Vec<&Vec<usize>> = self.wholes.iter().filter(inside).collect();
        let own: Vec<&Vec<usize>> = lines.iter().copied().filter(|line| line.contains(&target)).collect();
        let mut ways: Vec<(bool, Reading)> =
            vec![(!lines.is_empty(), self.reading(&lines, &[], Taken::AsItIs))];
        for line in &own {
            let of_all = self.counts[target].value > 0;
            let holders = line
                .iter()
                .copied()
                .filter(|&other| self.counts[other].value == 0 && (of_all || other == target));
            for holder in holders.take(HOLDERS) {
                ways.push((true, self.reading(&lines, &[line], Taken::HeldBy(holder))));
            }
        }
        if !own.is_empty() {
            ways.push((own.len() < lines.len(), self.reading(&lines, &own, Taken::Spread)));
        }
        if own.len() < lines.len() {
            ways.push((false, self.reading(&lines, &lines, Taken::Spread)));
        }
        let mut reasons: Vec<usize> = (members.iter().copied())
            .filter(|&index| self.is_small(index, self.counts[index].value))
            .take(REASONS)
            .collect();
        reasons.extend(
            own.iter().flat_map(|line| line.iter().copied()).filter(|&index| self.counts[index].value == 0),
        );
        reasons.sort_by_key(|&index| (index != target, index));
        reasons.dedup();
        let mut readings = Vec::new();
        for (explains, reading) in ways {
            if explains || (reasons.is_empty() && lines.is_empty()) {
                readings.push(reading);
                continue;
            }
            for (index, most) in
                reasons.iter().take(REASONS).filter_map(|&index| Some((index, self.small[index]?)))
            {
                let mut with = reading.clone();
                with.push((index, (1, most)));
                readings.push(with);
            }
        }
        readings.truncate(READINGS);
        readings
    }

    /// Bounds of the lines, of which those in `other` are taken for something else than they are.
    fn reading(&self, lines: &[&Vec<usize>], other: &[&Vec<usize>], taken: Taken) -> Reading {
        let mut bounds: Vec<Option<(i32, i32)>> = vec![None; self.counts.len()];
        let is_other = |line: &&Vec<usize>| other.contains(line);
        let mut put = |line: &Vec<usize>, taken: Taken| {
            for &index in line {
                let held = match taken {
                    Taken::AsItIs => self.counts[index].value > 0,
                    Taken::HeldBy(holder) => index == holder,
                    Taken::Spread => {
                        bounds[index] = Some((1, i32::MAX / 4));
                        continue;
                    }
                };
                bounds[index] = Some(if held { (1, FULLEST) } else { (0, 0) });
            }
        };
        lines.iter().filter(|line| !is_other(line)).for_each(|line| put(line, Taken::AsItIs));
        lines.iter().filter(|line| is_other(line)).for_each(|line| put(line, taken));
        (0..bounds.len()).filter_map(|index| Some((index, bounds[index]?))).collect()
    }
}
