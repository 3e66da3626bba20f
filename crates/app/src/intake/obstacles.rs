//! What stands in the way of taking back one file, or several that were kept in one step.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::retention;
use bridgewell_domain::dates;
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::{ReadTx, decisions, holds, pupils, pupils_said, red_routes};
use std::collections::HashSet;

/// How many things in the way are named before the rest is counted.
const NAMED: usize = 5;

/// Something in the way: one short sentence, and what it is about in particular.
pub(super) struct Obstacle {
    /// The sentence.
    pub(super) why: String,
    /// The first few names, and how many more there are.
    pub(super) who: Vec<String>,
}

impl Obstacle {
    const fn plain(why: String) -> Self {
        Self { why, who: Vec::new() }
    }

    fn of(why: &str, mut who: Vec<String>) -> Self {
        who.sort();
        who.dedup();
        let more = who.len().saturating_sub(NAMED);
        who.truncate(NAMED);
        if more > 0 {
            who.push(format!("{more} more"));
        }
        Self { why: why.to_owned(), who }
    }

    /// All of it, for a refusal.
    pub(super) fn in_words(&self) -> String {
        if self.who.is_empty() { self.why.clone() } else { format!("{} {}.", self.why, self.who.join("; ")) }
    }
}

/// Whose names are needed to say it.
pub(super) struct Names {
    pub(super) staff: StaffNames,
    pupils: PupilNames,
}

impl Names {
    pub(super) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        Ok(Self { staff: StaffNames::load(read)?, pupils: PupilNames::of(&everybody) })
    }
}

/// What stands in the way of taking these back together.
pub(super) fn in_the_way(
    read: &ReadTx<'_>,
    permit: &Permit,
    step: &[&Batch],
    names: &Names,
) -> Result<Option<Obstacle>, ApiError> {
    let ids: Vec<BatchId> = step.iter().map(|batch| batch.id).collect();
    let Some(since) = step.iter().map(|batch| batch.at).min() else { return Ok(None) };
    let mut touched: HashSet<PupilId> = HashSet::new();
    let mut in_use = 0;
    for batch in step {
        touched.extend(batches::touched(read, batch.id)?);
        in_use += batches::letters_in_use(read, batch.id)?;
    }
    let resting: Vec<String> = decisions::list(read)?
        .into_iter()
        .filter(|row| touched.contains(&row.pupil) && row.decision.at >= since)
        .map(|row| {
            format!(
                "{}, decided by {} on {}",
                names.pupils.shown(row.pupil).name,
                names.staff.name(row.decision.by),
                dates::in_full(dates::day_of(row.decision.at))
            )
        })
        .collect();
    if !resting.is_empty() {
        return Ok(Some(Obstacle::of("Decisions rest on it.", resting)));
    }
    match in_use {
        0 => {}
        1 => return Ok(Some(Obstacle::plain("One of its letters was opened to be read.".to_owned()))),
        several => {
            return Ok(Some(Obstacle::plain(format!("{several} of its letters were opened to be read."))));
        }
    }
    let going = going(read, &ids)?;
    let mut worked = Vec::new();
    for id in &going {
        if batches::is_worked_with(read, *id, &ids)? {
            worked.push(names.pupils.shown(*id).name);
        }
    }
    if !worked.is_empty() {
        let why = "Its pupils have been worked with since, or another file is about them.";
        return Ok(Some(Obstacle::of(why, worked)));
    }
    red_route(read, (permit, step), &going, names)
}

/// What must not be told: that a child of the batch may be on the red route, or that a hold is on the record. Without the key, the same words stand there
/// as soon as anybody has looked at one of its pupils, which whoever raises an entry has done; and for the adult whom
/// an entry names they stand in its place.
fn red_route(
    read: &ReadTx<'_>,
    (permit, step): (&Permit, &[&Batch]),
    going: &HashSet<PupilId>,
    names: &Names,
) -> Result<Option<Obstacle>, ApiError> {
    let begun = || {
        Ok(Some(Obstacle::plain("Work with its pupils has begun since, so it stays as a whole.".to_owned())))
    };
    if permit.tier() == Tier::Open {
        let Some(since) = step.iter().map(|batch| batch.at).min() else { return Ok(None) };
        let opened = batches::opened_since(read, since)?;
        let looked_at = opened.iter().any(|pupil| going.contains(pupil));
        let raised = !going.is_empty() && batches::red_route_since(read, since)?;
        return if looked_at || raised { begun() } else { Ok(None) };
    }
    let named = retention::named(read, permit)?;
    let mut held = Vec::new();
    for pupil in going {
        if holds::stands(read, *pupil)? && !named.contains(pupil) {
            held.push(names.pupils.shown(*pupil).name);
        }
    }
    if !held.is_empty() {
        return Ok(Some(Obstacle::of("A safeguarding hold is on its pupils.", held)));
    }
    let (hidden, shown): (Vec<_>, Vec<_>) = red_routes::list(read)?
        .into_iter()
        .filter(|kept| going.contains(&kept.pupil))
        .partition(|kept| kept.entry.hidden_from == Some(permit.person()));
    let told: Vec<String> = shown.iter().map(|kept| names.pupils.shown(kept.pupil).name).collect();
    if !told.is_empty() {
        return Ok(Some(Obstacle::of("The red route names its pupils.", told)));
    }
    if hidden.is_empty() { Ok(None) } else { begun() }
}

/// Pupils who would go with these batches: they made them and no other file spoke of them.
fn going(read: &ReadTx<'_>, step: &[BatchId]) -> Result<HashSet<PupilId>, ApiError> {
    let mut going = HashSet::new();
    for batch in step {
        for (id, made) in pupils_said::of_batch(read, *batch)? {
            if made && !pupils_said::spoken_of_by_others(read, id, step)? {
                going.insert(id);
            }
        }
    }
    Ok(going)
}
