//! `intake.batches` and `intake.undo`: what was brought in, and taking a whole file back while nothing rests on it.

use super::merge;
use crate::error::{ApiError, Refusal};
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::{Nothing, Signed};
use crate::wire::intake::{BatchShown, Batches, RowCounts, UndoAsk};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::{
    Op, ReadTx, WriteTx, decisions, facts, facts_home, letters, pupils, pupils_said, red_routes, sdq, waiting,
};
use std::collections::HashSet;

/// How many things in the way are named before the rest is counted.
const NAMED: usize = 5;

/// Every file, newest first.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Batches, ApiError> {
    session.read(&permit, |read| shown(read, &permit))
}

/// Takes a whole file back.
pub(crate) fn undo(session: &mut Session, permit: Permit, ask: UndoAsk) -> Result<Batches, ApiError> {
    session.write(&permit, Op::BatchUndone, |tx| {
        let batch = batches::get(tx, ask.batch)?;
        if batch.undone.is_some() {
            return Err(ApiError::Stale);
        }
        let names = Names::load(tx)?;
        if let Some(why) = in_the_way(tx, &permit, &batch, &names)? {
            return Err(ApiError::refused(Refusal::DecisionsRestOnIt, format!("{why} Nothing was changed.")));
        }
        take_back(tx, ask.batch)?;
        batches::mark_undone(tx, ask.batch)?;
        Ok(())
    })?;
    session.read(&permit, |read| shown(read, &permit))
}

struct Names {
    staff: StaffNames,
    pupils: PupilNames,
}

impl Names {
    fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        Ok(Self { staff: StaffNames::load(read)?, pupils: PupilNames::of(&everybody) })
    }
}

fn take_back(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), ApiError> {
    let touched = pupils_said::of_batch(tx, batch)?;
    letters::undo_batch(tx, batch)?;
    sdq::undo_batch(tx, batch)?;
    facts::undo_batch(tx, batch)?;
    facts_home::undo_batch(tx, batch)?;
    pupils_said::undo_batch(tx, batch)?;
    waiting::undo_batch(tx, batch)?;
    for (id, made) in touched {
        let others = pupils_said::of_pupil(tx, id)?;
        if made && others.is_empty() {
            pupils::remove_with_undone_batch(tx, id)?;
            continue;
        }
        let kept = pupils::get(tx, id)?;
        let mut pupil = merge::unknown(id);
        pupil.opted_out = kept.pupil.opted_out;
        for said in &others {
            merge::join(&mut pupil, said);
        }
        if pupil.names.legal_surname.is_empty() && pupil.names.legal_forename.is_empty() {
            pupil.names = kept.pupil.names.clone();
        }
        pupils::change(tx, &pupil, kept.version)?;
    }
    Ok(())
}

/// What stands in the way of undoing a batch, in words.
fn in_the_way(
    read: &ReadTx<'_>,
    permit: &Permit,
    batch: &Batch,
    names: &Names,
) -> Result<Option<String>, ApiError> {
    let touched: HashSet<PupilId> = batches::touched(read, batch.id)?.into_iter().collect();
    let mut resting: Vec<String> = decisions::list(read)?
        .into_iter()
        .filter(|row| touched.contains(&row.pupil) && row.decision.at >= batch.at)
        .map(|row| {
            format!(
                "{}, decided by {} on {}",
                names.pupils.shown(row.pupil).name,
                names.staff.name(row.decision.by),
                dates::in_full(row.decision.at.date_naive())
            )
        })
        .collect();
    if !resting.is_empty() {
        return Ok(Some(format!("Decisions rest on it: {}.", named(&mut resting))));
    }
    match batches::letters_in_use(read, batch.id)? {
        0 => {}
        1 => return Ok(Some("One of its letters was opened to be read.".to_owned())),
        several => return Ok(Some(format!("{several} of its letters were opened to be read."))),
    }
    let going = going(read, batch.id)?;
    let mut worked = Vec::new();
    for id in &going {
        if batches::is_worked_with(read, *id, batch.id)? {
            worked.push(names.pupils.shown(*id).name);
        }
    }
    if !worked.is_empty() {
        return Ok(Some(format!(
            "Its pupils have been worked with since, or another file is about them: {}.",
            named(&mut worked)
        )));
    }
    red_route(read, (permit, batch), &going, names)
}

/// What must not be told: that a child of the batch may be on the red route. Without the key, the same words stand there
/// as soon as anybody has looked at one of its pupils, which whoever raises an entry has done; and for the adult whom
/// an entry names they stand in its place.
fn red_route(
    read: &ReadTx<'_>,
    (permit, batch): (&Permit, &Batch),
    going: &HashSet<PupilId>,
    names: &Names,
) -> Result<Option<String>, ApiError> {
    let begun = || Ok(Some("Work with its pupils has begun since, so it stays as a whole.".to_owned()));
    if permit.tier() == Tier::Open {
        let opened = batches::opened_since(read, batch.at)?;
        let since = opened.iter().any(|pupil| going.contains(pupil));
        let raised = !going.is_empty() && batches::red_route_since(read, batch.at)?;
        return if since || raised { begun() } else { Ok(None) };
    }
    let (hidden, shown): (Vec<_>, Vec<_>) = red_routes::list(read)?
        .into_iter()
        .filter(|kept| going.contains(&kept.pupil))
        .partition(|kept| kept.entry.hidden_from == Some(permit.person()));
    let mut told: Vec<String> = shown.iter().map(|kept| names.pupils.shown(kept.pupil).name).collect();
    if !told.is_empty() {
        return Ok(Some(format!("The red route names its pupils: {}.", named(&mut told))));
    }
    if hidden.is_empty() { Ok(None) } else { begun() }
}

/// Pupils who would go with the batch: it made them and no other file spoke of them.
fn going(read: &ReadTx<'_>, batch: BatchId) -> Result<HashSet<PupilId>, ApiError> {
    let mut going = HashSet::new();
    let said = pupils_said::of_batch(read, batch)?;
    for (id, _) in said.into_iter().filter(|(_, made)| *made) {
        if pupils_said::spoken_of_by_others(read, id, batch)? {
            continue;
        }
        going.insert(id);
    }
    Ok(going)
}

fn named(all: &mut Vec<String>) -> String {
    all.sort();
    all.dedup();
    let more = all.len().saturating_sub(NAMED);
    all.truncate(NAMED);
    let names = all.join("; ");
    if more > 0 { format!("{names}; and {more} more") } else { names }
}

fn shown(read: &ReadTx<'_>, permit: &Permit) -> Result<Batches, ApiError> {
    let names = Names::load(read)?;
    let waiting = waiting::counts(read)?;
    let mut shown = Vec::new();
    for batch in batches::list(read)? {
        let in_the_way = match batch.undone {
            Some(_) => None,
            None => in_the_way(read, permit, &batch, &names)?,
        };
        let counts = batch.counts;
        let left = waiting.get(&batch.id).copied().unwrap_or_default();
        shown.push(BatchShown {
            id: batch.id,
            name: batch.name,
            hash: batch.hash,
            by: names.staff.name(batch.by),
            at: batch.at,
            counts: RowCounts {
                in_file: counts.in_file,
                ready: counts.accepted,
                held: counts.left,
                refused: counts.refused,
                set_aside: counts.set_aside,
            },
            brought: brought(&counts),
            open: left.open,
            settled: left.settled,
            skipped: left.skipped,
            undone: batch.undone.map(|(by, at)| Signed { by: names.staff.name(by), on: at.date_naive() }),
            in_the_way,
        });
    }
    Ok(Batches { batches: shown })
}

fn brought(counts: &batches::BatchCounts) -> Vec<String> {
    let said = |number: u32, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        several => Some(format!("{several} {many}")),
    };
    [
        said(counts.new_pupils, "new pupil", "new pupils"),
        said(counts.known_pupils, "pupil who was here", "pupils who were here"),
        said(counts.sdq_forms, "SDQ form", "SDQ forms"),
        said(counts.letters, "letter", "letters"),
    ]
    .into_iter()
    .flatten()
    .collect()
}
