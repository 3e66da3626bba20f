//! `intake.batches`: what was brought in, by whom, what came of it, and whether it can be taken back.

use super::obstacles::{Names, in_the_way};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::{Nothing, Signed};
use crate::wire::intake::{BatchShown, Batches, RowCounts, StepShown};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::BatchId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::{ReadTx, waiting};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Every file, newest first.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Batches, ApiError> {
    session.read(&permit, |read| shown(read, &permit))
}

/// The files that were kept together with this one, itself included, and are still here.
pub(super) fn step_of<'b>(all: &'b [Batch], steps: &HashMap<BatchId, u32>, one: BatchId) -> Vec<&'b Batch> {
    let step = steps.get(&one);
    all.iter().filter(|other| other.undone.is_none() && steps.get(&other.id) == step).collect()
}

pub(super) fn shown(read: &ReadTx<'_>, permit: &Permit) -> Result<Batches, ApiError> {
    let names = Names::load(read)?;
    let waiting = waiting::counts(read)?;
    let all = batches::list(read)?;
    let steps = batches::steps(read)?;
    let mut known: HashMap<u32, StepShown> = HashMap::new();
    let mut shown: Vec<BatchShown> = Vec::new();
    for batch in &all {
        let obstacle = match batch.undone {
            Some(_) => None,
            None => in_the_way(read, permit, &[batch], &names)?,
        };
        let step = match steps.get(&batch.id) {
            Some(id) if batch.undone.is_none() => Some((*id, step_of(&all, &steps, batch.id))),
            _ => None,
        };
        let together = match step.filter(|(_, files)| files.len() > 1) {
            // What is in the way of a step is worked out once.
            Some((id, files)) => match known.entry(id) {
                Entry::Occupied(one) => Some(one.get().clone()),
                Entry::Vacant(one) => Some(
                    one.insert(StepShown {
                        id,
                        files: u32::try_from(files.len()).unwrap_or(u32::MAX),
                        in_the_way: in_the_way(read, permit, &files, &names)?.map(|obstacle| obstacle.why),
                    })
                    .clone(),
                ),
            },
            None => None,
        };
        let counts = batch.counts;
        let left = waiting.get(&batch.id).copied().unwrap_or_default();
        let (in_the_way, resting) = obstacle.map_or((None, Vec::new()), |one| (Some(one.why), one.who));
        shown.push(BatchShown {
            id: batch.id,
            name: batch.name.clone(),
            hash: batch.hash.clone(),
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
            undone: batch.undone.map(|(by, at)| Signed { by: names.staff.name(by), on: day_of(at) }),
            in_the_way,
            resting,
            step: together,
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
