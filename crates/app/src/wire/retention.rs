//! Keeping and erasing: the school's schedule, what is due, what is kept and why, and certificates.

use super::common::{PupilName, Signed};
use super::documents::DocumentMade;
use bridgewell_domain::ids::{ErasureId, HoldId, PupilId};
use bridgewell_domain::retention::{Ends, Kind};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose clock runs for a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RetentionClock {
    /// One for each pupil.
    Pupil,
    /// One for each record, from its own day.
    Record,
    /// None.
    None,
}

/// A line of the school's schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleLine {
    /// The kind of record.
    pub kind: Kind,
    /// What it is called.
    pub words: String,
    /// Whose clock runs.
    pub clock: RetentionClock,
    /// When it ends.
    pub ends: Ends,
    /// The same in words.
    pub ends_words: String,
    /// Why so.
    pub source: String,
    /// Whether the school set it; otherwise it is Bridgewell's default.
    pub own: bool,
}

/// A kind of record with how many children have something of it that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueKind {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub words: String,
    /// How many children.
    pub pupils: u32,
}

/// A child of whom something is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DuePupil {
    /// Who.
    pub pupil: PupilName,
    /// What is due.
    pub kinds: Vec<Kind>,
    /// Whether that is all there is: the child goes altogether.
    pub whole: bool,
    /// The day the child left this school.
    pub left: Option<NaiveDate>,
    /// A safeguarding hold is on the record. Only those who decide about holds are ever told.
    pub held: bool,
    /// What else stands in the way; none where nothing does, and for those who do not erase.
    pub in_the_way: Option<String>,
}

/// What ended on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueGroup {
    /// The last day on which it was to be kept.
    pub ended: NaiveDate,
    /// By kind.
    pub kinds: Vec<DueKind>,
    /// By child.
    pub pupils: Vec<DuePupil>,
}

/// Records with a day of their own that are past their end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueRecords {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub words: String,
    /// How many.
    pub rows: u32,
    /// Those from before this day.
    pub before: NaiveDate,
}

/// A kind of a child's record that is kept longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptLongerShown {
    /// Whose.
    pub pupil: PupilName,
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub words: String,
    /// To the end of this day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub signed: Signed,
}

/// A safeguarding hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoldShown {
    /// Its identity.
    pub id: HoldId,
    /// The version that a change must name.
    pub version: u32,
    /// Whose record.
    pub pupil: PupilName,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub signed: Signed,
    /// Who let it go, and why.
    pub released: Option<(Signed, String)>,
}

/// How many rows of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindRows {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub words: String,
    /// How many rows.
    pub rows: u32,
}

/// An erasure, as its certificate tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErasureShown {
    /// Its identity.
    pub id: ErasureId,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Of how many children; 0 for records that are about none.
    pub pupils: u32,
    /// What went.
    pub rows: Vec<KindRows>,
    /// Why.
    pub reason: String,
}

/// Everything on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retention {
    /// Today.
    pub today: NaiveDate,
    /// The schedule.
    pub lines: Vec<ScheduleLine>,
    /// What is due of children, the earliest end first.
    pub due: Vec<DueGroup>,
    /// What is due of other records.
    pub records: Vec<DueRecords>,
    /// What is kept longer.
    pub kept: Vec<KeptLongerShown>,
    /// Holds; none for those who do not decide about them.
    pub holds: Vec<HoldShown>,
    /// The next day on which something ends, and for how many children.
    pub next: Option<(NaiveDate, u32)>,
    /// Erasures, the newest first.
    pub erased: Vec<ErasureShown>,
    /// Whether this person erases and decides about holds.
    pub may_erase: bool,
}

/// Sets a line of the schedule; without one the default stands again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveScheduleLine {
    /// The kind.
    pub kind: Kind,
    /// When it ends and why so.
    pub line: Option<(Ends, String)>,
}

/// Keeps what is due of a child until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepLonger {
    /// Whose.
    pub pupil: PupilId,
    /// Which kinds.
    pub kinds: Vec<Kind>,
    /// To the end of this day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Takes back that a kind of a child's record is kept longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptLongerAsk {
    /// Whose.
    pub pupil: PupilId,
    /// Which kind.
    pub kind: Kind,
}

/// Puts a hold on a child's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetHold {
    /// Whose.
    pub pupil: PupilId,
    /// Why.
    pub reason: String,
}

/// Lets a hold go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReleaseHold {
    /// Which.
    pub id: HoldId,
    /// As it was read.
    pub version: u32,
    /// Why.
    pub reason: String,
}

/// What is to be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EraseAsk {
    /// One child altogether.
    Pupil {
        /// Who.
        pupil: PupilId,
    },
    /// Everything of these kinds that ended on one day.
    Due {
        /// The day.
        ended: NaiveDate,
        /// The kinds.
        kinds: Vec<Kind>,
    },
    /// Records with a day of their own that are past their end.
    Records {
        /// The kind.
        of: Kind,
    },
}

/// What would go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErasePreview {
    /// What is asked for, in a sentence.
    pub what: String,
    /// Of how many children.
    pub pupils: u32,
    /// How many rows of each kind.
    pub rows: Vec<KindRows>,
    /// Children who stay, each with why.
    pub stay: Vec<(PupilName, String)>,
    /// What to know before, each a sentence.
    pub notes: Vec<String>,
    /// What has to be typed to go on.
    pub type_this: String,
    /// What was counted, to be named when it is erased.
    pub seen: String,
}

/// Erases for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EraseNow {
    /// What.
    pub what: EraseAsk,
    /// What was counted in the preview.
    pub seen: String,
    /// What the person typed.
    pub typed: String,
    /// Why: it stands on the certificate.
    pub reason: String,
}

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Erased {
    /// What went.
    pub erasure: ErasureShown,
    /// Whether the file was rewritten and no copy is left; otherwise the next opening does it.
    pub rewritten: bool,
    /// The certificate.
    pub certificate: DocumentMade,
}

/// One erasure, for its certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErasureAsk {
    /// Which.
    pub id: ErasureId,
}
