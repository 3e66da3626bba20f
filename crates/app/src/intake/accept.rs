//! `intake.accept`: keeps what is ready, as one batch in one transaction with one log entry.

use super::planned::{self, Planned, Stands, Target};
use super::register::Register;
use super::{merge, preview, settled, shown};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::intake::{AcceptAsk, Accepted};
use bridgewell_domain::ids::{BatchId, LetterId, PupilId, SdqFormId};
use bridgewell_domain::letter::{Hand, Letter};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::restricted::Restricted;
use bridgewell_domain::sdq::SdqForm;
use bridgewell_intake::FileRead;
use bridgewell_intake::row::record::Record;
use bridgewell_store::batches::{self, BatchCounts};
use bridgewell_store::{Op, WriteTx, facts, facts_home, letters, pupils, pupils_said, sdq};
use std::collections::HashMap;
use uuid::Uuid;

/// Accepts what is ready and what was answered; the rest is left out and counted.
pub(crate) fn accept(session: &mut Session, permit: Permit, ask: AcceptAsk) -> Result<Accepted, ApiError> {
    let register = session.read(&permit, Register::load)?;
    let opened = preview::opened(session, ask.file, &ask.settled, &register)?;
    let planned = planned::plan(&opened.read, &register, &ask.answers);
    let name = preview::name(session, ask.file);
    let batch = BatchId::from_uuid(session.fresh());
    let counts = counts(&opened.read, &planned);
    if counts.accepted == 0 {
        return Err(ApiError::refused(
            Refusal::File,
            "No row of this file can be accepted yet. Answer the questions first, or let the file go.",
        ));
    }
    let origin = Origin { source: Source::File { batch, label: name.clone() }, on: session.today() };
    let mapping = settled::mapping(&ask.settled)?;
    session.write(&permit, Op::BatchAccepted, |tx| {
        batches::insert(tx, batch, &name, &opened.hash, &counts)?;
        if opened.read.plan.is_some() {
            settled::remember(tx, &opened.read.fingerprint, mapping)?;
        }
        let mut made: HashMap<usize, PupilId> = HashMap::new();
        for (place, (row, planned)) in opened.read.rows.iter().zip(&planned).enumerate() {
            let Stands::Ready(target) = planned.stands else { continue };
            let pupil = match target {
                Target::Known(id) => join(tx, batch, id, planned, &opened.read)?,
                Target::New => {
                    let id = PupilId::from_uuid(Uuid::now_v7());
                    made.insert(place, id);
                    make(tx, batch, id, planned)?
                }
                Target::NewOf(first) => match made.get(&first) {
                    Some(id) => join(tx, batch, *id, planned, &opened.read)?,
                    None => return Err(ApiError::broken("a row joins a pupil that was not made")),
                },
            };
            keep(tx, pupil, &row.record, planned, &origin)?;
        }
        Ok(())
    })?;
    session.desk_mut().let_go(ask.file);
    session.shelf_mut().let_go(ask.file);
    Ok(Accepted { batch, rows: counts.accepted, done: shown::will(&planned), left: counts.left })
}

fn make(tx: &WriteTx<'_>, batch: BatchId, id: PupilId, planned: &Planned) -> Result<PupilId, ApiError> {
    let mut pupil = merge::unknown(id);
    merge::join(&mut pupil, &planned.said);
    pupils::insert(tx, &pupil)?;
    pupils_said::insert(tx, batch, id, &planned.said, true)?;
    Ok(id)
}

fn join(
    tx: &WriteTx<'_>,
    batch: BatchId,
    id: PupilId,
    planned: &Planned,
    read: &FileRead,
) -> Result<PupilId, ApiError> {
    if read.carries.pupils {
        let kept = pupils::get(tx, id)?;
        let mut pupil = kept.pupil.clone();
        merge::join(&mut pupil, &planned.said);
        if pupil != kept.pupil {
            pupils::change(tx, &pupil, kept.version)?;
        }
        pupils_said::insert(tx, batch, id, &planned.said, false)?;
    }
    Ok(id)
}

fn keep(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    record: &Record<'_>,
    planned: &Planned,
    origin: &Origin,
) -> Result<(), ApiError> {
    if let Some(attendance) = &planned.attendance {
        facts::say_attendance(tx, pupil, attendance, origin)?;
    }
    facts::say_attainment(tx, pupil, &planned.attainment, origin)?;
    if let Some(home) = planned.home {
        facts_home::say(tx, pupil, Restricted::new(home), origin)?;
    }
    if let (Some((basis, scores)), Some(informant)) = (planned.form, record.sdq.informant) {
        let form = SdqForm {
            id: SdqFormId::from_uuid(Uuid::now_v7()),
            pupil,
            informant,
            version: record.sdq.version,
            completed: record.sdq.completed,
            basis,
            scores,
            origin: origin.clone(),
        };
        sdq::insert(tx, &form)?;
    }
    if let Some(words) = &record.letter {
        let letter = Letter {
            id: LetterId::from_uuid(Uuid::now_v7()),
            text: words.clone().into_owned(),
            hand: Hand::Own,
            language: None,
            written: record.letter_date,
        };
        letters::insert(tx, pupil, &letter, origin)?;
    }
    Ok(())
}

fn counts(read: &FileRead, planned: &[Planned]) -> BatchCounts {
    let rows = shown::counts(read, planned);
    let ready =
        || read.rows.iter().zip(planned).filter(|(_, planned)| matches!(planned.stands, Stands::Ready(_)));
    let known: std::collections::HashSet<PupilId> = ready()
        .filter_map(|(_, planned)| match planned.stands {
            Stands::Ready(Target::Known(id)) => Some(id),
            _ => None,
        })
        .collect();
    let new = ready().filter(|(_, planned)| planned.stands == Stands::Ready(Target::New)).count();
    BatchCounts {
        in_file: rows.in_file,
        accepted: rows.ready,
        left: rows.held,
        refused: rows.refused,
        set_aside: rows.set_aside,
        new_pupils: shown::number(new as u64),
        known_pupils: shown::number(known.len() as u64),
        sdq_forms: shown::number(ready().filter(|(_, planned)| planned.form.is_some()).count() as u64),
        letters: shown::number(ready().filter(|(row, _)| row.record.letter.is_some()).count() as u64),
    }
}
