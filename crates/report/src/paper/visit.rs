//! The page before a visit: what has gone well, what to ask about, what was promised. It has to stay one page, so each
//! list ends after a few lines and says how many more there are.

use crate::block::{Column, Fact, ListKind, Style, Table, Text};
use crate::document::{Document, WithoutPupils};
use crate::error::ReportError;
use crate::summary::{PrincipleLine, VisitBrief};
use bridgewell_domain::dates::{day_and_month, in_full};
use chrono::NaiveDate;

/// Lines of one list.
const LINES: usize = 4;
/// Letters of one line.
const LETTERS: usize = 110;

/// The page before a visit to one school.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn visit(brief: &VisitBrief) -> Result<Document<WithoutPupils>, ReportError> {
    let notice = "For the link worker before a visit. It holds what the school chose to send, and no pupil."
        .to_owned();
    let title = format!("Before the visit to {}", brief.imprint.school);
    let mut document = Document::new(WithoutPupils { notice }, title, brief.imprint.clone());
    document.facts(facts(brief));
    principles(&mut document, brief);
    section(&mut document, "To celebrate", &brief.celebrated);
    section(&mut document, "Priorities of the school", &brief.priorities);
    let overdue = brief.overdue.iter().map(|(title, lead, due)| {
        let lead = if lead.is_empty() { String::new() } else { format!(", {lead}") };
        format!("{title}{lead}: due {}", day_and_month(*due))
    });
    section(&mut document, "Actions whose day has passed", &overdue.collect::<Vec<_>>());
    section(&mut document, "Still waiting for an answer", &brief.waiting);
    if let Some((on, note)) = &brief.last_note {
        document.section("Last time");
        document.paragraph(
            Text::bold(in_full(*on)).then(format!(": {}", short(note, 3 * LETTERS)), Style::Plain),
        );
    }
    Ok(document)
}

fn fact(label: &str, says: impl Into<Text>) -> Fact {
    Fact { label: label.to_owned(), says: says.into() }
}

fn facts(brief: &VisitBrief) -> Vec<Fact> {
    let day = |on: Option<NaiveDate>, none: &str| on.map_or_else(|| none.to_owned(), in_full);
    vec![
        fact("Visit", Text::bold(day(brief.visit, "no day yet"))),
        fact("Last contact", day(brief.last_contact, "none yet")),
        fact("Newest pack", in_full(brief.pack)),
        fact("Newest round", brief.round.clone().unwrap_or_else(|| "none yet".to_owned())),
        fact("Open actions", brief.open_actions.to_string()),
    ]
}

fn principles(document: &mut Document<WithoutPupils>, brief: &VisitBrief) {
    if brief.principles.is_empty() {
        return;
    }
    document.section("The audit by principle");
    let row = |line: &PrincipleLine| {
        let of = |(strong, agreed): (u16, u16)| format!("{strong} of {agreed}");
        let name = if line.weak {
            Text::bold(format!("{} (ask about)", line.name))
        } else {
            line.name.clone().into()
        };
        let now = if line.agreed == 0 { "not agreed yet".to_owned() } else { of((line.strong, line.agreed)) };
        vec![name, now.into(), line.before.map_or_else(|| "none".to_owned(), of).into()]
    };
    document.table(Table {
        columns: vec![
            Column::words("Principle", 4.0),
            Column::numbers("Established or embedded", 1.8),
            Column::numbers("Round before", 1.4),
        ],
        rows: brief.principles.iter().map(row).collect(),
    });
}

fn section(document: &mut Document<WithoutPupils>, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    document.section(title);
    let mut shown: Vec<Text> = lines.iter().take(LINES).map(|line| short(line, LETTERS).into()).collect();
    if lines.len() > LINES {
        shown.push(format!("and {} more in Bridgewell", lines.len() - LINES).into());
    }
    document.list(ListKind::Bullets, shown);
}

/// The beginning of a text, ended at a word.
fn short(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let cut: String = text.chars().take(letters).collect();
    let at_a_gap = text.chars().nth(letters).is_some_and(char::is_whitespace);
    let end = if at_a_gap { cut.len() } else { cut.rfind(' ').unwrap_or(cut.len()) };
    format!("{}…", cut[..end].trim_end_matches([',', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_line_ends_at_a_word() {
        assert_eq!(short("Zoë’s plan", 40), "Zoë’s plan");
        assert_eq!(short("Ask who stands in, when the lead is away", 18), "Ask who stands in…");
    }
}
