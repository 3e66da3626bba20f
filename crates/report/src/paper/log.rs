//! The log for the data-protection officer. Personal class: it names staff.

use bridgewell_domain::dates::short;

use crate::block::{Column, Table, Text};
use crate::document::{Document, Personal};
use crate::summary::{LogLine, LogSheet};
use crate::words::capital;

/// The entries as a table, the oldest first.
#[must_use]
pub fn log(sheet: &LogSheet) -> Document<Personal> {
    let notice = "For the data-protection officer. It names staff; pupils stand in it by their identity in the workspace alone.";
    let mut document = Document::new(
        Personal { notice: notice.to_owned() },
        "Who did and who read what",
        sheet.imprint.clone(),
    );
    document.paragraph(sheet.asked.as_str());
    document.paragraph(
        "Each entry is chained to the one before it, so that none can be changed, taken out or moved without its being \
         noticed. What stands at the foot of this page is a copy of where the chain ended: the workspace can be compared \
         with it at any time.",
    );
    document.table(Table {
        columns: vec![
            Column::numbers("Entry", 0.8),
            Column::words("When", 1.4),
            Column::words("Who, and why they might", 2.4),
            Column::words("What", 2.2),
            Column::words("About", 2.8),
        ],
        rows: sheet.lines.iter().map(row).collect(),
    });
    document
}

fn row(line: &LogLine) -> Vec<Text> {
    let what = match line.counts.as_str() {
        "" => capital(&line.what),
        counts => format!("{}: {counts}", capital(&line.what)),
    };
    vec![
        line.number.to_string().into(),
        format!("{}, {}", short(line.at.date()), line.at.format("%H:%M")).into(),
        format!("{}, {}: {}", line.by, line.role, line.because).into(),
        what.into(),
        line.about.as_str().into(),
    ]
}
