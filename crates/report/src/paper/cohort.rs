//! The transition summary for the leadership team: counts, patterns, opportunities and places. Public class.

use bridgewell_domain::count::Count;
use bridgewell_domain::dates::in_full;

use crate::block::{Column, Fact, ListKind, Style, Table, Text};
use crate::document::{Document, Public};
use crate::error::ReportError;
use crate::paper::cohort_figures as figures;
use crate::paper::facts::{self, Told, Voice};
use crate::paper::rules_words::rules_in_words;
use crate::summary::CohortSummary;
use crate::words::{capital, counted};

/// The transition summary of one intake.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn cohort(summary: &CohortSummary) -> Result<Document<Public>, ReportError> {
    let class = Public { smallest_shown: summary.smallest_shown };
    let intake = summary.intake.replace("Year ", "Year\u{a0}");
    let title = format!("Transition summary: {intake}");
    let mut document = Document::new(class, title, summary.imprint.clone());
    document.section("What this is");
    document.paragraph(
        "This summary tells the leadership team what is known about the new intake, which patterns staff have found, \
         what has been decided and what can be offered. The pupils' own letters, the primary schools' figures and the \
         questionnaires stand side by side; they are never added up into one score. A pattern means “read and talk”. \
         A named member of staff decides for every pupil.",
    );
    document.facts(at_a_glance(summary));
    known(&mut document, summary)?;
    patterns(&mut document, summary)?;
    themes(&mut document, summary)?;
    decisions(&mut document, summary);
    opportunities(&mut document, summary)?;
    rules(&mut document, summary);
    document.section("What we ask of you");
    document.list(ListKind::Numbers, asks(summary));
    protection(&mut document, summary.smallest_shown);
    Ok(document)
}

/// What is asked in every summary, unless somebody wrote their own.
const ASKS: [&str; 3] = [
    "Keep time in the timetable for the talks that were promised.",
    "Help to find an opportunity for every pupil who has no offer yet.",
    "Tell the wellbeing lead what you know that is missing here.",
];

fn asks(summary: &CohortSummary) -> Vec<Text> {
    if summary.asks.is_empty() {
        return ASKS.into_iter().map(Text::from).collect();
    }
    summary.asks.iter().map(|ask| Text::from(ask.as_str())).collect()
}

fn at_a_glance(summary: &CohortSummary) -> Vec<Fact> {
    let mut facts = facts::counted(
        summary,
        &[Told::Pupils, Told::Asked, Told::Talked, Told::Undecided, Told::WithoutOffer],
        Voice::Staff,
    );
    facts.insert(4, facts::opportunities(summary));
    facts
}

fn known(document: &mut Document<Public>, summary: &CohortSummary) -> Result<(), ReportError> {
    document.section("What is known");
    document.paragraph("What is missing is unknown: it is never taken to be fine.");
    document.table(Table {
        columns: vec![
            Column::words("Source", 4.0),
            Column::numbers("Known for", 1.4),
            Column::numbers("Not known", 1.6),
        ],
        rows: (summary.known.iter())
            .map(|one| vec![capital(&one.source).into(), one.known.into(), one.unknown.into()])
            .collect(),
    });
    for spread in &summary.spreads {
        document.figure(figures::spread(spread)?);
        match spread.unknown {
            Count::Shown(0) => {}
            Count::Shown(_) => document.paragraph(format!(
                "{} of {} is not known.",
                capital(&spread.name),
                counted(spread.unknown, "pupil", "pupils")
            )),
            Count::Hidden(_) => {
                document.paragraph(format!("For how many pupils {} is not known is not shown.", spread.name));
            }
        }
    }
    Ok(())
}

fn patterns(document: &mut Document<Public>, summary: &CohortSummary) -> Result<(), ReportError> {
    document.section("Patterns");
    let asked = facts::asked(summary);
    document.paragraph(format!("Every pupil has one pattern, the first that fits. {asked}"));
    if let Some(figure) = figures::patterns(summary)? {
        document.figure(figure);
    }
    let meanings = summary.patterns.iter().filter(|pattern| !pattern.meaning.is_empty());
    document.list(
        ListKind::Bullets,
        meanings
            .map(|pattern| Text::bold(&pattern.name).then(format!(": {}", pattern.meaning), Style::Plain))
            .collect(),
    );
    Ok(())
}

fn themes(document: &mut Document<Public>, summary: &CohortSummary) -> Result<(), ReportError> {
    let Some(figure) = figures::themes(summary)? else { return Ok(()) };
    document.section("What pupils wrote about");
    document.paragraph(
        "Worries that a reader confirmed in the letters. One letter may name several. Worries about safety go straight \
         to the designated safeguarding lead and are not counted here.",
    );
    document.figure(figure);
    Ok(())
}

fn decisions(document: &mut Document<Public>, summary: &CohortSummary) {
    document.section("Decisions");
    if summary.decisions.iter().all(|one| one.count == Count::Shown(0)) {
        document.paragraph("None recorded yet.");
    }
    document.table(Table {
        columns: vec![Column::words("Decision", 4.0), Column::numbers("Pupils", 1.4)],
        rows: (summary.decisions.iter())
            .map(|one| vec![capital(one.kind.words()).into(), one.count.into()])
            .collect(),
    });
    let waiting = facts::undecided(summary);
    document.paragraph(format!("{waiting} Deciding on the usual support is a decision too."));
}

fn opportunities(document: &mut Document<Public>, summary: &CohortSummary) -> Result<(), ReportError> {
    document.section("Opportunities and places");
    let without = facts::without_offer(summary);
    document.paragraph(format!(
        "The aim is one offer for every pupil, listed or not, so that nobody is marked by being asked. {without}"
    ));
    if summary.opportunities.is_empty() {
        document.paragraph("No opportunities are on the menu yet.");
    }
    for figure in figures::places(summary)? {
        document.figure(figure);
    }
    let answers = summary.answers.iter();
    document.table(Table {
        columns: vec![Column::words("Answers to offers", 4.0), Column::numbers("Offers", 1.4)],
        rows: answers.map(|one| vec![capital(&one.name).into(), one.count.into()]).collect(),
    });
    Ok(())
}

fn rules(document: &mut Document<Public>, summary: &CohortSummary) {
    document.section("The school's own rules");
    document.paragraph(format!(
        "The school sets these thresholds and may change them. They are in force since {}. Sex, ethnicity, first \
         language, pupil premium, postcode and special educational needs are never part of them.",
        in_full(summary.rules_since)
    ));
    let row = |source: &str, when: String| vec![Text::from(source), Text::from(when)];
    document.table(Table {
        columns: vec![Column::words("Source", 1.4), Column::words("Raised when", 4.0)],
        rows: rules_in_words(&summary.thresholds)
            .into_iter()
            .map(|(source, when)| row(source, when))
            .collect(),
    });
}

fn protection(document: &mut Document<Public>, smallest: u32) {
    document.section("How children are protected in these numbers");
    document.paragraph(format!(
        "No name is in this document. A count from 1 to {} is not shown, and neither is any other count from which it \
         could be worked out; such places read “not shown”. What only entitled staff may see is left out of every \
         count.",
        smallest.saturating_sub(1)
    ));
}
