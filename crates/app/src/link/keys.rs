//! The keys of this side: made once, the first time they are needed, and kept inside the encrypted workspace.

use crate::error::ApiError;
use bridgewell_exchange::LinkKeys;
use bridgewell_store::WriteTx;
use bridgewell_store::settings::{self, Of};

const SETTING: &str = "link_keys";

/// This side's keys.
pub(crate) fn keys(tx: &WriteTx<'_>) -> Result<LinkKeys, ApiError> {
    if let Some(keys) = settings::get(tx, Of::School, SETTING)? {
        return Ok(keys);
    }
    let keys = LinkKeys::random().map_err(ApiError::broken)?;
    settings::set(tx, Of::School, SETTING, &keys)?;
    Ok(keys)
}

/// The same where nothing can be written: none before they were made.
pub(crate) fn known_keys(read: &bridgewell_store::ReadTx<'_>) -> Result<Option<LinkKeys>, ApiError> {
    Ok(settings::get(read, Of::School, SETTING)?)
}
