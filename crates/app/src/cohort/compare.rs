//! The cohort screen, for the viewer's tier and scope: what they may not see takes no part in it at all.

use super::cells;
use crate::error::ApiError;
use crate::known::{Intake, Screened};
use crate::offers::in_few_words;
use crate::opportunities::Lines;
use crate::session::Session;
use crate::wire::cohort::{
    Cohort, CohortRow, DecisionCell, OverlayCount, OverlayName, PatternCount, PatternName, RulesBrief,
};
use crate::wire::common::{Nothing, StaffName};
use bridgewell_domain::dates;
use bridgewell_domain::decision::Decision;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_domain::screening::Pattern;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::{Op, ReadTx, decisions, offers, talks};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// What people have done about each pupil: the newest of each.
struct Done {
    decisions: HashMap<PupilId, Decision>,
    talks: HashMap<PupilId, NaiveDate>,
    offers: HashMap<PupilId, OfferRow>,
    lines: Lines,
}

impl Done {
    fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let all_offers = offers::list(read)?;
        let lines = Lines::load(read, &all_offers)?;
        Ok(Self {
            decisions: newest(decisions::list(read)?.into_iter().map(|row| (row.pupil, row.decision))),
            talks: newest(talks::list(read)?.into_iter().map(|row| (row.pupil, row.talk.on))),
            offers: newest(all_offers.into_iter().map(|row| (row.pupil, row))),
            lines,
        })
    }
}

/// The first of each pupil, of rows that come newest first.
fn newest<T>(rows: impl Iterator<Item = (PupilId, T)>) -> HashMap<PupilId, T> {
    let mut first = HashMap::new();
    for (pupil, row) in rows {
        first.entry(pupil).or_insert(row);
    }
    first
}

/// Every pupil this person is responsible for, side by side.
pub(crate) fn compare(session: &mut Session, permit: Permit, _: Nothing) -> Result<Cohort, ApiError> {
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::CohortRead, &[])?;
    session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let done = Done::load(read)?;
        let mut rows: Vec<CohortRow> = intake.own().map(|pupil| row(&intake, &done, pupil)).collect();
        rows.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        Ok(Cohort {
            overlays: overlay_counts(&rows, permit.tier()),
            patterns: pattern_counts(&rows),
            opted_out: number(rows.iter().filter(|row| row.pattern.is_none()).count()),
            places_free: done.lines.places_free(),
            rules: RulesBrief { id: intake.rules.id, from: intake.rules.from },
            forms: distinct(intake.own().filter_map(|pupil| pupil.form.clone())),
            primaries: distinct(intake.own().filter_map(|pupil| pupil.primary.clone())),
            readers: readers(&intake),
            rows,
        })
    })
}

fn row(intake: &Intake, done: &Done, pupil: &Pupil) -> CohortRow {
    let screened: Screened = intake.screen(pupil);
    CohortRow {
        pupil: intake.names.shown(pupil.id),
        pattern: screened.pattern_name(),
        overlays: screened.overlay_names(),
        letter: cells::letter(intake, pupil),
        attendance: cells::attendance(intake, pupil, &screened),
        attainment: cells::attainment(intake, pupil, &screened),
        sdq: cells::sdq(intake, pupil, &screened),
        home: (intake.viewer.tier == Tier::Restricted).then(|| cells::home(intake, pupil, &screened)),
        concern: cells::concern(intake, pupil, &screened),
        decision: done.decisions.get(&pupil.id).map(|decision| {
            let talked = done.talks.get(&pupil.id).is_some_and(|on| *on >= dates::day_of(decision.at));
            decision_cell(intake, decision, talked)
        }),
        offer: done.offers.get(&pupil.id).map(|row| in_few_words(row, &done.lines)),
        reasons: screened.reasons,
        missing: screened.missing,
    }
}

fn decision_cell(intake: &Intake, decision: &Decision, talked: bool) -> DecisionCell {
    let next = decision
        .task
        .as_ref()
        .map(|task| format!("{}, by {}", intake.staff.name(task.who), dates::weekday(task.by)));
    DecisionCell {
        kind: decision.kind,
        next: next.unwrap_or_default(),
        on: dates::day_of(decision.at),
        talked,
    }
}

fn overlay_counts(rows: &[CohortRow], tier: Tier) -> Vec<OverlayCount> {
    let shown: &[OverlayName] = match tier {
        Tier::Restricted => &[OverlayName::RedRoute, OverlayName::AskedToTalk],
        Tier::Open => &[OverlayName::AskedToTalk],
    };
    let count = |overlay: &OverlayName| rows.iter().filter(|row| row.overlays.contains(overlay)).count();
    shown.iter().map(|overlay| OverlayCount { overlay: *overlay, pupils: number(count(overlay)) }).collect()
}

fn pattern_counts(rows: &[CohortRow]) -> Vec<PatternCount> {
    let count = |pattern: PatternName| {
        let own = || rows.iter().filter(move |row| row.pattern == Some(pattern));
        let talked = |row: &&CohortRow| row.decision.as_ref().is_some_and(|decision| decision.talked);
        PatternCount {
            pattern,
            pupils: number(own().count()),
            undecided: number(own().filter(|row| row.decision.is_none()).count()),
            talked: number(own().filter(talked).count()),
        }
    };
    Pattern::ALL.into_iter().map(|pattern| count(pattern.into())).collect()
}

fn readers(intake: &Intake) -> Vec<StaffName> {
    let read: BTreeSet<_> =
        intake.own().flat_map(|pupil| intake.letter(pupil.id).current().map(|said| said.by)).collect();
    let mut readers: Vec<StaffName> = read.into_iter().map(|id| intake.staff.shown(id)).collect();
    readers.sort_by(|one, other| one.name.cmp(&other.name));
    readers
}

fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    words.collect::<BTreeSet<_>>().into_iter().collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
