//! Letters whose pupil is not known yet: their rows wait in the intake, and a wrong UPN must not keep a child's words from
//! being read. The aid marks them like every other letter, and those who answer for the programme read them where they
//! wait. Saying whose one is stays with those who bring files in; a row that was left out keeps its letter in the queue
//! until somebody has opened it.

use super::queue::number;
use super::reading::cannot_wait;
use super::with_another_reader;
use crate::aid::Aid;
use crate::error::ApiError;
use crate::intake::{HeldLetter, held_letters};
use crate::names::{PupilNames, StaffNames};
use crate::permission;
use crate::session::Session;
use crate::wire::letters::{UnplacedAsk, UnplacedLetter, UnplacedShown};
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::WaitingId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Scope;
use bridgewell_domain::school::PrimaryLead;
use bridgewell_store::{Op, ReadTx, SubjectKind, log, pupils, schools};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Those that this person may read, the first to read first.
pub(crate) fn in_queue(
    read: &ReadTx<'_>,
    (permit, scope): (&Permit, &Scope),
    aid: &Aid,
) -> Result<Vec<UnplacedLetter>, ApiError> {
    let held = readable(read, permit, scope)?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let staff = StaffNames::load(read)?;
    let mut opened: HashMap<WaitingId, Vec<String>> = HashMap::new();
    for (row, person, _) in log::looks_at_kind(read, (Op::RecordRead, SubjectKind::WaitingRow))? {
        let (names, name) = (opened.entry(WaitingId::from_uuid(row)).or_default(), staff.name(person));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut placed: Vec<_> = held
        .into_iter()
        .map(|letter| {
            let opened_by = opened.remove(&letter.id).unwrap_or_default();
            (letter, opened_by)
        })
        .filter(|(letter, opened_by)| letter.left_out.is_none() || opened_by.is_empty())
        .map(|(letter, opened_by)| item(letter, opened_by, aid))
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.into_iter().map(|(_, item)| item).collect())
}

/// Where one stands: with another reader last, words that may not wait first, then what nobody has opened.
type Place = (bool, bool, bool, Reverse<u32>);

fn item(letter: HeldLetter, opened_by: Vec<String>, aid: &Aid) -> (Place, UnplacedLetter) {
    let elsewhere = letter.names_viewer;
    let marked = (!elsewhere).then(|| aid.mark(&letter.text));
    let cannot_wait = marked.as_ref().is_some_and(|marked| marked.safeguarding);
    let cannot_read = marked.as_ref().is_some_and(|marked| marked.unread_reason.is_some());
    let priority = marked.as_ref().map_or(0, bridgewell_reading::Marked::priority);
    let why = [
        cannot_wait.then_some("words that may not wait"),
        cannot_read.then_some("the aid cannot read it"),
        letter.left_out.is_some().then_some("its row was left out before anybody had read it"),
    ];
    let place = (elsewhere, !cannot_wait, !opened_by.is_empty(), Reverse(priority));
    let item = UnplacedLetter {
        id: letter.id,
        cannot_wait,
        why_here: why.into_iter().flatten().collect::<Vec<_>>().join(", "),
        name: letter.name,
        primary: letter.primary,
        file: letter.file,
        row: letter.row,
        on: letter.on,
        words: number(letter.text.split_whitespace().count()),
        elsewhere,
        opened_by: if elsewhere { Vec::new() } else { opened_by },
    };
    (place, item)
}

/// Letters that wait, for those who answer for the programme; a row that names a form outside their scope is not theirs.
fn readable(read: &ReadTx<'_>, permit: &Permit, scope: &Scope) -> Result<Vec<HeldLetter>, ApiError> {
    if !permission::LEADERS.roles.contains(&permit.role()) {
        return Ok(Vec::new());
    }
    let mut held = held_letters(read, permit.person())?;
    held.retain(|letter| letter.form.is_none() || scope.covers(letter.form.as_deref()));
    Ok(held)
}

/// Opens one to read it. That it was opened is logged, as for every other letter.
pub(crate) fn open(
    session: &mut Session,
    permit: Permit,
    ask: UnplacedAsk,
) -> Result<UnplacedShown, ApiError> {
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.write(&permit, Op::RecordRead, |tx| {
        let found = readable(tx, &permit, &scope)?.into_iter().find(|letter| letter.id == ask.id);
        let letter = found.ok_or_else(|| ApiError::not_found("letter"))?;
        if letter.names_viewer {
            return Err(with_another_reader());
        }
        tx.about(ask.id);
        let marked = Aid::load(tx)?.mark(&letter.text);
        let school = schools::get(tx)?.0;
        let transition = letter.primary.clone().filter(|_| school.year.is_transition(today));
        let primary_lead = transition
            .map(|primary| PrimaryLead { dsl: school.find_now.primary(&primary), school: primary })
            .filter(|_| marked.safeguarding);
        let everybody: Vec<_> = pupils::list(tx)?.into_iter().map(|row| row.pupil).collect();
        let (names, staff) = (PupilNames::of(&everybody), StaffNames::load(tx)?);
        let mut candidates: Vec<_> = letter.candidates.iter().map(|id| names.shown(*id)).collect();
        candidates.retain(|pupil| scope.covers(pupil.form.as_deref()));
        Ok(UnplacedShown {
            id: letter.id,
            written: letter.written,
            name: letter.name,
            form: letter.form,
            primary: letter.primary,
            file: letter.file,
            row: letter.row,
            on: letter.on,
            why: letter.why,
            candidates,
            left_out: letter.left_out.map_or_else(String::new, |(by, at, why)| {
                format!("{} left its row out on {}: {why}", staff.name(by), in_full(day_of(at)))
            }),
            cannot_wait: cannot_wait(&marked),
            find_now: marked.safeguarding.then_some(school.find_now),
            primary_lead,
            may_say: permission::INTAKE.roles.contains(&permit.role()),
            text: letter.text,
        })
    })
}
