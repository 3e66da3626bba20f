//! For parents and carers: what the school does with new pupils, how far it is, and how to get help. Short sentences and
//! everyday words, for a reader of about eleven. Public class.

use bridgewell_domain::programme::directory::Caller;

use crate::block::{Column, ListKind, Table, Text};
use crate::document::{Document, Public};
use crate::paper::facts::{self, Told, Voice};
use crate::summary::{CohortSummary, ParentsSummary};
use crate::words::capital;

/// Worries that are listed at most.
const WORRIES: usize = 5;
/// Lines of the menu that are listed at most.
const LINES: usize = 14;

/// The pages for parents and carers.
#[must_use]
pub fn parents(summary: &ParentsSummary) -> Document<Public> {
    let cohort = &summary.cohort;
    let class = Public { smallest_shown: cohort.smallest_shown };
    let intake = cohort.intake.replace("Year ", "Year\u{a0}");
    let mut document =
        Document::new(class, format!("For parents and carers: {intake}"), cohort.imprint.clone());
    document.section("What we do");
    document.list(
        ListKind::Bullets,
        [
            "We asked each child to write a letter to themselves. In it they say what they look forward to and what \
             worries them.",
            "A person at school reads every letter. No computer decides about your child.",
            "We also look at how your child got on at their last school.",
            "If a child asks to talk to someone, that comes first.",
            "We offer every child something they may enjoy, like a club or a job in school.",
        ]
        .into_iter()
        .map(Text::from)
        .collect(),
    );
    document.section("How far we are");
    document.facts(facts::counted(
        cohort,
        &[Told::Pupils, Told::LettersRead, Told::Asked, Told::Talked, Told::WithoutOffer],
        Voice::Family,
    ));
    worries(&mut document, cohort);
    menu(&mut document, cohort);
    document.section("What helps at home");
    document.list(
        ListKind::Bullets,
        [
            "Ask about one good thing that happened today. Then listen.",
            "Worries are normal at a new school. Say so, and say that they often get smaller.",
            "Keep bedtime and mornings calm, with the bag packed the night before.",
            "Tell us early if something is wrong. No worry is too small.",
        ]
        .into_iter()
        .map(Text::from)
        .collect(),
    );
    document.section("How to get help");
    document.paragraph("If a child is in danger now, ring 999.");
    match facts::help(&summary.at_school, &summary.services, Caller::Parent) {
        Some(table) => document.table(table),
        None => document.paragraph("Ask at the school office. They will find the right person for you."),
    }
    document.paragraph(facts::checked(&summary.services));
    document.section("Your choices");
    document.list(
        ListKind::Bullets,
        [
            "You can ask us not to look at your child\u{2019}s details in this way. Tell us, and we will stop. We will \
             still read the letter and still listen to your child.",
            "You can ask to see what we keep about your child.",
            "You know your child best. Tell us what we have missed.",
        ]
        .into_iter()
        .map(Text::from)
        .collect(),
    );
    if !cohort.asks.is_empty() {
        document.section("What we ask of you");
        document.list(ListKind::Bullets, cohort.asks.iter().map(|ask| Text::from(ask.as_str())).collect());
    }
    document
}

fn worries(document: &mut Document<Public>, cohort: &CohortSummary) {
    let worries = facts::worries(cohort);
    if worries.is_empty() {
        return;
    }
    document.section("What children told us");
    document.paragraph(
        "Many children worry about the same things. These stood in the letters most often. One letter may name more than \
         one. Worries about safety go straight to the person in charge of keeping children safe, and are not counted here.",
    );
    let rows = worries
        .into_iter()
        .take(WORRIES)
        .map(|one| vec![capital(one.theme.words()).into(), one.count.into()]);
    document.table(Table {
        columns: vec![Column::words("Worry", 4.0), Column::numbers("Letters", 1.4)],
        rows: rows.collect(),
    });
}

fn menu(document: &mut Document<Public>, cohort: &CohortSummary) {
    if cohort.opportunities.is_empty() {
        return;
    }
    document.section("What your child can join");
    let when = |when: &str| if when.is_empty() { "ask at school".to_owned() } else { capital(when) };
    let rows = (cohort.opportunities.iter().take(LINES))
        .map(|one| vec![Text::from(one.name.as_str()), when(&one.when).into()]);
    document.table(Table {
        columns: vec![Column::words("What", 3.0), Column::words("When", 3.0)],
        rows: rows.collect(),
    });
    if cohort.opportunities.len() > LINES {
        document.paragraph(format!("There are {} more. Ask your child.", cohort.opportunities.len() - LINES));
    }
}
