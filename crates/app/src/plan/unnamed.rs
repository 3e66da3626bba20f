//! Nothing in the plan names a pupil: it is about the school's work, and it goes to governors, partners and the link
//! worker. A name that is typed by accident is said at once, while the words are still on the screen.

use crate::error::ApiError;
use crate::naming;
use bridgewell_store::ReadTx;

/// Refuses words that hold a pupil's forename and surname, nearly spelled ones too. Names of staff are left alone, and so
/// are words that only look like a name when capitals are not minded ("will young people").
///
/// # Errors
/// [`ApiError::Invalid`] on `field`.
pub(crate) fn refuse_names(read: &ReadTx<'_>, field: &str, texts: &[&str]) -> Result<(), ApiError> {
    let reason =
        "The plan is about the school's work and goes to governors and partners: say it without the name";
    naming::refuse_whole(read, (field, reason), texts)
}
