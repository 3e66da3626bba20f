//! What came of the files, in words for the person at the terminal.

use std::collections::BTreeMap;

use bridgewell_intake::preview::Counts;

use super::document::{Document, Held, Standing};
use crate::{Outcome, output};

/// Rows of one kind of trouble that are named before the rest is counted.
const NAMED: usize = 8;
/// Rows that wait or are refused that are named one by one.
const ROWS: usize = 40;

/// Prints it.
pub fn print(document: &Document) -> Outcome {
    let counts = Counts {
        rows: document.rows,
        ready: document.pupils.len() as u64,
        held: document.held.len() as u64,
        refused: document.refused.len() as u64,
        set_aside: document.set_aside.len() as u64,
    };
    print_counts(document, counts)?;
    print_held(&document.held)?;
    for row in document.refused.iter().take(ROWS) {
        output::line(&format!("  refused: {}{}", place(row.file, Some(row.row)), row.why))?;
    }
    rest(document.refused.len(), "refused")?;
    for (level, words) in [("ask", "to answer"), ("flag", "now unknown"), ("notice", "to know")] {
        kinds(document, level, words)?;
    }
    Ok(())
}

/// What came of it all, file by file where there are several, and how the rows add up.
pub fn print_counts(document: &Document, counts: Counts) -> Outcome {
    let outcome = match document.outcome {
        Standing::Import => "Ready to import",
        Standing::Ask => "Ready, with questions",
        Standing::Refuse => "Refused",
    };
    output::line(&format!("{outcome}: {}", document.why))?;
    for file in &document.files {
        let why = file.why.as_deref().map(|why| format!(": {why}")).unwrap_or_default();
        output::line(&format!(
            "  file {}: {} ({}, {} rows){why}",
            file.file, file.name, file.format, file.rows
        ))?;
    }
    output::line(&format!(
        "  {} ready, {} held, {} refused, {} set aside = {} rows",
        counts.ready, counts.held, counts.refused, counts.set_aside, counts.rows
    ))
}

/// The rows that wait, and why.
pub fn print_held(held: &[Held]) -> Outcome {
    for row in held.iter().take(ROWS) {
        let name = row.name.as_deref().or(row.upn.as_deref()).unwrap_or("no name");
        output::line(&format!("  held: {}{name}: {}", place(row.file, Some(row.row)), row.why))?;
    }
    rest(held.len(), "held")
}

fn rest(count: usize, what: &str) -> Outcome {
    match count.saturating_sub(ROWS) {
        0 => Ok(()),
        more => output::line(&format!("  and {more} more rows {what}")),
    }
}

/// Each kind of trouble of a level once, with its first rows.
fn kinds(document: &Document, level: &str, words: &str) -> Outcome {
    let mut kinds: BTreeMap<(&str, &str), Vec<&super::problems::Problem>> = BTreeMap::new();
    for problem in document.problems.iter().filter(|problem| problem.level == level) {
        kinds.entry((problem.code, &problem.field)).or_default().push(problem);
    }
    for ((code, field), found) in kinds {
        let first = found.first().map_or("", |problem| problem.message.as_str());
        let places: Vec<String> = found
            .iter()
            .take(NAMED)
            .map(|problem| place(problem.file, problem.row).trim_end_matches(": ").to_owned())
            .filter(|place| !place.is_empty())
            .collect();
        let more = found.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let at = if places.is_empty() { String::new() } else { format!(" ({}{more})", places.join(", ")) };
        output::line(&format!("  {words}: {field}, {code}: {first}{at}"))?;
    }
    Ok(())
}

fn place(file: Option<usize>, row: Option<u64>) -> String {
    match (file, row) {
        (Some(file), Some(row)) => format!("file {file} row {row}: "),
        (Some(file), None) => format!("file {file}: "),
        (None, Some(row)) => format!("row {row}: "),
        (None, None) => String::new(),
    }
}
