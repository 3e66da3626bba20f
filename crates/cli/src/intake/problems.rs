//! Each trouble as other programs read it: where, what was found, how bad, and a stable code.

use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::question::Question;
use bridgewell_intake::row::fault::{Fault, Level};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::{FileRead, Notice, Refusal};
use serde::Serialize;

/// One trouble.
#[derive(Debug, Serialize)]
pub struct Problem {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<usize>,
    /// The row; null for the file as a whole.
    pub row: Option<u64>,
    pub upn: Option<String>,
    pub field: String,
    /// What was found there.
    pub value: Option<String>,
    pub level: &'static str,
    pub code: &'static str,
    pub message: String,
}

impl Problem {
    /// A trouble of a row or of one of its values.
    pub fn of_row(fault: &Fault, record: &Record<'_>, file: Option<usize>) -> Self {
        Self {
            file,
            row: Some(record.row),
            upn: record.upn.map(|upn| upn.to_string()),
            field: fault.field.map_or_else(|| "row".to_owned(), named),
            value: Some(fault.value.clone()).filter(|value| !value.is_empty()),
            level: fault.level.word(),
            code: fault.trouble.word(),
            message: fault.message(),
        }
    }

    /// A file that is refused.
    pub fn of_file(refusal: &Refusal, file: Option<usize>) -> Self {
        Self {
            file,
            row: None,
            upn: None,
            field: "row".to_owned(),
            value: None,
            level: Level::Refuse.word(),
            code: refusal.code.word(),
            message: refusal.why.clone(),
        }
    }

    /// What is told or asked about a file as a whole.
    pub fn of_whole(read: &FileRead, file: Option<usize>) -> Vec<Self> {
        let headings: Vec<String> = read.columns.iter().map(|column| column.heading.clone()).collect();
        let fields: Vec<Option<Field>> = read.columns.iter().map(|column| column.field).collect();
        Self::of_columns((&read.notices, &read.questions), (&headings, &fields), read.heading_row, file)
    }

    /// The same from the notices and questions themselves, with the headings and what their columns hold.
    pub fn of_columns(
        (notices, questions): (&[Notice], &[Question]),
        (headings, fields): (&[String], &[Option<Field>]),
        heading_row: Option<u64>,
        file: Option<usize>,
    ) -> Vec<Self> {
        let whole = |level: Level, code, message, field: Option<Field>| Self {
            file,
            row: heading_row.filter(|_| field.is_some()),
            upn: None,
            field: field.map_or_else(|| "row".to_owned(), named),
            value: None,
            level: level.word(),
            code,
            message,
        };
        let told = notices.iter().map(|notice| whole(Level::Notice, notice.code, notice.words.clone(), None));
        let asked = questions.iter().map(|question| {
            let field = match question {
                Question::DateOrder { column, .. } => fields.get(*column).copied().flatten(),
                Question::AttendanceScale { .. } => Some(Field::Attendance),
                Question::WhichColumn { field, .. } => Some(*field),
                Question::BoxNumbers { .. } => Some(Field::Item(1)),
                Question::Informant | Question::WhichSheet { .. } => None,
            };
            whole(Level::Ask, question.word(), question.words(headings), field)
        });
        told.chain(asked).collect()
    }
}

/// The field's name in the document: what the document has no name for goes by what it is part of.
fn named(field: Field) -> String {
    let word = match field {
        Field::FullName | Field::PreferredSurname => "name",
        Field::SessionsPossible | Field::SessionsAttended => "attendance_percent",
        Field::InCare | Field::ChildProtection | Field::ChildInNeed | Field::ProtectionPlan => "social_care",
        Field::PrimaryNumber => "school",
        Field::SenNeed => "sen",
        Field::FsmEver => "fsm_now",
        Field::FirstLanguage => "eal",
        Field::ReadingOutcome => "ks2_reading",
        Field::MathsOutcome => "ks2_maths",
        Field::GpsOutcome => "ks2_gps",
        Field::Upn
        | Field::LegalSurname
        | Field::LegalForename
        | Field::PreferredForename
        | Field::Born
        | Field::Sex
        | Field::Primary
        | Field::Attendance
        | Field::Reading
        | Field::Maths
        | Field::Gps
        | Field::Writing
        | Field::Sen
        | Field::PupilPremium
        | Field::FsmNow
        | Field::Eal
        | Field::SocialCare
        | Field::YoungCarer
        | Field::Interests
        | Field::Strengths
        | Field::Item(_) => return field.word(),
        _ => "row",
    };
    word.to_owned()
}
