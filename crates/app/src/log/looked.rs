//! Who has looked at one child's record: by person, from the log.

use super::list::entries;
use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::PupilAsk;
use crate::wire::log::{LookedAt, LookedBy};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::Role;
use bridgewell_store::log::Filter;
use bridgewell_store::{Op, ReadTx, Subject, pupils};
use chrono::{DateTime, Utc};

/// Kinds of entry by which somebody saw something of a pupil, or took it out.
const LOOKS: &[Op] = &[
    Op::RecordRead,
    Op::LettersRead,
    Op::LetterRead,
    Op::LetterLaidBack,
    Op::PersonalDocumentMade,
    Op::Exported,
    Op::LetterGivenBack,
    Op::ParcelMade,
    Op::AccessPackMade,
    Op::TransferMade,
];

/// One person's looks at a pupil's record.
pub(crate) struct Looked {
    /// Who.
    pub person: PersonId,
    /// In which role, the last time.
    pub role: Role,
    /// Why they might, the last time.
    pub because: Because,
    /// How often the record or the letter was opened.
    pub opened: u32,
    /// How often something was printed or saved.
    pub taken: u32,
    /// The first time.
    pub first: DateTime<Utc>,
    /// The last time.
    pub last: DateTime<Utc>,
}

/// Who has looked at a pupil's record, the latest first. Asking is logged as well.
pub(crate) fn looked(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<LookedAt, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::LogRead, &[Subject::from(ask.pupil)])?;
    session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let pupils: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let people = looks_at(read, &permit, ask.pupil)?;
        Ok(LookedAt {
            pupil: PupilNames::of(&pupils).shown(ask.pupil),
            people: people
                .into_iter()
                .map(|one| LookedBy {
                    by: staff.shown(one.person),
                    role: one.role,
                    because: one.because,
                    opened: one.opened,
                    taken: one.taken,
                    first: one.first,
                    last: one.last,
                })
                .collect(),
        })
    })
}

/// The same by identity, for documents.
pub(crate) fn looks_at(read: &ReadTx<'_>, permit: &Permit, pupil: PupilId) -> Result<Vec<Looked>, ApiError> {
    let filter = Filter { subject: Some(pupil.uuid()), ops: LOOKS, ..Filter::default() };
    let (found, _) = entries(read, permit, filter, (None, u32::MAX))?;
    let mut people: Vec<Looked> = Vec::new();
    for entry in &found {
        let taken =
            !matches!(entry.op, Op::RecordRead | Op::LettersRead | Op::LetterRead | Op::LetterLaidBack);
        let place = people.iter().position(|one| one.person == entry.person).unwrap_or_else(|| {
            people.push(Looked {
                person: entry.person,
                role: entry.role,
                because: entry.because,
                opened: 0,
                taken: 0,
                first: entry.at,
                last: entry.at,
            });
            people.len() - 1
        });
        let one = &mut people[place];
        if taken {
            one.taken += 1;
        } else {
            if one.opened == 0 {
                // Why they might look says more than why they might save what they saw.
                (one.role, one.because) = (entry.role, entry.because);
            }
            one.opened += 1;
        }
        one.first = one.first.min(entry.at);
    }
    Ok(people)
}
