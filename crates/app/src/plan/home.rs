//! What of the plan is due, for Home: everything for those who answer for the programme, their own for others.

use crate::error::ApiError;
use crate::wire::home::TodayItem;
use bridgewell_domain::programme::plan::{Action, is_soon};
use bridgewell_domain::role::{Person, Role};
use bridgewell_store::{ReadTx, plan};
use chrono::NaiveDate;

/// Actions and milestones that are overdue or due soon, the soonest first.
pub(crate) fn due(
    read: &ReadTx<'_>,
    (person, today): (&Person, NaiveDate),
) -> Result<Vec<TodayItem>, ApiError> {
    let all = matches!(person.role, Role::Lead | Role::Dsl);
    let mut items: Vec<TodayItem> = plan::list(read)?
        .into_iter()
        .map(|row| row.action)
        .filter(|action| action.is_open() && (all || action.lead.person == Some(person.id)))
        .flat_map(|action| of_action(&action, today))
        .collect();
    items.sort_by_key(|item| item.due);
    Ok(items)
}

fn of_action(action: &Action, today: NaiveDate) -> Vec<TodayItem> {
    let presses = |due: NaiveDate| due < today || is_soon(due, today);
    let item = |what: String, due: NaiveDate| TodayItem {
        pupil: None,
        action: Some(action.id),
        what,
        whose: action.lead.name.clone(),
        due: Some(due),
        overdue: due < today,
    };
    let steps = action
        .milestones
        .iter()
        .filter(|step| step.done.is_none())
        .filter_map(|step| Some((step, step.due.filter(|due| presses(*due))?)))
        .map(|(step, due)| item(format!("{} ({}. {})", step.title, action.number, action.title), due));
    let whole = action
        .due
        .filter(|due| presses(*due))
        .map(|due| item(format!("{}. {}", action.number, action.title), due));
    steps.chain(whole).collect()
}
