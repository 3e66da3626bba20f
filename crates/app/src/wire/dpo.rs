//! Data protection: the papers a school needs, requests to see everything, files for a next school, and everything in open
//! formats.

use super::common::{PupilName, Signed};
use bridgewell_domain::ids::{AccessRequestId, PupilId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the papers of data protection are filled with, besides the school's other settings. All may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DataProtection {
    /// Who answers for the data, where that is not the school under its own name: a trust, for example.
    pub controller: String,
    /// The data-protection officer and how to reach them.
    pub officer: String,
    /// The registration number with the Information Commissioner.
    pub registration: String,
    /// To whom complaints go, and how.
    pub complaints: String,
}

/// A paper of data protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DpoPaper {
    /// A data protection impact assessment to be finished.
    Dpia,
    /// The privacy notice for parents.
    PrivacyParents,
    /// The privacy notice for pupils.
    PrivacyPupils,
    /// The appropriate policy document.
    PolicyDocument,
    /// The record of processing.
    RecordOfProcessing,
    /// The retention schedule.
    RetentionSchedule,
    /// How to complain.
    Complaints,
}

/// A paper as it is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DpoPaperShown {
    /// Which.
    pub kind: DpoPaper,
    /// What it is called.
    pub title: String,
    /// How many gaps are left for the school to fill in by hand.
    pub gaps: u32,
}

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DpoPaperAsk {
    /// Which.
    pub kind: DpoPaper,
}

/// A request to see everything that is kept about a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestShown {
    /// Which.
    pub id: AccessRequestId,
    /// About whom.
    pub pupil: PupilName,
    /// The day on which it came.
    pub asked_on: NaiveDate,
    /// The day by which it is to be answered: a month later.
    pub due: NaiveDate,
    /// Who asked.
    pub asked_by: String,
    /// How it was checked that they may ask; empty until it was.
    pub checked: String,
    /// Who made the pack and when.
    pub made: Option<Signed>,
    /// Who was given it.
    pub given_to: String,
    /// The version that a change must name.
    pub version: u32,
}

/// A file that went to a next school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferShown {
    /// About whom.
    pub pupil: PupilName,
    /// The school.
    pub to_school: String,
    /// The person there.
    pub to_person: String,
    /// What was in it.
    pub parts: Vec<String>,
    /// Who made it and when.
    pub made: Signed,
}

/// Everything on the screen of data protection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DpoShown {
    /// What the papers are filled with.
    pub settings: DataProtection,
    /// The papers.
    pub papers: Vec<DpoPaperShown>,
    /// Requests, open ones first.
    pub requests: Vec<RequestShown>,
    /// Files that went to a next school, the latest first.
    pub transfers: Vec<TransferShown>,
    /// Whether this person may answer requests: they hold the restricted key.
    pub may_answer: bool,
}

/// A new request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewRequest {
    /// About whom.
    pub pupil: PupilId,
    /// The day on which it came.
    pub asked_on: NaiveDate,
    /// Who asked: the pupil, a parent by name.
    pub asked_by: String,
}

/// One request, as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestAsk {
    /// Which.
    pub id: AccessRequestId,
    /// The version that was read.
    pub version: u32,
}

/// How it was checked that somebody may ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckRequest {
    /// Which.
    pub id: AccessRequestId,
    /// The version that was read.
    pub version: u32,
    /// In words.
    pub checked: String,
}

/// What a person decided about a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartChoice {
    /// Whether it goes into the pack.
    pub keep: bool,
    /// Why it stays out; empty where it goes in.
    pub reason: String,
    /// Who decided, and when.
    pub signed: Signed,
}

/// A part of what is kept about a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordPart {
    /// Its key: it changes when the part does, so that what was decided about other words does not count.
    pub key: String,
    /// Under which heading it stands.
    pub section: String,
    /// What it is called.
    pub title: String,
    /// What it says, line by line, each with its label.
    pub lines: Vec<(String, String)>,
    /// Under the restricted tier.
    pub restricted: bool,
    /// Why a person has to look at it before it leaves; empty where nobody has to.
    pub why: Vec<String>,
    /// What was decided, if it was.
    pub choice: Option<PartChoice>,
}

/// A request with everything that would answer it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestPage {
    /// The request.
    pub request: RequestShown,
    /// Every part, in the order of the pack.
    pub parts: Vec<RecordPart>,
    /// How many parts still wait for somebody to look at them.
    pub waiting: u32,
}

/// What is decided about one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecidePart {
    /// Which request.
    pub id: AccessRequestId,
    /// The version that was read.
    pub version: u32,
    /// Which part.
    pub key: String,
    /// Whether it goes in.
    pub keep: bool,
    /// Why it stays out.
    pub reason: String,
}

/// Makes the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeAccessPack {
    /// Which request.
    pub id: AccessRequestId,
    /// The version that was read.
    pub version: u32,
    /// Who is given it.
    pub given_to: String,
}

/// A section that a file for a next school may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferSection {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How many things are in it.
    pub count: u32,
    /// Whether a next school usually needs it.
    pub suggested: bool,
    /// Under the restricted tier: only a safeguarding lead puts it in.
    pub restricted: bool,
    /// Things in it that a person has to look at: each goes or stays only when somebody said so.
    pub to_look_at: Vec<RecordPart>,
}

/// What could go with a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferPlan {
    /// About whom.
    pub pupil: PupilName,
    /// What could go.
    pub sections: Vec<TransferSection>,
    /// What stays whatever is chosen, and why.
    pub stays: Vec<String>,
    /// The day the pupil left, once recorded.
    pub left_on: Option<NaiveDate>,
}

/// Makes a file for a next school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeTransfer {
    /// About whom.
    pub pupil: PupilId,
    /// What goes, by the keys of the sections.
    pub sections: Vec<String>,
    /// What somebody said of each thing in them that had to be looked at, by its key: whether it goes.
    #[serde(default)]
    pub looked_at: Vec<(String, bool)>,
    /// The school.
    pub to_school: String,
    /// The person there.
    pub to_person: String,
    /// The pupil's last day here, if it is to be recorded.
    pub left_on: Option<NaiveDate>,
}

/// Everything in open formats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EverythingAsk {
    /// A passphrase to seal it with; none leaves it readable by anybody.
    pub passphrase: Option<String>,
}
