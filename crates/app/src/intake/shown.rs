//! A file's plan as the window shows it, with what this viewer may not read masked.

use super::conflicts::Conflict;
use super::kept::{Told, level};
use super::planned::{Planned, Stands, Target};
use super::register::Register;
use super::suggest::suggest;
use super::together::PlannedFile;
use super::{fixes, levels};
use crate::wire::intake::{
    AsideShown, ColumnShown, ConflictShown, FaultShown, FieldChoice, FixedValue, LevelName, Preview,
    QuestionOption, QuestionShown, RowCounts, RowShown, StandingName, SureName,
};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::{Role, Tier};
use bridgewell_domain::school::SchoolYear;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::guess::{Sureness, guess};
use bridgewell_intake::columns::question::{AttendanceScale, Question};
use bridgewell_intake::preview::Column;
use bridgewell_intake::row::fault::Fault;
use bridgewell_intake::value::date::DateOrder;
use bridgewell_intake::value::questionnaire::BoxNumbers;
use bridgewell_intake::{FileRead, ReadRow};

/// Rows with something to say that are sent at once.
const ROWS: usize = 500;
const MASK: &str = "•••";
/// Characters of a value that is no prose, at most. Examples come cut at sixty.
const LONGEST_VALUE: usize = 50;

/// Everything about the file.
pub(super) fn shown(file: &PlannedFile, register: &Register, permit: &Permit, before: String) -> Preview {
    let (read, planned) = (&file.opened.read, &file.planned);
    let mut telling: Vec<(&ReadRow, &Planned)> =
        read.rows.iter().zip(planned).filter(|(row, planned)| tells(file, row, planned)).collect();
    telling.sort_by_key(|(row, planned)| (levels::order(levels::of_row(row, planned)), row.record.row));
    let mut set_aside: Vec<AsideShown> = read
        .set_aside
        .iter()
        .map(|aside| AsideShown { row: number(aside.row), why: aside.why.words() })
        .collect();
    for (row, planned) in read.rows.iter().zip(planned) {
        if let Stands::Aside(why) = &planned.stands {
            set_aside.push(AsideShown { row: number(row.record.row), why: why.clone() });
        }
    }
    set_aside.sort_by_key(|aside| aside.row);
    Preview {
        file: file.ask.file,
        name: file.name.clone(),
        template: register.template_of(read),
        headings: read.fingerprint.clone(),
        recognised: recognised(read),
        heading_row: read.heading_row.map(number),
        columns: read.columns.iter().map(|shown| column(shown, permit)).collect(),
        choices: Field::all()
            .into_iter()
            .map(|field| FieldChoice { field: field.word(), words: field.words() })
            .collect(),
        remembered: read.remembered,
        before,
        notices: read.notices.iter().map(|notice| notice.words.clone()).collect(),
        questions: read.questions.iter().map(|asked| question(asked, read)).collect(),
        counts: counts(read, planned),
        levels: levels::of(read, planned),
        will: will(planned),
        rows_in_all: number(telling.len() as u64),
        rows: telling
            .into_iter()
            .take(ROWS)
            .map(|(shown, planned)| row(shown, planned, register, (permit, fixed(file, shown))))
            .collect(),
        set_aside,
    }
}

/// How the rows add up. What nothing can be kept from counts as set aside.
pub(super) fn counts(read: &FileRead, planned: &[Planned]) -> RowCounts {
    let mut counts = RowCounts {
        in_file: number(read.rows_in_file),
        set_aside: number(read.set_aside.len() as u64),
        ..RowCounts::default()
    };
    for planned in planned {
        match planned.stands {
            Stands::Ready(_) => counts.ready += 1,
            Stands::Held => counts.held += 1,
            Stands::Refused => counts.refused += 1,
            Stands::Aside(_) => counts.set_aside += 1,
        }
    }
    counts
}

/// What accepting does, in words.
pub(super) fn will<'p>(planned: impl IntoIterator<Item = &'p Planned>) -> Vec<String> {
    let ready: Vec<&Planned> =
        planned.into_iter().filter(|planned| matches!(planned.stands, Stands::Ready(_))).collect();
    let ready = || ready.iter().copied();
    let count = |wanted: fn(&&Planned) -> bool| ready().filter(wanted).count();
    let said = |number: usize, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        several => Some(format!("{several} {many}")),
    };
    [
        said(count(|p| matches!(p.stands, Stands::Ready(Target::New(_)))), "new pupil", "new pupils"),
        said(
            count(|p| matches!(p.stands, Stands::Ready(Target::Known(_)))),
            "row about a pupil who is here",
            "rows about pupils who are here",
        ),
        said(count(|p| p.attendance.is_some()), "attendance figure", "attendance figures"),
        said(
            count(|p| p.attainment.is_recorded()),
            "row of key stage 2 results",
            "rows of key stage 2 results",
        ),
        said(count(|p| p.form.is_some()), "SDQ form", "SDQ forms"),
        said(count(|p| p.letter), "letter", "letters"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What was typed about a row.
fn fixed<'f>(file: &'f PlannedFile, row: &ReadRow) -> &'f [FixedValue] {
    let answer = file.ask.answers.iter().find(|answer| u64::from(answer.row) == row.record.row);
    answer.map_or(&[], |answer| &answer.fixes)
}

fn tells(file: &PlannedFile, row: &ReadRow, planned: &Planned) -> bool {
    if !fixed(file, row).is_empty() {
        return true;
    }
    match planned.stands {
        Stands::Aside(_) => planned.answered.is_some(),
        Stands::Ready(_) => {
            let letter_stays = row.record.letter.is_some() && !planned.letter;
            !row.faults.is_empty()
                || !planned.conflicts.is_empty()
                || planned.answered.is_some()
                || letter_stays
        }
        Stands::Held | Stands::Refused => true,
    }
}

fn row(
    row: &ReadRow,
    planned: &Planned,
    register: &Register,
    (permit, fixed): (&Permit, &[FixedValue]),
) -> RowShown {
    let record = &row.record;
    let mut faults: Vec<&Fault> = row.faults.iter().collect();
    faults.sort_by_key(|fault| levels::order(level(fault.level)));
    RowShown {
        row: number(record.row),
        name: record.name(),
        upn: record.upn.map(|upn| upn.to_string()).unwrap_or_default(),
        standing: match planned.stands {
            Stands::Ready(_) | Stands::Aside(_) => StandingName::Ready,
            Stands::Held => StandingName::Held,
            Stands::Refused => StandingName::Refused,
        },
        what: match &planned.stands {
            Stands::Aside(why) => why.clone(),
            _ => planned.what.clone(),
        },
        faults: faults.into_iter().map(|shown| fault(shown, register, permit)).collect(),
        conflicts: conflicts(planned),
        candidates: planned.candidates.iter().map(|id| register.names.shown(*id)).collect(),
        answers: planned.answers.iter().map(|answer| (*answer).to_owned()).collect(),
        answered: planned.answered.clone(),
        fixed: fixed.to_vec(),
        level: levels::of_row(row, planned),
    }
}

/// Values that differ from what is kept.
pub(super) fn conflicts(planned: &Planned) -> Vec<ConflictShown> {
    let shown = |conflict: &Conflict| ConflictShown {
        field: conflict.field.word(),
        words: conflict.field.words(),
        ours: conflict.ours.clone(),
        file: conflict.file.clone(),
    };
    planned.conflicts.iter().map(shown).collect()
}

fn fault(fault: &Fault, register: &Register, permit: &Permit) -> FaultShown {
    if fault.field.is_some_and(|field| is_masked(field, permit)) {
        let masked = Fault { value: MASK.to_owned(), ..fault.clone() };
        let mut shown = told(&Told::from(&masked), register.year);
        shown.suggestion = None;
        return shown;
    }
    told(&Told::from(fault), register.year)
}

/// A fault as the window shows it. The code stays in the background.
pub(super) fn told(told: &Told, year: SchoolYear) -> FaultShown {
    let place = told.field.map(fixes::place_of).filter(|field| fixes::is_fixable(*field));
    let fix = place.filter(|_| matches!(told.level, LevelName::Flag | LevelName::Ask));
    let suggestion = fix.and_then(|_| suggest(told.field?, &told.value, year));
    let to_do = match (told.level, fix) {
        (LevelName::Notice, _) => "Nothing to do.",
        (LevelName::Refuse, _) => "Correct it in the file and bring it in again.",
        (LevelName::Ask, _) => "Say what is right, or leave it to wait.",
        (LevelName::Flag, Some(_)) => "Type it, or let it wait and ask the primary school.",
        (LevelName::Flag, None) => "The rest of the row is kept. Correct it where it is kept.",
    };
    FaultShown {
        level: told.level,
        code: told.code.clone(),
        field: told.field.map(Field::words).unwrap_or_default(),
        found: told.value.clone(),
        message: told.message.clone(),
        to_do: to_do.to_owned(),
        fix: fix.map(Field::word),
        suggestion,
    }
}

/// Letters are for those who work with pupils, the restricted columns for those who hold its key.
fn is_masked(field: Field, permit: &Permit) -> bool {
    match field {
        Field::Letter => permit.role() == Role::DataManager,
        field => field.is_masked() && permit.tier() != Tier::Restricted,
    }
}

/// Whether a value is so long that it may be a child's letter under any heading.
fn is_prose(text: &str) -> bool {
    text.chars().nth(LONGEST_VALUE).is_some()
}

fn column(column: &Column, permit: &Permit) -> ColumnShown {
    // A heading that means something masked stays masked whatever the column is taken for, or not taken for, now.
    let meant = guess(&column.heading).map(|(field, _)| field);
    let masked = column.field.into_iter().chain(meant).any(|field| is_masked(field, permit))
        || (permit.role() == Role::DataManager
            && column.field.is_none()
            && column.examples.iter().any(|text| is_prose(text)));
    ColumnShown {
        heading: column.heading.clone(),
        field: column.field.map(Field::word),
        sure: match column.sureness {
            Some(Sureness::Known) => SureName::Known,
            Some(Sureness::Likely) => SureName::Likely,
            Some(Sureness::Remembered) => SureName::Remembered,
            Some(Sureness::Chosen) => SureName::Chosen,
            None => SureName::Unknown,
        },
        examples: column
            .examples
            .iter()
            .map(|text| if masked { MASK.to_owned() } else { text.clone() })
            .collect(),
        masked,
    }
}

pub(super) fn recognised(read: &FileRead) -> Vec<String> {
    let between = match read.delimiter {
        Some(',') => Some("commas between cells".to_owned()),
        Some(';') => Some("semicolons between cells".to_owned()),
        Some('\t') => Some("tabs between cells".to_owned()),
        Some(other) => Some(format!("“{other}” between cells")),
        None => None,
    };
    let encoding = (!read.encoding.is_empty()).then(|| read.encoding.to_owned());
    let sheet = read.sheet.as_ref().map(|name| format!("sheet “{name}”"));
    let headings = read.heading_row.map(|row| format!("headings in row {row}"));
    std::iter::once(read.format.words().to_owned())
        .chain([encoding, between, sheet, headings].into_iter().flatten())
        .collect()
}

fn question(question: &Question, read: &FileRead) -> QuestionShown {
    let headings: Vec<String> = read.columns.iter().map(|column| column.heading.clone()).collect();
    let option = |value: &str, words: &str, likely: bool| QuestionOption {
        value: value.to_owned(),
        words: words.to_owned(),
        likely,
    };
    let (settles, options) = match question {
        Question::DateOrder { suggestion, .. } => (
            "date_orders",
            vec![
                option("day_first", "The day is first", *suggestion == DateOrder::DayFirst),
                option("month_first", "The month is first", *suggestion == DateOrder::MonthFirst),
            ],
        ),
        Question::AttendanceScale { suggestion, .. } => (
            "attendance_scale",
            vec![
                option("percent", "A percentage", *suggestion == AttendanceScale::Percent),
                option("fraction", "A fraction of one", *suggestion == AttendanceScale::Fraction),
            ],
        ),
        Question::BoxNumbers { suggestion } => (
            "sdq_boxes",
            vec![
                option("from_one", "1, 2, 3", *suggestion == BoxNumbers::FromOne),
                option("from_zero", "0, 1, 2", *suggestion == BoxNumbers::FromZero),
            ],
        ),
        Question::Informant => (
            "informant",
            vec![
                option("self", "The pupils", false),
                option("parent", "Parents or carers", false),
                option("teacher", "Teachers", false),
            ],
        ),
        Question::WhichSheet { sheets } => {
            ("sheet", sheets.iter().enumerate().map(|(place, name)| option(name, name, place == 0)).collect())
        }
        Question::WhichColumn { columns, .. } => {
            let words = |column: &usize| {
                let heading = headings.get(*column).map_or("", String::as_str);
                option(&column.to_string(), &format!("Column {}: {heading}", column + 1), false)
            };
            ("fields", columns.iter().map(words).collect())
        }
    };
    let column = match question {
        Question::DateOrder { column, .. } => Some(number(*column as u64)),
        _ => None,
    };
    QuestionShown { settles: settles.to_owned(), column, words: question.words(&headings), options }
}

/// Rows are numbered far below the end of 32 bits: larger files are refused.
pub(super) fn number(row: u64) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}
