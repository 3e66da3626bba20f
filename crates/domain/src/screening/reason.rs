//! Why a pupil is listed: the fact, kept as it is; the words are built when somebody reads them.

use super::known::LevelBy;
use super::source::Source;
use super::words::subject_result;
use crate::attainment::TestResult;
use crate::attendance::Attendance;
use crate::concern::ConcernedAdult;
use crate::letter::WorryLevel;
use crate::rules::Thresholds;
use crate::sdq::{Band, Informant, Measure, Scheme};
use crate::social_care::{SocialCare, YoungCarer};
use chrono::NaiveDate;

/// A fact that raised a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact<'a> {
    /// Attendance at or below the school's threshold.
    Attendance {
        /// The figure.
        attendance: Attendance,
        /// Whether it is at or below the severe threshold too.
        severe: bool,
        /// Whether it rests on fewer possible sessions than the rules ask for: then it counts only beside another source.
        few_sessions: bool,
    },
    /// Reading and maths both under the threshold.
    BothUnder {
        /// Reading.
        reading: TestResult,
        /// Maths.
        maths: TestResult,
    },
    /// Working below the test.
    WorkingBelow {
        /// In reading.
        reading: bool,
        /// In maths.
        maths: bool,
        /// In writing.
        writing: bool,
    },
    /// An SDQ score in a band that raises.
    SdqBand {
        /// Which score.
        measure: Measure,
        /// The score.
        score: u8,
        /// Its band.
        band: Band,
        /// By which scheme.
        scheme: Scheme,
        /// Whose form.
        informant: Informant,
    },
    /// An SDQ impact score at or above the threshold.
    SdqImpact {
        /// The score.
        score: u8,
        /// Whose form.
        informant: Informant,
    },
    /// Social-care status. Restricted tier.
    SocialCare(SocialCare),
    /// A young carer. Restricted tier.
    YoungCarer(YoungCarer),
    /// The letter's level.
    Letter {
        /// The level.
        level: WorryLevel,
        /// Who set it.
        by: LevelBy,
    },
    /// A concern raised by an adult.
    Concern {
        /// Who was concerned.
        from: ConcernedAdult,
        /// The adult's name.
        name: &'a str,
    },
}

/// A fact with its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What raised the source.
    pub fact: Fact<'a>,
    /// The day the fact stands for or arrived.
    pub on: Option<NaiveDate>,
}

impl Reason<'_> {
    /// The source the fact belongs to.
    #[must_use]
    pub const fn source(&self) -> Source {
        match self.fact {
            Fact::Attendance { .. } => Source::Attendance,
            Fact::BothUnder { .. } | Fact::WorkingBelow { .. } => Source::Attainment,
            Fact::SdqBand { .. } | Fact::SdqImpact { .. } => Source::Sdq,
            Fact::SocialCare(_) | Fact::YoungCarer(_) => Source::Home,
            Fact::Letter { .. } => Source::Letter,
            Fact::Concern { .. } => Source::Concern,
        }
    }

    /// The fact in words; its day stands beside it in [`Reason::on`]: "88.4 % of 372 sessions".
    #[must_use]
    pub fn fact_words(&self) -> String {
        match self.fact {
            Fact::Attendance { attendance, severe, few_sessions } => {
                let of =
                    attendance.sessions.map(|s| format!(" of {} sessions", s.possible)).unwrap_or_default();
                let kind = if severe { ", severe absence" } else { "" };
                let few = if few_sessions { ", too few sessions to raise alone" } else { "" };
                format!("{}{of}{kind}{few}", attendance.percent)
            }
            Fact::BothUnder { reading, maths } => {
                format!("{}, {}", subject_result("reading", reading), subject_result("maths", maths))
            }
            Fact::WorkingBelow { reading, maths, writing } => {
                let subjects = [("reading", reading), ("maths", maths), ("writing", writing)];
                let below: Vec<&str> =
                    subjects.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect();
                format!("working below the test in {}", below.join(" and "))
            }
            Fact::SdqBand { measure, score, band, scheme, informant } => {
                format!("{} {score}, {}", measure.words(), band.label(scheme, informant, measure))
            }
            Fact::SdqImpact { score, informant } => format!("impact {score}, {}", informant.words()),
            Fact::SocialCare(status) => status.words().to_owned(),
            Fact::YoungCarer(status) => status.words().to_owned(),
            Fact::Letter { level, by: LevelBy::Reader } => format!("read as {}", level.words()),
            Fact::Letter { level, by: LevelBy::Aid } => {
                format!("the reading aid’s own level is {}; not read by a person", level.words())
            }
            Fact::Concern { from, name } => match from {
                ConcernedAdult::Staff => format!("{name}, member of staff"),
                ConcernedAdult::Parent => format!("{name}, parent or carer"),
                ConcernedAdult::Primary => format!("{name}, primary school"),
            },
        }
    }

    /// The rule that the fact met, in words: "90.0 % or less".
    #[must_use]
    pub fn rule_words(&self, thresholds: &Thresholds) -> String {
        match self.fact {
            Fact::Attendance { severe: true, .. } => {
                format!("{} or less", thresholds.attendance_severe_at_or_below)
            }
            Fact::Attendance { .. } => format!("{} or less", thresholds.attendance_at_or_below),
            Fact::BothUnder { .. } => format!("reading and maths both under {}", thresholds.attainment_below),
            Fact::WorkingBelow { .. } => "working below the test".to_owned(),
            Fact::SdqBand { measure: Measure::Total, scheme: Scheme::FourBand, .. } => {
                "total high or very high".to_owned()
            }
            Fact::SdqBand { measure, scheme: Scheme::FourBand, .. } => {
                format!("{} very high", measure.words())
            }
            Fact::SdqBand { measure, scheme: Scheme::ThreeBand, .. } => {
                format!("{} in the highest of three bands", measure.words())
            }
            Fact::SdqImpact { .. } => format!("impact {} or more", thresholds.sdq_impact_at_or_above),
            Fact::SocialCare(_) => "any status with social care".to_owned(),
            Fact::YoungCarer(_) => "young carer".to_owned(),
            Fact::Letter { .. } => "strong worry or cannot wait".to_owned(),
            Fact::Concern { .. } => "an adult raised a concern".to_owned(),
        }
    }
}
