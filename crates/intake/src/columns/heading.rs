//! Finds the row of headings among titles, dates and blank lines.

use super::field::Field;
use super::guess::{Sureness, guess};
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

    /// Some headings mean one thing alone and another among their neighbours: "Form" beside SDQ items is the
    /// questionnaire's, and "Total" or "Peer" mean SDQ scores only in their company.
    fn read_together(&mut self) {
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
