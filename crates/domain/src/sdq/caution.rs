//! What must be said beside a score.

use super::informant::Informant;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something a reader of a score must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// A self-report by a pupil of 11 or 12: the form allows it, but answers are less steady than later.
    SelfReportUnder13,
    /// A self-report by a pupil below the form's lowest age, 11.
    SelfReportUnder11,
}

impl Caution {
    /// The caution for a form filled in on this day by or about a child born on that day. Without a birth date or
    /// a day none can be given.
    #[must_use]
    pub fn of(informant: Informant, born: Option<NaiveDate>, on: Option<NaiveDate>) -> Option<Self> {
        if informant != Informant::SelfReport {
            return None;
        }
        match on?.years_since(born?)? {
            0..11 => Some(Self::SelfReportUnder11),
            11 | 12 => Some(Self::SelfReportUnder13),
            _ => None,
        }
    }

    /// The caution in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::SelfReportUnder13 => "self-report under 13: read with care, and beside what adults see",
            Self::SelfReportUnder11 => "self-report under 11: the form is for 11 to 17, so do not rely on it",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[rstest]
    #[case(Informant::SelfReport, "2015-09-11", "2026-09-10", Some(Caution::SelfReportUnder11))]
    #[case(Informant::SelfReport, "2015-09-11", "2026-09-11", Some(Caution::SelfReportUnder13))]
    #[case(Informant::SelfReport, "2013-09-12", "2026-09-11", Some(Caution::SelfReportUnder13))]
    #[case(Informant::SelfReport, "2013-09-11", "2026-09-11", None)]
    #[case(Informant::SelfReport, "", "2026-09-11", None)]
    #[case(Informant::SelfReport, "2015-09-11", "", None)]
    #[case(Informant::SelfReport, "2026-09-12", "2026-09-11", None)]
    #[case(Informant::Teacher, "2015-09-11", "2026-09-11", None)]
    fn a_young_writer_earns_a_caution(
        #[case] informant: Informant,
        #[case] born: &str,
        #[case] on: &str,
        #[case] caution: Option<Caution>,
    ) {
        let found = Caution::of(informant, day(born), day(on));
        assert_eq!(found, caution);
        assert!(found.is_none_or(|caution| caution.words().starts_with("self-report under 1")));
    }
}
