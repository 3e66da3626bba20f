//! A link worker's workspace: many schools' review packs, never a pupil. Commands named `link.*` answer in it and nowhere
//! else; of the others only those about the window, the people and the log do. Whether a workspace is one is written in
//! it when it is made.

mod activity;
mod brief;
mod compare;
mod demo;
mod found;
mod keys;
mod page;
mod reply;
mod say;
mod schools;
mod shown;
mod take_in;

pub(crate) use activity::{activity, activity_file};
pub(crate) use brief::brief;
pub(crate) use compare::comparison;
pub(crate) use demo::open as open_demo;
pub(crate) use found::create;
pub(crate) use keys::{keys, known_keys};
pub(crate) use page::school;
pub(crate) use reply::reply;
pub(crate) use say::{LONGEST, plan_visit, say, visit};
pub(crate) use schools::{add_school, card, compare_code, look, remove_school, taken};
pub(crate) use shown::{file_shown, own_code, remark_shown, told};
pub(crate) use take_in::{history_notes, kept as keep_as, take_in};

use crate::error::{ApiError, Refusal};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, StoreError, WriteTx};

/// The setting that makes a workspace a link worker's.
const SETTING: &str = "link_workspace";

/// What answers in a link worker's workspace, besides `link.*`.
const ANSWERS: &[&str] = &[
    "keeping.back_up",
    "keeping.choose_place",
    "keeping.look",
    "log.compare_head",
    "log.export",
    "log.list",
    "log.verify",
    "people.change_passphrase",
    "settings.look",
    "settings.save_idle",
    "settings.save_own",
    "workspace.new_recovery_key",
    "workspace.recovery_stored",
];

/// Whether this workspace is a link worker's.
pub(crate) fn is_link(read: &ReadTx<'_>) -> Result<bool, StoreError> {
    Ok(settings::get(read, Of::School, SETTING)?.unwrap_or(false))
}

/// Makes it one.
pub(crate) fn becomes_link(tx: &WriteTx<'_>) -> Result<(), StoreError> {
    settings::set(tx, Of::School, SETTING, &true)
}

/// Whether a command answers: in a link worker's workspace only those named here do, and `link.*` only there.
///
/// # Errors
/// [`ApiError::Refused`] with what to do instead.
pub(crate) fn allows(is_link: bool, command: &str) -> Result<(), ApiError> {
    match (is_link, command.starts_with("link.")) {
        (true, true) | (false, false) => Ok(()),
        (true, false) if ANSWERS.contains(&command) => Ok(()),
        (true, false) => Err(ApiError::refused(
            Refusal::Other,
            "This is a link worker’s workspace: it holds review packs of schools and never a pupil. This is done in a \
             school’s own Bridgewell.",
        )),
        (false, true) => {
            Err(ApiError::refused(Refusal::Other, "This is a school’s workspace, not a link worker’s."))
        }
    }
}
