//! What was published before, laid beside what is to be published now. Equal names mean the same group.
//!
//! A reader will take a group to be the same pupils as before if the numbers allow it; else to have only grown, or only
//! shrunk, if they allow that; else to have changed no more than the numbers that can be seen. Where totals have changed,
//! because somebody joined or because only a part of the groups is counted, the counts that are no totals are first taken
//! to be of the same pupils wherever they are not seen to differ. The first of these that agrees with the truth is what
//! the attacker is taken to believe: each leaves fewer possible values than the next.

use crate::figures::Figures;
use crate::system::{Role, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// The highest count that is looked for behind what others hid.
const HIGHEST: i32 = 1_000_000;

/// How much a count that cannot be seen may have changed at least. Readers are taken to believe the first: as many as came or went
/// anywhere they could see. Where nothing at all could be published against them, against those who allow for one more,
/// whom nobody can rule out.
pub(crate) const UNSEEN: [i32; 2] = [1, 2];

/// One count of something that is out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Whom it counts. Counts of one name are of one group, in this publication and in others. `None` stands alone.
    pub group: Option<String>,
    /// The count as it was shown; `None` if it was hidden, or not printed.
    pub shown: Option<u32>,
    /// Whether it had a place in the publication, as a number or as a mark for a hidden one.
    pub printed: bool,
}

/// Which counts of a publication add up to which, by their places in its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedSum {
    /// The place of the total.
    pub total: usize,
    /// The places of its parts.
    pub parts: Vec<usize>,
}

/// Everything one earlier publication showed, and what it left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Its counts.
    pub counts: Vec<Published>,
    /// Its sums.
    pub sums: Vec<PublishedSum>,
}

/// How a group then is taken to hang together with the same group now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Same,
    Grown,
    Shrunk,
    Near,
    Apart,
}

/// What the attacker may believe.
#[derive(Clone, Copy)]
struct Belief {
    /// How groups hang together.
    link: Link,
    /// Whether that also holds for sums that were not printed.
    unprinted: bool,
    /// Whether what is no total is taken to be the same pupils wherever two numbers do not speak against it.
    settled: bool,
}

impl Belief {
    /// The tightest first.
    fn all() -> impl Iterator<Item = Self> {
        let links = [Link::Same, Link::Grown, Link::Shrunk, Link::Near, Link::Apart];
        links.into_iter().flat_map(|link| {
            let ways = [(true, true), (true, false), (false, true), (false, false)];
            let all = ways.map(|(settled, unprinted)| Self { link, unprinted, settled });
            all.into_iter().filter(move |belief| match link {
                Link::Same => !belief.settled,
                Link::Apart => !belief.unprinted,
                _ => true,
            })
        })
    }
}

/// Lays earlier publications, the oldest first, beside the counts of a document. `unseen` is how much a count that cannot be
/// seen may have changed at least.
///
/// # Errors
/// The place of a publication whose own numbers do not add up.
pub(crate) fn beside(
    mut system: System,
    figures: &Figures,
    earlier: &[Publication],
    unseen: i32,
) -> Result<System, usize> {
    let mut latest: HashMap<&str, usize> = HashMap::new();
    for (index, group) in figures.groups.iter().enumerate().rev() {
        if let Some(group) = group {
            latest.insert(group, index);
        }
    }
    let own = system.counts.len();
    let common: HashSet<&str> = (figures.groups.iter().enumerate())
        .filter(|(index, _)| system.counts[*index].role == Role::Known)
        .filter_map(|(_, group)| group.as_deref())
        .collect();
    for (place, publication) in earlier.iter().enumerate().rev() {
        // Zeros are shown, so that what was hidden was none, unless a whole line was hidden or another rule followed.
        let beliefs = Belief::all().flat_map(|belief| [(belief, 1), (belief, 0)]);
        let fits = beliefs.into_iter().find_map(|(belief, least)| {
            let trial = laid(&system, publication, (belief, least, unseen), (&latest, &common));
            completed(trial, own).map(|trial| (belief, trial))
        });
        let Some((belief, fitting)) = fits else { return Err(place) };
        let start = system.counts.len();
        if belief.link != Link::Apart || belief.settled {
            for (offset, count) in publication.counts.iter().enumerate() {
                if let Some(group) = &count.group {
                    latest.insert(group, start + offset);
                }
            }
        }
        system = fitting;
    }
    Ok(system)
}

/// The system with one publication more, its hidden counts still without values. What everybody knows now was no secret then
/// either, even where it was hidden.
fn laid(
    system: &System,
    publication: &Publication,
    (belief, least, unseen): (Belief, i32, i32),
    (latest, common): (&HashMap<&str, usize>, &HashSet<&str>),
) -> System {
    let mut next = system.clone();
    let start = next.counts.len();
    for count in &publication.counts {
        match count.shown {
            Some(shown) => {
                let value = i32::try_from(shown).unwrap_or(HIGHEST);
                next.add(value, (value, value), Role::Known)
            }
            None if count.printed => {
                let known = count.group.as_deref().is_some_and(|group| common.contains(group));
                let role = if known { Role::Between } else { Role::HiddenBefore };
                next.add(least, (least, HIGHEST), role)
            }
            None => next.add(0, (0, HIGHEST), Role::Between),
        };
    }
    for sum in &publication.sums {
        let parts = sum.parts.iter().map(|&part| (start + part, 1));
        next.sums.push(parts.chain([(start + sum.total, -1)]).collect());
    }
    let totals: HashSet<usize> = publication.sums.iter().map(|sum| start + sum.total).collect();
    let shared: Vec<(usize, usize)> = (publication.counts.iter().enumerate())
        .filter(|(_, count)| count.printed || belief.unprinted)
        .filter_map(|(offset, count)| Some((start + offset, *latest.get(count.group.as_deref()?)?)))
        .filter(|&(_, now)| belief.unprinted || next.counts[now].role != Role::Between)
        .collect();
    let known = |index: usize| matches!(next.counts[index].role, Role::Known | Role::Printed);
    let apart = |(then, now): (usize, usize)| {
        (known(then) && known(now)).then(|| (next.counts[then].value - next.counts[now].value).abs())
    };
    let seen: Vec<Option<i32>> = shared.iter().copied().map(apart).collect();
    let widest = seen.iter().flatten().copied().max().unwrap_or(0).max(unseen);
    for ((then, now), seen) in shared.into_iter().zip(seen) {
        let settled = belief.settled && !totals.contains(&then) && seen.is_none_or(|by| by == 0);
        let link = if settled { Link::Same } else { belief.link };
        let (least, most) = match link {
            Link::Apart => continue,
            Link::Same => (0, 0),
            Link::Grown => (0, HIGHEST),
            Link::Shrunk => (-HIGHEST, 0),
            Link::Near => (-widest, widest),
        };
        next.counts[now].veiled |= next.counts[then].role == Role::HiddenBefore;
        let (before, after) = (&next.counts[then], &next.counts[now]);
        if before.role == Role::Known {
            let value = before.value;
            next.bound(now, (value.saturating_add(least), value.saturating_add(most)));
        } else if after.role == Role::Known {
            let value = after.value;
            next.bound(then, (value.saturating_sub(most), value.saturating_sub(least)));
        } else if link == Link::Same {
            next.sums.push(vec![(then, 1), (now, -1)]);
        } else {
            let change = next.add(0, (least, most), Role::Between);
            next.sums.push(vec![(then, 1), (change, 1), (now, -1)]);
        }
    }
    next
}

/// Gives whatever is not of this document values that agree with everything shown and with the truth, if there are any.
fn completed(mut system: System, own: usize) -> Option<System> {
    let open: Vec<usize> =
        (own..system.counts.len()).filter(|&index| system.counts[index].role != Role::Known).collect();
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut variables: Vec<Option<Variable>> = vec![None; system.counts.len()];
    for &index in &open {
        let count = &system.counts[index];
        variables[index] = Some(problem.add_integer_var(0.0, (count.low, count.high)));
    }
    for sum in &system.sums {
        let mut terms = Vec::new();
        let mut known = 0_i32;
        for &(index, sign) in sum {
            match variables[index] {
                Some(variable) => terms.push((variable, f64::from(sign))),
                None => known += sign * system.counts[index].value,
            }
        }
        if !terms.is_empty() {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, f64::from(-known));
        } else if known != 0 {
            return None;
        }
    }
    if !open.is_empty() {
        let mut options = SolveOptions::default();
        options.node_limit = Some(500);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        for index in open {
            system.counts[index].value = crate::attack::rounded(solution.var_value(variables[index]?));
        }
    }
    (system.is_bounded() && system.adds_up()).then_some(system)
}
