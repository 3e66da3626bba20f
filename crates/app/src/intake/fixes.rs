//! Values that a person types in the place of what a file says. They go through the reader of files, as a file of one row,
//! so that the same rules hold for both.

use crate::error::ApiError;
use crate::wire::intake::FixedValue;
use bridgewell_domain::dates;
use bridgewell_domain::school::SchoolYear;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::columns::question::AttendanceScale;
use bridgewell_intake::row::fault::{Fault, Level, Trouble};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::value::date::DateOrder;
use bridgewell_intake::value::questionnaire::BoxNumbers;
use bridgewell_intake::{FileRead, Limits, ReadRow, read_file};
use chrono::{Days, NaiveDate};

/// A birth date further than this from those of the year group is a slip: two years, in days.
const YEARS_APART: u64 = 2 * 366;

/// What can be typed in the place of a cell.
const FIXABLE: [Field; 21] = [
    Field::Upn,
    Field::LegalSurname,
    Field::LegalForename,
    Field::PreferredSurname,
    Field::PreferredForename,
    Field::Born,
    Field::Sex,
    Field::Form,
    Field::Primary,
    Field::Attendance,
    Field::Reading,
    Field::Maths,
    Field::Gps,
    Field::Writing,
    Field::Sen,
    Field::SenNeed,
    Field::PupilPremium,
    Field::FsmNow,
    Field::Eal,
    Field::FirstLanguage,
    Field::Informant,
];

/// Whether a person can type this value.
pub(super) fn is_fixable(field: Field) -> bool {
    FIXABLE.contains(&field)
}

/// The field in which a value is typed: a mistake in the sessions is put right by the percentage, one in an outcome by
/// the result.
pub(super) fn place_of(field: Field) -> Field {
    match field {
        Field::SessionsPossible | Field::SessionsAttended => Field::Attendance,
        Field::ReadingOutcome => Field::Reading,
        Field::MathsOutcome => Field::Maths,
        Field::GpsOutcome => Field::Gps,
        other => other,
    }
}

/// Typed values, read.
pub(super) struct Typed {
    pub(super) record: Record<'static>,
    pub(super) fields: Vec<Field>,
    notices: Vec<Fault>,
}

/// Reads typed values.
///
/// # Errors
/// [`ApiError::Invalid`] with the sentence the reader would say of such a cell.
pub(super) fn read(fixes: &[FixedValue], year: SchoolYear) -> Result<Typed, ApiError> {
    let mut typed: Vec<(Field, &str)> = Vec::with_capacity(fixes.len());
    for fix in fixes {
        let field = Field::of_word(&fix.field).filter(|field| is_fixable(*field));
        let field = field.ok_or_else(|| ApiError::invalid(&fix.field, "This value cannot be typed here."))?;
        let value = fix.value.trim();
        if value.is_empty() {
            return Err(ApiError::invalid(
                &fix.field,
                format!("Write the {}, or skip the row.", field.words()),
            ));
        }
        typed.push((field, value));
    }
    let row = as_a_file(&typed)?;
    for fault in &row.faults {
        let Some(field) = fault.field.filter(|field| typed.iter().any(|(typed, _)| typed == field)) else {
            continue;
        };
        if fault.level >= Level::Flag {
            return Err(ApiError::invalid(&field.word(), fault.message()));
        }
    }
    let mut record = row.record;
    for (field, value) in &typed {
        if !says(&record, *field) {
            let message = format!("“{value}” cannot be read as {}. Nothing was changed.", field.words());
            return Err(ApiError::invalid(&field.word(), message));
        }
    }
    if let Some(born) = record.born {
        fits(born, year)?;
    }
    let fields: Vec<Field> = typed.iter().map(|(field, _)| *field).collect();
    if !fields.contains(&Field::LegalSurname) {
        record.legal_surname = None;
    }
    if !fields.contains(&Field::LegalForename) {
        record.legal_forename = None;
    }
    let notices = row.faults.into_iter().filter(|fault| fault.field.is_some_and(|f| fields.contains(&f)));
    Ok(Typed { record, notices: notices.collect(), fields })
}

/// The typed values as the one row of a file with their own headings.
fn as_a_file(typed: &[(Field, &str)]) -> Result<ReadRow, ApiError> {
    let mut cells: Vec<(Field, &str)> = typed.to_vec();
    for name in [Field::LegalSurname, Field::LegalForename] {
        if !cells.iter().any(|(field, _)| *field == name) {
            cells.push((name, "Somebody"));
        }
    }
    let line = |of: &dyn Fn(&(Field, &str)) -> String| {
        cells
            .iter()
            .map(|cell| format!("\"{}\"", of(cell).replace('"', "\"\"")))
            .collect::<Vec<_>>()
            .join(",")
    };
    let headings = line(&|(field, _)| field.words());
    let values = line(&|(_, value)| (*value).to_owned());
    let mapping = Mapping {
        heading_row: Some(1),
        fields: Some(cells.iter().map(|(field, _)| Some(*field)).collect()),
        date_order: Some(DateOrder::DayFirst),
        attendance: Some(AttendanceScale::Percent),
        boxes: Some(BoxNumbers::FromZero),
        ..Mapping::default()
    };
    let read = read_file(format!("{headings}\n{values}\n").as_bytes(), &mapping, &Limits::default());
    let row = read.ok().and_then(|read| read.rows.into_iter().next());
    row.ok_or_else(|| ApiError::invalid("fixes", "These values cannot be read. Nothing was changed."))
}

fn fits(born: NaiveDate, year: SchoolYear) -> Result<(), ApiError> {
    let Some((first, last)) = year.year7_births() else { return Ok(()) };
    let room = Days::new(YEARS_APART);
    let earliest = first.checked_sub_days(room).unwrap_or(first);
    let latest = last.checked_add_days(room).unwrap_or(last);
    if (earliest..=latest).contains(&born) {
        return Ok(());
    }
    let message = format!("{} cannot be the birth date of a pupil of this year group.", dates::in_full(born));
    Err(ApiError::invalid(&Field::Born.word(), message))
}

/// Whether a record holds a value for a field.
pub(super) fn says(record: &Record<'_>, field: Field) -> bool {
    match field {
        Field::Upn => record.upn.is_some(),
        Field::LegalSurname => record.legal_surname.is_some(),
        Field::LegalForename => record.legal_forename.is_some(),
        Field::PreferredSurname => record.preferred_surname.is_some(),
        Field::PreferredForename => record.preferred_forename.is_some(),
        Field::Born => record.born.is_some(),
        Field::Sex => record.sex.is_some(),
        Field::Form => record.form.is_some(),
        Field::Primary => record.primary.is_some(),
        Field::Attendance => record.attendance.is_some(),
        Field::Reading => record.reading.is_some(),
        Field::Maths => record.maths.is_some(),
        Field::Gps => record.gps.is_some(),
        Field::Writing => record.writing.is_some(),
        Field::Sen => record.sen.is_some(),
        Field::SenNeed => record.sen_need.is_some(),
        Field::PupilPremium => record.pupil_premium.is_some(),
        Field::FsmNow => record.fsm_now.is_some(),
        Field::Eal => record.eal.is_some(),
        Field::FirstLanguage => record.first_language.is_some(),
        Field::Informant => record.sdq.informant.is_some(),
        _ => false,
    }
}

impl Typed {
    /// Whether typing these values answers a fault: one of their fields, or one of the row that hangs on them.
    pub(super) fn answers(&self, field: Option<Field>, code: &str) -> bool {
        if let Some(field) = field {
            return self.fields.contains(&place_of(field));
        }
        let named = [Field::LegalSurname, Field::LegalForename].iter().any(|f| self.fields.contains(f));
        let numbered = self.fields.contains(&Field::Upn);
        let on_upn = ["same_upn", "two_children", "same_child"];
        (numbered && on_upn.contains(&code))
            || ((numbered || named) && code == Trouble::NoIdentity.word())
            || (self.fields.contains(&Field::Informant) && code == Trouble::NoInformant.word())
    }

    /// The typed values, with what the row says besides them.
    pub(super) fn joined_to(&self, row: &Record<'static>) -> Record<'static> {
        let mut record = self.record.clone();
        record.fill_from(row.clone());
        record.row = row.row;
        record.sdq = row.sdq;
        record.sdq.informant = self.record.sdq.informant.or(row.sdq.informant);
        record
    }

    /// A row of a file with the typed values in it.
    fn put_into(&self, row: &mut ReadRow) {
        row.record = self.joined_to(&row.record);
        row.faults.retain(|fault| !self.answers(fault.field, fault.trouble.word()));
        row.faults.extend(self.notices.iter().cloned());
        let worst = row.faults.iter().map(|fault| fault.level).max();
        row.standing = match worst {
            Some(Level::Refuse) => Standing::Refused,
            Some(Level::Ask) => Standing::Held,
            _ => Standing::Ready,
        };
    }
}

/// Puts what was typed about single rows into a file that was read.
///
/// # Errors
/// As [`read`].
pub(super) fn put_into<'f>(
    fixes: impl Iterator<Item = (u32, &'f [FixedValue])>,
    file: &mut FileRead,
    year: SchoolYear,
) -> Result<(), ApiError> {
    for (number, values) in fixes {
        let typed = read(values, year)?;
        let row = file.rows.iter_mut().find(|row| row.record.row == u64::from(number));
        let row =
            row.ok_or_else(|| ApiError::invalid("row", format!("There is no row {number} to put right.")))?;
        typed.put_into(row);
    }
    Ok(())
}
