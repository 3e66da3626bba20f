//! Actions are added, changed, and grown from standards of the audit.

use super::shown::Viewer;
use super::{fields, unnamed};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::plan::{ActionRef, FromStandards, GrowFrom, Grown, Plan, SaveAction};
use bridgewell_domain::ids::{ActionId, PersonId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::{Action, Lead, Measure, Said, Status};
use bridgewell_store::{Op, plan};
use chrono::NaiveDate;
use uuid::Uuid;

/// The most standards from which actions grow at once: more than a plan can carry.
const MOST_STANDARDS: usize = 60;

/// An action of which nothing is known but its number.
pub(super) fn blank(id: ActionId, number: u32, (by, on): (PersonId, NaiveDate)) -> Action {
    Action {
        id,
        number,
        title: String::new(),
        outcome_area: None,
        level_of_need: None,
        principle: None,
        standard: None,
        standard_title: String::new(),
        rests_on: String::new(),
        lead: Lead::default(),
        partners: Vec::new(),
        start: None,
        due: None,
        cost_pence: None,
        cost_note: String::new(),
        milestones: Vec::new(),
        measure: Measure::default(),
        said: Said { status: Status::NotStarted, on, by, why: String::new() },
    }
}

/// Adds an action or changes what was typed of one.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveAction) -> Result<Plan, ApiError> {
    let viewer = Viewer::of(session);
    let fresh = ActionId::from_uuid(session.fresh());
    let made = (permit.person(), viewer.today);
    let op = if ask.id.is_some() { Op::ActionChanged } else { Op::ActionAdded };
    session.write(&permit, op, |tx| {
        let mut action = match ask.id {
            Some(id) => plan::get(tx, id)?.action,
            None => blank(fresh, plan::next_number(tx)?, made),
        };
        fields::put(&mut action, &ask.fields, Uuid::now_v7)?;
        unnamed::refuse_names(tx, "title", &fields::texts(&action))?;
        match ask.id {
            Some(_) => plan::change(tx, &action, ask.version)?,
            None => plan::insert(tx, &action)?,
        }
        viewer.plan(tx, vec![action.id])
    })
}

/// Makes a draft action for each standard that has no open one yet.
pub(crate) fn from_standards(
    session: &mut Session,
    permit: Permit,
    ask: FromStandards,
) -> Result<Grown, ApiError> {
    if ask.standards.is_empty() {
        return Err(ApiError::invalid("standards", "choose at least one standard to begin with"));
    }
    if ask.standards.len() > MOST_STANDARDS {
        return Err(ApiError::invalid(
            "standards",
            format!("choose at most {MOST_STANDARDS}: a plan that wants everything at once is not carried"),
        ));
    }
    let made = (permit.person(), session.today());
    session.write(&permit, Op::ActionAdded, |tx| {
        let mut grown = Grown { made: Vec::new(), already: Vec::new() };
        let open: Vec<Action> =
            plan::list(tx)?.into_iter().map(|row| row.action).filter(Action::is_open).collect();
        for standard in &ask.standards {
            if let Some(there) = open.iter().find(|one| one.standard.as_deref() == Some(standard.id.trim())) {
                grown.already.push(named(there));
                continue;
            }
            if grown.made.iter().any(|one| one.standard == standard.id.trim()) {
                continue;
            }
            let mut action = blank(ActionId::from_uuid(Uuid::now_v7()), plan::next_number(tx)?, made);
            grow(&mut action, standard)?;
            plan::insert(tx, &action)?;
            grown.made.push(named(&action));
        }
        tx.count("actions", u32::try_from(grown.made.len()).unwrap_or(u32::MAX));
        Ok(grown)
    })
}

fn grow(action: &mut Action, standard: &GrowFrom) -> Result<(), ApiError> {
    let title = standard.title.trim();
    if standard.id.trim().is_empty() || title.is_empty() {
        return Err(ApiError::invalid("standards", "a standard needs its id and its title"));
    }
    title.clone_into(&mut action.title);
    action.standard = Some(standard.id.trim().to_owned());
    title.clone_into(&mut action.standard_title);
    action.principle = standard.principle;
    action.outcome_area = standard.outcome_area;
    action.level_of_need = standard.level_of_need;
    standard.rests_on.trim().clone_into(&mut action.rests_on);
    Ok(())
}

fn named(action: &Action) -> ActionRef {
    ActionRef {
        id: action.id,
        number: action.number,
        title: action.title.clone(),
        standard: action.standard.clone().unwrap_or_default(),
    }
}
