//! A pupil's passport: what it says, its versions, and with whom it is shared.

use super::common::{PupilName, Signed};
use bridgewell_domain::ids::{PassportShareId, PupilId};
use bridgewell_domain::passport::{Chooser, Companion, PassportPart, ShareStanding};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words of a passport.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportLine {
    /// Where they stand.
    pub part: PassportPart,
    /// The words.
    pub words: String,
    /// Picked out of the letter, exactly as they stand there.
    pub from_letter: bool,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportVersion {
    /// Its number, among those this person may know of.
    pub number: u32,
    /// With whom the pupil made it, and when.
    pub made: Signed,
    /// The words, in order.
    pub lines: Vec<PassportLine>,
    /// Who else works with the pupil.
    pub company: Vec<Companion>,
}

/// A choice to share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportShareShown {
    /// Its identity.
    pub id: PassportShareId,
    /// Who chose.
    pub chosen_by: Chooser,
    /// The parent's or carer's name; empty where the pupil chose.
    pub chooser: String,
    /// With whom.
    pub with: String,
    /// From which day.
    pub from: NaiveDate,
    /// Until which day, that day included.
    pub until: NaiveDate,
    /// Who recorded it, and when.
    pub recorded: Signed,
    /// How it stands today.
    pub standing: ShareStanding,
    /// Why no copy is made for this reader now, in words; empty where one is.
    pub why_not: String,
    /// Whether the passport has changed since the choice, so that it has to be asked for again.
    pub changed_since: bool,
    /// Who took it back, and when.
    pub withdrawn: Option<Signed>,
    /// Under the restricted tier.
    pub restricted: bool,
    /// The version that a change must name.
    pub version: u32,
}

/// What an adult may ask the pupil about. Never put in by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportAskAbout {
    /// Likes that somebody noted.
    pub likes: Vec<String>,
    /// Strengths that somebody noted.
    pub strengths: Vec<String>,
    /// Whom the pupil asked to talk to.
    pub talk_to: Vec<String>,
    /// Adults who lead what the pupil said yes to, or promised to talk.
    pub company: Vec<Companion>,
}

/// The passport of one pupil, as this person may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportPage {
    /// Whose.
    pub pupil: PupilName,
    /// What the pupil is called.
    pub forename: String,
    /// Every version, newest first. None: there is no passport yet.
    pub versions: Vec<PassportVersion>,
    /// The letter, to pick words from.
    pub letter: Option<String>,
    /// Why there is no letter to pick from, in words; empty where there is one.
    pub no_letter: String,
    /// The letter is under the restricted tier: words picked from it are seen by those alone who may read it.
    pub letter_restricted: bool,
    /// What to ask the pupil about.
    pub ask_about: PassportAskAbout,
    /// Choices to share, the latest first.
    pub shares: Vec<PassportShareShown>,
    /// The day that is offered as the end of a choice.
    pub usual_end: NaiveDate,
    /// The latest day on which a choice of today can end.
    pub latest_end: NaiveDate,
    /// Whether this person may mark a choice as restricted.
    pub may_restrict: bool,
}

/// A passport in a few words, for the pupil's page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportBrief {
    /// With whom the pupil made the newest version, and when.
    pub made: Option<Signed>,
    /// With whom it may be shared today.
    pub shared_with: Vec<String>,
}

/// A pupil who has a passport, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportHolder {
    /// Who.
    pub pupil: PupilName,
    /// What there is.
    pub passport: PassportBrief,
}

/// What the passport shall say from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavePassport {
    /// Whose.
    pub pupil: PupilId,
    /// The newest version this person saw; 0 when there was none.
    pub number: u32,
    /// The words, in order.
    pub lines: Vec<PassportLine>,
    /// Who else works with the pupil.
    pub company: Vec<Companion>,
}

/// A choice to share, to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharePassport {
    /// Whose passport.
    pub pupil: PupilId,
    /// Who chose.
    pub chosen_by: Chooser,
    /// The parent's or carer's name; needed where they chose.
    pub chooser: String,
    /// With whom.
    pub with: String,
    /// From which day.
    pub from: NaiveDate,
    /// Until which day, that day included.
    pub until: NaiveDate,
    /// Only for those who hold the restricted tier's key, where the reader alone would tell of it.
    pub restricted: bool,
    /// The choice that this one takes the place of: it was asked for again.
    pub replaces: Option<PassportShareId>,
}

/// A choice to share that is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawShare {
    /// Which.
    pub share: PassportShareId,
    /// The version it had.
    pub version: u32,
    /// What was said, in a few words; may be empty.
    pub why: String,
}

/// A copy to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassportDocumentAsk {
    /// Whose passport.
    pub pupil: PupilId,
    /// For whom: a choice to share; none for the pupil's own copy.
    pub share: Option<PassportShareId>,
}
