//! Cells and counts lost and time, beside tau-ARGUS, the official statisticians' tool, on the same invented tables.
//!
//! `cargo xtask bench disclosure` runs it in the release profile. tau-ARGUS is measured when `python3` has pytauargus.

use bridgewell_disclosure::{Figures, Threshold};
use bridgewell_domain::count::Count;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const TABLES: usize = 300;
const THRESHOLD: u8 = 6;

/// What one table lost, and the seconds it took.
#[derive(Clone, Copy, Default)]
struct Lost {
    cells: u64,
    counts: u64,
    seconds: f64,
}

/// The same numbers at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut dice = Dice(2026);
    let tables: Vec<Vec<Vec<u32>>> = (0..TABLES).map(|_| table(&mut dice)).collect();
    let mut unproven = 0;
    let ours: Vec<Lost> = tables.iter().map(|table| protect(table, &mut unproven)).collect();
    println!("{TABLES} tables from 2 by 2 to 10 by 10 with all totals, threshold {THRESHOLD}\n");
    println!("{:<28} {:>7} {:>9} {:>9} {:>9}", "", "cells", "counts", "seconds", "slowest");
    let own = line("Bridgewell", &ours);
    println!("  of these, not proven to be the least: {unproven}");
    for method in ["OPT", "MOD"] {
        match tau_argus(method, &tables)? {
            Some(theirs) => {
                let other = line(&format!("tau-ARGUS {method}"), &theirs);
                println!(
                    "  Bridgewell loses {:.3} of its cells and {:.3} of its counts, in {:.2} of its time",
                    own.cells as f64 / other.cells as f64,
                    own.counts as f64 / other.counts as f64,
                    own.seconds / other.seconds
                );
            }
            None => println!("tau-ARGUS {method}: not measured, because python3 does not have pytauargus"),
        }
    }
    Ok(())
}

/// Ten to sixty pupils in the fullest cell, more small counts than large ones, a few zeros.
fn table(dice: &mut Dice) -> Vec<Vec<u32>> {
    let (height, width) = (2 + dice.below(9), 2 + dice.below(9));
    let fullest = [10, 20, 40, 60][dice.below(4) as usize];
    let zeros = [0, 5, 15][dice.below(3) as usize];
    let mut cell = || {
        let steep = (dice.below(10_000) as f64 / 10_000.0).powf(1.5);
        if dice.below(100) < zeros { 0 } else { 1 + (f64::from(fullest) * steep) as u32 }
    };
    (0..height).map(|_| (0..width).map(|_| cell()).collect()).collect()
}

fn protect(counts: &[Vec<u32>], unproven: &mut usize) -> Lost {
    let started = Instant::now();
    let mut figures = Figures::new();
    let table = figures.table(counts);
    let protected = figures.protect(Threshold::new(THRESHOLD));
    let seconds = started.elapsed().as_secs_f64();
    *unproven += usize::from(!protected.proven());
    let rows: Vec<u32> = counts.iter().map(|row| row.iter().sum()).collect();
    let columns =
        (0..table.column_totals.len()).map(|column| counts.iter().map(|row| row[column]).sum::<u32>());
    let whole = rows.iter().sum();
    let truth: Vec<u32> =
        counts.iter().flatten().copied().chain(rows).chain(columns).chain([whole]).collect();
    let figures = table.cells.iter().flatten().chain(&table.row_totals).chain(&table.column_totals);
    let mut lost = Lost { seconds, ..Lost::default() };
    for (&figure, count) in figures.chain([&table.total]).zip(truth) {
        if matches!(protected.count(figure), Count::Hidden(_)) {
            lost.cells += 1;
            lost.counts += u64::from(count);
        }
    }
    lost
}

fn line(what: &str, all: &[Lost]) -> Lost {
    let sum = all.iter().fold(Lost::default(), |sum, lost| Lost {
        cells: sum.cells + lost.cells,
        counts: sum.counts + lost.counts,
        seconds: sum.seconds + lost.seconds,
    });
    let slowest = all.iter().map(|lost| lost.seconds).fold(0.0, f64::max);
    println!("{what:<28} {:>7} {:>9} {:>9.2} {slowest:>9.3}", sum.cells, sum.counts, sum.seconds);
    sum
}

/// What tau-ARGUS does with the same tables; `None` where it is not installed.
fn tau_argus(method: &str, tables: &[Vec<Vec<u32>>]) -> Result<Option<Vec<Lost>>, Box<dyn Error>> {
    let found = Command::new("python3").args(["-c", "import pytauargus"]).stderr(Stdio::null()).status();
    if !found.is_ok_and(|status| status.success()) {
        return Ok(None);
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/tauargus.py");
    let mut child = Command::new("python3")
        .arg(script)
        .args([method, &THRESHOLD.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut input = child.stdin.take().ok_or("no standard input")?;
    let lines: Vec<String> = tables.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    let writer = std::thread::spawn(move || lines.iter().try_for_each(|line| writeln!(input, "{line}")));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| "the tables could not be handed over")??;
    let text = String::from_utf8(output.stdout)?;
    // The engine prints of its own; a result is a list.
    let results = text.lines().filter_map(|line| serde_json::from_str::<(u64, u64, f64)>(line).ok());
    let all: Vec<Lost> = results.map(|(cells, counts, seconds)| Lost { cells, counts, seconds }).collect();
    if all.len() == tables.len() {
        Ok(Some(all))
    } else {
        Err(format!("{method} ended after {} tables", all.len()).into())
    }
}
