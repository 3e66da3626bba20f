//! Finds the row of headings among titles, dates and blank lines.

use super::field::Field;
use super::guess::{Sureness, guess, when};
use super::synonyms::plain;
use crate::read::source::RowView;

/// How far down headings are looked for.
pub const SEARCHED: u64 = 60;

/// The headings of one row, and how well they read as headings.
#[derive(Clone, Debug)]
pub struct Headings {
    /// The row.
    pub row: u64,
    /// The texts, one for each column.
    pub texts: Vec<String>,
    /// The guess for each.
    pub guesses: Vec<Option<(Field, Sureness)>>,
    /// The texts of each row they stand in, where that is more than one; the last of them is `row`.
    rows: Vec<Vec<String>>,
}

impl Headings {
    /// Reads a row as if it were the headings.
    #[must_use]
    pub fn of(row: &RowView<'_>) -> Self {
        let texts: Vec<String> = (0..row.len())
            .map(|index| row.cell(index).shown().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        Self::from_texts(row.number(), texts)
    }

    /// Takes these texts for the headings in this row.
    #[must_use]
    pub fn from_texts(row: u64, texts: Vec<String>) -> Self {
        let guesses = texts.iter().map(|text| guess(text)).collect();
        let mut headings = Self { row, texts, guesses, rows: Vec::new() };
        headings.read_together();
        headings
    }

    /// Says in which rows they stand.
    pub(super) fn in_rows(mut self, rows: &[&Self]) -> Self {
        self.rows = rows.iter().map(|row| row.texts.clone()).collect();
        self
    }

    /// The first row they stand in: the one before the last where they stand in two.
    #[must_use]
    pub fn first_row(&self) -> u64 {
        self.row - (self.rows.len() as u64).saturating_sub(1)
    }

    /// How many different fields it names.
    #[must_use]
    pub fn fields(&self) -> usize {
        let mut fields: Vec<Field> = self.guesses.iter().flatten().map(|(field, _)| *field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    }

    /// Whether the row is good enough to be the headings: two different known fields.
    #[must_use]
    pub fn convinces(&self) -> bool {
        self.fields() >= 2
    }

    /// Beside a heading that says "legal", a bare surname or forename is the one everybody says; and of columns that
    /// mean the same in different years, the latest is meant.
    fn settle_rivals(&mut self) {
        let legal = |text: &str| text.to_lowercase().contains("legal");
        for (field, said) in
            [(Field::LegalSurname, Field::PreferredSurname), (Field::LegalForename, Field::PreferredForename)]
        {
            let of = |wanted| self.columns_of(wanted);
            let (explicit, bare): (Vec<usize>, Vec<usize>) =
                of(field).into_iter().partition(|column| legal(&self.texts[*column]));
            if explicit.is_empty() {
                continue;
            }
            let taken = !of(said).is_empty();
            for (place, column) in bare.into_iter().enumerate() {
                self.guesses[column] = (place == 0 && !taken).then_some((said, Sureness::Likely));
            }
        }
        self.settle_sessions();
        self.settle_results();
        let schools = self.columns_of(Field::Primary);
        let former = |column: &usize| {
            let text = self.texts[*column].to_lowercase();
            ["prev", "primary", "feeder", "last", "junior", "source"].iter().any(|word| text.contains(word))
        };
        if schools.iter().any(former) {
            for column in schools.into_iter().filter(|column| !former(column)).collect::<Vec<_>>() {
                self.guesses[column] = None;
            }
        }
        let fields: Vec<Field> = self.guesses.iter().flatten().map(|(field, _)| *field).collect();
        for field in fields.into_iter().filter(|field| field.has_years()) {
            let columns = self.columns_of(field);
            let times: Vec<(usize, Option<i32>)> =
                columns.iter().map(|column| (*column, when(&self.texts[*column]))).collect();
            let Some(latest) = times.iter().filter_map(|(_, time)| *time).max() else { continue };
            let said = times.iter().filter(|(_, time)| time.is_some()).count();
            for (column, time) in times {
                // A column that does not say when is this year's beside one that says it is last year's.
                let earlier = time.is_some_and(|time| time < latest || (time < 0 && said < columns.len()));
                if earlier {
                    self.guesses[column] = None;
                }
            }
        }
    }

    /// A bare "Att" beside a percentage and the possible sessions is the sessions attended.
    fn settle_sessions(&mut self) {
        let share = |text: &str| text.contains('%') || text.to_lowercase().contains("percent");
        let (percent, bare): (Vec<usize>, Vec<usize>) =
            self.columns_of(Field::Attendance).into_iter().partition(|column| share(&self.texts[*column]));
        let possible = !self.columns_of(Field::SessionsPossible).is_empty();
        if let [column] = bare[..]
            && possible
            && !percent.is_empty()
            && self.columns_of(Field::SessionsAttended).is_empty()
        {
            self.guesses[column] = Some((Field::SessionsAttended, Sureness::Likely));
        }
    }

    /// Beside a column of scaled scores a bare "Reading" is a teacher's judgement or another test.
    fn settle_results(&mut self) {
        for field in [Field::Reading, Field::Maths, Field::Gps] {
            for sure in
                [&["scaled", "score", "ss", "readscore", "matscore", "gpsscore"][..], &["ks2", "sats"]]
            {
                let says = |column: &usize| {
                    let words = plain(&self.texts[*column]);
                    words.split(' ').any(|word| sure.contains(&word))
                };
                let (explicit, bare): (Vec<usize>, Vec<usize>) =
                    self.columns_of(field).into_iter().partition(says);
                if !explicit.is_empty() {
                    for column in bare {
                        self.guesses[column] = None;
                    }
                }
            }
        }
    }

    fn columns_of(&self, wanted: Field) -> Vec<usize> {
        let is = |guess: &Option<(Field, Sureness)>| guess.is_some_and(|(field, _)| field == wanted);
        (0..self.guesses.len()).filter(|column| is(&self.guesses[*column])).collect()
    }

    /// Some headings mean one thing alone and another among their neighbours: "Form" beside SDQ items is the
    /// questionnaire's, and "Total" or "Peer" mean SDQ scores only in their company.
    fn read_together(&mut self) {
        self.settle_rivals();
        let count = |wanted: fn(Field) -> bool| {
            self.guesses.iter().flatten().filter(|(field, _)| wanted(*field)).count()
        };
        let items = count(|field| matches!(field, Field::Item(_)));
        let scores = count(|field| field.is_sdq_figure() && !matches!(field, Field::Item(_)));
        for guess in &mut self.guesses {
            let Some((field, _)) = guess else { continue };
            match *field {
                Field::Form if items >= 5 || scores >= 3 => *field = Field::SdqForm,
                Field::Item(_) if items < 5 => *guess = None,
                Field::Item(_) => {}
                figure if figure.is_sdq_figure() && scores < 3 && items < 5 => *guess = None,
                _ => {}
            }
        }
    }

    /// Whether this row repeats the headings, as reports do at every page break.
    #[must_use]
    pub fn is_repeated_by(&self, row: &RowView<'_>) -> bool {
        repeats(&self.texts, row) || self.rows.iter().any(|texts| repeats(texts, row))
    }
}

fn repeats(texts: &[String], row: &RowView<'_>) -> bool {
    let mut same = 0;
    let mut other = 0;
    for (index, text) in texts.iter().enumerate() {
        let cell = row.cell(index);
        if text.is_empty() && cell.is_blank() {
            continue;
        }
        let shown = cell.shown();
        if shown.split_whitespace().eq(text.split_whitespace()) {
            same += 1;
        } else {
            other += 1;
        }
    }
    same >= 2 && same > other * 3
}
