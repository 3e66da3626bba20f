//! What the terminal reads besides the files of the window: tables of counts as JSON, and answers of questionnaires as CSV. Tables
//! that are read are also protected, and no small count comes out.
#![no_main]

#[path = "../../crates/cli/src/sdq/columns.rs"]
mod columns;
#[path = "../../crates/cli/src/disclose/shape.rs"]
mod shape;

use bridgewell_disclosure::{Threshold, protect_tables};
use columns::{Columns, Row};
use libfuzzer_sys::fuzz_target;
use shape::{Answer, Asked, Out, Table};

/// Larger tables take the solver seconds, which would hide what this looks for.
const MOST_COUNTS: usize = 16;

fn tables(bytes: &[u8]) {
    let Ok(asked) = serde_json::from_slice::<Asked>(bytes) else { return };
    let whole = asked.threshold.as_ref().and_then(shape::whole).and_then(|whole| u8::try_from(whole).ok());
    let threshold = whole.map_or_else(Threshold::default, Threshold::new);
    let Ok(now) = asked.tables.into_iter().map(Table::asked).collect::<Result<Vec<_>, _>>() else { return };
    let before = asked.published.into_iter().map(Table::published).collect::<Result<Vec<_>, _>>();
    let Ok(before) = before else { return };
    let counts = now.iter().map(|table| table.counts.iter().flatten().count()).sum::<usize>();
    if counts > MOST_COUNTS || before.len() > 1 {
        return;
    }
    let Ok(protected) = protect_tables(&now, &before, threshold) else { return };
    for shown in
        protected.iter().flat_map(|table| table.counts.iter().flatten()).filter_map(|count| count.shown())
    {
        assert!(shown == 0 || shown >= threshold.smallest_shown(), "{shown} is a small count");
    }
    let tables = protected.iter().map(Out::of).collect();
    assert!(serde_json::to_string(&Answer { tables, threshold: threshold.smallest_shown() }).is_ok());
}

fn answers(bytes: &[u8]) {
    let items: String = (1..=25).map(|item| format!(",q{item}")).collect();
    let headings = format!("informant,imp_distress{items}\n");
    for file in [bytes, &[headings.as_bytes(), bytes].concat()] {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
        let Ok(heads) = reader.headers().cloned() else { continue };
        let Ok(columns) = Columns::find(&heads) else { continue };
        for row in reader.records().map_while(Result::ok) {
            let Row { informant, answers, impact, unread } = columns.read(&row);
            assert!(unread.len() <= row.len(), "{informant:?} {answers:?} {impact:?}");
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    tables(bytes);
    answers(bytes);
});
