//! What a session could talk through: open worries in numbers and unnamed lines, and what was agreed last time. It is made
//! for the open tier whoever prepares it, because everybody who prepares supervision reads the lines later.

use crate::error::ApiError;
use crate::home::Lists;
use crate::known::Intake;
use crate::opportunities::Lines;
use crate::wire::supervision::{ProposedAgenda, ProposedLine};
use bridgewell_domain::concern::ConcernedAdult;
use bridgewell_domain::dates::day_and_month;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::supervision::AgendaKind;
use bridgewell_domain::role::Tier;
use bridgewell_domain::screening::Pattern;
use bridgewell_store::supervisions::{self, SupervisionRow};
use bridgewell_store::{ReadTx, debriefs, decisions, offers, reviews, talks};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt::Display;

/// How a pupil is called on an agenda.
const A_PUPIL: &str = "A pupil in Year 7";

/// The lines a person may put on an agenda today.
pub(super) fn proposed(
    read: &ReadTx<'_>,
    permit: &Permit,
    today: NaiveDate,
) -> Result<ProposedAgenda, ApiError> {
    let offered = offers::list(read)?;
    let lists = Lists {
        intake: Intake::load_for_tier(read, permit, Tier::Open)?,
        lines: Lines::load(read, &offered)?,
        decisions: decisions::list(read)?,
        talks: talks::list(read)?,
        reviews: reviews::list(read)?,
        offers: offered,
        today,
    };
    let sessions = supervisions::list(read)?;
    let mut lines = Vec::new();
    last_time(&mut lines, &sessions, &lists);
    wishes(&mut lines, &lists);
    promises(&mut lines, &lists);
    concerns(&mut lines, &lists);
    late_reviews(&mut lines, &lists);
    undecided(&mut lines, &lists);
    staff_time(&mut lines, debriefs::wanting_time(read)?);
    lines.sort_by_key(|line| line.kind);
    let last = sessions.first();
    let me = lists.intake.staff.name(permit.person());
    Ok(ProposedAgenda {
        lines,
        with: last.map(|row| row.session.with.clone()).unwrap_or_default(),
        present: last.map_or_else(|| vec![me], |row| row.session.present.clone()),
    })
}

fn line(kind: AgendaKind, key: impl Display, words: String, pupil: Option<PupilId>) -> ProposedLine {
    ProposedLine { key: format!("{kind:?}:{key}"), kind, words, pupil }
}

/// Steps that are not done. One about a pupil of another form stays with those who may see that pupil.
fn last_time(lines: &mut Vec<ProposedLine>, sessions: &[SupervisionRow], lists: &Lists) {
    for row in sessions {
        for step in row.steps.iter().filter(|row| row.step.done.is_none()) {
            let of = step.step.line.and_then(|id| row.lines.iter().find(|line| line.line.id == id));
            let pupil = of.and_then(|line| line.line.pupil);
            if pupil.is_some_and(|pupil| !lists.intake.own().any(|own| own.id == pupil)) {
                continue;
            }
            let words = format!(
                "Agreed on {}: {} ({}, by {})",
                day_and_month(row.session.on),
                step.step.what,
                step.step.owner,
                day_and_month(step.step.due)
            );
            lines.push(line(AgendaKind::LastTime, step.step.id, words, pupil));
        }
    }
}

fn wishes(lines: &mut Vec<ProposedLine>, lists: &Lists) {
    for kept in lists.intake.own().flat_map(|pupil| lists.intake.requests(pupil.id)) {
        let asked = bridgewell_domain::dates::day_of(kept.request.at);
        let words = match (kept.request.settled, kept.request.promised_for) {
            (Some(_), _) => continue,
            (None, None) => format!(
                "{A_PUPIL}: asked to talk on {}, and there is no name and day for it yet",
                day_and_month(asked)
            ),
            (None, Some(day)) if day < lists.today => {
                format!("{A_PUPIL}: talk overdue since {}", day_and_month(day))
            }
            (None, Some(_)) => continue,
        };
        lines.push(line(AgendaKind::Talk, kept.request.id, words, Some(kept.pupil)));
    }
}

fn promises(lines: &mut Vec<ProposedLine>, lists: &Lists) {
    for item in lists.promised().into_iter().filter(|item| item.overdue) {
        let (Some(pupil), Some(due)) = (item.pupil, item.due) else { continue };
        let words = format!("{A_PUPIL}: what {} took on was due on {}", item.whose, day_and_month(due));
        lines.push(line(AgendaKind::Promise, format!("{}:{due}", pupil.id), words, Some(pupil.id)));
    }
}

fn concerns(lines: &mut Vec<ProposedLine>, lists: &Lists) {
    for pupil in lists.intake.own() {
        for kept in lists.intake.concerns(pupil.id).iter().filter(|kept| kept.concern.closed.is_none()) {
            let who = match kept.concern.from {
                ConcernedAdult::Staff => "a member of staff",
                ConcernedAdult::Parent => "a parent",
                ConcernedAdult::Primary => "the primary school",
            };
            let on = day_and_month(kept.concern.on);
            let words = format!("{A_PUPIL}: a concern that {who} raised on {on} is still open");
            lines.push(line(AgendaKind::Concern, kept.concern.id, words, Some(pupil.id)));
        }
    }
}

fn late_reviews(lines: &mut Vec<ProposedLine>, lists: &Lists) {
    let late = |row: &&reviews::ReviewRow| row.review.done.is_none() && row.review.due < lists.today;
    for row in lists.reviews.iter().filter(late) {
        if !lists.intake.own().any(|pupil| pupil.id == row.pupil) {
            continue;
        }
        let words = format!("{A_PUPIL}: review due on {} not held yet", day_and_month(row.review.due));
        lines.push(line(AgendaKind::Review, row.review.id, words, Some(row.pupil)));
    }
}

/// One line for each pattern, as a number.
fn undecided(lines: &mut Vec<ProposedLine>, lists: &Lists) {
    let mut counts: BTreeMap<Pattern, u32> = BTreeMap::new();
    for (pupil, screened) in lists.listed() {
        if let (Some(pattern), None) = (screened.pattern, lists.decision(pupil.id)) {
            *counts.entry(pattern).or_default() += 1;
        }
    }
    for (pattern, count) in counts {
        let pupils = if count == 1 { "1 pupil".to_owned() } else { format!("{count} pupils") };
        let words = format!("{pupils} listed under “{}”: nobody has decided yet", pattern.words());
        lines.push(line(AgendaKind::Undecided, pattern.words(), words, None));
    }
}

fn staff_time(lines: &mut Vec<ProposedLine>, wanting: u32) {
    let words = match wanting {
        0 => return,
        1 => "1 colleague would like time for what they read".to_owned(),
        several => format!("{several} colleagues would like time for what they read"),
    };
    lines.push(line(AgendaKind::StaffTime, "all", words, None));
}
