//! Commands named `letters.*`: putting one in, the queue, reading, and what the aid marked.

mod enter;
mod queue;
mod reading;
mod shown;

pub(crate) use enter::{no_letter, type_in};
pub(crate) use queue::{queue, waiting};
pub(crate) use reading::{marks, open, read};
pub(crate) use shown::{letter_shown, request_shown};

use crate::error::{ApiError, Refusal};

/// The same refusal whoever has the letter and whyever, so that it tells nothing (see [`crate::known`]).
fn with_another_reader() -> ApiError {
    ApiError::refused(Refusal::Other, "This letter is with another reader.")
}
