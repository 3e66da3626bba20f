//! `intake.undo`: takes a file back, or all files that were kept in one step, while nothing rests on them.

use super::batches::{shown, step_of};
use super::merge;
use super::obstacles::{Names, in_the_way};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::intake::{Batches, UndoAsk};
use bridgewell_domain::permit::Permit;
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::{
    Op, WriteTx, facts, facts_home, letter_pages, letters, pupils, pupils_said, sdq, waiting,
};

/// Takes it back, in one transaction with one log entry, or not at all.
pub(crate) fn undo(session: &mut Session, permit: Permit, ask: UndoAsk) -> Result<Batches, ApiError> {
    session.write(&permit, Op::BatchUndone, |tx| {
        let batch = batches::get(tx, ask.batch)?;
        if batch.undone.is_some() {
            return Err(ApiError::Stale);
        }
        let all = batches::list(tx)?;
        let mut step = if ask.step { step_of(&all, &batches::steps(tx)?, batch.id) } else { vec![&batch] };
        let names = Names::load(tx)?;
        if let Some(obstacle) = in_the_way(tx, &permit, &step, &names)? {
            let words = format!("{} Nothing was changed.", obstacle.in_words());
            return Err(ApiError::refused(Refusal::DecisionsRestOnIt, words));
        }
        // Last come, first gone: the file that made a pupil goes after those that only spoke of one.
        step.sort_unstable_by_key(|one| std::cmp::Reverse(one.id));
        for one in step {
            take_back(tx, one)?;
            batches::mark_undone(tx, one.id)?;
        }
        Ok(())
    })?;
    session.read(&permit, |read| shown(read, &permit))
}

fn take_back(tx: &WriteTx<'_>, one: &Batch) -> Result<(), ApiError> {
    let batch = one.id;
    let touched = pupils_said::of_batch(tx, batch)?;
    letter_pages::undo_batch(tx, one)?;
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
