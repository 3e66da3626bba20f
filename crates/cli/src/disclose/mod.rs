//! `disclose`: any tables of counts, as they may be published.

mod shape;

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use bridgewell_disclosure::{ProtectedTable, Threshold, protect_tables};
use bridgewell_domain::count::HiddenBecause;
use clap::Args;
use shape::{Asked, Out};

use crate::Outcome;
use crate::failure::Failure;
use crate::output::line;

/// The least that a school may set as the smallest count shown.
const LEAST: u32 = 5;

/// Hide in tables of counts what may not be published, and what would give it away.
///
/// IN.json is {"tables": [...], "published": [...], "threshold": 6}. A table is {"name": "By form", "rows": ["7A", "7B"],
/// "columns": ["letter read", "not yet"], "counts": [[24, 3], [22, 6]], "row_totals": true, "column_totals": true}. Equal heads
/// mean the same group, in one table or several. "published" lists the tables that are already out, the oldest first, in the
/// same shape or as this command printed them (null for what was hidden). The threshold is the smallest count shown: 6
/// unless given, never below 5.
///
/// Prints {"tables": [...]} in the same shape, with null for every hidden count, totals as lists, and "total" for the grand
/// total where totals of rows or columns are printed. A table that cannot be published beside what is out is all null and
/// says why under "withheld".
#[derive(Args)]
pub struct Disclose {
    /// The tables; - reads them from standard input.
    #[arg(value_name = "IN.json")]
    input: PathBuf,
}

/// Runs it.
pub fn run(ask: &Disclose) -> Outcome {
    let name = if ask.input.as_os_str() == "-" {
        "Standard input".to_owned()
    } else {
        ask.input.display().to_string()
    };
    let mut text = String::new();
    if ask.input.as_os_str() == "-" {
        std::io::stdin().read_to_string(&mut text).map_err(|error| Failure::reading(&ask.input, &error))?;
    } else {
        text = fs::read_to_string(&ask.input).map_err(|error| Failure::reading(&ask.input, &error))?;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let asked: Asked = serde_json::from_str(text).map_err(|error| {
        Failure::Refused(format!("{name} is not a list of tables as this command reads it: {error}."))
    })?;
    let refused = |fault: String| Failure::Refused(format!("{fault} Nothing was published."));
    let threshold = threshold(asked.threshold.as_ref()).map_err(refused)?;
    let tables =
        asked.tables.into_iter().map(shape::Table::asked).collect::<Result<Vec<_>, _>>().map_err(refused)?;
    let published = asked
        .published
        .into_iter()
        .map(shape::Table::published)
        .collect::<Result<Vec<_>, _>>()
        .map_err(refused)?;
    let protected =
        protect_tables(&tables, &published, threshold).map_err(|fault| refused(fault.to_string()))?;
    let tables: Vec<Out> = protected.iter().map(Out::of).collect();
    let json = serde_json::to_string_pretty(&shape::Answer { tables, threshold: threshold.smallest_shown() })
        .map_err(|error| Failure::Refused(format!("The tables could not be written: {error}.")))?;
    line(&json)?;
    protected.iter().for_each(tell);
    Ok(())
}

fn threshold(asked: Option<&serde_json::Number>) -> Result<Threshold, String> {
    let Some(given) = asked else { return Ok(Threshold::default()) };
    match shape::whole(given) {
        Some(below) if below < LEAST => Err(format!(
            "The threshold is {below}, but the smallest count shown is never lower than {LEAST}."
        )),
        Some(whole) => u8::try_from(whole).map(Threshold::new).map_err(|_| {
            format!("The threshold is {given}, but no more than 255 makes sense of a school's counts.")
        }),
        None => Err(format!("The threshold is {given}. Give a whole number from {LEAST} to 255.")),
    }
}

/// One line for the person who runs it. The reasons of single counts are not told: a list of them would come to lie
/// beside the table.
fn tell(table: &ProtectedTable) {
    let all: Vec<bool> = (table.counts.iter().flatten())
        .chain(table.row_totals.iter().flatten())
        .chain(table.column_totals.iter().flatten())
        .chain(&table.total)
        .map(|count| count.shown().is_none())
        .collect();
    let hidden = all.iter().filter(|hidden| **hidden).count();
    let withheld = match table.withheld {
        Some(HiddenBecause::PublishedBefore) => ", because of what is already published",
        Some(_) => ", because it could not be shown that less would be safe",
        None => "",
    };
    eprintln!("{}: {hidden} of {} counts and totals are hidden{withheld}.", table.name, all.len());
}
