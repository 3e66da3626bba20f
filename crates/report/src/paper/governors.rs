//! One page for governors: where things stand in a few numbers, and three things they are asked for. Public class.

use crate::block::{ListKind, Text};
use crate::document::{Document, Public};
use crate::paper::facts::{self, Told, Voice};
use crate::summary::GovernorsSummary;

/// How many things governors are asked for.
const ASKS: usize = 3;

/// What is asked where the school did not write its own.
const USUAL: [&str; ASKS] = [
    "Ask at every meeting who is still waiting for a talk or an offer, in numbers, and what stands in the way.",
    "Protect the time in the timetable for the talks that were promised.",
    "Visit once a term, and hear from pupils how it feels to start here.",
];

/// The page for governors. The first three asks are printed; where there are fewer, the usual ones fill the page.
#[must_use]
pub fn governors(summary: &GovernorsSummary) -> Document<Public> {
    let cohort = &summary.cohort;
    let class = Public { smallest_shown: cohort.smallest_shown };
    let intake = cohort.intake.replace("Year ", "Year\u{a0}");
    let mut document = Document::new(class, format!("For governors: {intake}"), cohort.imprint.clone());
    document.section("Where we stand");
    document.paragraph(format!(
        "Pupils wrote a letter to themselves before they came, and a person reads every one. What they wrote, what their \
         primary schools told us and what adults see stand side by side. A named member of staff decides what to do for \
         each pupil. {}",
        facts::without_offer(cohort)
    ));
    document.facts(facts::counted(
        cohort,
        &[Told::Pupils, Told::LettersRead, Told::Asked, Told::Talked, Told::Undecided, Told::WithoutOffer],
        Voice::Staff,
    ));
    let worries = facts::worries(cohort);
    if !worries.is_empty() {
        let named: Vec<String> = (worries.iter().take(3))
            .filter_map(|one| Some(format!("{} ({})", one.theme.words(), one.count.shown()?)))
            .collect();
        document.paragraph(format!(
            "Most named in the letters, of the worries whose number is shown: {}. One letter may name several.",
            crate::words::joined(&named)
        ));
    }
    let whole: Vec<String> =
        summary.audit.iter().map(facts::audit).chain(summary.plan.map(facts::plan)).collect();
    if !whole.is_empty() {
        document.section("The whole school");
        document.paragraph(whole.join(" "));
    }
    document.section("What we ask of you");
    let own = cohort.asks.iter().map(String::as_str);
    let asks = own.chain(USUAL).take(ASKS).map(Text::from);
    document.list(ListKind::Numbers, asks.collect());
    document
}
