//! The agenda or the notes of one supervision. A pupil's name stands there only beside the ground for it. Personal class.

use bridgewell_domain::dates::{day_and_month, in_full};

use crate::block::{Column, Fact, ListKind, Style, Table, Text};
use crate::document::{Document, Personal};
use crate::summary::{LineNoted, SupervisionNotes};

/// The notes, for those who were there.
#[must_use]
pub fn supervision(notes: &SupervisionNotes) -> Document<Personal> {
    let named = notes.lines.iter().filter(|line| line.named.is_some()).count();
    let notice = match named {
        0 => "For those who were there. No pupil is named in it.".to_owned(),
        1 => "For those who were there. One pupil is named, on the ground that stands beside the name."
            .to_owned(),
        several => format!(
            "For those who were there. {several} pupils are named, on the grounds that stand beside the names."
        ),
    };
    let what = if notes.to_come { "Agenda for supervision" } else { "Supervision" };
    let title = format!("{what}, {}", in_full(notes.on));
    let mut document = Document::new(Personal { notice }, title, notes.imprint.clone());
    let fact = |label: &str, says: String| Fact { label: label.to_owned(), says: says.into() };
    let mut facts = vec![fact("With", notes.with.clone())];
    if !notes.present.is_empty() {
        facts.push(fact(if notes.to_come { "From school" } else { "Present" }, notes.present.join(", ")));
    }
    document.facts(facts);
    if !notes.lines.is_empty() {
        document.section(if notes.to_come { "To talk through" } else { "What was talked through" });
        document.list(ListKind::Numbers, notes.lines.iter().map(line).collect());
    }
    if !notes.notes.trim().is_empty() {
        document.section("Besides");
        for paragraph in notes.notes.replace("\r\n", "\n").split("\n\n") {
            document.paragraph(paragraph.trim());
        }
    }
    if !notes.steps.is_empty() {
        document.section("What was agreed");
        document.table(steps(notes));
    }
    document
}

fn line(line: &LineNoted) -> Text {
    let mut text = Text::set(line.words.as_str(), Style::Bold);
    if let Some((name, ground)) = &line.named {
        text = text.then(format!("\n{name} may be named: {ground}."), Style::Plain);
    }
    if !line.said.trim().is_empty() {
        text = text.then(format!("\n{}", line.said.trim()), Style::Plain);
    }
    text
}

fn steps(notes: &SupervisionNotes) -> Table {
    let row = |step: &crate::summary::StepNoted| {
        let done = step.done.map_or_else(|| "not yet".to_owned(), day_and_month);
        [step.what.clone(), step.owner.clone(), day_and_month(step.due), done].map(Text::from).to_vec()
    };
    Table {
        columns: vec![
            Column::words("What", 4.0),
            Column::words("Who", 2.0),
            Column::words("By", 1.4),
            Column::words("Done", 1.4),
        ],
        rows: notes.steps.iter().map(row).collect(),
    }
}
