//! "You said, we did": what pupils wrote about and asked for, and what came of it, for the pupils themselves. Public class.

use bridgewell_domain::letter::Theme;
use bridgewell_domain::programme::directory::Caller;
use bridgewell_domain::programme::voice::RecommendationState;

use crate::block::{Column, ListKind, Style, Table, Text};
use crate::document::{Document, Public};
use crate::paper::facts::{self, Told, Voice};
use crate::summary::{CohortSummary, Heard, OpportunityPlaces, PupilsSummary};
use crate::words::{capital, joined};

/// Worries that are listed at most.
const WORRIES: usize = 6;
/// Opportunities that are named beside one worry at most.
const NAMED: usize = 3;

/// The pages for pupils.
#[must_use]
pub fn pupils(summary: &PupilsSummary) -> Document<Public> {
    let cohort = &summary.cohort;
    let class = Public { smallest_shown: cohort.smallest_shown };
    let intake = cohort.intake.replace("Year ", "Year\u{a0}");
    let mut document = Document::new(class, format!("You said, we did: {intake}"), cohort.imprint.clone());
    document.paragraph(
        "You told us what you look forward to and what worries you. Thank you. A person reads every letter. This page says \
         what we heard from all of you together. It names nobody.",
    );
    letters(&mut document, cohort);
    heard(&mut document, &summary.heard);
    document.section("What we have done so far");
    document.facts(facts::counted(
        cohort,
        &[Told::LettersRead, Told::Asked, Told::Talked, Told::WithoutOffer],
        Voice::Family,
    ));
    document.paragraph(
        "Everybody gets an offer of something to join. You can say yes, say no, or tell us a better idea.",
    );
    if !cohort.asks.is_empty() {
        document.section("What we would like from you");
        document.list(ListKind::Bullets, cohort.asks.iter().map(|ask| Text::from(ask.as_str())).collect());
    }
    document.section("If you want to talk");
    document.paragraph(
        "You can talk to any adult at school you trust. You do not need a big reason. If you or someone else is in danger \
         now, ring 999.",
    );
    match facts::help(&summary.at_school, &summary.services, Caller::Pupil) {
        Some(table) => document.table(table),
        None => document.paragraph("Not sure who? Ask your form tutor, or go to the school office."),
    }
    document
}

fn letters(document: &mut Document<Public>, cohort: &CohortSummary) {
    let worries = facts::worries(cohort);
    if worries.is_empty() {
        return;
    }
    document.section("What you wrote about");
    document
        .paragraph("You are not the only one. This is what came up most in your letters, and what may help.");
    let rows = worries.into_iter().take(WORRIES).map(|one| {
        vec![
            Text::bold(capital(to_pupils(one.theme))),
            one.count.into(),
            help(one.theme, &cohort.opportunities).into(),
        ]
    });
    document.table(Table {
        columns: vec![
            Column::words("You said", 2.2),
            Column::numbers("Letters", 1.0),
            Column::words("What may help", 4.2),
        ],
        rows: rows.collect(),
    });
}

/// The lines of the menu that may ease a worry.
fn help(theme: Theme, menu: &[OpportunityPlaces]) -> String {
    let fitting: Vec<String> = (menu.iter().filter(|one| one.eases.contains(&theme)).take(NAMED))
        .map(
            |one| {
                if one.when.is_empty() { one.name.clone() } else { format!("{} ({})", one.name, one.when) }
            },
        )
        .collect();
    if fitting.is_empty() {
        return "Talk to your form tutor. We are looking for more that could help.".to_owned();
    }
    joined(&fitting)
}

fn heard(document: &mut Document<Public>, heard: &[Heard]) {
    if heard.is_empty() {
        return;
    }
    document.section("What you asked for");
    let rows = heard.iter().map(|one| {
        let (state, rest) = match one.state {
            RecommendationState::Open => ("We are still thinking about it.", ""),
            RecommendationState::Agreed => ("Yes, we will do it.", one.answer.as_str()),
            RecommendationState::Done => ("Done.", one.answer.as_str()),
            RecommendationState::NotPossible => ("Not possible, sorry.", one.answer.as_str()),
        };
        let did = if rest.is_empty() {
            Text::bold(state)
        } else {
            Text::bold(state).then(format!(" {rest}"), Style::Plain)
        };
        vec![Text::from(one.asked.as_str()), did]
    });
    document.table(Table {
        columns: vec![Column::words("You said", 3.0), Column::words("We did", 4.0)],
        rows: rows.collect(),
    });
}

/// A worry in the words of somebody of eleven.
const fn to_pupils(theme: Theme) -> &'static str {
    match theme {
        Theme::Friends => "making friends",
        Theme::Bullying => "people being unkind",
        Theme::LostOlder => "getting lost and older pupils",
        Theme::Travel => "getting here and home",
        Theme::Body => "sleep, food and feeling well",
        Theme::LowMood => "feeling low",
        other => other.words(),
    }
}
