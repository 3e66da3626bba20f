//! The school, its year, and whom to find when something cannot wait.

use crate::concern::RedRouteAbout;
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

    /// Whether the primary school's safeguarding lead is to be told as well on this day. From Easter before the year
    /// starts, when intakes are set up, to the end of its September: until then the child is, or has just been, in the
    /// primary's care, and its file may not have come over. (Keeping children safe in education asks that the file
    /// follows within 5 school days of the start of term; the rest of the month is for those that come late.)
    #[must_use]
    pub fn is_transition(self, day: NaiveDate) -> bool {
        day.year() == i32::from(self.0) && (4..=9).contains(&day.month())
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

/// The safeguarding lead of a primary school that pupils come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PrimaryLead {
    /// The primary school as the intake names it.
    pub school: String,
    /// Its designated safeguarding lead.
    pub dsl: Contact,
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
    /// The local authority's line for concerns about a child, in office hours.
    #[serde(default)]
    pub local_authority: Contact,
    /// The local authority's out-of-hours line.
    pub out_of_hours: Contact,
    /// The safeguarding leads of the primary schools, for the weeks of transition.
    #[serde(default)]
    pub primaries: Vec<PrimaryLead>,
}

impl Contact {
    /// Whether nothing is written down.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.reach.trim().is_empty()
    }
}

impl FindNow {
    /// Whom to find, in order: the safeguarding lead or the deputy; the head where an adult here is named; the chair of
    /// governors where the head is. Nobody else, because the next in line may be the one who is named.
    #[must_use]
    pub fn people(&self, about: RedRouteAbout) -> Vec<&Contact> {
        let line = match about {
            RedRouteAbout::NotAsked | RedRouteAbout::NoAdultHere => vec![&self.dsl, &self.deputy],
            RedRouteAbout::AdultHere => vec![&self.head],
            RedRouteAbout::Head => vec![&self.chair_of_governors],
        };
        line.into_iter().filter(|contact| !contact.is_empty()).collect()
    }

    /// The safeguarding lead of a primary school, however its name is spelled in capitals and spaces; an empty contact
    /// when nobody wrote one down.
    #[must_use]
    pub fn primary(&self, school: &str) -> Contact {
        let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let found = self.primaries.iter().find(|lead| plain(&lead.school) == plain(school));
        found.map(|lead| lead.dsl.clone()).unwrap_or_default()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primary_is_told_too_from_easter_to_the_end_of_september() {
        let year = SchoolYear::starting(2026);
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let told: Vec<bool> =
            [day(3, 31), day(4, 1), day(9, 30), day(10, 1)].map(|on| year.is_transition(on)).into();
        assert_eq!(told, [false, true, true, false]);
        assert!(!year.is_transition(NaiveDate::from_ymd_opt(2027, 6, 1).unwrap()));
    }

    #[test]
    fn whom_to_find_never_passes_to_somebody_who_may_be_the_one_named() {
        let contact = |name: &str| Contact { name: name.into(), reach: String::new() };
        let find = FindNow { dsl: contact("Ruth"), head: contact("Helen"), ..FindNow::default() };
        let names = |about| find.people(about).iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(RedRouteAbout::NoAdultHere), ["Ruth"]);
        assert_eq!(names(RedRouteAbout::AdultHere), ["Helen"]);
        assert!(names(RedRouteAbout::Head).is_empty());
    }

    #[test]
    fn a_primary_school_is_found_however_its_name_is_spaced() {
        let dsl = Contact { name: "Jo Lane".into(), reach: "01632 960 001".into() };
        let leads = vec![PrimaryLead { school: "Canal Road Primary".into(), dsl: dsl.clone() }];
        let find = FindNow { primaries: leads, ..FindNow::default() };
        assert_eq!(find.primary(" canal  road PRIMARY "), dsl);
        assert!(find.primary("Elsewhere").is_empty());
    }

    #[test]
    fn details_kept_before_these_lines_were_there_are_still_read() {
        let old = r#"{"dsl":{"name":"R","reach":""},"deputy":{"name":"","reach":""},"head":{"name":"","reach":""},
            "chair_of_governors":{"name":"","reach":""},"out_of_hours":{"name":"","reach":""}}"#;
        let find: FindNow = serde_json::from_str(old).unwrap();
        assert_eq!((find.dsl.name.as_str(), find.primaries.len()), ("R", 0));
    }
}
