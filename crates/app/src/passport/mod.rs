//! Commands named `passport.*`: one page in a pupil's own words, changed with the pupil, shared only by choice.
//!
//! Words picked from a letter go with the letter: whoever may not read it, whyever that is, sees a passport without them,
//! changes it around them, and prints it without them. A version in which nothing else changed is no version for them.

mod document;
mod holders;
mod kept;
mod save;
mod share;
mod view;

pub(crate) use document::document;
pub(crate) use holders::holders;
pub(crate) use kept::seen as everything_of;
pub(crate) use save::save;
pub(crate) use share::{share, withdraw};
pub(crate) use view::brief;

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::PupilAsk;
use crate::wire::passport::PassportPage;
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;
use view::View;

/// The passport as this person may see it. Reading it is logged like the pupil's page.
pub(crate) fn open(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<PassportPage, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    shown(session, &permit, ask.pupil)
}

fn shown(
    session: &Session,
    permit: &Permit,
    pupil: bridgewell_domain::ids::PupilId,
) -> Result<PassportPage, ApiError> {
    let today = session.today();
    session.read(permit, |read| View::load(read, permit, pupil)?.page(read, today))
}
