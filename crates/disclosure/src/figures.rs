//! The counts of one document and which of them add up to which.

use crate::earlier::{Publication, Published, PublishedSum};
use crate::protect::Protected;
use crate::threshold::Threshold;

/// A group of fewer than this many pupils is small: "everybody" or "nobody" in it tells something about each of them.
/// Rates are hidden below the same number.
pub(crate) const SMALL_GROUP: u32 = 20;

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
    /// The most that every reader knows a count can be, where there is such a number.
    pub(crate) most: Vec<Option<u32>>,
    pub(crate) sums: Vec<Sum>,
    /// Sums that nobody prints, but that any reader can form.
    pub(crate) unprinted: Vec<bool>,
    /// Whom a count counts, by name.
    pub(crate) groups: Vec<Option<String>>,
    /// Counts that every reader knows without being told.
    pub(crate) known_to_all: Vec<bool>,
    /// Counts that stand nowhere, but that a reader can take off a total.
    pub(crate) rests: Vec<bool>,
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
        self.most.push(None);
        self.unprinted.push(false);
        self.groups.push(None);
        self.known_to_all.push(false);
        self.rests.push(false);
        Figure(self.counts.len() - 1)
    }

    /// Adds a count that every reader knows to be `most` or less, such as the places taken of a club whose places are
    /// printed. Of fewer places than the smallest count that is shown, how many are taken is never shown.
    pub fn count_up_to(&mut self, count: u32, most: u32) -> Figure {
        let figure = self.count(count);
        self.most[figure.0] = Some(most);
        figure
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

    /// Says that one count is a part of another, whose rest stands nowhere. Returns whether it can be.
    pub fn part_of(&mut self, whole: Figure, part: Figure) -> bool {
        let Some(rest) = self.counts[whole.0].checked_sub(self.counts[part.0]) else { return false };
        let rest = self.count(rest);
        self.rest(rest);
        self.sum(whole, &[part, rest])
    }

    /// Says whom a count counts. Counts of one name are of one group wherever they are published, and are laid beside
    /// each other by [`Figures::protect_after`]. Within one document, one group is best one figure.
    pub fn name(&mut self, figure: Figure, group: &str) {
        self.groups[figure.0] = Some(group.to_owned());
    }

    /// Says whether a count is printed. One that is not needs no protection of its own: it is only what any reader can
    /// add up. Do not say so of a rest that a reader can take off a printed total.
    pub fn printed(&mut self, figure: Figure, printed: bool) {
        self.unprinted[figure.0] = !printed;
    }

    /// Says that every reader knows a count without being told, such as how many pupils a year has. Hiding it would hide
    /// nothing: it is shown, and what must be hidden is hidden elsewhere. A small one is not printed either, but readers are
    /// taken to know it all the same.
    pub fn known_to_all(&mut self, figure: Figure) {
        self.known_to_all[figure.0] = true;
    }

    /// Says that a count stands nowhere in the document, but that a reader can take it off a total: it is protected like any
    /// other, and next to nothing is lost by hiding it.
    pub fn rest(&mut self, figure: Figure) {
        self.rests[figure.0] = true;
    }

    /// What this document tells its readers, for those that are published after it.
    #[must_use]
    pub fn publication(&self, protected: &Protected) -> Publication {
        let counts = (0..self.counts.len()).map(|index| Published {
            group: self.groups[index].clone(),
            shown: protected.count(Figure(index)).shown().filter(|_| !self.unprinted[index]),
            printed: !self.unprinted[index],
        });
        let sums = self.sums.iter().map(|sum| PublishedSum { total: sum.total, parts: sum.parts.clone() });
        Publication { counts: counts.collect(), sums: sums.collect() }
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

    /// The place of a count in what is published of the document.
    #[must_use]
    pub const fn place(&self, figure: Figure) -> usize {
        figure.0
    }

    /// A count as it was given.
    pub(crate) fn value(&self, figure: Figure) -> u32 {
        self.counts[figure.0]
    }

    /// The most a count can be, when that is less than the smallest count that is shown.
    pub(crate) fn few(&self, index: usize, threshold: Threshold) -> Option<u32> {
        self.most[index].filter(|&most| most < threshold.smallest_shown())
    }

    /// The sums over a small group of which one part holds everybody.
    pub(crate) fn wholes(&self) -> impl Iterator<Item = &Sum> {
        self.sums.iter().filter(|sum| {
            let whole = self.counts[sum.total];
            sum.parts.len() > 1
                && (1..SMALL_GROUP).contains(&whole)
                && sum.parts.iter().any(|&part| self.counts[part] == whole)
        })
    }
}
