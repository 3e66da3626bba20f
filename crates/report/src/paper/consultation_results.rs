//! What came of a consultation: you said, we did; then question by question how many said what. Public class.

use bridgewell_domain::count::Count;
use bridgewell_domain::dates::{in_full, short};
use bridgewell_domain::programme::consultation::{ChangeState, QuestionKind};

use crate::block::{Column, ListKind, Style, Table, Text};
use crate::document::{Document, Public};
use crate::error::ReportError;
use crate::figure::{CountBar, bars};
use crate::paper::consultation::{fact, the_draft};
use crate::summary::{ChangeLine, ConsultationResults, PeopleLine, QuestionResult};
use crate::words::{capital, counted};

/// The results.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn consultation_results(results: &ConsultationResults) -> Result<Document<Public>, ReportError> {
    let draft = &results.draft;
    let class = Public { smallest_shown: draft.smallest_shown };
    let title = format!("{}: what you said, and what we did", draft.title);
    let mut document = Document::new(class, title, draft.imprint.clone());
    document.section("Thank you");
    document.paragraph(thanks(results));
    let mut facts = Vec::new();
    if let (Some(opens), Some(closes)) = (draft.opens, draft.closes) {
        facts.push(fact("When", format!("{} to {}", in_full(opens), in_full(closes))));
    }
    facts.push(fact("People who answered", Text::count(results.people.all).strong()));
    document.facts(facts);
    changes(&mut document, &results.changes);
    who(&mut document, results);
    for (number, question) in (1..).zip(&results.questions) {
        one_question(&mut document, results, (number, question))?;
    }
    reach(&mut document, results);
    the_draft(&mut document, draft);
    document.section("How people are protected in these numbers");
    document.paragraph(format!(
        "Nobody’s name is kept with an answer. A number of people from 1 to {} is not shown, and neither is any other \
         number from which it could be worked out; such places read “not shown”. Words in quotation marks are people’s \
         own; a name in them was left out.",
        draft.smallest_shown.saturating_sub(1)
    ));
    Ok(document)
}

fn thanks(results: &ConsultationResults) -> String {
    let many = capital(&counted(results.people.all, "person", "people"));
    let done = |state| results.changes.iter().filter(|line| line.state == state).count();
    let mut parts = Vec::new();
    for (state, words) in [
        (ChangeState::Done, "done already"),
        (ChangeState::Planned, "to be done"),
        (ChangeState::NotPossible, "not possible, and we say why"),
    ] {
        match done(state) {
            0 => {}
            number => parts.push(format!("{number} {words}")),
        }
    }
    let answered = match results.people.all {
        Count::Hidden(_) => "People answered".to_owned(),
        Count::Shown(_) => format!("{many} answered"),
    };
    if parts.is_empty() {
        format!("{answered}. What changes because of it is not decided yet.")
    } else {
        format!("{answered}. Of what you said, this is what became: {}.", parts.join("; "))
    }
}

fn changes(document: &mut Document<Public>, lines: &[ChangeLine]) {
    if lines.is_empty() {
        return;
    }
    document.section("You said, we did");
    let row = |line: &ChangeLine| {
        let said = Text::bold(line.said.as_str());
        let state = match line.state {
            ChangeState::Done => "Done. ",
            ChangeState::Planned => "Will be done. ",
            ChangeState::NotPossible => "Not possible. ",
        };
        let mut did = Text::bold(state).then(line.did.as_str(), Style::Plain);
        if let Some(action) = &line.action {
            did = did.then(format!("\n{action}"), Style::Plain);
        }
        vec![said, line.people.map_or_else(|| Text::from("–"), Text::from), did]
    };
    document.table(Table {
        columns: vec![
            Column::words("You said", 2.6),
            Column::numbers("People", 1.1),
            Column::words("We did", 3.6),
        ],
        rows: lines.iter().map(row).collect(),
    });
}

fn who(document: &mut Document<Public>, results: &ConsultationResults) {
    document.section("Who answered");
    let mut rows: Vec<Vec<Text>> = results
        .audiences
        .iter()
        .zip(&results.people.by)
        .map(|(audience, count)| vec![Text::from(audience.words()), (*count).into()])
        .collect();
    rows.push(vec![Text::total("All"), Text::count(results.people.all).strong()]);
    document
        .table(Table { columns: vec![Column::words("Audience", 3.0), Column::numbers("People", 1.0)], rows });
}

fn one_question(
    document: &mut Document<Public>,
    results: &ConsultationResults,
    (number, question): (u32, &QuestionResult),
) -> Result<(), ReportError> {
    document.section(format!("Question {number}: {}", question.words));
    let open = question.kind == QuestionKind::Open;
    let answered = counted(question.answered.all, "person", "people");
    if question.lines.is_empty() {
        document.paragraph(format!("{} answered. No answer was sorted into a theme.", capital(&answered)));
    } else {
        let data: Vec<CountBar> = question
            .lines
            .iter()
            .map(|line| CountBar { label: line.label.clone(), count: line.all })
            .collect();
        let head = if open { "Theme" } else { "Answer" };
        document.figure(bars(finding(question), head, "People", &data)?);
        document.paragraph(match question.kind {
            QuestionKind::Open => format!(
                "{} answered in their own words. One answer may speak of several themes.",
                capital(&answered)
            ),
            QuestionKind::One => format!("{} answered.", capital(&answered)),
            QuestionKind::Several => format!("{} answered; each could choose several.", capital(&answered)),
        });
        let lines = || question.lines.iter().chain([&question.answered]);
        if results.audiences.len() > 1 {
            if lines().any(|line| line.by.iter().any(|count| count.shown().is_some())) {
                by_audience(document, results, (head, question));
            } else {
                document.paragraph("By audience, too few answered for any number to be shown.");
            }
        }
    }
    if !question.quotes.is_empty() {
        document.part("In people’s own words");
        let quotes = question.quotes.iter().map(|quote| {
            Text::from(format!("“{}”", quote.words))
                .then(format!(" ({})", quote.audience.words().to_lowercase()), Style::Plain)
        });
        document.list(ListKind::Bullets, quotes.collect());
    }
    Ok(())
}

/// The finding as a sentence, as far as it may be known: where a count is hidden, another may be the largest.
fn finding(question: &QuestionResult) -> String {
    let counts: Vec<Option<u32>> = question.lines.iter().map(|line| line.all.shown()).collect();
    let most = counts.iter().flatten().max().copied().filter(|most| *most > 0);
    let open = question.kind == QuestionKind::Open;
    let mut first = question.lines.iter().filter(|line| most.is_some() && line.all.shown() == most);
    match (first.next(), first.next(), counts.iter().all(Option::is_some)) {
        (Some(one), None, true) if open => format!("Most people wrote of: {}", one.label),
        (Some(one), None, true) => format!("Most people said: {}", one.label),
        (Some(one), None, false) => format!("The largest number that is shown: {}", one.label),
        _ if open => "What people wrote of".to_owned(),
        _ => "What people answered".to_owned(),
    }
}

fn by_audience(
    document: &mut Document<Public>,
    results: &ConsultationResults,
    (head, question): (&str, &QuestionResult),
) {
    let mut columns = vec![Column::words(head, 2.6)];
    columns.extend(results.audiences.iter().map(|audience| Column::numbers(narrow(audience.words()), 1.2)));
    columns.push(Column::numbers("All", 1.2));
    let row = |head: Text, line: &PeopleLine| {
        let mut row = vec![head];
        row.extend(line.by.iter().chain([&line.all]).map(|count| Text::from(*count)));
        row
    };
    let mut rows: Vec<Vec<Text>> =
        question.lines.iter().map(|line| row(Text::from(line.label.as_str()), line)).collect();
    rows.push(row(Text::total("Answered this question"), &question.answered));
    document.table(Table { columns, rows });
}

/// The first word, where a column is narrow.
fn narrow(words: &str) -> &str {
    words.split(' ').next().unwrap_or(words)
}

fn reach(document: &mut Document<Public>, results: &ConsultationResults) {
    if results.events.is_empty() {
        return;
    }
    document.section("How we asked");
    let rows = results.events.iter().map(|event| {
        let mut what = Text::from(event.what.as_str());
        if !event.note.is_empty() {
            what = what.then(format!("\n{}", event.note), Style::Plain);
        }
        vec![
            Text::from(short(event.on)),
            what,
            Text::from(event.audience.words()),
            event.people.map_or_else(|| Text::from("not counted"), Text::from),
        ]
    });
    let rows = rows.collect();
    document.table(Table {
        columns: vec![
            Column::words("Day", 1.2),
            Column::words("What", 3.6),
            Column::words("Who", 1.5),
            Column::numbers("People", 1.3),
        ],
        rows,
    });
}
