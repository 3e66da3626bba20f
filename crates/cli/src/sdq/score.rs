//! Scores a file of answers row by row.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bridgewell_domain::sdq::{Informant, Measure, Scheme, Scores, band};
use csv::{ReaderBuilder, StringRecord, Writer};

use super::columns::{Columns, Row};
use crate::failure::Failure;
use crate::{Outcome, output};

/// How many unreadable values are named; the rest is counted.
const NAMED: usize = 10;

/// Reads `input`, scores every row and writes `out`.
pub fn score(input: &Path, out: &Path) -> Outcome {
    let bytes = fs::read(input).map_err(|error| Failure::reading(input, &error))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text);
    let headings = reader.headers().map_err(|error| Failure::reading(input, &error))?.clone();
    let columns = Columns::find(&headings).map_err(|missing| {
        Failure::Refused(format!("{} lacks the columns {missing}. Nothing was written.", input.display()))
    })?;
    // A file that was scored before keeps one set of scores: the new ones.
    let kept: Vec<usize> = (0..headings.len()).filter(|&at| !is_ours(&headings[at])).collect();
    let mut writer = Writer::from_writer(Vec::new());
    let mut first: StringRecord = kept.iter().map(|&at| &headings[at]).collect();
    first.extend(ours());
    let failed = |error: csv::Error| Failure::writing(out, &error);
    writer.write_record(&first).map_err(failed)?;
    let mut unread = Unread::default();
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|error| Failure::reading(input, &error))?;
        let read = columns.read(&row);
        unread.note(number + 2, &read);
        let mut scored: StringRecord = kept.iter().map(|&at| row.get(at).unwrap_or_default()).collect();
        scored.extend(scores(&read));
        writer.write_record(&scored).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::writing(out, &error))?;
    output::write(out, &bytes)?;
    unread.tell();
    eprintln!(
        "Note: the four-band cut-offs for impact (band4_impact) are unconfirmed: no published source for them could be read."
    );
    Ok(())
}

/// The names of the columns that are added.
fn ours() -> impl Iterator<Item = String> {
    let scores = Measure::ALL.into_iter().map(|measure| measure.words().to_owned());
    let bands = SCHEMES.into_iter().flat_map(|(prefix, _)| {
        Measure::BANDED.into_iter().map(move |measure| format!("{prefix}_{}", measure.words()))
    });
    scores.chain(bands)
}

const SCHEMES: [(&str, Scheme); 2] = [("band4", Scheme::FourBand), ("band3", Scheme::ThreeBand)];

fn is_ours(heading: &str) -> bool {
    ours().any(|name| name.eq_ignore_ascii_case(heading.trim()))
}

/// The values of the columns that are added. Without an informant there are scale scores, but neither impact nor bands, for those
/// depend on who answered.
fn scores(row: &Row) -> Vec<String> {
    let informant = row.informant.unwrap_or(Informant::SelfReport);
    let mut scores = Scores::from_answers(&row.answers, &row.impact, informant);
    if row.informant.is_none() {
        scores.impact = None;
    }
    let numbers = Measure::ALL.into_iter().map(|measure| scores.get(measure).map(|score| score.to_string()));
    let bands = SCHEMES.into_iter().flat_map(|(_, scheme)| {
        Measure::BANDED.into_iter().map(move |measure| {
            let band = band(scheme, row.informant?, measure, scores.get(measure)?)?;
            Some(band.machine_name(scheme, measure).to_owned())
        })
    });
    numbers.chain(bands).map(Option::unwrap_or_default).collect()
}

/// What could not be read, to be told once at the end.
#[derive(Default)]
struct Unread {
    named: Vec<String>,
    by_column: BTreeMap<String, usize>,
}

impl Unread {
    /// `line` is the line of a file without line breaks inside fields, as a spreadsheet numbers rows.
    fn note(&mut self, line: usize, row: &Row) {
        for (column, found) in &row.unread {
            if self.named.len() < NAMED {
                self.named.push(format!("row {line}, {column}: \"{found}\""));
            }
            *self.by_column.entry(column.clone()).or_default() += 1;
        }
    }

    fn tell(&self) {
        let all: usize = self.by_column.values().sum();
        if all == 0 {
            return;
        }
        eprintln!("{all} values could not be read and count as blank:");
        self.named.iter().for_each(|one| eprintln!("  {one}"));
        if all > self.named.len() {
            let columns: Vec<String> =
                self.by_column.iter().map(|(column, times)| format!("{column} {times}")).collect();
            eprintln!("  and others; in all by column: {}", columns.join(", "));
        }
    }
}
