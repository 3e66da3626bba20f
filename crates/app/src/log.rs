//! Commands named `log.*`: who did and who read what, and whether the record of it is whole.

use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::log::{BatchStanding, EntryShown, LogAsk, LogPage, SubjectShown, VerifiedShown};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::log::{Entry, Filter};
use bridgewell_store::verify::ChainBreak;
use bridgewell_store::{
    Op, ReadTx, Subject, SubjectKind, batches, letters, log, persons, pupils, red_routes,
};
use std::collections::HashMap;
use uuid::Uuid;

const PAGE: u32 = 50;

/// Kinds of entry that would tell of the restricted tier.
const RESTRICTED: [Op; 7] = [
    Op::HomeRecorded,
    Op::RedRouteOpened,
    Op::RedRouteTold,
    Op::RedRouteClosed,
    Op::LetterCovered,
    Op::LetterReleased,
    Op::LetterErased,
];

/// Kinds of entry that tell of a letter what a letter with another reader would not have: that it was read, or that it
/// went home.
const OF_A_LETTER: [Op; 4] = [Op::LetterRead, Op::LetterGivenBack, Op::LetterReleased, Op::LetterErased];

/// The count of an entry that says that a record was made with what is under the restricted tier.
pub(crate) const WITH_RESTRICTED: &str = "with_restricted_tier";

/// A page of the log, newest first. Reading it is logged as well.
pub(crate) fn list(session: &mut Session, permit: Permit, ask: LogAsk) -> Result<LogPage, ApiError> {
    let op =
        ask.op.as_deref().map(|word| Op::from_word(word).ok_or_else(|| ApiError::not_found("kind of entry")));
    let mut filter = Filter {
        person: ask.person,
        subject: ask.pupil.map(PupilId::uuid),
        op: op.transpose()?,
        ..Filter::default()
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
        let hidden = Hidden::load(read, &permit)?;
        filter.before = ask.before.map(|place| hidden.seq(place));
        filter.limit = PAGE + 1 + hidden.count();
        let mut found = log::list(read, &filter)?;
        found.retain(|entry| !hidden.holds(entry.seq));
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        for entry in &mut found {
            entry.seq = hidden.place(entry.seq);
            if permit.tier() == Tier::Open {
                entry.counts.remove(WITH_RESTRICTED);
            }
        }
        Ok(LogPage {
            next: found.last().map(|entry| entry.seq).filter(|_| more),
            entries: found.into_iter().map(|entry| shown(entry, &staff, &names)).collect(),
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
    let (hidden, batches) =
        session.read(&permit, |read| Ok((Hidden::load(read, &permit)?, batches::list(read)?)))?;
    let mut standing: Vec<_> = batches.into_iter().filter(|batch| batch.undone.is_none()).collect();
    standing.sort_by_key(|batch| batch.at);
    Ok(VerifiedShown {
        whole: verified.is_whole(),
        entries: verified.entries.saturating_sub(hidden.count()),
        first_bad: verified.first_break.map(|found| hidden.place(place_of(found))),
        pupils: verified.rows.get("pupils").copied().unwrap_or_default(),
        batches: standing
            .into_iter()
            .map(|batch| BatchStanding { id: batch.id, rows: batch.counts.accepted })
            .collect(),
        first_break: verified.first_break.map(|found| break_words(found, &hidden)),
        faults: verified.faults,
        schema: verified.schema,
        rows: verified.rows.into_iter().filter(|(table, _)| is_counted(table)).collect(),
    })
}

/// Places of the entries that one person may not know of, the lowest first. The others are numbered without them: a
/// hole in the numbers beside somebody's name and a minute would tell as much as the entry.
struct Hidden(Vec<u32>);

impl Hidden {
    /// Without the key whatever tells of the restricted tier. With it, whatever tells of an entry that names this
    /// person. And for both what happened to a letter which is with another reader for them.
    fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        let every = Filter { limit: u32::MAX, ..Filter::default() };
        let mut found = Vec::new();
        let named: Vec<_> = red_routes::list(read)?
            .into_iter()
            .filter(|kept| kept.entry.hidden_from == Some(permit.person()))
            .collect();
        if permit.tier() == Tier::Open {
            for op in RESTRICTED {
                found.extend(log::list(read, &Filter { op: Some(op), ..every })?);
            }
        }
        for kept in &named {
            found.extend(log::list(read, &Filter { subject: Some(kept.entry.id.uuid()), ..every })?);
        }
        for letter in letters::list(read)?.into_iter().filter(|letter| letter.red_routed) {
            if permit.tier() == Tier::Open || named.iter().any(|kept| kept.pupil == letter.pupil) {
                for op in OF_A_LETTER {
                    let of_letter = Filter { op: Some(op), subject: Some(letter.id.uuid()), ..every };
                    found.extend(log::list(read, &of_letter)?);
                }
            }
        }
        let mut places: Vec<u32> = found.into_iter().map(|entry| entry.seq).collect();
        places.sort_unstable();
        places.dedup();
        Ok(Self(places))
    }

    fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    fn holds(&self, seq: u32) -> bool {
        self.0.binary_search(&seq).is_ok()
    }

    /// The number an entry has among those that may be seen.
    fn place(&self, seq: u32) -> u32 {
        let before = self.0.partition_point(|hidden| *hidden < seq);
        seq.saturating_sub(u32::try_from(before).unwrap_or(u32::MAX))
    }

    /// The other way round.
    fn seq(&self, place: u32) -> u32 {
        self.0.iter().fold(place, |seq, hidden| if *hidden <= seq { seq.saturating_add(1) } else { seq })
    }
}

fn may_see_op(permit: &Permit, op: Op) -> bool {
    permit.tier() == Tier::Restricted || !RESTRICTED.contains(&op)
}

/// Tables whose number of rows tells nobody anything about the restricted tier, with the key or without.
fn is_counted(table: &str) -> bool {
    !["log", "home", "red_route", "readings", "drafts", "letters_home", "letters_given"]
        .iter()
        .any(|word| table.starts_with(word))
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

/// The place of the entry that is not as it was written.
const fn place_of(found: ChainBreak) -> u32 {
    match found {
        ChainBreak::Edited { seq } | ChainBreak::Missing { seq } | ChainBreak::OutOfOrder { seq } => seq,
        ChainBreak::EndsWrongly { last, expected } => 1 + if last < expected { last } else { expected },
    }
}

fn break_words(found: ChainBreak, hidden: &Hidden) -> String {
    let place = |seq: u32| hidden.place(seq);
    match found {
        ChainBreak::Edited { seq } => format!("entry {} was altered after it was written", place(seq)),
        ChainBreak::Missing { seq } => format!("entry {} is gone", place(seq)),
        ChainBreak::OutOfOrder { seq } => format!("entry {} does not follow the one before it", place(seq)),
        ChainBreak::EndsWrongly { last, expected } => {
            format!("the log ends at entry {}, it should end at entry {}", place(last), place(expected))
        }
    }
}
