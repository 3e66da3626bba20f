//! Files that were brought in, and taking them back.

use super::preview::RowCounts;
use crate::wire::common::Signed;
use bridgewell_domain::ids::BatchId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One accepted file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchShown {
    /// Its identity.
    pub id: BatchId,
    /// The file's name.
    pub name: String,
    /// The file's SHA-256 hash in hexadecimal.
    pub hash: String,
    /// Who accepted it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How its rows added up.
    pub counts: RowCounts,
    /// What it brought, in words.
    pub brought: Vec<String>,
    /// Rows of it that still wait for a person.
    pub open: u32,
    /// Rows that waited and were settled since.
    pub settled: u32,
    /// Rows that were skipped, with a reason.
    pub skipped: u32,
    /// Who undid it and when, if somebody did.
    pub undone: Option<Signed>,
    /// What stands in the way of undoing it, in one sentence; none when it can be undone.
    pub in_the_way: Option<String>,
    /// What that is about in particular, the first few and how many more.
    pub resting: Vec<String>,
    /// The step it came in with other files that are still here; none where it came alone.
    pub step: Option<StepShown>,
}

/// Every file that was brought in, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Batches {
    /// The files.
    pub batches: Vec<BatchShown>,
}

/// Undoes a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoAsk {
    /// Which.
    pub batch: BatchId,
    /// Every other file of the same step too.
    #[serde(default)]
    pub step: bool,
}

/// Files that were kept together in one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepShown {
    /// The same for all of them.
    pub id: u32,
    /// How many of them are still here.
    pub files: u32,
    /// What stands in the way of undoing all of them; none when they can be undone.
    pub in_the_way: Option<String>,
}
