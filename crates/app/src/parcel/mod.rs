//! Reading a parcel of letters on one's own laptop. An opened parcel is a small workspace of its own: encrypted like any
//! other, with the school's name and whom to find there, the letters, and no more. So reading feels as it does at
//! school, drafts and all. Only the commands named here answer in it.

mod here;
mod reply;

pub(crate) use here::{erase, look};
pub(crate) use reply::{replied, reply};

use crate::error::{ApiError, Refusal};
use bridgewell_domain::ids::{ParcelId, PersonId};
use bridgewell_exchange::{Parcel, ReadingPublic, StaffMember, Token};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, StoreError, WriteTx};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The setting that makes a workspace a parcel's.
const SETTING: &str = "parcel";

/// What answers in a parcel's workspace.
const ANSWERS: &[&str] = &[
    "cohort.find",
    "directory.look",
    "drafts.load",
    "drafts.save",
    "home.today",
    "letters.beside",
    "letters.lay_back",
    "letters.mark",
    "letters.marks",
    "letters.open",
    "letters.page",
    "letters.queue",
    "letters.read",
    "letters.turn_page",
    "parcel.erase",
    "parcel.look",
    "parcel.reply",
    "pupil.open",
    "red_route.change_about",
    "red_route.list",
    "red_route.raise",
    "red_route.told",
    "settings.look",
    "settings.save_own",
];

/// What a parcel's workspace keeps of its parcel, besides the letters.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Which.
    pub parcel: ParcelId,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who handed it out, by name.
    pub from: String,
    /// The reader as the school knows them.
    pub reader: PersonId,
    /// What the children were asked.
    pub prompts: Vec<String>,
    /// Adults whom a letter may speak of.
    pub staff: Vec<StaffMember>,
    /// What a reply is known by.
    pub token: Token,
    /// What a reply is sealed to.
    pub return_to: ReadingPublic,
    /// When the newest reply was made that was saved as a file.
    pub replied: Option<DateTime<Utc>>,
    /// Where the school's log stood. None in parcels of an earlier day.
    #[serde(default)]
    pub log_head: Option<String>,
}

impl Kept {
    /// From a parcel that was just opened.
    pub(crate) fn of(parcel: &Parcel) -> Self {
        Self {
            parcel: parcel.id,
            made: parcel.made,
            from: parcel.from.clone(),
            reader: parcel.reader,
            prompts: parcel.prompts.clone(),
            staff: parcel.staff.clone(),
            token: parcel.token.clone(),
            return_to: parcel.return_to.clone(),
            replied: None,
            log_head: parcel.log_head.clone(),
        }
    }

    /// What this workspace keeps of its parcel; none in a school's.
    pub(crate) fn load(read: &ReadTx<'_>) -> Result<Option<Self>, StoreError> {
        settings::get(read, Of::School, SETTING)
    }

    /// Keeps it.
    pub(crate) fn save(&self, tx: &WriteTx<'_>) -> Result<(), StoreError> {
        settings::set(tx, Of::School, SETTING, self)
    }
}

/// Adults of the school whom a letter of a parcel may speak of; nobody in a school's own workspace.
pub(crate) fn staff_of_the_school(read: &ReadTx<'_>) -> Result<Vec<StaffMember>, StoreError> {
    Ok(Kept::load(read)?.map(|kept| kept.staff).unwrap_or_default())
}

/// Whether a command answers: in a parcel's workspace only those for reading do, and these only there.
///
/// # Errors
/// [`ApiError::Refused`] with what to do instead.
pub(crate) fn allows(is_parcel: bool, command: &str) -> Result<(), ApiError> {
    match (is_parcel, command.starts_with("parcel.")) {
        (true, _) if ANSWERS.contains(&command) => Ok(()),
        (true, _) => Err(ApiError::refused(
            Refusal::Other,
            "This is a parcel of letters on your own laptop: it is for reading them and sending back what you made of \
             them. Everything else is done in the school’s own Bridgewell.",
        )),
        (false, true) => {
            Err(ApiError::refused(Refusal::Other, "This is a school’s workspace, not a parcel of letters."))
        }
        (false, false) => Ok(()),
    }
}
