//! The counts of one document and which of them add up to which.

/// One count of a document. Take it back to [`crate::Protected::count`] after protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure(pub(crate) usize);

/// A one-dimensional list with its total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The entries.
    pub entries: Vec<Figure>,
    /// Their total.
    pub total: Figure,
}

/// A table with row totals, column totals and a grand total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The cells, row by row.
    pub cells: Vec<Vec<Figure>>,
    /// One total a row.
    pub row_totals: Vec<Figure>,
    /// One total a column.
    pub column_totals: Vec<Figure>,
    /// The grand total.
    pub total: Figure,
}

/// A total with the counts it is made of.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    pub total: usize,
    pub parts: Vec<usize>,
}

/// Every count that one document publishes.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub(crate) counts: Vec<u32>,
    pub(crate) sums: Vec<Sum>,
}

impl Figures {
    /// A document without counts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a count that stands alone or is tied to others by [`Figures::sum`].
    pub fn count(&mut self, count: u32) -> Figure {
        self.counts.push(count);
        Figure(self.counts.len() - 1)
    }

    /// Adds the total of counts that are already here, and remembers that it is their sum.
    pub fn total(&mut self, parts: &[Figure]) -> Figure {
        let total = self.count(parts.iter().map(|part| self.counts[part.0]).sum());
        self.sums.push(Sum { total: total.0, parts: parts.iter().map(|part| part.0).collect() });
        total
    }

    /// Says that a count that is already here is the sum of others: the same pupils counted another way. Returns
    /// whether it is; figures that do not add up are left untied.
    pub fn sum(&mut self, total: Figure, parts: &[Figure]) -> bool {
        let adds_up = self.counts[total.0] == parts.iter().map(|part| self.counts[part.0]).sum::<u32>();
        if adds_up {
            self.sums.push(Sum { total: total.0, parts: parts.iter().map(|part| part.0).collect() });
        }
        adds_up
    }

    /// Adds a list and its total.
    pub fn list(&mut self, counts: &[u32]) -> List {
        let entries: Vec<Figure> = counts.iter().map(|&count| self.count(count)).collect();
        let total = self.total(&entries);
        List { entries, total }
    }

    /// Adds a table with its totals. Short rows are filled up with zeros.
    pub fn table(&mut self, counts: &[Vec<u32>]) -> Table {
        let width = counts.iter().map(Vec::len).max().unwrap_or(0);
        let cells: Vec<Vec<Figure>> = counts
            .iter()
            .map(|row| (0..width).map(|column| self.count(row.get(column).copied().unwrap_or(0))).collect())
            .collect();
        let row_totals: Vec<Figure> = cells.iter().map(|row| self.total(row)).collect();
        let column_totals: Vec<Figure> = (0..width)
            .map(|column| {
                let column: Vec<Figure> = cells.iter().map(|row| row[column]).collect();
                self.total(&column)
            })
            .collect();
        let total = self.total(&row_totals);
        self.sum(total, &column_totals);
        Table { cells, row_totals, column_totals, total }
    }

    /// Whether a count is a total of something: such a count is hidden only when no inner count will do.
    pub(crate) fn is_total(&self, index: usize) -> bool {
        self.sums.iter().any(|sum| sum.total == index)
    }
}
