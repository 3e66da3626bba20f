//! What a column can hold.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    /// Unique pupil number.
    Upn,
    /// The school's own number for the pupil.
    AdmissionNumber,
    /// Surname and forename in one cell.
    FullName,
    /// Legal surname.
    LegalSurname,
    /// Legal forename.
    LegalForename,
    /// The surname everybody says.
    PreferredSurname,
    /// The forename everybody says.
    PreferredForename,
    /// Birth date.
    Born,
    /// Sex.
    Sex,
    /// Year group in the new school.
    YearGroup,
    /// Form in the new school.
    Form,
    /// Primary school by name.
    Primary,
    /// Primary school by its number.
    PrimaryNumber,
    /// Attendance as a percentage or a fraction.
    Attendance,
    /// Sessions possible.
    SessionsPossible,
    /// Sessions attended.
    SessionsAttended,
    /// Key stage 2 reading.
    Reading,
    /// Key stage 2 maths.
    Maths,
    /// Key stage 2 grammar, punctuation and spelling.
    Gps,
    /// Key stage 2 writing.
    Writing,
    /// Key stage 2 reading: the outcome beside the score.
    ReadingOutcome,
    /// Key stage 2 maths: the outcome beside the score.
    MathsOutcome,
    /// Key stage 2 grammar, punctuation and spelling: the outcome beside the score.
    GpsOutcome,
    /// SEN provision.
    Sen,
    /// Main SEN type.
    SenNeed,
    /// Pupil premium.
    PupilPremium,
    /// Free school meals now.
    FsmNow,
    /// Free school meals in the last six years.
    FsmEver,
    /// English as an additional language.
    Eal,
    /// First language.
    FirstLanguage,
    /// Social-care status.
    SocialCare,
    /// In care or previously in care.
    InCare,
    /// Child in need or child protection plan.
    ChildProtection,
    /// Whether the pupil is a child in need.
    ChildInNeed,
    /// Whether the pupil is on a child protection plan.
    ProtectionPlan,
    /// Young carer.
    YoungCarer,
    /// What the child likes.
    Interests,
    /// What the child is good at.
    Strengths,
    /// SDQ: who filled it in.
    Informant,
    /// SDQ: which form.
    SdqForm,
    /// SDQ: the day it was filled in.
    CompletedOn,
    /// SDQ: an item, 1 to 25.
    Item(u8),
    /// SDQ: overall difficulties, 0 to 3.
    ImpactDifficulties,
    /// SDQ impact: distress.
    ImpactDistress,
    /// SDQ impact: home.
    ImpactHome,
    /// SDQ impact: friends.
    ImpactFriends,
    /// SDQ impact: class.
    ImpactClass,
    /// SDQ impact: leisure.
    ImpactLeisure,
    /// SDQ scale score: emotional.
    Emotional,
    /// SDQ scale score: conduct.
    Conduct,
    /// SDQ scale score: hyperactivity.
    Hyperactivity,
    /// SDQ scale score: peer.
    Peer,
    /// SDQ scale score: prosocial.
    Prosocial,
    /// SDQ total of the four difficulty scales.
    Total,
    /// SDQ impact score.
    Impact,
    /// The words of a letter.
    Letter,
    /// The day a letter was written.
    LetterDate,
}

/// Every field but the 25 items, with its short word and its name for people.
const NAMES: [(Field, &str, &str); 56] = [
    (Field::Upn, "upn", "UPN"),
    (Field::AdmissionNumber, "admission_number", "Admission number"),
    (Field::FullName, "name", "Name (both in one)"),
    (Field::LegalSurname, "legal_surname", "Legal surname"),
    (Field::LegalForename, "legal_forename", "Legal forename"),
    (Field::PreferredSurname, "preferred_surname", "Preferred surname"),
    (Field::PreferredForename, "preferred_forename", "Preferred forename"),
    (Field::Born, "dob", "Birth date"),
    (Field::Sex, "sex", "Sex"),
    (Field::YearGroup, "year_group", "Year group"),
    (Field::Form, "form", "Form"),
    (Field::Primary, "school", "Primary school"),
    (Field::PrimaryNumber, "school_number", "Primary school's number"),
    (Field::Attendance, "attendance_percent", "Attendance"),
    (Field::SessionsPossible, "sessions_possible", "Sessions possible"),
    (Field::SessionsAttended, "sessions_attended", "Sessions attended"),
    (Field::Reading, "ks2_reading", "KS2 reading"),
    (Field::Maths, "ks2_maths", "KS2 maths"),
    (Field::Gps, "ks2_gps", "KS2 grammar, punctuation and spelling"),
    (Field::Writing, "ks2_writing", "KS2 writing"),
    (Field::ReadingOutcome, "ks2_reading_outcome", "KS2 reading, outcome"),
    (Field::MathsOutcome, "ks2_maths_outcome", "KS2 maths, outcome"),
    (Field::GpsOutcome, "ks2_gps_outcome", "KS2 grammar, punctuation and spelling, outcome"),
    (Field::Sen, "sen", "SEN provision"),
    (Field::SenNeed, "sen_need", "SEN need"),
    (Field::PupilPremium, "pupil_premium", "Pupil premium"),
    (Field::FsmNow, "fsm_now", "Free school meals now"),
    (Field::FsmEver, "fsm_ever6", "Free school meals, last six years"),
    (Field::Eal, "eal", "English as an additional language"),
    (Field::FirstLanguage, "first_language", "First language"),
    (Field::SocialCare, "social_care", "Social care"),
    (Field::InCare, "in_care", "In care"),
    (Field::ChildProtection, "child_protection", "Child protection"),
    (Field::ChildInNeed, "child_in_need", "Child in need"),
    (Field::ProtectionPlan, "protection_plan", "Child protection plan"),
    (Field::YoungCarer, "young_carer", "Young carer"),
    (Field::Interests, "interests", "Interests"),
    (Field::Strengths, "strengths", "Strengths"),
    (Field::Informant, "informant", "SDQ: completed by"),
    (Field::SdqForm, "sdq_form", "SDQ: form"),
    (Field::CompletedOn, "completed_on", "SDQ: completed on"),
    (Field::ImpactDifficulties, "imp_difficulties", "SDQ impact: difficulties"),
    (Field::ImpactDistress, "imp_distress", "SDQ impact: distress"),
    (Field::ImpactHome, "imp_home", "SDQ impact: home"),
    (Field::ImpactFriends, "imp_friends", "SDQ impact: friends"),
    (Field::ImpactClass, "imp_class", "SDQ impact: class"),
    (Field::ImpactLeisure, "imp_leisure", "SDQ impact: leisure"),
    (Field::Emotional, "emotional", "SDQ score: emotional"),
    (Field::Conduct, "conduct", "SDQ score: conduct"),
    (Field::Hyperactivity, "hyperactivity", "SDQ score: hyperactivity"),
    (Field::Peer, "peer", "SDQ score: peer"),
    (Field::Prosocial, "prosocial", "SDQ score: prosocial"),
    (Field::Total, "total", "SDQ score: total"),
    (Field::Impact, "impact", "SDQ score: impact"),
    (Field::Letter, "letter", "Letter"),
    (Field::LetterDate, "letter_date", "Letter: written on"),
];

impl Field {
    /// Every field a person can choose for a column.
    #[must_use]
    pub fn all() -> Vec<Self> {
        NAMES.iter().map(|(field, ..)| *field).chain((1..=25).map(Self::Item)).collect()
    }

    /// The stable short word.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Item(number) => format!("q{number}"),
            other => named(other).0.to_owned(),
        }
    }

    /// The name for people.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Item(number) => format!("SDQ item {number}"),
            other => named(other).1.to_owned(),
        }
    }

    /// The field of a short word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        if let Some(number) = word.strip_prefix('q') {
            return number.parse().ok().filter(|n| (1..=25).contains(n)).map(Self::Item);
        }
        NAMES.iter().find(|(_, code, _)| *code == word).map(|(field, ..)| *field)
    }

    /// Whether the column belongs to the restricted tier or to a letter, so that its values are masked in a preview
    /// for people who may bring it in and not read it.
    #[must_use]
    pub const fn is_masked(self) -> bool {
        self.is_care() || matches!(self, Self::YoungCarer | Self::Letter)
    }

    /// Whether it says something about social care.
    #[must_use]
    pub const fn is_care(self) -> bool {
        matches!(
            self,
            Self::SocialCare
                | Self::InCare
                | Self::ChildProtection
                | Self::ChildInNeed
                | Self::ProtectionPlan
        )
    }

    /// Whether it is an SDQ answer, score or impact figure.
    #[must_use]
    pub const fn is_sdq_figure(self) -> bool {
        matches!(
            self,
            Self::Item(_)
                | Self::Emotional
                | Self::Conduct
                | Self::Hyperactivity
                | Self::Peer
                | Self::Prosocial
                | Self::Total
                | Self::Impact
        )
    }

    /// Whether it is a result of key stage 2.
    #[must_use]
    pub const fn is_ks2(self) -> bool {
        matches!(
            self,
            Self::Reading
                | Self::Maths
                | Self::Gps
                | Self::Writing
                | Self::ReadingOutcome
                | Self::MathsOutcome
                | Self::GpsOutcome
        )
    }

    /// Whether anybody has one: beside "parent" or "contact" in a heading it is not the pupil's.
    #[must_use]
    pub const fn is_of_a_person(self) -> bool {
        matches!(
            self,
            Self::Upn
                | Self::FullName
                | Self::LegalSurname
                | Self::LegalForename
                | Self::PreferredSurname
                | Self::PreferredForename
                | Self::Born
                | Self::Sex
        )
    }

    /// Whether the same thing stands in files once for each year.
    #[must_use]
    pub const fn has_years(self) -> bool {
        self.is_ks2()
            || matches!(self, Self::Attendance | Self::SessionsPossible | Self::SessionsAttended | Self::Form)
    }

    /// Whether two columns of this meaning that differ must be asked about. Of the others the first that is filled is taken.
    #[must_use]
    pub const fn is_weighty(self) -> bool {
        self.is_sdq_figure()
            || matches!(
                self,
                Self::Upn
                    | Self::LegalSurname
                    | Self::LegalForename
                    | Self::Born
                    | Self::Sex
                    | Self::Attendance
                    | Self::SessionsPossible
                    | Self::SessionsAttended
                    | Self::Reading
                    | Self::Maths
                    | Self::Gps
                    | Self::Writing
                    | Self::Sen
                    | Self::PupilPremium
                    | Self::FsmNow
                    | Self::FsmEver
                    | Self::Eal
            )
    }

    /// Whether it holds a date.
    #[must_use]
    pub const fn is_date(self) -> bool {
        matches!(self, Self::Born | Self::CompletedOn | Self::LetterDate)
    }
}

fn named(field: Field) -> (&'static str, &'static str) {
    NAMES.iter().find(|(listed, ..)| *listed == field).map_or(("", ""), |(_, word, words)| (word, words))
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.word()
    }
}

impl TryFrom<String> for Field {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::of_word(&word).ok_or_else(|| format!("“{word}” is not the name of a column's meaning"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_word_and_a_name_and_comes_back_from_its_word() {
        let all = Field::all();
        assert_eq!(all.len(), 81);
        for field in all {
            assert!(!field.words().is_empty());
            assert_eq!(Field::of_word(&field.word()), Some(field));
        }
        assert_eq!(Field::of_word("q26"), None);
        assert_eq!(Field::of_word("postcode"), None);
    }
}
