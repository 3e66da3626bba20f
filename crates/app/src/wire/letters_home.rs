//! Letters on their way back to the children who wrote them.

use super::common::{PupilName, Signed};
use crate::shelf::DocumentHandle;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::letter::HomeDecisionKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What goes with every letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeWords {
    /// A few words from the school to the child; a blank line parts paragraphs. May be empty.
    pub note: String,
    /// Whether scans and drawings go with the words. A letter that is only drawn always goes with its drawing.
    pub with_pages: bool,
}

/// A letter that can go home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeLetter {
    /// Whose.
    pub pupil: PupilName,
    /// Scans and drawings beside it.
    pub pages: u32,
    /// What is particular about it, in words: written down by somebody, in another language, drawn.
    pub about: Vec<String>,
    /// When it last went home, and by whom.
    pub given: Option<Signed>,
}

/// Somebody who gets no letter in this batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeWithout {
    /// Who.
    pub pupil: PupilName,
    /// Why, in words.
    pub why: String,
    /// Whether a letter is here that nobody has read yet.
    pub to_read: bool,
}

/// A letter that was ever on the red route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldLetter {
    /// Whose.
    pub pupil: PupilName,
    /// Whether an entry about the pupil is still open.
    pub open: bool,
    /// What was decided, if anything was: until then it is held.
    pub decided: Option<HomeDecidedShown>,
}

/// What a safeguarding lead decided about a held letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeDecidedShown {
    /// What.
    pub kind: HomeDecisionKind,
    /// Who, by name, and on which day.
    pub signed: Signed,
    /// Why.
    pub why: String,
}

/// The whole batch as one person may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LettersHome {
    /// What goes with every letter.
    pub words: HomeWords,
    /// From this day on letters usually go home: the last half-term of Year 7.
    pub usual_from: NaiveDate,
    /// Letters that can go home, by name.
    pub ready: Vec<HomeLetter>,
    /// Everybody else, by name.
    pub without: Vec<HomeWithout>,
    /// Letters that were ever on the red route; for a safeguarding lead alone.
    pub held: Option<Vec<HeldLetter>>,
}

/// One letter to be made ready to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MakeLetterHome {
    /// Whose.
    pub pupil: PupilId,
}

/// A letter that is ready to be saved. Once it was saved it is let go of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// The file's name.
    pub file_name: String,
    /// What to know about this letter before it is handed over, in words; empty when there is nothing.
    pub notes: Vec<String>,
}

/// What a safeguarding lead decides about a letter that was ever on the red route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DecideHome {
    /// Whose letter.
    pub pupil: PupilId,
    /// Release or erase.
    pub kind: HomeDecisionKind,
    /// Why; required.
    pub why: String,
}
