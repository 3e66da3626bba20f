//! The key that opens a workspace when every passphrase is lost.

use crate::document::Imprint;

/// The recovery key, to be printed once.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// Who made it.
    pub imprint: Imprint,
    /// The workspace's name.
    pub workspace: String,
    /// The key in short groups of characters, in their order.
    pub groups: Vec<String>,
}

impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverySheet").field("workspace", &self.workspace).finish_non_exhaustive()
    }
}
