//! Whole tables with named rows and columns. Equal names mean the same group: a cell is the pupils of its row who are
//! also of its column, a row's total all pupils of the row, the grand total everybody.

use crate::earlier::{Publication, Published, PublishedSum};
use crate::figures::{Figure, Figures};
use crate::protect::Protected;
use crate::threshold::Threshold;
use bridgewell_domain::count::{Count, HiddenBecause};
use std::collections::HashMap;

/// A table of counts with what shall be printed of its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountTable {
    /// What it is called.
    pub name: String,
    /// The heads of its rows.
    pub rows: Vec<String>,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// The counts, row by row.
    pub counts: Vec<Vec<u32>>,
    /// Whether each row's total is printed.
    pub row_totals: bool,
    /// Whether each column's total is printed.
    pub column_totals: bool,
    /// Whether the grand total is printed.
    pub total: bool,
}

/// A table that is out. What is `None` in a list was hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedTable {
    /// What it is called.
    pub name: String,
    /// The heads of its rows.
    pub rows: Vec<String>,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// The counts, row by row.
    pub counts: Vec<Vec<Option<u32>>>,
    /// The rows' totals, if they were printed.
    pub row_totals: Option<Vec<Option<u32>>>,
    /// The columns' totals, if they were printed.
    pub column_totals: Option<Vec<Option<u32>>>,
    /// The grand total, if it was printed.
    pub total: Option<Option<u32>>,
}

/// A table as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtectedTable {
    /// What it is called.
    pub name: String,
    /// The heads of its rows.
    pub rows: Vec<String>,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// The counts, row by row.
    pub counts: Vec<Vec<Count>>,
    /// The rows' totals, if they are printed.
    pub row_totals: Option<Vec<Count>>,
    /// The columns' totals, if they are printed.
    pub column_totals: Option<Vec<Count>>,
    /// The grand total, if it is printed.
    pub total: Option<Count>,
    /// Why nothing of it may be published: what is out, or that no choice of what to hide could be shown to be safe.
    pub withheld: Option<HiddenBecause>,
}

/// Why tables cannot be taken as they are, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Rows or columns without a count each.
    #[error("The table \"{table}\" has {heads} {what}, but {found}.")]
    Shape {
        /// Which table.
        table: String,
        /// How many heads there are.
        heads: usize,
        /// Of what.
        what: &'static str,
        /// What there is instead.
        found: String,
    },
    /// A head that stands twice.
    #[error("The table \"{table}\" has two {what} called \"{head}\". Give each its own name.")]
    Twice {
        /// Which table.
        table: String,
        /// Rows or columns.
        what: &'static str,
        /// The head.
        head: String,
    },
    /// A published table that contradicts itself.
    #[error("The published table \"{0}\" does not add up: its counts and totals cannot all be right.")]
    DoesNotAddUp(String),
    /// Numbers beyond what a school has.
    #[error("The table \"{table}\" has the count {count}, which is more than can be a number of pupils.")]
    TooLarge {
        /// Which table.
        table: String,
        /// The count.
        count: u32,
    },
    /// The same, all counts together.
    #[error("The counts of the table \"{0}\" add up to more than can be a number of pupils.")]
    TooMany(String),
}

/// The name of the group that a grand total counts. No head can be called so.
const EVERYBODY: &str = "\u{1f}";

/// The largest count, alone or all together, that is taken for a number of pupils.
const LARGEST: u32 = 10_000_000;

/// Protects tables that are published together, from readers who also hold the `published` ones, the oldest first.
///
/// # Errors
/// A sentence for whoever made the tables.
pub fn protect_tables(
    tables: &[CountTable],
    published: &[PublishedTable],
    threshold: Threshold,
) -> Result<Vec<ProtectedTable>, TableFault> {
    let mut figures = Figures::new();
    let mut known: HashMap<String, Vec<Figure>> = HashMap::new();
    let mut drawn = Vec::new();
    for table in tables {
        let widths = table.counts.iter().map(Vec::len);
        check((&table.name, &table.rows, &table.columns), widths, table.counts.iter().flatten().copied())?;
        drawn.push(Drawn::draw(table, &mut figures, &mut known));
    }
    let earlier: Vec<Publication> = published.iter().map(out).collect::<Result<_, _>>()?;
    let protected = figures
        .protect_after(threshold, &earlier)
        .map_err(|fault| TableFault::DoesNotAddUp(published[fault.0].name.clone()))?;
    Ok(tables.iter().zip(&drawn).map(|(table, drawn)| drawn.protected(table, &protected)).collect())
}

fn check(
    (name, rows, columns): (&str, &[String], &[String]),
    widths: impl ExactSizeIterator<Item = usize>,
    counts: impl Iterator<Item = u32>,
) -> Result<(), TableFault> {
    let table = || name.to_owned();
    let shape = |heads: usize, what, found| Err(TableFault::Shape { table: table(), heads, what, found });
    if widths.len() != rows.len() {
        return shape(rows.len(), "row heads", format!("{} rows of counts", widths.len()));
    }
    for (row, width) in widths.enumerate() {
        if width != columns.len() {
            return shape(columns.len(), "column heads", format!("row {} has {width} counts", row + 1));
        }
    }
    for (what, heads) in [("rows", rows), ("columns", columns)] {
        for (place, head) in heads.iter().enumerate() {
            if heads[..place].iter().any(|other| other.trim() == head.trim()) {
                return Err(TableFault::Twice { table: table(), what, head: head.clone() });
            }
        }
    }
    let mut all = 0_u32;
    for count in counts {
        if count > LARGEST {
            return Err(TableFault::TooLarge { table: table(), count });
        }
        all = all.saturating_add(count);
    }
    if all > LARGEST { Err(TableFault::TooMany(table())) } else { Ok(()) }
}

/// The names of the groups that a table counts.
struct Groups<'a> {
    rows: &'a [String],
    columns: &'a [String],
    /// Whether a row and a column have the same name, so that "Yes, No" and "No, Yes" are two groups.
    ordered: bool,
}

impl<'a> Groups<'a> {
    fn of(rows: &'a [String], columns: &'a [String]) -> Self {
        let ordered = rows.iter().any(|row| columns.iter().any(|column| row.trim() == column.trim()));
        Self { rows, columns, ordered }
    }

    fn cell(&self, row: usize, column: usize) -> String {
        let (one, other) = (self.rows[row].trim(), self.columns[column].trim());
        if self.ordered || one <= other {
            format!("{one}\u{1f}{other}")
        } else {
            format!("{other}\u{1f}{one}")
        }
    }

    fn row(&self, row: usize) -> String {
        self.rows[row].trim().to_owned()
    }

    fn column(&self, column: usize) -> String {
        self.columns[column].trim().to_owned()
    }
}

/// The figures of one table. Totals are there whether they are printed or not: any reader can add up.
struct Drawn {
    cells: Vec<Vec<Figure>>,
    rows: Vec<Figure>,
    columns: Vec<Figure>,
    total: Figure,
}

impl Drawn {
    fn draw(table: &CountTable, figures: &mut Figures, known: &mut HashMap<String, Vec<Figure>>) -> Self {
        let groups = Groups::of(&table.rows, &table.columns);
        let mut figure = |group: String, count: u32, printed: bool| {
            let same = known.entry(group.clone()).or_default();
            let found = same.iter().copied().find(|&figure| figures.value(figure) == count);
            let figure = found.unwrap_or_else(|| {
                let figure = figures.count(count);
                figures.name(figure, &group);
                figures.printed(figure, false);
                same.push(figure);
                figure
            });
            if printed {
                figures.printed(figure, true);
            }
            figure
        };
        let cells: Vec<Vec<Figure>> = (table.counts.iter().enumerate())
            .map(|(row, counts)| {
                let counts = counts.iter().enumerate();
                counts.map(|(column, &count)| figure(groups.cell(row, column), count, true)).collect()
            })
            .collect();
        let sum = |counts: &mut dyn Iterator<Item = u32>| counts.sum::<u32>();
        let rows: Vec<Figure> = (table.counts.iter().enumerate())
            .map(|(row, counts)| figure(groups.row(row), sum(&mut counts.iter().copied()), table.row_totals))
            .collect();
        let columns: Vec<Figure> = (0..table.columns.len())
            .map(|column| {
                let all = sum(&mut table.counts.iter().map(|row| row[column]));
                figure(groups.column(column), all, table.column_totals)
            })
            .collect();
        let total =
            figure(EVERYBODY.to_owned(), sum(&mut table.counts.iter().flatten().copied()), table.total);
        for (row, &total) in rows.iter().enumerate() {
            figures.sum(total, &cells[row]);
        }
        for (column, &total) in columns.iter().enumerate() {
            let parts: Vec<Figure> = cells.iter().map(|row| row[column]).collect();
            figures.sum(total, &parts);
        }
        figures.sum(total, &rows);
        figures.sum(total, &columns);
        Self { cells, rows, columns, total }
    }

    fn protected(&self, table: &CountTable, protected: &Protected) -> ProtectedTable {
        let printed = |wanted: bool, figures: &[Figure]| wanted.then(|| protected.counts(figures));
        let mut shown = ProtectedTable {
            name: table.name.clone(),
            rows: table.rows.clone(),
            columns: table.columns.clone(),
            counts: self.cells.iter().map(|row| protected.counts(row)).collect(),
            row_totals: printed(table.row_totals, &self.rows),
            column_totals: printed(table.column_totals, &self.columns),
            total: table.total.then(|| protected.count(self.total)),
            withheld: None,
        };
        let mut all: Vec<&mut Count> = shown.counts.iter_mut().flatten().collect();
        all.extend(shown.row_totals.iter_mut().flatten());
        all.extend(shown.column_totals.iter_mut().flatten());
        all.extend(shown.total.as_mut());
        let whole = all.iter().find_map(|count| match count {
            Count::Hidden(because @ (HiddenBecause::PublishedBefore | HiddenBecause::NotProven)) => {
                Some(*because)
            }
            _ => None,
        });
        if let Some(because) = whole {
            all.into_iter().for_each(|count| *count = Count::Hidden(because));
            shown.withheld = whole;
        }
        shown
    }
}

/// A published table as a list of counts and sums.
fn out(table: &PublishedTable) -> Result<Publication, TableFault> {
    let PublishedTable { name, rows, columns, counts, row_totals, column_totals, total } = table;
    check((name, rows, columns), counts.iter().map(Vec::len), counts.iter().flatten().flatten().copied())?;
    for totals in [row_totals, column_totals].into_iter().flatten() {
        if let Some(count) =
            totals.iter().flatten().copied().chain(total.flatten()).find(|&count| count > LARGEST)
        {
            return Err(TableFault::TooLarge { table: name.clone(), count });
        }
    }
    for (heads, totals, what) in [(rows, row_totals, "row heads"), (columns, column_totals, "column heads")] {
        if let Some(totals) = totals
            && totals.len() != heads.len()
        {
            let found = format!("{} totals for them", totals.len());
            return Err(TableFault::Shape { table: name.clone(), heads: heads.len(), what, found });
        }
    }
    let groups = Groups::of(rows, columns);
    let mut publication = Publication::default();
    let mut add = |group: String, shown: Option<u32>, printed: bool| {
        publication.counts.push(Published { group: Some(group), shown, printed });
        publication.counts.len() - 1
    };
    let cells: Vec<Vec<usize>> = (counts.iter().enumerate())
        .map(|(row, counts)| {
            counts
                .iter()
                .enumerate()
                .map(|(column, &shown)| add(groups.cell(row, column), shown, true))
                .collect()
        })
        .collect();
    let mut line = |totals: &Option<Vec<Option<u32>>>, name: &dyn Fn(usize) -> String, size: usize| {
        let total = |place: usize| totals.as_ref().and_then(|totals| totals[place]);
        (0..size).map(|place| add(name(place), total(place), totals.is_some())).collect::<Vec<usize>>()
    };
    let row_sums = line(row_totals, &|row| groups.row(row), rows.len());
    let column_sums = line(column_totals, &|column| groups.column(column), columns.len());
    let grand = add(EVERYBODY.to_owned(), total.flatten(), total.is_some());
    let sums = &mut publication.sums;
    for (row, &total) in row_sums.iter().enumerate() {
        sums.push(PublishedSum { total, parts: cells[row].clone() });
    }
    for (column, &total) in column_sums.iter().enumerate() {
        sums.push(PublishedSum { total, parts: cells.iter().map(|row| row[column]).collect() });
    }
    sums.push(PublishedSum { total: grand, parts: row_sums });
    sums.push(PublishedSum { total: grand, parts: column_sums });
    Ok(publication)
}
