//! Commands named `retention.*`: the school's schedule, what is due, what is kept longer, and safeguarding holds.
//!
//! Whoever does not decide about holds sees what is due as if there were none, and never the red route: neither a kind,
//! nor a count, nor a reason. What this cannot hide is that a record is still there after others of its year are gone.

mod change;
mod shown;
mod standing;

pub(crate) use change::{hold, keep, release, save_line, take_back};
pub(crate) use shown::{cut_off, dated_words, erased, look, rows_shown};
pub(crate) use standing::{Standing, kept_until, named, schedule, standings};

use crate::error::ApiError;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::retention::Schedule;
use bridgewell_domain::role::{Role, Tier};
use bridgewell_store::WriteTx;
use bridgewell_store::settings::{self, Of};

const SCHEDULE: &str = "retention";

/// Whether this person erases and decides about holds: a safeguarding lead with the restricted key.
pub(crate) fn decides(permit: &Permit) -> bool {
    permit.role() == Role::Dsl && permit.tier() == Tier::Restricted
}

fn save(tx: &WriteTx<'_>, schedule: &Schedule) -> Result<(), ApiError> {
    Ok(settings::set(tx, Of::School, SCHEDULE, schedule)?)
}
