//! Reads a file of any known format into rows that add up to the rows of the file.

use super::duplicates;
use super::notice::Notice;
use super::progress::Progress;
use super::sheets::{Chosen, IDENTITY, choose};
use crate::columns::field::Field;
use crate::columns::guess::Sureness;
use crate::columns::mapping::{Mapping, Memory, fingerprint};
use crate::columns::plan::{Carries, Plan, Survey};
use crate::columns::question::Question;
use crate::limits::Limits;
use crate::read::encoding::{Encoding, normalise};
use crate::read::format::{Format, sniff};
use crate::read::letters::each_letter;
use crate::read::source::{RowView, Source};
use crate::refusal::{Refusal, RefusalCode};
use crate::row::fault::{Fault, Level, Trouble};
use crate::row::interpret::read_row;
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing, judge};
use memchr::memmem;

/// A row that is data.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadRow {
    /// What it says.
    pub record: Record<'static>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// Ready, held or refused.
    pub standing: Standing,
}

/// A row that is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The row.
    pub row: u64,
    /// Why.
    pub why: Aside,
}

/// A column of the file, with what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it holds; `None` is not brought in.
    pub field: Option<Field>,
    /// How sure that is.
    pub sureness: Option<Sureness>,
    /// The first different values below it.
    pub examples: Vec<String>,
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct FileRead {
    /// What kind of file.
    pub format: Format,
    /// How its text is written, in words; empty for workbooks.
    pub encoding: &'static str,
    /// What stands between its cells, for text.
    pub delimiter: Option<char>,
    /// The worksheet that was read.
    pub sheet: Option<String>,
    /// The row of the headings.
    pub heading_row: Option<u64>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The fingerprint of the headings, under which a mapping is remembered.
    pub fingerprint: String,
    /// Whether the columns were settled by this school before.
    pub remembered: bool,
    /// What the file carries.
    pub carries: Carries,
    /// What was decided about the file as a whole, and is told.
    pub notices: Vec<Notice>,
    /// What must be asked about whole columns.
    pub questions: Vec<Question>,
    /// Rows in the file, whatever they are.
    pub rows_in_file: u64,
    /// Rows of data.
    pub rows: Vec<ReadRow>,
    /// Rows of none.
    pub set_aside: Vec<SetAside>,
    /// How the columns were read; `None` for a file without columns.
    pub plan: Option<Plan>,
}

impl FileRead {
    /// How many rows stand so.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.rows.iter().filter(|row| row.standing == standing).count()
    }

    /// Whether every row of the file is accounted for exactly once.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        (self.rows.len() + self.set_aside.len()) as u64 == self.rows_in_file
    }
}

/// Reads a file. `mapping` holds what the school settled before and what a person corrected now; an empty one leaves
/// everything to the file. Nothing is kept back: what is not ready is held, refused or set aside.
///
/// # Errors
/// [`Refusal`] when the file as a whole cannot be read.
pub fn read_file(bytes: &[u8], mapping: &Mapping, limits: &Limits) -> Result<FileRead, Refusal> {
    read_file_watched(bytes, (mapping, &Memory::new()), limits, &Progress::default())
}

/// [`read_file`] with what the school settled before, by fingerprint, and with a progress that can be watched.
///
/// # Errors
/// As [`read_file`].
pub fn read_file_watched(
    bytes: &[u8],
    settled: (&Mapping, &Memory),
    limits: &Limits,
    progress: &Progress,
) -> Result<FileRead, Refusal> {
    limits.allow(bytes.len() as u64)?;
    let format = sniff(bytes)?;
    format.readable()?;
    if format.is_packed() && bytes.len() > limits.workbook_bytes {
        let why = format!(
            "The workbook is larger than {} MB. Save only the sheet with the pupils as a new file, and bring that in.",
            limits.workbook_bytes >> 20
        );
        return Err(Refusal::new(RefusalCode::TooLarge, why));
    }
    let mut read = match format {
        Format::Letters => letters(bytes, limits),
        Format::Ctf => super::transfer::read(bytes, (limits, progress)),
        Format::Xlsx | Format::Xls | Format::Xlsb | Format::Ods => {
            table(Source::workbook(format, bytes, limits)?, format, settled, (limits, progress))
        }
        Format::Html | Format::SpreadsheetXml => {
            table(Source::markup(format, bytes, limits)?, format, settled, (limits, progress))
        }
        _ => table(Source::text(bytes)?, format, settled, (limits, progress)),
    }?;
    if format == Format::Xlsx && memmem::find(bytes, b"vbaProject.bin").is_some() {
        let words = "This workbook carries macros. They were neither read nor run.";
        read.notices.push(Notice::new("macros", words));
    }
    Ok(read)
}

fn letters(bytes: &[u8], limits: &Limits) -> Result<FileRead, Refusal> {
    let (text, encoding) = normalise(bytes);
    let mut read = FileRead {
        format: Format::Letters,
        encoding: encoding.words(),
        delimiter: None,
        sheet: None,
        heading_row: None,
        columns: Vec::new(),
        fingerprint: String::new(),
        remembered: false,
        carries: Carries { letters: true, ..Carries::default() },
        notices: Vec::new(),
        questions: Vec::new(),
        rows_in_file: 0,
        rows: Vec::new(),
        set_aside: Vec::new(),
        plan: None,
    };
    read.rows_in_file = each_letter(&text, limits, |record, faults, standing| match standing {
        Standing::SetAside(why) => read.set_aside.push(SetAside { row: record.row, why }),
        standing => read.rows.push(ReadRow { record, faults, standing }),
    });
    check_rows(read.rows_in_file, limits.rows)?;
    duplicates::find(&mut read);
    Ok(read)
}

pub(super) fn check_rows(rows: u64, most: u64) -> Result<(), Refusal> {
    if rows > most {
        let why = format!("The file has more than {most} rows. Split it and bring in the parts.");
        return Err(Refusal::new(RefusalCode::TooLarge, why));
    }
    Ok(())
}

pub(super) fn check_troubles(troubles: u64, limits: &Limits) -> Result<(), Refusal> {
    if troubles > limits.troubles {
        let why = format!(
            "More than {} values of this file cannot be read. It is no list of pupils, or its columns are not what their headings say.",
            limits.troubles
        );
        return Err(Refusal::new(RefusalCode::TooLarge, why));
    }
    Ok(())
}

fn table(
    mut source: Source<'_>,
    format: Format,
    (mapping, memory): (&Mapping, &Memory),
    (limits, progress): (&Limits, &Progress),
) -> Result<FileRead, Refusal> {
    let Chosen { sheet, headings, question, notices } = choose(&source, mapping, limits)?;
    let first_heading_row = headings.first_row();
    let fingerprint = fingerprint(&headings.texts);
    let before = memory.get(&fingerprint);
    let remembered = mapping.fields.is_none() && before.is_some_and(|before| before.fields.is_some());
    let mapping = &mapping.clone().or(before);
    let heading_row = headings.row;
    source.date_from_1904(sheet, &headings, mapping);
    let mut survey = Survey::new(headings, mapping);
    let mut rows_in_file = 0;
    source.rows(sheet, limits, |row| {
        rows_in_file += 1;
        if row.number() > heading_row {
            survey.see(&row);
        }
        rows_in_file <= limits.rows
    });
    check_rows(rows_in_file, limits.rows)?;
    progress.counted(rows_in_file);
    let (plan, mut questions) = survey.settle();
    let undecided = question.is_some();
    questions.extend(question);
    identity(&plan)?;
    let mut columns = columns_of(&plan, mapping, remembered);
    let mut rows = Vec::new();
    let mut set_aside = Vec::new();
    let mut faults = Vec::new();
    let mut troubles = 0;
    source.rows(sheet, limits, |row| {
        let number = row.number();
        progress.read_one();
        if number <= heading_row {
            let why = match number {
                number if number >= first_heading_row => Aside::Headings,
                _ if row.is_empty() => Aside::Blank,
                _ => Aside::Title,
            };
            set_aside.push(SetAside { row: number, why });
            return true;
        }
        let record = read_row(&row, &plan, &mut faults);
        match judge(&row, &record, &plan, &mut faults) {
            Standing::SetAside(why) => {
                faults.clear();
                set_aside.push(SetAside { row: number, why });
            }
            mut standing => {
                if undecided && standing == Standing::Ready {
                    faults.push(Fault::of_row(Level::Ask, Trouble::WhichSheet));
                    standing = Standing::Held;
                }
                examples(&mut columns, &row);
                troubles += faults.len() as u64;
                rows.push(ReadRow {
                    record: record.into_owned(),
                    faults: std::mem::take(&mut faults),
                    standing,
                });
            }
        }
        troubles <= limits.troubles
    });
    check_troubles(troubles, limits)?;
    if rows.is_empty() {
        let why = "There are headings and no pupils below them. Check that the right file was chosen.";
        return Err(Refusal::new(RefusalCode::NoRows, why));
    }
    let (encoding, delimiter, sheet) = match &source {
        Source::Text { encoding, delimiter, .. } => (encoding.words(), Some(char::from(*delimiter)), None),
        Source::Workbook { sheets, encoding } => {
            (encoding.map_or("", Encoding::words), None, sheets.get(sheet).map(|sheet| sheet.name.clone()))
        }
    };
    let mut read = FileRead {
        format,
        encoding,
        delimiter,
        sheet,
        heading_row: Some(heading_row),
        columns,
        fingerprint,
        remembered,
        carries: plan.carries,
        notices,
        questions,
        rows_in_file,
        rows,
        set_aside,
        plan: Some(plan),
    };
    duplicates::find(&mut read);
    Ok(read)
}

pub(super) fn identity(plan: &Plan) -> Result<(), Refusal> {
    if IDENTITY.iter().any(|field| plan.has(*field)) {
        return Ok(());
    }
    Err(Refusal::new(
        RefusalCode::NoIdentity,
        "No column says whose rows these are. The file needs a UPN, or names and birth dates.",
    ))
}

fn columns_of(plan: &Plan, mapping: &Mapping, remembered: bool) -> Vec<Column> {
    let sure = if remembered { Sureness::Remembered } else { Sureness::Chosen };
    plan.headings
        .texts
        .iter()
        .enumerate()
        .map(|(place, heading)| {
            let guess = plan.headings.guesses.get(place).copied().flatten();
            let (field, sureness) = match &mapping.fields {
                Some(fields) => {
                    let field = fields.get(place).copied().flatten();
                    (field, field.map(|_| sure))
                }
                None => (guess.map(|(field, _)| field), guess.map(|(_, sureness)| sureness)),
            };
            Column { heading: heading.clone(), field, sureness, examples: Vec::new() }
        })
        .collect()
}

const EXAMPLES: usize = 3;

fn examples(columns: &mut [Column], row: &RowView<'_>) {
    for (place, column) in columns.iter_mut().enumerate() {
        if column.examples.len() >= EXAMPLES {
            continue;
        }
        let cell = row.cell(place);
        if cell.is_blank() {
            continue;
        }
        let shown: String = cell.shown().chars().take(60).collect();
        if !column.examples.contains(&shown) {
            column.examples.push(shown);
        }
    }
}
