//! Where a fact came from and when: every figure on screen can say so.

use crate::ids::{BatchId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where a fact came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Source {
    /// Read from a file; `label` names it in words, for example "intake-240.csv".
    File {
        /// The batch it arrived in.
        batch: BatchId,
        /// The file in words.
        label: String,
    },
    /// Typed by a member of staff.
    Typed {
        /// Who typed it.
        by: PersonId,
    },
    /// Written by the pupil in the writing place.
    Written {
        /// Who opened the place for them.
        with: PersonId,
    },
}

/// A fact's origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Where from.
    pub source: Source,
    /// When it reached this workspace.
    pub on: NaiveDate,
}
