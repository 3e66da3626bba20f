//! The key file, `keys.json`: what can be said of a workspace before it is unlocked, and one slot per person that
//! holds the workspace key wrapped under their passphrase.
//!
//! A slot carries a key pair of its own. Its secret half is wrapped with the workspace key; the restricted tier's
//! secret is sealed to its open half. So a lead can entitle a colleague without knowing the colleague's passphrase.

mod file;
mod wrap;

pub(crate) use file::{CURRENT, KeysFile, KeysMark, Loaded};
pub(crate) use wrap::{Given, Opened, RecoverySlot, Slot};

use bridgewell_domain::ids::PersonId;
use bridgewell_domain::role::Role;
use serde::{Deserialize, Serialize};

/// Who a slot belongs to, readable before unlocking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotOwner {
    /// Their identity.
    pub id: PersonId,
    /// Their name as colleagues know it.
    pub name: String,
    /// Their role, as last written; the database's is the one that counts.
    pub role: Role,
}
