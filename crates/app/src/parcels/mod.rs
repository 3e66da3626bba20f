//! Commands named `parcels.*`: the lead hands letters to colleagues on their own laptops as sealed files, and takes the
//! sealed replies in. Nothing is lost when a parcel is late, comes twice, or never comes: the letters never leave the
//! workspace, and readings are added, not replaced.

mod hand_out;
mod readers;
mod shown;
mod take_in;
mod words;

pub(crate) use hand_out::{call_back, call_letter_back, make, plan};
pub(crate) use readers::{add_reader, compare, remove_reader};
pub(crate) use shown::look;
pub(crate) use take_in::take_in;
pub(crate) use words::{code_fault, file_fault};

use bridgewell_exchange::{ReturnKey, Token};
use serde::{Deserialize, Serialize};

/// What a reply is opened and known by; kept sealed beside the parcel.
#[derive(Clone, Serialize, Deserialize)]
struct WayBack {
    key: ReturnKey,
    token: Token,
}
