//! The pupil passport: one page in a pupil's own words, and with whom the pupil or a parent chose to share it.

use crate::ids::{PassportShareId, PersonId};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A part of the page, in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PassportPart {
    /// What the pupil likes.
    Like,
    /// What the pupil is good at.
    GoodAt,
    /// What worries the pupil.
    Worries,
    /// What helps.
    Helps,
    /// Whom the pupil talks to.
    TalkTo,
}

impl PassportPart {
    /// Every part, in order.
    pub const ALL: [Self; 5] = [Self::Like, Self::GoodAt, Self::Worries, Self::Helps, Self::TalkTo];

    /// The heading, in the pupil's voice.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Like => "What I like",
            Self::GoodAt => "What I am good at",
            Self::Worries => "What worries me",
            Self::Helps => "What helps me",
            Self::TalkTo => "Who I talk to",
        }
    }
}

/// Somebody else who works with the pupil, and what they offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Companion {
    /// Who, as the pupil calls them.
    pub who: String,
    /// What they offer.
    pub offers: String,
}

/// Who chose that a passport is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Chooser {
    /// The pupil.
    Pupil,
    /// A parent or carer.
    Parent,
}

/// That a passport may no longer be shared, before its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Who recorded it.
    pub by: PersonId,
    /// The day.
    pub on: NaiveDate,
    /// What was said, in a few words; may be empty.
    pub why: String,
}

/// A choice to share a passport: whose, with whom, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassportShare {
    /// Its identity.
    pub id: PassportShareId,
    /// The number of the version that was chosen.
    pub number: u32,
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
    /// Who recorded it.
    pub recorded_by: PersonId,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// That it was taken back.
    pub withdrawn: Option<Withdrawn>,
}

/// How a choice to share stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ShareStanding {
    /// It begins later.
    NotYet,
    /// The passport may be given to this reader.
    InForce,
    /// Its last day has passed.
    Ended,
    /// It was taken back.
    Withdrawn,
}

impl PassportShare {
    /// How it stands on a day. What was taken back stays so.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> ShareStanding {
        if self.withdrawn.is_some() {
            ShareStanding::Withdrawn
        } else if today < self.from {
            ShareStanding::NotYet
        } else if today > self.until {
            ShareStanding::Ended
        } else {
            ShareStanding::InForce
        }
    }
}

/// The last day on which a choice recorded today can still count: a year later, and never after the school year that
/// follows this one. A choice that lasts longer is asked for again.
#[must_use]
pub fn latest_end(today: NaiveDate) -> NaiveDate {
    let summer = if today.month() >= 9 { today.year() + 1 } else { today.year() };
    let a_year = today.with_year(today.year() + 1).unwrap_or(today);
    NaiveDate::from_ymd_opt(summer + 1, 8, 31).map_or(a_year, |end| end.min(a_year))
}

/// The day that is offered as the end: the last of this school year.
#[must_use]
pub fn usual_end(today: NaiveDate) -> NaiveDate {
    let summer = if today.month() >= 8 { today.year() + 1 } else { today.year() };
    NaiveDate::from_ymd_opt(summer, 7, 31).unwrap_or(today)
}

/// Whether words stand in a letter as they are, however its lines are broken.
#[must_use]
pub fn stands_in(letter: &str, words: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = plain(words);
    !words.is_empty() && plain(letter).contains(&words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use uuid::Uuid;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn share() -> PassportShare {
        PassportShare {
            id: PassportShareId::from_uuid(Uuid::nil()),
            number: 1,
            chosen_by: Chooser::Pupil,
            chooser: String::new(),
            with: "Mr Ashby".into(),
            from: day(2026, 9, 21),
            until: day(2027, 7, 31),
            recorded_by: PersonId::from_uuid(Uuid::nil()),
            recorded_at: DateTime::UNIX_EPOCH,
            withdrawn: None,
        }
    }

    #[rstest]
    #[case(day(2026, 9, 20), ShareStanding::NotYet)]
    #[case(day(2026, 9, 21), ShareStanding::InForce)]
    #[case(day(2027, 7, 31), ShareStanding::InForce)]
    #[case(day(2027, 8, 1), ShareStanding::Ended)]
    fn a_choice_counts_from_its_first_to_its_last_day(
        #[case] today: NaiveDate,
        #[case] standing: ShareStanding,
    ) {
        assert_eq!(share().standing(today), standing);
        let back = Withdrawn { by: share().recorded_by, on: today, why: String::new() };
        let back = PassportShare { withdrawn: Some(back), ..share() };
        assert_eq!(back.standing(today), ShareStanding::Withdrawn);
    }

    #[test]
    fn a_choice_ends_with_the_school_year_unless_somebody_says_otherwise_and_after_a_year_at_the_latest() {
        assert_eq!(usual_end(day(2026, 9, 21)), day(2027, 7, 31));
        assert_eq!(usual_end(day(2027, 3, 1)), day(2027, 7, 31));
        assert_eq!(usual_end(day(2027, 8, 15)), day(2028, 7, 31));
        assert_eq!(latest_end(day(2026, 9, 21)), day(2027, 9, 21));
        assert!(latest_end(day(2028, 2, 29)) >= day(2028, 2, 29));
    }

    #[test]
    fn words_of_the_letter_are_found_across_its_lines_and_never_when_they_are_changed() {
        let letter = "hi me,\nI like to draw\nhorses. Im abit scard";
        assert!(stands_in(letter, "I like to draw horses."));
        assert!(stands_in(letter, " Im abit scard "));
        assert!(!stands_in(letter, "I am a bit scared"));
        assert!(!stands_in(letter, "  "));
    }
}
