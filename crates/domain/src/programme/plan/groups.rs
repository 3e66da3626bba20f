//! The same actions under different heads: by outcome area, by level of need, by lead, by status.

use super::{Action, Status};
use crate::programme::frames::{LevelOfNeed, OutcomeArea};
use chrono::NaiveDate;

/// Actions under one head, in the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a, K> {
    /// The head; none for actions that have none yet.
    pub head: Option<K>,
    /// Its actions.
    pub actions: Vec<&'a Action>,
}

/// Under every head of a closed list, empty ones too so that gaps are seen; those without a head come last.
fn under<'a, K: Copy + PartialEq>(
    actions: &'a [Action],
    heads: &[K],
    head_of: impl Fn(&Action) -> Option<K>,
) -> Vec<Group<'a, K>> {
    let all = heads.iter().copied().map(Some).chain([None]);
    let mut groups: Vec<_> = all
        .map(|head| Group { head, actions: actions.iter().filter(|one| head_of(one) == head).collect() })
        .collect();
    groups.retain(|group: &Group<'_, K>| group.head.is_some() || !group.actions.is_empty());
    for group in &mut groups {
        group.actions.sort_by_key(|action| action.number);
    }
    groups
}

/// By outcome area.
#[must_use]
pub fn by_outcome(actions: &[Action]) -> Vec<Group<'_, OutcomeArea>> {
    under(actions, OutcomeArea::ALL, |action| action.outcome_area)
}

/// By level of need.
#[must_use]
pub fn by_level(actions: &[Action]) -> Vec<Group<'_, LevelOfNeed>> {
    under(actions, LevelOfNeed::ALL, |action| action.level_of_need)
}

/// By how they stand on a day.
#[must_use]
pub fn by_status(actions: &[Action], today: NaiveDate) -> Vec<Group<'_, Status>> {
    under(actions, &Status::ALL, |action| Some(action.standing(today)))
}

/// By the lead's name, in the order of the alphabet; those without one come last.
#[must_use]
pub fn by_lead(actions: &[Action]) -> Vec<Group<'_, &str>> {
    let mut names: Vec<&str> =
        actions.iter().map(|action| action.lead.name.as_str()).filter(|name| !name.is_empty()).collect();
    names.sort_unstable_by_key(|name| name.to_lowercase());
    names.dedup();
    let lead = |action: &Action| names.iter().copied().find(|name| *name == action.lead.name);
    under(actions, &names, lead)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{action, day};
    use super::*;

    #[test]
    fn every_head_is_there_and_nobody_is_lost() {
        let mut actions = [action(3, None), action(1, None), action(2, Some(day(9, 2)))];
        actions[0].outcome_area = Some(OutcomeArea::Access);
        actions[1].outcome_area = Some(OutcomeArea::Access);
        let groups = by_outcome(&actions);
        assert_eq!(groups.len(), OutcomeArea::ALL.len() + 1);
        let access = groups.iter().find(|group| group.head == Some(OutcomeArea::Access)).unwrap();
        assert_eq!(access.actions.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(groups.iter().map(|group| group.actions.len()).sum::<usize>(), 3);
        assert_eq!(by_level(&actions).last().unwrap().actions.len(), 3);
        let late = by_status(&actions, day(9, 20)).into_iter().find(|group| group.head == Some(Status::Late));
        assert_eq!(late.unwrap().actions[0].number, 2);
    }

    #[test]
    fn leads_stand_in_the_order_of_the_alphabet() {
        let mut actions = [action(1, None), action(2, None), action(3, None)];
        actions[1].lead.name = "Tom Ellery".into();
        actions[2].lead.name = "Amy Obi".into();
        let heads: Vec<_> = by_lead(&actions).iter().map(|group| group.head.map(str::to_owned)).collect();
        assert_eq!(heads, [Some("Amy Obi".to_owned()), Some("Tom Ellery".to_owned()), None]);
    }
}
