//! What lies beside a letter's words: pages to look at, who held the pen, a translation, and the way forward with a
//! pupil who has not written.

use crate::ids::{PageId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// A scan or a photo of paper, put in by a member of staff.
    Scan,
    /// Drawn by the pupil in the writing place.
    Drawing,
}

/// How the bytes of a page are to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PageFormat {
    /// A picture without loss.
    Png,
    /// A photo.
    Jpeg,
    /// One sheet or several.
    Pdf,
}

/// A quarter turn at a time, clockwise, as somebody set it to read the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Turn(u16);

impl Turn {
    /// Takes 0, 90, 180 or 270 degrees; nothing else is a quarter turn.
    #[must_use]
    pub const fn degrees(degrees: u16) -> Option<Self> {
        match degrees {
            0 | 90 | 180 | 270 => Some(Self(degrees)),
            _ => None,
        }
    }

    /// Degrees, clockwise: 0, 90, 180 or 270.
    #[must_use]
    pub const fn as_degrees(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Turn {
    type Error = String;

    fn try_from(degrees: u16) -> Result<Self, String> {
        Self::degrees(degrees).ok_or_else(|| format!("{degrees} degrees is not a quarter turn"))
    }
}

impl From<Turn> for u16 {
    fn from(turn: Turn) -> Self {
        turn.0
    }
}

/// A page beside a letter, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its identity.
    pub id: PageId,
    /// What it is.
    pub kind: PageKind,
    /// How it is shown.
    pub format: PageFormat,
    /// Sheets in it: 1 for a picture, 1 or more for a PDF.
    pub sheets: u16,
    /// As somebody turned it.
    pub turned: Turn,
    /// Size in bytes, as kept.
    pub bytes: u32,
    /// Who put it in; for a drawing, whose writing place it was drawn in.
    pub added_by: PersonId,
    /// When.
    pub added_at: DateTime<Utc>,
}

/// What is said beside a letter's words. All empty: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Who wrote it down for the child, by name; empty when the child held the pen or nobody said.
    pub scribed_by: String,
    /// Who is asked to translate it, by name.
    pub translator: String,
    /// The translation; the child's own words stay as they are.
    pub translation: String,
    /// Who translated, by name.
    pub translated_by: String,
    /// The pupil said that there is a drawing on paper, to be put in as a scan.
    pub on_paper: bool,
}

/// The way forward with a pupil who has not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WritingPlan {
    /// The day on which somebody writes it with them.
    pub write_on: Option<NaiveDate>,
    /// Who writes with them, by name.
    pub write_with: String,
    /// The day a talk was offered instead.
    pub talk_offered: Option<NaiveDate>,
    /// The day they were asked once more. Once is enough.
    pub asked_again: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn only_quarter_turns_are_turns() {
        let taken: Vec<u16> = (0..=360).filter_map(Turn::degrees).map(Turn::as_degrees).collect();
        assert_eq!(taken, [0, 90, 180, 270]);
        assert!(serde_json::from_str::<Turn>("45").is_err());
        assert_eq!(serde_json::to_string(&Turn::degrees(90)).unwrap(), "90");
    }
}
