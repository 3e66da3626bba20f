//! The values that can be put right by hand: what each is called, how it stands, how a typed one is read, and where it is
//! written. What is sealed is put right where it is answered, under Intake.

use crate::error::ApiError;
use crate::wire::rights::{RightField, RightValue};
use bridgewell_domain::attainment::{Attainment, TestCode, TestResult};
use bridgewell_domain::attendance::{Attendance, Percent};
use bridgewell_domain::dates;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::upn::Upn;
use bridgewell_store::pupils_said::{self, Said};
use bridgewell_store::{ReadTx, WriteTx, facts, pupils};
use chrono::NaiveDate;

const ALL: [RightField; 11] = [
    RightField::LegalForename,
    RightField::LegalSurname,
    RightField::PreferredForename,
    RightField::PreferredSurname,
    RightField::Born,
    RightField::Upn,
    RightField::Form,
    RightField::Primary,
    RightField::Attendance,
    RightField::Reading,
    RightField::Maths,
];

const LONGEST: usize = 120;

/// A value that was read from what somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Text(String),
    Day(NaiveDate),
    Upn(Upn),
    Percent(Option<Percent>),
    Score(Option<TestResult>),
}

/// The stable word under which a correction is kept. The store knows those of figures by it.
pub(super) const fn key(field: RightField) -> &'static str {
    match field {
        RightField::LegalForename => "legal_forename",
        RightField::LegalSurname => "legal_surname",
        RightField::PreferredForename => "preferred_forename",
        RightField::PreferredSurname => "preferred_surname",
        RightField::Born => "born",
        RightField::Upn => "upn",
        RightField::Form => "form",
        RightField::Primary => "primary",
        RightField::Attendance => "attendance",
        RightField::Reading => "reading",
        RightField::Maths => "maths",
    }
}

const fn words(field: RightField) -> &'static str {
    match field {
        RightField::LegalForename => "Legal forename",
        RightField::LegalSurname => "Legal surname",
        RightField::PreferredForename => "Preferred forename",
        RightField::PreferredSurname => "Preferred surname",
        RightField::Born => "Birth date",
        RightField::Upn => "UPN",
        RightField::Form => "Form",
        RightField::Primary => "Primary school",
        RightField::Attendance => "Attendance in Year 6",
        RightField::Reading => "Reading, key stage 2",
        RightField::Maths => "Maths, key stage 2",
    }
}

const fn hint(field: RightField) -> &'static str {
    match field {
        RightField::Born => "Year, month and day, for example 2015-03-14",
        RightField::Upn => "Thirteen letters and numbers",
        RightField::Attendance => "In per cent, for example 91.4. Leave it empty if it is not known",
        RightField::Reading | RightField::Maths => {
            "A scaled score from 80 to 120, or B for working below the test. Leave it empty if it is not known"
        }
        _ => "",
    }
}

/// What a field is called, by its stable word.
pub(super) fn words_of(stored: &str) -> String {
    let known = ALL.into_iter().find(|field| key(*field) == stored);
    known.map_or_else(|| stored.to_owned(), |field| words(field).to_owned())
}

/// Whether a field may be left empty.
const fn may_be_unknown(field: RightField) -> bool {
    matches!(field, RightField::Attendance | RightField::Reading | RightField::Maths)
}

/// Every value as it stands.
pub(super) fn of(read: &ReadTx<'_>, pupil: &Pupil) -> Result<Vec<RightValue>, ApiError> {
    let mut all = Vec::new();
    for field in ALL {
        all.push(RightValue {
            field,
            words: words(field).to_owned(),
            value: now(read, pupil, field)?.0,
            may_be_unknown: may_be_unknown(field),
            hint: hint(field).to_owned(),
        });
    }
    Ok(all)
}

/// A value as it would be typed, and where it came from.
pub(super) fn now(read: &ReadTx<'_>, pupil: &Pupil, field: RightField) -> Result<(String, String), ApiError> {
    let names = &pupil.names;
    let plain = match field {
        RightField::LegalForename => names.legal_forename.clone(),
        RightField::LegalSurname => names.legal_surname.clone(),
        RightField::PreferredForename => names.preferred_forename.clone().unwrap_or_default(),
        RightField::PreferredSurname => names.preferred_surname.clone().unwrap_or_default(),
        RightField::Born => pupil.born.map(|born| born.to_string()).unwrap_or_default(),
        RightField::Upn => pupil.upn.map(|upn| upn.to_string()).unwrap_or_default(),
        RightField::Form => pupil.form.clone().unwrap_or_default(),
        RightField::Primary => pupil.primary.clone().unwrap_or_default(),
        RightField::Attendance => {
            let fact = facts::attendance_of(read, pupil.id)?;
            return Ok(fact
                .map_or_else(Default::default, |fact| (percent(fact.value.percent), origin(&fact.origin))));
        }
        RightField::Reading | RightField::Maths => {
            let fact = facts::attainment_of(read, pupil.id)?;
            let result = fact.as_ref().and_then(|fact| one(&fact.value, field));
            let from = fact.filter(|_| result.is_some()).map(|fact| origin(&fact.origin));
            return Ok((result.map(score).unwrap_or_default(), from.unwrap_or_default()));
        }
    };
    Ok((plain, "what files and people said of the pupil".to_owned()))
}

const fn one(all: &Attainment, field: RightField) -> Option<TestResult> {
    if matches!(field, RightField::Reading) { all.reading } else { all.maths }
}

fn percent(value: Percent) -> String {
    let (whole, part) = (value.hundredths() / 100, value.hundredths() % 100);
    match part {
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

fn score(result: TestResult) -> String {
    match result {
        TestResult::Score(score) => score.to_string(),
        TestResult::Code(TestCode::Absent) => "A".into(),
        TestResult::Code(TestCode::WorkingBelow) => "B".into(),
        TestResult::Code(TestCode::NoScore) => "N".into(),
        TestResult::Code(TestCode::UnableToAccess) => "T".into(),
        TestResult::Code(TestCode::Left) => "L".into(),
        TestResult::Code(TestCode::Missing) => "M".into(),
        TestResult::Code(TestCode::Other) => "another code".into(),
    }
}

fn origin(origin: &Origin) -> String {
    let day = dates::in_full(origin.on);
    match &origin.source {
        Source::File { label, .. } => format!("{label}, {day}"),
        Source::Typed { .. } => format!("typed by hand, {day}"),
        Source::Written { .. } => format!("the writing place, {day}"),
    }
}

/// Reads what was typed.
///
/// # Errors
/// [`ApiError::Invalid`] on `value`, with what belongs there.
pub(super) fn read(field: RightField, text: &str) -> Result<Typed, ApiError> {
    let text = text.trim();
    let wrong = |message: &str| ApiError::invalid("value", message);
    if text.is_empty() && !may_be_unknown(field) {
        return Err(wrong("Write what is right. This value cannot be left empty."));
    }
    if text.chars().count() > LONGEST {
        return Err(wrong("This is too long. Write it in at most 120 letters."));
    }
    Ok(match field {
        RightField::Born => {
            let day = text
                .parse()
                .map_err(|_| wrong("Write the day as year, month and day, for example 2015-03-14."))?;
            Typed::Day(day)
        }
        RightField::Upn => Typed::Upn(text.parse().map_err(|fault| wrong(&format!("{fault}")))?),
        RightField::Attendance if text.is_empty() => Typed::Percent(None),
        RightField::Attendance => {
            let found = hundredths(text).and_then(Percent::from_hundredths);
            Typed::Percent(Some(
                found.ok_or_else(|| wrong("Write a number from 0 to 100, for example 91.4."))?,
            ))
        }
        RightField::Reading | RightField::Maths if text.is_empty() => Typed::Score(None),
        RightField::Reading | RightField::Maths => {
            let result = match text.to_uppercase().as_str() {
                "B" => Some(TestResult::Code(TestCode::WorkingBelow)),
                "A" => Some(TestResult::Code(TestCode::Absent)),
                "N" => Some(TestResult::Code(TestCode::NoScore)),
                "T" => Some(TestResult::Code(TestCode::UnableToAccess)),
                digits => {
                    digits.parse().ok().filter(|score| (80..=120).contains(score)).map(TestResult::Score)
                }
            };
            let message = "Write a scaled score from 80 to 120, or one of the codes A, B, N and T.";
            Typed::Score(Some(result.ok_or_else(|| wrong(message))?))
        }
        _ => Typed::Text(text.to_owned()),
    })
}

/// "91.4" in hundredths; at most two decimals.
fn hundredths(text: &str) -> Option<u16> {
    let text = text.trim_end_matches('%').trim();
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: u16 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u16>().ok()?.checked_mul(100)?.checked_add(part)
}

/// Writes a value where it belongs, with whoever writes as its origin.
pub(super) fn write(
    tx: &WriteTx<'_>,
    id: PupilId,
    (field, typed): (RightField, Typed),
    origin: &Origin,
) -> Result<(), ApiError> {
    let kept = pupils::get(tx, id)?;
    let (mut pupil, mut said) = (kept.pupil, Said::default());
    match (field, typed) {
        (RightField::Attendance, Typed::Percent(percent)) => {
            let value = percent.map(|percent| Attendance { percent, sessions: None });
            return Ok(facts::put_attendance_right(tx, id, value.as_ref(), origin)?);
        }
        (RightField::Reading | RightField::Maths, Typed::Score(result)) => {
            let mut all = facts::attainment_of(tx, id)?.map(|fact| fact.value).unwrap_or_default();
            let place = if field == RightField::Reading { &mut all.reading } else { &mut all.maths };
            *place = result;
            return Ok(facts::put_attainment_right(tx, id, &all, origin)?);
        }
        (RightField::Born, Typed::Day(born)) => (pupil.born, said.born) = (Some(born), Some(born)),
        (RightField::Upn, Typed::Upn(upn)) => {
            if pupils::with_upn(tx, upn)?.is_some_and(|other| other.pupil.id != id) {
                let message = "Another pupil has this UPN. Look at both before you change one.";
                return Err(ApiError::invalid("value", message));
            }
            (pupil.upn, said.upn) = (Some(upn), Some(upn));
        }
        (field, Typed::Text(text)) => {
            let own = Some(text.clone());
            match field {
                RightField::LegalForename => (pupil.names.legal_forename, said.legal_forename) = (text, own),
                RightField::LegalSurname => (pupil.names.legal_surname, said.legal_surname) = (text, own),
                RightField::PreferredForename => {
                    (pupil.names.preferred_forename, said.preferred_forename) = (own.clone(), own);
                }
                RightField::PreferredSurname => {
                    (pupil.names.preferred_surname, said.preferred_surname) = (own.clone(), own);
                }
                RightField::Form => (pupil.form, said.form) = (own.clone(), own),
                _ => (pupil.primary, said.primary) = (own.clone(), own),
            }
        }
        _ => return Err(ApiError::broken("a value of another kind")),
    }
    pupils::change(tx, &pupil, kept.version)?;
    Ok(pupils_said::insert_by_hand(tx, id, &said)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_people_write_them_and_written_back_the_same() {
        for (text, kept) in [("91.4", 9140), ("91,45 %", 9145), ("100", 10_000), ("0.5", 50)] {
            let Ok(Typed::Percent(Some(value))) = read(RightField::Attendance, text) else {
                panic!("{text}")
            };
            assert_eq!(value.hundredths(), kept);
        }
        assert_eq!(percent(Percent::from_hundredths(9145).unwrap()), "91.45");
        assert_eq!(percent(Percent::from_hundredths(9140).unwrap()), "91.4");
        assert_eq!(read(RightField::Attendance, " ").unwrap(), Typed::Percent(None));
        for text in ["101", "9140", "-3", "about 90", "1.234", "."] {
            assert!(read(RightField::Attendance, text).is_err(), "{text}");
        }
    }

    #[test]
    fn scores_have_their_range_and_a_name_is_never_empty() {
        assert_eq!(read(RightField::Maths, "98").unwrap(), Typed::Score(Some(TestResult::Score(98))));
        assert!(matches!(read(RightField::Maths, "b"), Ok(Typed::Score(Some(TestResult::Code(_))))));
        for (field, text) in [
            (RightField::Reading, "79"),
            (RightField::Reading, "121"),
            (RightField::Form, "  "),
            (RightField::Born, "14/03/2015"),
            (RightField::Upn, "A123"),
        ] {
            assert!(read(field, text).is_err(), "{field:?} {text}");
        }
        assert!(ALL.iter().all(|field| words_of(key(*field)) == words(*field)));
    }
}
