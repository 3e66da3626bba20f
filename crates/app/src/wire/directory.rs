//! The escalation directory.

use bridgewell_domain::programme::directory::Service;
use bridgewell_domain::school::Contact;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which version to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectoryAsk {
    /// Its number; none for the one in force.
    pub version: Option<u32>,
}

/// A version in the list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectoryVersionShown {
    /// From 1.
    pub number: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// What was changed.
    pub why: String,
}

/// A directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectoryShown {
    /// The version shown; none for the national lines every school starts from.
    pub version: Option<DirectoryVersionShown>,
    /// Whether it is the one in force.
    pub in_force: bool,
    /// The number of the newest version, 0 before the first: what a change comes after.
    pub newest: u32,
    /// Whom to find at school first.
    pub at_school: Vec<Contact>,
    /// The services, what cannot wait first.
    pub services: Vec<Service>,
    /// Every version, the newest first.
    pub versions: Vec<DirectoryVersionShown>,
}

/// A new version of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveDirectory {
    /// The number of the version it comes after, 0 for the first.
    pub after: u32,
    /// What was changed, in a sentence.
    pub why: String,
    /// The services.
    pub services: Vec<Service>,
}
