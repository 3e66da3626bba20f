//! Two rounds of the audit: last summer's, typed in from paper and closed, and this summer's, still open.

use super::{permit, write};
use crate::audit::{BUILT_IN, built_in};
use crate::error::ApiError;
use bridgewell_demo::audit as demo_audit;
use bridgewell_demo::{self as demo, Cast};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{AgreementId, AuditFileId, AuditNoteId, AuditRoundId, BenchmarkId, RaterId};
use bridgewell_domain::programme::audit::{
    Agreement, Answer, Attachment, Benchmark, Closed, FileKind, Level, Mark, Note, Priority, Rater,
    RaterGroup, Round, TemplateRef,
};
use bridgewell_domain::programme::frames::Principle;
use bridgewell_report::{Column, Document, Imprint, Table, Text, WithoutPupils};
use bridgewell_store::audit::{agreed, answers, benchmarks, evidence, rounds, templates};
use bridgewell_store::{Op, Workspace, WriteTx};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// Governors who are named; everybody else answered by number.
const GOVERNOR: &str = "Maurice Bell";

/// Both rounds.
pub(super) fn all(workspace: &mut Workspace) -> Result<(), ApiError> {
    let lead = permit(Cast::Lead);
    let (begun, closed) = demo_audit::first_round();
    let typed = demo::at(demo::founded() + Duration::days(1), 15);
    write(workspace, (&lead, typed, Op::AuditRoundStarted), |tx| {
        let dated = Dated { started: demo::at(begun, 9), agreed: demo::at(closed, 14) };
        let round = round(tx, "Summer 2025", &dated)?;
        answered(tx, round, 0)?;
        agree(tx, round, (&dated, true))?;
        let by = Closed { by: Cast::Lead.id(), at: demo::at(closed, 16) };
        Ok(rounds::close(tx, (round, 1), Some(by), demo_audit::CONCLUSION)?)
    })?;
    let begun = demo_audit::second_round();
    let dated = Dated { started: demo::at(begun, 9), agreed: demo::at(begun + Duration::days(19), 15) };
    let round = write(workspace, (&lead, dated.started, Op::AuditRoundStarted), |tx| {
        let round = round(tx, "Summer 2026", &dated)?;
        answered(tx, round, 1)?;
        Ok(round)
    })?;
    write(workspace, (&lead, dated.agreed, Op::AuditAgreed), |tx| {
        agree(tx, round, (&dated, false))?;
        marked(tx, round)?;
        shown(tx, round, dated.agreed - Duration::days(6))
    })?;
    let entered = demo::at(begun + Duration::days(20), 11);
    write(workspace, (&lead, entered, Op::AuditBenchmarkSaved), |tx| {
        Ok(benchmarks::save(tx, &county(), None)?)
    })
}

/// A round that has begun, without an answer yet.
pub(super) fn begun(workspace: &mut Workspace) -> Result<(), ApiError> {
    let started = demo::at(demo_audit::second_round(), 9);
    write(workspace, (&permit(Cast::Lead), started, Op::AuditRoundStarted), |tx| {
        round(tx, "Summer 2026", &Dated { started, agreed: started })?;
        Ok(())
    })
}

struct Dated {
    started: DateTime<Utc>,
    agreed: DateTime<Utc>,
}

fn round(tx: &WriteTx<'_>, name: &str, dated: &Dated) -> Result<AuditRoundId, ApiError> {
    let template = built_in()?;
    let on = TemplateRef { id: template.id, version: template.version };
    templates::keep(tx, &on, false, BUILT_IN)?;
    let id = AuditRoundId::from_uuid(Uuid::now_v7());
    let round = Round {
        id,
        name: name.to_owned(),
        started_by: Cast::Lead.id(),
        started_at: dated.started,
        closed: None,
        conclusion: String::new(),
        templates: vec![on],
    };
    rounds::insert(tx, &round)?;
    Ok(id)
}

fn answered(tx: &WriteTx<'_>, round: AuditRoundId, which: usize) -> Result<(), ApiError> {
    for (group, &kind) in RaterGroup::ALL.iter().enumerate() {
        for place in 1..=demo_audit::RATERS[which][group] {
            let id = RaterId::from_uuid(Uuid::now_v7());
            let name = (kind == RaterGroup::Governors && place == 1).then(|| GOVERNOR.to_owned());
            answers::add_rater(tx, round, &Rater { id, group: kind, place, name })?;
            for (number, standard) in demo_audit::STANDARDS.iter().enumerate() {
                let said = demo_audit::answer(number, group, place, which == 0);
                let answer = said.and_then(level).map_or(Answer::NotKnown, Answer::At);
                answers::rate(tx, id, standard.id, &answer)?;
            }
        }
    }
    Ok(())
}

fn level(place: u8) -> Option<Level> {
    Level::ALL.get(usize::from(place)).copied()
}

fn agree(tx: &WriteTx<'_>, round: AuditRoundId, (dated, first): (&Dated, bool)) -> Result<(), ApiError> {
    for standard in &demo_audit::STANDARDS {
        let Some(level) = (if first { standard.before } else { standard.now }).and_then(level) else {
            continue;
        };
        let agreement = Agreement {
            id: AgreementId::from_uuid(Uuid::now_v7()),
            standard: standard.id.to_owned(),
            answer: Answer::At(level),
            reason: if first { in_general(level) } else { standard.reason }.to_owned(),
            by: Cast::Lead.id(),
            at: dated.agreed,
            supersedes: None,
        };
        agreed::agree(tx, round, &agreement)?;
    }
    Ok(())
}

/// Last summer's reasons were short.
const fn in_general(level: Level) -> &'static str {
    match level {
        Level::NotYet => "Nothing of it was found.",
        Level::Emerging => "Some colleagues do it, most not yet.",
        Level::Established => "Most of what is described was seen.",
        Level::Embedded => "It goes on by itself.",
    }
}

fn marked(tx: &WriteTx<'_>, round: AuditRoundId) -> Result<(), ApiError> {
    for id in demo_audit::CELEBRATE {
        agreed::mark(tx, round, &Mark { standard: id.to_owned(), celebrate: true, priority: None })?;
    }
    for (id, first) in demo_audit::PRIORITIES {
        let priority = Some(if first { Priority::First } else { Priority::Next });
        agreed::mark(tx, round, &Mark { standard: id.to_owned(), celebrate: false, priority })?;
    }
    Ok(())
}

fn shown(tx: &WriteTx<'_>, round: AuditRoundId, at: DateTime<Utc>) -> Result<(), ApiError> {
    for (one, who) in demo_audit::EVIDENCE.iter().zip([Cast::Lead, Cast::HeadOfYear].into_iter().cycle()) {
        let id = AuditNoteId::from_uuid(Uuid::now_v7());
        let (standard, said) = (one.id.to_owned(), one.said.to_owned());
        evidence::add_note(tx, round, &Note { id, standard, said, by: who.id(), at })?;
    }
    let sheet = timetable()?;
    let file = Attachment {
        id: AuditFileId::from_uuid(Uuid::now_v7()),
        standard: "lead-01".to_owned(),
        name: "Hours for wellbeing.pdf".to_owned(),
        kind: FileKind::Pdf,
        bytes: u32::try_from(sheet.len()).unwrap_or(u32::MAX),
        by: Cast::Lead.id(),
        at,
    };
    Ok(evidence::add_file(tx, round, &file, &sheet)?)
}

/// The sheet kept as evidence that the lead has time.
fn timetable() -> Result<Vec<u8>, ApiError> {
    let imprint = Imprint {
        school: demo::school().name,
        made_by: "Priya Nair, assistant head".to_owned(),
        made_at: dates::local(demo::at(demo_audit::second_round(), 10)),
        log_head: None,
    };
    let class = WithoutPupils { notice: "For governors and staff.".to_owned() };
    let mut sheet = Document::new(class, "Hours for wellbeing, 2026/27", imprint);
    let row = |day: &str, who: &str| vec![Text::from(day), Text::from(who)];
    sheet.table(Table {
        columns: vec![Column::words("When", 1.0), Column::words("Who", 2.0)],
        rows: vec![
            row("Monday, period 2", "Priya Nair"),
            row("Tuesday, periods 5 and 6", "Priya Nair"),
            row("Thursday, period 1", "Priya Nair and Daniel Marsh"),
            row("Friday, period 4", "Daniel Marsh"),
        ],
    });
    Ok(sheet.to_pdf()?)
}

fn county() -> Benchmark {
    let shares = [
        (Principle::Leadership, 62),
        (Principle::Ethos, 58),
        (Principle::Curriculum, 55),
        (Principle::StudentVoice, 41),
        (Principle::StaffDevelopment, 47),
        (Principle::IdentifyingNeed, 60),
        (Principle::ParentsAndCarers, 38),
        (Principle::TargetedSupport, 52),
    ];
    Benchmark {
        id: BenchmarkId::from_uuid(Uuid::now_v7()),
        name: "County secondaries".to_owned(),
        source: "Invented county report".to_owned(),
        as_of: demo_audit::first_round().1,
        shares: shares.into_iter().collect(),
    }
}
