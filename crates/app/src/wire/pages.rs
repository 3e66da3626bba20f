//! What lies beside a letter: pages to look at, who held the pen, a translation, and the way forward without a letter.

use super::common::PupilName;
use crate::shelf::FileHandle;
use bridgewell_domain::ids::{PageId, PupilId};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::page::{PageFormat, PageKind};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A chosen file to be put beside a pupil's letter. Without a letter yet, this is how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPage {
    /// Whose.
    pub pupil: PupilId,
    /// The file: PNG, JPEG or PDF.
    pub handle: FileHandle,
}

/// One page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageAsk {
    /// Whose.
    pub pupil: PupilId,
    /// Which.
    pub page: PageId,
}

/// A page turned, for whoever reads it next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TurnPage {
    /// Whose.
    pub pupil: PupilId,
    /// Which.
    pub page: PageId,
    /// Degrees, clockwise: 0, 90, 180 or 270.
    pub turned: u16,
}

/// A page's bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageContent {
    /// How they are shown.
    pub format: PageFormat,
    /// The bytes in base64.
    pub content: String,
}

/// A page as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageShown {
    /// Its identity.
    pub id: PageId,
    /// What it is.
    pub kind: PageKind,
    /// How it is shown.
    pub format: PageFormat,
    /// Sheets in it.
    pub sheets: u16,
    /// Degrees, clockwise, as somebody turned it.
    pub turned: u16,
    /// Size in bytes.
    pub bytes: u32,
    /// Who put it in, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Everything beside one pupil's letter. Empty while the letter is with another reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BesideShown {
    /// The pages, in order.
    pub pages: Vec<PageShown>,
    /// Who wrote it down for the child, by name; empty when nobody did or nobody said.
    pub scribed_by: String,
    /// Who is asked to translate, by name.
    pub translator: String,
    /// The translation.
    pub translation: String,
    /// Who translated, by name.
    pub translated_by: String,
    /// The pupil said that there is a drawing on paper.
    pub on_paper: bool,
    /// The version that a change must name.
    pub version: u32,
    /// The way forward, where there is no letter and somebody said.
    pub plan: Option<PlanShown>,
}

/// Who held the pen and what it says in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveBeside {
    /// Whose letter.
    pub pupil: PupilId,
    /// Who wrote it down for the child, by name.
    pub scribed_by: String,
    /// Who is asked to translate, by name.
    pub translator: String,
    /// The translation.
    pub translation: String,
    /// Who translated, by name; required with a translation.
    pub translated_by: String,
    /// The version that was read.
    pub version: u32,
}

/// The way forward with a pupil who has not written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavePlan {
    /// With whom.
    pub pupil: PupilId,
    /// The day on which somebody writes it with them.
    pub write_on: Option<NaiveDate>,
    /// Who, by name.
    pub write_with: String,
    /// The day a talk was offered.
    pub talk_offered: Option<NaiveDate>,
    /// The day they were asked once more.
    pub asked_again: Option<NaiveDate>,
}

/// A plan as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanShown {
    /// The day on which somebody writes it with them.
    pub write_on: Option<NaiveDate>,
    /// Who, by name.
    pub write_with: String,
    /// The day a talk was offered.
    pub talk_offered: Option<NaiveDate>,
    /// The day they were asked once more.
    pub asked_again: Option<NaiveDate>,
    /// Who said so last, by name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A pupil without a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToWrite {
    /// Who.
    pub pupil: PupilName,
    /// Not written yet, absent or declined.
    pub state: LetterState,
    /// The way forward, where somebody said.
    pub plan: Option<PlanShown>,
    /// When this pupil last wrote in the writing place without finishing.
    pub begun: Option<DateTime<Utc>>,
    /// The colleague who had opened it for them; none when it was this person.
    pub begun_with: Option<String>,
}
