//! People and practice: the workforce register, pupil champions, pupil voice, supervision with the link team, and the
//! escalation directory.

pub(crate) mod champions;
pub(crate) mod debriefs;
pub(crate) mod directory;
pub(crate) mod supervision;
pub(crate) mod voice;
pub(crate) mod workforce;

use crate::error::ApiError;
use chrono::NaiveDate;

/// A count for the window.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A day that cannot be later than today.
fn not_later(field: &str, on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, ApiError> {
    if on > today {
        return Err(ApiError::invalid(field, "This day is still to come. Write down what has happened."));
    }
    Ok(on)
}
