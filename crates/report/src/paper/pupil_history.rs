//! What people did: decisions, talks, offers and reviews, each with who and when, and the child's words where there are any.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::decision::{FamilyTold, ThriveGroup};
use bridgewell_domain::opportunity::{Answer, Outcome};

use crate::block::{Quote, Text};
use crate::document::{Document, Personal};
use crate::paper::pupil::fact;
use crate::summary::{DecisionRecord, OfferRecord, ReviewRecord, TalkRecord};
use crate::words::capital;

const NONE: &str = "None recorded.";

/// Decisions, the oldest first.
pub(super) fn decisions(document: &mut Document<Personal>, decisions: &[DecisionRecord]) {
    document.section("Decisions");
    if decisions.is_empty() {
        document.paragraph(NONE);
    }
    for one in decisions {
        let replaced = if one.superseded { " (a later decision took its place)" } else { "" };
        document.part(format!("{}, {}{replaced}", capital(one.kind.words()), in_full(one.on)));
        let mut facts = vec![fact("Decided by", one.by.as_str()), fact("Why", one.reason.as_str())];
        if !one.saw.is_empty() {
            facts.push(fact("Looking at", one.saw.as_str()));
        }
        if let Some(task) = &one.task {
            facts.push(fact("Who does what", task.as_str()));
        }
        facts.push(fact("Family told", family(&one.family)));
        if let Some(agreed) = &one.thrive {
            let words =
                format!("{}, agreed with {} on {}", thrive(agreed.group), agreed.with, in_full(agreed.on));
            facts.push(fact("THRIVE grouping", words));
        }
        if let Some(day) = one.review {
            facts.push(fact("Look again on", in_full(day)));
        }
        document.facts(facts);
    }
}

fn family(told: &FamilyTold) -> String {
    match told {
        FamilyTold::NotYet => "not yet".to_owned(),
        FamilyTold::Told { how, by, on } => format!("{how}, by {by}, on {}", in_full(*on)),
        FamilyTold::DoNotContact { reason } => format!("not to be contacted: {reason}"),
    }
}

fn thrive(group: ThriveGroup) -> &'static str {
    match group {
        ThriveGroup::Thriving => "Thriving",
        ThriveGroup::GettingAdvice => "Getting Advice",
        ThriveGroup::GettingHelp => "Getting Help",
        ThriveGroup::GettingMoreHelp => "Getting More Help",
        ThriveGroup::GettingRiskSupport => "Getting Risk Support",
    }
}

/// Talks, the oldest first.
pub(super) fn talks(document: &mut Document<Personal>, talks: &[TalkRecord]) {
    document.section("Talks");
    if talks.is_empty() {
        document.paragraph(NONE);
    }
    for one in talks {
        document.part(format!("{} with {}", in_full(one.on), one.by));
        document.quote(Quote {
            words: one.child_said.clone(),
            source: format!("What the child said on {}", in_full(one.on)),
            language: None,
        });
        if !one.agreed.is_empty() {
            document.facts(vec![fact("Agreed", one.agreed.as_str())]);
        }
    }
}

/// Offers, the oldest first.
pub(super) fn offers(document: &mut Document<Personal>, offers: &[OfferRecord]) {
    document.section("Offers and answers");
    if offers.is_empty() {
        document.paragraph("No offer yet.");
    }
    for one in offers {
        document.part(one.opportunity.as_str());
        let answered = one.answered.map(|day| format!(", {}", in_full(day))).unwrap_or_default();
        document.facts(vec![
            fact("Offered", format!("{} by {}", in_full(one.on), one.by)),
            fact("Answer", Text::bold(format!("{}{answered}", answer(&one.answer)))),
        ]);
        document.quote(Quote {
            words: one.child_said.clone(),
            source: "What the child said about the offer".to_owned(),
            language: None,
        });
    }
}

fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Waiting => "waiting for an answer".to_owned(),
        Answer::Yes => "yes".to_owned(),
        Answer::No => "no, thank you".to_owned(),
        Answer::OwnIdea { idea } => format!("an idea of their own: {idea}"),
    }
}

/// Reviews by due date.
pub(super) fn reviews(document: &mut Document<Personal>, reviews: &[ReviewRecord]) {
    document.section("Reviews");
    if reviews.is_empty() {
        document.paragraph(NONE);
    }
    for one in reviews {
        let about = if one.about.is_empty() { String::new() } else { format!(": {}", one.about) };
        document.part(format!("Due {}{about}", in_full(one.due)));
        let Some((by, on)) = &one.done else {
            document.paragraph("Not done yet.");
            continue;
        };
        let mut facts = vec![fact("Done", format!("{} by {by}", in_full(*on)))];
        if let Some(outcome) = one.outcome {
            facts.push(fact("How things stood", stood(outcome)));
        }
        if !one.note.is_empty() {
            facts.push(fact("Note", one.note.as_str()));
        }
        document.quote(Quote {
            words: one.verdict.clone(),
            source: format!("The child's own verdict on {}", in_full(*on)),
            language: None,
        });
        document.facts(facts);
    }
}

fn stood(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Better => "better than before",
        Outcome::Same => "about the same",
        Outcome::Harder => "harder than before",
        Outcome::TooSoon => "too soon to say",
    }
}
