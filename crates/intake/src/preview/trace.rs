//! What is remembered of a row so that it can be compared with every other: a few numbers, whatever the row says.

use crate::columns::field::Field;
use crate::row::record::{Record, Text};
use crate::row::standing::Standing;
use crate::value::home::Carer;
use bridgewell_domain::social_care::SocialCare;
use bridgewell_domain::upn::Upn;
use chrono::NaiveDate;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// A row among several files. The first file is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct At {
    pub(crate) file: u16,
    pub(crate) row: u64,
}

/// How many values of a row are compared.
const VALUES: usize = 28;
/// The values, from the first, that two systems write alike: where both are known and differ, one must be wrong.
const COMPARABLE: usize = 14;
/// What each value is, for the sentence about two rows that differ. The last one tells forms and letters apart.
const FIELDS: [Field; VALUES - 1] = [
    Field::Sex,
    Field::Reading,
    Field::Maths,
    Field::Gps,
    Field::Writing,
    Field::Sen,
    Field::PupilPremium,
    Field::FsmNow,
    Field::Eal,
    Field::SocialCare,
    Field::YoungCarer,
    Field::Born,
    Field::Primary,
    Field::FsmEver,
    Field::LegalSurname,
    Field::PreferredSurname,
    Field::LegalForename,
    Field::PreferredForename,
    Field::SenNeed,
    Field::PrimaryNumber,
    Field::FirstLanguage,
    Field::Interests,
    Field::Strengths,
    Field::AdmissionNumber,
    Field::Form,
    Field::YearGroup,
    Field::SessionsPossible,
];
/// How many of them are named in a sentence.
const NAMED: usize = 4;
/// How far attendance of two sources may be apart in hundredths of a point: one of them is rounded.
const ROUNDED: u16 = 10;

/// One row. A value that is missing is 0, as is a name in which a letter was lost.
#[derive(Clone, Debug)]
pub(crate) struct Trace {
    pub(crate) at: At,
    pub(crate) upn: Option<Upn>,
    pub(crate) standing: Standing,
    pub(crate) born: Option<NaiveDate>,
    pub(crate) carries_pupil: bool,
    /// Tells the forms and letters of one pupil apart; 0 in a file about pupils.
    pub(crate) kind: u64,
    surname: [u32; 2],
    forename: [u32; 2],
    school: u32,
    attendance: Option<u16>,
    in_care: Option<bool>,
    values: [u32; VALUES],
}

impl Trace {
    /// Takes what is compared from a row.
    pub(crate) fn of(record: &Record<'_>, at: At, standing: Standing, (pupils, kind): (bool, u64)) -> Self {
        let surname = [name(&record.legal_surname), name(&record.preferred_surname)];
        let forename = [name(&record.legal_forename), name(&record.preferred_forename)];
        let school = name(&record.primary);
        Self {
            at,
            upn: record.upn,
            standing,
            born: record.born,
            carries_pupil: pupils,
            kind,
            surname,
            forename,
            school,
            attendance: record.attendance.map(|known| known.percent.hundredths()),
            in_care: match record.social_care {
                Some(SocialCare::LookedAfter) => Some(true),
                Some(SocialCare::NoneRecorded) => Some(false),
                _ => None,
            },
            values: [
                short(&record.sex.map(|sex| sex as u8)),
                short(&record.reading),
                short(&record.maths),
                short(&record.gps),
                short(&record.writing),
                short(&record.sen.map(|sen| sen as u8)),
                short(&record.pupil_premium),
                short(&record.fsm_now),
                short(&record.eal),
                // "Not in care" says nothing of a child in need.
                short(&record.social_care.filter(|care| *care != SocialCare::NoneRecorded)),
                short(&record.young_carer.and_then(Carer::yes_no)),
                short(&record.born),
                school,
                short(&record.fsm_ever),
                surname[0],
                surname[1],
                forename[0],
                forename[1],
                text(&record.sen_need),
                text(&record.primary_number),
                text(&record.first_language),
                text(&record.interests),
                text(&record.strengths),
                text(&record.admission_number),
                text(&record.form),
                text(&record.year_group),
                short(&record.attendance.and_then(|known| known.sessions).map(|s| (s.possible, s.attended))),
                short(&(kind != 0).then(|| format!("{:?}{:?}", record.sdq, record.letter))),
            ],
        }
    }

    /// Whether both rows say exactly the same.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        self.upn == other.upn
            && self.attendance == other.attendance
            && self.in_care == other.in_care
            && self.values == other.values
    }

    /// In what two rows about one child differ, in words: what only one of them says is named too.
    pub(crate) fn differs_in(&self, other: &Self) -> String {
        let mut fields: Vec<Field> = Vec::new();
        if self.attendance != other.attendance {
            fields.push(Field::Attendance);
        }
        let pairs = self.values.iter().zip(&other.values).zip(FIELDS);
        fields.extend(pairs.filter(|((one, two), _)| one != two).map(|(_, field)| field));
        if self.in_care != other.in_care && !fields.contains(&Field::SocialCare) {
            fields.push(Field::SocialCare);
        }
        let more = fields.len().saturating_sub(NAMED);
        let mut words: Vec<String> = fields.into_iter().take(NAMED).map(Field::words).collect();
        if more > 0 {
            words.push(format!("{more} more"));
        }
        words.join(", ")
    }

    /// Whether a value that both know differs.
    pub(crate) fn contradicts(&self, other: &Self) -> bool {
        let figures = self.values.iter().zip(&other.values).take(COMPARABLE).any(differ);
        let attendance =
            matches!((self.attendance, other.attendance), (Some(a), Some(b)) if a.abs_diff(b) > ROUNDED);
        let care = matches!((self.in_care, other.in_care), (Some(one), Some(two)) if one != two);
        figures || attendance || care || !self.is_same_child(other)
    }

    /// Whether names and birth date allow that both rows are about one child.
    pub(crate) fn is_same_child(&self, other: &Self) -> bool {
        let apart = |one: [u32; 2], two: [u32; 2]| {
            let known = |names: [u32; 2]| names.iter().any(|name| *name != 0);
            known(one) && known(two) && !one.iter().any(|name| *name != 0 && two.contains(name))
        };
        let born_apart = matches!((self.born, other.born), (Some(one), Some(two)) if one != two);
        !(born_apart || apart(self.surname, other.surname) || apart(self.forename, other.forename))
    }

    /// Surname, forename and birth date, when all three are known.
    pub(crate) fn person(&self) -> Option<(u32, u32, NaiveDate)> {
        let (surname, forename) = (self.surname[0], self.forename[0]);
        (surname != 0 && forename != 0).then_some((surname, forename, self.born?))
    }

    /// Surname, birth date and school, the school as far as it is known.
    pub(crate) fn family(&self) -> Option<(u32, NaiveDate, u32)> {
        (self.surname[0] != 0).then_some((self.surname[0], self.born?, self.school))
    }

    /// Whether the legal forenames differ.
    pub(crate) fn has_other_forename(&self, other: &Self) -> bool {
        self.forename[0] != other.forename[0]
    }
}

fn differ((one, two): (&u32, &u32)) -> bool {
    *one != 0 && *two != 0 && one != two
}

/// A number for a value, 0 for none. Two different values share one in four thousand million cases.
fn short<T: Hash>(value: &Option<T>) -> u32 {
    let Some(value) = value else { return 0 };
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    (hasher.finish() as u32).max(1)
}

fn text(text: &Text<'_>) -> u32 {
    short(&text.as_deref())
}

/// Names are compared whatever their case. One that lost a letter cannot contradict another.
fn name(text: &Text<'_>) -> u32 {
    match text.as_deref() {
        Some(name) if name.contains(['?', '\u{FFFD}']) => 0,
        Some(name) => short(&Some(name.to_lowercase().replace('’', "'"))),
        None => 0,
    }
}

/// What tells the forms and letters of one pupil apart.
pub(crate) fn kind_of(record: &Record<'_>, (forms, letters): (bool, bool)) -> u64 {
    let mut hasher = DefaultHasher::new();
    if forms {
        (record.sdq.informant.map(|who| who as u8), record.sdq.completed).hash(&mut hasher);
    }
    if letters {
        record.letter.hash(&mut hasher);
    }
    if forms || letters { hasher.finish().max(1) } else { 0 }
}
