//! What a half-term review walks through, and in which order.

use super::{Action, Status};
use crate::dates::day_of;
use crate::ids::ActionId;
use chrono::{DateTime, NaiveDate, Utc};

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

/// Actions that were finished after a review was: what there is to be glad about. None: ever. `said_at` is when an action
/// was last said to be done, so that what one review closes is not told again by the next of the same day; where it is not
/// known the day has to do.
pub fn finished_since(
    actions: &[Action],
    since: Option<DateTime<Utc>>,
    said_at: impl Fn(ActionId) -> Option<DateTime<Utc>>,
) -> Vec<&Action> {
    let after = |action: &Action, since: DateTime<Utc>| {
        said_at(action.id).map_or_else(|| action.said.on > day_of(since), |at| at > since)
    };
    let mut done: Vec<_> = actions
        .iter()
        .filter(|action| action.said.status == Status::Done)
        .filter(|action| since.is_none_or(|since| after(action, since)))
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
        let reviewed = |month, on, hour| day(month, on).and_hms_opt(hour, 0, 0).map(|at| at.and_utc());
        let nobody_knows = |_| None;
        assert_eq!(finished_since(&all, None, nobody_knows).len(), 1);
        assert_eq!(finished_since(&all, reviewed(8, 31, 9), nobody_knows).len(), 1);
        assert!(finished_since(&all, reviewed(9, 2, 9), nobody_knows).is_empty());
        let at_ten = |_| reviewed(9, 1, 10);
        assert_eq!(finished_since(&all, reviewed(9, 1, 9), at_ten).len(), 1);
        assert!(finished_since(&all, reviewed(9, 1, 10), at_ten).is_empty(), "it was closed in that review");
    }
}
