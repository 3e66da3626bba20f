//! Where a school stands: how many standards are at each level, under any frame, and how much has been looked at.

use super::{Answer, Catalogue, Cell, Frame, Level, RaterGroup, Record};
use std::collections::HashSet;

/// Where one standard stands in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The school has agreed.
    Agreed(Answer),
    /// Somebody has answered, nothing is agreed.
    Answered,
    /// Nobody has looked at it.
    Untouched,
}

impl Standing {
    /// The agreed level, where there is one.
    #[must_use]
    pub const fn level(&self) -> Option<Level> {
        match self {
            Self::Agreed(answer) => answer.level(),
            Self::Answered | Self::Untouched => None,
        }
    }
}

/// Where a standard stands.
#[must_use]
pub fn standing(record: &Record, standard: &str) -> Standing {
    match record.agreed(standard) {
        Some(agreement) => Standing::Agreed(agreement.answer.clone()),
        None if record.answers(standard).next().is_some() => Standing::Answered,
        None => Standing::Untouched,
    }
}

/// How many standards stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Agreed at each level, "not yet" first.
    pub levels: [u16; 4],
    /// Agreed that it is not known yet.
    pub not_known: u16,
    /// Agreed that it does not apply.
    pub does_not_apply: u16,
    /// Answered by somebody, not agreed.
    pub not_agreed: u16,
    /// Nobody has looked.
    pub untouched: u16,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, standing: &Standing) {
        match standing {
            Standing::Agreed(Answer::At(level)) => self.levels[level.place()] += 1,
            Standing::Agreed(Answer::NotKnown) => self.not_known += 1,
            Standing::Agreed(Answer::DoesNotApply(_)) => self.does_not_apply += 1,
            Standing::Answered => self.not_agreed += 1,
            Standing::Untouched => self.untouched += 1,
        }
    }

    /// How many have an agreed level.
    #[must_use]
    pub fn with_level(&self) -> u16 {
        self.levels.iter().sum()
    }

    /// How many are established or embedded.
    #[must_use]
    pub fn in_place(&self) -> u16 {
        self.levels[Level::Established.place()] + self.levels[Level::Embedded.place()]
    }

    /// How many have no level yet and should have one.
    #[must_use]
    pub const fn open(&self) -> u16 {
        self.not_known + self.not_agreed + self.untouched
    }

    /// How many are about this school: all but those that do not apply.
    #[must_use]
    pub fn that_apply(&self) -> u16 {
        self.with_level() + self.open()
    }
}

/// The counts in each place of a frame. A standard may stand in several places, and in none of some frames.
#[must_use]
pub fn profile(frame: Frame, catalogue: &Catalogue, record: &Record) -> Vec<(Cell, Counts)> {
    let standings: Vec<_> =
        catalogue.standards().iter().map(|standard| (standard, standing(record, &standard.id))).collect();
    Cell::of(frame)
        .into_iter()
        .map(|cell| {
            let mut counts = Counts::default();
            for (_, standing) in standings.iter().filter(|(standard, _)| cell.holds(standard)) {
                counts.add(standing);
            }
            (cell, counts)
        })
        .collect()
}

/// How much one group has looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupCoverage {
    /// The group.
    pub group: RaterGroup,
    /// Its raters.
    pub raters: u16,
    /// Standards that at least one of them answered.
    pub standards: u16,
}

/// How much of a round is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Standards in all.
    pub standards: u16,
    /// Answered by somebody or agreed.
    pub looked_at: u16,
    /// Agreed, also that a standard is not known or does not apply.
    pub agreed: u16,
    /// With at least one note or file.
    pub with_evidence: u16,
    /// Each group, also those that nobody answers for yet.
    pub groups: Vec<GroupCoverage>,
}

/// Counts how much of a round is done.
#[must_use]
pub fn coverage(catalogue: &Catalogue, record: &Record) -> Coverage {
    let known: HashSet<&str> = catalogue.standards().iter().map(|standard| standard.id.as_str()).collect();
    let count = |wanted: &dyn Fn(&str) -> bool| small(known.iter().filter(|id| wanted(id)).count());
    let groups = RaterGroup::ALL.iter().map(|&group| {
        let answered: HashSet<&str> = (record.ratings.iter())
            .filter(|rating| record.group_of(rating.rater) == Some(group))
            .map(|rating| rating.standard.as_str())
            .filter(|id| known.contains(id))
            .collect();
        GroupCoverage {
            group,
            raters: small(record.raters.iter().filter(|rater| rater.group == group).count()),
            standards: small(answered.len()),
        }
    });
    Coverage {
        standards: small(known.len()),
        looked_at: count(&|id| standing(record, id) != Standing::Untouched),
        agreed: count(&|id| record.agreed(id).is_some()),
        with_evidence: count(&|id| {
            record.notes.iter().any(|note| note.standard == id)
                || record.files.iter().any(|file| file.standard == id)
        }),
        groups: groups.collect(),
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
