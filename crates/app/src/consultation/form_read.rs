//! A form's file as rows of text: what survey forms give out, as CSV or as a workbook. Names and addresses in it are never
//! kept: only columns that somebody says are answers come in.

use super::responses::{LARGEST, LONGEST};
use crate::error::{ApiError, Refusal};
use crate::wire::consultation_ask::FormColumnIs;
use bridgewell_domain::programme::consultation::{Audience, Question, QuestionKind};
use bridgewell_intake::read::cell::Cell;
use bridgewell_intake::read::format::{Format, sniff};
use bridgewell_intake::read::source::Source;
use bridgewell_intake::value::date::{self, DateOrder};
use bridgewell_intake::{Limits, hash};
use chrono::NaiveDate;
use std::collections::HashSet;

/// The most rows of one file.
const MOST_ROWS: usize = 5_000;
/// The most columns.
const MOST_COLUMNS: usize = 200;
/// How much of a question has to stand in a heading before it is taken for it, of all words of both.
const LIKENESS: f32 = 0.6;

/// A row with its number in a spreadsheet.
pub(super) struct FormRow {
    pub(super) number: u32,
    pub(super) cells: Vec<String>,
}

impl FormRow {
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The fingerprint of the whole row: of two like it one was counted already, unless the file has both.
    pub(super) fn mark(&self) -> String {
        hash(self.cells.join("\u{1f}").as_bytes())
    }
}

/// A form's file: its headings and its rows.
pub(super) struct Form {
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<FormRow>,
}

impl Form {
    /// Reads it.
    ///
    /// # Errors
    /// A sentence that says why the file cannot be read.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ApiError> {
        let refused = |why: String| ApiError::refused(Refusal::File, why);
        let limits = Limits::default();
        let format = sniff(bytes).map_err(|refusal| refused(refusal.why))?;
        let source = match format {
            Format::Delimited => Source::text(bytes),
            Format::Xlsx | Format::Xls | Format::Xlsb | Format::Ods => {
                Source::workbook(format, bytes, &limits)
            }
            other => {
                return Err(refused(format!(
                    "This is {}. Save the answers of the form as CSV or as a workbook.",
                    other.words()
                )));
            }
        };
        let source = source.map_err(|refusal| refused(refusal.why))?;
        let mut rows: Vec<FormRow> = Vec::new();
        let mut too_many = false;
        source.rows(0, &limits, |row| {
            if row.is_empty() {
                return true;
            }
            too_many = rows.len() > MOST_ROWS || row.len() > MOST_COLUMNS;
            let cells = (0..row.len()).map(|place| row.cell(place).shown().trim().to_owned());
            rows.push(FormRow {
                number: u32::try_from(row.number()).unwrap_or(u32::MAX),
                cells: cells.collect(),
            });
            !too_many
        });
        if too_many {
            return Err(refused(format!(
                "The file has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Is it the answers of a form?"
            )));
        }
        if rows.len() < 2 {
            return Err(refused(
                "There is no answer in this file: it needs a row of headings and at least one row below it."
                    .to_owned(),
            ));
        }
        let headings = rows.remove(0).cells;
        Ok(Self { headings, rows })
    }

    /// What each column is taken for.
    pub(super) fn guess(&self, questions: &[Question]) -> Vec<FormColumnIs> {
        let mut columns = vec![FormColumnIs::Nothing; self.headings.len()];
        let mut alike: Vec<(f32, usize, usize)> = Vec::new();
        for (column, heading) in self.headings.iter().enumerate() {
            for (place, question) in questions.iter().enumerate() {
                let likeness = likeness(heading, &question.words);
                if likeness >= LIKENESS {
                    alike.push((likeness, column, place));
                }
            }
        }
        alike.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut taken = HashSet::new();
        for (_, column, place) in alike {
            if columns[column] == FormColumnIs::Nothing && taken.insert(place) {
                columns[column] = FormColumnIs::Question { question: questions[place].id };
            }
        }
        let mut first = |is: FormColumnIs, fits: &dyn Fn(usize) -> bool| {
            let free = |column: &usize| columns[*column] == FormColumnIs::Nothing && fits(*column);
            if let Some(column) = (0..self.headings.len()).find(free) {
                columns[column] = is;
            }
        };
        first(FormColumnIs::Audience, &|column| self.most(column, |cell| audience(cell).is_some()));
        let says = |column: usize, words: &[&str]| {
            let heading = self.headings[column].to_lowercase();
            words.iter().any(|word| heading.contains(word))
        };
        first(FormColumnIs::People, &|column| {
            says(column, &["how many", "number of people", "people", "group size"])
                && self.most(column, |cell| people(cell).is_some())
        });
        for words in [&["completion time", "timestamp", "submitted"] as &[&str], &["date", "time"]] {
            let is_day = |column| says(column, words) && self.most(column, |cell| day(cell).is_some());
            if (0..self.headings.len()).any(is_day) {
                first(FormColumnIs::Day, &is_day);
                break;
            }
        }
        columns
    }

    /// Whether nearly all cells of a column that hold something fit.
    fn most(&self, column: usize, fits: impl Fn(&str) -> bool) -> bool {
        let filled: Vec<&str> =
            self.rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).collect();
        let fitting = filled.iter().filter(|cell| fits(cell)).count();
        !filled.is_empty() && fitting * 5 >= filled.len() * 4
    }

    /// A few different cells of a column.
    pub(super) fn examples(&self, column: usize) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for cell in self.rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()) {
            let short: String = cell.chars().take(60).collect();
            if !shown.contains(&short) {
                shown.push(short);
            }
            if shown.len() == 3 {
                break;
            }
        }
        shown
    }
}

fn words(text: &str) -> HashSet<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How much two texts have in common, from 0 to 1: shared words of all words.
fn likeness(one: &str, other: &str) -> f32 {
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count();
    if all == 0 { 0.0 } else { shared as f32 / all as f32 }
}

/// Words by which audiences call themselves, the more telling first: a parent governor answers as a governor.
const CALLED: [(Audience, &[&str]); 5] = [
    (Audience::Governors, &["governor", "trustee"]),
    (Audience::Parents, &["parent", "carer", "guardian", "famil", "mother", "father", "mum", "dad"]),
    (Audience::Staff, &["staff", "teacher", "teaching", "employee", "i work"]),
    (Audience::Pupils, &["pupil", "student", "child", "young p", "learner"]),
    (Audience::Partners, &["partner", "communit", "organisation", "nhs", "health", "council", "charity"]),
];

/// Who a cell says answered.
pub(super) fn audience(cell: &str) -> Option<Audience> {
    let said = cell.to_lowercase();
    CALLED.iter().find(|(_, words)| words.iter().any(|word| said.contains(word))).map(|(one, _)| *one)
}

/// How many people a cell says a row speaks for.
pub(super) fn people(cell: &str) -> Option<u32> {
    cell.trim().parse().ok().filter(|number| (1..=LARGEST).contains(number))
}

/// The day in a cell; a time behind it is passed over. British order where both would do.
pub(super) fn day(cell: &str) -> Option<NaiveDate> {
    let alone = cell.split([' ', 'T', ',']).next().unwrap_or(cell);
    [cell, alone]
        .iter()
        .find_map(|text| date::read(Cell::text(text.as_bytes())).in_order(Some(DateOrder::DayFirst)))
}

/// The answer in a cell, or what is wrong with it.
pub(super) fn answer(question: &Question, cell: &str) -> Result<(String, Vec<u8>), String> {
    if cell.is_empty() {
        return Ok((String::new(), Vec::new()));
    }
    match question.kind {
        QuestionKind::Open if cell.chars().count() > LONGEST => {
            Err(format!("This answer has more than {LONGEST} letters. Shorten it in the file."))
        }
        QuestionKind::Open => Ok((cell.to_owned(), Vec::new())),
        QuestionKind::One => place(question, cell)
            .map(|place| (String::new(), vec![place]))
            .ok_or_else(|| not_among(question, cell)),
        QuestionKind::Several => several(question, cell).map(|chosen| (String::new(), chosen)),
    }
}

fn place(question: &Question, cell: &str) -> Option<u8> {
    let said = cell.trim().to_lowercase();
    let place = question.options.iter().position(|option| option.to_lowercase() == said)?;
    u8::try_from(place).ok()
}

/// Several answers in one cell, parted by a semicolon, a comma or a new line. An answer may hold a comma itself.
fn several(question: &Question, cell: &str) -> Result<Vec<u8>, String> {
    let mut rest = cell.trim().to_lowercase();
    let mut chosen = Vec::new();
    let mut options: Vec<(u8, String)> =
        (0_u8..).zip(question.options.iter().map(|option| option.to_lowercase())).collect();
    options.sort_by_key(|(_, option)| std::cmp::Reverse(option.len()));
    let parting = [';', ',', '\n', ' '];
    loop {
        rest = rest.trim_start_matches(parting).to_owned();
        if rest.is_empty() {
            chosen.sort_unstable();
            chosen.dedup();
            return Ok(chosen);
        }
        let found = options.iter().find(|(_, option)| {
            rest.strip_prefix(option.as_str()).is_some_and(|after| {
                after.trim_start().is_empty() || after.trim_start().starts_with([';', ',', '\n'])
            })
        });
        let Some((place, option)) = found else {
            let misfit = rest.split([';', '\n']).next().unwrap_or(&rest).trim().to_owned();
            return Err(not_among(question, &misfit));
        };
        chosen.push(*place);
        rest = rest[option.len()..].to_owned();
    }
}

fn not_among(question: &Question, cell: &str) -> String {
    let short: String = cell.chars().take(60).collect();
    format!(
        "\u{201c}{short}\u{201d} is not among the answers: {}. Change it in the file, or leave the row out.",
        question.options.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::ids::QuestionId;
    use rstest::rstest;
    use uuid::Uuid;

    fn question(kind: QuestionKind, words: &str, options: &[&str]) -> Question {
        Question {
            id: QuestionId::from_uuid(Uuid::from_u128(words.len() as u128)),
            kind,
            words: words.to_owned(),
            options: options.iter().map(|option| (*option).to_owned()).collect(),
        }
    }

    #[rstest]
    #[case("Parent or carer", Some(Audience::Parents))]
    #[case("Parent governor", Some(Audience::Governors))]
    #[case("I am a student", Some(Audience::Pupils))]
    #[case("Teaching assistant", Some(Audience::Staff))]
    #[case("Local charity", Some(Audience::Partners))]
    #[case("Yes", None)]
    fn audiences_are_known_by_what_they_call_themselves(#[case] cell: &str, #[case] who: Option<Audience>) {
        assert_eq!(audience(cell), who);
    }

    #[rstest]
    #[case("2026/09/16 10:32:05 am GMT+1", 16)]
    #[case("16/09/2026 10:32", 16)]
    #[case("2026-09-16T10:32:05Z", 16)]
    #[case("05/09/2026", 5)]
    fn the_day_of_a_moment_is_read(#[case] cell: &str, #[case] of: u32) {
        assert_eq!(day(cell), NaiveDate::from_ymd_opt(2026, 9, of));
    }

    #[test]
    fn several_answers_in_one_cell_are_parted_even_with_commas_inside_one() {
        let asked = question(QuestionKind::Several, "What helps?", &["Clubs", "A quiet, calm room", "Talks"]);
        let chosen = |cell: &str| answer(&asked, cell).map(|(_, chosen)| chosen);
        assert_eq!(chosen("Talks;A quiet, calm room;"), Ok(vec![1, 2]));
        assert_eq!(chosen("clubs, a quiet, calm room, Talks"), Ok(vec![0, 1, 2]));
        let wrong = chosen("Clubs;Pizza").unwrap_err();
        assert!(wrong.contains("\u{201c}pizza\u{201d} is not among the answers: Clubs"), "{wrong}");
    }

    #[test]
    fn columns_are_guessed_by_their_headings_and_cells() {
        let questions = [
            question(QuestionKind::One, "Is this the right vision for our school?", &["Yes", "No"]),
            question(QuestionKind::Open, "What would you change, or add?", &[]),
        ];
        let file = "Timestamp,Your email,I am a,Is this the right vision?,What would you change or add? (optional)\n\
                    2026/09/16 10:32:05,a@example.org,Parent or carer,Yes,\"Calmer, longer lunch\"\n\
                    2026/09/17 08:10:00,b@example.org,Staff,No,\n";
        let form = Form::read(file.as_bytes()).unwrap();
        let of = |question: &Question| FormColumnIs::Question { question: question.id };
        assert_eq!(
            form.guess(&questions),
            [
                FormColumnIs::Day,
                FormColumnIs::Nothing,
                FormColumnIs::Audience,
                of(&questions[0]),
                of(&questions[1]),
            ]
        );
        assert_eq!(form.examples(4), ["Calmer, longer lunch"]);
    }

    #[test]
    fn a_file_that_is_no_list_of_answers_is_refused_with_what_to_do() {
        let said = |bytes: &[u8]| Form::read(bytes).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(said(b"Timestamp,Answer\n").contains("at least one row below"));
        assert!(said(b"%PDF-1.7").contains("CSV"));
        assert!(said(b"").contains("nothing in it"));
    }
}
