//! A page of the log for a screen, filtered; and the same for a file.

use super::hidden::{Hidden, WITH_RESTRICTED, may_see_op};
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::log::{EntryShown, LogAsk, LogGroup, LogPage, SubjectShown};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::log::{Entry, Filter};
use bridgewell_store::{Op, ReadTx, Subject, SubjectKind, log, persons, pupils};
use std::collections::HashMap;
use uuid::Uuid;

const PAGE: u32 = 50;

/// A page of the log, newest first. Reading it is logged as well.
pub(crate) fn list(session: &mut Session, permit: Permit, ask: LogAsk) -> Result<LogPage, ApiError> {
    let filter = filter(&ask)?;
    let now = session.now();
    let about: Vec<Subject> = ask.pupil.map(Subject::from).into_iter().collect();
    session.workspace_mut().log_read(&permit, now, Op::LogRead, &about)?;
    session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let names: HashMap<Uuid, String> = pupils::list(read)?
            .into_iter()
            .map(|row| (row.pupil.id.uuid(), row.pupil.names.spoken()))
            .collect();
        let (found, more) = entries(read, &permit, filter, (ask.before, PAGE))?;
        Ok(LogPage {
            next: found.last().map(|entry| entry.seq).filter(|_| more),
            entries: found.into_iter().map(|entry| shown(entry, &staff, &names)).collect(),
            ops: Op::ALL
                .iter()
                .filter(|op| may_see_op(&permit, **op))
                .map(|op| op.word().to_owned())
                .collect(),
            people: persons::list(read)?.iter().map(|kept| staff.shown(kept.person.id)).collect(),
            pupil: ask.pupil.and_then(|pupil| names.get(&pupil.uuid()).cloned()),
        })
    })
}

/// What was asked for, as the store filters. A day is a day of the school's clock.
pub(super) fn filter(ask: &LogAsk) -> Result<Filter, ApiError> {
    let op =
        ask.op.as_deref().map(|word| Op::from_word(word).ok_or_else(|| ApiError::not_found("kind of entry")));
    if let (Some(from), Some(to)) = (ask.from, ask.to)
        && from > to
    {
        return Err(ApiError::invalid("to", "The last day comes before the first. Choose a later one."));
    }
    Ok(Filter {
        person: ask.person,
        subject: ask.pupil.map(PupilId::uuid),
        op: op.transpose()?,
        ops: ask.group.map_or(&[], of_group),
        from: ask.from.map(dates::begins),
        until: ask.to.and_then(|day| day.succ_opt()).map(dates::begins),
        ..Filter::default()
    })
}

/// Entries that somebody may know of, numbered for them, the newest first; and whether there are more.
pub(super) fn entries(
    read: &ReadTx<'_>,
    permit: &Permit,
    mut filter: Filter,
    (before, most): (Option<u32>, u32),
) -> Result<(Vec<Entry>, bool), ApiError> {
    let hidden = Hidden::load(read, permit)?;
    filter.before = before.map(|place| hidden.seq(place));
    filter.limit = most.saturating_add(1).saturating_add(hidden.count());
    let mut found = log::list(read, &filter)?;
    found.retain(|entry| !hidden.holds(entry.seq));
    let more = found.len() > most as usize;
    found.truncate(most as usize);
    for entry in &mut found {
        entry.seq = hidden.place(entry.seq);
        if permit.tier() == Tier::Open {
            entry.counts.remove(WITH_RESTRICTED);
        }
    }
    Ok((found, more))
}

/// The kinds of entry that a data-protection officer asks for together.
pub(super) const fn of_group(group: LogGroup) -> &'static [Op] {
    match group {
        LogGroup::Reads => &[Op::RecordRead, Op::CohortRead, Op::LettersRead, Op::LogRead],
        LogGroup::Exports => &[
            Op::Exported,
            Op::PublicDocumentMade,
            Op::PersonalDocumentMade,
            Op::AccessPackMade,
            Op::TransferMade,
            Op::ParcelMade,
            Op::PackMade,
            Op::PackReplyMade,
            Op::LetterGivenBack,
        ],
        LogGroup::SignIns => &[Op::WorkspaceOpened, Op::WorkspaceOpenedByRecoveryKey, Op::UnlockingFailed],
        LogGroup::Failures => &[Op::UnlockingFailed, Op::Refused, Op::KeysMended],
        LogGroup::Rules => &[Op::RulesSaved, Op::SettingChanged, Op::SchoolChanged, Op::SdqBasisRecorded],
        LogGroup::People => &[
            Op::PersonAdded,
            Op::PersonChanged,
            Op::PersonRemoved,
            Op::PassphraseChanged,
            Op::PassphraseReset,
            Op::RecoveryKeyReplaced,
        ],
    }
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
