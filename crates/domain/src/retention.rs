//! How long each kind of record is kept: the closed list of kinds, the school's schedule, and the day on which something
//! ends. What is due is told to a person; nothing is ever erased by a clock.

use crate::programme::frames::frame;
use crate::school::SchoolYear;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

frame! {
    /// A kind of record, as the schedule, the yearly review and a certificate name it. Every table of a workspace
    /// belongs to one (`store::erase::TABLES`).
    Kind {
        /// Letters to self, readings, what readers marked, what was agreed where there is no letter.
        Letters = "letters", "Letters and what readers said of them";
        /// Scans, photos and drawings.
        Scans = "scans", "Scans, photos and drawings";
        /// SDQ forms, those set aside included.
        Sdq = "sdq", "SDQ scores";
        /// Attainment and attendance.
        Figures = "figures", "Attainment and attendance";
        /// Social care and young carers: restricted tier.
        SocialCare = "social_care", "Social care and young carers";
        /// Decisions, offers, talks, reviews and concerns.
        Work = "work", "Decisions, offers, talks, reviews and concerns";
        /// Entries of the red route: restricted tier.
        RedRoute = "red_route", "Red-route entries";
        /// What was prepared about a pupil for supervision, and being a champion.
        Support = "support", "Supervision lines and pupil champions";
        /// A pupil's passport.
        Passport = "passport", "Pupil passports";
        /// Rows of files that wait, and drafts.
        Waiting = "waiting", "Rows that wait and drafts";
        /// Who the child is: name, UPN, birth date, form, what files said, corrections. The last to go.
        Identity = "identity", "Who the child is";
        /// Parcels handed to readers.
        Parcels = "parcels", "Parcels of letters";
        /// Supervision sessions.
        Supervision = "supervision", "Supervision sessions";
        /// Colleagues' own words after hard letters.
        Debriefs = "debriefs", "Colleagues' own words after hard letters";
        /// The workforce register.
        Workforce = "workforce", "Workforce register";
        /// Answers to consultations.
        Consultation = "consultation", "Consultation answers";
        /// Audit, action plan, pupil voice, review packs: nothing about a pupil.
        Programme = "programme", "Audit, plan, pupil voice and packs";
        /// What public documents counted: kept so that later ones stay safe beside them.
        Published = "published", "Counts that were published";
        /// The log.
        Log = "log", "The log";
        /// The school's settings, rules and the people who open the workspace.
        House = "house", "Settings, rules and people";
    }
}

/// Whose clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// One for each pupil.
    Pupil,
    /// One for each record, from its own day.
    Record,
    /// None: it lasts as long as the workspace.
    None,
}

/// When a kind of record ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// On 31 August after Year 7.
    AfterYear7,
    /// On 31 August after Year 8.
    AfterYear8,
    /// On 31 August after Year 11.
    AfterYear11,
    /// So many years after the pupil's birth.
    YearsAfterBirth(u8),
    /// So many years after the record's own day.
    YearsAfterRecord(u8),
    /// No clock runs: the school decides each time.
    SchoolDecides,
}

/// One line of the schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// When it ends.
    pub ends: Ends,
    /// Why so: the source, in words.
    pub source: String,
}

/// The school's own lines; where it has none the default stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schedule(pub BTreeMap<Kind, Line>);

impl Schedule {
    /// The line that counts, and whether it is the school's own.
    #[must_use]
    pub fn line(&self, kind: Kind) -> (Line, bool) {
        self.0.get(&kind).map_or_else(|| (kind.default_line(), false), |line| (line.clone(), true))
    }

    /// When a kind ends.
    #[must_use]
    pub fn ends(&self, kind: Kind) -> Ends {
        self.0.get(&kind).map_or_else(|| kind.default_line().ends, |line| line.ends)
    }
}

const WORKING_PAPER: &str = "A working paper: its purpose ends with Year 8 (UK GDPR Article 5(1)(e))";

impl Kind {
    /// Kinds that belong to one pupil, in the order in which they are told. Who the child is comes last.
    pub const OF_A_PUPIL: [Self; 11] = [
        Self::Letters,
        Self::Scans,
        Self::Sdq,
        Self::Figures,
        Self::SocialCare,
        Self::Work,
        Self::RedRoute,
        Self::Support,
        Self::Passport,
        Self::Waiting,
        Self::Identity,
    ];

    /// Whose clock runs.
    #[must_use]
    pub const fn clock(self) -> Clock {
        match self {
            Self::Parcels | Self::Supervision | Self::Debriefs | Self::Workforce | Self::Consultation => {
                Clock::Record
            }
            Self::Programme | Self::Published | Self::Log | Self::House => Clock::None,
            _ => Clock::Pupil,
        }
    }

    /// Whether some of it is erased by a day of its own. Rows that wait are: those of files about children who never came.
    #[must_use]
    pub fn is_dated(self) -> bool {
        self.clock() == Clock::Record || self == Self::Waiting
    }

    /// Kinds that only those who answer for the red route may know anything of.
    #[must_use]
    pub const fn is_safeguarding(self) -> bool {
        matches!(self, Self::RedRoute)
    }

    /// What cannot stay when this goes, because it rests on it.
    #[must_use]
    pub const fn takes_along(self) -> &'static [Self] {
        match self {
            Self::Letters => &[Self::Scans],
            Self::Identity => &Self::OF_A_PUPIL,
            _ => &[],
        }
    }

    /// The default with its source. Where no source is named the school decides.
    #[must_use]
    pub fn default_line(self) -> Line {
        let (ends, source) = match self {
            Self::Letters
            | Self::Scans
            | Self::Sdq
            | Self::Figures
            | Self::SocialCare
            | Self::Work
            | Self::Support
            | Self::Passport
            | Self::Waiting
            | Self::Identity => (Ends::AfterYear8, WORKING_PAPER),
            Self::RedRoute => (
                Ends::AfterYear8,
                "A working entry. The child-protection file, kept apart, holds the record (Keeping children safe in education)",
            ),
            Self::Parcels => {
                (Ends::YearsAfterRecord(1), "What opens a reply is of no use once the letters are back")
            }
            Self::Supervision => (Ends::SchoolDecides, "The school decides"),
            Self::Debriefs => {
                (Ends::YearsAfterRecord(1), "Bridgewell's default; each is sealed to its writer")
            }
            Self::Workforce => {
                (Ends::YearsAfterRecord(6), "Six years after somebody left (Limitation Act 1980, section 5)")
            }
            Self::Consultation => {
                (Ends::YearsAfterRecord(1), "Bridgewell's default: a year after the consultation closed")
            }
            Self::Programme => (Ends::SchoolDecides, "Nothing in it is about a pupil; the school decides"),
            Self::Published => (
                Ends::SchoolDecides,
                "Counts that are out already; they keep later documents safe beside earlier ones",
            ),
            Self::Log => (
                Ends::SchoolDecides,
                "Identities and counts, never content; it shows that the rules were kept (UK GDPR Article 5(2))",
            ),
            Self::House => (Ends::SchoolDecides, "It lasts as long as the workspace"),
        };
        Line { ends, source: source.to_owned() }
    }

    /// Whether the school may put `ends` here.
    #[must_use]
    pub const fn allows(self, ends: Ends) -> bool {
        matches!(
            (self.clock(), ends),
            (_, Ends::SchoolDecides)
                | (
                    Clock::Pupil,
                    Ends::AfterYear7 | Ends::AfterYear8 | Ends::AfterYear11 | Ends::YearsAfterBirth(1..=99),
                )
                | (Clock::Record, Ends::YearsAfterRecord(1..=99))
        )
    }
}

impl Ends {
    /// What a person reads.
    #[must_use]
    pub fn words(self) -> String {
        let years = |count: u8| if count == 1 { "1 year".to_owned() } else { format!("{count} years") };
        match self {
            Self::AfterYear7 => "31 August after Year 7".into(),
            Self::AfterYear8 => "31 August after Year 8".into(),
            Self::AfterYear11 => "31 August after Year 11".into(),
            Self::YearsAfterBirth(count) => format!("{} after birth", years(count)),
            Self::YearsAfterRecord(count) => format!("{} after its own day", years(count)),
            Self::SchoolDecides => "the school decides".into(),
        }
    }
}

impl Ends {
    /// Rows of files about children who are not in the list have no pupil's clock: a file brought in from April to March is
    /// taken to be about the Year 7 that begins, or began, in the September between. Those brought in before this day are
    /// past their end; none where no clock runs.
    #[must_use]
    pub fn files_over(self, today: NaiveDate) -> Option<NaiveDate> {
        let years = match self {
            Self::AfterYear7 => 1,
            Self::AfterYear8 => 2,
            Self::AfterYear11 => 5,
            // The youngest of Year 7 turn eleven on the last day before it.
            Self::YearsAfterBirth(years) => i32::from(years).saturating_sub(11).max(1),
            Self::YearsAfterRecord(_) | Self::SchoolDecides => return None,
        };
        let this_year = NaiveDate::from_ymd_opt(today.year(), 8, 31)?;
        let ended = if this_year < today { today.year() } else { today.year() - 1 };
        NaiveDate::from_ymd_opt(ended - years + 1, 4, 1)
    }
}

/// What a pupil's clock runs by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PupilClock {
    /// The year in which they are in Year 7.
    pub intake: SchoolYear,
    /// Birth date, where known.
    pub born: Option<NaiveDate>,
    /// The day they left this school, or that they never came to it.
    pub left: Option<NaiveDate>,
}

impl PupilClock {
    /// The last day on which a kind is kept. Somebody who left takes their working papers' purpose along: what would end
    /// with a later school year ends with the one they left in. None where no clock runs, or the birth date it needs is
    /// not known.
    #[must_use]
    pub fn last_day(&self, ends: Ends) -> Option<NaiveDate> {
        let after = |years: u16| {
            let planned = end_of_year(self.intake.start() + years)?;
            Some(self.left.map_or(planned, |left| planned.min(end_of_year_of(left).unwrap_or(planned))))
        };
        match ends {
            Ends::AfterYear7 => after(1),
            Ends::AfterYear8 => after(2),
            Ends::AfterYear11 => after(5),
            Ends::YearsAfterBirth(years) => self.born.and_then(|born| later(born, years)),
            Ends::YearsAfterRecord(_) | Ends::SchoolDecides => None,
        }
    }
}

/// The same day so many years later; 28 February for a leap day.
#[must_use]
pub fn later(day: NaiveDate, years: u8) -> Option<NaiveDate> {
    let year = day.year() + i32::from(years);
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
}

/// 31 August of a calendar year.
fn end_of_year(calendar: u16) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(calendar), 8, 31)
}

/// 31 August of the school year a day lies in.
fn end_of_year_of(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(if day.month() >= 9 { day.year() + 1 } else { day.year() }, 8, 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[rstest]
    #[case(Ends::AfterYear7, None, Some(day(2027, 8, 31)))]
    #[case(Ends::AfterYear8, None, Some(day(2028, 8, 31)))]
    #[case(Ends::AfterYear11, None, Some(day(2031, 8, 31)))]
    #[case(Ends::AfterYear8, Some(day(2026, 7, 17)), Some(day(2026, 8, 31)))]
    #[case(Ends::AfterYear8, Some(day(2026, 10, 2)), Some(day(2027, 8, 31)))]
    #[case(Ends::AfterYear7, Some(day(2029, 1, 5)), Some(day(2027, 8, 31)))]
    #[case(Ends::YearsAfterBirth(25), Some(day(2026, 7, 17)), Some(day(2040, 2, 28)))]
    #[case(Ends::SchoolDecides, None, None)]
    fn a_record_ends_with_its_purpose_and_earlier_for_somebody_who_left(
        #[case] ends: Ends,
        #[case] left: Option<NaiveDate>,
        #[case] last: Option<NaiveDate>,
    ) {
        let born = Some(day(2015, 2, 28));
        assert_eq!(PupilClock { intake: SchoolYear::starting(2026), born, left }.last_day(ends), last);
    }

    #[rstest]
    #[case(Ends::AfterYear8, day(2028, 8, 31), Some(day(2026, 4, 1)))]
    #[case(Ends::AfterYear8, day(2028, 9, 1), Some(day(2027, 4, 1)))]
    #[case(Ends::AfterYear7, day(2028, 1, 9), Some(day(2027, 4, 1)))]
    #[case(Ends::YearsAfterBirth(25), day(2040, 9, 1), Some(day(2027, 4, 1)))]
    #[case(Ends::SchoolDecides, day(2040, 9, 1), None)]
    fn a_row_of_a_child_who_never_came_ends_with_the_year_its_file_was_about(
        #[case] ends: Ends,
        #[case] today: NaiveDate,
        #[case] before: Option<NaiveDate>,
    ) {
        assert_eq!(ends.files_over(today), before);
    }

    #[test]
    fn a_clock_from_birth_needs_a_birth_date() {
        let clock = PupilClock { intake: SchoolYear::starting(2026), born: None, left: None };
        assert_eq!(clock.last_day(Ends::YearsAfterBirth(25)), None);
        assert_eq!(later(day(2016, 2, 29), 25), Some(day(2041, 2, 28)));
    }

    #[test]
    fn every_default_is_one_that_its_kind_allows_and_names_a_source() {
        for kind in Kind::ALL {
            let line = kind.default_line();
            assert!(kind.allows(line.ends) && !line.source.is_empty(), "{kind:?}");
        }
        assert!(!Kind::Letters.allows(Ends::YearsAfterRecord(1)));
        assert!(!Kind::Log.allows(Ends::AfterYear8));
        assert!(Kind::OF_A_PUPIL.iter().all(|kind| kind.clock() == Clock::Pupil));
    }

    #[test]
    fn the_schools_own_line_stands_before_the_default() {
        let own = Line { ends: Ends::AfterYear7, source: "Our schedule, 2026".into() };
        let schedule = Schedule(BTreeMap::from([(Kind::Sdq, own.clone())]));
        assert_eq!(schedule.line(Kind::Sdq), (own, true));
        assert_eq!((schedule.ends(Kind::Letters), schedule.line(Kind::Letters).1), (Ends::AfterYear8, false));
        let text = serde_json::to_string(&schedule).unwrap();
        assert_eq!(serde_json::from_str::<Schedule>(&text).unwrap(), schedule);
    }
}
