//! The school's side: what is shown before a pack is sealed, and what a reply brought.

use super::wire;
use super::{FileShown, OwnCode, PartyShown, RemarkShown};
use bridgewell_domain::ids::{PackId, PartyId, RemarkId};
use bridgewell_domain::programme::pack::Part;
use bridgewell_domain::programme::remark::{About, AnswerKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// The school's side of packs.
    PacksShown {
        /// The school's own code.
        me: OwnCode,
        /// Link workers, by name.
        link_workers: Vec<PartyShown>,
        /// Packs that were made, the newest first.
        sent: Vec<FileShown>,
        /// Replies that were taken in, the newest first.
        taken_in: Vec<FileShown>,
        /// Remarks, the newest first.
        remarks: Vec<RemarkShown>,
        /// How many of them wait for an answer.
        waiting: u32,
        /// Answers that travel with the next pack.
        answers_to_send: u32,
    }

    /// A pack to be planned or made.
    PackAsk {
        /// For whom.
        party: PartyId,
        /// Parts that stay here.
        leave_out: Vec<Part>,
        /// Keys of fields whose words stay here.
        withhold: Vec<String>,
        /// Keys of fields with a name that may leave: it is nobody's on roll, or a colleague's in their post.
        let_go: Vec<String>,
        /// The mark of what was shown before; a pack is only made while it is still that. None: nothing was shown.
        shown: Option<String>,
    }

    /// A name that was found in a field.
    NameFound {
        /// As it stands in the field.
        name: String,
        /// Whether a pupil has it; otherwise a member of staff.
        pupil: bool,
        /// Whether it is a pupil's forename and surname side by side: then the words cannot leave.
        whole: bool,
    }

    /// One field of a pack, as it reads.
    FieldShown {
        /// The same every time.
        key: String,
        /// Under which heading.
        under: String,
        /// What it is.
        label: String,
        /// What would leave.
        text: String,
        /// Whether somebody typed it.
        free: bool,
        /// Names in it.
        names: Vec<NameFound>,
        /// Whether somebody has to say first what becomes of it.
        asks: bool,
    }

    /// One part of a pack.
    PartShown {
        /// Which.
        part: Part,
        /// In words.
        words: String,
        /// Whether it is left out.
        left_out: bool,
        /// Whether there is anything in it to leave out.
        present: bool,
        /// Its fields, in the order of the pack.
        fields: Vec<FieldShown>,
    }

    /// Everything that would leave.
    PackPlanShown {
        /// For whom, by name.
        to: String,
        /// The number it would have.
        number: u32,
        /// The parts.
        parts: Vec<PartShown>,
        /// Fields that somebody has to say something of first.
        asks: u32,
        /// Fields in all.
        fields: u32,
        /// What is shown, as a mark that changes with it.
        mark: String,
    }

    /// One pack or reply.
    FileOf {
        /// Which.
        pack: PackId,
    }

    /// What a reply brought.
    ReplyTakenIn {
        /// From whom.
        from: String,
        /// Remarks that are new here.
        new: u32,
        /// Remarks that were known.
        known: u32,
        /// Rounds that were signed off by it, by name.
        signed_off: Vec<String>,
        /// Whether this very reply had been taken in before.
        again: bool,
        /// What else has to be said of it: an older one, one that is missing in between.
        notes: Vec<String>,
        /// The next visit, as the link worker plans it.
        next_visit: Option<NaiveDate>,
    }

    /// An answer to a remark.
    AnswerRemark {
        /// To which.
        remark: RemarkId,
        /// Its version.
        version: u32,
        /// What is done with it.
        kind: AnswerKind,
        /// In words.
        text: String,
    }

    /// What remarks are about.
    AboutAsk {
        /// A kind and an identity; remarks of every party about it are given.
        about: About,
    }
}
