//! Commands named `log.*`: who did and who read what, and whether the record of it is whole.

use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::log::{EntryShown, LogAsk, LogPage, SubjectShown, VerifiedShown};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::log::{Entry, Filter};
use bridgewell_store::verify::ChainBreak;
use bridgewell_store::{Op, ReadTx, Subject, SubjectKind, log, persons, pupils, red_routes};
use std::collections::HashMap;
use uuid::Uuid;

const PAGE: u32 = 50;

/// Kinds of entry that would tell of the restricted tier.
const RESTRICTED: [Op; 4] = [Op::HomeRecorded, Op::RedRouteOpened, Op::RedRouteTold, Op::RedRouteClosed];

/// A page of the log, newest first. Reading it is logged as well.
pub(crate) fn list(session: &mut Session, permit: Permit, ask: LogAsk) -> Result<LogPage, ApiError> {
    let op =
        ask.op.as_deref().map(|word| Op::from_word(word).ok_or_else(|| ApiError::not_found("kind of entry")));
    let mut filter = Filter {
        person: ask.person,
        subject: ask.pupil.map(PupilId::uuid),
        op: op.transpose()?,
        before: ask.before,
        limit: PAGE,
    };
    let now = session.now();
    let about: Vec<Subject> = ask.pupil.map(Subject::from).into_iter().collect();
    session.workspace_mut().log_read(&permit, now, Op::LogRead, &about)?;
    session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let names: HashMap<Uuid, String> = pupils::list(read)?
            .into_iter()
            .map(|row| (row.pupil.id.uuid(), row.pupil.names.spoken()))
            .collect();
        let hidden = hidden_from(read, permit.person())?;
        let found = log::list(read, &filter)?;
        filter.before = found.last().map(|entry| entry.seq).filter(|_| found.len() == PAGE as usize);
        let entries = found.into_iter().filter(|entry| may_see(&permit, &hidden, entry));
        Ok(LogPage {
            entries: entries.map(|entry| shown(entry, &staff, &names)).collect(),
            next: filter.before,
            ops: Op::ALL
                .iter()
                .filter(|op| may_see_op(&permit, **op))
                .map(|op| op.word().to_owned())
                .collect(),
            people: persons::list(read)?.iter().map(|kept| staff.shown(kept.person.id)).collect(),
        })
    })
}

/// Walks the chain and asks the database about itself.
pub(crate) fn verify(session: &mut Session, permit: Permit, _: Nothing) -> Result<VerifiedShown, ApiError> {
    let verified = session.workspace().verify(&permit)?;
    Ok(VerifiedShown {
        whole: verified.is_whole(),
        entries: verified.entries,
        first_break: verified.first_break.map(break_words),
        faults: verified.faults,
        schema: verified.schema,
        rows: verified.rows.into_iter().filter(|(table, _)| may_see_table(&permit, table)).collect(),
    })
}

/// Red-route entries that name this person: they are hidden from them here too.
fn hidden_from(read: &ReadTx<'_>, person: PersonId) -> Result<Vec<Uuid>, ApiError> {
    let entries = red_routes::list(read)?.into_iter().map(|kept| kept.entry);
    let hidden = entries.filter(|entry| entry.hidden_from == Some(person));
    Ok(hidden.map(|entry| entry.id.uuid()).collect())
}

fn may_see(permit: &Permit, hidden: &[Uuid], entry: &Entry) -> bool {
    let red_route = |subject: &&Subject| subject.kind == SubjectKind::RedRoute;
    match entry.subjects.iter().find(red_route) {
        Some(subject) if permit.tier() == Tier::Open || hidden.contains(&subject.id) => false,
        _ => may_see_op(permit, entry.op),
    }
}

fn may_see_op(permit: &Permit, op: Op) -> bool {
    permit.tier() == Tier::Restricted || !RESTRICTED.contains(&op)
}

/// How many rows the restricted tables have would tell something too.
fn may_see_table(permit: &Permit, table: &str) -> bool {
    permit.tier() == Tier::Restricted || !(table.contains("red_route") || table.contains("home"))
}

fn shown(entry: Entry, staff: &StaffNames, names: &HashMap<Uuid, String>) -> EntryShown {
    let about = entry.subjects.iter().map(|subject| {
        let name = match subject.kind {
            SubjectKind::Person => Some(staff.name(PersonId::from_uuid(subject.id))),
            _ => names.get(&subject.id).cloned(),
        };
        let start = || subject.id.simple().to_string()[24..].to_owned();
        SubjectShown { kind: subject.kind.word().to_owned(), name: name.unwrap_or_else(start) }
    });
    EntryShown {
        seq: entry.seq,
        at: entry.at,
        by: staff.shown(entry.person),
        because: entry.because,
        op: entry.op.word().to_owned(),
        about: about.collect(),
        counts: entry.counts.into_iter().collect(),
    }
}

fn break_words(found: ChainBreak) -> String {
    match found {
        ChainBreak::Edited { seq } => format!("entry {seq} was altered after it was written"),
        ChainBreak::Missing { seq } => format!("entry {seq} is gone"),
        ChainBreak::OutOfOrder { seq } => format!("entry {seq} does not follow the one before it"),
        ChainBreak::EndsWrongly { last, expected } => {
            format!("the log ends at entry {last}, it should end at entry {expected}")
        }
    }
}
