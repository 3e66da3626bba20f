//! The audit as a document for staff and governors: the finding first, the pictures, what to be proud of, what to work on,
//! where people differ, and every standard at the end.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::programme::audit::{Counts, Level, Moves};
use bridgewell_domain::programme::frames::Principle;

use crate::block::{Column, Fact, ListKind, Style, Table, Text};
use crate::document::{Document, WithoutPupils};
use crate::error::ReportError;
use crate::figure::{self, LevelRow, MovesRow};
use crate::summary::{AuditChange, AuditSummary, StandardLine};
use crate::words::joined;

/// The audit of one round.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn audit(summary: &AuditSummary) -> Result<Document<WithoutPupils>, ReportError> {
    let title = format!("Whole-school audit: {}", summary.round);
    let mut document = Document::new(class(), title, summary.imprint.clone());
    document.section("What we found");
    document.paragraph(finding(&summary.whole));
    document.paragraph(
        "Each standard says what a visitor would see in a school where it is so. People answered apart from each other; then \
         the school agreed on a level and wrote down why. Levels are not averaged: a standard is not yet there, emerging, \
         established or embedded.",
    );
    document.paragraph(summary.conclusion.as_str());
    document.facts(facts(summary));
    if !summary.strengths.is_empty() {
        document.section("What we are proud of");
        document.list(ListKind::Bullets, summary.strengths.iter().map(line).collect());
    }
    if !summary.priorities.is_empty() {
        document.section("What we work on");
        let columns = vec![
            Column::words("Standard", 3.2),
            Column::words("When", 1.0),
            Column::words("Stands at", 1.2),
            Column::words("Why", 3.0),
        ];
        let rows = summary.priorities.iter().map(|(priority, line)| {
            vec![
                line.title.as_str().into(),
                priority.map_or("not said", |priority| priority.words()).into(),
                line.stands.as_str().into(),
                line.reason.as_str().into(),
            ]
        });
        document.table(Table { columns, rows: rows.collect() });
    }
    document.section("Where we stand");
    if let Some(benchmark) = &summary.benchmark {
        document.paragraph(format!(
            "Beside our own standing is what others reached: {benchmark}. With five or six standards to a principle it is a \
             direction, not a measurement."
        ));
    }
    document.figure(figure::levels(profile_title(&summary.principles), "Principle", &summary.principles)?);
    if let Some(change) = &summary.change {
        document.section(format!("What changed since {}", change.since));
        document.figure(figure::moves(moves_title(change), &change.rows)?);
    }
    if !summary.apart.is_empty() {
        document.section("Where people see it differently");
        document.paragraph(
            "A difference is not a mistake: it shows who does not feel yet what others believe is there. These are worth \
             talking about before anything is decided.",
        );
        document.figure(figure::voices(apart_title(summary), "Standard", &summary.apart)?);
    }
    standards(&mut document, summary);
    Ok(document)
}

/// Both papers of the audit are about what the school does.
pub(super) fn class() -> WithoutPupils {
    let notice =
        "Public document. It is about what the school does: no pupil is named or counted in it.".to_owned();
    WithoutPupils { notice }
}

fn finding(whole: &Counts) -> String {
    let (known, apply) = (whole.with_level(), whole.that_apply());
    if known == 0 {
        return format!("No level is agreed yet for any of the {apply} standards.");
    }
    let open = match whole.open() {
        0 => String::new(),
        1 => " One has no level yet.".to_owned(),
        open => format!(" {open} have no level yet."),
    };
    let at = |level: Level| whole.levels[level.place()];
    format!(
        "{} of {apply} standards are in place: {} embedded and {} established. {} are emerging and {} not yet there.{open}",
        whole.in_place(),
        at(Level::Embedded),
        at(Level::Established),
        at(Level::Emerging),
        at(Level::NotYet)
    )
}

fn facts(summary: &AuditSummary) -> Vec<Fact> {
    let fact = |label: &str, says: String| Fact { label: label.to_owned(), says: says.into() };
    let state = match summary.closed {
        Some(on) => format!("{}, closed on {}", summary.round, in_full(on)),
        None => format!("{}, still open", summary.round),
    };
    let mut facts = vec![fact("Round", state), fact("Standards", joined(&summary.templates))];
    facts.extend(summary.who.iter().map(|(group, words)| fact(group, words.clone())));
    facts
}

fn line(line: &StandardLine) -> Text {
    let reason = if line.reason.is_empty() { String::new() } else { format!(" {}", line.reason) };
    Text::bold(&line.title).then(format!(" ({}).{reason}", line.stands.to_lowercase()), Style::Plain)
}

/// Every standard with its level and the reason, by principle.
fn standards(document: &mut Document<WithoutPupils>, summary: &AuditSummary) {
    document.section("Every standard");
    let earlier = summary.change.as_ref().map(|change| change.since.clone());
    for principle in Principle::ALL.iter().copied() {
        let these: Vec<&StandardLine> =
            summary.standards.iter().filter(|line| line.principle == principle).collect();
        if these.is_empty() {
            continue;
        }
        document.part(principle.words());
        let mut columns = vec![Column::words("Standard", 3.4), Column::words("Level", 1.3)];
        if let Some(earlier) = &earlier {
            columns.push(Column::words(earlier, 1.3));
        }
        columns.push(Column::words("Why", 3.4));
        let rows = these.into_iter().map(|line| {
            let mut cells = vec![Text::from(line.title.as_str()), line.stands.as_str().into()];
            if earlier.is_some() {
                cells.push(line.before.as_str().into());
            }
            cells.push(line.reason.as_str().into());
            cells
        });
        document.table(Table { columns, rows: rows.collect() });
    }
}

/// What the profile shows, in a sentence: the place where all or most is in place, and the one with the least.
#[must_use]
pub fn profile_title(rows: &[LevelRow]) -> String {
    let known = |row: &&LevelRow| row.counts.with_level() > 0;
    let share =
        |row: &&LevelRow| u32::from(row.counts.in_place()) * 1000 / u32::from(row.counts.with_level().max(1));
    let (best, least) =
        (rows.iter().rev().filter(known).max_by_key(share), rows.iter().filter(known).min_by_key(share));
    match (best, least) {
        (Some(best), Some(least)) if share(&best) > share(&least) => format!(
            "Most is in place in {} ({} of {}), least in {} ({} of {})",
            lower(&best.label),
            best.counts.in_place(),
            best.counts.with_level(),
            lower(&least.label),
            least.counts.in_place(),
            least.counts.with_level()
        ),
        (Some(_), _) => "About as much is in place everywhere".to_owned(),
        _ => "No level is agreed yet".to_owned(),
    }
}

/// What the changes come to, in a sentence.
#[must_use]
pub fn moves_title(change: &AuditChange) -> String {
    let mut all = Moves::default();
    for MovesRow { moves, .. } in &change.rows {
        all.up += moves.up;
        all.same += moves.same;
        all.down += moves.down;
        all.unsaid += moves.unsaid;
    }
    match (all.up, all.down) {
        (0, 0) if all.same == 0 => format!("Nothing can be compared with {} yet", change.since),
        (0, 0) => format!("Nothing moved since {}", change.since),
        (1, down) => format!("1 standard went up since {}, {down} went down", change.since),
        (up, down) => format!("{up} standards went up since {}, {down} went down", change.since),
    }
}

fn apart_title(summary: &AuditSummary) -> String {
    match summary.apart.first() {
        Some(first) => format!("People differ most on \u{201c}{}\u{201d}", first.label),
        None => String::new(),
    }
}

fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: &str, levels: [u16; 4]) -> LevelRow {
        LevelRow {
            label: label.into(),
            counts: Counts { levels, ..Counts::default() },
            benchmark: None,
            before: None,
        }
    }

    #[test]
    fn the_title_says_where_most_and_where_least_is_in_place() {
        let rows = [row("Ethos", [0, 1, 3, 2]), row("Student voice", [2, 3, 1, 0]), row("Empty", [0; 4])];
        let said = "Most is in place in ethos (5 of 6), least in student voice (1 of 6)";
        assert_eq!(profile_title(&rows), said);
        assert_eq!(profile_title(&rows[2..]), "No level is agreed yet");
        assert_eq!(profile_title(&rows[..1]), "About as much is in place everywhere");
    }

    #[test]
    fn what_moved_is_counted_over_all_principles() {
        let rows = vec![
            MovesRow { label: "A".into(), moves: Moves { up: 2, same: 1, down: 0, unsaid: 0 } },
            MovesRow { label: "B".into(), moves: Moves { up: 1, same: 4, down: 1, unsaid: 2 } },
        ];
        let change = AuditChange { since: "Summer 2025".into(), rows };
        assert_eq!(moves_title(&change), "3 standards went up since Summer 2025, 1 went down");
        let one = AuditChange { rows: change.rows[1..].to_vec(), ..change };
        assert_eq!(moves_title(&one), "1 standard went up since Summer 2025, 1 went down");
    }
}
