//! Commands named `invitations.*`: offers on paper, one page for each child, many at once.
//!
//! An invitation says what the offer says and what stands on the menu. Nothing about the child is in it but the name.

mod batch;
mod make;

pub(crate) use make::{make, show};

use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::invitations::{InvitationWords, Invitations};
use batch::Batch;
use bridgewell_domain::permit::Permit;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx};

const NAME: &str = "invitations";
/// In characters: it stands in the middle of a sentence.
const LONGEST_TELL: usize = 120;

impl Default for InvitationWords {
    fn default() -> Self {
        Self { tell: "your form tutor, or any adult you like".to_owned() }
    }
}

/// Every offer that can be printed for a pupil of this person's own, and why others cannot.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Invitations, ApiError> {
    session.log_list(&permit)?;
    shown(session, &permit)
}

/// Changes what goes into every invitation.
pub(crate) fn save_words(
    session: &mut Session,
    permit: Permit,
    ask: InvitationWords,
) -> Result<Invitations, ApiError> {
    let tell = required("tell", &ask.tell, "Say whom a child tells the answer.")?;
    if tell.chars().count() > LONGEST_TELL {
        let message = format!("Keep it to {LONGEST_TELL} characters: it stands in a sentence to the child.");
        return Err(ApiError::invalid("tell", message));
    }
    let words = InvitationWords { tell: tell.trim_end_matches('.').to_owned() };
    session.write(&permit, Op::SettingChanged, |tx| Ok(settings::set(tx, Of::School, NAME, &words)?))?;
    shown(session, &permit)
}

fn shown(session: &Session, permit: &Permit) -> Result<Invitations, ApiError> {
    session.read(permit, |read| Ok(Batch::load(read, permit)?.shown(words(read)?)))
}

/// The words in force.
fn words(read: &ReadTx<'_>) -> Result<InvitationWords, ApiError> {
    Ok(settings::get(read, Of::School, NAME)?.unwrap_or_default())
}
