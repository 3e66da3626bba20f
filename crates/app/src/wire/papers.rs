//! Letters that come as files, one or a folder full: what each holds, whose it is, and what bringing them in did.

use super::common::PupilName;
use crate::shelf::FileHandle;
use bridgewell_domain::ids::{BatchId, PupilId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Files, each a letter or a page of one, with what was answered about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PapersAsk {
    /// The files, in the order of their pages.
    pub files: Vec<FileHandle>,
    /// What was answered; empty at first.
    pub answers: Vec<PaperAnswer>,
}

/// What a person says about one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperAnswer {
    /// Which file.
    pub file: FileHandle,
    /// Whose it is; none leaves it out.
    pub pupil: Option<PupilId>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperHolds {
    /// Words.
    Words,
    /// A picture or a PDF.
    Picture,
    /// Nothing that can be brought in.
    Nothing,
}

/// Where a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperStands {
    /// It can be brought in.
    Ready,
    /// A person must say whose it is.
    Ask,
    /// It cannot be used.
    Refused,
    /// It is here already, or left out by choice.
    Aside,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperShown {
    /// Which file.
    pub file: FileHandle,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: PaperHolds,
    /// Where it stands.
    pub stands: PaperStands,
    /// What would happen, what is asked, or why not.
    pub what: String,
    /// Whose it is, once that is known.
    pub pupil: Option<PupilName>,
    /// Pupils whom the file's name fits, at most eight.
    pub candidates: Vec<PupilName>,
    /// What is worth knowing about it besides.
    pub notices: Vec<String>,
}

/// The files before anything of them is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Papers {
    /// Each of them, in the order of the question.
    pub papers: Vec<PaperShown>,
    /// How many can be brought in now.
    pub ready: u32,
    /// How many wait for a person.
    pub asked: u32,
}

/// A file that was not brought in after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperLeft {
    /// Its name.
    pub name: String,
    /// Why, and what to do.
    pub why: String,
}

/// What was brought in, as one batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PapersBrought {
    /// The batch, by which it can be taken back.
    pub batch: BatchId,
    /// Letters with words.
    pub letters: u32,
    /// Pages put beside letters.
    pub pages: u32,
    /// What was left out.
    pub left: Vec<PaperLeft>,
    /// Files that are still here, because nobody has said whose they are.
    pub stay: Vec<FileHandle>,
}
