//! Commands named `letters_home.*`: at the end of Year 7 every child gets their letter back.
//!
//! A letter that was ever on the red route is held until a safeguarding lead releases or erases it. Only a safeguarding
//! lead with the restricted key sees that there is such a letter. For everybody else, the wellbeing lead with the key
//! included, the batch is made as if without the key: the letter stands among those that have not been read yet, which
//! is where it stands on every other screen of somebody without the key.

mod batch;
mod decide;
mod make;
mod words;

pub(crate) use decide::decide;
pub(crate) use make::{make, show};
pub(crate) use words::save;

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::letters_home::LettersHome;
use batch::Batch;
use bridgewell_domain::permit::Permit;
use bridgewell_store::ReadTx;

/// The whole batch as this person may see it.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<LettersHome, ApiError> {
    session.log_list(&permit)?;
    session.read(&permit, |read| shown(read, &permit))
}

fn shown(read: &ReadTx<'_>, permit: &Permit) -> Result<LettersHome, ApiError> {
    Batch::load(read, permit)?.shown(read)
}
