//! What changed between two rounds, standard by standard.

use super::{Catalogue, Level, Record, standing};

/// What became of one standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many steps up.
    Up(u8),
    /// So many steps down.
    Down(u8),
    /// At the same level.
    Same,
    /// It has a level now and had none before.
    NowKnown,
    /// It had a level and has none now.
    NoLongerKnown,
    /// It has no level in either round.
    NotKnown,
    /// Only the later round has this standard.
    New,
    /// Only the earlier round had it.
    Gone,
}

/// One standard in two rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The standard.
    pub standard: String,
    /// The level agreed in the earlier round.
    pub before: Option<Level>,
    /// The level agreed in the later round.
    pub after: Option<Level>,
    /// What became of it.
    pub change: Change,
}

/// How many standards moved which way, out of those with a level in both rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Up by a step or more.
    pub up: u16,
    /// At the same level.
    pub same: u16,
    /// Down by a step or more.
    pub down: u16,
    /// Without a level in one round or both, or in one template only: nothing can be said.
    pub unsaid: u16,
}

impl Moves {
    /// Counts these.
    #[must_use]
    pub fn of<'c>(changes: impl IntoIterator<Item = &'c Changed>) -> Self {
        let mut moves = Self::default();
        for changed in changes {
            match changed.change {
                Change::Up(_) => moves.up += 1,
                Change::Same => moves.same += 1,
                Change::Down(_) => moves.down += 1,
                Change::NowKnown | Change::NoLongerKnown | Change::NotKnown | Change::New | Change::Gone => {
                    moves.unsaid += 1;
                }
            }
        }
        moves
    }
}

/// Every standard of either round: those of the later one in its order, then those that only the earlier one had.
#[must_use]
pub fn compare(before: (&Catalogue, &Record), after: (&Catalogue, &Record)) -> Vec<Changed> {
    let level = |(_, record): (&Catalogue, &Record), id: &str| standing(record, id).level();
    let mut all: Vec<Changed> = Vec::new();
    for standard in after.0.standards() {
        let known = before.0.get(&standard.id).is_some();
        let (then, now) = (level(before, &standard.id).filter(|_| known), level(after, &standard.id));
        let change = match (then, now) {
            _ if !known => Change::New,
            (Some(then), Some(now)) if now > then => Change::Up(then.steps_to(now)),
            (Some(then), Some(now)) if now < then => Change::Down(then.steps_to(now)),
            (Some(_), Some(_)) => Change::Same,
            (None, Some(_)) => Change::NowKnown,
            (Some(_), None) => Change::NoLongerKnown,
            (None, None) => Change::NotKnown,
        };
        all.push(Changed { standard: standard.id.clone(), before: then, after: now, change });
    }
    let gone = before.0.standards().iter().filter(|standard| after.0.get(&standard.id).is_none());
    all.extend(gone.map(|standard| Changed {
        standard: standard.id.clone(),
        before: level(before, &standard.id),
        after: None,
        change: Change::Gone,
    }));
    all
}
