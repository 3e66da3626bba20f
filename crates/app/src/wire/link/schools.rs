//! All schools of a link worker, and a pack that comes in.

use super::OwnCode;
use super::wire;
use crate::shelf::{FileHandle, PlaceHandle};
use crate::wire::workspace::RecoverySheet;
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::programme::frames::Principle;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// A link worker's workspace to be made.
    CreateLink {
        /// Where.
        handle: PlaceHandle,
        /// Whose.
        name: String,
        /// The passphrase.
        passphrase: String,
    }

    /// One school among many.
    SchoolRow {
        /// Which.
        id: PartyId,
        /// The name.
        name: String,
        /// The newest round, by name; none without a pack or without a round.
        round: Option<String>,
        /// Standards of it that apply.
        applies: u16,
        /// Standards of it with an agreed level.
        agreed: u16,
        /// Standards of it that are established or embedded.
        strong: u16,
        /// Weaker principles, by the name of each.
        weak: Vec<Principle>,
        /// Open actions.
        open_actions: u16,
        /// Open actions whose day has passed.
        overdue: u16,
        /// When the newest pack was made.
        pack: Option<NaiveDate>,
        /// The last contact of any kind: a pack, a reply, a visit.
        last_contact: Option<NaiveDate>,
        /// The next visit.
        next_visit: Option<NaiveDate>,
        /// Remarks not sent yet.
        unsent: u32,
        /// Questions and comments that the school has not answered.
        unanswered: u32,
        /// Whether the newest round was signed off.
        signed_off: bool,
    }

    /// Every school of a link worker.
    LinkShown {
        /// The link worker's name.
        name: String,
        /// Their own code.
        me: OwnCode,
        /// The day.
        today: NaiveDate,
        /// Schools, by name.
        schools: Vec<SchoolRow>,
    }

    /// A file with a pack, and whether its numbers were compared by voice.
    TakePack {
        /// The file.
        file: FileHandle,
        /// Said by the link worker: the school read out the same numbers.
        compared: bool,
    }

    /// What a pack brought.
    PackTaken {
        /// Of which school; none while its key is not trusted yet.
        party: Option<PartyId>,
        /// The school's name.
        school: String,
        /// Its number.
        number: u32,
        /// When it was made.
        made: DateTime<Utc>,
        /// The numbers to compare by voice; only while the school's key is not trusted yet, and then nothing was kept.
        compare: Option<String>,
        /// Whether this very pack had been taken in before.
        again: bool,
        /// Answers that came with it.
        answers: u32,
        /// What else has to be said of it.
        notes: Vec<String>,
    }
}

/// The recovery key of a new link workspace, and the code that goes to schools.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkCreated {
    /// The recovery key, shown once.
    pub sheet: RecoverySheet,
    /// The code.
    pub me: OwnCode,
}
