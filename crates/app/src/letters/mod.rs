//! Commands named `letters.*`: putting one in, the queue, reading, and what the aid marked.

mod beside;
mod enter;
mod pages;
mod queue;
mod reading;
mod shown;
mod unplaced;

pub(crate) use beside::{look as look_beside, plan, save as save_beside, to_write};
pub(crate) use enter::{LONGEST, no_letter, type_in};
pub(crate) use pages::{
    MOST_PAGES, THERE_ALREADY, add as add_page, letter_of_pages, look as look_at_page, put as put_page,
    remove as remove_page, turn as turn_page,
};
pub(crate) use queue::{queue, waiting};
pub(crate) use reading::{lay_back, mark_passages, marks, open, read};
pub(crate) use shown::{letter_shown, request_shown};
pub(crate) use unplaced::{in_queue as unplaced, open as open_unplaced};

use crate::error::{ApiError, Refusal};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{ReadTx, StoreError, red_routes};

/// The same refusal whoever has the letter and whyever, so that it tells nothing (see [`crate::known`]).
pub(crate) fn with_another_reader() -> ApiError {
    ApiError::refused(Refusal::Other, "This letter is with another reader.")
}

/// One answer for every letter that is not to be typed over: read, in hand, from a file or under the restricted tier.
fn already_here() -> ApiError {
    ApiError::refused(
        Refusal::Taken,
        "This pupil’s letter is here already and is kept as it came. A reader’s note can say what is wrong with it.",
    )
}

/// Whether this person knows of an open red-route entry about the pupil: a letter that comes then is covered at once.
pub(crate) fn is_routed(read: &ReadTx<'_>, permit: &Permit, pupil: PupilId) -> Result<bool, StoreError> {
    let open = |kept: &red_routes::KeptRedRoute| {
        kept.pupil == pupil && kept.entry.closed.is_none() && kept.entry.hidden_from != Some(permit.person())
    };
    Ok(red_routes::errands(read, permit.person())?.iter().any(|errand| errand.pupil == pupil)
        || red_routes::list(read)?.iter().any(open))
}
