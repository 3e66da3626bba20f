//! For partners and the link worker: what the school sees, which opportunities are wanted, what was promised and what is
//! asked. Public class: no child can be identified, whoever reads it.

use bridgewell_domain::count::Count;
use bridgewell_domain::dates::short;

use crate::block::{Column, ListKind, Table, Text};
use crate::document::{Document, Public};
use crate::error::ReportError;
use crate::paper::cohort_figures as figures;
use crate::paper::facts::{self, Told, Voice};
use crate::summary::{CohortSummary, PartnersSummary};
use crate::words::{capital, counted};

/// What is asked where the school did not write its own.
const USUAL: [&str; 3] = [
    "Offer a place, a session or a visit for something that is wanted here.",
    "Tell us how a pupil gets a first answer from you, and how long that takes.",
    "Come to one review of the action plan in the year.",
];

/// The pages for partners.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn partners(summary: &PartnersSummary) -> Result<Document<Public>, ReportError> {
    let cohort = &summary.cohort;
    let class = Public { smallest_shown: cohort.smallest_shown };
    let intake = cohort.intake.replace("Year ", "Year\u{a0}");
    let title = format!("For our partners and link worker: {intake}");
    let mut document = Document::new(class, title, cohort.imprint.clone());
    document.section("What we see");
    document.paragraph(format!(
        "Before they come, pupils write a letter to themselves, and a person reads every one. What they wrote stands beside \
         what primary schools and other adults told us. A named member of staff decides for each pupil; nothing is added up \
         into a score. {}",
        facts::asked(cohort)
    ));
    document.facts(facts::counted(
        cohort,
        &[Told::Pupils, Told::LettersRead, Told::Asked, Told::Talked, Told::WithoutOffer],
        Voice::Staff,
    ));
    if let Some(audit) = &summary.audit {
        document.paragraph(facts::audit(audit));
    }
    if let Some(figure) = figures::themes(cohort)? {
        document.paragraph(
            "Worries that a reader confirmed. One letter may name several; worries about safety go another way and are not \
             counted here.",
        );
        document.figure(figure);
    }
    wanted(&mut document, cohort)?;
    promised(&mut document, summary);
    document.section("What we ask of you");
    let own: Vec<Text> = cohort.asks.iter().map(|ask| Text::from(ask.as_str())).collect();
    document.list(
        ListKind::Numbers,
        if own.is_empty() { USUAL.into_iter().map(Text::from).collect() } else { own },
    );
    document.paragraph(
        "Please do not answer with the name of a child, and do not try to find out whom a number counts. To talk about one \
         child, speak to the school first: the family is asked before anything is shared.",
    );
    Ok(document)
}

fn wanted(document: &mut Document<Public>, cohort: &CohortSummary) -> Result<(), ReportError> {
    document.section("Opportunities wanted");
    let ideas = cohort.answers.iter().find(|one| one.name == "an idea of their own").map(|one| one.count);
    let ideas = match ideas {
        Some(count @ Count::Shown(1..)) => {
            format!(" {} had an idea of their own.", capital(&counted(count, "pupil", "pupils")))
        }
        _ => String::new(),
    };
    document.paragraph(format!(
        "Every pupil is to be offered something that fits what they like and are good at. {}{ideas}",
        facts::without_offer(cohort)
    ));
    let missing: Vec<Text> = (facts::worries(cohort).into_iter())
        .filter(|one| !cohort.opportunities.iter().any(|line| line.eases.contains(&one.theme)))
        .filter_map(|one| {
            Some(format!("{}, named in {} letters", capital(one.theme.words()), one.count.shown()?).into())
        })
        .collect();
    if !missing.is_empty() {
        document.paragraph("Nothing that the school can offer so far is meant for these worries:");
        document.list(ListKind::Bullets, missing);
    }
    for figure in figures::places(cohort)? {
        document.figure(figure);
    }
    Ok(())
}

fn promised(document: &mut Document<Public>, summary: &PartnersSummary) {
    if summary.pledges.is_empty() {
        return;
    }
    document.section("What partners have promised");
    let rows = summary.pledges.iter().map(|one| {
        vec![
            Text::bold(one.partner.as_str()),
            one.promise.as_str().into(),
            one.action.as_str().into(),
            one.due.map_or_else(|| "no day yet".to_owned(), short).into(),
        ]
    });
    document.table(Table {
        columns: vec![
            Column::words("Partner", 2.0),
            Column::words("Promise", 3.0),
            Column::words("For the action", 3.0),
            Column::words("By when", 1.4),
        ],
        rows: rows.collect(),
    });
}
