//! Review packs: what a school shows before it seals one, what its link worker sees of many schools, and what goes back. Here
//! are the shapes that both sides share.

mod compare;
mod packs;
mod school;
mod schools;

pub use compare::*;
pub use packs::*;
pub use school::*;
pub use schools::*;

use crate::shelf::DocumentHandle;
use bridgewell_domain::ids::{PackId, PartyId, RemarkId};
use bridgewell_domain::programme::remark::{About, AnswerKind, RemarkKind};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! wire {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    )+};
}

use wire;

wire! {
    /// A code of one's own, to be given to the other side.
    OwnCode {
        /// The code in groups of four.
        code: String,
        /// Sixteen digits to read aloud.
        fingerprint: String,
    }

    /// Whom packs are exchanged with.
    PartyShown {
        /// Which.
        id: PartyId,
        /// The name.
        name: String,
        /// The code that was compared.
        code: String,
        /// Its sixteen digits.
        fingerprint: String,
        /// When the code was added.
        added: DateTime<Utc>,
        /// Whether a reply has come that was signed by this person.
        signs: bool,
    }

    /// A pack or a reply that went to or fro.
    FileShown {
        /// Which.
        id: PackId,
        /// With whom, by name.
        party: String,
        /// Its number in this direction.
        number: u32,
        /// When it was made.
        made: DateTime<Utc>,
        /// By whom, by name.
        by: String,
    }

    /// The school's answer to a remark.
    AnswerShown {
        /// What is done with it.
        kind: AnswerKind,
        /// In words; may be empty where it was accepted.
        text: String,
        /// Who answered.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }

    /// A link worker's remark.
    RemarkShown {
        /// Which.
        id: RemarkId,
        /// With whom it was exchanged, by name.
        party: String,
        /// What it is about.
        about: About,
        /// What kind.
        kind: RemarkKind,
        /// The words.
        text: String,
        /// Who said it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Whether it went to the school already.
        sent: bool,
        /// The school's answer.
        answer: Option<AnswerShown>,
        /// For answering.
        version: u32,
    }

    /// A link worker or a school to be added, or given a new code.
    AddParty {
        /// The one that is known already, for a new code.
        party: Option<PartyId>,
        /// The name.
        name: String,
        /// The code.
        code: String,
    }

    /// One link worker or school.
    PartyAsk {
        /// Which.
        party: PartyId,
    }

    /// A sealed file that is ready to be saved.
    PackFile {
        /// The file.
        document: DocumentHandle,
        /// The suggested name.
        name: String,
        /// Its number.
        number: u32,
    }
}
