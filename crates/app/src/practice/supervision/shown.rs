//! Sessions as one viewer may see them: lines about pupils of other forms are left out, names stand only beside a ground.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::practice::number;
use crate::wire::supervision::{AgendaLineShown, NextStepShown, SharedShown, SupervisionShown, Supervisions};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::role::{Person, Role, Scope};
use bridgewell_store::supervisions::{self, LineRow, StepRow, SupervisionRow};
use bridgewell_store::{ReadTx, debriefs, pupils, workforce};
use chrono::NaiveDate;
use std::collections::HashSet;

/// For whom, and on which day.
#[derive(Clone, Debug)]
pub(super) struct Viewer {
    scope: Scope,
    role: Role,
    today: NaiveDate,
}

impl Viewer {
    pub(super) fn new(person: &Person, today: NaiveDate) -> Self {
        Self { scope: person.scope.clone(), role: person.role, today }
    }
}

struct Around {
    names: PupilNames,
    staff: StaffNames,
    own: HashSet<PupilId>,
    today: NaiveDate,
}

/// Every session, the newest first.
pub(super) fn all(read: &ReadTx<'_>, viewer: &Viewer) -> Result<Supervisions, ApiError> {
    let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    let own = everybody.iter().filter(|pupil| viewer.scope.covers(pupil.form.as_deref()));
    let around = Around {
        own: own.map(|pupil| pupil.id).collect(),
        names: PupilNames::of(&everybody),
        staff: StaffNames::load(read)?,
        today: viewer.today,
    };
    let rows = supervisions::list(read)?;
    let sessions: Vec<_> = rows.iter().map(|row| around.session(row)).collect();
    let open = || sessions.iter().flat_map(|one| &one.steps).filter(|step| step.done.is_none());
    let mut staff: Vec<String> =
        around.staff.working_with_pupils().into_iter().map(|staff| staff.name).collect();
    let register = workforce::staff(read)?.into_iter().filter(|row| row.member.left.is_none());
    staff.extend(register.map(|row| row.member.name));
    staff.sort();
    staff.dedup();
    Ok(Supervisions {
        open_steps: number(open().count()),
        late_steps: number(open().filter(|step| step.overdue).count()),
        wanting_time: debriefs::wanting_time(read)?,
        staff,
        may_share: matches!(viewer.role, Role::Lead | Role::Dsl),
        sessions,
    })
}

impl Around {
    fn is_own(&self, line: &LineRow) -> bool {
        line.line.pupil.is_none_or(|pupil| self.own.contains(&pupil))
    }

    fn session(&self, row: &SupervisionRow) -> SupervisionShown {
        let lines: Vec<_> = row.lines.iter().filter(|line| self.is_own(line)).collect();
        let of_line =
            |step: &StepRow| step.step.line.and_then(|id| row.lines.iter().find(|line| line.line.id == id));
        let steps = row.steps.iter().filter_map(|step| {
            let line = of_line(step);
            line.is_none_or(|line| self.is_own(line)).then(|| self.step(step, line))
        });
        SupervisionShown {
            id: row.session.id,
            on: row.session.on,
            to_come: row.session.on > self.today,
            with: row.session.with.clone(),
            present: row.session.present.clone(),
            notes: row.session.notes.clone(),
            prepared_by: self.staff.name(row.session.prepared_by),
            of_other_forms: number(row.lines.len() - lines.len()),
            steps: steps.collect(),
            lines: lines.into_iter().map(|line| self.line(line)).collect(),
            version: row.version,
        }
    }

    fn line(&self, row: &LineRow) -> AgendaLineShown {
        let line = &row.line;
        let shared = line.shared.as_ref();
        AgendaLineShown {
            id: line.id,
            kind: line.kind,
            words: line.words.clone(),
            pupil: line.pupil,
            named: shared.and(line.pupil).map(|pupil| self.names.shown(pupil)),
            said: line.said.clone(),
            shared: shared.map(|shared| SharedShown {
                basis: shared.basis,
                why: shared.why.clone(),
                by: self.staff.name(shared.by),
                at: shared.at,
            }),
            version: row.version,
        }
    }

    fn step(&self, row: &StepRow, line: Option<&LineRow>) -> NextStepShown {
        let step = &row.step;
        NextStepShown {
            id: step.id,
            line: step.line,
            what: step.what.clone(),
            owner: step.owner.clone(),
            due: step.due,
            overdue: step.done.is_none() && step.due < self.today,
            done: step.done,
            may_be_review: step.done.is_none()
                && step.review.is_none()
                && step.due >= self.today
                && line.is_some_and(|line| line.line.pupil.is_some()),
            may_be_action: step.done.is_none()
                && !step.planned
                && line.is_none_or(|line| line.line.pupil.is_none()),
            is_review: step.review.is_some(),
            planned: step.planned,
            version: row.version,
        }
    }
}
