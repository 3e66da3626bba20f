//! Attackers that share no code with the crate: one walks all small tables, one asks a solver about large ones.

use bridgewell_disclosure::{CountTable, ProtectedTable, Threshold, protect_tables};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// How many cases a test attacks: what takes a few seconds by default, and as many times more as `DISCLOSURE_ATTACKS`
/// says.
pub fn cases(few: u32) -> proptest::test_runner::Config {
    let times = std::env::var("DISCLOSURE_ATTACKS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    proptest::test_runner::Config { cases: few * times, failure_persistence: None, ..Default::default() }
}

/// A table as a reader sees it: cells row by row, then row totals, column totals and the grand total.
#[derive(Clone, Debug)]
pub struct Seen {
    pub width: usize,
    pub cells: Vec<Option<u32>>,
    pub rows: Vec<Option<u32>>,
    pub columns: Vec<Option<u32>>,
    pub total: Option<u32>,
}

pub fn table(counts: &[Vec<u32>]) -> CountTable {
    CountTable {
        name: "T".into(),
        rows: (0..counts.len()).map(|row| format!("r{row}")).collect(),
        columns: (0..counts[0].len()).map(|column| format!("c{column}")).collect(),
        counts: counts.to_vec(),
        row_totals: true,
        column_totals: true,
        total: true,
    }
}

pub fn seen(table: &ProtectedTable) -> Seen {
    let shown =
        |counts: &[bridgewell_domain::count::Count]| counts.iter().map(|count| count.shown()).collect();
    Seen {
        width: table.columns.len(),
        cells: table.counts.iter().flatten().map(|count| count.shown()).collect(),
        rows: shown(table.row_totals.as_deref().unwrap_or_default()),
        columns: shown(table.column_totals.as_deref().unwrap_or_default()),
        total: table.total.and_then(bridgewell_domain::count::Count::shown),
    }
}

pub fn protected(counts: &[Vec<u32>], threshold: u8) -> Seen {
    seen(&protect_tables(&[table(counts)], &[], Threshold::new(threshold)).expect("a table")[0])
}

/// All counts of a table of true cells, in the order of [`Seen::all`].
pub fn all(cells: &[u32], width: usize) -> Vec<u32> {
    let rows = cells.chunks(width).map(|row| row.iter().sum());
    let columns = (0..width).map(|column| cells.iter().skip(column).step_by(width).sum());
    cells.iter().copied().chain(rows).chain(columns).chain([cells.iter().sum()]).collect()
}

impl Seen {
    pub fn all(&self) -> Vec<Option<u32>> {
        [&self.cells[..], &self.rows, &self.columns, &[self.total]].concat()
    }

    pub fn hiding(truth: &[u32], width: usize, hidden: &[bool]) -> Self {
        let shown: Vec<Option<u32>> = all(truth, width)
            .into_iter()
            .zip(hidden)
            .map(|(count, hidden)| (!hidden).then_some(count))
            .collect();
        let height = truth.len() / width;
        let (cells, rest) = shown.split_at(truth.len());
        let (rows, rest) = rest.split_at(height);
        let (columns, total) = rest.split_at(width);
        Self { width, cells: cells.to_vec(), rows: rows.to_vec(), columns: columns.to_vec(), total: total[0] }
    }
}

/// Lines of a table, as places of cells.
fn lines(size: usize, width: usize) -> Vec<Vec<usize>> {
    let rows = (0..size / width).map(|row| (row * width..(row + 1) * width).collect());
    rows.chain((0..width).map(|column| (column..size).step_by(width).collect())).collect()
}

fn whole(cells: &[u32], line: &[usize]) -> bool {
    let sum: u32 = line.iter().map(|&cell| cells[cell]).sum();
    line.len() > 1 && (1..20).contains(&sum) && line.iter().any(|&cell| cells[cell] == sum)
}

/// Walks every table that agrees with what is shown and with the rule, until each hidden count has three values.
pub struct Walk<'a> {
    seen: &'a Seen,
    threshold: u32,
    highest: Vec<u32>,
    trial: Vec<u32>,
    found: Vec<Vec<u32>>,
    steps: u64,
}

impl<'a> Walk<'a> {
    /// The values found for each count; three at most.
    pub fn values(seen: &'a Seen, truth: &[u32], threshold: u32, beyond: u32) -> Vec<Vec<u32>> {
        let highest = truth.iter().map(|count| count + beyond).collect();
        let all = seen.all().len();
        let trial = vec![0; truth.len()];
        let mut walk = Self { seen, threshold, highest, trial, found: vec![Vec::new(); all], steps: 0 };
        walk.step(0);
        walk.found
    }

    fn step(&mut self, place: usize) -> bool {
        let width = self.seen.width;
        self.steps += 1;
        if place.is_multiple_of(width) && place > 0 {
            let row = place / width - 1;
            let sum: u32 = self.trial[row * width..place].iter().sum();
            if self.seen.rows[row].is_some_and(|shown| shown != sum) {
                return false;
            }
        }
        if place == self.trial.len() {
            return self.finish();
        }
        let range = self.seen.cells[place].map_or(0..=self.highest[place], |shown| shown..=shown);
        for value in range {
            self.trial[place] = value;
            let column: u32 = self.trial[..=place].iter().skip(place % width).step_by(width).sum();
            if self.seen.columns[place % width].is_some_and(|shown| column > shown) {
                break;
            }
            if self.step(place + 1) {
                return true;
            }
        }
        false
    }

    /// Takes a whole table, if the rule could have led to what is shown. Gives back whether all is found.
    fn finish(&mut self) -> bool {
        let shown = self.seen.all();
        let counts = all(&self.trial, self.seen.width);
        if shown.iter().zip(&counts).any(|(shown, count)| shown.is_some_and(|shown| shown != *count)) {
            return false;
        }
        let size = self.trial.len();
        let wholes: Vec<Vec<usize>> =
            lines(size, self.seen.width).into_iter().filter(|line| whole(&self.trial, line)).collect();
        let speaks = |place: usize| place >= size || wholes.iter().any(|line| line.contains(&place));
        let small = |count: u32| (1..self.threshold).contains(&count);
        let mut reason = !wholes.is_empty();
        for (place, (shown, &count)) in shown.iter().zip(&counts).enumerate() {
            if shown.is_none() {
                if count == 0 && !speaks(place) {
                    return false;
                }
                reason |= small(count);
            }
        }
        if !reason {
            return false;
        }
        for (found, &count) in self.found.iter_mut().zip(&counts) {
            if found.len() < 3 && !found.contains(&count) {
                found.push(count);
            }
        }
        shown.iter().zip(&self.found).all(|(shown, found)| shown.is_some() || found.len() >= 3)
    }
}

/// Whether every hidden count keeps three values.
pub fn stands(seen: &Seen, truth: &[u32], threshold: u32, beyond: u32) -> bool {
    let values = Walk::values(seen, truth, threshold, beyond);
    seen.all().iter().zip(&values).all(|(shown, values)| shown.is_some() || values.len() >= 3)
}

/// Counts of several tables in one programme: what is known of each, and which add up to which.
#[derive(Default)]
pub struct Linear {
    pub bounds: Vec<(f64, f64)>,
    pub sums: Vec<Vec<(usize, f64)>>,
}

impl Linear {
    /// Adds a table; gives back the place of its first count.
    pub fn add(&mut self, seen: &Seen, lowest: &[f64]) -> usize {
        let start = self.bounds.len();
        let size = seen.cells.len();
        for (place, shown) in seen.all().into_iter().enumerate() {
            let low = lowest.get(place).copied().unwrap_or(0.0);
            self.bounds.push(shown.map_or((low, 1e5), |shown| (f64::from(shown), f64::from(shown))));
        }
        for (line, cells) in lines(size, seen.width).iter().enumerate() {
            let parts = cells.iter().map(|cell| (start + cell, 1.0));
            self.sums.push(parts.chain([(start + size + line, -1.0)]).collect());
        }
        let height = seen.rows.len();
        let totals = (0..height).map(|row| (start + size + row, 1.0));
        self.sums.push(totals.chain([(start + size + height + seen.width, -1.0)]).collect());
        start
    }

    /// The least and the most a count can be.
    pub fn range(&self, target: usize) -> (f64, f64) {
        let ask = |direction: OptimizationDirection| {
            let mut problem = Problem::new(direction);
            let variables: Vec<Variable> = (self.bounds.iter().enumerate())
                .map(|(place, &bounds)| problem.add_var(f64::from(u8::from(place == target)), bounds))
                .collect();
            for sum in &self.sums {
                let terms: Vec<(Variable, f64)> =
                    sum.iter().map(|&(place, sign)| (variables[place], sign)).collect();
                problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, 0.0);
            }
            problem.solve().expect("solvable").into_solution().expect("solved").objective()
        };
        (ask(OptimizationDirection::Minimize), ask(OptimizationDirection::Maximize))
    }
}

/// The least that hidden cells of a truth can be for a reader who knows that zeros are shown.
pub fn lowest(truth: &[u32], width: usize) -> Vec<f64> {
    let lines = lines(truth.len(), width);
    let speaks = |cell: usize| lines.iter().any(|line| line.contains(&cell) && whole(truth, line));
    (0..truth.len()).map(|cell| f64::from(u8::from(truth[cell] > 0 && !speaks(cell)))).collect()
}

/// Whether a count is part of a small group that falls into one part as a whole.
pub fn in_whole(truth: &[u32], width: usize, place: usize) -> bool {
    let size = truth.len();
    let height = size / width;
    let counts = all(truth, width);
    let rows: Vec<usize> = (size..size + height).collect();
    let columns: Vec<usize> = (size + height..size + height + width).collect();
    let lines = lines(size, width).into_iter().chain([rows, columns]);
    lines.into_iter().any(|line| line.contains(&place) && whole(&counts, &line))
}
