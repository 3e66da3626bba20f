//! `intake.accept` and `intake.accept_all`: keeps what is ready, one batch a file, in one transaction with one log entry.
//! What is not ready waits in the workspace; a file with an open question about all of it stays on the desk.

use super::planned::{Planned, Stands, Target, waits_as_a_whole};
use super::register::Register;
use super::together::{self, PlannedFile};
use super::{merge, settled, shown, templates, waiting};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::intake::{AcceptAsk, Accepted, BundleAccepted, BundleAsk, FileToBring};
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
use std::collections::HashSet;
use uuid::Uuid;

/// Accepts what is ready of one file and what was answered; the rest waits.
pub(crate) fn accept(session: &mut Session, permit: Permit, ask: AcceptAsk) -> Result<Accepted, ApiError> {
    let own = FileToBring { file: ask.file, settled: ask.settled, answers: ask.answers };
    let kept = keep_files(session, &permit, vec![own])?;
    match kept.files.first() {
        Some(file) => {
            let counts = &file.counts;
            let done = shown::will(&file.planned.planned);
            Ok(Accepted { batch: file.batch, rows: counts.accepted, done, left: counts.left })
        }
        None => Err(ApiError::broken("a file was accepted and no batch was made")),
    }
}

/// Accepts what is ready of several files; one that cannot be read, or of which nothing is ready, is left out and named. One
/// with an open question about all of it is no part of the step, and stays with what was answered about it so far.
pub(crate) fn accept_all(
    session: &mut Session,
    permit: Permit,
    ask: BundleAsk,
) -> Result<BundleAccepted, ApiError> {
    let kept = keep_files(session, &permit, ask.files)?;
    Ok(BundleAccepted {
        batches: kept.files.iter().map(|file| file.batch).collect(),
        rows: kept.files.iter().map(|file| file.counts.accepted).sum(),
        done: shown::will(kept.files.iter().flat_map(|file| &file.planned.planned)),
        waiting: kept.waiting,
        left_out: kept.left_out,
        stay: kept.stay,
    })
}

struct Kept {
    files: Vec<KeptFile>,
    left_out: Vec<String>,
    stay: Vec<FileHandle>,
    waiting: u32,
}

struct KeptFile {
    batch: BatchId,
    counts: BatchCounts,
    planned: PlannedFile,
}

fn keep_files(session: &mut Session, permit: &Permit, asks: Vec<FileToBring>) -> Result<Kept, ApiError> {
    let mut register = session.read(permit, Register::load)?;
    let (read, unreadable) = together::read_all(session, asks, &register)?;
    if let ([], [(_, why)]) = (read.as_slice(), unreadable.as_slice()) {
        return Err(together::unreadable(why.clone()));
    }
    let mut left_out: Vec<String> =
        unreadable.iter().map(|(file, _)| together::name(session, *file)).collect();
    let (mut files, mut stay) = (Vec::new(), Vec::new());
    let mut done: Vec<FileHandle> = unreadable.into_iter().map(|(file, _)| file).collect();
    for planned in together::plan(session, &mut register, read)? {
        if waits_as_a_whole(&planned.opened.read, &planned.planned) {
            stay.push(planned.ask.file);
            continue;
        }
        let counts = counts(&planned.opened.read, &planned.planned);
        done.push(planned.ask.file);
        if counts.accepted + counts.left == 0 {
            left_out.push(planned.name);
            continue;
        }
        files.push(KeptFile { batch: BatchId::from_uuid(session.fresh()), counts, planned });
    }
    if files.iter().all(|file| file.counts.accepted == 0) {
        return Err(ApiError::refused(
            Refusal::File,
            "No row can be accepted yet. Answer the questions first, or let the file go.",
        ));
    }
    let mappings: Vec<_> =
        files.iter().map(|file| settled::mapping(&file.planned.ask.settled)).collect::<Result<_, _>>()?;
    let today = session.today();
    let waiting = session.write(permit, Op::BatchAccepted, |tx| {
        let mut waiting = 0;
        for (file, mapping) in files.iter().zip(mappings) {
            let (planned, opened) = (&file.planned, &file.planned.opened);
            let source = Source::File { batch: file.batch, label: planned.name.clone() };
            let origin = Origin { source, on: today };
            bridgewell_store::waiting::settle_of_same_file(tx, &opened.hash)?;
            batches::insert(tx, file.batch, &planned.name, &opened.hash, &file.counts)?;
            if opened.read.plan.is_some() && settled::remember(tx, &opened.read.fingerprint, mapping)? {
                templates::name_after_file(tx, &opened.read, &planned.name, today)?;
            }
            keep_rows(tx, file, &origin)?;
            waiting += waiting::begin(tx, file.batch, &opened.read, &planned.planned)?;
        }
        waiting::end_what_is_known(tx)?;
        Ok(waiting)
    })?;
    for file in done {
        session.desk_mut().let_go(file);
        session.shelf_mut().let_go(file);
    }
    Ok(Kept { files, left_out, stay, waiting })
}

fn keep_rows(tx: &WriteTx<'_>, file: &KeptFile, origin: &Origin) -> Result<(), ApiError> {
    let read = &file.planned.opened.read;
    for (row, planned) in read.rows.iter().zip(&file.planned.planned) {
        let Stands::Ready(target) = planned.stands else { continue };
        keep(tx, (file.batch, origin), (target, read.carries.pupils), &row.record, planned)?;
    }
    Ok(())
}

/// Keeps one row that is ready, as part of its batch. `identifies` says whether its file speaks of who pupils are.
pub(super) fn keep(
    tx: &WriteTx<'_>,
    (batch, origin): (BatchId, &Origin),
    (target, identifies): (Target, bool),
    record: &Record<'_>,
    planned: &Planned,
) -> Result<(), ApiError> {
    match target {
        Target::New(id) => {
            let mut pupil = merge::unknown(id);
            merge::join(&mut pupil, &planned.said);
            pupils::insert(tx, &pupil)?;
            pupils_said::insert(tx, batch, id, &planned.said, true)?;
        }
        Target::Known(id) | Target::NewOf(id) if identifies => {
            let kept = pupils::get(tx, id)?;
            let mut pupil = kept.pupil.clone();
            merge::join(&mut pupil, &planned.said);
            if pupil != kept.pupil {
                pupils::change(tx, &pupil, kept.version)?;
            }
            pupils_said::insert(tx, batch, id, &planned.said, false)?;
        }
        Target::Known(_) | Target::NewOf(_) => {}
    }
    keep_facts(tx, target.pupil(), record, planned, origin)
}

fn keep_facts(
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
    if let Some(words) = record.letter.as_ref().filter(|_| planned.letter) {
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
    let known: HashSet<PupilId> = ready()
        .filter_map(|(_, planned)| match planned.stands {
            Stands::Ready(Target::Known(id)) => Some(id),
            _ => None,
        })
        .collect();
    let new = ready().filter(|(_, planned)| matches!(planned.stands, Stands::Ready(Target::New(_)))).count();
    BatchCounts {
        in_file: rows.in_file,
        accepted: rows.ready,
        left: rows.held,
        refused: rows.refused,
        set_aside: rows.set_aside,
        new_pupils: shown::number(new as u64),
        known_pupils: shown::number(known.len() as u64),
        sdq_forms: shown::number(ready().filter(|(_, planned)| planned.form.is_some()).count() as u64),
        letters: shown::number(ready().filter(|(_, planned)| planned.letter).count() as u64),
    }
}
