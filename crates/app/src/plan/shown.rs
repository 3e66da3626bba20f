//! The plan as one person sees it.

use super::{fields, half_terms, say};
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::plan::{ActionShown, Plan, PlanEntryShown, PlanReviewShown, PromptShown, WalkStep};
use bridgewell_domain::ids::ActionId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::review::Prompt;
use bridgewell_domain::programme::plan::walk;
use bridgewell_domain::programme::plan::{Action, Status};
use bridgewell_domain::role::{Person, Role};
use bridgewell_store::plan_entries::Entry;
use bridgewell_store::plan_reviews::PlanReviewRow;
use bridgewell_store::{ReadTx, plan, plan_entries, plan_reviews};
use chrono::NaiveDate;

/// For whom, and on which day.
pub(super) struct Viewer {
    person: Person,
    pub(super) today: NaiveDate,
}

impl Viewer {
    pub(super) fn of(session: &Session) -> Self {
        Self { person: session.person().clone(), today: session.today() }
    }

    /// The whole plan. `touched` is what the command made or changed.
    pub(super) fn plan(&self, read: &ReadTx<'_>, touched: Vec<ActionId>) -> Result<Plan, ApiError> {
        let staff = StaffNames::load(read)?;
        let rows = plan::list(read)?;
        let entries = plan_entries::list(read)?;
        let actions: Vec<Action> = rows.iter().map(|row| row.action.clone()).collect();
        let (half_terms, half_terms_proposed) = half_terms::of_school(read, self.today)?;
        let reviews = plan_reviews::list(read)?;
        let finished = finished_since(&actions, &reviews, &entries);
        Ok(Plan {
            today: self.today,
            may_change: matches!(self.person.role, Role::Lead | Role::Dsl),
            actions: rows.iter().map(|row| self.action(row, &entries, &staff)).collect(),
            touched,
            half_terms,
            half_terms_proposed,
            reviews: reviews.iter().map(|row| self.review(row, (&actions, &finished), &staff)).collect(),
            prompts: Prompt::ALL
                .into_iter()
                .map(|prompt| PromptShown { prompt, words: prompt.words().to_owned() })
                .collect(),
            people: staff.working_with_pupils(),
        })
    }

    fn action(&self, row: &plan::ActionRow, entries: &[Entry], staff: &StaffNames) -> ActionShown {
        let action = &row.action;
        let history = entries.iter().filter(|entry| entry.action == action.id).map(|entry| PlanEntryShown {
            by: staff.name(entry.by),
            at: entry.at,
            status: entry.status,
            words: entry.words.clone(),
            in_review: entry.review.is_some(),
        });
        ActionShown {
            id: action.id,
            version: row.version,
            number: action.number,
            fields: fields::of(action),
            standing: action.standing(self.today),
            said: action.said.status,
            said_by: staff.name(action.said.by),
            said_on: action.said.on,
            why: action.said.why.clone(),
            late_by_date: action.is_late_by_date(self.today),
            overdue: action.is_overdue(self.today),
            due_soon: action.is_due_soon(self.today),
            next_day: action.next_day(),
            history: history.collect(),
            may_move: say::may_move(&self.person, action),
        }
    }

    fn review(
        &self,
        row: &PlanReviewRow,
        (actions, finished): (&[Action], &[&Action]),
        staff: &StaffNames,
    ) -> PlanReviewShown {
        let review = &row.review;
        let open = review.finished_at.is_none();
        let walk = if open { walk::open_actions(actions, self.today, review.ends) } else { Vec::new() };
        let finished = if open { finished } else { &[] };
        PlanReviewShown {
            id: review.id,
            version: row.version,
            period: review.period.clone(),
            ends: review.ends,
            begun_by: staff.name(review.begun_by),
            begun_at: review.begun_at,
            finished_by: review.finished_by.map(|by| staff.name(by)),
            finished_at: review.finished_at,
            lines: review.lines.clone(),
            reflections: review.reflections.clone(),
            text: review.text.clone(),
            walk: walk.into_iter().map(|(because, one)| WalkStep { action: one.id, because }).collect(),
            finished_since: finished.iter().map(|one| one.id).collect(),
        }
    }
}

/// Actions that were finished since the last review was.
pub(super) fn finished_since<'a>(
    actions: &'a [Action],
    reviews: &[PlanReviewRow],
    entries: &[Entry],
) -> Vec<&'a Action> {
    let last = reviews.iter().filter_map(|row| row.review.finished_at).max();
    let said = |action: ActionId| {
        let done = entries.iter().filter(|one| one.action == action && one.status == Some(Status::Done));
        done.map(|entry| entry.at).max()
    };
    walk::finished_since(actions, last, said)
}

/// The plan.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Plan, ApiError> {
    let viewer = Viewer::of(session);
    session.read(&permit, |read| viewer.plan(read, Vec::new()))
}
