//! The school, its year, and whom to find when something cannot wait.

use crate::ids::SchoolId;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A school year, named by the year it starts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SchoolYear(u16);

impl SchoolYear {
    /// The year that starts on 1 September of `start`.
    #[must_use]
    pub const fn starting(start: u16) -> Self {
        Self(start)
    }

    /// The year a new intake would join when it is set up on this day: the current one until Easter, then the next.
    #[must_use]
    pub fn of_intake(day: NaiveDate) -> Self {
        let calendar = u16::try_from(day.year()).unwrap_or_default();
        Self(if day.month() >= 4 { calendar } else { calendar.saturating_sub(1) })
    }

    /// The calendar year it starts in.
    #[must_use]
    pub const fn start(self) -> u16 {
        self.0
    }

    /// The birth dates of children who join Year 7 in this year: 11 years old on 31 August before it starts.
    #[must_use]
    pub fn year7_births(self) -> Option<(NaiveDate, NaiveDate)> {
        let start = i32::from(self.0);
        Some((NaiveDate::from_ymd_opt(start - 12, 9, 1)?, NaiveDate::from_ymd_opt(start - 11, 8, 31)?))
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1) % 100)
    }
}

/// Somebody to find, with how to reach them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Contact {
    /// The name, for example "Ruth Okafor".
    pub name: String,
    /// Where they are or how to call them, for example "extension 214, or room B7".
    pub reach: String,
}

/// Whom to find when something cannot wait. Empty names are shown as "not entered yet", never hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindNow {
    /// The designated safeguarding lead.
    pub dsl: Contact,
    /// The deputy.
    pub deputy: Contact,
    /// The head, where a child names another adult in the school.
    pub head: Contact,
    /// The chair of governors, where a child names the head.
    pub chair_of_governors: Contact,
    /// The local authority's out-of-hours line.
    pub out_of_hours: Contact,
}

/// One school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Its identity in this workspace.
    pub id: SchoolId,
    /// Its name.
    pub name: String,
    /// The year whose Year 7 this is about.
    pub year: SchoolYear,
    /// Whom to find.
    pub find_now: FindNow,
    /// The smallest count a public document may show: 6 by default, never lower than 5.
    pub smallest_count: u8,
}
