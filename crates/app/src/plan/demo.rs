//! Writes the demo school's plan: the actions, what was said about them, and the review at the end of the summer term.

use super::half_terms;
use crate::error::ApiError;
use bridgewell_demo as demo;
use bridgewell_domain::dates;
use bridgewell_domain::programme::plan::Action;
use bridgewell_domain::programme::plan::review::{Review, written};
use bridgewell_domain::programme::plan::terms;
use bridgewell_domain::school::SchoolYear;
use bridgewell_store::plan_entries::Entry;
use bridgewell_store::{WriteTx, plan, plan_entries, plan_reviews};

/// All of it, in one write.
pub(crate) fn write(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    let made = demo::plan();
    half_terms::keep(tx, &terms::proposed(SchoolYear::starting(2026)))?;
    for action in &made.actions {
        plan::insert(tx, action)?;
    }
    for entry in &made.entries {
        let kept = Entry {
            id: entry.id,
            action: entry.action,
            by: entry.by.id(),
            at: entry.at,
            status: entry.status,
            words: entry.words.to_owned(),
            review: entry.in_review.then_some(made.review.id),
        };
        plan_entries::insert(tx, &kept)?;
    }
    let held = dates::day_of(made.review.begun_at);
    let talked_about = |one: &&Action| made.review.lines.iter().any(|line| line.action == one.id);
    let actions: Vec<Action> = made.actions.iter().filter(talked_about).cloned().collect();
    let text = written(&made.review, &actions, &[], held);
    plan_reviews::insert(tx, &Review { text, ..made.review })?;
    Ok(())
}
