//! Tables as JSON.

use bridgewell_disclosure::{CountTable, ProtectedTable, PublishedTable};
use bridgewell_domain::count::{Count, HiddenBecause};
use serde::{Deserialize, Serialize};
use serde_json::Number;

/// What comes in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// To be published now, together.
    pub tables: Vec<Table>,
    /// Out already, the oldest first.
    #[serde(default)]
    pub published: Vec<Table>,
    /// The smallest count shown.
    pub threshold: Option<Number>,
}

/// A whole number from 0 up, also one that a program wrote as 3.0.
pub fn whole(number: &Number) -> Option<u32> {
    match (number.as_u64(), number.as_f64()) {
        (Some(whole), _) => u32::try_from(whole).ok(),
        (None, Some(given)) if given.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&given) => {
            Some(given as u32)
        }
        _ => None,
    }
}

/// A count, or null.
type Given = Option<Number>;

/// The counts of one line. `place` says where each stands.
fn counts(line: &[Given], place: impl Fn(usize) -> String) -> Result<Vec<Option<u32>>, String> {
    let count = |(at, given): (usize, &Given)| match given {
        None => Ok(None),
        Some(number) => whole(number).map(Some).ok_or_else(|| {
            format!("{}: {number} is no number of pupils. Give a whole number from 0 up.", place(at))
        }),
    };
    line.iter().enumerate().map(count).collect()
}

/// Whether totals are printed, or which were.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Totals {
    /// Printed, as the counts add up; or not printed.
    Printed(bool),
    /// One for each head, `null` where it was hidden.
    Shown(Vec<Given>),
}

/// Whether there is a grand total, or which.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Total {
    /// Printed, as the counts add up; or not printed.
    Printed(bool),
    /// As it was shown.
    Shown(Number),
}

/// One table.
#[derive(Deserialize)]
pub struct Table {
    name: String,
    rows: Vec<String>,
    columns: Vec<String>,
    counts: Vec<Vec<Given>>,
    #[serde(default = "unprinted")]
    row_totals: Totals,
    #[serde(default = "unprinted")]
    column_totals: Totals,
    /// Absent is not the same as `null`: a total that was hidden had its place.
    #[serde(default, deserialize_with = "given")]
    total: Option<Option<Total>>,
}

const fn unprinted() -> Totals {
    Totals::Printed(false)
}

fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Total>>, D::Error> {
    Option::<Total>::deserialize(deserializer).map(Some)
}

impl Table {
    fn counts(&self) -> Result<Vec<Vec<Option<u32>>>, String> {
        let head =
            |heads: &[String], at: usize| heads.get(at).cloned().unwrap_or_else(|| (at + 1).to_string());
        let line = |(row, line): (usize, &Vec<Given>)| {
            counts(line, |column| {
                let (row, column) = (head(&self.rows, row), head(&self.columns, column));
                format!("In the table \"{}\", row \"{row}\", column \"{column}\"", self.name)
            })
        };
        self.counts.iter().enumerate().map(line).collect()
    }

    /// A table to be published. Every count has to be there.
    pub fn asked(self) -> Result<CountTable, String> {
        let full: Option<Vec<Vec<u32>>> =
            self.counts()?.into_iter().map(|row| row.into_iter().collect::<Option<Vec<u32>>>()).collect();
        let counts = full.ok_or_else(|| {
            format!(
                "The table \"{}\" has a count that is null. To hide what has to be, all counts are needed.",
                self.name
            )
        })?;
        let sums = |wanted: &Totals| !matches!(wanted, Totals::Printed(false));
        let (row_totals, column_totals) = (sums(&self.row_totals), sums(&self.column_totals));
        let total = match self.total {
            Some(Some(Total::Printed(printed))) => printed,
            Some(Some(Total::Shown(_))) => true,
            Some(None) | None => row_totals || column_totals,
        };
        let Self { name, rows, columns, .. } = self;
        Ok(CountTable { name, rows, columns, counts, row_totals, column_totals, total })
    }

    /// A table that is out.
    pub fn published(self) -> Result<PublishedTable, String> {
        let counts = self.counts()?;
        let row_sums: Vec<Option<u32>> = counts.iter().map(|row| sum(row.iter())).collect();
        let column_sums: Vec<Option<u32>> = (0..self.columns.len())
            .map(|column| sum(counts.iter().map(|row| row.get(column).unwrap_or(&None))))
            .collect();
        let printed = !matches!(
            (&self.row_totals, &self.column_totals),
            (Totals::Printed(false), Totals::Printed(false))
        );
        let row_totals = lines(&self.name, "row_totals", self.row_totals, row_sums)?;
        let column_totals = lines(&self.name, "column_totals", self.column_totals, column_sums)?;
        let added = sum(counts.iter().flatten());
        // What the lists of totals say, where counts are hidden.
        let summed =
            |totals: &Option<Vec<Option<u32>>>| totals.as_ref().and_then(|totals| sum(totals.iter()));
        let total = match self.total {
            Some(Some(Total::Shown(total))) => {
                let no_number = || {
                    format!(
                        "The table \"{}\" has {total} as its total, which is no number of pupils.",
                        self.name
                    )
                };
                Some(Some(whole(&total).ok_or_else(no_number)?))
            }
            Some(Some(Total::Printed(false))) => None,
            Some(Some(Total::Printed(true))) => {
                Some(Some(added.ok_or_else(|| unknown(&self.name, "total"))?))
            }
            Some(None) => Some(None),
            None => printed
                .then(|| added.or_else(|| summed(&row_totals)).or_else(|| summed(&column_totals)))
                .flatten()
                .map(Some),
        };
        let Self { name, rows, columns, .. } = self;
        Ok(PublishedTable { name, rows, columns, counts, row_totals, column_totals, total })
    }
}

fn sum<'a>(mut counts: impl Iterator<Item = &'a Option<u32>>) -> Option<u32> {
    counts.try_fold(0_u32, |sum, count| Some(sum.saturating_add((*count)?)))
}

type Shown = Option<Vec<Option<u32>>>;

fn lines(table: &str, field: &str, totals: Totals, sums: Vec<Option<u32>>) -> Result<Shown, String> {
    match totals {
        Totals::Printed(false) => Ok(None),
        Totals::Shown(shown) => {
            counts(&shown, |at| format!("In the table \"{table}\", {field}, place {}", at + 1)).map(Some)
        }
        Totals::Printed(true) if sums.iter().all(Option::is_some) => Ok(Some(sums)),
        Totals::Printed(true) => Err(unknown(table, field)),
    }
}

fn unknown(table: &str, field: &str) -> String {
    format!(
        "The published table \"{table}\" hides counts, so what it showed under \"{field}\" cannot be added up: give the numbers \
         that were shown, with null for those that were hidden."
    )
}

/// What goes out.
#[derive(Serialize)]
pub struct Answer {
    /// As they may be published.
    pub tables: Vec<Out>,
    /// The smallest count shown.
    pub threshold: u32,
}

/// A protected table.
#[derive(Serialize)]
pub struct Out {
    name: String,
    rows: Vec<String>,
    columns: Vec<String>,
    counts: Vec<Vec<Option<u32>>>,
    row_totals: Lines,
    column_totals: Lines,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<Option<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<&'static str>,
}

/// Totals of lines, or `false` where none are printed.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Lines {
    /// One for each head.
    Shown(Vec<Option<u32>>),
    /// None.
    Unprinted(bool),
}

impl Out {
    /// In the shape it came in.
    pub fn of(table: &ProtectedTable) -> Self {
        let shown = |counts: &Vec<Count>| counts.iter().map(|count| count.shown()).collect::<Vec<_>>();
        let lines = |totals: &Option<Vec<Count>>| {
            totals.as_ref().map_or(Lines::Unprinted(false), |totals| Lines::Shown(shown(totals)))
        };
        Self {
            name: table.name.clone(),
            rows: table.rows.clone(),
            columns: table.columns.clone(),
            counts: table.counts.iter().map(shown).collect(),
            row_totals: lines(&table.row_totals),
            column_totals: lines(&table.column_totals),
            total: table.total.map(Count::shown),
            withheld: table.withheld.map(HiddenBecause::words),
        }
    }
}
