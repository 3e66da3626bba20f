//! What somebody chose for a kind of document last time.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RememberedAsk {
    /// Its key in the list of kinds.
    pub kind: String,
}

/// The choices, in whatever form the screen gives them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RememberChoices {
    /// The kind's key in the list of kinds.
    pub kind: String,
    /// The choices; empty forgets them.
    pub choices: String,
}

/// The choices of last time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remembered {
    /// The choices; none when this person has not made this kind.
    pub choices: Option<String>,
}
