//! Commands named `erase.*`: what would go, erasing it for good, and the certificate.
//!
//! A safeguarding lead with the restricted key erases and nobody else: only they see all that would go and everything that
//! has to stay. What is erased cannot come back, so there is a preview, words to type, and a check that nothing changed
//! in between.

mod carry_out;
mod certificate;
mod plan;

pub(crate) use carry_out::carry_out;
pub(crate) use certificate::certificate;
pub(crate) use plan::preview;

use bridgewell_domain::retention::Kind;
use bridgewell_store::erase::Counts;
use serde::{Deserialize, Serialize};

/// What is kept of an erasure, without the red route, which is sealed beside it. No name, no identity of a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    /// Of how many children.
    pub pupils: u32,
    /// Whether they went altogether.
    pub whole: bool,
    /// How many rows of each kind.
    pub rows: Counts,
    /// Why.
    pub reason: String,
    /// The lines of the schedule it rests on: the kind, when it ended, and the source.
    pub schedule: Vec<(Kind, String, String)>,
}
