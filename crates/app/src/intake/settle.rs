//! `intake.settle`, `intake.skip` and `intake.take_up`: what a person says about a row that waits. A held row comes in as part
//! of its file's batch and is undone with it. A value typed for a pupil who is in is that person's word: it stays when the
//! file is undone.

use super::accept::keep;
use super::fixes::{self, Typed};
use super::kept::KeptRow;
use super::merge;
use super::planned::{Stands, Target};
use super::register::Register;
use super::waiting::{self as work, everything};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::intake::RowAct;
use crate::wire::waiting::{SettleAsk, SkipAsk, TakeUpAsk, WaitingList};
use bridgewell_domain::ids::{PupilId, WaitingId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_intake::columns::field::Field;
use bridgewell_store::waiting::{self, Waiting};
use bridgewell_store::{Op, batches, facts, facts_home, pupils, pupils_said};

/// Does what a person says about a row.
pub(crate) fn settle(session: &mut Session, permit: Permit, ask: SettleAsk) -> Result<WaitingList, ApiError> {
    let (register, kept) =
        session.read(&permit, |read| Ok((Register::load(read)?, waiting::get::<KeptRow>(read, ask.id)?)))?;
    if kept.version != ask.version || kept.skipped.is_some() {
        return Err(ApiError::Stale);
    }
    let typed = match ask.fixes.as_slice() {
        [] => None,
        fixes => Some(fixes::read(fixes, register.year)?),
    };
    match (kept.pupil, typed) {
        (Some(pupil), Some(typed)) => fill(session, &permit, (&kept, &register), (pupil, &typed))?,
        (Some(_), None) => return Err(ApiError::invalid("fixes", "Type the value, or skip it and say why.")),
        (None, typed) => bring(session, &permit, (&kept, &register), (typed.as_ref(), ask.act.as_ref()))?,
    }
    session.read(&permit, everything)
}

/// Keeps typed values of a pupil who is in.
fn fill(
    session: &mut Session,
    permit: &Permit,
    (kept, register): (&Waiting<KeptRow>, &Register),
    (pupil, typed): (PupilId, &Typed),
) -> Result<(), ApiError> {
    let own = session.for_pupil(permit, pupil)?;
    if let Some(other) = typed.record.upn.and_then(|upn| register.with_upn(upn)).filter(|o| o.id != pupil) {
        let name = register.names.shown(other.id).name;
        return Err(ApiError::invalid(&Field::Upn.word(), format!("That UPN belongs to {name}.")));
    }
    let origin = Origin { source: Source::Typed { by: session.person().id }, on: session.today() };
    let mut content = kept.content.clone();
    content.told.retain(|told| !typed.answers(told.field, &told.code));
    session.write(&own, Op::PupilChanged, |tx| {
        let said = merge::said(&typed.record);
        let row = pupils::get(tx, pupil)?;
        let mut changed = row.pupil.clone();
        merge::join(&mut changed, &said);
        if changed != row.pupil {
            pupils::change(tx, &changed, row.version)?;
            pupils_said::insert_by_hand(tx, pupil, &said)?;
        }
        if let Some(attendance) = &typed.record.attendance {
            facts::say_attendance(tx, pupil, attendance, &origin)?;
        }
        facts::say_attainment(tx, pupil, &typed.record.attainment(), &origin)?;
        tx.about(pupil);
        if content.told.is_empty() {
            waiting::settle(tx, kept.id, kept.version)?;
        } else {
            waiting::change(tx, kept.id, kept.version, &content)?;
        }
        work::end_what_is_known(tx)
    })
}

/// Brings a held row in as part of its batch, or keeps what was typed while something still stands in the way.
fn bring(
    session: &mut Session,
    permit: &Permit,
    (kept, register): (&Waiting<KeptRow>, &Register),
    (typed, act): (Option<&Typed>, Option<&RowAct>),
) -> Result<(), ApiError> {
    if act == Some(&RowAct::LeaveOut) {
        return Err(ApiError::invalid("act", "Skip the row instead, and say why."));
    }
    let content = typed.map_or_else(|| kept.content.clone(), |typed| kept.content.with(typed));
    let planned = work::plan(&content, kept.row, register, act);
    let target = match &planned.stands {
        Stands::Ready(target) => *target,
        Stands::Aside(_) => {
            return session.write(permit, Op::RowSettled, |tx| {
                tx.about(kept.batch);
                Ok(waiting::settle(tx, kept.id, kept.version)?)
            });
        }
        Stands::Held | Stands::Refused if typed.is_some() => {
            return session.write(permit, Op::RowSettled, |tx| {
                tx.about(kept.batch);
                Ok(waiting::change(tx, kept.id, kept.version, &content)?)
            });
        }
        Stands::Held | Stands::Refused => {
            return Err(ApiError::refused(Refusal::Other, format!("The row still waits. {}", planned.what)));
        }
    };
    let on = session.today();
    let record = content.record(kept.row);
    session.write(permit, Op::RowSettled, |tx| {
        let batch = batches::get(tx, kept.batch)?;
        let source = Source::File { batch: batch.id, label: batch.name.clone() };
        let origin = Origin { source, on };
        keep(tx, (batch.id, &origin), (target, content.carries().pupils), &record, &planned)?;
        if let Some(home) = &kept.home {
            facts_home::say_sealed(tx, target.pupil(), home, &origin)?;
        }
        let mut counts = batch.counts;
        counts.left = counts.left.saturating_sub(1);
        counts.accepted += 1;
        match target {
            Target::New(_) => counts.new_pupils += 1,
            Target::Known(_) | Target::NewOf(_) => {
                let touched = batches::touched(tx, batch.id)?;
                counts.known_pupils = counts
                    .known_pupils
                    .max(u32::try_from(touched.len()).unwrap_or(u32::MAX).saturating_sub(counts.new_pupils));
            }
        }
        counts.sdq_forms += u32::from(planned.form.is_some());
        counts.letters += u32::from(planned.letter);
        batches::recount(tx, batch.id, &counts)?;
        waiting::settle(tx, kept.id, kept.version)?;
        work::begin_flags(tx, (batch.id, kept.row), target.pupil(), (&content.name, &content.told))?;
        tx.about(target.pupil());
        work::end_what_is_known(tx)
    })
}

/// Characters of a reason at most.
const LONGEST_REASON: usize = 300;

/// Skips a row that waits, with a reason. It can be taken up again.
pub(crate) fn skip(session: &mut Session, permit: Permit, ask: SkipAsk) -> Result<WaitingList, ApiError> {
    let why = required("why", &ask.why, "say why nobody needs to answer it")?;
    if why.chars().nth(LONGEST_REASON).is_some() {
        return Err(ApiError::invalid("why", format!("Say it in at most {LONGEST_REASON} characters.")));
    }
    change(session, &permit, (Op::RowSkipped, ask.id), |tx| waiting::skip(tx, ask.id, ask.version, &why))
}

/// Takes a skipped row up again.
pub(crate) fn take_up(
    session: &mut Session,
    permit: Permit,
    ask: TakeUpAsk,
) -> Result<WaitingList, ApiError> {
    change(session, &permit, (Op::RowTakenUp, ask.id), |tx| waiting::take_up(tx, ask.id, ask.version))
}

fn change(
    session: &mut Session,
    permit: &Permit,
    (op, id): (Op, WaitingId),
    change: impl FnOnce(&bridgewell_store::WriteTx<'_>) -> Result<(), bridgewell_store::StoreError>,
) -> Result<WaitingList, ApiError> {
    session.write(permit, op, |tx| {
        tx.about(waiting::get::<KeptRow>(tx, id)?.batch);
        Ok(change(tx)?)
    })?;
    session.read(permit, everything)
}
