//! One form: one informant, one day. A pupil may have several, and none replaces another.

use super::answers::Answers;
use super::caution::Caution;
use super::impact::ImpactAnswers;
use super::informant::Informant;
use super::scores::Scores;
use crate::ids::{PupilId, SdqFormId};
use crate::origin::Origin;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which edition of the form was used. Both are scored alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Version {
    /// The standard form, about the last six months.
    #[default]
    Standard,
    /// The follow-up form, about the last month.
    FollowUp,
}

impl Version {
    /// The edition for this informant in words: "self-report, ages 11 to 17".
    #[must_use]
    pub const fn words(self, informant: Informant) -> &'static str {
        match (self, informant) {
            (Self::Standard, Informant::Parent) => "parent form, ages 4 to 17",
            (Self::Standard, Informant::Teacher) => "teacher form, ages 4 to 17",
            (Self::Standard, Informant::SelfReport) => "self-report, ages 11 to 17",
            (Self::FollowUp, Informant::Parent) => "parent follow-up form, ages 4 to 17",
            (Self::FollowUp, Informant::Teacher) => "teacher follow-up form, ages 4 to 17",
            (Self::FollowUp, Informant::SelfReport) => "self-report follow-up, ages 11 to 17",
        }
    }
}

/// What the scores rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Basis {
    /// Scored here from the answers.
    Items {
        /// The 25 answers.
        answers: Answers,
        /// The impact supplement.
        impact: ImpactAnswers,
        /// Whether a second keying agreed with the first.
        verified: bool,
    },
    /// Copied from an official scoring.
    OfficialScores,
}

/// One form about one pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SdqForm {
    /// Its identity.
    pub id: SdqFormId,
    /// Whom it is about.
    pub pupil: PupilId,
    /// Who filled it in.
    pub informant: Informant,
    /// Which edition.
    pub version: Version,
    /// The day it was filled in, when it is known.
    pub completed: Option<NaiveDate>,
    /// What the scores rest on.
    pub basis: Basis,
    /// The scores.
    pub scores: Scores,
    /// Where it came from.
    pub origin: Origin,
}

impl SdqForm {
    /// What must be said beside its scores for a pupil born on this day.
    #[must_use]
    pub fn caution(&self, born: Option<NaiveDate>) -> Option<Caution> {
        Caution::of(self.informant, born, self.completed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;
    use crate::origin::Source;
    use uuid::Uuid;

    fn form(informant: Informant) -> SdqForm {
        let day = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        SdqForm {
            id: SdqFormId::from_uuid(Uuid::nil()),
            pupil: PupilId::from_uuid(Uuid::nil()),
            informant,
            version: Version::default(),
            completed: Some(day),
            basis: Basis::OfficialScores,
            scores: Scores { emotional: Some(2), peer: Some(3), total: Some(8), ..Scores::default() },
            origin: Origin { source: Source::Typed { by: PersonId::from_uuid(Uuid::nil()) }, on: day },
        }
    }

    #[test]
    fn the_edition_names_its_ages() {
        for informant in Informant::ALL {
            for version in [Version::Standard, Version::FollowUp] {
                let words = version.words(informant);
                assert!(words.starts_with(informant.words()) && words.ends_with("to 17"));
                assert_eq!(words.contains("follow-up"), version == Version::FollowUp);
            }
        }
        let born = NaiveDate::from_ymd_opt(2015, 1, 1);
        assert_eq!(form(Informant::SelfReport).caution(born), Some(Caution::SelfReportUnder13));
    }

    #[test]
    fn travels_as_json() {
        let form = form(Informant::Parent);
        let text = serde_json::to_string(&form).unwrap();
        assert_eq!(serde_json::from_str::<SdqForm>(&text).unwrap(), form);
    }
}
