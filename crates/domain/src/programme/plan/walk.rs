//! What a half-term review walks through, and in which order.

use super::{Action, Status};
use chrono::NaiveDate;

/// Why an action comes where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Presses {
    /// Its day has passed, or somebody said that it is late.
    Late,
    /// Something stands in its way.
    AtRisk,
    /// It is due before this half-term ends.
    DueThisHalfTerm,
    /// It should have begun and has not.
    ShouldHaveBegun,
    /// It is open, and nothing presses.
    Open,
}

/// Every open action with the reason for its place, the most pressing first, then by number.
#[must_use]
pub fn open_actions(actions: &[Action], today: NaiveDate, ends: NaiveDate) -> Vec<(Presses, &Action)> {
    let mut walk: Vec<_> = actions
        .iter()
        .filter(|action| action.is_open())
        .map(|action| (because(action, today, ends), action))
        .collect();
    walk.sort_by_key(|(because, action)| (*because, action.number));
    walk
}

fn because(action: &Action, today: NaiveDate, ends: NaiveDate) -> Presses {
    match action.standing(today) {
        Status::Late => Presses::Late,
        _ if action.is_overdue(today) => Presses::Late,
        Status::AtRisk => Presses::AtRisk,
        _ if action.due.is_some_and(|due| due <= ends) => Presses::DueThisHalfTerm,
        Status::NotStarted if action.start.is_some_and(|start| start < today) => Presses::ShouldHaveBegun,
        _ => Presses::Open,
    }
}

/// Actions that were finished since a day: what there is to be glad about. None: ever.
#[must_use]
pub fn finished_since(actions: &[Action], since: Option<NaiveDate>) -> Vec<&Action> {
    let mut done: Vec<_> = actions
        .iter()
        .filter(|action| action.said.status == Status::Done)
        .filter(|action| since.is_none_or(|since| action.said.on >= since))
        .collect();
    done.sort_by_key(|action| action.number);
    done
}

#[cfg(test)]
mod tests {
    use super::super::tests::{action, day};
    use super::*;

    #[test]
    fn what_presses_comes_first_and_what_is_closed_is_not_walked_through() {
        let mut all: Vec<Action> = (1..=7).map(|number| action(number, None)).collect();
        all[0].said.status = Status::Done;
        all[1].said.status = Status::NotStarted;
        all[1].start = Some(day(9, 7));
        all[3].due = Some(day(10, 20));
        all[4].said.status = Status::AtRisk;
        all[5].due = Some(day(9, 4));
        all[6].said.status = Status::Dropped;
        let walk = open_actions(&all, day(9, 21), day(10, 23));
        let order: Vec<_> = walk.iter().map(|(because, action)| (action.number, *because)).collect();
        assert_eq!(
            order,
            [
                (6, Presses::Late),
                (5, Presses::AtRisk),
                (4, Presses::DueThisHalfTerm),
                (2, Presses::ShouldHaveBegun),
                (3, Presses::Open),
            ]
        );
        assert_eq!(finished_since(&all, Some(day(8, 31))).len(), 1);
        assert!(finished_since(&all, Some(day(9, 2))).is_empty());
    }
}
